/** Sentences about the money of the whole department. */
import { isAboveZero, isBelowZero } from "../../decimal";
import { groupBy } from "../../groupBy";
import { FUND_CATEGORIES, tierName, type BudgetTier, type FundLine } from "../../model";
import type { FundScope, ReportMeasure } from "../funds";
import type { WorkbookFigure } from "../../calculation/workbookFigure";
import type { Sentence, SentenceContext } from "./context";
import type { DraftRun, Runs } from "./draft";
import { functionName } from "./functionCodes";
import { run, withParts, type NamedFigure } from "./figures";
import { blank, join, list, say } from "./runs";

const ALL = "全部";

/** One scope for each name among the lines */
function byProject(lines: readonly FundLine[]): FundScope[] {
  return [...groupBy(lines, ({ project }) => project.value ?? "")].map(([name, own]) => ({
    name,
    lines: own,
  }));
}

function linesOf({ figures }: SentenceContext, scope: string): readonly FundLine[] {
  return figures.scope(scope)?.lines ?? [];
}

function partsOf(
  { figures }: SentenceContext,
  scopes: readonly FundScope[],
  measure: ReportMeasure,
): NamedFigure[] {
  return scopes.flatMap((scope) => {
    const figure = figures.fund(scope, measure);
    return figure === null ? [] : [{ name: scope.name, figure }];
  });
}

/** A sum with a part for each project, or a blank where the sum is not known */
function sumOver(
  context: SentenceContext,
  scope: FundScope | string,
  measure: ReportMeasure,
  parts: readonly FundScope[],
  verb = "",
): Runs {
  const whole = context.figures.fund(scope, measure);
  return whole === null
    ? [context.figures.fundRun(scope, measure)]
    : withParts(whole, partsOf(context, parts, measure), verb);
}

/** 2021年，年初部门预算资金783.64万元，其中：工资福利支出566.24万元…、项目支出90.00万元。 */
const initialBudget: Sentence = (context) => {
  const basic = byProject(linesOf(context, "基本支出"));
  const projects = context.figures.scope("项目支出");
  const parts = [...basic, ...(projects === null ? [] : [projects])];
  const whole = sumOver(context, ALL, "initialBudget", parts);
  return [say`${context.year}，年初部门预算资金${whole}。${byFunctionCode(context)}`];
};

/** Left out where a line with an initial budget has no 功能科目: the parts would not add up. */
function byFunctionCode(context: SentenceContext): Runs {
  const lines = linesOf(context, "项目支出").filter(
    ({ initialBudget: field }) => field.value?.isZero() === false,
  );
  if (lines.length === 0 || lines.some(({ functionCode }) => functionCode.value === null)) return [];
  const items = [...groupBy(lines, ({ functionCode }) => functionCode.written)].map(([code, own]) => {
    return say`${functionName(code)}${context.figures.fundRun({ name: /^\d+/.exec(code)?.[0] ?? code, lines: own }, "initialBudget")}`;
  });
  return say`项目支出按功能科目分别为：${list(items, "，")}。`;
}

/** 部门预算项目支出72.00万元，其中：… */
const departmentProjects: Sentence = (context) => {
  const lines = linesOf(context, "部门预算");
  if (lines.length === 0) return [say`${context.year}，部门预算未安排项目支出。`];
  return [say`${context.year}，部门预算项目支出${sumOver(context, "部门预算", "spent", byProject(lines))}。`];
};

/** 年初预算, 上年结转, 追加, 追减 and 全年预算数, then what was added and taken back, with the reasons */
const changes: Sentence = (context) => {
  const { figures, year } = context;
  const carried = amountsUnlessZero(context, ALL, [
    ["上年结转", "carriedOver"],
    ["追加预算", "added"],
    ["追减预算", "reduced"],
  ]);
  const head = say`${year}，年初预算${figures.fundRun(ALL, "initialBudget")}${carried}，全年预算数${figures.fundRun(ALL, "annualBudget")}。`;
  return [
    head,
    ...change(context, "基本支出", "added"),
    ...change(context, "项目支出", "added"),
    ...change(context, "基本支出", "reduced"),
    ...change(context, "项目支出", "reduced"),
  ];
};

const CHANGE_WORDS = { added: "追加", reduced: "追减" } as const;

