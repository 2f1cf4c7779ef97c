/** An input table of the standard workbook as a sheet: headings in row 1, rows, and the closing row inside the name. */
import { TABLES, type Column, type TableKey, type TableSchema } from "../../domain/model";
import { EXPECTED_UNITS } from "../../domain/rollup/expectedUnits";
import { Grid, cell, text, type GridCell } from "../sheet/grid";
import { ruleOf, styleOf, widthOf } from "../schema/kinds";
import { isMandatory, LAYOUTS, type TableLayout } from "../schema/layouts";
import { liveFormula } from "../schema/live";
import { CLOSING_ROW, tableName } from "../schema/names";
import type { CellContent, FormulaCell, SheetDefinition, Validation } from "../sheet";
import type { StyleName } from "../sheet/styles";

/** The cells of one row; those that it does not name are blank. */
export type InputRow<Key extends TableKey> = Readonly<
  Partial<Record<keyof (typeof TABLES)[Key]["columns"], CellContent>>
>;

const SPARE_ROWS = 5;
export const INPUT_TAB = "#2F75B5";

export function printHeader(sheet: string): string {
  return `预算绩效自评标准工作簿 ${sheet}`;
}

/** `filled` are the first rows of the table; the others are blank and formatted. */
export function tableSheet<Key extends TableKey>(
  key: Key,
  filled: readonly InputRow<Key>[] = [],
): SheetDefinition {
  return sheetOfTable(TABLES[key], LAYOUTS[key], filled, (column, row) => liveFormula(key, column, row));
}

/** Beyond the first units that a department has */
const EXPECTED_ROWS = 40;

/** 应报单位 of a department's workbook, which the standard workbook does not have */
export function expectedUnitsSheet(
  filled: readonly Readonly<Partial<Record<keyof typeof EXPECTED_UNITS.columns, CellContent>>>[] = [],
): SheetDefinition {
  return sheetOfTable(EXPECTED_UNITS, { rows: EXPECTED_ROWS }, filled, null);
}

function sheetOfTable(
  schema: TableSchema,
  { rows, aside }: Pick<TableLayout, "rows" | "aside">,
  filled: readonly Readonly<Partial<Record<string, CellContent>>>[],
  formulaOf: ((column: string, row: number) => string | null) | null,
): SheetDefinition {
  const columns = Object.entries<Column>(schema.columns);
  const count = Math.max(rows, filled.length + SPARE_ROWS);
  const grid = new Grid([...columns.map(([, column]) => widthOf(column)), ...(aside ? [aside.width] : [])]);
  const beside = (value: string, style: StyleName = "hint"): GridCell[] =>
    aside ? [text(style, value)] : [];
  grid.add(
    [
      ...columns.map(([, column]) =>
        text(isMandatory(schema, column) ? "headingRequired" : "heading", column.heading),
      ),
      ...beside(aside?.header ?? ""),
    ],
    30,
  );
  const formulas: FormulaCell[] = [];
  for (let index = 0; index < count; index += 1) {
    const row = filled[index] ?? {};
    columns.forEach(([name, { live }], column) => {
      const at = { row: grid.length, column };
      const formula = live === true ? (formulaOf?.(name, at.row) ?? null) : null;
      if (formula !== null) formulas.push({ ...at, formula });
    });
    const hint = aside?.formulas[index];
    if (hint !== undefined) formulas.push({ row: grid.length, column: columns.length, formula: hint });
    const cells = columns.map(([name, column]) => cell(styleOf(column), row[name] ?? null));
    grid.add([...cells, ...beside(aside?.texts[index] ?? "")], null);
  }
  const closing = columns.map((_, column) => text("closing", column === 0 ? CLOSING_ROW : ""));
  grid.add([...closing, ...beside("")], null);
  const validations = columns.flatMap(([, column], index): Validation[] => {
    const rule = ruleOf(column);
    return rule === null ? [] : [{ area: { row: 1, column: index, rows: count, columns: 1 }, ...rule }];
  });
  const table = { row: 0, column: 0, rows: grid.length, columns: columns.length };
  const projectColumn = columns.findIndex(([name]) => name === "project");
  return {
    name: schema.sheet,
    purpose: "input",
    ...grid.build(),
    formulas,
    names: [
      {
        name: tableName(schema),
        scope: "workbook",
        area: table,
      },
    ],
    validations,
    frozenRows: 1,
    // A row of many columns keeps saying which project it belongs to.
    ...(projectColumn < 0 ? {} : { frozenColumns: projectColumn + 1 }),
    print: {
      orientation: "landscape",
      titleRows: { first: 0, last: 0 },
      area: table,
      header: printHeader(schema.sheet),
    },
    tabColor: INPUT_TAB,
  };
}
