import { blockOf } from "../calculation/blocks";
import type { IndicatorResult } from "../calculation/computation";
import { groupBy } from "../groupBy";
import { INDICATORS, type Field } from "../model";
import { foldName, withoutNumber } from "../text";
import { editDistance } from "../text/likeness";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

interface LevelName {
  readonly column: string;
  readonly written: string;
  readonly proposal: string;
}

export interface Inputs {
  /** 效益指际: printed as it stands, and no block of the form for 一级指标 */
  "R93.misspelt": LevelName;
  /** 数理指标 as 二级指标: a word that may be meant */
  "R93.mayBeMisspelt": LevelName;
  /** 产出 beside 产出指标 in one form: printed as two groups */
  "R93.twoSpellings": LevelName;
}

const { level1, level2 } = INDICATORS.columns;
const LEVELS = [
  { key: "level1", column: level1 },
  { key: "level2", column: level2 },
] as const;
const KNOWN: readonly string[] = [...new Set<string>([...level1.suggestions, ...level2.suggestions])];
const KNOWN_STEMS: ReadonlySet<string> = new Set(KNOWN.map(stemOf));

/** Words of their own that differ from a known one by a character: 效果指标, 时限指标 */
const OTHER_STEMS: ReadonlySet<string> = new Set(
  (
    "效果 效率 效能 效用 效力 实效 成效 成果 成绩 质效 产量 产能 产值 支出 输出 总量 用量 重量 容量 流量 时间 时限 时序 收益 权益 公益 利益 资本 社会效果 " +
    "经济效果 生态效果 环境效益 社会效能 经济成效 社会成效 生态成效 满意率"
  ).split(" "),
);

function check(results: readonly IndicatorResult[]): Found<Inputs>[] {
  return LEVELS.flatMap(({ key, column }) => {
    const named = results.filter(({ indicator }) => indicator[key].value !== null);
    const byName = groupBy(named, ({ indicator }) => indicator[key].value ?? "");
    return [...byName.values()].flatMap(([first, ...others]): Found<Inputs>[] => {
      const meant = first === undefined ? null : meantBy(first.indicator[key]);
      if (first === undefined || meant === null) return [];
      const isSure = meant.isSure || (key === "level1" && blockOf(first.indicator) === null);
      const code = isSure ? "R93.misspelt" : "R93.mayBeMisspelt";
      return [foundAt(code, column.heading, [first, ...others].map(fieldOf(key)), meant.proposal)];
    });
  });
}

function foundAt(
  code: keyof Inputs,
  column: string,
  fields: readonly Field<string>[],
  proposal: string,
): Found<Inputs> {
  const written = fields[0]?.written ?? "";
  return { code, at: fields, inputs: { column, written, proposal }, expected: proposal, actual: written };
}

const fieldOf =
  (key: "level1" | "level2") =>
  ({ indicator }: IndicatorResult) =>
    indicator[key];

interface Meant {
  readonly proposal: string;
  /** The slip is in 指标 or in a long name, or characters changed places */
  readonly isSure: boolean;
}

/** The only known name that differs by one character, or has the same characters in another order */
function meantBy({ written }: Field<string>): Meant | null {
  const name = plainName(written);
  const stem = stemOf(name);
  if (KNOWN_STEMS.has(stem) || OTHER_STEMS.has(stem) || name.length < MIN_NAME || name.length > MAX_NAME)
    return null;
  const reordered = KNOWN.find((one) => sorted(one) === sorted(name));
  if (reordered !== undefined) return { proposal: reordered, isSure: true };
  const near = KNOWN.filter((one) => editDistance(name, one) === 1);
  const [proposal] = near;
  if (near.length !== 1 || proposal === undefined) return null;
  const known = stemOf(proposal);
  return { proposal, isSure: name.startsWith(known) || known.length > SHORT_STEM };
}

const MIN_NAME = 4;
const MAX_NAME = 12;
/** Two characters with another one beside them are often a word of their own. */
const SHORT_STEM = 2;

function sorted(text: string): string {
  return [...text].sort().join("");
}

/** 一、产出指标（50分） gives 产出指标 */
function plainName(written: string): string {
  return withoutNumber(foldName(written)).replace(/\([^()]*\)$/, "");
}

function stemOf(name: string): string {
  return plainName(name).replace(/指标$/, "");
}

/** Groups are printed by their names as written. */
function checkSpellings(results: readonly IndicatorResult[]): Found<Inputs>[] {
  return LEVELS.flatMap(({ key, column }) => {
    const named = results.filter(({ indicator }) => indicator[key].value !== null);
    const parentOf = ({ indicator }: IndicatorResult): string =>
      key === "level1" ? "" : (indicator.level1.value ?? "");
    const nameOf = ({ indicator }: IndicatorResult): string => indicator[key].value ?? "";
    // By what is written first: a thousand rows have a dozen names.
    const written = [...groupBy(named, nameOf).values()].flatMap((rows) => [
      ...groupBy(rows, parentOf).values(),
    ]);
    const alike = groupBy(written, ([row]) =>
      row === undefined ? "" : JSON.stringify([stemOf(parentOf(row)), stemOf(nameOf(row))]),
    );
    return [...alike.values()].flatMap((group) => {
      const spellings = [...groupBy(group.flat(), nameOf).entries()];
      const [usual, ...others] = spellings.sort(([, a], [, b]) => b.length - a.length);
      return others.map(([, rows]) =>
        foundAt("R93.twoSpellings", column.heading, rows.map(fieldOf(key)), usual?.[0] ?? ""),
      );
    });
  });
}

export const R93: Rule<Inputs> = {
  id: "R93",
  group: "input",
  clause: OUR_PROPOSAL,
  formula: "一级、二级指标名称无错字，同一表内写法一致",
  severities: { "R93.misspelt": "error", "R93.mayBeMisspelt": "warning", "R93.twoSpellings": "warning" },
  workbook: { form: ({ indicators }) => [...check(indicators), ...checkSpellings(indicators)] },
  form: { form: ({ rows }) => check(rows) },
};
