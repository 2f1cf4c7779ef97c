/** Runs the self-test in an empty workbook, and removes what it wrote. */
import { HostError } from "../../port/errors";
import { runInExcel, type HostOptions } from "../run";
import { CHECK_NAMES, CHECKS, type CheckName } from "./index";
import {
  Bench,
  codeOf,
  OTHER_SHEET,
  SETTING_PREFIX,
  TEST_SHEET,
  type Facts,
  type Found,
  type SelfCheck,
} from "./check";

export interface CheckResult extends Found {
  readonly name: CheckName;
  readonly assumed: Facts;
  readonly holds: boolean;
  readonly milliseconds: number;
}

export interface Selftest {
  readonly checks: readonly CheckResult[];
  /** False = sheets, names or settings of the self-test are still there */
  readonly cleanedUp: boolean;
}

export interface SelftestOptions extends HostOptions {
  /** Milliseconds */
  readonly now: () => number;
  /** Before each check */
  readonly onCheck?: (name: CheckName, number: number) => void;
}

/** The workbook holds something: the self-test would write into it. */
export class WorkbookNotEmpty extends Error {
  override readonly name = "WorkbookNotEmpty";

  constructor() {
    super("The self-test runs in an empty workbook only");
  }
}

/** @throws WorkbookNotEmpty; HostError if Excel refuses before the first check */
export async function runSelftest(options: SelftestOptions): Promise<Selftest> {
  await refuseUsedWorkbook(options);
  const former = await prepare(options);
  const bench = new Bench(options, options.now);
  const checks: CheckResult[] = [];
  for (const [index, name] of CHECK_NAMES.entries()) {
    options.onCheck?.(name, index + 1);
    checks.push(await check(name, CHECKS[name], bench));
  }
  return { checks, cleanedUp: await cleanUp(former, options) };
}

async function check(name: CheckName, { assumed, run }: SelfCheck, bench: Bench): Promise<CheckResult> {
  let outcome: Found & { readonly holds: boolean } = { facts: {}, holds: false };
  const milliseconds = await bench.milliseconds(async () => {
    try {
      const found = await run(bench);
      outcome = { ...found, holds: holds(assumed, found.facts) };
    } catch (error) {
      outcome = { facts: { error: codeOf(error) }, holds: false };
    }
  });
  return { name, assumed, ...outcome, milliseconds };
}

/** A fact that is missing could not be asked of this Excel. */
function holds(assumed: Facts, found: Facts): boolean {
  return Object.entries(assumed).every(([name, fact]) => !(name in found) || found[name] === fact);
}

/** Does not rely on null objects for blank sheets, as that is one of the checks. */
async function refuseUsedWorkbook(options: HostOptions): Promise<void> {
  const isEmpty = await runInExcel(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const names = context.workbook.names.load("items/name");
    await context.sync();
    const used = sheets.items.map((sheet) => sheet.getUsedRange(true).load("cellCount"));
    await context.sync();
    if (names.items.length > 0 || used.some(({ cellCount }) => cellCount !== 1)) return false;
    for (const range of used) range.load("formulas");
    await context.sync();
    return used.every(({ formulas }) => (formulas as unknown[][])[0]?.[0] === "");
  }, options);
  if (!isEmpty) throw new WorkbookNotEmpty();
}

/** Adds the sheets. Returns the ids of those that were there. */
async function prepare(options: HostOptions): Promise<ReadonlySet<string>> {
  return runInExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    const former = new Set(worksheets.items.map(({ id }) => id));
    const shown = worksheets.add(TEST_SHEET);
    worksheets.add(OTHER_SHEET);
    await context.sync();
    // Excel on the web does not show a sheet in the request that adds it (office-js#930).
    shown.activate();
    await context.sync();
    return former;
  }, options);
}

/** The sheets go first: names on them go with them, and the rest cannot keep them from going. */
async function cleanUp(former: ReadonlySet<string>, options: HostOptions): Promise<boolean> {
  try {
    await runInExcel(async (context) => {
      const { worksheets, names, settings } = context.workbook;
      worksheets.load("items/id");
      await context.sync();
      for (const sheet of worksheets.items) if (!former.has(sheet.id)) sheet.delete();
      await context.sync();
      names.load("items/name");
      settings.load("items/key");
      await context.sync();
      for (const name of names.items) name.delete();
      for (const setting of settings.items) if (setting.key.startsWith(SETTING_PREFIX)) setting.delete();
      await context.sync();
    }, options);
    return true;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}
