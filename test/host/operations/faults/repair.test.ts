/** Something goes wrong at every request of a repair and of taking it back: afterwards the file is the one before or the one after. */
import { faultTests } from "../../../support/faults/tests";

faultTests("repair");
