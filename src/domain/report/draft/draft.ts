/** A drafted report: paragraphs of words, figures with their sources, and marked blanks. */
import type { Decimal } from "../../decimal";
import type { CellAddress } from "../../model";
import type { DocumentFormat } from "../outlines";

export type DraftRun =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "figure";
      /** As printed, with its unit: 2549.03万元 */
      readonly text: string;
      /** Money in 元, rates in percent, counts in their unit */
      readonly value: Decimal;
      /** 资金/支出/项目支出, 实绩/整体/创业担保贷款 */
      readonly source: string;
      readonly cells: readonly CellAddress[];
    }
  /** 【待填：…】 */
  | { readonly kind: "blank"; readonly text: string; readonly what: string };

export type Runs = readonly DraftRun[];
export type FigureRun = Extract<DraftRun, { kind: "figure" }>;

/** `heading1` to `heading4`: 一、 （一） 1. （1）; `addressee` begins at the margin, `signature` ends at the other */
export type ParagraphStyle =
  | "attachment"
  | "title"
  | "heading1"
  | "heading2"
  | "heading3"
  | "heading4"
  | "body"
  | "addressee"
  | "signature";

export interface DraftParagraph {
  readonly style: ParagraphStyle;
  readonly runs: Runs;
}

/** A row of 实绩 or 报告文字 that the report has no place for */
export interface Unplaced {
  readonly cell: CellAddress;
  /** As written: the report or section that is not there */
  readonly written: string;
}

export interface ReportDraft {
  /** 附件1, 附件2-1 */
  readonly name: string;
  /** Null in 附件1 */
  readonly project: string | null;
  readonly format: DocumentFormat;
  readonly paragraphs: readonly DraftParagraph[];
  /** What is still to be filled in, in the order of the text; one name may stand twice */
  readonly blanks: readonly string[];
  /** Printed on top of each page; absent = nothing */
  readonly header?: string;
}

export interface Drafts {
  readonly reports: readonly ReportDraft[];
  readonly unplaced: readonly Unplaced[];
}

export function textOfRuns(runs: Runs): string {
  return runs.map(({ text }) => text).join("");
}

/** 附件2-1.docx */
export function fileNameOf({ name }: Pick<ReportDraft, "name">): string {
  return `${name}.docx`;
}
