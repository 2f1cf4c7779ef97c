/** Titles, labels and hints that the standard workbook itself has outside its named areas. */
import { containsCell } from "../../a1";
import { foldName } from "../../domain/text";
import { PARAMETER_HINT_TEXTS } from "../schema/layouts";
import { standardWorkbook } from "../template";

let texts: ReadonlySet<string> | null = null;

export function isTemplateText(text: string): boolean {
  texts ??= new Set([
    ...PARAMETER_HINT_TEXTS.map(folded),
    ...standardWorkbook().flatMap(({ rows, names }) =>
      rows.flatMap(({ cells }, row) =>
        cells.flatMap(({ content }, column) => {
          const outside = !names.some(({ area }) => containsCell(area, row, column));
          return outside && content !== null && "text" in content ? [folded(content.text)] : [];
        }),
      ),
    ),
  ]);
  return texts.has(folded(text));
}

function folded(text: string): string {
  return foldName(text).replace(/\s/g, "").replace(/:$/, "");
}
