/** A wrong amount makes everything wrong that rests on it: it is one finding, and the others follow from it. */
import type { Decimal } from "../decimal";
import { round } from "../decimal";
import type { Finding } from "../finding";
import type { CellAddress, FundLine } from "../model";
import { executionRate } from "../calculation/rates";
import type { Denominator } from "../forms/evaluation";
import type { BudgetRow } from "../forms/printedForm";
import { RULES } from "../rules/rules";
import type { FormContext } from "../rules/formContext";
import { rowsSum } from "../rules/shared/rowsSum";

const RESTING_ON_AMOUNTS: ReadonlySet<string> = new Set(
  RULES.filter(({ restsOnAmounts }) => restsOnAmounts).map(({ id }) => id),
);

/**
 * `all`: every amount of the workbook is meaningless. `row`: the amount is meaningless, and so is all that rests on it or
 * on its row. `errors`: the content of the first cell is wrong, and an error made of it only follows; notes of rates and
 * changes hold all the same.
 */
type Reach = "all" | "row" | "errors";

/** Of what could not be read each cell is at fault. */
const OF_READER: ReadonlySet<string> = new Set(["R00", "R56", "R57", "R62"]);

/**
 * Puts each finding that follows from another under it (`follows`), a chain of them under the first. What has been put
 * there before is judged again, so that a finding that comes later, as of last year, may be the cause.
 *
 * @param rows rows of amounts: one wrong amount makes what a rule finds in its row meaningless
 * @param reachOf what the finding shows to be wrong, if it is a cause
 */
function foldConsequences(
  folded: readonly Finding[],
  rows: readonly (readonly CellAddress[])[],
  reachOf: (finding: Finding) => Reach | null,
): Finding[] {
  const findings = folded.flatMap(({ follows = [], ...finding }) => [finding, ...follows]);
  const causes = new Map<Finding, Reach>(
    findings.flatMap((finding) => {
      const reach = reachOf(finding);
      return reach === null ? [] : [[finding, reach] as const];
    }),
  );
  if (causes.size === 0) return findings;
  const rowOf = new Map(rows.flatMap((row) => row.map((cell) => [cell, row] as const)));
  const causesOf = new Map<CellAddress, Finding[]>();
  const causeInRow = new Map<CellAddress, Finding>();
  for (const [cause, reach] of causes) {
    const [first = ""] = cause.cells;
    for (const cell of reach === "errors" && !OF_READER.has(cause.rule) ? [first] : cause.cells) {
      const known = causesOf.get(cell);
      if (known === undefined) causesOf.set(cell, [cause]);
      else known.push(cause);
    }
    if (reach === "errors") continue;
    for (const cell of rowOf.get(first) ?? []) if (!causeInRow.has(cell)) causeInRow.set(cell, cause);
  }
  // Two figures that contradict each other do not show which of them is wrong.
  const shows = (cause: Finding, cell: CellAddress): boolean =>
    causes.get(cause) !== "errors" || cause.restsOn?.includes(cell) !== true;
  const directCause = (finding: Finding): Finding | undefined => {
    const { rule, severity, cells, restsOn = [] } = finding;
    const reach = causes.get(finding);
    const named = restsOn.flatMap((cell) => (causesOf.get(cell) ?? []).filter((cause) => shows(cause, cell)));
    // What is off by itself is not made of another amount, unless all amounts are off.
    if (reach === "all") return undefined;
    if (reach === "row") return named.find((cause) => cause !== finding && causes.get(cause) === "all");
    const inRow = RESTING_ON_AMOUNTS.has(rule) ? cells.flatMap((cell) => causeInRow.get(cell) ?? []) : [];
    return [...inRow, ...strongestFirst(named, causes)].find(
      (cause) => cause !== finding && (severity === "error" || causes.get(cause) !== "errors"),
    );
  };
  const follows = new Map<Finding, Finding[]>();
  const own = findings.filter((finding) => {
    const cause = firstCause(finding, directCause);
    if (cause === finding) return true;
    follows.set(cause, [...(follows.get(cause) ?? []), finding]);
    return false;
  });
  return own.map((finding) => {
    const consequences = follows.get(finding);
    return consequences === undefined ? finding : { ...finding, follows: consequences };
  });
}

