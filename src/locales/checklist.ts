/** Sentences of the checklist, by language; loaded with the results. */
import { sentencesIn, type Language } from "./languages";
import { checklist as zhCN } from "./zh-CN/checklist";

export interface ChecklistMessages {
  /** The folded line: what comes next */
  readonly next: (step: string) => string;
  readonly steps: {
    readonly fill: (missing: number) => string;
    readonly recompute: (upToDate: boolean) => string;
    readonly correct: (errors: number) => string;
    /** Rows that need a reason, and findings to be explained or checked */
    readonly explain: (reasons: number, findings: number) => string;
    readonly print: (ready: boolean) => string;
  };
  /** Of a step, read aloud */
  readonly done: string;
  readonly open: string;
  readonly showErrors: string;
  readonly showReasons: string;
  readonly showWarnings: string;
}

export function checklistMessages(language: Language): ChecklistMessages {
  return sentencesIn(language, "checklist", zhCN);
}
