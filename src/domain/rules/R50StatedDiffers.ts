import { Decimal, HUNDRED, isAboveZero, round } from "../decimal";
import type { StatedResult } from "../calculation/computation";
import { amount, percent } from "../format";
import { type Field, type Measure, type MoneyUnit, RATES } from "../model";
import { moneyIn, YUAN } from "../text/money";
import { fundsWorking } from "../calculation/workings";
import { OUR_PROPOSAL } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule, Working } from "./rule";
import { type Narrative, narrativesOf, resultsOf } from "./shared/narrative";
import { workingOfFigure } from "./shared/working";
import type { ProjectSubject, WorkbookContext } from "./workbookContext";

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

interface Money {
  readonly moneyUnit: MoneyUnit | null;
  readonly year: number | null;
  readonly initialBudget: Decimal | null;
  readonly annualBudget: Decimal | null;
  readonly spent: Decimal | null;
  readonly restsOn: readonly Field<unknown>[];
}

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
    const figure = named === undefined ? null : money[named[1]];
    if (named === undefined || figure === null || isOfOtherYear(before, money.year)) return [];
    const inText = one.value.times(YUAN[one.unit]);
    const inTable = figure.times(YUAN[unit]);
    const step = Decimal.max(stepOf(one.value, YUAN[one.unit]), stepOf(figure, YUAN[unit]));
    const isRounded = round(inTable.div(YUAN[one.unit]), placesOf(one.written)).eq(one.value);
    if (isRounded || inText.minus(inTable).abs().lte(step)) return [];
    const computed = `${amount(figure)}${unit}`;
    const inputs = { column, item: named[0], found: one.written, computed };
    const { restsOn } = money;
    return [
      { code: "R50.textDiffers", at: [field], restsOn, inputs, expected: computed, actual: one.written },
    ];
  });
}

/** 财政资金执行率 and 绩效目标执行率 are of something else; 95%以上 is a target. */
const RATE =
  /(?:^|[。,;:(、\s]|项目|单位|我局|中心|年度?|全年|资金)(?<!(?:财政|上级|中央|省级|市级|县级|结转|专项)资金)(?:总体|整体)?(?:预算)?执行率(?:为|达到|达|是|:)?(\d{1,3}(?:\.\d+)?)%(?!以上|以下|左右|的)/g;

function checkRates({ column, field, text }: Narrative, money: Money): Found<Inputs>[] {
  const { annualBudget, initialBudget, spent, restsOn } = money;
  if (annualBudget === null || spent === null || !isAboveZero(annualBudget)) return [];
  const bases = [annualBudget, initialBudget].filter((base) => base !== null && isAboveZero(base));
  const rates = bases.map((base) => spent.times(HUNDRED).div(base ?? annualBudget));
  return [...text.matchAll(RATE)].flatMap(({ 0: found, 1: written = "0", index }): Found<Inputs>[] => {
    const value = new Decimal(written);
    const places = placesOf(written);
    const agrees = rates.some(
      (rate) => round(rate, places).eq(value) || rate.toDecimalPlaces(places, Decimal.ROUND_DOWN).eq(value),
    );
    if (agrees || isOfOtherYear(text.slice(0, index + found.indexOf("执行率")), money.year)) return [];
    const computed = [...new Set(rates.map((rate) => percent(round(rate))))].join("、");
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

function checkForm({ form, funds }: FormContext): Found<Inputs>[] {
  const { initialBudget, annualBudget, spent } = funds;
  const money = { initialBudget, annualBudget, spent, restsOn: [] };
  const [moneyUnit, year] = [form.moneyUnit.value, form.year.value];
  return checkTexts(form, { ...money, moneyUnit, year });
}

function checkProject({ project, funds }: ProjectSubject, context: WorkbookContext): Found<Inputs>[] {
  if (funds === null) return [];
  const { initialBudget, annualBudget, spent } = funds;
  const { moneyUnit, selfEvaluation } = context;
  const restsOn = context.amountsOf(funds.scope);
  const year = selfEvaluation.unit.year.value;
  return checkTexts(project, { initialBudget, annualBudget, spent, moneyUnit, year, restsOn });
}

function checkTexts(of: Parameters<typeof narrativesOf>[0], money: Money): Found<Inputs>[] {
  return [
    ...narrativesOf(of).flatMap((text) => checkText(text, money)),
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
    "报告数 = 按资金明细计算的数；以更大单位填列的，允许相差所填末位的一半；比率按所填位数比较；文字所写年初预算数、全年预算数、支出和执行率与资金一致；尾差为说明",
  severities: {
    "R50.statedDiffers": "error",
    "R50.rounding": "note",
    "R50.textDiffers": "error",
    "R50.textRateDiffers": "error",
  },
  // A figure in the wrong unit differs from everything.
  suppressedBy: ["R15.unitInCell", "R15.statedPowerOfTen"],
  workings: { "R50.statedDiffers": workingOfStated, "R50.rounding": workingOfStated },
  workbook: { statedFigure: checkStated, project: checkProject },
  form: { form: checkForm },
};
