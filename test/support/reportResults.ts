/** How the check of the 2021 report fares against its oracle: 317 statements, ten contradictions, sixteen traps. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { evaluate } from "../../src/domain/evaluate/workbook";
import type { Finding } from "../../src/domain/finding";
import { checkReport, type CheckedClaim, type ReportCheck } from "../../src/domain/evaluate/report";
import { readPlainText } from "../../src/domain/report/check/reportText";
import { sampleWorkbook } from "../../src/workbook/sample/sampleWorkbook";
import { readSelfEvaluation } from "../../src/workbook/read";
import { snapshotOf } from "./snapshotOf";

interface OracleClaim {
  readonly id: string;
  readonly lines: readonly number[];
  readonly quote: string;
  readonly value: string;
  readonly unit: string | null;
  /** Of figures.json; null where the workbook has none */
  readonly workbookFigure: string | null;
  readonly workbookCheck?: { readonly figure: number | string };
}

interface Contradiction {
  readonly id: string;
  readonly claims: readonly string[];
  readonly atFault: readonly string[];
  readonly severity: string;
}

interface Oracle {
  readonly claims: readonly OracleClaim[];
  readonly contradictions: readonly Contradiction[];
  readonly traps: readonly { readonly about: string; readonly claims: readonly string[] }[];
}

const FOLDER = path.resolve("test/fixtures/report");
const readFixture = (name: string): string => readFileSync(path.join(FOLDER, name), "utf8");

export const REPORT_2021 = readFixture("report-2021.txt");
const ORACLE = JSON.parse(readFixture("claims-2021.json")) as Oracle;

const read = readSelfEvaluation(snapshotOf(sampleWorkbook()));
const evaluation = evaluate(read.selfEvaluation, read.findings);

/** Against the sample workbook */
export function checkText(text: string): ReportCheck {
  return checkReport(readPlainText(text), read.selfEvaluation, evaluation);
}

export interface ReportAudit {
  readonly check: ReportCheck;
  readonly found: ReadonlyMap<OracleClaim, CheckedClaim>;
  readonly missed: readonly OracleClaim[];
  readonly withFigure: number;
  readonly tied: number;
  readonly contradictions: readonly { readonly id: string; readonly finding: Finding | undefined }[];
  /** Traps at whose figures an error or a warning stands that no contradiction accounts for */
  readonly trapped: readonly string[];
  /** Errors and warnings that no contradiction accounts for */
  readonly further: readonly Finding[];
}

export function auditReport(): ReportAudit {
  const check = checkText(REPORT_2021);
  const found = matched(check.claims);
  const withFigure = ORACLE.claims.filter(({ workbookFigure }) => workbookFigure !== null);
  const linesOf = new Map(ORACLE.claims.map(({ id, lines }) => [id, lines]));
  const contradictions = ORACLE.contradictions.map(({ id, claims, atFault, severity }) => {
    const lines = (atFault.length > 0 ? atFault : claims).flatMap((claim) => linesOf.get(claim) ?? []);
    const finding = check.findings.find((one) => one.severity === severity && standsAt(one, lines));
    return { id, finding };
  });
  const accounted = ORACLE.contradictions.flatMap(({ claims, severity }) => {
    const lines = claims.flatMap((claim) => linesOf.get(claim) ?? []);
    return check.findings.filter((one) => one.severity === severity && standsAt(one, lines));
  });
  const further = check.findings.filter((one) => one.severity !== "note" && !accounted.includes(one));
  const trapped = ORACLE.traps.filter(({ claims }) =>
    further.some(
      (one) =>
        one.rule !== "R80" &&
        standsAt(
          one,
          claims.flatMap((claim) => linesOf.get(claim) ?? []),
        ),
    ),
  );
  return {
    check,
    found,
    missed: ORACLE.claims.filter((claim) => !found.has(claim)),
    withFigure: withFigure.length,
    tied: withFigure.filter((claim) => isTied(claim, found.get(claim))).length,
    contradictions,
    trapped: trapped.map(({ about }) => about),
    further,
  };
}

