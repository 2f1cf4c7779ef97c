/**
 * The cells that owe an explanation: exactly those for which a check asks for one. The checks decide; here their
 * findings are only brought to the cell that the reason is written in.
 */
import { lineName } from "./fundLines";
import { TEXT_LIMITS } from "./rules/shared/textLimits";
import { characterCount, lacksReason } from "./rules/shared/words";
import type { Evaluation } from "./evaluation";
import type { Finding, FindingCode, FindingOf } from "./finding";
import { inputRows, type InputRow } from "./inputRows";
import type { CellAddress, Field, SelfEvaluation } from "./model";

/** The sentences that ask for a reason in the form */
const REASON_CODES = [
  "R07.reasonMissing",
  "R07.unexplained",
  "R08.reasonMissing",
  "R24.notApplicableUnexplained",
  "R29.metButReduced",
  "R31.reasonMissing",
  "R32.reasonRequired",
  "R32.targetTooLowUnexplained",
  "R32.deducted",
  "R51.missedNotNamed",
] as const satisfies readonly FindingCode[];

export type ReasonCode = (typeof REASON_CODES)[number];

/** Why a reason is owed, with the figures as typed inputs */
export type ReasonCause = { [C in ReasonCode]: FindingOf<C> }[ReasonCode];

const CODES: ReadonlySet<FindingCode> = new Set(REASON_CODES);

/** Whether a finding is settled by a reason in the form, and by nothing else. */
export function demandsReason(finding: Finding): finding is ReasonCause {
  if (finding.code !== "R51.missedNotNamed") return CODES.has(finding.code);
  // 完成情况 that claims too much is mended, not explained.
  return finding.inputs.column === PROBLEMS;
}

const PROBLEMS = "存在问题";

export type ReasonColumn = "原因" | "偏差原因及改进措施" | typeof PROBLEMS;

export interface ReasonDue {
  /** Stays the same while rows move */
  readonly id: string;
  /** What the row is called: the line of money, the indicator, the project */
  readonly name: string;
  /** The project of an indicator; null = the whole department, or no indicator */
  readonly project: string | null;
  readonly column: ReasonColumn;
  /** Where the reason goes; null when the table has no such column */
  readonly cell: CellAddress | null;
  /** What stands there now: blank, a mark for blank, 无, or what the check does not accept */
  readonly present: string;
  /** In characters as `reasonLength` counts them */
  readonly limit: number;
  readonly causes: readonly ReasonCause[];
}

/** Characters as a form counts them: without white space. */
export function reasonLength(text: string): number {
  return characterCount(text);
}

/** Whether a text would be taken for a reason: neither blank nor 无. */
export function isReason(text: string): boolean {
  return !lacksReason({ cell: null, written: text, value: text });
}

/** Where the reason of a row is written, whether one is owed or not */
export interface ReasonPlace {
  readonly id: string;
  readonly name: string;
  readonly project: string | null;
  readonly column: ReasonColumn;
  readonly limit: number;
  readonly field: Field<string>;
}

interface PlacedRow {
  readonly row: InputRow;
  readonly place: ReasonPlace;
}

/** One for each cell that owes a reason, in the order of the rows; what else a row owes is in `causes`. */
export function reasonsDue(
  selfEvaluation: SelfEvaluation,
  { findings }: Pick<Evaluation, "findings">,
): ReasonDue[] {
  const demanding = findings.filter(demandsReason);
  if (demanding.length === 0) return [];
  const rows = placedRows(selfEvaluation);
  const owner = new Map(
    rows.flatMap(({ row, place }) => row.fields.map(({ cell }) => [cell, place] as const)).reverse(),
  );
  const causes = new Map<ReasonPlace, ReasonCause[]>();
  for (const cause of demanding) {
    const place = owner.get(cause.cells[0] ?? null);
    if (place === undefined)
      throw new Error(`No row asks for this reason: ${cause.code} ${cause.cells.join()}`);
    const known = causes.get(place);
    if (known === undefined) causes.set(place, [cause]);
    else known.push(cause);
  }
  return rows.flatMap(({ place }) => {
    const ofRow = causes.get(place);
    if (ofRow === undefined) return [];
    const { field, ...rest } = place;
    return [{ ...rest, cell: field.cell, present: field.written, causes: ofRow }];
  });
}

/** By id, of every row that has a place for a reason */
export function reasonPlaces(selfEvaluation: SelfEvaluation): Map<string, ReasonPlace> {
  return new Map(placedRows(selfEvaluation).map(({ place }) => [place.id, place]));
}

function placedRows(selfEvaluation: SelfEvaluation): PlacedRow[] {
  const places = placesByField(selfEvaluation);
  const seen = new Map<string, number>();
  return inputRows(selfEvaluation).flatMap((row) => {
    const place = row.fields.map((field) => places.get(field)).find((found) => found !== undefined);
    if (place === undefined) return [];
    const nth = (seen.get(row.words) ?? 0) + 1;
    seen.set(row.words, nth);
    return [{ row, place: { id: `${row.words}#${nth}`, ...place } }];
  });
}

type Place = Omit<ReasonPlace, "id">;

function placesByField({ funds, indicators, projects }: SelfEvaluation): Map<Field<unknown>, Place> {
  const places: Place[] = [
    ...funds.map((line): Place => ({
      name: lineName(line),
      project: null,
      column: "原因",
      limit: TEXT_LIMITS.reason,
      field: line.reason,
    })),
    ...indicators.map((indicator): Place => ({
      name: indicator.level3.written,
      project: indicator.project.value,
      column: "偏差原因及改进措施",
      limit: TEXT_LIMITS.reason,
      field: indicator.reason,
    })),
    ...projects.map((project): Place => ({
      name: project.name.written,
      project: null,
      column: PROBLEMS,
      limit: TEXT_LIMITS.problems,
      field: project.problems,
    })),
  ];
  return new Map(places.map((place) => [place.field, place]));
}
