import { handedInForms } from "../calculation/handedInForms";
import { type Decimal, round } from "../decimal";
import { addition, amount, percent, threshold } from "../format";
import type { Field, FundLine } from "../model";
import type { RuleProfile, TotalCap } from "../profiles/profile";
import type { PrintedForm } from "../forms/printedForm";
import { PLATFORM } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";
import { totalByScores } from "./shared/formTotal";
import { ROUNDING } from "./shared/rounding";
import { isBlank } from "../text/written";
import type { ReportedForm, WorkbookContext } from "./workbookContext";

/** 总分 as printed against the scores as printed */
interface TotalDifference {
  readonly stated: string;
  readonly working: string;
  readonly sumOfScores: string;
  readonly difference: string;
}

/** A total that the profile caps at `most` with an execution rate below `below` */
interface Capped {
  readonly sumOfScores: string;
  readonly rate: string;
  readonly below: string;
  readonly most: string;
}

export interface Inputs {
  "R45.totalDiffers": TotalDifference;
  "R45.rounding": TotalDifference;
  /** The scores add up to more than the total may be; `form` is null for the whole department */
  "R45.capped": Capped & { readonly form: string | null };
  /** The stated total is not that of the cap */
  "R45.cappedTotalDiffers": Capped & { readonly stated: string };
  /** 自评总分 and the 总分 row; the sum is null where it is not known */
  "R45.twoTotals": {
    readonly elsewhere: string;
    readonly stated: string;
    readonly sumOfScores: string | null;
  };
  "R45.totalMissing": { readonly column: string };
  /** A form of the workbook whose 总分 cannot be computed: the indicators without a score, and whether 执行率 is unknown */
  "R45.totalBlank": {
    readonly form: string | null;
    readonly unscored: readonly string[];
    readonly noRate: boolean;
  };
}

/**
 * 附件3 and 附件4 are printed without 总分. Mostly another finding says why, and this one follows from it. A table or
 * column that is missing leaves all blank: the reader has named that.
 */
function checkBlank({ computation, selfEvaluation }: WorkbookContext): Found<Inputs>[] {
  const { funds, indicators } = selfEvaluation;
  const [first] = indicators;
  if (first === undefined || funds.length === 0) return [];
  const unreadable = funds.flatMap(cellsOfRate).filter(({ value }) => value === null);
  return handedInForms(computation).flatMap((form): Found<Inputs>[] => {
    const { name, project, totalScore, fundScore } = form;
    const unscored = form.unscored.map(({ indicator }) => indicator);
    const noRate = fundScore === null;
    const ofScores = unscored.flatMap(({ target, actual, weight }) => [target, actual, weight]);
    const causes = [...ofScores, ...(noRate ? unreadable : [])];
    if (totalScore !== null || causes.some(({ cell }) => cell === null)) return [];
    const own = project === null ? [] : [project.name, project.separateForm];
    const ofNone = form.indicators.length === 0 ? [first.project] : [];
    const others = unscored.flatMap(({ nature, measureUnit, score }) => [nature, measureUnit, score]);
    const restsOn = [...own, ...ofNone, ...causes, ...others];
    const at = [project?.name ?? unscored[0]?.actual ?? first.project];
    const inputs = { form: name, unscored: unscored.map(({ level3 }) => level3.written), noRate };
    return [{ code: "R45.totalBlank", at, restsOn, inputs }];
  });
}

function cellsOfRate({ category, project, carriedOver, initialBudget, added, reduced, spent }: FundLine) {
  return [category, project, carriedOver, initialBudget, added, reduced, spent] as const;
}

/** Every form whose computed total is lower than its parts */
function checkReported(form: ReportedForm, { profile }: WorkbookContext): Found<Inputs>[] {
  const { name, funds, fundScore, indicatorScore, cap, spentFields } = form;
  const rate = funds?.executionRate ?? null;
  if (rate === null || cap === null || fundScore === null || indicatorScore === null) return [];
  return [capped(name, fundScore.plus(indicatorScore), rate, cap, spentFields, profile)];
}

function capped(
  form: string | null,
  sumOfScores: Decimal,
  rate: Decimal,
  cap: TotalCap,
  at: readonly Field<unknown>[],
  { source }: RuleProfile,
): Found<Inputs> {
  return {
    code: "R45.capped",
    at,
    inputs: {
      form,
      sumOfScores: amount(sumOfScores),
      rate: percent(rate),
      below: threshold(cap.below),
      most: amount(cap.most),
    },
    expected: amount(cap.most),
    actual: amount(sumOfScores),
    clause: source,
  };
}

function checkForm(context: FormContext): Found<Inputs>[] {
  const { form, funds, stated, profile, name } = context;
  const field = form.totalScore;
  if (isBlank(field)) return [{ code: "R45.totalMissing", at: [field], inputs: { column: "总分" } }];
  const byScores = totalByScores(context);
  if (stated.totalScore === null || byScores === null) return twoTotals(form, null);
  const { scores, sumOfScores, cap, total: expected } = byScores;
  const rate = funds.executionRate;
  const apart = twoTotals(form, { sumOfScores, expected });
  if (apart.length > 0) return apart;
  if (cap !== null && rate !== null) {
    if (stated.totalScore.eq(cap.most)) return [capped(name, sumOfScores, rate, cap, [field], profile)];
    return [
      {
        code: "R45.cappedTotalDiffers",
        at: [field],
        inputs: {
          stated: amount(stated.totalScore),
          sumOfScores: amount(sumOfScores),
          rate: percent(rate),
          below: threshold(cap.below),
          most: amount(cap.most),
        },
        expected: amount(cap.most),
        actual: amount(stated.totalScore),
        clause: profile.source,
      },
    ];
  }
  if (round(stated.totalScore).eq(round(sumOfScores))) return [];
  const difference = stated.totalScore.minus(sumOfScores).abs();
  return [
    {
      code: difference.lte(ROUNDING) ? "R45.rounding" : "R45.totalDiffers",
      at: [field],
      inputs: {
        stated: amount(stated.totalScore),
        working: addition(scores),
        sumOfScores: amount(sumOfScores),
        difference: amount(difference),
      },
      expected: amount(sumOfScores),
      actual: amount(stated.totalScore),
    },
  ];
}

/** One finding for both: the sum, where it is known, shows which of them is wrong. */
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

export const R45: Rule<Inputs> = {
  id: "R45",
  group: "totalsAndText",
  clause: PLATFORM,
  formula: "总分 = 各项得分之和，能够算出；规则方案按执行率限高的，不超过限额",
  severities: {
    "R45.totalDiffers": "error",
    "R45.rounding": "note",
    "R45.capped": "note",
    "R45.cappedTotalDiffers": "error",
    "R45.twoTotals": "error",
    "R45.totalMissing": "error",
    "R45.totalBlank": "error",
  },
  workbook: { form: checkReported, workbook: checkBlank },
  form: { form: checkForm },
};
