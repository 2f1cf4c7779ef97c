import { amount } from "../format";
import { BUDGET_TIERS } from "../model";
import type { MoneyPair, YearContext } from "../years/context";
import type { Source } from "../years/source";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import {
  amountsAcrossYears,
  carriedOverFields,
  carriedOverOf,
  counterpart,
  type CarriedOver,
} from "./shared/twoYears";

interface Compared {
  readonly scope: string;
  readonly stated: string;
  /** Last year's 结转结余 */
  readonly balance: string;
  readonly difference: string;
  readonly source: Source;
}

export interface Inputs {
  "Y1.differs": Compared;
  "Y1.rounding": Compared;
  /** Last year's workbook does not have the project; `similar` has exactly this balance */
  "Y1.noSource": {
    readonly scope: string;
    readonly stated: string;
    readonly file: string;
    readonly similar: string | null;
  };
  /** Last year's balances cannot be calculated */
  "Y1.notKnown": { readonly scopes: readonly string[]; readonly file: string };
  /** The projects agree, and a tier or the whole does not */
  "Y1.sumDiffers": Compared;
}

function check(pair: MoneyPair, context: YearContext): Found<Inputs>[] {
  const { name, lines, figures, last } = pair;
  const stated = figures?.carriedOver ?? null;
  if (lines.length === 0 || stated === null || isNotKnown(pair, context)) return [];
  const at = carriedOverFields(lines);
  if (last === null) {
    if (!stated.gt(0)) return [];
    const similar = counterpart(pair, context)?.name ?? null;
    const inputs = { scope: name, stated: amount(stated), file: context.lastYear.file, similar };
    return [{ code: "Y1.noSource", at, inputs, actual: inputs.stated }];
  }
  const compared = carriedOverOf(stated, last);
  if (compared === null || compared.verdict === "agrees") return [];
  const code = compared.verdict === "rounding" ? "Y1.rounding" : "Y1.differs";
  return [{ code, at, restsOn: amountsAcrossYears(context), ...detailsOf(name, compared, last.source) }];
}

/** Whether last year may have the money, and does not say how much. With an unread table it seems to have no project. */
function isNotKnown({ lines, figures, last }: MoneyPair, { lastMoney }: YearContext): boolean {
  if (lines.length === 0) return false;
  if (last !== null) return last.balance === null;
  return figures?.carriedOver?.gt(0) === true && (lastMoney("全部")?.balance ?? null) === null;
}

function checkKnown(context: YearContext): Found<Inputs>[] {
  const { lastYear, selfEvaluation } = context;
  // Without a money unit no amount is compared, which the comparison says.
  if (lastYear.moneyUnit === null || selfEvaluation.unit.moneyUnit.value === null) return [];
  const unknown = context.money.filter((pair) => isNotKnown(pair, context));
  if (unknown.length === 0) return [];
  const at = unknown.flatMap(({ lines }) => carriedOverFields(lines));
  const inputs = { scopes: unknown.map(({ name }) => name), file: lastYear.file };
  return [{ code: "Y1.notKnown", at, inputs }];
}

function detailsOf(scope: string, { stated, expected }: CarriedOver, source: Source) {
  const [actual, balance] = [amount(stated), amount(expected)];
  const inputs = {
    scope,
    stated: actual,
    balance,
    difference: amount(expected.minus(stated).abs()),
    source,
  };
  return { inputs, expected: balance, actual };
}

/** Money that has moved from one tier to another, where every project agrees */
function checkSums(context: YearContext): Found<Inputs>[] {
  const { money, computation, linesOf, lastMoney } = context;
  const agrees = money.every(({ figures, last }) => {
    if (last === null) return figures?.carriedOver?.isZero() === true;
    // A sum takes a balance below zero off the others; what is carried over does not.
    if (last.balance?.isNegative() === true) return false;
    return carriedOverOf(figures?.carriedOver ?? null, last)?.verdict !== "differs";
  });
  if (!agrees) return [];
  const found = (scope: string): Found<Inputs>[] => {
    const last = lastMoney(scope);
    const compared = carriedOverOf(computation.totals.get(scope)?.carriedOver ?? null, last);
    if (last === null || compared?.verdict !== "differs") return [];
    const at = carriedOverFields(linesOf(scope));
    const restsOn = amountsAcrossYears(context);
    return [{ code: "Y1.sumDiffers", at, restsOn, ...detailsOf(scope, compared, last.source) }];
  };
  const ofTiers = BUDGET_TIERS.flatMap(found);
  return ofTiers.length > 0 ? ofTiers : found("全部");
}

export const Y1: Rule<Inputs> = {
  id: "Y1",
  group: "years",
  clause: OUR_PROPOSAL,
  formula: "上年结转 = 上年工作簿的结转结余 ± 0.01 × 非零加数个数；按项目、基本支出，再按层级、合计",
  severities: {
    "Y1.differs": "error",
    "Y1.rounding": "note",
    "Y1.noSource": "error",
    "Y1.notKnown": "warning",
    "Y1.sumDiffers": "error",
  },
  // Money that was taken back cannot have been carried over.
  suppressedBy: ["Y4"],
  years: { money: check, comparison: (context) => [...checkKnown(context), ...checkSums(context)] },
};
