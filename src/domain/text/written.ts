/** What stands in a cell, as the checks compare and count it. */
import type { Field } from "../model";
import { foldTight, isBlankMark } from "./fold";

/** Blank, or a mark that stands for it (`—`, `/`, `*`). */
export function isBlank(field: Field<unknown>): boolean {
  return field.value === null && isBlankMark(field.written);
}

const NO_REASON = /^(?:0+(?:\.0*)?%?|[暂]?无|没有|无原因|不适用|同[上前]|[如见]上|略)$/u;

/** No reason is given: blank, a blank mark, 无, 0, 同上 or 略. */
export function lacksReason(reason: Field<string>): boolean {
  return !isReason(reason.written);
}

/** Whether a text counts as a reason: it is neither blank nor 无. */
export function isReason(text: string): boolean {
  return !isBlankMark(text) && !NO_REASON.test(bare(text));
}

/** Folded, without white space and closing full stop: what two texts are compared by. */
export function bare(text: string): string {
  return foldTight(text)
    .replace(/\s/g, "")
    .replace(/[。.;；]+$/, "");
}

/** Characters without white space, as a form's limit of 字 counts them. */
export function characterCount(text: string): number {
  return [...text.replace(/\s/g, "")].length;
}
