/** Last year's figures from the JSON of the headless command (docs/json.md), which has no texts and few cells. */
import { Decimal } from "../decimal";
import type { Grade } from "../calculation/computation";
import { MONEY_UNITS, type Operator } from "../model";
import type { LastFunds, LastIndicator, LastProject, LastYear, LastYearSource } from "./lastYear";

/** Keys of the JSON's totals */
const AMOUNTS = {
  carriedOver: "carriedOver",
  initialBudget: "initial",
  added: "added",
  reduced: "reduced",
  spent: "spent",
  annualBudget: "budget",
  balance: "balance",
} as const;

const ADDENDS = ["carriedOver", "initialBudget", "added", "reduced", "spent"] as const;
const GRADES: readonly string[] = ["优", "良", "中", "差"] satisfies Grade[];
const OPERATORS: readonly string[] = [">=", ">", "=", "<", "<="] satisfies Operator[];

/** Null for any other JSON, and for a text that is not JSON. A value of another kind than expected counts as unknown. */
export function lastYearFromJson(source: LastYearSource, text: string): LastYear | null {
  const report = recordIn(parsed(text));
  const totals = recordIn(report?.totals);
  // 汇总 has totals and indicators too, but those of many units.
  if (report === null || totals === null || "units" in report) return null;
  if (!Array.isArray(report.indicators)) return null;
  return {
    ...source,
    isComplete: false,
    unit: textIn(report.unit),
    year: typeof report.year === "number" ? report.year : null,
    moneyUnit: MONEY_UNITS.find((unit) => unit === report.moneyUnit) ?? null,
    staff: null,
    retired: null,
    funds: new Map(
      Object.entries(totals).flatMap(([scope, sums]) => {
        const funds = fundsIn(scope, recordIn(sums));
        return funds === null ? [] : [[scope, funds] as const];
      }),
    ),
    projects: [report.department, ...listIn(report.projects)].flatMap((form) => projectIn(recordIn(form))),
    indicators: report.indicators.flatMap((indicator) => indicatorIn(recordIn(indicator))),
    workFigures: [],
    reasons: [],
    explanations: listIn(report.findings).flatMap((finding) => textIn(recordIn(finding)?.accepted) ?? []),
  };
}

type Json = Readonly<Record<string, unknown>>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, "")) as unknown;
  } catch {
    return null;
  }
}

function recordIn(value: unknown): Json | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textIn(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function decimalIn(value: unknown): Decimal | null {
  return typeof value === "string" && /^-?\d{1,30}(?:\.\d{1,30})?$/.test(value) ? new Decimal(value) : null;
}

function fundsIn(scope: string, sums: Json | null): LastFunds | null {
  if (sums === null) return null;
  const amount = (key: keyof typeof AMOUNTS) => decimalIn(sums[AMOUNTS[key]]);
  return {
    scope,
    carriedOver: amount("carriedOver"),
    initialBudget: amount("initialBudget"),
    added: amount("added"),
    reduced: amount("reduced"),
    spent: amount("spent"),
    annualBudget: amount("annualBudget"),
    balance: amount("balance"),
    addends: ADDENDS.filter((key) => amount(key)?.isZero() === false).length,
    cells: [],
  };
}

function projectIn(form: Json | null): LastProject[] {
  if (form === null) return [];
  const grade = GRADES.find((one) => one === form.grade);
  return [
    {
      name: textIn(form.name),
      code: null,
      totalScore: decimalIn(form.totalScore),
      grade: grade === undefined ? null : (grade as Grade),
      goalCompletion: null,
      problems: null,
      improvements: null,
    },
  ];
}

function indicatorIn(indicator: Json | null): LastIndicator[] {
  const name = textIn(indicator?.name);
  if (indicator === null || name === null) return [];
  const operator = OPERATORS.find((one) => one === indicator.operator);
  const cell = textIn(indicator.cell);
  const cells = cell === null ? [] : [cell];
  const actual = decimalIn(indicator.actual);
  return [
    {
      project: textIn(indicator.project),
      name,
      operator: operator === undefined ? null : (operator as Operator),
      target: decimalIn(indicator.target),
      actual: actual === null ? null : { value: actual, cells },
      unit: textIn(indicator.unit),
      completionPercent: decimalIn(indicator.completionPercent),
      deviationPercent: decimalIn(indicator.deviationPercent),
      cells,
    },
  ];
}
