import { LEDGER_FLOWS } from "../../../support/faults/flows";
import { faultTests } from "../../../support/faults/tests";

faultTests(LEDGER_FLOWS);
