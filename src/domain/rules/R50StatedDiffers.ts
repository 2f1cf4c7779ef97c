import { Decimal, HUNDRED, isAboveZero, round, toPlainExact } from "../decimal";
import type { FundFigures, StatedResult } from "../calculation/computation";
import { amount, percent } from "../format";
import { type Field, FUNDS, type Measure, type MoneyUnit, RATES, REPORT_WORDS } from "../model";
import { type Money as MoneyInText, moneyIn, YUAN } from "../text/money";
import { sumOfLines } from "../calculation/totals";
import { fundsWorking } from "../calculation/workings";
import { OUR_PROPOSAL } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule, Working } from "./rule";
import { type Narrative, narrativeIn, narrativesOf, resultsOf } from "./shared/narrative";
import { isUnitSlip, type NamedAmount, unitSlipsIn } from "./shared/unitSlips";
import { workingOfFigure } from "./shared/working";
import type { FundLineSubject, ProjectSubject, WorkbookContext } from "./workbookContext";

interface StatedDifference {
  readonly scope: string;
  readonly measure: Measure;
  readonly stated: string;
  readonly computed: string;
  readonly difference: string;
  /** Null where the rows alone can say it */
  readonly working: string | null;
}

export interface Inputs {
  "R50.statedDiffers": StatedDifference;
  "R50.rounding": StatedDifference;
  /** A text has an amount of 资金 with the other unit: 1783.65元 where 支出 is 1783.65万元 */
  "R50.textUnitDiffers": {
    readonly column: string;
    readonly found: string;
    /** 支出, 追加 */
    readonly item: string;
    readonly likely: string;
  };
  /** 执行率 in a text; of 全年预算数, and where that differs also of 年初预算 */
  "R50.textRateDiffers": {
    readonly column: string;
    readonly found: string;
    readonly computed: string;
  };
  /** A text of the form names another figure than its table; both in the text's unit */
  "R50.textDiffers": {
    readonly column: string;
    readonly item: string;
    readonly found: string;
    readonly computed: string;
  };
}

function checkStated(
  { figure, scope, measure, stated, computed, verdict }: StatedResult,
  { computation, linesOf, amountsOf, scopeName }: WorkbookContext,
): Found<Inputs>[] {
  if (measure === null || stated === null || computed === null) return [];
  if (verdict !== "error" && verdict !== "rounding") return [];
  const figures = computation.totals.get(scope);
  return [
    {
      code: verdict === "error" ? "R50.statedDiffers" : "R50.rounding",
      at: [figure.stated],
      inputs: {
        scope: scopeName(scope),
        measure,
        stated: amount(stated),
        computed: amount(computed),
        difference: amount(stated.minus(computed).abs()),
        working: figures === undefined ? null : fundsWorking(measure, figures, linesOf(scope)),
      },
      expected: amount(computed),
      actual: amount(stated),
      ...(verdict === "error" ? { restsOn: amountsOf(scope, measure) } : {}),
    },
  ];
}

