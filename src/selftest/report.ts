/** The result of a self-test as data; `npm run compare-selftest` reads it. */
import type { CheckName } from "../excel/selftest";
import type { Selftest } from "../excel/selftest/run";
import type { Diagnostics } from "../office/diagnostics";
import { VERSION } from "../operations/version";

export interface SelftestReport extends Diagnostics, Selftest {
  readonly report: "selftest";
  readonly addIn: string;
  /** ISO 8601 */
  readonly at: string;
  /** Platform of Office */
  readonly language: string;
  /** The browser or web view that the pane runs in */
  readonly userAgent: string;
  /** The check that was running when the page was closed */
  readonly running?: CheckName;
  /** What the page cannot ask */
  readonly notAsked: readonly string[];
}

/** Beyond this page: a dialog or frame with the ribbon's page is not the page that Excel keeps for the ribbon. */
const NOT_ASKED = ["whether the ribbon's page sees at once a setting that the pane has saved"];

/** A run or what is known of it so far */
export type Run = Selftest & Pick<SelftestReport, "running">;

export interface Surroundings {
  readonly diagnostics: Diagnostics;
  readonly at: Date;
  readonly language: string;
  readonly userAgent: string;
}

export function reportOf(selftest: Run, { diagnostics, at, ...others }: Surroundings): SelftestReport {
  return {
    report: "selftest",
    addIn: VERSION,
    at: at.toISOString(),
    ...diagnostics,
    ...others,
    ...selftest,
    notAsked: NOT_ASKED,
  };
}

/** `自检-PC-16.0.17928.20000.json` */
export function fileName({ platform, version }: SelftestReport): string {
  return `自检-${platform}-${version}.json`.replace(/[\\/:*?"<>|]/g, "_");
}
