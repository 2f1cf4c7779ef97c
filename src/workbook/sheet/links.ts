/** Cells of 核对记录 that lead to the cell that they name. */
import { parseAddress } from "../../a1";
import type { CellContent, SheetDefinition } from ".";
import type { StyleName } from "./styles";

export const LINK_STYLE: StyleName = "cellLink";
export const LIST_SEPARATOR = "、";

export interface Link {
  /** 0-based */
  readonly row: number;
  readonly column: number;
  /** `资金!K12` */
  readonly target: string;
}

/** From each cell of the link style to the first address in its text. */
export function linksOf({ rows }: Pick<SheetDefinition, "rows">): Link[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ style, content }, column): Link[] => {
      const target = style === LINK_STYLE ? targetOf(content) : null;
      return target === null ? [] : [{ row, column, target }];
    }),
  );
}

/** Null where the text does not begin with the address of a cell */
function targetOf(content: CellContent): string | null {
  if (content === null || !("text" in content)) return null;
  const [first = ""] = content.text.split(LIST_SEPARATOR);
  const sheet = parseAddress(first)?.sheet ?? null;
  return sheet === null ? null : first;
}
