/** Keeps the report of a run that is not finished, in case Excel closes the page or hangs for good. */
import { parseReport } from "./parse";
import { VERSION } from "../operations/version";
import type { SelftestReport } from "./report";

const KEY = "绩效自评.自检";

export function keepProgress(report: SelftestReport): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(report));
  } catch {
    // A web view without storage: what is known stands on the page.
  }
}

export function forgetProgress(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

/** The run that was interrupted; null if the last one ended, or if it was one of another version of the add-in. */
export function interruptedRun(): SelftestReport | null {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === null) return null;
    const report = parseReport(kept);
    return report.addIn === VERSION ? report : null;
  } catch {
    return null;
  }
}
