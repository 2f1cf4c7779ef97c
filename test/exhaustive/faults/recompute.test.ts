import { RECOMPUTE_FLOWS } from "../../support/faults/flows";
import { faultTests } from "../../support/faults/tests";

faultTests(RECOMPUTE_FLOWS, "exhaustive");
