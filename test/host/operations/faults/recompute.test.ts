/** Something goes wrong at every request of a recompute, of clearing, of inserting and of copying a printed form: afterwards the file is the one before or the one after. */
import { faultTests } from "../../../support/faults/tests";

faultTests("recompute");
