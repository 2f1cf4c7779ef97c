/** The formulas of the live columns, and the lists that follow another table's cells. */
import { columnLetters, quoteSheet } from "../../a1";
import { SHEETS, TABLES, type SuggestedFrom, type TableKey } from "../../domain/model";
import { CLOSING_ROW } from "./names";

/** The cell of the same row in another column, `F2` */
type CellOf = (key: string) => string;

/** Blank where an amount is missing or no number, so that no wrong figure is shown. */
const FORMULAS: Readonly<Record<string, (of: CellOf) => string>> = {
  shownBudget: (of) => {
    const parts = ["carriedOver", "initialBudget", "added", "reduced"].map(of).join();
    const plus = ["carriedOver", "initialBudget", "added"].map(of).join();
    return (
      `=IF(AND(COUNT(${parts})>0,COUNT(${parts})=COUNTA(${parts})),` +
      `ROUND(SUM(${plus})-SUM(${of("reduced")}),${EXACT_PLACES}),"")`
    );
  },
  shownRate: (of) => {
    const [spent, budget] = [of("spent"), of("shownBudget")];
    return `=IF(COUNT(${spent},${budget})=2,IF(${budget}<>0,${spent}/${budget},""),"")`;
  },
};

/** 分 in 万元: rounding to it takes only the noise of binary sums away. */
const EXACT_PLACES = 6;

/**
 * @param row of the sheet, 0-based
 * @param columnOf where the table has its columns, 0-based; default: as in the standard workbook
 * @returns null if the table lacks a column that the formula refers to
 */
export function liveFormula(
  table: TableKey,
  key: string,
  row: number,
  columnOf: (key: string) => number | undefined = (other) =>
    Object.keys(TABLES[table].columns).indexOf(other),
): string | null {
  const formula = FORMULAS[key];
  if (formula === undefined) throw new Error(`No formula for ${table}.${key}`);
  let isWhole = true;
  const written = formula((other) => {
    const column = columnOf(other);
    isWhole &&= column !== undefined;
    return `${columnLetters(column ?? 0)}${row + 1}`;
  });
  return isWhole ? written : null;
}

/** Rows of the other table that are offered at most */
const OFFERED = 1000;

/**
 * The filled cells of a column of the standard workbook, down to the last one above the closing row: rows that are
 * inserted or taken into the table are offered by themselves.
 * @param name what the other table's sheet is called
 */
export function listSource({ table, column }: SuggestedFrom, name: string = SHEETS[table]): string {
  const at = columnLetters(Object.keys(TABLES[table].columns).indexOf(column));
  const sheet = quoteSheet(name);
  const cells = `${sheet}!$${at}$2:$${at}$${OFFERED}`;
  const last = `SUMPRODUCT(MAX((${cells}<>"")*(${cells}<>"${CLOSING_ROW}")*ROW(${cells})))`;
  return `=OFFSET(${sheet}!$${at}$1,1,0,MAX(1,${last}-1),1)`;
}
