/** Plants a mistake in a clean workbook and says what is wrong with what is found. */
import { evaluate } from "../../src/domain/evaluate/workbook";
import type { Evaluation } from "../../src/domain/evaluation";
import { handInCounts } from "../../src/domain/handIn";
import type { Finding } from "../../src/domain/finding";
import type { CellAddress } from "../../src/domain/model";
import { handInOf } from "../../src/domain/triage/handIn";
import { readSelfEvaluation } from "../../src/workbook/read";
import { cleanWorkbook, type CleanChange, type CleanRows } from "./cleanWorkbook";
import type { PlantedFault } from "./plantedFaults";
import { Planting } from "./planting";
import { randomFrom } from "./randomWorkbook";
import { snapshotOf } from "./snapshotOf";

/** Workbooks looked at for each place */
const TRIED = 60;

/** @param places how many workbooks each mistake is planted in, one after the other */
export function complaintsAbout(faults: readonly PlantedFault[], places: number): readonly string[] {
  return faults.flatMap((fault, which) => {
    const { code, title = "" } = fault;
    const found: (readonly string[])[] = [];
    const first = which * places;
    for (let seed = first; seed < first + TRIED * places && found.length < places; seed += 1) {
      const complaints = complaintsOf(fault, seed);
      if (complaints !== null) found.push(complaints);
    }
    return found.length < places ? [`${code} ${title}: no workbook has a place for it`] : found.flat();
  });
}

/** Null where the workbook of this seed has no place for the mistake. */
function complaintsOf(fault: PlantedFault, seed: number): readonly string[] | null {
  let cell: CellAddress | null = null;
  const change: CleanChange = (rows, { profile, moneyUnit }) => {
    cell = fault.plant(new Planting(rows, profile, moneyUnit, randomFrom(seed + 1)));
  };
  const first = evaluationOf(fault, seed, change);
  if (cell === null) return null;
  if (fault.concludes !== true) return complaints(fault, seed, cell, first);
  const concluded = evaluationOf(fault, seed, (rows, of) => {
    change(rows, of);
    conclude(rows, first);
  });
  return complaints(fault, seed, cell, concluded);
}

function evaluationOf({ reshape }: PlantedFault, seed: number, change: CleanChange): Evaluation {
  const { sheets } = cleanWorkbook(seed, change);
  const { selfEvaluation, findings } = readSelfEvaluation(snapshotOf(reshape?.(sheets) ?? sheets));
  return evaluate(selfEvaluation, findings);
}

/** Writes the totals and grades that the workbook gives into its conclusions. */
function conclude(rows: CleanRows, { department, projects }: Evaluation): void {
  for (const { project, totalScore, grade } of [department, ...projects]) {
    const [row = ""] = /\d+$/.exec(project?.conclusion.cell ?? "") ?? [];
    const texts = rows.projects[Number(row) - 2];
    if (texts !== undefined && totalScore !== null && grade !== null)
      texts.conclusion = { text: `自评总分${totalScore.toFixed()}分，等级为${grade}。` };
  }
}

/** A total that is printed blank is a finding; where a table or a column is lost, that is. */
function saysBlankTotals(evaluation: Evaluation): boolean {
  const all = evaluation.findings.flatMap((finding) => [finding, ...(finding.follows ?? [])]);
  const { blankTotals } = handInCounts(handInOf({ open: [] }, evaluation, []));
  const isLost = all.some(({ rule, code }) => rule === "R57" || code === "R00.emptyTable");
  return isLost || all.filter(({ code }) => code === "R45.totalBlank").length === blankTotals;
}

function complaints(
  { code, title, under, beside = [] }: PlantedFault,
  seed: number,
  cell: CellAddress,
  evaluation: Evaluation,
): readonly string[] {
  const { findings } = evaluation;
  const isNamed = (one: Finding): boolean => one.code === code && one.cells[0] === cell;
  const named = findings.filter(isNamed);
  const shown = ({ code: other, cells }: Finding) => `${other} at ${cells.slice(0, 3).join()}`;
  const others = findings.filter(
    (one) => one.severity !== "note" && !isNamed(one) && !beside.includes(one.code),
  );
  // A note may be of several sums with one cell.
  const isOnce = named.length === 1 || (named[0]?.severity === "note" && named.length > 0);
  const isUnder = named.some(({ follows = [] }) => follows.some((one) => one.code === under));
  return [
    ...(isOnce ? [] : [`named ${named.length} times`]),
    ...(under === undefined || isUnder ? [] : [`${under} does not stand under it`]),
    ...(saysBlankTotals(evaluation) ? [] : ["a blank total has no finding"]),
    ...others.map((one) => `also ${shown(one)}`),
  ].map(
    (complaint) =>
      `seed ${seed}, ${code}${title === undefined ? "" : ` (${title})`} at ${cell}: ${complaint}`,
  );
}
