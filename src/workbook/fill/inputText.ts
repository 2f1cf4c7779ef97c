import type { CellInput } from "../sheet";

/** What a cell holds, as a user reads it. */
export function inputText(input: CellInput, blank = ""): string {
  if (input === null) return blank;
  if ("text" in input) return input.text;
  return "number" in input ? input.number : input.formula;
}
