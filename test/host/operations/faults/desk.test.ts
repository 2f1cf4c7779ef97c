/** Something goes wrong at every request of writing reasons and explanations: afterwards the file is the one before or the one after. */
import { faultTests } from "../../../support/faults/tests";

faultTests("desk");
