/** Sentences about drafted reports (生成自评报告), by language; loaded when they are needed. */
import { sentencesIn, type Language } from "./languages";
import { reportDrafts as zhCN } from "./zh-CN/reportDraft";

export interface ReportDraftMessages {
  readonly back: string;
  readonly drafted: (reports: number) => string;
  readonly save: string;
  /** Whether the file was saved is not known */
  readonly downloaded: (file: string) => string;
  readonly draftAgain: string;
  /** Where the words and figures come from */
  readonly intro: string;
  readonly stale: string;
  readonly report: string;
  /** 附件2-1（业务运行费） */
  readonly name: (name: string, project: string | null) => string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly blanks: (count: number) => string;
  /** Rows that no report has a place for */
  readonly unplaced: (count: number) => string;
  readonly noSection: (written: string) => string;
  /** Screen-reader name of a figure */
  readonly goTo: (figure: string, cell: string) => string;
}

/** @throws Error if the language is not loaded */
export function reportDraftMessages(language: Language): ReportDraftMessages {
  return sentencesIn(language, "reportDrafts", zhCN);
}
