import type { Measure } from "../domain/model";

/** Measures in percent */
export const RATES: ReadonlySet<Measure> = new Set(["executionRate", "initialRate", "adjustmentRate"]);
