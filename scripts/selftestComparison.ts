/** Compares what an Excel answered in the self-test with what the embedded host answers. */
import { CHECK_NAMES } from "../src/excel/selftest";
import type { Answers, FactAnswer } from "../src/excel/selftest/code";
import type { Facts } from "../src/excel/selftest/check";
import { runSelftest, type CheckResult } from "../src/excel/selftest/run";
import { EmbeddedHost } from "../src/emulator";
import { bootOffice, installGlobals } from "../src/emulator/node";
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

/** What a code of the self-test says, line by line. */
export function linesOf({ platform, version, excelApi, ended, cleanedUp, checks }: Answers): string[] {
  const told = checks.flatMap(({ name, error, facts }) => {
    if (error !== undefined) return [`${name}: failed (${error})`];
    const named = (answer: FactAnswer): string =>
      Object.keys(facts)
        .filter((fact) => facts[fact] === answer)
        .join(", ");
    const [differs, missing] = [named("differs"), named("missing")];
    return [
      ...(differs === "" ? [] : [`${name}: not as assumed: ${differs}`]),
      ...(missing === "" ? [] : [`${name}: cannot be asked of that Excel: ${missing}`]),
    ];
  });
  const unasked = CHECK_NAMES.filter((name) => !checks.some((check) => check.name === name));
  return [
    `${platform}, Excel ${version === "" ? "of unknown version" : version}, ExcelApi ${excelApi}; ${ended}`,
    ...(cleanedUp ? [] : ["Not everything was deleted at the end"]),
    ...told,
    ...(unasked.length === 0 ? [] : [`Not asked: ${unasked.join(", ")}`]),
    `${checks.length} of ${CHECK_NAMES.length} checks were asked`,
  ];
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
