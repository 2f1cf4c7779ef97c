import { WRITE_FLOWS } from "../../support/faults/flows";
import { faultTests } from "../../support/faults/tests";

faultTests(WRITE_FLOWS, "exhaustive");
