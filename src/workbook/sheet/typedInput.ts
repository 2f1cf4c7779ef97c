import type { Content } from "../undo/contents";
import type { CellInput } from ".";
import { textInput } from "./cells";

/** What to enter so that a cell holds the input; "" clears it. */
export function typedInput(input: CellInput): string | number {
  if (input === null) return "";
  if ("text" in input) return textInput(input.text);
  if ("number" in input) return Number(input.number);
  return input.formula;
}

/** The same for a stored content */
export function typedContent(content: Content): string | number | boolean {
  if (content === null) return "";
  return typeof content === "string" && content.startsWith("'") ? textInput(content.slice(1)) : content;
}
