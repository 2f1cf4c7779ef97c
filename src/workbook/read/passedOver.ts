/** What stands on the input sheets outside their tables, and looks as if it should count or says how to read them. */
import { areaName, boundingArea, cellAddress, sameSheetName, type Area } from "../../a1";
import { FUNDS, INDICATORS, TABLES, type Column, type MoneyUnit, type TableSchema } from "../../domain/model";
import { groupBy } from "../../domain/groupBy";
import { foldTight } from "../../domain/text";
import { isFormula } from "../inputs";
import type { OutsideSnapshot } from "../snapshot";
import type { Collector } from "./collector";
import { aroundTable, isInColumns, outsideCells, type PlacedTable, type ReadAreas } from "./outside";
import { choicesOf, filledCells, type OutsideCell } from "./rowKinds";

/** @param moneyUnit of the workbook; null where it is not known */
export function reportPassedOver(
  outside: readonly OutsideSnapshot[],
  areas: ReadAreas,
  tables: readonly PlacedTable[],
  moneyUnit: MoneyUnit | null,
  collector: Collector,
): void {
  for (const one of outside) {
    const { sheet } = one;
    const here = tables.filter(({ snapshot }) => sameSheetName(snapshot.sheet, sheet));
    const cells = outsideCells(one, areas);
    reportUnits(sheet, [...here.flatMap(aboveHeadings), ...cells], moneyUnit, collector);
    const around = here.map((table) => ({ table, ...aroundTable(table, cells, here) }));
    const beside = cells.filter((cell) => !here.some((table) => isInColumns(cell, table)));
    const notes = around.flatMap(({ above, below }) =>
      [...above, ...below].flatMap(({ kind, cells: own }) => (kind === "note" ? [own] : [])),
    );
    const rows = [...notes, ...groupBy(beside, ({ row }) => row).values()].filter(isLine);
    // R57 names the table whose rows these are, where its name is lost.
    if (!lacksItsTable(sheet, tables)) report("R00.lineBeside", sheet, rows, collector);
    for (const { table, below } of around) {
      const figures = below.flatMap(({ kind, cells: own }) => (kind === "figures" ? [own] : []));
      report("R00.figuresBelow", table.snapshot.sheet, figures, collector);
    }
  }
}

function lacksItsTable(sheet: string, tables: readonly PlacedTable[]): boolean {
  const isHere = (table: TableSchema) => sameSheetName(table.sheet, sheet);
  return Object.values<TableSchema>(TABLES).some(isHere) && !tables.some(({ schema }) => isHere(schema));
}

type Row = readonly OutsideCell[];

function report(
  code: "R00.lineBeside" | "R00.figuresBelow",
  sheet: string,
  rows: readonly Row[],
  collector: Collector,
): void {
  const areas = rows.flat().map(({ row, column }): Area => ({ row, column, rows: 1, columns: 1 }));
  const [first, ...others] = areas;
  if (first === undefined) return;
  const inputs = {
    table: sheet,
    rows: String(rows.length),
    range: areaName(others.reduce(boundingArea, first)),
  };
  const cells = rows.flatMap(([cell]) => (cell ? cellAddress(sheet, cell.row, cell.column) : []));
  collector.add(code, code === "R00.lineBeside" ? "warning" : "note", cells, inputs);
}

/** Words that only a line of 资金 or 指标 has */
const WORDS = new Set(
  [FUNDS.columns.category, FUNDS.columns.tier, INDICATORS.columns.level1, INDICATORS.columns.nature].flatMap(
    (column: Column) => [...choicesOf(column)],
  ),
);
const FIGURES_OF_LINE = 2;
const FIGURE = /^\d+(?:\.\d+)?%?$/;

/** Typed figures beside such a word and a name; a summary of the user's own has no names, or is calculated. */
function isLine(cells: Row): boolean {
  const texts = cells.map(({ value }) => foldTight(String(value)));
  const [figures, words] = [
    texts.filter((text) => FIGURE.test(text)),
    texts.filter((text) => !FIGURE.test(text)),
  ];
  return (
    words.some((text) => WORDS.has(text)) &&
    words.some((text) => !WORDS.has(text)) &&
    figures.length >= FIGURES_OF_LINE &&
    !cells.some(({ formula, value }) => typeof value === "number" && isFormula(formula, value))
  );
}

function aboveHeadings({ snapshot, headings }: PlacedTable): OutsideCell[] {
  const { row, column, values, formulas } = snapshot;
  return values
    .slice(0, (headings.headerRow ?? row) - row)
    .flatMap((line, index) => filledCells(row + index, column, line, formulas[index] ?? []));
}

/** 单位：元, （元） */
const UNIT_LABEL =
  /^\(?(?:金额|货币)?单位:?(?:人民币)?((?:百万|[千万亿])?元)\)?$|^\(((?:百万|[千万亿])?元)\)$/u;
/** Longer texts are no labels */
const MAX_LABEL = 20;

/** 单位：元 over a table that is read in 万元 */
function reportUnits(sheet: string, cells: Row, moneyUnit: MoneyUnit | null, collector: Collector): void {
  if (moneyUnit === null) return;
  for (const { row, column, value } of cells) {
    if (typeof value !== "string" || value.length > MAX_LABEL) continue;
    const [, said, inBrackets] = UNIT_LABEL.exec(foldTight(value)) ?? [];
    const unit = said ?? inBrackets;
    if (unit === undefined || unit === moneyUnit) continue;
    const inputs = { table: sheet, written: value, moneyUnit };
    collector.add("R00.labelUnit", "error", [cellAddress(sheet, row, column)], inputs, unit, moneyUnit);
  }
}
