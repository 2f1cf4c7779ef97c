import { type Decimal, round, sum } from "../decimal";
import { addition, amount, percent, threshold } from "../format";
import type { Field } from "../model";
import type { RuleProfile, TotalCap } from "../profile";
import { capTotal } from "../scoring";
import type { PrintedForm } from "../submitted/printedForm";
import { MEASURES_2020 } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import type { FormName } from "./shared/formName";
import { ROUNDING } from "./shared/rounding";
import { isBlank } from "./shared/words";
import type { ReportedForm, WorkbookContext } from "./workbookContext";

/** The printed 总分 against the printed scores */
interface TotalDifference {
  readonly stated: string;
  readonly working: string;
  readonly sumOfScores: string;
  readonly difference: string;
}

/** The profile caps the total at `most` if the execution rate is below `below` */
interface Capped {
  readonly sumOfScores: string;
  readonly rate: string;
  readonly below: string;
  readonly most: string;
}

export interface Inputs {
  "R45.totalDiffers": TotalDifference;
  "R45.rounding": TotalDifference;
  "R45.capped": Capped & { readonly form: FormName };
  /** The stated total is not the capped one */
  "R45.cappedTotalDiffers": Capped & { readonly stated: string };
  /** 自评总分 and the 总分 row; the sum is null if unknown */
  "R45.twoTotals": {
    readonly elsewhere: string;
    readonly stated: string;
    readonly sumOfScores: string | null;
  };
  "R45.totalMissing": { readonly column: string };
}

/** A note on every form whose computed total is lower than the sum of its scores. */
function checkWorkbook(
  { name, funds, fundScore, indicatorScore, cap, spentFields }: ReportedForm,
  { profile }: WorkbookContext,
): Found<Inputs>[] {
  const rate = funds?.executionRate ?? null;
  if (rate === null || cap === null || fundScore === null || indicatorScore === null) return [];
  return [cappedAt({ sumOfScores: fundScore.plus(indicatorScore), rate, cap }, name, spentFields, profile)];
}

function checkForm(context: FormContext): Found<Inputs>[] {
  const { form, funds, counted, stated, profile, indicatorsAlone, name } = context;
  const field = form.totalScore;
  if (isBlank(field)) return [{ code: "R45.totalMissing", at: [field], inputs: { column: "总分" } }];
  const ofRows = counted.map(({ indicator }) => indicator.score.value);
  const scores = indicatorsAlone ? ofRows : [stated.budgetScore, ...ofRows];
  const known = scores.filter((score) => score !== null);
  const total = stated.totalScore;
  if (
    total === null ||
    (funds.total === null && !indicatorsAlone) ||
    known.length < scores.length ||
    scores.length < 2
  )
    return twoTotals(form, null);
  const sumOfScores = sum(known);
  const rate = funds.executionRate;
  const { cap, total: expected } = capTotal(sumOfScores, rate, profile.totalCaps);
  const apart = twoTotals(form, { sumOfScores, expected });
  if (apart.length > 0) return apart;
  if (cap !== null && rate !== null) {
    const scored = { sumOfScores, rate, cap };
    if (total.eq(cap.most)) return [cappedAt(scored, name, [field], profile)];
    return [
      {
        code: "R45.cappedTotalDiffers",
        at: [field],
        inputs: { ...cappedInputs(scored), stated: amount(total) },
        expected: amount(cap.most),
        actual: amount(total),
        clause: profile.source,
      },
    ];
  }
  if (round(total).eq(round(sumOfScores))) return [];
  const difference = total.minus(sumOfScores).abs();
  return [
    {
      code: difference.lte(ROUNDING) ? "R45.rounding" : "R45.totalDiffers",
      at: [field],
      inputs: {
        stated: amount(total),
        working: addition(known),
        sumOfScores: amount(sumOfScores),
        difference: amount(difference),
      },
      expected: amount(sumOfScores),
      actual: amount(total),
    },
  ];
}

/** One finding for both totals; the sum of the scores, if known, tells which one is wrong. */
function twoTotals(
  { totalElsewhere, totalScore: row }: PrintedForm,
  known: { readonly sumOfScores: Decimal; readonly expected: Decimal } | null,
): Found<Inputs>[] {
  const [elsewhere, stated] = [totalElsewhere?.value ?? null, row.value];
  if (totalElsewhere === undefined || elsewhere === null || stated === null) return [];
  // 97.1 above a table that ends with 97.05 is the same total with fewer places.
  const places = Math.min(elsewhere.decimalPlaces(), stated.decimalPlaces());
  if (round(elsewhere, places).eq(round(stated, places))) return [];
  return [
    {
      code: "R45.twoTotals",
      at: [totalElsewhere, row],
      inputs: {
        elsewhere: amount(elsewhere),
        stated: amount(stated),
        sumOfScores: known === null ? null : amount(known.sumOfScores),
      },
      expected: known === null ? null : amount(known.expected),
      actual: `${amount(elsewhere)}、${amount(stated)}`,
    },
  ];
}

interface CappedScores {
  readonly sumOfScores: Decimal;
  /** 执行率, percent */
  readonly rate: Decimal;
  readonly cap: TotalCap;
}

function cappedAt(
  scores: CappedScores,
  form: FormName,
  at: readonly Field<unknown>[],
  { source }: RuleProfile,
): Found<Inputs> {
  const inputs = { ...cappedInputs(scores), form };
  return {
    code: "R45.capped",
    at,
    inputs,
    expected: inputs.most,
    actual: inputs.sumOfScores,
    clause: source,
  };
}

function cappedInputs({ sumOfScores, rate, cap }: CappedScores): Capped {
  return {
    sumOfScores: amount(sumOfScores),
    rate: percent(rate),
    below: threshold(cap.below),
    most: amount(cap.most),
  };
}

export const R45: Rule<Inputs> = {
  id: "R45",
  group: "totalsAndText",
  clause: MEASURES_2020,
  formula: "总分 = 各项得分之和；规则方案按执行率限高的，不超过限额",
  severities: {
    "R45.totalDiffers": "error",
    "R45.rounding": "note",
    "R45.capped": "note",
    "R45.cappedTotalDiffers": "error",
    "R45.twoTotals": "error",
    "R45.totalMissing": "error",
  },
  workbook: { form: checkWorkbook },
  form: { form: checkForm },
};
