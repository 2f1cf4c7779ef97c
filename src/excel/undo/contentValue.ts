import { textInput } from "../../workbook/sheet/cells";
import type { Content } from "../../workbook/undo/contents";

/** What Excel takes as the value of a cell with that content */
export function valueOf(content: Content): string | number | boolean {
  if (content === null) return "";
  return typeof content === "string" && content.startsWith("'") ? textInput(content.slice(1)) : content;
}
