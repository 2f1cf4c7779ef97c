/** Cells of closed lists: the listed value that is meant, or those that can be. */
import {
  FUND_CATEGORY_CHOICES,
  tierName,
  type BudgetTier,
  type Choice,
  type UnitLevel,
} from "../../domain/model";
import { categoryOf, isLevel, levelsNamed, tierOf } from "../../domain/ledger/values";
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

function categoriesMeant(written: string): readonly string[] {
  const meaning = categoryOf(written, null);
  if (meaning === null) return slipsOf(written, labelsOf(FUND_CATEGORY_CHOICES));
  return meaning.kind === "decided" ? [meaning.value] : meaning.choices;
}

/** 预算层级 of 市级, 中央, 本级: certain where 预算级次 says what is the unit's own level. */
function tierMeant(place: Place, workbook: MendedWorkbook): Mend {
  const { written } = place.field;
  const level = workbook.selfEvaluation.unit.level.value;
  const why = { kind: "level", level } as const;
  const to = (...tiers: readonly BudgetTier[]): readonly (readonly CellMend[])[] =>
    tiers.map((tier) => workbook.places.change(place.field, { text: labelOfTier(tier, level) }));
  if (isLevel(written)) {
    const [named] = levelsNamed(written);
    const meaning = tierOf(written, level);
    // What is a unit's own is not known before its level is.
    const isKnown = level !== null || named === undefined;
    if (meaning?.kind === "decided" && isKnown) return { why, choices: to(meaning.value) };
    if (named !== undefined) {
      const isBelow = meaning?.kind !== "decided";
      const others = isBelow ? to("市级专项", "上级专项") : to("上级专项");
      return { why, choices: [...ofLevel(place, named, workbook), ...others] };
    }
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
