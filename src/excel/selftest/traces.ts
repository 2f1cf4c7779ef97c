/**
 * What a run of the self-test leaves in the workbook, and its removal. A setting that is written before anything else marks
 * the run, so that a later one recognises what an interrupted one has left.
 */
import { runInExcel, type HostOptions } from "../run";
import { NAME_PREFIX, OTHER_SHEET, SETTING_PREFIX, SHEET_PREFIX } from "./check";

/** Holds the names of the sheets that were there before. */
const RUN_SETTING = `${SETTING_PREFIX}_运行`;

/** Names of the sheets that were there before; all others are the self-test's */
export type Former = readonly string[];

/** Marks the run. */
export function markRun(former: Former, host: HostOptions): Promise<void> {
  return runInExcel(async (context) => {
    context.workbook.settings.add(RUN_SETTING, JSON.stringify(former));
    await context.sync();
  }, host);
}

export interface Found {
  /** An earlier run was interrupted here */
  readonly isMarked: boolean;
  /** Sheets that are not the self-test's; their names are loaded */
  readonly others: readonly Excel.Worksheet[];
  /** Number of the workbook's names that are not the self-test's */
  readonly otherNames: number;
}

export async function tracesIn(context: Excel.RequestContext): Promise<Found> {
  const { worksheets, names, settings } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name");
  settings.load("items/key,items/value");
  await context.sync();
  const mark = settings.items.find(({ key }) => key === RUN_SETTING);
  const former = mark === undefined ? null : formerIn(mark.value);
  const isOurs = (name: string): boolean =>
    former !== null && !former.includes(name) && (name.startsWith(SHEET_PREFIX) || name === OTHER_SHEET);
  return {
    isMarked: former !== null,
    others: worksheets.items.filter(({ name }) => !isOurs(name)),
    otherNames: names.items.filter(({ name }) => former === null || !name.startsWith(NAME_PREFIX)).length,
  };
}

function formerIn(value: unknown): Former {
  try {
    const parsed: unknown = JSON.parse(String(value));
    return Array.isArray(parsed) ? parsed.map(String) : [];
  } catch {
    return [];
  }
}

/**
 * The sheets go first: names on them go with them, and the rest cannot keep them from going.
 * Returns the sheets that are there now.
 */
export async function removeTraces(former: Former, host: HostOptions): Promise<Former> {
  return runInExcel(async (context) => {
    const { worksheets, names, settings } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const ours = worksheets.items.filter(({ name }) => !former.includes(name));
    // Excel keeps at least one sheet.
    if (ours.length === worksheets.items.length) worksheets.add();
    for (const sheet of ours) sheet.delete();
    await context.sync();
    names.load("items/name");
    settings.load("items/key");
    await context.sync();
    for (const name of names.items) if (name.name.startsWith(NAME_PREFIX)) name.delete();
    for (const setting of settings.items) if (setting.key.startsWith(SETTING_PREFIX)) setting.delete();
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  }, host);
}
