/** Makes a finished grid a sheet that the add-in owns. */
import type { Grid } from "../sheet/grid";
import { OWNED_SHEET_NAME } from "../ownership";
import type { Print, SheetDefinition } from "../sheet";
import { pagesWithSignatures } from "./pages";

const TAB_COLORS = { attachment: "#548235", record: "#BF8F00", overview: "#7030A0" } as const;

export function ownedSheet(
  name: string,
  purpose: "attachment" | "record" | "overview",
  grid: Grid,
  options: {
    readonly orientation: Print["orientation"];
    /** The row repeated on every printed page, 0-based */
    readonly headerRow: number | null;
    readonly frozenRows?: number;
  },
): SheetDefinition {
  const { rows, merges, columnWidths } = grid.build();
  const { headerRow, orientation } = options;
  const titleRows = headerRow === null ? null : { first: headerRow, last: headerRow };
  const pagesTall = pagesWithSignatures({ rows, columnWidths, orientation, titleRows });
  return {
    name,
    purpose,
    columnWidths,
    rows,
    merges,
    names: [
      {
        name: OWNED_SHEET_NAME,
        scope: "sheet",
        area: { row: 0, column: 0, rows: rows.length, columns: columnWidths.length },
      },
    ],
    validations: [],
    frozenRows: options.frozenRows ?? 0,
    print: {
      orientation,
      titleRows,
      ...(pagesTall === undefined ? {} : { pagesTall }),
      header: null,
    },
    tabColor: TAB_COLORS[purpose],
  };
}
