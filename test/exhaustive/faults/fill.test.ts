import { FILL_FLOWS } from "../../support/faults/flows";
import { faultTests } from "../../support/faults/tests";

faultTests(FILL_FLOWS, "exhaustive");
