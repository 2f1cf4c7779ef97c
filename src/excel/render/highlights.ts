/** Queues changes of highlights. Highlights lie over the user's own fills and never change them. */
import type { Severity } from "../../domain/finding";
import { severityOfHighlight } from "../../workbook/ownership";
import type { Highlight } from "../../workbook/plan";
import type { HighlightSnapshot } from "../../workbook/snapshot";
import type { FormerHighlights } from "../../workbook/undo/journal";
import { HIGHLIGHT_COLORS } from "../../workbook/styles";
import { formatsOf } from "../read/highlights";
import { addressStrings } from "./areas";

/** Queues the removal of highlights. */
export function removeHighlights(
  context: Excel.RequestContext,
  highlights: readonly HighlightSnapshot[],
): void {
  for (const { sheet, id } of highlights) {
    formatsOf(context.workbook.worksheets.getItem(sheet)).getItem(id).delete();
  }
}

/** Queues new highlights. Their formulas lead to no cell, so that it does not matter where they are anchored. */
export function addHighlights(context: Excel.RequestContext, highlights: readonly Highlight[]): void {
  for (const { sheet, severity, formula, addresses } of highlights) {
    for (const address of addressStrings(addresses)) {
      const formats = context.workbook.worksheets.getItem(sheet).getRanges(address).conditionalFormats;
      paint(formats.add("Custom").custom, formula, severity);
    }
  }
}

/**
 * Queues highlights in the places that they had among the conditional formats of their sheet.
 *
 * @param others conditional formats of the sheet besides ours; ours are gone already
 */
export function layHighlights(
  context: Excel.RequestContext,
  { sheet, before }: FormerHighlights,
  others: number,
): void {
  const byPlace = [...before].sort((one, other) => one.priority - other.priority);
  byPlace.forEach(({ formula, addresses, priority }, index) => {
    for (const address of addressStrings(addresses)) {
      const formats = context.workbook.worksheets.getItem(sheet).getRanges(address).conditionalFormats;
      const format = formats.add("Custom");
      paint(format.custom, formula, severityOfHighlight(formula) ?? "note");
      // A new one is the first. The user may have taken formats away since.
      const place = Math.min(priority, others + index);
      if (place > 0) format.priority = place;
    }
  });
}

function paint(custom: Excel.CustomConditionalFormat, formula: string, severity: Severity): void {
  custom.rule.formula = formula;
  custom.format.fill.color = HIGHLIGHT_COLORS[severity].fill;
  custom.format.font.color = HIGHLIGHT_COLORS[severity].font;
}
