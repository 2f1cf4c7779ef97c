import { RESTORE_FLOWS } from "../../support/faults/flows";
import { faultTests } from "../../support/faults/tests";

faultTests(RESTORE_FLOWS, "exhaustive");
