/** A target or an actual, as the grammar of rules.md section 7 reads it. */
import type { Decimal } from "../decimal";

/** Between actual and target */
export type Operator = ">=" | ">" | "=" | "<" | "<=";

/** The way in which a figure changes: 增长, 提高; 下降, 减少 */
export type Change = "increase" | "decrease";

/** Level of achievement of a 定性 target: 1 达成, 2 部分达成, 3 未达成 */
export type Achievement = 1 | 2 | 3;

/** 年度指标值 or 实际完成值 */
export type Reading =
  /** `value` is scaled by 万 and 亿 (1.65 万人 → 16500 人, 5万元 → 50000 元); a percentage has unit "%" and its value in percent */
  | {
      readonly kind: "number";
      readonly operator: Operator | null;
      readonly value: Decimal;
      readonly unit: string | null;
      /** The figure is the size of a change (下降10%), not a level; absent for a level */
      readonly change?: Change;
    }
  /** 80%–100% */
  | { readonly kind: "range"; readonly low: Decimal; readonly high: Decimal; readonly unit: string | null }
  /** `date` is the last day meant: `2021-12-31`; a month without day is its last day; `year` is null when the text names none and `date` then starts with `--` (`--12-31`) */
  | {
      readonly kind: "date";
      readonly operator: Operator | null;
      readonly date: string;
      readonly year: number | null;
    }
  /** 每季度末月25日前, 下一季度次月10前: not computable */
  | { readonly kind: "recurring"; readonly text: string }
  /** 完成, 已完成100%, 达成预期指标: says that it was done, not how much */
  | { readonly kind: "status"; readonly text: string; readonly percent: Decimal | null }
  /** words, with the level of achievement if they state one */
  | { readonly kind: "words"; readonly text: string; readonly achievement: Achievement | null }
  /** 无, 不适用 */
  | { readonly kind: "notApplicable"; readonly text: string };
