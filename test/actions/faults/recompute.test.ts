/** Something goes wrong at every request of a recompute, of clearing and of inserting: afterwards the file is the one before or the one after. */
import { faultTests } from "../../support/faults/tests";

faultTests("recompute");
