/** Compares what an Excel answered in the self-test with what the embedded host answers. */
import type { Facts } from "../src/excel/selftest/check";
import { runSelftest, type CheckResult } from "../src/excel/selftest/run";
import { EmbeddedHost } from "../src/emulator";
import { bootOffice, installGlobals } from "../src/emulator/node";
import type { SelftestReport } from "../src/selftest/report";
import { Calculator, createWorkbook } from "../src/xlsx";

export interface Difference {
  readonly check: string;
  readonly fact: string;
  /** JSON; "–" = not given */
  readonly excel: string;
  readonly embedded: string;
}

/** The self-test on the embedded host, with the API set of that Excel. */
export async function answersOfEmbeddedHost(excelApi: string): Promise<readonly CheckResult[]> {
  const host = new EmbeddedHost(createWorkbook(), {
    calculator: new Calculator(),
    requirements: { ExcelApi: excelApi },
  });
  const office = await bootOffice(host);
  const uninstall = installGlobals(office);
  try {
    const { checks } = await runSelftest({ now: () => performance.now() });
    return checks;
  } finally {
    uninstall();
    office.close();
  }
}

/** Of the checks that the Excel was asked. Times are not compared. */
export function differencesOf(ofExcel: readonly CheckResult[], ofHost: readonly CheckResult[]): Difference[] {
  return ofExcel.flatMap(({ name: check, facts: excel }) => {
    const embedded = ofHost.find(({ name }) => name === check)?.facts ?? {};
    return [...new Set([...Object.keys(excel), ...Object.keys(embedded)])]
      .filter((fact) => excel[fact] !== embedded[fact])
      .map((fact) => ({ check, fact, excel: shown(excel, fact), embedded: shown(embedded, fact) }));
  });
}

function shown(facts: Facts, fact: string): string {
  return fact in facts ? JSON.stringify(facts[fact]) : "–";
}

/** @throws Error if it is not a result of the self-test */
export function parseReport(json: string): SelftestReport {
  const report = JSON.parse(json) as Partial<SelftestReport> | null;
  if (report?.report !== "selftest" || !Array.isArray(report.checks) || typeof report.excelApi !== "string") {
    throw new Error("This is no result of the self-test");
  }
  return report as SelftestReport;
}
