/** The sheets that a recompute of a snapshot would write, with placeholder sentences. */
import { triageFindings, type Acceptance } from "../../src/domain/triage/acceptance";
import { evaluate } from "../../src/domain/evaluate/workbook";
import type { Evaluation } from "../../src/domain/evaluation";
import type { Severity } from "../../src/domain/finding";
import { runSync } from "../../src/domain/yielding";
import { attachmentSteps } from "../../src/workbook/attachments/attachments";
import { readSelfEvaluation } from "../../src/workbook/read";
import type { SheetDefinition } from "../../src/workbook/sheet";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", note: "说明" };

/** Where a test is not about 核对范围 */
export const NO_CHECKS = { checks: [], unjudged: [], notChecked: [] } as const;

export interface Recomputed {
  readonly evaluation: Evaluation;
  readonly sheets: readonly SheetDefinition[];
  readonly sheet: (name: string) => SheetDefinition;
}

export function recomputed(
  snapshot: WorkbookSnapshot,
  writtenAt = "2022-04-06 10:30",
  acceptances: readonly Acceptance[] = [],
): Recomputed {
  const { selfEvaluation, findings } = readSelfEvaluation(snapshot);
  const evaluation = evaluate(selfEvaluation, findings);
  const sheets = runSync(
    attachmentSteps({
      selfEvaluation,
      evaluation,
      triage: triageFindings(evaluation.findings, selfEvaluation, acceptances),
      sentence: ({ code }) => `判定：${code}`,
      severityName: (severity) => SEVERITIES[severity],
      checks: NO_CHECKS,
      read: ["已读 12 行资金"],
      lastYear: [],
      writtenAt,
      version: "0.1.0",
    }),
  );
  const sheet = (name: string): SheetDefinition => {
    const found = sheets.find((one) => one.name === name);
    if (found === undefined) throw new Error(`No sheet ${name}`);
    return found;
  };
  return { evaluation, sheets, sheet };
}
