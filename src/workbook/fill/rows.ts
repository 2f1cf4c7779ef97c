/** Finds a row of the form for each indicator. */
import type { IndicatorResult } from "../../domain/calculation/computation";
import { groupBy } from "../../domain/groupBy";
import type { Indicator } from "../../domain/model";
import { isPlaceholderName } from "../../domain/text";
import type { IndicatorTable } from "../forms";
import type { Section } from "../forms/indicatorBlock";
import type { IndicatorHeader } from "../forms/header";
import { isNameToWrite } from "../forms/labels";
import type { SheetText } from "../forms/sheetText";
import { levelKey, nameKey } from "./words";

/** A row of the form, or the nth one to be inserted before it */
export interface RowPlace {
  readonly row: number;
  /** 0 = the row itself */
  readonly inserted: number;
}

export interface AssignedRow {
  readonly place: RowPlace;
  readonly header: IndicatorHeader;
  readonly result: IndicatorResult;
  /** The indicator that the row has already */
  readonly existing: Indicator | null;
  /** Labels to write in this row, as no label above applies to it */
  readonly level1: LevelLabel | null;
  readonly level2: LevelLabel | null;
}

export interface LevelLabel {
  readonly text: string;
  /** The first row of its merged cell; of no account for a row to be inserted */
  readonly row: number;
}

export interface Assignment {
  readonly rows: readonly AssignedRow[];
  /** Indicators without a row, as none may be inserted */
  readonly left: readonly IndicatorResult[];
  /** Indicators of a 一级指标 that the form does not have */
  readonly foreign: readonly IndicatorResult[];
  /** Some rows are for a 一级指标 that the evaluation does not have. */
  readonly hasOwnLevels: boolean;
  /** Indicators of the form that the evaluation does not have */
  readonly unknown: readonly Indicator[];
  /** Rows that keep their place but are not used */
  readonly unused: readonly { readonly row: number; readonly header: IndicatorHeader }[];
}

/** The rows that share a label; the label is null while it is blank */
interface Group {
  label: string | typeof ANY | null;
  /** The row of the label's cell */
  readonly row: number;
}

/** In a form without the column: the row takes any label */
const ANY = Symbol("any");

/** …… */
const MORE = /^[.…。·•]+$/u;

interface Slot {
  readonly row: number;
  readonly header: IndicatorHeader;
  readonly indicator: Indicator | null;
  readonly level1: Group;
  readonly level2: Group;
  /** …… stands for further rows */
  readonly isOpen: boolean;
  used: IndicatorResult | null;
  /** Labels that were claimed for the row */
  claims: Claims;
  readonly below: { readonly result: IndicatorResult; readonly claims: Claims }[];
}

interface Claims {
  readonly level1?: string;
  readonly level2?: string;
}

type Level = "level1" | "level2";

/** @param mayInsert whether rows may be inserted before the given row */
export function assignRows(
  sheet: SheetText,
  tables: readonly IndicatorTable[],
  results: readonly IndicatorResult[],
  mayInsert: (row: number) => boolean,
): Assignment {
  const slots = tables.flatMap((table) => slotsOf(sheet, table));
  const waiting = results.filter((result) => !takeNamed(slots, result));
  const left: IndicatorResult[] = [];
  const foreign: IndicatorResult[] = [];
  const groups = groupBy(waiting, ({ indicator }) =>
    [indicator.level1.value ?? "", indicator.level2.value ?? ""].join("\n"),
  );
  for (const ofGroup of groups.values()) {
    for (const result of ofGroup) {
      if (takeFree(slots, result)) continue;
      const anchor = anchorOf(slots, result);
      if (anchor === null) foreign.push(result);
      else if (mayInsert(anchor.slot.row + 1)) anchor.slot.below.push({ result, claims: anchor.claims });
      else left.push(result);
    }
  }
  return {
    rows: rowsOf(slots),
    left,
    foreign,
    hasOwnLevels: slots.some(
      ({ used, level1 }) =>
        used === null &&
        level1.label !== null &&
        !slots.some((other) => other.used !== null && other.level1.label === level1.label),
    ),
    unknown: slots.flatMap(({ indicator, used }) => (indicator !== null && used === null ? [indicator] : [])),
    unused: slots.filter(({ indicator, used }) => indicator === null && used === null),
  };
}

