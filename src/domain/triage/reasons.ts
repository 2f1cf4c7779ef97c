/**
 * The cells that still need a reason. The rules decide which; this module maps their findings to the cell that the
 * reason is written in.
 */
import { lineName } from "../calculation/fundLines";
import { RULES } from "../rules/rules";
import { TEXT_LIMITS } from "../rules/shared/textLimits";
import { characterCount, isReason } from "../text/written";
import type { Evaluation } from "../evaluation";
import type { Finding } from "../finding";
import { inputRows, type InputRow } from "../model/inputRows";
import { lineDetails } from "../model/projectOfCell";
import { groupBy } from "../groupBy";
import { FUNDS, INDICATORS, PROJECTS, type CellAddress, type Field, type SelfEvaluation } from "../model";

type AsksForReason = true | ((inputs: never) => boolean);

const BY_CODE: ReadonlyMap<string, AsksForReason> = new Map(
  RULES.flatMap(({ settledByReason }) => Object.entries<AsksForReason>(settledByReason ?? {})),
);

/** Whether only a reason in the form settles the finding. */
export function demandsReason({ code, inputs }: Finding): boolean {
  const asks = BY_CODE.get(code) ?? false;
  return typeof asks === "function" ? asks(inputs as never) : asks;
}

/** Headings of the columns that reasons are written in */
const FUND_REASON = FUNDS.columns.reason.heading;
const INDICATOR_REASON = INDICATORS.columns.reason.heading;
const PROBLEMS = PROJECTS.columns.problems.heading;

/** Names the row of 项目 that has no name, and the indicators of no project */
export const DEPARTMENT = "部门整体";

export type ReasonColumn = typeof FUND_REASON | typeof INDICATOR_REASON | typeof PROBLEMS;

export interface ReasonDue {
  /** Stable while rows move */
  readonly id: string;
  /** The name of the row: its fund line, indicator or project */
  readonly name: string;
  /** The project of an indicator; null = the whole department, or not an indicator */
  readonly project: string | null;
  /** What tells its line of 资金 from others of that name */
  readonly details: readonly string[];
  readonly column: ReasonColumn;
  /** Where the reason is written; null if the table lacks the column */
  readonly cell: CellAddress | null;
  /** What the cell holds now: nothing, a mark for blank, 无, or a text that the rule does not accept */
  readonly present: string;
  /** In characters as `reasonLength` counts them */
  readonly limit: number;
  /** The findings that ask for it */
  readonly causes: readonly Finding[];
}

/** Counts characters as the forms do: without white space. */
export function reasonLength(text: string): number {
  return characterCount(text);
}

/** Where the reason of a row is written, whether it needs one or not */
export interface ReasonPlace {
  readonly id: string;
  readonly name: string;
  readonly project: string | null;
  readonly details: readonly string[];
  readonly column: ReasonColumn;
  readonly limit: number;
  readonly field: Field<string>;
}

interface PlacedRow {
  readonly row: InputRow;
  readonly place: ReasonPlace;
}

/** One entry for each cell that needs a reason, in the order of the rows; all findings of a row are its `causes`. */
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
  const causes = groupBy(demanding, ({ code, cells }) => {
    const place = owner.get(cells[0] ?? null);
    if (place === undefined) throw new Error(`No row asks for this reason: ${code} ${cells.join()}`);
    return place;
  });
  return rows.flatMap(({ place }) => {
    const ofRow = causes.get(place);
    if (ofRow === undefined) return [];
    const { field, ...rest } = place;
    return [{ ...rest, cell: field.cell, present: field.written, causes: ofRow }];
  });
}

/** The places of all rows that may have a reason, by id */
export function reasonPlaces(selfEvaluation: SelfEvaluation): Map<string, ReasonPlace> {
  return new Map(placedRows(selfEvaluation).map(({ place }) => [place.id, place]));
}

/** The reasons that the workbook has, each once, in the order of the rows */
export function reasonsGiven({ funds, indicators }: SelfEvaluation): readonly string[] {
  const written = [...funds, ...indicators].map(({ reason }) => reason.written);
  return [...new Set(written.filter(isReason))];
}

/** The project of the row; a line of 资金 and a row of 项目 bear its name. */
export function projectOfReason({
  column,
  name,
  project,
}: Pick<ReasonDue, "column" | "name" | "project">): string {
  return column === INDICATOR_REASON ? (project ?? DEPARTMENT) : name;
}

/** The first reason that the workbook has of each project: in 资金, then in 指标, then in 存在问题 */
export function reasonsOfProjects(selfEvaluation: SelfEvaluation): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const place of placesByField(selfEvaluation).values()) {
    const project = projectOfReason(place);
    const { written } = place.field;
    if (isReason(written) && !reasons.has(project)) reasons.set(project, written);
  }
  return reasons;
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
      details: lineDetails(line),
      column: FUND_REASON,
      limit: TEXT_LIMITS.reason,
      field: line.reason,
    })),
    ...indicators.map((indicator): Place => ({
      name: indicator.level3.written,
      project: indicator.project.value,
      details: [],
      column: INDICATOR_REASON,
      limit: TEXT_LIMITS.reason,
      field: indicator.reason,
    })),
    ...projects.map((project): Place => ({
      name: project.name.written || DEPARTMENT,
      project: null,
      details: [],
      column: PROBLEMS,
      limit: TEXT_LIMITS.problems,
      field: project.problems,
    })),
  ];
  return new Map(places.map((place) => [place.field, place]));
}
