/** Cells of closed lists: the listed value that is meant, or those that can be. */
import {
  FUND_CATEGORY_CHOICES,
  tierName,
  tierOfLevel,
  UNIT_LEVEL_CHOICES,
  type BudgetTier,
  type Choice,
  type FundCategory,
  type UnitLevel,
} from "../../domain/model";
import { fold, foldName } from "../../domain/text";
import type { FindingOf } from "../../domain/rules/rules";
import type { CellMend, Mend } from "./mend";
import type { Place } from "./places";
import { slipsOf } from "./slips";
import type { MendedWorkbook } from "./workbook";

/** More are chosen in the cell's own list. */
const MOST_SHOWN = 6;

export function listed(
  { cells }: FindingOf<"R00.unknownChoice"> | FindingOf<"R00.blankCell">,
  workbook: MendedWorkbook,
): Mend | null {
  const place = workbook.places.at(cells[0]);
  if (place?.column.kind !== "choice") return null;
  const { written } = place.field;
  if (place.key === "tier") return tierMeant(place, workbook);
  const labels = labelsOf(place.column.choices);
  const meant = place.key === "category" ? categoriesMeant(written) : slipsOf(written, labels);
  const shown = meant.length > 0 ? meant : labels;
  if (shown.length > MOST_SHOWN) return null;
  return {
    why: { kind: "list", column: place.column.heading },
    choices: shown.map((label) => workbook.places.change(place.field, { text: label })),
  };
}

/** The label of each value, which is the first of its spellings */
function labelsOf(choices: readonly Choice<unknown>[]): readonly string[] {
  return [...new Map([...choices].reverse().map(({ value, label }) => [value, label])).values()].reverse();
}

const CATEGORIES: readonly (readonly [pattern: RegExp, ...FundCategory[]])[] = [
  [/^基本(?:支出|经费)?$/u, "人员经费", "公用经费"],
  [/^(?:基本支出)?[-—(]?人员(?:类|支出|经费支出|费用?|类项目)?\)?$/u, "人员经费"],
  [/^(?:基本支出)?[-—(]?(?:日常)?公用(?:类|支出|经费支出|费用?|经费)?\)?$/u, "公用经费"],
  [/^(?:部门)?(?:项目|专项)(?:类|经费|资金)?$|^特定目标类(?:项目)?$/u, "项目支出"],
];

function categoriesMeant(written: string): readonly string[] {
  const word = foldName(written);
  const known = CATEGORIES.find(([pattern]) => pattern.test(word));
  if (known !== undefined) {
    const [, ...categories] = known;
    return categories;
  }
  return slipsOf(written, labelsOf(FUND_CATEGORY_CHOICES));
}

const LEVELS: ReadonlyMap<string, UnitLevel> = new Map(
  UNIT_LEVEL_CHOICES.flatMap(({ value, label, spellings = [] }) =>
    [label, ...spellings].map((spelling) => [spelling, value] as const),
  ),
);

type LevelWord = UnitLevel | "own" | "above";

/** 市级, 市级财政资金, 中央补助, 本级; null for another word */
function levelMeant(written: string): LevelWord | null {
  const word = fold(written)
    .replace(/\s/g, "")
    .replace(/(?:财政|财力)?(?:专项)?(?:补助|转移支付|配套)?(?:专项)?(?:资金|经费|拨款|安排)?$/u, "");
  if (/^(?:中央|国家)(?:级|本级)?$|^上级$/u.test(word)) return "above";
  return word === "本级" || word === "同级" ? "own" : (LEVELS.get(word) ?? null);
}

/** 预算层级 of 市级, 中央, 本级: certain where 预算级次 says what is the unit's own level. */
function tierMeant(place: Place, workbook: MendedWorkbook): Mend {
  const { written } = place.field;
  const level = workbook.selfEvaluation.unit.level.value;
  const why = { kind: "level", level } as const;
  const meant = levelMeant(written);
  const to = (...tiers: readonly BudgetTier[]): readonly (readonly CellMend[])[] =>
    tiers.map((tier) => workbook.places.change(place.field, { text: labelOfTier(tier, level) }));
  if (meant === "above") return { why, choices: to("上级专项") };
  if (meant === "own") return { why, choices: to("市级专项") };
  if (meant !== null) {
    const tier = level === null ? null : tierOfLevel(meant, level);
    if (tier !== null) return { why, choices: to(tier) };
    if (level === null && meant !== "县级" && meant !== "乡级")
      return { why, choices: [...ofLevel(place, meant, workbook), ...to("上级专项")] };
    return { why, choices: [...ofLevel(place, meant, workbook), ...to("市级专项", "上级专项")] };
  }
  const [slip, ...others] = slipsOf(written, TIERS);
  const isCertain = slip !== undefined && others.length === 0;
  return {
    why: { kind: "list", column: place.column.heading },
    choices: isCertain
      ? [workbook.places.change(place.field, { text: slip })]
      : to("部门预算", "市级专项", "上级专项"),
  };
}

const TIERS = ["部门预算", "上级专项"];

/** As the list of the column has it: 中央专项 is not in it. */
function labelOfTier(tier: BudgetTier, level: UnitLevel | null): string {
  return tier === "市级专项" ? tierName(tier, level) : tier;
}

/** The money is the unit's own: then its level is 预算级次, which is filled in with it. */
function ofLevel(
  place: Place,
  level: UnitLevel,
  { places, selfEvaluation }: MendedWorkbook,
): readonly (readonly CellMend[])[] {
  const { unit } = selfEvaluation;
  const ofUnit = unit.level.value === level ? [] : places.change(unit.level, { text: level });
  if (unit.level.value !== level && ofUnit.length === 0) return [];
  const label = `${level}专项`;
  const ofLine = place.field.written === label ? [] : places.change(place.field, { text: label });
  return [[...ofLine, ...ofUnit]];
}

/** 县级专项 in a unit of 市级: the tier is wrong, or 预算级次. */
export function tierBelowUnit(
  { cells }: FindingOf<"R00.tierBelowUnit">,
  workbook: MendedWorkbook,
): Mend | null {
  const place = workbook.places.at(cells[0]);
  return place?.key === "tier" ? tierMeant(place, workbook) : null;
}

export function tierOfBasic(
  { cells }: FindingOf<"R00.tierOfBasic">,
  { places }: MendedWorkbook,
): Mend | null {
  const line = places.lineAt(cells[0]);
  if (line === undefined) return null;
  return {
    why: { kind: "tierOfBasic" },
    choices: [places.change(line.tier, null), places.change(line.category, { text: "项目支出" })],
  };
}