function slotsOf(sheet: SheetText, { header, rows }: IndicatorTable): Slot[] {
  const slots: Slot[] = [];
  for (const { row, indicator: read, section } of rows) {
    const indicator = read === null || isBlankRow(read) ? null : read;
    const above = slots.at(-1);
    const level1 =
      section === null ? groupAt(sheet, header, "level1", row, above) : sectionGroup(section, above);
    const level2 = groupAt(sheet, header, "level2", row, above?.level1 === level1 ? above : undefined);
    const name = header.columns.get("level3");
    const isOpen = name !== undefined && MORE.test(sheet.text(row, name));
    slots.push({ row, header, indicator, level1, level2, isOpen, used: null, claims: {}, below: [] });
  }
  return slots;
}

/** Its points and how they are given may be printed already. */
function isBlankRow({ level3, target, actual, score }: Indicator): boolean {
  return isNameToWrite(level3.written) && [target, actual, score].every(({ written }) => written === "");
}

function sectionGroup({ row, level1 }: Section, above: Slot | undefined): Group {
  return above?.level1.row === row ? above.level1 : { label: levelKey(level1), row };
}

/** As the reader applies labels: a merged cell's to its rows, any other until the next one. */
function groupAt(
  sheet: SheetText,
  { columns }: IndicatorHeader,
  level: Level,
  row: number,
  above: Slot | undefined,
): Group {
  const column = columns.get(level);
  if (column === undefined) return above?.[level] ?? { label: ANY, row };
  const merged = sheet.mergeAt(row, column);
  const top = merged?.row ?? row;
  if (above !== undefined && top < row && above[level].row === top) return above[level];
  const written = sheet.text(top, merged?.column ?? column);
  if (!isPlaceholderName(written)) return { label: levelKey(written), row: top };
  const own: Group = { label: null, row: top };
  // …… is a further label, unlike a blank cell.
  if (MORE.test(written)) return own;
  if (above === undefined || top < row || (merged?.rows ?? 1) > 1) return own;
  const isMergedAbove = (sheet.mergeAt(above.row, column)?.rows ?? 1) > 1;
  return above[level].label === null || isMergedAbove ? own : above[level];
}

/** The row that has the indicator's name already */
function takeNamed(slots: readonly Slot[], result: IndicatorResult): boolean {
  const key = nameKey(result.indicator.level3.value ?? "");
  const level1 = levelKey(result.indicator.level1.value ?? "");
  const named = slots.filter(
    ({ used, indicator }) =>
      used === null && indicator !== null && nameKey(indicator.level3.value ?? "") === key,
  );
  const slot = named.find((one) => one.level1.label === level1) ?? named[0];
  if (slot === undefined || key === "") return false;
  slot.used = result;
  return true;
}

interface Matching {
  /** Slots under the indicator's own labels */
  readonly own: readonly Slot[];
  /** Slots under its 一级指标 */
  readonly level1: readonly Slot[];
}

/** 成本指标 is a 一级指标 in some forms and a 二级指标 of 产出指标 in others. */
function matching(slots: readonly Slot[], { indicator }: IndicatorResult): Matching {
  const level1 = levelKey(indicator.level1.value ?? "");
  const level2 = levelKey(indicator.level2.value ?? "");
  const isOf = ({ label }: Group, key: string): boolean => label === ANY || (key !== "" && label === key);
  const under = slots.filter((slot) => isOf(slot.level1, level1));
  const resembles = ({ label }: Group, key: string): boolean =>
    typeof label === "string" && label !== "" && key !== "" && (label.includes(key) || key.includes(label));
  const tries = [
    under.filter((slot) => slot.level2.label === ANY || slot.level2.label === level2),
    under.filter((slot) => resembles(slot.level2, level2)),
    slots.filter((slot) => under.length === 0 && level1 !== "" && slot.level2.label === level1),
    slots.filter((slot) => level2 !== "" && slot.level1.label === level2),
    new Set(under.map((slot) => slot.level2)).size === 1 && (level2 === "" || level1 === "满意度")
      ? under
      : [],
  ];
  return { own: tries.find((one) => one.length > 0) ?? [], level1: under };
}

