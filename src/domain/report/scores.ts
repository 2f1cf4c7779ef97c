/** The total score of a form, as a report states it. */
import type { Evaluation } from "../evaluation";
import type { FormResult } from "../calculation/computation";
import type { WorkbookFigure } from "../calculation/workbookFigure";

/** Null where a score is missing */
export function scoreFigure({ name, totalScore, indicators }: FormResult): WorkbookFigure | null {
  if (totalScore === null) return null;
  const cells = indicators.flatMap(({ indicator }) => indicator.actual.cell ?? []);
  return {
    source: `得分/总分/${name ?? "整体"}`,
    value: totalScore,
    unit: "分",
    statedIn: "分",
    cells,
    working: null,
  };
}

/** The form that a part of a report is about */
export function formOf({ department, projects }: Evaluation, project: string | null): FormResult | null {
  return project === null ? department : (projects.find(({ name }) => name === project) ?? null);
}
