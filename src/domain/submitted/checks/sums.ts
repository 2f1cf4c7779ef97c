/** R03 合计等于各行之和, R13 权重和得分只填总额行, R14 资金来源与资金方向合计一致 */
import { addition, amount } from "../../format";
import { raise } from "../../checks/raise";
import { Decimal, sum, ZERO } from "../../decimal";
import type { Finding } from "../../finding";
import type { Field } from "../../model";
import type { BudgetRow } from "../printedForm";
import { foldName } from "../../text";
import type { FormComputation } from "../evaluation";
import { isDivision } from "../funds";
import { rowName } from "./lines";
import { isTenThousandfold } from "./tenThousandfold";

const TOLERANCE_PER_ADDEND = new Decimal("0.01");

type Column = "initialBudget" | "annualBudget" | "spent" | "amount";
const COLUMNS: readonly (readonly [Column, string])[] = [
  ["initialBudget", "年初预算数"],
  ["annualBudget", "全年预算数"],
  ["spent", "全年执行数"],
];

export function sums(computation: FormComputation): Finding[] {
  return [
    ...rowsOfTotal(computation),
    ...divisionsOf(computation).flatMap(({ head, parts }) => compareRows(head, parts, "amount", "金额")),
    ...onComponentRows(computation),
    ...divisionsAgree(computation),
  ];
}

/**
 * A second 其中 divides a source, not the total: then the rows do not simply add up. A single source below a larger
 * total names one of several.
 */
function rowsOfTotal({ funds: { total, components } }: FormComputation): Finding[] {
  const nested = components.filter(({ label }) => foldName(label.written).startsWith("其中")).length > 1;
  if (total === null || nested) return [];
  const [only] = components;
  const single = components.length === 1 && only !== undefined ? only : null;
  return COLUMNS.flatMap(([column, name]) => {
    const part = single?.[column].value ?? null;
    const stated = total[column].value;
    if (part !== null && stated !== null && part.lt(stated) && !isTenThousandfold(part, stated)) return [];
    return compareRows(total, components, column, name);
  });
}

/** Rows that divide a source again: two or more that add up to the row above them. */
function topLevel(values: readonly Decimal[]): Decimal[] {
  const top: Decimal[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (value === undefined) continue;
    top.push(value);
    let below = ZERO;
    for (let last = index + 1; last < values.length && below.lt(value); last += 1) {
      below = below.plus(values[last] ?? ZERO);
      if (last > index + 1 && below.eq(value)) {
        index = last;
        break;
      }
    }
  }
  return top;
}

export interface RowsSum {
  readonly fields: readonly Field<Decimal>[];
  /** What is added up: the rows, without those that divide a row above them */
  readonly values: readonly Decimal[];
  readonly sum: Decimal;
}

/**
 * A blank source counts as nothing; one that cannot be read makes the sum unknown. Where all that is filled in is
 * zero, the blank ones hold the money: it is not divided there.
 */
export function rowsSum(stated: Decimal, rows: readonly BudgetRow[], column: Column): RowsSum | null {
  const fields = rows.map((row) => row[column]).filter(({ value }) => value !== null);
  const unreadable = rows.some((row) => row[column].value === null && /\d/.test(row[column].written));
  if (fields.length === 0 || unreadable) return null;
  const all = fields.flatMap(({ value }) => value ?? []);
  if (sum(all).isZero() && fields.length < rows.length) return null;
  // Rows that divide a source again count once: of the two readings the total means the nearer.
  const top = topLevel(all);
  const isNearer = sum(top).minus(stated).abs().lt(sum(all).minus(stated).abs());
  const values = isNearer ? top : all;
  return { fields, values, sum: sum(values) };
}

