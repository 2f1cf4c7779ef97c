/** Reads the add-in's highlights: conditional formats that are recognised by their formula. */
import { isHighlightFormula } from "../../workbook/ownership";
import type { PlacedHighlight } from "../../workbook/snapshot";
import { HostError } from "../../port/errors";
import { runInExcel, type HostOptions } from "../run";

export const FORMAT_FIELDS = "items/id,items/type,items/priority";

/** The conditional formats of a sheet, loaded with `FORMAT_FIELDS`. */
export interface FormatsOfSheet {
  readonly sheet: string;
  readonly formats: Excel.ConditionalFormatCollection;
}

/** All conditional formats of a sheet, not loaded. */
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

/** Queues loading of every rule that may be a highlight; select them with `ownRules` after the sync. */
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

/** Loads each area: Excel truncates their joint address at 8,192 characters. */
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
 * Reads highlights in a workbook with rules that Excel itself cannot read (known faults: duplicated rules, rules listed
 * but not found). Such a rule fails the whole batch, so batches are halved until it is alone; unreadable rules are not
 * ours and are skipped. Requests are sequential: Excel accepts at most fifty at a time.
 */
export async function readHighlightsSeparately(
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
    if (!isUnreadablePart(error)) throw error;
    if (listed.length === 1) return [];
    const half = listed.length >> 1;
    const first = await readHalves(listed.slice(0, half), options);
    return [...first, ...(await readHalves(listed.slice(half), options))];
  }
}

/** Whether a rule that Excel cannot read, or a function that it lacks, may have caused the error. */
export function isUnreadablePart(error: unknown): boolean {
  return error instanceof HostError && ["general", "itemNotFound", "unsupported"].includes(error.code);
}
