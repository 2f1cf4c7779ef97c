/** Compares what the evaluation and a form call the same thing. */
import { fold, withoutNumber } from "../../domain/text";
import { splitPoints } from "../forms/labels";
import { squeeze } from "../forms/sheetText";

/** 产出指标（50分） and 产出, 服务对象满意度指标 and 服务对象满意度 */
export function levelKey(written: string): string {
  return splitPoints(withoutNumber(squeeze(written)))
    .name.replace(/\([^()]*\)/g, "")
    .replace(/指标|目标/gu, "");
}

/** Without 指标1： or 1.1, its points and marks */
export function nameKey(written: string): string {
  return fold(written)
    .replace(/\s/g, "")
    .replace(/^[★☆▲△●■◆]*(?:指标\d{0,3}[:、.．]|\d{1,2}(?:\.\d{1,2}){1,2}[.、．)]?|\(?\d{1,2}[)、])?/u, "")
    .replace(/\(\d{1,3}(?:\.\d{1,2})?分\)$/u, "")
    .replace(/[,.;:、。，；：“”"'()（）]/gu, "");
}