const STRENGTH: readonly Reach[] = ["all", "row", "errors"];

function strongestFirst(found: readonly Finding[], causes: ReadonlyMap<Finding, Reach>): Finding[] {
  return STRENGTH.flatMap((reach) => found.filter((cause) => causes.get(cause) === reach));
}

/** The cause of the cause, as far as it goes; the finding itself where it has none */
function firstCause(finding: Finding, directCause: (finding: Finding) => Finding | undefined): Finding {
  const passed = new Set<Finding>();
  let first = finding;
  for (let next = directCause(first); next !== undefined && !passed.has(next); next = directCause(first)) {
    passed.add(first);
    first = next;
  }
  return first;
}

/** The findings of a workbook, with what follows from a wrong cell under the one that shows it. */
export function withConsequences(funds: readonly FundLine[], findings: readonly Finding[]): Finding[] {
  const isAllOff = findings.some(showsAllPerHead);
  return foldConsequences(findings, funds.map(cellsOfLine), (finding) => {
    const { rule, code, severity } = finding;
    if (isAllOff ? showsAllPerHead(finding) : rule === "Y15") return "all";
    if (code === "R00.negativeAmount" || (rule === "R15" && severity === "error")) return "row";
    // A row without a score, though only a warning, leaves the total blank.
    return severity === "error" || code === "R41.restated" ? "errors" : null;
  });
}

function showsAllPerHead({ rule, severity }: Finding): boolean {
  return rule === "R89" && severity === "error";
}

/** The same for a printed form, where a wrong total also stands behind its grade and conclusion. */
export function withConsequencesOnForm(context: FormContext, findings: readonly Finding[]): Finding[] {
  return foldConsequences(findings, context.form.budgetRows.map(cellsOfRow), (finding) => {
    if (showsWrongAmount(finding, context)) return "row";
    return showsWrongTotal(finding) ? "errors" : null;
  });
}

function showsWrongTotal({ rule, severity }: Finding): boolean {
  return rule === "R45" && severity === "error";
}

function showsWrongAmount({ rule, code, severity, cells: [first] }: Finding, context: FormContext): boolean {
  if (rule === "R15") return severity === "error";
  const { total } = context.funds;
  const ofTotal = first === total?.spent.cell || first === total?.annualBudget.cell;
  return code === "R03.rowsDiffer" && ofTotal && isTotalWrong(context);
}

function cellsOfLine({
  carriedOver,
  initialBudget,
  added,
  reduced,
  arrived,
  spent,
}: FundLine): CellAddress[] {
  return [carriedOver, initialBudget, added, reduced, arrived, spent].flatMap(({ cell }) => cell ?? []);
}

function cellsOfRow(row: BudgetRow): CellAddress[] {
  const { initialBudget, annualBudget, spent, statedRate, score } = row;
  return [initialBudget, annualBudget, spent, statedRate, score].flatMap(({ cell }) => cell ?? []);
}

/** The total differs from its rows, and the printed rate is that of the rows. */
function isTotalWrong({ funds: { total, components, denominator } }: FormContext): boolean {
  if (total === null || denominator === null || total.statedRate.value === null) return false;
  const byRows = (column: Denominator | "spent"): Decimal | null => {
    const stated = total[column].value;
    return stated === null ? null : (rowsSum(stated, components, column)?.sum ?? stated);
  };
  const [spent, budget] = [byRows("spent"), byRows(denominator)];
  const rate = spent === null || budget === null ? null : executionRate(spent, budget);
  return rate !== null && rate.eq(round(total.statedRate.value));
}
