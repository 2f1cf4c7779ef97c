import { Decimal } from "../decimal";
import type { StatedResult } from "../calculation/computation";
import { amount } from "../format";
import { type Measure, RATES } from "../model";
import { moneyIn, YUAN } from "../text/money";
import { fundsWorking } from "../calculation/workings";
import { OUR_PROPOSAL } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule, Working } from "./rule";
import { type Narrative, narrativesOf } from "./shared/narrative";
import { workingOfFigure } from "./shared/working";
import type { WorkbookContext } from "./workbookContext";

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
  ["全年执行数", "spent", /(?:全年执行数?|预算执行数|实际支出总额|完成预算资金)(?:为|共|合计|是|:)?$/],
];

/** Compares at the coarser of the two precisions: 132.912 in 万元 agrees with 1329120.67元. */
function checkText(
  { column, field, text }: Narrative,
  { form: { moneyUnit }, funds }: FormContext,
): Found<Inputs>[] {
  const unit = moneyUnit.value;
  if (unit === null) return [];
  return moneyIn(text).flatMap((money): Found<Inputs>[] => {
    const before = text.slice(0, money.index).trimEnd();
    const named = ITEMS.find(([, , words]) => words.test(before));
    const figure = named === undefined ? null : funds[named[1]];
    if (named === undefined || figure === null) return [];
    const inText = money.value.times(YUAN[money.unit]);
    const inTable = figure.times(YUAN[unit]);
    const step = Decimal.max(stepOf(money.value, YUAN[money.unit]), stepOf(figure, YUAN[unit]));
    if (inText.minus(inTable).abs().lte(step)) return [];
    const computed = `${amount(figure)}${unit}`;
    const inputs = { column, item: named[0], found: money.written, computed };
    return [{ code: "R50.textDiffers", at: [field], inputs, expected: computed, actual: money.written }];
  });
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
    "报告数 = 按资金明细计算的数；以更大单位填列的，允许相差所填末位的一半；比率按所填位数比较；尾差为说明",
  severities: { "R50.statedDiffers": "error", "R50.rounding": "note", "R50.textDiffers": "error" },
  // A figure in the wrong unit differs from everything.
  suppressedBy: ["R15.unitInCell", "R15.statedPowerOfTen"],
  workings: { "R50.statedDiffers": workingOfStated, "R50.rounding": workingOfStated },
  workbook: { statedFigure: checkStated },
  form: { form: (context) => narrativesOf(context.form).flatMap((text) => checkText(text, context)) },
};
