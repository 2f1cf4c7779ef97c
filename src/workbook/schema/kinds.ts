/** How the cells of each kind of column look and what they accept in the standard workbook. */
import { MEASURE_CHOICES, type ChoiceColumn, type Column, type Kind } from "../../domain/model";
import { PROFILES } from "../../domain/profiles";
import { FIXED_SCOPES } from "../../domain/calculation/totals";
import type { Validation } from "../sheet";
import { listSource } from "./live";
import type { StyleName } from "../sheet/styles";

/** A validation without its place */
export type CellRule = Omit<Validation, "area">;

interface KindLook {
  /** In a table */
  readonly style: StyleName;
  /** In 基本信息, whose cells stand left */
  readonly unitStyle: StyleName;
  /** Of a column, in characters */
  readonly width: number;
  /** What the cells accept and what is shown when one is selected; absent = anything, nothing */
  readonly accepts?: (column: Column) => Pick<CellRule, "rule" | "onError"> | null;
  /** Shown when a cell is selected, where the column has no help of its own */
  readonly prompt?: string;
  /** Follows the column's own help */
  readonly note?: string;
}

/** Amounts of one unit do not exceed this, in 元. */
const LARGEST_AMOUNT = 1e12;
const MOST_PEOPLE = 1_000_000;

const list = (values: readonly string[], onError: CellRule["onError"]) =>
  ({ rule: { kind: "list", values }, onError }) as const;
const decimals = (min: number, max: number) =>
  ({ rule: { kind: "decimal", min, max }, onError: "warning" }) as const;
const wholeNumbers = (min: number, max: number) =>
  ({ rule: { kind: "wholeNumber", min, max }, onError: "warning" }) as const;
/** Lists of other texts ask before they refuse: old data must stay pasteable. */
const suggested = (column: Column) => {
  if ("suggestions" in column && column.suggestions !== undefined) return list(column.suggestions, "warning");
  if (!("suggestedFrom" in column) || column.suggestedFrom === undefined) return null;
  return { rule: { kind: "listOf", source: listSource(column.suggestedFrom) }, onError: "nothing" } as const;
};

const FROM_LIST = "从下拉列表中选择。";
const TEXT = {
  style: "inputText",
  unitStyle: "inputText",
  width: 24,
  accepts: suggested,
  prompt: FROM_LIST,
} as const;
const CHOSEN = { style: "inputChoice", unitStyle: "inputText", prompt: FROM_LIST } as const;
const NUMBER = { style: "inputNumber", unitStyle: "inputCount" } as const;
const AMOUNT = { style: "inputAmount", unitStyle: "inputAmount" } as const;

export const KIND_LOOKS: Readonly<Record<Kind, KindLook>> = {
  text: TEXT,
  projectName: { ...TEXT, width: 32 },
  level: { ...TEXT, style: "inputChoice" },
  choice: { ...CHOSEN, width: 11, accepts: (column) => list(labelsOf(column), "stop") },
  profile: {
    ...TEXT,
    accepts: () =>
      list(
        PROFILES.map(({ name }) => name),
        "stop",
      ),
  },
  amount: {
    ...AMOUNT,
    width: 12,
    accepts: () => decimals(0, LARGEST_AMOUNT),
    note: "以“基本信息”所列金额单位填写，保留两位小数。",
  },
  rate: { style: "liveRate", unitStyle: "liveRate", width: 10 },
  points: { ...NUMBER, width: 8, accepts: () => decimals(0, 100) },
  number: { ...NUMBER, width: 14 },
  count: {
    style: "inputCount",
    unitStyle: "inputCount",
    width: 10,
    accepts: () => wholeNumbers(0, MOST_PEOPLE),
    prompt: "填写整数。",
  },
  year: {
    style: "inputYear",
    unitStyle: "inputYear",
    width: 10,
    accepts: () => wholeNumbers(2000, 2100),
    prompt: "填写四位数年份。",
  },
  day: { style: "inputDate", unitStyle: "inputDate", width: 14 },
  reading: { style: "inputChoice", unitStyle: "inputText", width: 22 },
  scope: { ...TEXT, width: 36, accepts: () => list(FIXED_SCOPES, "information") },
  measure: {
    ...CHOSEN,
    width: 14,
    accepts: () =>
      list(
        MEASURE_CHOICES.map(({ label }) => label),
        "stop",
      ),
  },
  figure: { ...AMOUNT, width: 16 },
};

function labelsOf(column: Column): string[] {
  const choices: ChoiceColumn<unknown>["choices"] = column.kind === "choice" ? column.choices : [];
  return choices.map(({ label }) => label);
}

export function widthOf({ kind, width }: Column): number {
  return width ?? KIND_LOOKS[kind].width;
}

export function styleOf({ kind, centered, live }: Column): StyleName {
  if (live === true) return kind === "rate" ? "liveRate" : "liveAmount";
  return centered === true ? "inputChoice" : KIND_LOOKS[kind].style;
}

/** What the cells accept; null = anything. `help` false: the instruction is printed beside the cell. */
export function ruleOf(column: Column, help = true): CellRule | null {
  if (column.live === true) return null;
  const { accepts, prompt = "", note = "" } = KIND_LOOKS[column.kind];
  const accepted = accepts?.(column) ?? null;
  if (accepted === null) return null;
  const message = ((help ? column.help : undefined) ?? prompt) + note;
  return { rule: accepted.rule, prompt: { title: column.heading, message }, onError: accepted.onError };
}
