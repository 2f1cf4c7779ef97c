/** What a check of the self-test is: one claim of the embedded host about Excel, asked of the Excel that is open. */
import { callExcel, runInExcel, type HostOptions } from "../run";
import { HostError } from "../../port/errors";

export type Fact = string | number | boolean | null;
export type Facts = Readonly<Record<string, Fact>>;

/** Milliseconds of single requests; never compared */
export type Times = Readonly<Record<string, number>>;

export interface SelfCheck {
  /** As the embedded host answers, and as the add-in relies on */
  readonly assumed: Facts;
  /** Facts that `assumed` names are compared with it; others are only reported */
  readonly run: (bench: Bench) => Promise<Facts>;
}

/** The sheet of the checks */
export const TEST_SHEET = "自检";
/** A sheet that is not shown, with a name that has to be quoted */
export const OTHER_SHEET = "附件4-1";
/** Sheets of the checks start with it, but for `OTHER_SHEET` */
export const SHEET_PREFIX = TEST_SHEET;
/** Settings of the checks start with it */
export const SETTING_PREFIX = "绩效_自检";
/** Names of the checks start with it */
export const NAME_PREFIX = "绩效_";

/** The Excel under test, for one check. */
export class Bench {
  private readonly measured: Record<string, number> = {};

  constructor(
    private readonly options: HostOptions,
    private readonly now: () => number,
  ) {}

  /** What has been measured so far; a check that runs out of time keeps it. */
  get times(): Times {
    return this.measured;
  }

  /** @throws HostError */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return runInExcel(batch, this.options);
  }

  /** As `run`, with one Ctrl+Z for all requests. @throws HostError */
  runGrouped<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return runInExcel(batch, this.options, true);
  }

  /** A call that Office.js runs by itself. @throws HostError */
  call<T>(call: () => Promise<T>): Promise<T> {
    return callExcel(call, this.options);
  }

  async milliseconds(work: () => Promise<unknown>): Promise<number> {
    const start = this.now();
    await work();
    return Math.round(this.now() - start);
  }

  async measure(step: string, work: () => Promise<unknown>): Promise<number> {
    const milliseconds = await this.milliseconds(work);
    this.measured[step] = milliseconds;
    return milliseconds;
  }
}

export function testSheet(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem(TEST_SHEET);
}

export function otherSheet(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem(OTHER_SHEET);
}

/** `done`, or Excel's code for the refusal. */
export async function outcomeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    return codeOf(error);
  }
}

/** Excel's code; for a mistake of the check itself, which must not end the others, its message. */
export function codeOf(error: unknown): string {
  return error instanceof HostError ? (error.hostCode ?? error.code) : String(error);
}
