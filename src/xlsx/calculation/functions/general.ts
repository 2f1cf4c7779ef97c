/** Functions that take areas or arrays, or do not evaluate all arguments. */
import { AREAS } from "./areas";
import { CONDITIONAL_SUMS } from "./conditionalSums";
import type { GeneralFunction } from "../evaluator";
import { LOGIC } from "./logic";
import { LOOKUPS } from "./lookups";
import { SUMS } from "./sums";
import { TEXTS } from "./texts";

export const GENERAL_FUNCTIONS: ReadonlyMap<string, GeneralFunction> = new Map([
  ...SUMS,
  ...CONDITIONAL_SUMS,
  ...LOGIC,
  ...LOOKUPS,
  ...AREAS,
  ...TEXTS,
]);
