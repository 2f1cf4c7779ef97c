/** Reads the add-in's highlights: conditional formats that are recognised by their formula. */
import { isHighlightFormula } from "../../workbook/ownership";
import type { PlacedHighlight } from "../../workbook/snapshot";
import { HostError } from "../errors";
import { runInExcel, type HostOptions } from "../run";

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
  readonly areas: Excel.RangeCollection;
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
      areas: loadAreas(format),
    }));
}

/** One by one: the address of all together is cut off at 8,192 characters. */
function loadAreas(format: Excel.ConditionalFormat): Excel.RangeCollection {
  return format.getRanges().areas.load("items/address");
}

export function ownRules(rules: readonly LoadedRule[]): PlacedHighlight[] {
  return rules
    .filter(({ rule }) => isHighlightFormula(rule.formula))
    .map(({ sheet, id, priority, rule, areas }) => ({
      sheet,
      id,
      priority,
      formula: rule.formula,
      addresses: areas.items.map(({ address }) => address.slice(address.lastIndexOf("!") + 1)),
    }));
}

/**
 * For workbooks with a rule that Excel itself cannot read (known faults: duplicated rules, rules that are listed but
 * not found): such a rule makes a whole batch fail, so that the batch is halved until it stands alone; what cannot be
 * read is somebody else's. One request after the other, and only when the usual way has failed: Excel takes no more
 * than fifty at a time.
 */
export async function readHighlightsApart(
  sheets: readonly string[],
  options: HostOptions,
): Promise<PlacedHighlight[]> {
  const listed = await runInExcel(async (context) => {
    const formats = sheets.map((sheet) => ({
      sheet,
      formats: formatsOf(context.workbook.worksheets.getItem(sheet)).load(FORMAT_FIELDS),
    }));
    await context.sync();
    return formats.flatMap(({ sheet, formats: { items } }) =>
      items
        .filter(({ type }) => type === "Custom")
        .map(({ id, priority }): ListedRule => ({ sheet, id, priority })),
    );
  }, options);
  return readHalves(listed, options);
}

interface ListedRule {
  readonly sheet: string;
  readonly id: string;
  readonly priority: number;
}

async function readHalves(listed: readonly ListedRule[], options: HostOptions): Promise<PlacedHighlight[]> {
  if (listed.length === 0) return [];
  try {
    return await runInExcel(async (context) => {
      const rules = listed.map((one): LoadedRule => {
        const format = formatsOf(context.workbook.worksheets.getItem(one.sheet)).getItem(one.id);
        return { ...one, rule: format.custom.rule.load("formula"), areas: loadAreas(format) };
      });
      await context.sync();
      return ownRules(rules);
    }, options);
  } catch (error) {
    if (!isUnreadableFormat(error)) throw error;
    if (listed.length === 1) return [];
    const half = listed.length >> 1;
    const first = await readHalves(listed.slice(0, half), options);
    return [...first, ...(await readHalves(listed.slice(half), options))];
  }
}

/** Whether a failed batch may be the work of a rule that Excel cannot read. */
export function isUnreadableFormat(error: unknown): boolean {
  return error instanceof HostError && (error.code === "general" || error.code === "itemNotFound");
}
