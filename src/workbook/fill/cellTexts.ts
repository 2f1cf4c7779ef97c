/** What a cell of a form shows once a value is written into it, and whether it shows it already. */
import { Decimal, toPlainExact } from "../../domain/decimal";
import type { Reading } from "../../domain/model";
import { readNumberText, readTarget } from "../../domain/text";
import { rateContent } from "../sheet/cells";
import type { InputCell } from "../read/cells";
import { targetInput } from "../read/readingPair";
import type { CellContent } from "../sheet";
import { squeeze } from "../forms/sheetText";

export function textOf(content: CellContent): string {
  return content === null ? "" : "text" in content ? content.text : content.number;
}

export function amountText(amount: Decimal | null): string {
  return amount === null || amount.isZero() ? "" : toPlainExact(amount);
}

export const isZero = (content: CellContent): boolean => Number(textOf(content).replace(/%$/, "")) === 0;

const PERCENT = /^(-?\d+(?:\.\d+)?)%$/;

/** As the cell's number format needs it: 92% is 0.92 in percent format, and a text cell takes figures as text. */
export function suited(content: CellContent, format: string): CellContent {
  if (content === null) return null;
  const percent = "text" in content ? PERCENT.exec(content.text)?.[1] : undefined;
  if (percent !== undefined && format.includes("%")) return rateContent(new Decimal(percent));
  return format === "@" && "number" in content ? { text: content.number } : content;
}

/** Whether the cell shows the content already: 860.00 and 860, 100% and 100.00% */
export function agrees(shown: InputCell, after: CellContent): boolean {
  if (after === null) return shown.kind === "blank";
  if ("number" in after) {
    const value = shown.kind === "number" ? shown.value : (readNumberText(shown.written)?.value ?? null);
    return value !== null && value.eq(after.number);
  }
  const [one, other] = [squeeze(shown.written), squeeze(after.text)].map(withDays) as [string, string];
  const [left, right] = [PERCENT.exec(one)?.[1], PERCENT.exec(other)?.[1]];
  if (left !== undefined && right !== undefined) return new Decimal(left).eq(right);
  return one === other && shown.written.length <= LONGEST_COMPARED
    ? true
    : shown.written.trim() === after.text.trim();
}

/**
 * Whether a target or an actual of the form says what is to be written, but for an operator or a unit that one of them
 * lacks: 29.5亩 and ≥29.5亩, 不低于95% and ≥95%.
 * @param unit of the row
 */
export function saysTheSame(shown: InputCell, after: CellContent, unit: string): boolean {
  const input = targetInput(shown);
  const [one, other] = [
    input === undefined ? null : readTarget(input, unit),
    readTarget({ text: textOf(after) }, unit),
  ];
  if (one?.kind === "number" && other?.kind === "number")
    return isSame(one.operator, other.operator) && sameFigure(one, other);
  if (one?.kind === "range" && other?.kind === "range")
    return one.low.eq(other.low) && one.high.eq(other.high) && isSame(one.unit, other.unit);
  return (
    one?.kind === "date" &&
    other?.kind === "date" &&
    isSame(one.operator, other.operator) &&
    one.date === other.date
  );
}

type Figure = Extract<Reading, { readonly kind: "number" }>;

function sameFigure(one: Figure, other: Figure): boolean {
  return one.value.eq(other.value) && one.change === other.change && isSame(one.unit, other.unit);
}

/** What one of them lacks is no difference. */
const isSame = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other;

/** 2023年3月5日 for 2023-03-05 */
function withDays(squeezed: string): string {
  return squeezed.replace(
    /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g,
    (_, year: string, month: string, day: string) => `${year}年${Number(month)}月${Number(day)}日`,
  );
}

/** `squeeze` compares the beginning of a text only. */
const LONGEST_COMPARED = 200;

/** 年  月  日 with room for the figures, also behind the year */
const BLANK_DATE = /(?:(?:19|20)\d{2})?[\s_＿]*年[\s_＿]*月[\s_＿]*日/gu;
/** 1. and …… of a list that is to be written */
const BLANK_ITEM = /(?:^|(?<=\s))(?:\d{1,2}[.、．]|[.…]+)(?=\s|$)/gu;

/** 目标1： alone in its cell */
const BLANK_GOAL = /^\s*(?:年度)?目标\s*[\d一二三四五六]?\s*[:：]\s*$/u;

/** （填写全称）, （据实填写）, alone in its cell */
const ASKING = /^\s*[（(【[][^（）()【】[\]]*(?:填写|填报|填列|填入)[^（）()【】[\]]*[）)】\]]\s*$/u;

/** Whether nothing is written yet where a value goes: blanks, underscores, 年  月  日, 1. 2. ……, （据实填写） */
export function isUnwritten(text: string): boolean {
  return (
    ASKING.test(text) ||
    BLANK_GOAL.test(text) ||
    text
      .replace(BLANK_DATE, "")
      .replace(BLANK_ITEM, "")
      .replace(/[\s_＿]/gu, "") === ""
  );
}

/** Whether the new text is the old one with a value added: 填报单位：______ */
export function inLabel(shown: InputCell, after: CellContent): boolean {
  const letters = [...squeeze(shown.written.replace(BLANK_DATE, "").replace(/[_＿]/gu, ""))];
  let at = 0;
  for (const letter of squeeze(textOf(after))) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

/** The value behind the colon of its label; what follows in the cell stays: 单位名称：      填报日期： */
export function behindColon(written: string, value: string, text: string): string {
  const colon = written.search(/[:：]/);
  const head = written.slice(0, colon + 1);
  const behind = written.slice(colon + 1);
  if (value !== "") return head + behind.replace(value, () => text);
  const rest = behind.replace(/^[\s_＿]*/u, "");
  if (rest === "") return head + text;
  const room = behind.length - rest.length - text.length;
  return `${head}${text}${" ".repeat(Math.max(4, room))}${rest}`;
}

/** 2021年度 for （    年度） and for the year that stands there */
export function withYear(written: string, year: string): string {
  const known = /(?:19|20)\d{2}(?=\s*年)|(?:19|20)\d{2}(?=\s*[)）])/u;
  return known.test(written) ? written.replace(known, year) : written.replace(/[\s_＿]*年度/u, `${year}年度`);
}
