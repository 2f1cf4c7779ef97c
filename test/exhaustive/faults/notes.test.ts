import { NOTE_FLOWS } from "../../support/faults/flows";
import { faultTests } from "../../support/faults/tests";

faultTests(NOTE_FLOWS, "exhaustive");
