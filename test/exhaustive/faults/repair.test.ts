import { REPAIR_FLOWS } from "../../support/faults/flows";
import { faultTests } from "../../support/faults/tests";

faultTests(REPAIR_FLOWS, "exhaustive");
