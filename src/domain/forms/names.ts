/** What a printed form and its rows are called in a sentence. */
import type { BudgetRow, PrintedForm } from "./printedForm";

/** 年度资金总额, without the colon after it and the amount that may follow; a row without a label is named by its kind */
export function rowName({ label, isTotal }: BudgetRow): string {
  const name = label.written.replace(/[:：][\d,.\s]*(?:万?元)?\s*$/, "").trim();
  if (name !== "") return name;
  return isTotal ? "年度资金总额" : "资金来源";
}

/** A form's project, or null for the whole department */
export function formName({ project, layout, title, sheet }: PrintedForm): string | null {
  if (project.value !== null) return project.value;
  if (layout === "department") return null;
  return title.value ?? sheet;
}
