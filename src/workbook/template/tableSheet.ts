/** An input table of the standard workbook as a sheet: headers in row 1, rows, and the closing row inside the name. */
import { Grid, cell, text, type GridCell } from "../grid";
import { CLOSING_ROW, type TableDefinition } from "../names";
import type { CellContent, SheetDefinition, Validation } from "../sheet";
import type { StyleName } from "../styles";

export interface InputColumn {
  /** Characters */
  readonly width: number;
  readonly style: StyleName;
  readonly validation?: Omit<Validation, "area">;
}

export interface InputTable<Key extends string> {
  readonly table: TableDefinition<Key>;
  readonly columns: Readonly<Record<Key, InputColumn>>;
  /** Rows that a blank workbook offers; a filled one has some left over */
  readonly rows: number;
  /** Explanations in a column to the right of the table, outside its name, from its first row on */
  readonly aside?: { readonly header: string; readonly width: number; readonly texts: readonly string[] };
}

export type InputRow<Key extends string> = Readonly<Partial<Record<Key, CellContent>>>;

const SPARE_ROWS = 5;

/** `filled` are the first rows of the table; the others are blank and formatted. */
export function tableSheet<Key extends string>(
  input: InputTable<Key>,
  filled: readonly InputRow<Key>[] = [],
): SheetDefinition {
  const { table } = input;
  const keys = Object.keys(table.columns) as Key[];
  const count = Math.max(input.rows, filled.length + SPARE_ROWS);
  const { aside } = input;
  const grid = new Grid([...keys.map((key) => input.columns[key].width), ...(aside ? [aside.width] : [])]);
  const beside = (value: string, style: StyleName = "hint"): GridCell[] =>
    aside ? [text(style, value)] : [];
  grid.add(
    [...keys.map((key) => text("heading", table.columns[key].header)), ...beside(aside?.header ?? "")],
    30,
  );
  for (let index = 0; index < count; index += 1) {
    const row = filled[index];
    const cells = keys.map((key) => cell(input.columns[key].style, row?.[key] ?? null));
    grid.add([...cells, ...beside(aside?.texts[index] ?? "")], null);
  }
  const closing = keys.map((_, column) => text("closing", column === 0 ? CLOSING_ROW : ""));
  grid.add([...closing, ...beside("")], null);
  const validations = keys.flatMap((key, column): Validation[] => {
    const { validation } = input.columns[key];
    return validation === undefined
      ? []
      : [{ area: { row: 1, column, rows: count, columns: 1 }, ...validation }];
  });
  return {
    name: table.sheet,
    purpose: "input",
    ...grid.build(),
    names: [
      {
        name: table.name,
        scope: "workbook",
        area: { row: 0, column: 0, rows: grid.length, columns: keys.length },
      },
    ],
    validations,
    frozenRows: 1,
    print: {
      orientation: "landscape",
      titleRows: { first: 0, last: 0 },
      header: `预算绩效自评标准工作簿 ${table.sheet}`,
    },
    tabColor: INPUT_TAB,
  };
}

export const INPUT_TAB = "#2F75B5";