function compareRows(total: BudgetRow, rows: readonly BudgetRow[], column: Column, name: string): Finding[] {
  const stated = total[column].value;
  const added = stated === null ? null : rowsSum(stated, rows, column);
  if (stated === null || added === null) return [];
  const { values, sum: sumOfRows } = added;
  const difference = stated.minus(sumOfRows).abs();
  if (difference.isZero()) return [];
  const addends = values.filter((value) => !value.isZero());
  const details = {
    inputs: {
      total: rowName(total),
      column: name,
      stated: amount(stated),
      working: addition(addends.length === 0 ? values : addends),
      sumOfRows: amount(sumOfRows),
      difference: amount(difference),
    },
    expected: amount(sumOfRows),
    actual: amount(stated),
  };
  const fields = [total[column], ...added.fields];
  if (difference.lte(TOLERANCE_PER_ADDEND.times(addends.length))) {
    return raise("R03.rounding", "note", fields, details);
  }
  const { inputs, actual } = details;
  return [
    ...raise("R03.rowsDiffer", "error", fields, details),
    // Why they differ
    ...(isTenThousandfold(stated, sumOfRows)
      ? raise("R15.totalTenThousandfold", "error", fields, { inputs, actual })
      : []),
  ];
}

function onComponentRows({ funds: { components } }: FormComputation): Finding[] {
  return components.flatMap((row) =>
    (
      [
        ["分值", row.weight],
        ["得分", row.score],
      ] as const
    ).flatMap(([column, field]) => {
      if (field.value === null) return [];
      const inputs = { line: rowName(row), column, written: field.written };
      return raise("R13.onComponentRow", "error", [field], { inputs, actual: field.written });
    }),
  );
}

interface Division {
  readonly head: BudgetRow;
  readonly parts: readonly BudgetRow[];
}

function divisionsOf({ form: { budgetRows } }: FormComputation): Division[] {
  const divisions: { head: BudgetRow; parts: BudgetRow[] }[] = [];
  for (const row of budgetRows) {
    if (isDivision(row)) divisions.push({ head: row, parts: [] });
    else divisions.at(-1)?.parts.push(row);
  }
  return divisions;
}

interface DivisionAmount {
  readonly name: string;
  readonly field: Field<unknown>;
  readonly value: Decimal;
}

/** 按收入性质分： without an amount of its own stands for the sum of what is below it. */
function amountOfDivision({ head, parts }: Division, whole: Decimal | null): DivisionAmount[] {
  const { amount: own } = head;
  if (own.value !== null) return [{ name: rowName(head), field: own, value: own.value }];
  if (/\d/.test(own.written) || parts.length === 0 || parts.some((part) => part.amount.value === null))
    return [];
  const added = rowsSum(whole ?? ZERO, parts, "amount");
  return added === null ? [] : [{ name: rowName(head), field: head.label, value: added.sum }];
}

/** 按收入性质 = 按支出性质 = 年度资金总额（全年预算数; a form may divide another of its amounts instead） */
function divisionsAgree(computation: FormComputation): Finding[] {
  const { total, annualBudget } = computation.funds;
  const stated = divisionsOf(computation).flatMap((division) => amountOfDivision(division, annualBudget));
  const [first] = stated;
  if (first === undefined) return [];
  const ofTotal = [total?.initialBudget, total?.spent].some((field) => field?.value?.eq(first.value));
  if (ofTotal && stated.every(({ value }) => value.eq(first.value))) return [];
  if (total !== null && annualBudget !== null) {
    stated.unshift({ name: rowName(total), field: total.annualBudget, value: annualBudget });
  }
  const values = stated.map(({ value }) => value);
  const difference = Decimal.max(...values).minus(Decimal.min(...values));
  if (difference.lte(TOLERANCE_PER_ADDEND)) return [];
  return raise(
    "R14.totalsDiffer",
    "error",
    stated.map(({ field }) => field),
    {
      inputs: {
        totals: stated.map(({ name, value }) => ({ name, amount: amount(value) })),
        difference: amount(difference),
      },
      actual: values.map(amount).join("、"),
    },
  );
}
