/** 绩效_应报单位 of a department's workbook */
import type { Finding } from "../../domain/finding";
import { runSync } from "../../domain/yielding";
import { EXPECTED_UNITS, type ExpectedUnit } from "../../domain/rollup/expectedUnits";
import { EXPECTED_UNITS_NAME } from "../schema/names";
import type { WorkbookSnapshot } from "../snapshot";
import { Collector } from "./collector";
import { readPlainTable } from "./plainTable";
import { resolveNames } from "./resolveNames";
import { locateTable } from "./table";

export interface ExpectedUnits {
  /** Empty where the workbook has no such name: then nobody is expected, and nobody is missed */
  readonly units: readonly ExpectedUnit[];
  /** R00 and others, at the cells of the table */
  readonly findings: readonly Finding[];
}

export function readExpectedUnits(snapshot: WorkbookSnapshot): ExpectedUnits {
  const collector = new Collector();
  const { areas } = resolveNames(snapshot, collector, [
    { name: EXPECTED_UNITS_NAME, sheet: EXPECTED_UNITS.sheet, need: "optional" },
  ]);
  const area = areas.get(EXPECTED_UNITS_NAME);
  if (area === undefined) return { units: [], findings: collector.findings };
  const table = runSync(locateTable(area, EXPECTED_UNITS, null, collector));
  const units = readPlainTable(table, EXPECTED_UNITS.columns, { moneyUnit: null, collector });
  return { units, findings: collector.findings };
}
