/** 年度资金总额 by source, as the annex splits it: 当年财政拨款, 上年结转资金, 其他资金. */
import { budgetOfYear, carriedOverSpent } from "../../domain/calculation/carriedOver";
import { isBelowZero, sum, type Decimal } from "../../domain/decimal";
import type { FundFigures } from "../../domain/calculation/computation";
import type { FundLine } from "../../domain/model";
import { executionRate } from "../../domain/calculation/rates";
import { sumOfLines } from "../../domain/calculation/totals";

/** Null: not computable */
export interface SourceFigures {
  /** Null for carried-over money, which is not part of the initial budget */
  readonly initialBudget: Decimal | null;
  readonly annualBudget: Decimal | null;
  readonly spent: Decimal | null;
  /** Percent */
  readonly executionRate: Decimal | null;
}

export interface FundSources {
  readonly appropriation: SourceFigures;
  readonly carriedOver: SourceFigures;
  readonly other: SourceFigures;
}

/** 资金来源 other than 财政拨款; a blank one counts as 财政拨款. */
const OTHER_SOURCE = /财政专户|单位资金|自有|自筹|事业收入|经营收入|社会投入|捐赠|贷款|其他/u;

export function hasOtherSource(lines: readonly FundLine[]): boolean {
  return lines.some(({ source }) => OTHER_SOURCE.test(source.value ?? ""));
}

/** Without lines every source is unknown, not zero. */
export function sourcesOf(lines: readonly FundLine[]): FundSources {
  if (lines.length === 0) {
    const unknown = sourceFigures(null, null, null);
    return { appropriation: unknown, carriedOver: unknown, other: unknown };
  }
  const isOther = ({ source }: FundLine): boolean => OTHER_SOURCE.test(source.value ?? "");
  return {
    appropriation: ofThisYear(lines.filter((line) => !isOther(line))),
    carriedOver: ofLastYear(lines),
    other: ofThisYear(lines.filter(isOther)),
  };
}

/** With the execution rate where both amounts are known */
export function sourceFigures(
  initialBudget: Decimal | null,
  annualBudget: Decimal | null,
  spent: Decimal | null,
): SourceFigures {
  const isKnown = annualBudget !== null && spent !== null;
  const rate = isKnown ? executionRate(spent, annualBudget) : null;
  return { initialBudget, annualBudget, spent, executionRate: rate };
}

/** What was carried over, without what was taken back of it */
function ofLastYear(lines: readonly FundLine[]): SourceFigures {
  const { carriedOver } = sumOfLines(lines);
  const takenBack = takenBackOfCarriedOver(lines);
  const isKnown = carriedOver !== null && takenBack !== null;
  return sourceFigures(null, isKnown ? carriedOver.minus(takenBack) : null, spentOfCarriedOver(lines));
}

/** The lines without what was carried over */
function ofThisYear(lines: readonly FundLine[]): SourceFigures {
  const { initialBudget, annualBudget, spent } = sumOfLines(lines);
  const ofCarriedOver = spentOfCarriedOver(lines);
  const { annualBudget: ofBefore } = ofLastYear(lines);
  return sourceFigures(
    initialBudget,
    annualBudget === null || ofBefore === null ? null : annualBudget.minus(ofBefore),
    spent === null || ofCarriedOver === null ? null : spent.minus(ofCarriedOver),
  );
}

/** 追减 beyond the money of this year takes back what was carried over. Null if that of one line is unknown. */
function takenBackOfCarriedOver(lines: readonly FundLine[]): Decimal | null {
  const ofYear = lines.map(budgetOfYear);
  const known = ofYear.filter((budget) => budget !== null);
  if (known.length < ofYear.length) return null;
  return sum(known.filter(isBelowZero)).neg();
}

/** Null if that of one line is unknown */
function spentOfCarriedOver(lines: readonly FundLine[]): Decimal | null {
  const parts = lines.map(carriedOverSpent);
  const known = parts.filter((part) => part !== null);
  return known.length < parts.length ? null : sum(known);
}

/** 资金来源 as 510000_0013zp splits it; carried-over money counts in the figures of its source. */
export interface SichuanSources {
  readonly fiscal: FundFigures | null;
  readonly fiscalAccount: FundFigures | null;
  readonly unit: FundFigures | null;
  /** 社会投入资金、银行贷款; null if there are none: the form leaves them blank */
  readonly other: FundFigures | null;
}

type SichuanSource = keyof SichuanSources;

/** Tried in this order; any other source, or a blank one, is 财政资金. */
const SICHUAN_SOURCES: readonly (readonly [SichuanSource, RegExp])[] = [
  ["fiscalAccount", /财政专户/u],
  ["unit", /单位资金|自有|自筹|事业收入|经营收入|捐赠|其他收入/u],
  ["other", OTHER_SOURCE],
];

/** Without lines every source is unknown, not zero. */
export function sichuanSourcesOf(lines: readonly FundLine[]): SichuanSources {
  if (lines.length === 0) return { fiscal: null, fiscalAccount: null, unit: null, other: null };
  const of = (kind: SichuanSource): FundLine[] =>
    lines.filter(({ source }) => {
      const found = SICHUAN_SOURCES.find(([, words]) => words.test(source.value ?? ""))?.[0];
      return (found ?? "fiscal") === kind;
    });
  const others = of("other");
  return {
    fiscal: sumOfLines(of("fiscal")),
    fiscalAccount: sumOfLines(of("fiscalAccount")),
    unit: sumOfLines(of("unit")),
    other: others.length === 0 ? null : sumOfLines(others),
  };
}
