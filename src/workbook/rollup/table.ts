/** The common form of the sheets of 汇总: title, what it is about, a table, notes. */
import { ownedSheet } from "../attachments/owned";
import { Grid, text, type GridCell } from "../sheet/grid";
import type { SheetDefinition } from "../sheet";

export interface TableLook {
  readonly name: string;
  readonly title: string;
  readonly left: string;
  readonly right: string;
  /** Heading and width of each column */
  readonly columns: readonly (readonly [heading: string, width: number])[];
  readonly rows: readonly (readonly GridCell[])[];
  readonly notes: readonly string[];
  readonly paper: "A3" | "A4";
  readonly frozenColumns?: number;
  /** The columns after these are for the screen only; absent = all are printed */
  readonly printedColumns?: number;
}

export function tableOf(look: TableLook): SheetDefinition {
  const { columns, rows, notes } = look;
  const grid = new Grid(columns.map(([, width]) => width));
  const printed = look.printedColumns ?? columns.length;
  const half = Math.ceil(printed / 2);
  const beside = printed < columns.length ? [text("plain", "", columns.length - printed)] : [];
  grid.add([text("title", look.title, printed), ...beside], 32);
  grid.add(
    [text("captionLeft", look.left, half), text("captionRight", look.right, printed - half), ...beside],
    20,
  );
  const headerRow = grid.length;
  grid.add(
    columns.map(([heading]) => text("heading", heading)),
    34,
  );
  for (const row of rows) grid.add(row, 22);
  if (notes.length > 0) grid.add([text("footnote", notes.join("\n"), printed), ...beside]);
  const sheet = ownedSheet(look.name, "attachment", grid, {
    orientation: "landscape",
    headerRow,
    frozenRows: headerRow + 1,
  });
  return {
    ...sheet,
    ...(look.frozenColumns === undefined ? {} : { frozenColumns: look.frozenColumns }),
    print: {
      ...sheet.print,
      ...(look.paper === "A3" ? { paper: "A3" } : {}),
      ...(beside.length > 0 ? { area: { row: 0, column: 0, rows: grid.length, columns: printed } } : {}),
    },
  };
}
