/** Something goes wrong at every request of 还原 of a recompute: afterwards the file is the one before or the one after. */
import { faultTests } from "../../../support/faults/tests";

faultTests("restore");