/** 基本支出追加预算63.92万元，其中：工资福利支出56.57万元、…，原因：… */
function change(
  context: SentenceContext,
  scope: "基本支出" | "项目支出",
  measure: "added" | "reduced",
): readonly Runs[] {
  const whole = context.figures.fund(scope, measure);
  const all = linesOf(context, scope);
  const hasNone = all.length === 0 && linesOf(context, ALL).length > 0;
  if (hasNone || whole?.value.isZero() === true) return [];
  const lines = all.filter((line) => line[measure].value?.isZero() !== true);
  const word = CHANGE_WORDS[measure];
  const sum = sumOver(context, scope, measure, byProject(lines), scope === "项目支出" ? word : "");
  // What was taken back has to be explained.
  const isExplained = measure === "reduced" || lines.some(({ reason }) => reason.value !== null);
  const reasons = measure === "reduced" ? lines.map(reasonOrRemark) : undefined;
  const why = isExplained ? say`，主要原因：${reasonOf(lines, `${scope}追减原因`, reasons)}` : [];
  return [say`${scope}${word}预算${sum}${why}。`];
}

/** The reasons of the lines, each once, or a blank with this name */
function reasonOf(
  lines: readonly FundLine[],
  what: string,
  given: readonly (string | null)[] = lines.map(({ reason }) => reason.value),
): string | DraftRun {
  const reasons = new Set(given.flatMap((reason) => reason?.replace(/[。；，]+$/u, "") ?? []));
  return reasons.size > 0 ? [...reasons].join("；") : blank(what, "“资金”未填“原因”");
}

const DOCUMENT_NUMBER = /[[〔﹝]\d{4}[\]〕﹞]\s*\d+\s*号/u;

/** Why money was taken back often stands in 备注: 年终由财政收回. The number of a document is no reason. */
function reasonOrRemark({ reason, remark }: FundLine): string | null {
  if (reason.value !== null || remark.value === null) return reason.value;
  return DOCUMENT_NUMBER.test(remark.value) ? null : remark.value;
}

/** ，上年结转7.70万元，追加预算2533.18万元: those that are zero are left out */
function amountsUnlessZero(
  { figures }: SentenceContext,
  scope: FundScope | string,
  measures: readonly (readonly [name: string, measure: ReportMeasure])[],
): Runs {
  return join(
    measures.map(([name, measure]) =>
      figures.fund(scope, measure)?.value.isZero() === true
        ? ""
        : say`，${name}${figures.fundRun(scope, measure)}`,
    ),
  );
}

/** 部门预算年初项目支出安排90.00万元，追减18.00万元，截至…支出72.00万元，结转结余0.00万元。 */
const departmentTier: Sentence = (context) => {
  const { figures, year } = context;
  const tier = "部门预算";
  if (figures.scope(tier) === null) return [say`${year}，部门预算未安排项目支出。`];
  const changed = amountsUnlessZero(context, tier, [
    ["上年结转", "carriedOver"],
    ["追加", "added"],
    ["追减", "reduced"],
  ]);
  const spent = figures.fundRun(tier, "spent");
  return [
    say`${year}，部门预算年初项目支出安排${figures.fundRun(tier, "initialBudget")}${changed}。截至${year}12月31日，部门预算项目支出${spent}，结转结余${balance(context, tier)}。`,
  ];
};

const OVER_BUDGET = "支出超过全年预算数，请先更正“资金”";

/** A negative balance is an error of the workbook; it is not written as money left. */
function balance({ figures }: SentenceContext, scope: string): Runs {
  const figure = figures.fund(scope, "balance");
  return figure !== null && isBelowZero(figure.value)
    ? [blank("结转结余", OVER_BUDGET)]
    : [figures.fundRun(scope, "balance")];
}

/** 上年结转结余资金7.70万元，其中：…; 无上年结转结余资金 */
const carriedOver: Sentence = (context) => {
  const { figures, year } = context;
  const isZero = (measure: ReportMeasure): boolean => figures.fund(ALL, measure)?.value.isZero() === true;
  const sum = sumOver(context, ALL, "carriedOver", byProject(linesOf(context, ALL)));
  return [
    isZero("carriedOver") ? say`${year}，无上年结转结余资金。` : say`${year}，上年结转结余资金${sum}。`,
    isZero("balance")
      ? say`截至${year}12月31日，无结转结余资金。`
      : say`截至${year}12月31日，年末结转结余${balance(context, ALL)}。`,
  ];
};

/** 人员经费全年预算数658.57万元，支出658.57万元，执行率100%。 For each category, and for all */
const execution: Sentence = (context) => {
  const scopes = FUND_CATEGORIES.filter((category) => context.figures.scope(category) !== null);
  const items = scopes.map((category) => executionOf(context, category));
  const reasons = scopes.flatMap((category) => lowExecution(context, category));
  return [say`预算执行情况：${list(items, "；")}。`, ...reasons];
};

