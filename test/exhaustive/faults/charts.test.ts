import { CHART_FLOWS } from "../../support/faults/flows";
import { faultTests } from "../../support/faults/tests";

faultTests(CHART_FLOWS, "exhaustive");
