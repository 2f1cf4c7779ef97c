/**
 * Whose a row of 指标 without 项目 is. Blank means the whole department, but a cell merged over several rows has its text
 * in the first one only, and merged areas cannot be read on every host. So below the rows of a project the rows
 * themselves must show which is meant.
 */
import { sum, type Decimal } from "../../domain/decimal";
import { foldName, readNumberText, withoutNumber } from "../../domain/text";
import type { InputCell } from "./cells";
import type { MaybeCell } from "./fields";

export type ProjectOrigin =
  /** Its own cell tells, or no project is above */
  | "own"
  /** Merged with the project above */
  | "above"
  /** The whole department */
  | "department"
  | "unclear";

export interface ProjectRow {
  readonly project?: InputCell;
  readonly level1?: InputCell;
  readonly level3?: InputCell;
  readonly target?: InputCell;
  readonly weight?: InputCell;
}

/** What the indicators of a whole form weigh: all points, or all but 10 or 20 for execution */
const WHOLE_FORM = [100, 90, 80];

/** @param namesProject whether the text in a cell of 项目 names one, not the whole department */
export function projectOrigins(
  rows: readonly ProjectRow[],
  namesProject: (written: string) => boolean,
): ProjectOrigin[] {
  const origins: ProjectOrigin[] = [];
  const repeats = rows.map((row, index) => index > 0 && isSameProject(row, rows[index - 1]));
  const isRepeating = repeats.includes(true);
  while (origins.length < rows.length) {
    const start = origins.length;
    let end = start + 1;
    while (end < rows.length && isBlank(rows[end]?.project)) end += 1;
    const group = rows.slice(start, end);
    const [first] = group;
    const mayBeMerged =
      first?.project !== undefined &&
      !isBlank(first.project) &&
      namesProject(first.project.written) &&
      // A name that is repeated in each of its rows is not merged.
      repeats[start] !== true &&
      (!isRepeating || group.slice(1).some(({ level1 }) => isBlank(level1)));
    origins.push(...(mayBeMerged ? originsIn(group) : group.map(() => "own" as const)));
  }
  return origins;
}

function isSameProject({ project }: ProjectRow, above: ProjectRow | undefined): boolean {
  if (project === undefined || isBlank(project) || above?.project === undefined) return false;
  return foldName(project.written) === foldName(above.project.written);
}

/** Of a row that names a project, and those without one below it */
function originsIn(group: readonly ProjectRow[]): ProjectOrigin[] {
  const end = endOfProject(group);
  return group.map((row, index) => {
    if (index === 0) return "own";
    if (end === undefined) return "unclear";
    if (index >= end) return "department";
    return isComplete(row) ? "above" : "unclear";
  });
}

/** The first row that is no longer the project's; the length of the group where all are its own; undefined if unclear. */
function endOfProject(group: readonly ProjectRow[]): number | undefined {
  const restart = restartOf(group);
  if (restart !== undefined) return restart;
  const weights = group.map(({ weight }) => weightOf(weight));
  // Only the rows that name a first level can begin another form.
  const ends = [group.length, ...group.keys()].filter(
    (end) => end === group.length || (end > 0 && !isBlank(group[end]?.level1)),
  );
  const isWhole = (end: number): boolean => {
    const counted = weights.slice(0, end);
    if (!counted.every((weight) => weight !== null)) return false;
    const total = sum(counted);
    return WHOLE_FORM.some((points) => total.eq(points));
  };
  if (ends.length === 1 || isWhole(group.length)) return group.length;
  return ends.findLast(isWhole);
}

/** The first row whose 一级指标 begins again: 产出, 效益, then 产出 is the next form's. */
function restartOf(group: readonly ProjectRow[]): number | undefined {
  const seen = new Set<string>();
  let current = "";
  for (const [index, { level1 }] of group.entries()) {
    if (isBlank(level1)) continue;
    const name = withoutNumber(foldName(level1?.written ?? ""));
    if (name !== current && seen.has(name)) return index;
    seen.add(name);
    current = name;
  }
  return undefined;
}

function isComplete({ level3, target, weight }: ProjectRow): boolean {
  return ![level3, target, weight].some(isBlank);
}

function isBlank(cell: MaybeCell): boolean {
  return cell === undefined || cell.kind === "blank";
}

function weightOf(cell: MaybeCell): Decimal | null {
  if (cell?.kind === "number") return cell.percentFormat ? cell.value.times(100) : cell.value;
  return cell?.kind === "text" ? (readNumberText(cell.written)?.value ?? null) : null;
}