/** Each statement of the oracle with one of the same line, value and unit. */
function matched(claims: readonly CheckedClaim[]): Map<OracleClaim, CheckedClaim> {
  const rest = new Set(claims);
  const found = new Map<OracleClaim, CheckedClaim>();
  for (const wanted of ORACLE.claims) {
    const one = [...rest].find(({ claim, place }) => {
      const value = claim.value;
      const isEqual =
        claim.written === wanted.value ||
        (value !== null && wanted.unit !== null && `${value.toFixed()}` === wanted.value);
      return isEqual && (claim.unit ?? null) === wanted.unit && overlaps(place, wanted.lines);
    });
    if (one === undefined) continue;
    rest.delete(one);
    found.set(wanted, one);
  }
  return found;
}

/** To a figure of the value that the oracle has */
function isTied({ workbookCheck }: OracleClaim, found: CheckedClaim | undefined): boolean {
  const figure = found?.claim.figure;
  if (figure === null || figure === undefined) return false;
  if (found?.claim.kind === "date" || workbookCheck === undefined) return true;
  const wanted = /-?\d+(?:\.\d+)?/.exec(String(workbookCheck.figure))?.[0];
  if (wanted === undefined) return true;
  const scales = [1, 10_000];
  return scales.some(
    (scale) => figure.value.eq(Number(wanted) * scale) || figure.value.div(scale).eq(wanted),
  );
}

function standsAt({ passages = [] }: Finding, lines: readonly number[]): boolean {
  return passages.slice(0, 1).some((place) => overlaps(place, lines));
}

function overlaps(
  { first, last }: { readonly first: number; readonly last: number },
  lines: readonly number[],
): boolean {
  return lines.some((line) => line >= first && line <= last);
}

export interface Changed {
  readonly changed: number;
  /** With a finding at the changed figure that was not there before */
  readonly found: number;
  readonly missed: readonly string[];
}

/**
 * Changes the figures that are tied to the workbook and agree with it, one after the other, by 3 % or seven units of the
 * last place.
 *
 * @param every only each such figure, to save time
 */
export function changeEachFigure(every = 1): Changed {
  const before = checkText(REPORT_2021);
  const known = new Set(before.findings.map(marks));
  const lines = REPORT_2021.split("\n");
  const missed: string[] = [];
  const figures = before.claims.filter(
    ({ claim }) => claim.figure !== null && claim.agreement !== "differs" && claim.value !== null,
  );
  const chosen = figures.filter((_, index) => index % every === 0);
  for (const { claim, place } of chosen) {
    const line = claim.place.paragraph.origins[claim.numeral] ?? 0;
    const text = changedText(lines, line, claim);
    const isFound = checkText(text).findings.some(
      (finding) =>
        !known.has(marks(finding)) &&
        finding.passages?.some(({ first, last }) => first <= line && line <= last),
    );
    if (!isFound) missed.push(`line ${line}: ${place.quote}`);
  }
  return { changed: chosen.length, found: chosen.length - missed.length, missed };
}

function marks({ code, passages, actual }: Finding): string {
  return JSON.stringify([code, passages, actual]);
}

function changedText(
  lines: readonly string[],
  line: number,
  { place, numeral, written }: CheckedClaim["claim"],
): string {
  const digits = written.replace("-", "");
  const numbers = new RegExp(`(?<![\\d.])${digits.replace(".", "\\.")}(?![\\d.]*\\d)`, "g");
  const { folded, origins } = place.paragraph;
  const before = [...folded.slice(0, numeral)].filter((_, index) => origins[index] === line).join("");
  const row = lines[line - 1] ?? "";
  const all = [...row.matchAll(numbers)];
  const at = (all[[...before.matchAll(numbers)].length] ?? all.at(-1))?.index ?? 0;
  const places = digits.split(".")[1]?.length ?? 0;
  const more = places > 0 ? 7 * 10 ** -places : Math.max(1, Math.round(Number(digits) * 0.03));
  const changed = (Number(digits) + more).toFixed(places);
  return lines.with(line - 1, row.slice(0, at) + changed + row.slice(at + digits.length)).join("\n");
}