function executionOf(context: SentenceContext, scope: string): Runs {
  const { figures } = context;
  return say`${scope}全年预算数${figures.fundRun(scope, "annualBudget")}，支出${figures.fundRun(scope, "spent")}${rate(context, scope)}`;
}

/** ，执行率100%: of 全年预算数; none where nothing was budgeted */
export function rate({ figures }: SentenceContext, scope: FundScope | string): Runs {
  const budget = figures.fund(scope, "annualBudget");
  const left = figures.fund(scope, "balance");
  if (left !== null && isBelowZero(left.value)) return say`，执行率${blank("执行率", OVER_BUDGET)}`;
  return budget !== null && !isAboveZero(budget.value)
    ? []
    : say`，执行率${figures.fundRun(scope, "executionRate")}`;
}

/** The reason that a low rate of execution asks for */
function lowExecution(context: SentenceContext, scope: string): readonly Runs[] {
  const { figures, evaluation } = context;
  const found = figures.fund(scope, "executionRate");
  const budget = figures.fund(scope, "annualBudget");
  const isLow =
    found !== null &&
    budget !== null &&
    isAboveZero(budget.value) &&
    found.value.lt(evaluation.profile.thresholds.executionReasonBelow);
  if (!isLow) return [];
  const why = reasonOf(linesOf(context, scope), `${scope}执行率偏低的原因`);
  return [say`${scope}执行率偏低，原因：${why}。`];
}

/** 市级专项资金全年预算数319.76万元（其中上年结转…，本年预算…），支出319.76万元，执行率100%。 */
const tier =
  (of: BudgetTier): Sentence =>
  (context) => {
    const { figures, year, selfEvaluation } = context;
    const name = tierName(of, selfEvaluation.unit.level.value);
    const lines = linesOf(context, of);
    if (lines.length === 0) return [say`${year}，无${name}资金。`];
    const [carried, own] = [figures.fund(of, "carriedOver"), figures.fund(of, "thisYear")];
    const parts =
      carried === null || own === null || carried.value.isZero()
        ? []
        : say`（其中：上年结转${run(carried)}，本年预算${run(own)}）`;
    const scopes = byProject(lines);
    return [
      say`${year}，${name}资金全年预算数${figures.fundRun(of, "annualBudget")}${parts}，支出${figures.fundRun(of, "spent")}${rate(context, of)}。`,
      ...(scopes.length > 1 ? [say`${name}资金支出${sumOver(context, of, "spent", scopes)}。`] : []),
    ];
  };

/** 资产总值 with its parts, where they add up; else the parts alone */
const assets: Sentence = ({ figures }) => {
  const [total, current, fixed, other] = [
    figures.unit("totalAssets"),
    figures.unit("currentAssets"),
    figures.unit("fixedAssets"),
    figures.unit("nonCurrentAssets"),
  ];
  const nonCurrent = say`非流动资产${figures.unitRun("nonCurrentAssets")}${fixed === null ? [] : say`（其中固定资产净值${run(fixed)}）`}`;
  if (current === null && other === null) return [say`年末资产总值${figures.unitRun("totalAssets")}。`];
  const parts = say`流动资产${figures.unitRun("currentAssets")}，${nonCurrent}`;
  return addsUp(total, [current, other])
    ? [say`年末资产总值${figures.unitRun("totalAssets")}，其中：${parts}。`]
    : [say`年末资产：${parts}。`];
};

function addsUp(whole: WorkbookFigure | null, parts: readonly (WorkbookFigure | null)[]): boolean {
  if (whole === null) return false;
  const rest = parts.reduce((left, part) => (part === null ? left : left.minus(part.value)), whole.value);
  return rest.isZero();
}

/** 年末实有在职职工32人（其中机关工勤2人），退休职工26人，本年新增4人。 */
const staff: Sentence = ({ figures }) => {
  const worker = figures.unit("workerCount");
  const recruited = figures.unit("recruitedCount");
  return [
    say`我单位年末实有在职职工${figures.unitRun("staffCount")}${worker === null ? [] : say`（其中机关工勤${run(worker)}）`}，退休职工${figures.unitRun("retiredCount")}${recruited === null ? [] : say`，本年新增${run(recruited)}`}。`,
  ];
};

export const FUND_SENTENCES = {
  staff,
  assets,
  initialBudget,
  departmentProjects,
  changes,
  departmentTier,
  carriedOver,
  execution,
  cityTier: tier("市级专项"),
  upperTier: tier("上级专项"),
} as const;
