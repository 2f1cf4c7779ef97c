/** 资金 by the rows of a form's money block: 当年财政拨款, 上年结转资金, 中央补助, 一般公共预算 … */
import { ZERO, type Decimal } from "../../domain/decimal";
import { groupBy } from "../../domain/groupBy";
import type { FundLine } from "../../domain/model";
import { fold, withoutNumber } from "../../domain/text";
import { sumOfLines, totalsOf } from "../../domain/calculation/totals";
import { sourceFigures, sourcesOf, type SourceFigures } from "../attachments/fundSources";

type Kind =
  "carriedOver" | "fiscalAccount" | "central" | "local" | "fund" | "public" | "unit" | "other" | "fiscal";

/** Tried in this order. */
const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ["carriedOver", /结转|结余/u],
  ["fiscalAccount", /财政专户|专户管理/u],
  ["central", /中央/u],
  ["local", /地方|省级|市级|州级|县级|区级/u],
  ["fund", /政府性基金/u],
  ["public", /一般公共预算/u],
  ["unit", /单位资金|自有|自筹|事业收入|经营收入/u],
  ["other", /其他|社会|捐赠|贷款/u],
  ["fiscal", /财政|拨款|预算/u],
];

/** Rows by 支出类别, as in a form of the whole department; the scope as `totalsOf` names it */
const CATEGORIES: readonly (readonly [scope: string, RegExp])[] = [
  ["基本支出", /^基本支出/u],
  ["人员经费", /^人员(?:经费|支出)|^工资福利/u],
  ["公用经费", /^(?:日常)?公用(?:经费|支出)|^商品和?服务支出/u],
  ["项目支出", /^项目支出/u],
];

/** Where the form has no row of a source's own kind, the row that includes it */
const INCLUDED_IN: Readonly<Record<Kind, readonly Kind[]>> = {
  carriedOver: [],
  fiscalAccount: ["other"],
  central: ["fiscal"],
  local: ["fiscal"],
  fund: ["fiscal"],
  public: ["fiscal"],
  unit: ["other"],
  other: ["unit"],
  fiscal: ["public"],
};

export interface FiguresBySource {
  /** One for each label; null for a label that names no source */
  readonly rows: readonly (SourceFigures | null)[];
  /** Lines with money for which the form has no row, without what is in its row of carried-over money */
  readonly left: readonly { readonly source: string; readonly annualBudget: Decimal | null }[];
}

/** Without 一、, 其中：, 资金结构:(1), brackets and a colon at the end */
function nameOf(label: string): string {
  const row = fold(label)
    .replace(/\s/g, "")
    .replace(/:$/, "")
    .replace(/^.*:(?=.*\p{Script=Han})/u, "");
  return withoutNumber(row)
    .replace(/^其中:?/u, "")
    .replace(/\([^()]*\)/g, "");
}

function kindOf(name: string): Kind | null {
  return KINDS.find(([, words]) => words.test(name))?.[0] ?? null;
}

/**
 * Each line counts in the row of its own name, else in that of its kind; a blank 资金来源 is 财政拨款. Carried-over money
 * counts in the row for it, if the form has one.
 * @param labels of the rows below the total
 * @param namedOnly no figure by source unless every line names one
 */