/** What a text calls the figures of the table. Words for a part of the money (财政资金, 上级资金) are left out. */
const ITEMS: readonly (readonly [
  item: string,
  figure: "initialBudget" | "annualBudget" | "spent",
  words: RegExp,
])[] = [
  ["年初预算数", "initialBudget", /(?:年初预算(?:数|资金|安排)?|申请预算资金)(?:为|共|合计|是|:)?$/],
  ["全年预算数", "annualBudget", /(?:全年预算|调整后预算)(?:数|资金)?(?:为|共|合计|是|:)?$/],
  [
    "全年执行数",
    "spent",
    /(?:全年执行数?|预算执行数|实际支出总额|完成预算资金|(?:^|[。,;:(、\s]|项目|单位|我局|中心|年度?|实际|已)全年(?:共|实际|累计)?支出(?:资金|总额|数)?)(?:为|共|合计|是|:)?$/,
  ],
];

/** Of another year: 上年全年支出, 2020年全年支出 */
const OTHER_YEAR = /(?:上年度?|上一年度?|去年|(20\d\d)年度?)[^。,;:]{0,6}$/;

interface Amounts {
  readonly initialBudget: Decimal | null;
  readonly annualBudget: Decimal | null;
  readonly spent: Decimal | null;
}

interface Money {
  readonly moneyUnit: MoneyUnit | null;
  readonly year: number | null;
  /** What the text is most likely about; then what else it may be about. A figure that agrees with one of them is right. */
  readonly bases: readonly Amounts[];
  /** In a text about the whole unit, a figure of a part is known only by what stands before it. */
  readonly isWide?: true;
  readonly restsOn: readonly Field<unknown>[];
}

/** 其中培训费年初预算5万元 is of a part. */
const OWN = /(?:^|[。,;:(、\s]|全部|部门|单位|中心|我局|项目|20\d\d年度?|本年度?)$/;

function isOfOtherYear(before: string, year: number | null): boolean {
  const match = OTHER_YEAR.exec(before);
  return match !== null && (match[1] === undefined || match[1] !== String(year));
}

/** Compares at the coarser of the two precisions: 132.912 in 万元 agrees with 1329120.67元. */
function checkText({ column, field, text }: Narrative, money: Money): Found<Inputs>[] {
  const unit = money.moneyUnit;
  if (unit === null) return [];
  return moneyIn(text).flatMap((one): Found<Inputs>[] => {
    const before = text.slice(0, one.index).trimEnd();
    const named = ITEMS.find(([, , words]) => words.test(before));
    if (named === undefined || isOfOtherYear(before, money.year)) return [];
    const [item, key, words] = named;
    if (money.isWide === true && !OWN.test(before.replace(words, ""))) return [];
    const figures = money.bases.flatMap((base) => base[key] ?? []);
    const [figure] = figures;
    // The same number in the other unit is a finding of its own.
    if (
      figure === undefined ||
      figures.some((known) => agrees(one, known, unit) || isUnitSlip(one, known, unit))
    )
      return [];
    const computed = `${amount(figure)}${unit}`;
    const inputs = { column, item, found: one.written, computed };
    const { restsOn } = money;
    return [
      { code: "R50.textDiffers", at: [field], restsOn, inputs, expected: computed, actual: one.written },
    ];
  });
}

function agrees(inText: MoneyInText, figure: Decimal, unit: MoneyUnit): boolean {
  const inTable = figure.times(YUAN[unit]);
  const step = Decimal.max(stepOf(inText.value, YUAN[inText.unit]), stepOf(figure, YUAN[unit]));
  const isRounded = round(inTable.div(YUAN[inText.unit]), placesOf(inText.written)).eq(inText.value);
  return isRounded || inText.value.times(YUAN[inText.unit]).minus(inTable).abs().lte(step);
}

/** @param amounts of 资金 to which the text may refer */
function checkUnits(
  { column, field, text }: Narrative,
  amounts: readonly NamedAmount[],
  { moneyUnit, restsOn }: Pick<Money, "moneyUnit" | "restsOn">,
): Found<Inputs>[] {
  if (moneyUnit === null) return [];
  return unitSlipsIn(text, amounts, moneyUnit).map(({ item, value, found: { written } }) => {
    const likely = `${toPlainExact(value)}${moneyUnit}`;
    const inputs = { column, found: written, item, likely };
    return {
      code: "R50.textUnitDiffers",
      at: [field],
      restsOn,
      inputs,
      expected: likely,
      actual: written,
    };
  });
}

const FIGURES = [
  ["上年结转", "carriedOver"],
  ["年初预算", "initialBudget"],
  ["追加", "added"],
  ["追减", "reduced"],
  ["全年预算数", "annualBudget"],
  ["支出", "spent"],
  ["结转结余", "balance"],
] as const satisfies readonly (readonly [string, keyof FundFigures])[];

function amountsIn(figures: Partial<FundFigures>): NamedAmount[] {
  return FIGURES.flatMap(([item, key]) => {
    const value = figures[key] ?? null;
    return value === null || value.isZero() ? [] : [{ item, value }];
  });
}

/** 财政资金执行率 and 绩效目标执行率 are of something else; 95%以上 is a target. */
const RATE =
  /(?:^|[。,;:(、\s]|项目|单位|我局|中心|年度?|全年|资金)(?<!(?:财政|上级|中央|省级|市级|县级|结转|专项)资金)(?:总体|整体)?(?:预算)?执行率(?:为|达到|达|是|:)?(\d{1,3}(?:\.\d+)?)%(?!以上|以下|左右|的)/g;

function checkRates({ column, field, text }: Narrative, money: Money): Found<Inputs>[] {
  const { bases, restsOn } = money;
  const stated = [...text.matchAll(RATE)];
  if (stated.length === 0) return [];
  const rates = bases.flatMap(ratesOf);
  const [first] = bases.map(ratesOf);
  if (first === undefined || first.length === 0) return [];
  return stated.flatMap(({ 0: found, 1: written = "0", index }): Found<Inputs>[] => {
    const value = new Decimal(written);
    const places = placesOf(written);
    const agrees = rates.some(
      (rate) => round(rate, places).eq(value) || rate.toDecimalPlaces(places, Decimal.ROUND_DOWN).eq(value),
    );
    if (agrees || isOfOtherYear(text.slice(0, index + found.indexOf("执行率")), money.year)) return [];
    const computed = [...new Set(first.map((rate) => percent(round(rate))))].join("、");
    const inputs = { column, found: `${written}%`, computed };
    return [
      {
        code: "R50.textRateDiffers",
        at: [field],
        restsOn,
        inputs,
        expected: computed,
        actual: `${written}%`,
      },
    ];
  });
}

/** 支出 in percent of 全年预算数 and of 年初预算 */
function ratesOf({ annualBudget, initialBudget, spent }: Amounts): Decimal[] {
  if (annualBudget === null || spent === null || !isAboveZero(annualBudget)) return [];
  const whole = [annualBudget, initialBudget].flatMap((one) => one ?? []).filter(isAboveZero);
  return whole.map((one) => spent.times(HUNDRED).div(one));
}

function checkForm({ form, funds }: FormContext): Found<Inputs>[] {
  const [moneyUnit, year] = [form.moneyUnit.value, form.year.value];
  const { initialBudget, annualBudget, spent } = funds;
  const amounts = amountsIn({ initialBudget, annualBudget, spent });
  return checkTexts(form, { bases: [funds], moneyUnit, year, restsOn: [] }, amounts);
}

function checkProject({ project, funds }: ProjectSubject, context: WorkbookContext): Found<Inputs>[] {
  if (funds === null) return [];
  const { moneyUnit, selfEvaluation } = context;
  const restsOn = context.amountsOf(funds.scope);
  const year = selfEvaluation.unit.year.value;
  return checkTexts(project, { bases: [funds], moneyUnit, year, restsOn }, amountsIn(funds));
}

/** 原因 is about its line, or about all lines of the project. */
function checkReason({ fundLine, figures }: FundLineSubject, context: WorkbookContext): Found<Inputs>[] {
  const { moneyUnit, selfEvaluation, computation } = context;
  const text = narrativeIn(FUNDS.columns.reason.heading, fundLine.reason);
  if (figures === null || !/\d/.test(text.text)) return [];
  const { annualBudget, spent } = figures;
  const own: Amounts = { initialBudget: fundLine.initialBudget.value, annualBudget, spent };
  const others = ["全部", fundLine.category.value, fundLine.project.value, fundLine.tier.value];
  const bases = [own, ...others.flatMap((scope) => computation.totals.get(scope ?? "") ?? [])];
  const { carriedOver, initialBudget, added, reduced } = fundLine;
  const restsOn = [carriedOver, initialBudget, added, reduced, fundLine.spent];
  const money: Money = {
    bases,
    moneyUnit,
    year: selfEvaluation.unit.year.value,
    restsOn,
    isWide: true,
  };
  return [
    ...checkText(text, money),
    ...checkRates(text, money),
    ...checkUnits(text, amountsIn(sumOfLines([fundLine])), money),
  ];
}

/** 报告文字 may be about any 口径. */
function checkReportWords(context: WorkbookContext): Found<Inputs>[] {
  const { selfEvaluation, computation, moneyUnit, amountsOf } = context;
  const year = selfEvaluation.unit.year.value;
  return selfEvaluation.reportWords.flatMap(({ report, text }) => {
    const narrative = narrativeIn(REPORT_WORDS.columns.text.heading, text);
    const scope = report.value ?? "全部";
    const own = computation.totals.get(scope);
    if (own === undefined || !/\d/.test(narrative.text)) return [];
    const bases = [own, ...computation.totals.values()];
    const money: Money = { bases, moneyUnit, year, restsOn: amountsOf(scope), isWide: true };
    return [
      ...checkText(narrative, money),
      ...checkRates(narrative, money),
      ...checkUnits(narrative, bases.flatMap(amountsIn), money),
    ];
  });
}

function checkTexts(
  of: Parameters<typeof narrativesOf>[0],
  money: Money,
  amounts: readonly NamedAmount[],
): Found<Inputs>[] {
  const texts = narrativesOf(of);
  return [
    ...texts.flatMap((text) => checkText(text, money)),
    ...texts.flatMap((text) => checkUnits(text, amounts, money)),
    ...resultsOf(of).flatMap((text) => checkRates(text, money)),
  ];
}

/** 2 of 246.20万元 */
function placesOf(written: string): number {
  return /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
}

/** One unit of the last place that is written, in 元; at least two places of a whole figure count as written. */
function stepOf(value: Decimal, unit: Decimal): Decimal {
  return unit.times(new Decimal(10).pow(-Math.max(value.decimalPlaces(), 2)));
}

function workingOfStated({ measure, working, computed }: StatedDifference): Working | null {
  return workingOfFigure(measure)({ working, computed: RATES.has(measure) ? `${computed}%` : computed });
}

export const R50: Rule<Inputs> = {
  id: "R50",
  group: "totalsAndText",
  clause: OUR_PROPOSAL,
  formula:
    "报告数 = 按资金明细计算的数；以更大单位填列的，允许相差所填末位的一半；比率按所填位数比较；文字（项目各栏、资金的原因、报告文字）所写年初预算数、全年预算数、支出和执行率与资金一致，数字相同的单位也相同；尾差为说明",
  severities: {
    "R50.statedDiffers": "error",
    "R50.rounding": "note",
    "R50.textDiffers": "error",
    "R50.textRateDiffers": "error",
    "R50.textUnitDiffers": "error",
  },
  // A figure in the wrong unit differs from everything.
  suppressedBy: ["R15.unitInCell", "R15.statedPowerOfTen"],
  workings: { "R50.statedDiffers": workingOfStated, "R50.rounding": workingOfStated },
  workbook: {
    fundLine: checkReason,
    statedFigure: checkStated,
    project: checkProject,
    workbook: checkReportWords,
  },
  form: { form: checkForm },
};