function takeFree(slots: readonly Slot[], result: IndicatorResult): boolean {
  const isFree = ({ used, indicator }: Slot): boolean => used === null && indicator === null;
  const level1 = result.indicator.level1.value ?? "";
  const level2 = result.indicator.level2.value ?? "";
  const { own, level1: under } = matching(slots, result);
  const labelled = own.find(isFree);
  if (labelled !== undefined) {
    labelled.used = result;
    if (labelled.level2.label === null) {
      labelled.claims = { level2 };
      labelled.level2.label = levelKey(level2);
    }
    return true;
  }
  // A blank 二级指标 below the indicator's 一级指标, else a row without labels
  const half = under.find((slot) => isFree(slot) && slot.level2.label === null);
  const blank = slots.find(
    (slot) => isFree(slot) && slot.level1.label === null && slot.level2.label === null,
  );
  // A further row of the indicator's own labels is inserted rather than labelled a second time elsewhere.
  const slot = own.length > 0 && !isNextTo(slots, own, half ?? blank) ? undefined : (half ?? blank);
  if (slot === undefined) return false;
  slot.used = result;
  slot.claims = half === undefined ? { level1, level2 } : { level2 };
  if (half === undefined) slot.level1.label = levelKey(level1);
  slot.level2.label = levelKey(level2);
  return true;
}

function isNextTo(slots: readonly Slot[], own: readonly Slot[], slot: Slot | undefined): boolean {
  const last = own.at(-1);
  return slot !== undefined && last !== undefined && slots.indexOf(slot) === slots.indexOf(last) + 1;
}

interface Anchor {
  /** The row below which a row for the indicator is inserted */
  readonly slot: Slot;
  readonly claims: Claims;
}

/**
 * The last row of the indicator's own labels, else of its 一级指标, else of the table. Null if the form names every
 * 一级指标 that it takes, and this is none of them.
 */
function anchorOf(slots: readonly Slot[], result: IndicatorResult): Anchor | null {
  const { own, level1: under } = matching(slots, result);
  const level1 = result.indicator.level1.value ?? "";
  const level2 = result.indicator.level2.value ?? "";
  const [last, lastOfLevel1, lastOfAll] = [own.at(-1), under.at(-1), slots.at(-1)];
  if (last !== undefined) return { slot: last, claims: {} };
  if (lastOfLevel1 !== undefined) return { slot: lastOfLevel1, claims: { level2 } };
  const takesMore = slots.some(({ isOpen, level1: { label } }) => isOpen || label === null);
  return lastOfAll !== undefined && takesMore ? { slot: lastOfAll, claims: { level1, level2 } } : null;
}

function rowsOf(slots: readonly Slot[]): AssignedRow[] {
  const rows: AssignedRow[] = [];
  const carried = { level1: "", level2: "" };
  const add = (
    place: RowPlace,
    { header }: Slot,
    result: IndicatorResult,
    existing: Indicator | null,
    claims: Claims,
    tops: Readonly<Record<Level, number>>,
  ): void => {
    const label = (level: Level): LevelLabel | null => {
      const text = claims[level];
      if (text === undefined || text === "" || !header.columns.has(level)) return null;
      const isNew = carried[level] !== levelKey(text);
      if (isNew && level === "level1") carried.level2 = "";
      carried[level] = levelKey(text);
      return isNew ? { text, row: tops[level] } : null;
    };
    rows.push({ place, header, result, existing, level1: label("level1"), level2: label("level2") });
  };
  for (const slot of slots) {
    const { row, used, indicator, claims } = slot;
    for (const level of ["level1", "level2"] as const) {
      const { label } = slot[level];
      if (claims[level] === undefined) carried[level] = typeof label === "string" ? label : "";
    }
    const tops = { level1: slot.level1.row, level2: slot.level2.row };
    if (used !== null) add({ row, inserted: 0 }, slot, used, indicator, claims, tops);
    slot.below.forEach((below, index) => {
      const place = { row: row + 1, inserted: index + 1 };
      add(place, slot, below.result, null, below.claims, { level1: row + 1, level2: row + 1 });
    });
  }
  return rows;
}
