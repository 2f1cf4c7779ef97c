import type { CellInput } from "../../workbook/plan";

/** As a user reads it; `blank` for a cell without content */
export function inputText(input: CellInput, blank: string): string {
  if (input === null) return blank;
  if ("formula" in input) return input.formula;
  return "text" in input ? input.text : input.number;
}
