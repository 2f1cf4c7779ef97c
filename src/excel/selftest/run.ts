/** Runs the self-test in an empty workbook, and removes what it wrote. */
import { Cancelled, HostError } from "../../port/errors";
import { runInExcel, type HostOptions } from "../run";
import { CHECK_NAMES, CHECKS, type CheckName } from "./index";
import { Bench, codeOf, OTHER_SHEET, TEST_SHEET, type Facts, type SelfCheck, type Times } from "./check";
import { withLimit, type Limits } from "./limit";
import { markRun, removeTraces, tracesIn, type Former } from "./traces";

export interface CheckResult {
  readonly name: CheckName;
  readonly assumed: Facts;
  /** For a check that failed: `error`, Excel's code, or `timeout` after the limit */
  readonly facts: Facts;
  readonly times?: Times;
  readonly holds: boolean;
  readonly milliseconds: number;
}

/** `stopped` by the user; `silent`: Excel no longer answered; `interrupted`: still running, or the page was closed */
export type Ending = "complete" | "stopped" | "silent" | "interrupted";

export interface Selftest {
  /** Those that were asked, in order */
  readonly checks: readonly CheckResult[];
  readonly ended: Ending;
  /** False = sheets, names or settings of the self-test are still there */
  readonly cleanedUp: boolean;
}

/** `limitMs` is for each check. */
export interface SelftestOptions extends Limits {
  /** Milliseconds */
  readonly now: () => number;
  /** Before each check */
  readonly onCheck?: (name: CheckName, number: number) => void;
  /** After each check */
  readonly onResult?: (result: CheckResult) => void;
}

/** The workbook holds something: the self-test would write into it. */
export class WorkbookNotEmpty extends Error {
  override readonly name = "WorkbookNotEmpty";

  constructor() {
    super("The self-test runs in an empty workbook only");
  }
}

/**
 * What an earlier run left behind is removed first.
 *
 * @throws WorkbookNotEmpty; HostError if Excel refuses before the first check
 */
export async function runSelftest(options: SelftestOptions): Promise<Selftest> {
  const found = await withLimit(findFormer, options);
  const former = found.isMarked
    ? await withLimit((host) => removeTraces(found.former, host), options)
    : found.former;
  const checks: CheckResult[] = [];
  let ended: Ending;
  try {
    await withLimit((host) => markRun(former, host), options);
    await withLimit(addSheets, options);
    ended = await runChecks(options, checks);
  } catch (error) {
    if (!(error instanceof Cancelled)) {
      await cleanUp(former, options);
      throw error;
    }
    ended = "stopped";
  }
  return { checks, ended, cleanedUp: await cleanUp(former, options) };
}

/** Also after the rest was stopped */
async function cleanUp(former: Former, { signal: _, ...limits }: SelftestOptions): Promise<boolean> {
  try {
    await withLimit((host) => removeTraces(former, host), limits);
    return true;
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

/** Adds each result to `checks`. @throws Cancelled once the signal is aborted */
async function runChecks(options: SelftestOptions, checks: CheckResult[]): Promise<Ending> {
  for (const [index, name] of CHECK_NAMES.entries()) {
    options.onCheck?.(name, index + 1);
    const result = await check(name, CHECKS[name], options);
    checks.push(result);
    options.onResult?.(result);
    if (result.facts["error"] === "timeout" && !(await answers(options))) return "silent";
  }
  return "complete";
}

async function check(
  name: CheckName,
  { assumed, run }: SelfCheck,
  { now, ...limits }: SelftestOptions,
): Promise<CheckResult> {
  const start = now();
  let bench: Bench | undefined;
  let facts: Facts;
  let failed = false;
  try {
    facts = await withLimit((host) => run((bench = new Bench(host, now))), limits);
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    failed = true;
    facts = { error: codeOf(error) };
  }
  const times = bench?.times ?? {};
  return {
    name,
    assumed,
    facts,
    ...(Object.keys(times).length > 0 ? { times } : {}),
    holds: !failed && holds(assumed, facts),
    milliseconds: Math.round(now() - start),
  };
}

/** A fact that is missing could not be asked of this Excel. */
function holds(assumed: Facts, found: Facts): boolean {
  return Object.entries(assumed).every(([name, fact]) => !(name in found) || found[name] === fact);
}

/** Whether Excel, after a request that hung, answers the next one within the limit. */
async function answers(options: SelftestOptions): Promise<boolean> {
  const ask = (host: HostOptions): Promise<void> =>
    runInExcel(async (context) => {
      context.workbook.worksheets.load("items/id");
      await context.sync();
    }, host);
  try {
    await withLimit(ask, options);
    return true;
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    return codeOf(error) !== "timeout";
  }
}

/**
 * The sheets that are not of an earlier run of the self-test. Does not rely on null objects for blank sheets, as that is
 * one of the checks.
 *
 * @throws WorkbookNotEmpty if there is anything else in the workbook
 */
async function findFormer(
  host: HostOptions,
): Promise<{ readonly former: Former; readonly isMarked: boolean }> {
  return runInExcel(async (context) => {
    const found = await tracesIn(context);
    const used = found.others.map((sheet) => sheet.getUsedRange(true).load("cellCount"));
    await context.sync();
    if (found.otherNames > 0 || used.some(({ cellCount }) => cellCount !== 1)) throw new WorkbookNotEmpty();
    for (const range of used) range.load("formulas");
    await context.sync();
    if (!used.every(({ formulas }) => (formulas as unknown[][])[0]?.[0] === "")) throw new WorkbookNotEmpty();
    return { former: found.others.map(({ name }) => name), isMarked: found.isMarked };
  }, host);
}

/** The checks need both sheets; whether the first one is shown is a check itself. */
async function addSheets(host: HostOptions): Promise<void> {
  await runInExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add(TEST_SHEET);
    worksheets.add(OTHER_SHEET);
    await context.sync();
  }, host);
  try {
    // Excel on the web does not show a sheet in the request that adds it (office-js#930).
    await runInExcel(async (context) => {
      context.workbook.worksheets.getItem(TEST_SHEET).activate();
      await context.sync();
    }, host);
  } catch (error) {
    if (error instanceof Cancelled) throw error;
  }
}
