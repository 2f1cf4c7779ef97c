/** Which of the printed layouts a form has. */
import type { FormLayout } from "../../domain/profiles/layouts";

export interface LayoutMarks {
  /** Squeezed text of the title and of the lines above it */
  readonly title: string;
  readonly moneyColumns: ReadonlySet<string>;
  /** Squeezed heading of 完成值 */
  readonly actualHeading: string;
  /** Squeezed heading of the column of operators */
  readonly natureHeading: string;
  /** Squeezed heading of 全年预算数 */
  readonly annualHeading: string;
  readonly executionPoints: string | null;
  readonly hasProject: boolean;
  readonly namesUnit: boolean;
  readonly weightBeforeTarget: boolean;
}

/** The layout by the title first, then by what only one layout has. */
export function layoutOf(marks: LayoutMarks): FormLayout {
  const { title, moneyColumns } = marks;
  if (/510000_0013zp/i.test(title)) return "sichuan";
  if (/^指标性质/u.test(marks.natureHeading) && /^调整/u.test(marks.annualHeading)) return "sichuan";
  if (/衔接资金/u.test(title)) return "ruralRevitalisation";
  if (/整体/u.test(title)) return "department";
  if (/进度$/u.test(marks.actualHeading)) return "progress";
  if (marks.executionPoints === "20") return "hubei";
  const noInitial = moneyColumns.size > 0 && !moneyColumns.has("initialBudget");
  if (noInitial && marks.weightBeforeTarget) return "ruralRevitalisation";
  return !marks.hasProject && marks.namesUnit ? "department" : "national";
}
