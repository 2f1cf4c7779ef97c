import { isAboveZero } from "../decimal";
import { lineName } from "../calculation/fundLines";
import { amount } from "../format";
import type { FundLine } from "../model";
import { foldTight } from "../text";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import type { FundLineSubject, WorkbookContext } from "./workbookContext";

interface Twice {
  readonly names: readonly string[];
  readonly annualBudget: string;
  readonly spent: string;
}

export interface Inputs {
  /** All cells of the rows are alike */
  "R90.sameRow": Twice;
  /** The amounts are equal, and the names but for a word such as 项目, 经费 */
  "R90.similarName": Twice;
}

const SUFFIX = /(?:(?:专项|补助|工作|业务)?(?:项目|经费|资金|费用|支出|费)|专项|工作)+$/;

const AMOUNTS = ["carriedOver", "initialBudget", "added", "reduced", "arrived", "spent"] as const;

function check({ lines }: WorkbookContext): Found<Inputs>[] {
  const known = lines.filter(
    ({ fundLine, figures }) =>
      figures !== null &&
      AMOUNTS.some((key) => fundLine[key].value !== null && isAboveZero(fundLine[key].value)),
  );
  const same = groupsOf(known, (line) => [...placeOf(line), ...textsOf(line), lineName(line)]);
  const isSame = new Set(same.flat());
  const similar = groupsOf(
    known.filter((line) => !isSame.has(line)),
    (line) => [...placeOf(line), bareName(line)],
  ).filter(
    (group) => new Set(group.map(({ fundLine }) => foldTight(lineName(fundLine)))).size === group.length,
  );
  return [
    ...same.map((group) => found("R90.sameRow", group)),
    ...similar.map((group) => found("R90.similarName", group)),
  ];
}

/** What makes two rows the same money: where it comes from, and all its amounts */
function placeOf(line: FundLine): string[] {
  const { category, tier, source } = line;
  const amounts = AMOUNTS.map((key) => line[key].value?.toFixed() ?? "");
  return [category.written, tier.written, foldTight(source.written), ...amounts];
}

function textsOf({ functionCode, reason, remark, carriedOverSpent }: FundLine): string[] {
  return [functionCode, reason, remark, carriedOverSpent].map(({ written }) => foldTight(written));
}

function bareName(line: FundLine): string {
  const name = foldTight(lineName(line));
  const bare = name.replace(SUFFIX, "");
  return bare === "" ? name : bare;
}

/** The lines with the same key, where there are several */
function groupsOf(
  lines: readonly FundLineSubject[],
  keyOf: (line: FundLine) => readonly string[],
): FundLineSubject[][] {
  const groups = new Map<string, FundLineSubject[]>();
  for (const line of lines) {
    const key = JSON.stringify(keyOf(line.fundLine));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function found<C extends keyof Inputs>(code: C, group: readonly FundLineSubject[]) {
  const figures = group.flatMap((line) => line.figures ?? []);
  const inputs: Twice = {
    names: group.map(({ fundLine }) => lineName(fundLine)),
    annualBudget: figures
      .slice(0, 1)
      .map((one) => amount(one.annualBudget))
      .join(""),
    spent: figures
      .slice(0, 1)
      .map((one) => amount(one.spent))
      .join(""),
  };
  return { code, at: group.map(({ fundLine }) => fundLine.project), inputs, actual: inputs.names.join("、") };
}

export const R90: Rule<Inputs> = {
  id: "R90",
  group: "budget",
  clause: OUR_PROPOSAL,
  formula: "“资金”表没有各栏完全相同的行，也没有金额相同、名称只差“项目”“经费”等字的行",
  severities: { "R90.sameRow": "warning", "R90.similarName": "warning" },
  workbook: { workbook: check },
};
