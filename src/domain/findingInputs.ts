import type { InputsByCode } from "./rules";
import type { BudgetInputs } from "./findingInputs/budget";
import type { ReaderInputs } from "./findingInputs/reader";
import type { TotalAndTextInputs } from "./findingInputs/totalsAndText";
import type { WeightInputs } from "./findingInputs/weights";

/**
 * The inputs of every sentence, by its code. A locale is a `Record` over these keys, so a sentence
 * that is missing in a language is a compile error. All inputs are in print form.
 */
export type FindingInputs = Flattened<
  InputsByCode & ReaderInputs & BudgetInputs & WeightInputs & TotalAndTextInputs
>;

type Flattened<T> = { [K in keyof T]: T[K] };
