/** Money with room for the figures in the text of one cell: 全年预算数：      全年执行数：, 预算安排____万元，执行率____% */
import type { MoneyUnit } from "../../domain/model";
import { moneyHeading, type MoneyColumn } from "./headings";
import { squeeze } from "./sheetText";

export interface Gap {
  readonly key: MoneyColumn;
  /** Squeezed */
  readonly label: string;
  /** Of the figure and the blanks around it, in the cell's text */
  readonly start: number;
  readonly end: number;
  /** The figure; "" for none */
  readonly written: string;
  /** Behind the figure: 万元, 元, %, 分; "" for none */
  readonly unit: string;
}

/** A label, a colon or underscores, a figure or none, its unit */
const TOKEN =
  /\s*(?:其中[:：]?)?((?:\d{4}年度?)?[\p{Script=Han}（）()A-C/]{2,20}?)\s*(?:[:：]|(?=[\s_＿]*[_＿\d]))([\s_＿]*(-?\d[\d,.]*)?[\s_＿]*)(万元|元|[%％]|分)?\s*[，,；;、。]?/uy;
const LONGEST = 200;

/** Null unless the text has nothing but labels of money with their gaps. */
export function gapsIn(written: string): readonly Gap[] | null {
  if (written.length > LONGEST || !/[:：_＿\d]/u.test(written)) return null;
  const gaps: Gap[] = [];
  for (let at = 0; at < written.length;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(written);
    const label = squeeze(match?.[1] ?? "");
    const key = keyOf(label);
    if (match === null || key === undefined) return null;
    const [whole, , room = "", figure = "", unit = ""] = match;
    const end = at + whole.lastIndexOf(`${room}${unit}`) + room.length;
    gaps.push({ key, label, start: end - room.length, end, written: figure, unit });
    at = TOKEN.lastIndex;
  }
  const [only, ...others] = gaps;
  // 预算数： alone may have its amount in the next cell.
  const isRoom = others.length > 0 || (only !== undefined && (only.unit !== "" || /[_＿]/u.test(written)));
  return isRoom ? gaps : null;
}

/** 预算安排 is 预算安排数, and 实际支出 is 实际支出数. */
function keyOf(label: string): MoneyColumn | undefined {
  const name = label.replace(/^\d{4}年度?/, "");
  return moneyHeading(name)?.key ?? moneyHeading(`${name}数`)?.key;
}

/** 万元 or 元 behind a gap of the text */
export function moneyUnitInGaps(written: string): MoneyUnit | undefined {
  const unit = gapsIn(written)?.find((gap) => gap.unit === "万元" || gap.unit === "元")?.unit;
  return unit === "万元" || unit === "元" ? unit : undefined;
}
