/**
 * `npm run compare-selftest -- result.json`: where the embedded host answers otherwise than the Excel whose self-test
 * (检查本机 Excel) gave this result. Exit status 0: nowhere; 1: somewhere; 2: no such result.
 * With the result's code in place of the file: what that Excel answered otherwise than assumed.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { CHECKS } from "../src/excel/selftest";
import { decode } from "../src/excel/selftest/code";
import { parseReport } from "../src/selftest/parse";
import { answersOfEmbeddedHost, differencesOf, linesOf } from "./selftestComparison";

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function compare(file: string): Promise<number> {
  const report = parseReport(await readFile(file, "utf8"));
  const { checks, excelApi } = report;
  print(
    `${report.platform}, Excel ${report.version}, ExcelApi ${excelApi}, add-in ${report.addIn}, ${report.at}`,
  );
  const failed = checks.filter(({ holds }) => !holds).map(({ name }) => name);
  print(`Not as the add-in assumes: ${failed.join(", ") || "none"}`);
  const unknown = Object.keys(CHECKS).filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) print(`Not asked by that version of the add-in: ${unknown.join(", ")}`);
  for (const { name, times = {} } of checks) {
    const steps = Object.entries(times).map(([step, milliseconds]) => `${step} ${milliseconds}`);
    if (steps.length > 0) print(`Milliseconds of ${name}: ${steps.join(", ")}`);
  }
  const differences = differencesOf(checks, await answersOfEmbeddedHost(excelApi));
  for (const { check, fact, excel, embedded } of differences) {
    print(`${check}.${fact}: that Excel ${excel}, embedded host ${embedded}`);
  }
  print(`${differences.length} answers of the embedded host differ from that Excel`);
  return differences.length === 0 ? 0 : 1;
}

function explain(code: string): number {
  const answers = decode(code);
  for (const line of linesOf(answers)) print(line);
  return answers.checks.every(
    ({ error, facts }) => error === undefined && !Object.values(facts).includes("differs"),
  )
    ? 0
    : 1;
}

const given = process.argv.slice(2);
try {
  const [file] = given;
  if (file === undefined)
    throw new Error("Give the file or the code: npm run compare-selftest -- result.json, or -- 3K0AB …");
  process.exitCode = existsSync(file) ? await compare(file) : explain(given.join(" "));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
