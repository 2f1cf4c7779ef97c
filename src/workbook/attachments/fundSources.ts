/** 年度资金总额 by source, as the annex splits it: 当年财政拨款, 上年结转资金, 其他资金. */
import { ZERO, type Decimal } from "../../domain/decimal";
import type { FundFigures } from "../../domain/evaluation";
import type { FundLine } from "../../domain/model";
import { sumOfLines } from "../../domain/totals";

/** Null: not stated in the workbook, or not computable */
export interface SourceFigures {
  readonly initialBudget: Decimal | null;
  readonly annualBudget: Decimal | null;
  readonly spent: Decimal | null;
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

const NOT_STATED: SourceFigures = { initialBudget: null, annualBudget: null, spent: null };

/** Without lines every source is unknown, not zero. */
export function sourcesOf(lines: readonly FundLine[]): FundSources {
  if (lines.length === 0) return { appropriation: NOT_STATED, carriedOver: NOT_STATED, other: NOT_STATED };
  const isOther = ({ source }: FundLine): boolean => OTHER_SOURCE.test(source.value ?? "");
  const { carriedOver } = sumOfLines(lines);
  return {
    appropriation: withoutCarriedOver(sumOfLines(lines.filter((line) => !isOther(line)))),
    carriedOver: {
      initialBudget: null,
      annualBudget: carriedOver,
      // The workbook does not say how much of the carried-over money was spent.
      spent: carriedOver?.isZero() === true ? ZERO : null,
    },
    other: withoutCarriedOver(sumOfLines(lines.filter(isOther))),
  };
}

/** This year's money alone; its spending is known only if nothing was carried over. */
function withoutCarriedOver(figures: FundFigures): SourceFigures {
  const { annualBudget, carriedOver, initialBudget, spent } = figures;
  return {
    initialBudget,
    annualBudget: annualBudget === null || carriedOver === null ? null : annualBudget.minus(carriedOver),
    spent: carriedOver?.isZero() === true ? spent : null,
  };
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