export function figuresBySource(
  labels: readonly string[],
  lines: readonly FundLine[],
  namedOnly = false,
): FiguresBySource {
  const names = labels.map(nameOf);
  const scopes = names.map((name) => CATEGORIES.find(([, words]) => words.test(name))?.[0] ?? null);
  const totals = totalsOf(lines);
  const isUnnamed = namedOnly && lines.some(({ source }) => kindOf(nameOf(source.value ?? "")) === null);
  const kinds = names.map((name, index) => (scopes[index] === null ? kindOf(name) : null));
  const subtotal = names.findIndex((name) => /^财政(?:拨款|资金)$/u.test(name));
  const isSubtotal = subtotal >= 0 && names.some((name) => /(?:本年|当年)财政/u.test(name));
  const isRow = (index: number): boolean => index >= 0 && !(isSubtotal && index === subtotal);
  const rowOfKind = (kind: Kind): number => kinds.findIndex((one, index) => one === kind && isRow(index));
  const named: FundLine[][] = names.map(() => []);
  const byKind: FundLine[][] = names.map(() => []);
  const left: FundLine[] = [];
  for (const line of lines) {
    const source = nameOf(line.source.value ?? "");
    const own =
      source === ""
        ? -1
        : names.findIndex((name, index) => name === source && scopes[index] === null && isRow(index));
    if (own >= 0) {
      named[own]?.push(line);
      continue;
    }
    const kind = kindOf(source) ?? "fiscal";
    const row = [kind, ...INCLUDED_IN[kind]].map(rowOfKind).find((index) => index >= 0);
    if (row === undefined) left.push(line);
    else byKind[row]?.push(line);
  }
  const carriedRow = rowOfKind("carriedOver");
  const split = [...named.filter((_, index) => index !== carriedRow), ...byKind, left].flat();
  const carriedOver = carriedRow < 0 || split.length === 0 ? null : sourcesOf(split).carriedOver;
  const ofThisYear = carriedRow < 0 ? sumOfLines : withoutCarriedOver;
  // 财政拨款 without a row of its own may be part of 中央资金 or of 地方资金.
  const isUnclear = (kind: Kind): boolean =>
    left
      .filter(holdsMoney)
      .some(({ source }) => INCLUDED_IN[kind].includes(kindOf(nameOf(source.value ?? "")) ?? "fiscal"));
  const rows = names.map((_, index): SourceFigures | null => {
    const scope = scopes[index] ?? null;
    if (scope !== null) return totals.get(scope) ?? null;
    if (isUnnamed) return null;
    const own = named[index] ?? [];
    const kind = kinds[index] ?? null;
    if (lines.length === 0 || (kind === null && own.length === 0)) return null;
    const others = byKind[index] ?? [];
    if (index === carriedRow) {
      const figures = own.length > 0 ? sumOfLines(own) : (carriedOver ?? sumOfLines([]));
      // Carried-over money is not part of the initial budget.
      const hasMoney = figures.annualBudget?.isZero() === false && figures.initialBudget?.isZero() !== false;
      return { ...figures, initialBudget: hasMoney ? null : (figures.initialBudget ?? ZERO) };
    }
    if (kind !== null && own.length + others.length === 0 && isUnclear(kind)) return null;
    return added(ofThisYear(own), ofThisYear(others));
  });
  if (isSubtotal) {
    const parts = rows.filter(
      (_, index) => isRow(index) && (kinds[index] === "fiscal" || index === carriedRow),
    );
    rows[subtotal] = parts.reduce((total, part) =>
      total === null || part === null ? null : added(total, part),
    );
  }
  const isByCategory = scopes.some((scope) => scope !== null);
  const bySource = groupBy(isByCategory ? [] : left.filter(holdsMoney), ({ source }) => source.value ?? "");
  return {
    rows,
    left: [...bySource].map(([source, of]) => ({ source, annualBudget: ofThisYear(of).annualBudget })),
  };
}

const holdsMoney = ({ carriedOver, initialBudget, added, spent }: FundLine): boolean =>
  [carriedOver, initialBudget, added, spent].some(({ value }) => value?.isZero() === false);

/** This year's money of lines of one kind */
function withoutCarriedOver(lines: readonly FundLine[]): SourceFigures {
  if (lines.length === 0) return sumOfLines(lines);
  const { appropriation, other } = sourcesOf(lines);
  return added(appropriation, other);
}

/** Carried-over money has no initial budget; any other figure that is not known makes the sum unknown. */
function added(one: SourceFigures, other: SourceFigures): SourceFigures {
  const sum = (left: Decimal | null, right: Decimal | null): Decimal | null =>
    left === null || right === null ? null : left.plus(right);
  const { initialBudget } = one;
  return sourceFigures(
    initialBudget === null || other.initialBudget === null
      ? (initialBudget ?? other.initialBudget)
      : initialBudget.plus(other.initialBudget),
    sum(one.annualBudget, other.annualBudget),
    sum(one.spent, other.spent),
  );
}
