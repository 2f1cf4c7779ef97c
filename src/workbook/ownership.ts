/**
 * How the add-in recognises its own: a sheet by a sheet-scoped name whose comment carries the layout, a highlight by the
 * mark in its formula. Everything else is the user's.
 */
import { SEVERITIES, type Severity } from "../domain/finding";
import { fingerprint } from "../domain/fingerprint";
import { linksOf } from "./sheet/links";
import type { SheetDefinition } from "./sheet";

/** Sheet-scoped name over the form's area of every sheet that the add-in owns. */
export const OWNED_SHEET_NAME = "绩效_附表";

const LAYOUT_VERSION = "2";

/**
 * Fingerprint of everything but the sheet's name and the cells' contents: two definitions of one layout differ in
 * contents only, and lead to the same cells. Short enough for a name's comment (255 characters).
 */
export function layoutOf(definition: SheetDefinition): string {
  const { name: _, rows, ...rest } = definition;
  const shape = {
    ...rest,
    rows: rows.map((row) => [row.height ?? 0, row.cells.map((cell) => cell.style)]),
    links: linksOf({ rows }),
  };
  const charts = (rest.charts ?? []).length > 0 ? CHARTS : "";
  return `绩效自评附表 v${LAYOUT_VERSION} ${fingerprint(JSON.stringify(shape))}${charts}`;
}

const CHARTS = " 图";

/** Whether a sheet of ours with this layout may have charts: also one whose rendering was interrupted. */
export function mayHaveCharts(layout: string): boolean {
  return layout === "" || layout.endsWith(CHARTS);
}

const CHART_NAME = "绩效图";

export function chartName(index: number): string {
  return `${CHART_NAME}${index + 1}`;
}

export function isOwnChart(name: string): boolean {
  return name.startsWith(CHART_NAME);
}

const MARKS: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", note: "说明" };

const HIGHLIGHT = /^=?\s*N\(\s*"绩效核对:([^"]*)"\s*\)\s*=\s*0$/;

/** The formula of a highlight: always true (N of a text is 0), with the add-in's mark and the severity. */
export function highlightFormula(severity: Severity): string {
  return `=N("绩效核对:${MARKS[severity]}")=0`;
}

/** Whether a conditional format is one of the add-in's, of any version. */
export function isHighlightFormula(formula: string): boolean {
  return HIGHLIGHT.test(formula.trim());
}

/** Null for a formula that is not the add-in's, or of a severity that this version does not know. */
export function severityOfHighlight(formula: string): Severity | null {
  const mark = HIGHLIGHT.exec(formula.trim())?.[1];
  for (const severity of SEVERITIES) if (MARKS[severity] === mark) return severity;
  return null;
}
