/** Sentences of 核对报告, by language; loaded when they are needed. */
import type { ReportProblem, ReportRecognition } from "../domain/report";
import { sentencesIn, type Language } from "./languages";
import { reportCheck as zhCN } from "./zh-CN/reportCheck";

export interface ReportCheckMessages {
  readonly heading: string;
  readonly intro: string;
  readonly back: string;
  readonly choose: string;
  /** Label of the text box */
  readonly pasted: string;
  readonly checkText: string;
  readonly again: string;
  readonly stale: string;
  /** What was checked; null = the pasted text */
  readonly checked: (file: string | null) => string;
  /** Statements of figures, those with a figure of the workbook, numerals that state none */
  readonly coverage: (claims: number, tied: number, excluded: number) => string;
  /** Pictures and embedded objects of a .docx; one of the two is not 0 */
  readonly unread: (pictures: number, objects: number) => string;
  /** Heading where the text is no self-evaluation report */
  readonly notChecked: string;
  /** In place of the coverage */
  readonly notOwn: Readonly<Record<Exclude<ReportRecognition, "own">, string>>;
  readonly noFindings: string;
  /** Screen-reader name of a passage's place */
  readonly wholeParagraph: (place: string) => string;
  readonly forms: (count: number) => string;
  /** 表格1：业务运行费 */
  readonly form: (table: string, name: string) => string;
  readonly formHint: string;
  /** `what` without a full stop */
  readonly problems: Readonly<Record<ReportProblem, { readonly what: string; readonly next: string }>>;
}

/** @throws Error if the language is not loaded */
export function reportCheckMessages(language: Language): ReportCheckMessages {
  return sentencesIn(language, "reportCheck", zhCN);
}
