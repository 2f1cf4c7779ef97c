/** What `--fill` did, in the JSON of the command. */
import { fillMessages, handItems, type HandItem } from "../../locales/fill";
import type { FilledForm } from "../../operations";

/** `cell` is counted after the inserted rows, null for what the form has no place for; `item` and `text` are Chinese */
export type HandItemJson = HandItem;

export interface FilledFormJson {
  readonly sheet: string;
  /** Null = the whole department */
  readonly project: string | null;
  /** Number of cells written */
  readonly cells: number;
  /** Whether cells that held something else were overwritten */
  readonly overwritten: boolean;
  /** What is to be filled in or checked by hand (还须手填) */
  readonly byHand: readonly HandItemJson[];
  /** What to know of figures that were filled in: other points, sums, a total without some indicators */
  readonly notes: readonly { readonly cell: string; readonly text: string }[];
}

export interface FillJson {
  readonly forms: readonly FilledFormJson[];
}

export function fillJson(forms: readonly FilledForm[]): FillJson {
  const texts = fillMessages("zh-CN");
  return {
    forms: forms.map(({ sheet, project, cells, overwritten, plan }) => ({
      sheet,
      project,
      cells,
      overwritten,
      byHand: handItems(plan, overwritten, texts),
      notes: plan.remarks.map((remark) => ({ cell: remark.cell, text: texts.remark(remark) })),
    })),
  };
}
