/** What a check of the self-test is: one claim of the embedded host about Excel, asked of the Excel that is open. */
import { runInExcel, type HostOptions } from "../run";
import { HostError } from "../../port/errors";

export type Fact = string | number | boolean | null;
export type Facts = Readonly<Record<string, Fact>>;

export interface Found {
  /** Those that `assumed` names are compared with it; others are only reported */
  readonly facts: Facts;
  /** Milliseconds of single requests; never compared */
  readonly times?: Readonly<Record<string, number>>;
}

export interface SelfCheck {
  /** As the embedded host answers, and as the add-in relies on */
  readonly assumed: Facts;
  readonly run: (bench: Bench) => Promise<Found>;
}

/** The sheet of the checks */
export const TEST_SHEET = "自检";
/** A sheet that is not shown, with a name that has to be quoted */
export const OTHER_SHEET = "附件4-1";
/** Settings of the checks start with it */
export const SETTING_PREFIX = "绩效_自检";

/** The Excel under test. */
export class Bench {
  constructor(
    private readonly options: HostOptions,
    private readonly now: () => number,
  ) {}

  /** @throws HostError */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    return runInExcel(batch, this.options);
  }

  async milliseconds(work: () => Promise<unknown>): Promise<number> {
    const start = this.now();
    await work();
    return Math.round(this.now() - start);
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
