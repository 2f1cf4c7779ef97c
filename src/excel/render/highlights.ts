/** Queues changes of highlights. Highlights lie over the user's own fills and never change them. */
import type { Severity } from "../../domain/finding";
import { severityOfHighlight } from "../../workbook/ownership";
import type { WritePlan } from "../../workbook/plan";
import type { HighlightSnapshot } from "../../workbook/snapshot";
import type { FormerHighlights } from "../../workbook/undo/kinds/highlights";
import { HIGHLIGHT_COLORS } from "../../workbook/sheet/styles";
import { isMissingHighlight, toHostError } from "../errors";
import { callSize, rangeSize, step, sumOf, valuesSize, type Step } from "../payload";
import { formatsOf } from "../read/highlights";
import { addressStrings } from "./areas";

/**
 * Queues removal of highlights, through a range of their own: found through the whole sheet, a rule that shares a cell
 * with another may be missing (office-js#5222).
 */
export function removeHighlights(
  context: Excel.RequestContext,
  highlights: readonly HighlightSnapshot[],
): void {
  for (const { sheet, id, addresses } of highlights) {
    const { worksheets } = context.workbook;
    const [address] = addressStrings(addresses);
    const formats =
      address === undefined
        ? formatsOf(worksheets.getItem(sheet))
        : worksheets.getItem(sheet).getRanges(address).conditionalFormats;
    formats.getItem(id).delete();
  }
}

/**
 * Removes highlights except those that Excel lists and does not find (office-js#5222), each of which takes two more
 * requests. Sends what is queued before it as well.
 *
 * @returns those that are left
 * @throws the error of Office.js, if it is another one
 */
export async function removeFindable(
  context: Excel.RequestContext,
  highlights: readonly HighlightSnapshot[],
): Promise<readonly HighlightSnapshot[]> {
  try {
    removeHighlights(context, highlights);
    await context.sync();
    return [];
  } catch (error) {
    if (!isMissingHighlight(toHostError(error))) throw error;
    // Excel stops at the first that it does not find; those before it are gone.
    const [lost, ...rest] = await stillListed(context, highlights);
    return lost === undefined ? [] : [lost, ...(await removeFindable(context, rest))];
  }
}

async function stillListed(
  context: Excel.RequestContext,
  highlights: readonly HighlightSnapshot[],
): Promise<readonly HighlightSnapshot[]> {
  const sheets = [...new Set(highlights.map(({ sheet }) => sheet))];
  const listed = sheets.map((sheet) =>
    formatsOf(context.workbook.worksheets.getItem(sheet)).load("items/id"),
  );
  await context.sync();
  const ids = new Map(sheets.map((sheet, index) => [sheet, listed[index]?.items.map(({ id }) => id) ?? []]));
  return highlights.filter(({ sheet, id }) => ids.get(sheet)?.includes(id) === true);
}

export function removalSteps(highlights: readonly HighlightSnapshot[]): Step[] {
  return highlights.map((highlight) => step(highlight, (context) => removeHighlights(context, [highlight])));
}

/** New formulas refer to no cell, so the anchor does not matter. */
export function additionSteps(highlights: WritePlan["highlights"]["add"]): Step[] {
  return highlights.flatMap(({ sheet, severity, formula, addresses }) =>
    addressStrings(addresses).map((address): Step => ({
      size: sumOf([rangeSize(address), valuesSize(formula), callSize(RULE_CALLS)]),
      write: (context) => {
        const formats = context.workbook.worksheets.getItem(sheet).getRanges(address).conditionalFormats;
        paint(formats.add("Custom").custom, formula, severity);
        return undefined;
      },
    })),
  );
}

/** Calls for a rule, its fill and its font */
const RULE_CALLS = 10;

/**
 * Queues highlights with their former priorities among the conditional formats of the sheet.
 *
 * @param others number of the sheet's other conditional formats; ours have been removed already
 */
export function restoreHighlights(
  context: Excel.RequestContext,
  { sheet, before }: FormerHighlights,
  others: number,
): void {
  const byPriority = [...before].sort((one, other) => one.priority - other.priority);
  byPriority.forEach(({ formula, addresses, priority }, index) => {
    for (const address of addressStrings(addresses)) {
      const formats = context.workbook.worksheets.getItem(sheet).getRanges(address).conditionalFormats;
      const format = formats.add("Custom");
      paint(format.custom, formula, severityOfHighlight(formula) ?? "note");
      // A new format comes first. The user may have removed formats since.
      const newPriority = Math.min(priority, others + index);
      if (newPriority > 0) format.priority = newPriority;
    }
  });
}

function paint(custom: Excel.CustomConditionalFormat, formula: string, severity: Severity): void {
  custom.rule.formula = formula;
  custom.format.fill.color = HIGHLIGHT_COLORS[severity].fill;
  custom.format.font.color = HIGHLIGHT_COLORS[severity].font;
}
