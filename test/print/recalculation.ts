/** A sheet of formulas over the input cells, without values, so that LibreOffice alone computes the JSON's figures. */
import { parseCell, MAX_COLUMNS } from "../../src/a1";
import type { Workbook } from "../../src/xlsx/model/types";
import type { RecomputeJson, TotalsJson } from "../../src/cli/recompute/json";

export const SHEET = "复核";

export interface Recalculated {
  readonly what: string;
  readonly formula: string;
  /** Two decimals; null = blank */
  readonly expected: string | null;
}

/** Columns of 资金 in the sample workbook */
const COLUMN = {
  category: "A",
  project: "B",
  tier: "C",
  carriedOver: "F",
  initial: "G",
  added: "H",
  reduced: "I",
  spent: "K",
};
const LAST_ROW = 500;

const fixed = (formula: string): string => `=TEXT(ROUND(${formula},2),"0.00")`;

/** Every sum and rate of every scope, and every rate of every indicator. */
export function recalculated(report: RecomputeJson): Recalculated[] {
  return [
    ...Object.entries(report.totals).flatMap(([scope, totals]) => scopeFormulas(scope, totals)),
    ...report.indicators.flatMap(({ name, target, actual, completionPercent, deviationPercent }) => {
      if (deviationPercent === null) return [];
      const deviation = fixed(`(${actual}-${target})/${target}*100`);
      const completion = fixed(`${actual}/${target}*100`);
      return [
        { what: `${name} 偏差率`, formula: deviation, expected: deviationPercent },
        ...(completionPercent === null
          ? []
          : [{ what: `${name} 完成率`, formula: completion, expected: completionPercent }]),
      ];
    }),
  ];
}

function scopeFormulas(scope: string, totals: TotalsJson): Recalculated[] {
  const of = (key: "carriedOver" | "initial" | "added" | "reduced" | "spent"): string =>
    sumOf(scope, COLUMN[key]);
  const [carriedOver, initial, added, reduced, spent] = [
    of("carriedOver"),
    of("initial"),
    of("added"),
    of("reduced"),
    of("spent"),
  ];
  const budget = `(${carriedOver}+${initial}+${added}-${reduced})`;
  const onInitial = (formula: string): string => `=IF(${initial}=0,"",TEXT(ROUND(${formula},2),"0.00"))`;
  const formulas: Readonly<Record<keyof TotalsJson, string>> = {
    carriedOver: fixed(carriedOver),
    initial: fixed(initial),
    added: fixed(added),
    reduced: fixed(reduced),
    spent: fixed(spent),
    budget: fixed(budget),
    balance: fixed(`${budget}-${spent}`),
    executionRate: fixed(`IF(ROUND(${budget},6)=0,0,${spent}/${budget}*100)`),
    initialRate: onInitial(`${spent}/${initial}*100`),
    adjustmentRate: onInitial(`(${budget}-${initial})/${initial}*100`),
  };
  return Object.entries(formulas).map(([key, formula]) => ({
    what: `${scope} ${key}`,
    formula,
    expected: totals[key as keyof TotalsJson],
  }));
}

function sumOf(scope: string, column: string): string {
  const cells = (letter: string): string => `资金!$${letter}$2:$${letter}$${LAST_ROW}`;
  const where = (conditions: Readonly<Record<string, string>>): string =>
    `SUMIFS(${[cells(column), ...Object.entries(conditions).flatMap(([at, text]) => [cells(at), `"${text}"`])].join(",")})`;
  switch (scope) {
    case "全部":
      return `SUM(${cells(column)})`;
    case "基本支出":
      return `(${where({ [COLUMN.category]: "人员经费" })}+${where({ [COLUMN.category]: "公用经费" })})`;
    case "人员经费":
    case "公用经费":
    case "项目支出":
      return where({ [COLUMN.category]: scope });
    case "部门预算":
    case "市级专项":
    case "上级专项":
      return where({ [COLUMN.category]: "项目支出", [COLUMN.tier]: scope });
    default:
      return where({ [COLUMN.category]: "项目支出", [COLUMN.project]: scope });
  }
}

export function addRecalculationSheet(workbook: Workbook, formulas: readonly Recalculated[]): void {
  const { cells } = workbook.addSheet(SHEET);
  formulas.forEach(({ what, formula }, index) => {
    for (const [column, content] of [what, formula].entries()) {
      const isFormula = column === 1;
      cells.set(index * MAX_COLUMNS + column, {
        value: isFormula ? null : content,
        formula: isFormula ? content : null,
        style: 0,
      });
    }
  });
}

/** Drops the values of all formulas, so that they must be computed; returns their number. */
export function dropFormulaValues(workbook: Workbook): number {
  let count = 0;
  for (const { cells } of workbook.sheets) {
    for (const cell of cells.values()) {
      if (cell.formula === null) continue;
      cell.value = null;
      delete cell.source;
      count += 1;
    }
  }
  return count;
}

export function typeInto(workbook: Workbook, sheet: string, address: string, value: string): void {
  const at = parseCell(address);
  const cells = workbook.sheets.find(({ name }) => name === sheet)?.cells;
  if (!at || !cells) throw new Error(`no cell ${sheet}!${address}`);
  const key = at.row * MAX_COLUMNS + at.column;
  cells.set(key, { value, formula: null, style: cells.get(key)?.style ?? 0 });
}
