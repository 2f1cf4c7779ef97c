/** Highlights lie over the user's own fills and never change them. */
import { parseArea, sameSheetName, type Area } from "../../a1";
import type { Severity } from "../../domain/finding";
import type { Highlight } from "../../workbook/highlights";
import { severityOfHighlight } from "../../workbook/ownership";
import { HIGHLIGHT_COLORS } from "../../workbook/sheet/styles";
import type { HighlightSnapshot } from "../../workbook/snapshot";
import { addConditionalFormat, removeConditionalFormat, setPriority } from "../../xlsx/edit/rules";
import type { ConditionalFormat, Sheet } from "../../xlsx/model/types";

export function removeHighlights(sheet: Sheet, highlights: readonly HighlightSnapshot[]): void {
  const ids = new Set(highlights.filter((one) => sameSheetName(one.sheet, sheet.name)).map(({ id }) => id));
  for (const format of sheet.conditionalFormats)
    if (ids.has(format.id)) removeConditionalFormat(sheet, format);
}

export function addHighlight(sheet: Sheet, { severity, formula, addresses }: Highlight): void {
  paint(addConditionalFormat({ sheet, areas: areasOf(addresses) }), formula, severity);
}

/** With their former priorities among the conditional formats of the sheet, as far as the user has left as many. */
export function restoreHighlights(
  sheet: Sheet,
  highlights: readonly (Pick<Highlight, "formula" | "addresses"> & { readonly priority: number })[],
): void {
  for (const { formula, addresses, priority } of [...highlights].sort(
    (one, other) => one.priority - other.priority,
  )) {
    const format = addConditionalFormat({ sheet, areas: areasOf(addresses) });
    paint(format, formula, severityOfHighlight(formula) ?? "note");
    setPriority(sheet, format, Math.min(priority, sheet.conditionalFormats.length - 1));
  }
}

function paint(format: ConditionalFormat, formula: string, severity: Severity): void {
  const { fill, font } = HIGHLIGHT_COLORS[severity];
  format.formula = formula;
  format.format = { ...format.format, fillColor: fill, fontColor: font };
}

function areasOf(addresses: readonly string[]): Area[] {
  return addresses.map((address) => {
    const area = parseArea(address);
    if (area === null) throw new Error(`Not cells: ${address}`);
    return area;
  });
}
