/**
 * The coloured marks in the sheets: conditional formats of the add-in's own, recognised by their formula.
 * They lie over the user's fills and never change them.
 */
import type { Severity } from "../domain/finding";
import { isHighlightFormula, severityOfHighlight } from "../workbook/ownership";
import type { Highlight } from "../workbook/plan";
import type { HighlightSnapshot, PlacedHighlight } from "../workbook/snapshot";
import type { FormerHighlights } from "../workbook/undo/journal";
import { HIGHLIGHT_COLORS } from "../workbook/styles";
import { addressStrings } from "./areas";
import { HostError } from "./errors";
import { runInExcel, type HostOptions } from "./run";

export const FORMAT_FIELDS = "items/id,items/type,items/priority";

/** Of one sheet, loaded with `FORMAT_FIELDS` */
export interface FormatsOfSheet {
  readonly sheet: string;
  readonly formats: Excel.ConditionalFormatCollection;
}

/** All conditional formats of a sheet; sends nothing. */
export function formatsOf(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return sheet.getRange().conditionalFormats;
}

interface LoadedRule {
  readonly sheet: string;
  readonly id: string;
  readonly priority: number;
  readonly rule: Excel.ConditionalFormatRule;
  readonly areas: Excel.RangeAreas;
}

/** Queues the loading of every rule that may be ours; `ownRules` tells after the sync which ones are. */
export function loadRules({ sheet, formats }: FormatsOfSheet): LoadedRule[] {
  return formats.items
    .filter((format) => format.type === "Custom")
    .map((format) => ({
      sheet,
      id: format.id,
      priority: format.priority,
      rule: format.custom.rule.load("formula"),
      areas: format.getRanges().load("address"),
    }));
}

export function ownRules(rules: readonly LoadedRule[]): PlacedHighlight[] {
  return rules
    .filter(({ rule }) => isHighlightFormula(rule.formula))
    .map(({ sheet, id, priority, rule, areas }) => ({
      sheet,
      id,
      priority,
      formula: rule.formula,
      addresses: areas.address.split(",").map((address) => address.slice(address.lastIndexOf("!") + 1)),
    }));
}

/**
 * For workbooks with a rule that Excel itself cannot read (known faults: duplicated rules, rules that are
 * listed but not found): such a rule makes a whole batch fail, so each one is asked for by itself, and
 * one that cannot be read is somebody else's. Many requests; only when the usual way has failed.
 */
export async function readHighlightsOneByOne(
  sheet: string,
  options: HostOptions,
): Promise<PlacedHighlight[]> {
  const ids = await runInExcel(async (context) => {
    const formats = formatsOf(context.workbook.worksheets.getItem(sheet)).load("items/id");
    await context.sync();
    return formats.items.map((format) => format.id);
  }, options);
  const found = await Promise.all(ids.map((id) => readHighlight(sheet, id, options)));
  return found.filter((highlight) => highlight !== null);
}

async function readHighlight(
  sheet: string,
  id: string,
  options: HostOptions,
): Promise<PlacedHighlight | null> {
  try {
    return await runInExcel(async (context) => {
      const format = formatsOf(context.workbook.worksheets.getItem(sheet)).getItem(id).load("type,priority");
      await context.sync();
      if (format.type !== "Custom") return null;
      const rule = format.custom.rule.load("formula");
      const areas = format.getRanges().load("address");
      await context.sync();
      return ownRules([{ sheet, id, priority: format.priority, rule, areas }])[0] ?? null;
    }, options);
  } catch (error) {
    if (isUnreadableFormat(error)) return null;
    throw error;
  }
}

/** Whether a failed batch may be the work of a rule that Excel cannot read. */
export function isUnreadableFormat(error: unknown): boolean {
  return error instanceof HostError && (error.code === "general" || error.code === "itemNotFound");
}

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
