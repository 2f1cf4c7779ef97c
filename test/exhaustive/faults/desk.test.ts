import { DESK_FLOWS } from "../../support/faults/flows";
import { faultTests } from "../../support/faults/tests";

faultTests(DESK_FLOWS, "exhaustive");
