/** The keys of drafts: they are stored, so that they stay as they are. */
import type { Finding } from "../../domain/finding";
import type { ReasonDue } from "../../domain/triage/reasons";
import { findingKey } from "../findings/findingView";

/** Of one reason for several rows */
export const SHARED_REASON = "shared reason";
/** Of a report that is pasted into 核对报告 */
export const REPORT_TEXT = "report text";

const REASON = "reason ";
const EXPLANATION = { workbook: "accept ", report: "accept in report " } as const;

/** Whose findings are explained */
export type Explained = keyof typeof EXPLANATION;

export function reasonKey(id: string): string {
  return REASON + id;
}

export function explanationKey(of: Explained, finding: Finding): string {
  return EXPLANATION[of] + findingKey(finding);
}

/** What the key is of; null for drafts that have no row */
export function kindOf(key: string): "reason" | Explained | null {
  if (key.startsWith(REASON)) return "reason";
  if (key.startsWith(EXPLANATION.report)) return "report";
  return key.startsWith(EXPLANATION.workbook) ? "workbook" : null;
}

/** What the cell of the reason holds; `written` are reasons written since, by `ReasonDue.id` */
export function presentText({ id, present }: ReasonDue, written: ReadonlyMap<string, string>): string {
  return written.get(id)?.trim() ?? present;
}

/** The text is not blank and stands in the pane only. */
export function isUnwritten(due: ReasonDue, text: string, written: ReadonlyMap<string, string>): boolean {
  return text.trim() !== "" && text.trim() !== presentText(due, written);
}
