/** Self-evaluations that the cases of several rules share. */
import { Decimal } from "../../../src/domain/decimal";
import type { Field, Measure, SelfEvaluation } from "../../../src/domain/model";
import type {
  IndicatorSpec,
  LineSpec,
  ProjectSpec,
  SelfEvaluationSpec,
  StatedSpec,
} from "../selfEvaluationOf";
import { indicator, projectLine } from "./workbookCase";

export type { ProjectSpec } from "../selfEvaluationOf";

/** Lines of a usual size, beside which a line in another unit stands out */
export const USUAL_LINES: readonly LineSpec[] = ["40.00", "50.00", "60.00"].map((amount) =>
  projectLine({ initialBudget: amount, spent: amount }),
);

/** Adds a line, row 5, to the usual ones. */
export function amongUsualLines(line: LineSpec): SelfEvaluationSpec {
  return { lines: [...USUAL_LINES, projectLine(line)] };
}

/** Changes 支出 of row 5 to a cell in 元, as the reader converts it. */
export function spentInYuan(written: string, value: string) {
  return (selfEvaluation: SelfEvaluation): SelfEvaluation => ({
    ...selfEvaluation,
    funds: selfEvaluation.funds.map((line, index) =>
      index === 3 ? { ...line, spent: readAs(line.spent, written, value) } : line,
    ),
  });
}

function readAs(field: Field<Decimal>, written: string, value: string): Field<Decimal> {
  return { ...field, written, value: new Decimal(value) };
}

/** Lines with every item, for 报告数 that are compared with each other */
const LINES_WITH_ALL_ITEMS: SelfEvaluationSpec = {
  lines: [
    projectLine({
      carriedOver: "7.70",
      initialBudget: "783.65",
      added: "2515.17",
      spent: "3306.52",
      reason: "追加",
    }),
  ],
};
/** 报告数 of 全部, from row 2 on. */
export function statedOfAll(...figures: readonly (readonly [Measure, string])[]): SelfEvaluationSpec {
  return {
    ...LINES_WITH_ALL_ITEMS,
    stated: figures.map(([measure, figure]): StatedSpec => ({ scope: "全部", measure, stated: figure })),
  };
}

/** 支出 of 项目支出 and of its three budget tiers as 报告数. */
export function statedTiers(whole: string, ...parts: readonly [string, string, string]): SelfEvaluationSpec {
  const figures = [
    ["项目支出", whole],
    ["部门预算", parts[0]],
    ["市级专项", parts[1]],
    ["上级专项", parts[2]],
  ] as const;
  return {
    ...LINES_WITH_ALL_ITEMS,
    stated: figures.map(([scope, figure]): StatedSpec => ({ scope, measure: "spent", stated: figure })),
  };
}

export const statedCells = (...rows: readonly number[]) => rows.map((row) => `报告数!C${row}`);

/** 报告数 beside a line of 基本支出 and a line of 项目支出, which adds up to 追加 of 2533.17. */
export function statedBesideLines(...stated: readonly StatedSpec[]): SelfEvaluationSpec {
  return {
    lines: [
      { category: "人员经费", initialBudget: "10.00", added: "63.91", spent: "73.91", reason: "新增人员" },
      projectLine({ initialBudget: "90.00", added: "2469.26", spent: "2559.26", reason: "下达补助" }),
    ],
    stated,
  };
}

export const added = (scope: string, figure: string): StatedSpec => ({
  scope,
  measure: "added",
  stated: figure,
});

export function project(texts: Partial<ProjectSpec>): SelfEvaluationSpec {
  return { projects: [{ name: "技能培训", ...texts }] };
}

/** Indicators with all of their 90 points, and `spent` of 100.00. */
export function scored(spent: string): SelfEvaluationSpec {
  return {
    lines: [projectLine({ initialBudget: "100.00", spent, reason: "据实支付" })],
    indicators: [indicator({ weight: "45" }), indicator({ level3: "培训班", weight: "45" })],
  };
}

/** A project with 90 of 90 and 10 of 10 points, and a conclusion. */
export function concluded(conclusion: string): SelfEvaluationSpec {
  const indicators = ["培训学员", "培训班"].map((level3) =>
    indicator({ project: "技能培训", level3, weight: "45" }),
  );
  return { ...scored("100.00"), ...project({ conclusion }), indicators };
}

/** A form with these weights, by first-level heading. */
export function weighedForm(
  ...blocks: readonly (readonly [level1: string, ...weights: (string | null)[]])[]
): SelfEvaluationSpec {
  const indicators = blocks.flatMap(([level1, ...weights]) =>
    weights.map((weight, index): IndicatorSpec => indicator({ level1, level3: `${level1}${index}`, weight })),
  );
  return { indicators };
}

export const weightCells = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `指标!I${index + 2}`);
/** The accepted structures of the national profile */
export const ALL_SCHEMES = "10+50+30+10；10+40+20+10+20；10+50+40+0；10+40+30+0+20";
