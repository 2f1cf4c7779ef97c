/** 整改通知: what a unit has to correct after a round of 汇总, from 问题台账, and what it has settled since the last one. */
import { SEVERITIES, type Severity } from "../../domain/finding";
import { groupBy } from "../../domain/groupBy";
import type { CellAddress } from "../../domain/model";
import { stampOf, stateOf, unitLabel, type Round } from "../../domain/rollup";
import type { RollupOptions } from "./options";
import { ledgersOf, type ProblemEntry } from "./problemSheet";

export interface NoticeItem {
  readonly severity: Severity;
  /** "" = the unit as a whole */
  readonly project: string;
  readonly sentence: string;
  /** Null: of no one file */
  readonly file: string | null;
  readonly cells: readonly CellAddress[];
  /** The correct content in print form; null if unknown */
  readonly expected: string | null;
  /** 时限 of the ledger; "" = none */
  readonly deadline: string;
  /** 新增, 仍在 or 已变化 with what has changed */
  readonly standing: string;
}

/** A problem of an earlier round, as the ledger has it */
export interface EarlierItem {
  readonly project: string;
  readonly text: string;
  readonly deadline: string;
  /** 整改措施, 佐证 and the like are for the ledger; this is when it was found or settled */
  readonly when: string;
}

export interface UnitNotice {
  readonly unit: string;
  readonly department: string;
  readonly year: number | null;
  readonly round: Round;
  /** What has to be corrected or explained, errors first */
  readonly open: readonly NoticeItem[];
  /** Of earlier rounds, gone in this one */
  readonly settled: readonly EarlierItem[];
  /** Of earlier rounds; the unit has not handed in, so nobody knows */
  readonly unchecked: readonly EarlierItem[];
  /** How many the unit has explained */
  readonly explained: number;
}

/** One for each unit that has something to do, or has settled something in this round; in the order of the ledger */
export function noticesOf(options: RollupOptions): UnitNotice[] {
  const { rollup } = options;
  const { entries, round } = ledgersOf(options).ofChecks;
  const department = rollup.departmentName ?? "";
  const units = new Set(rollup.counted.map(unitLabel));
  const of = groupBy(entries, ({ problem, before }) => problem?.unit ?? before?.unit ?? "");
  return [...of].flatMap(([unit, own]) => {
    // What is wrong with all together is for no unit to correct.
    if (unit === "" || (unit === department && !units.has(unit))) return [];
    const notice = noticeOf(unit, own, round);
    const { open, settled, unchecked } = notice;
    if (open.length + settled.length + unchecked.length === 0) return [];
    return [{ ...notice, department, year: rollup.year }];
  });
}

function noticeOf(
  unit: string,
  entries: readonly ProblemEntry[],
  round: Round,
): Omit<UnitNotice, "department" | "year"> {
  const standing = entries.flatMap((entry) => itemOf(entry) ?? []);
  const earlier = (is: (entry: ProblemEntry) => boolean, when: (entry: ProblemEntry) => string) =>
    entries.filter(is).map((entry): EarlierItem => ({
      project: entry.before?.project ?? "",
      text: entry.before?.text ?? "",
      deadline: deadlineOf(entry),
      when: when(entry),
    }));
  return {
    unit,
    round,
    open: SEVERITIES.flatMap((severity) => standing.filter((item) => item.severity === severity)),
    settled: earlier(
      ({ solvedOn }) => solvedOn === stampOf(round),
      ({ firstSeen }) => firstSeen,
    ),
    unchecked: earlier(
      ({ round: state }) => state === "未核对",
      ({ firstSeen }) => firstSeen,
    ),
    explained: entries.filter(({ round: state }) => state === "已说明").length,
  };
}

/** Null for what is gone, explained, or no more than a note */
function itemOf(entry: ProblemEntry): NoticeItem | null {
  const { problem, round, change } = entry;
  if (problem === null || problem.found === null || problem.reason !== null) return null;
  if (problem.severity === null || problem.severity === "note") return null;
  const { sentence, file, cells, expected } = problem.found;
  return {
    severity: problem.severity,
    project: problem.project,
    sentence,
    file,
    cells,
    expected,
    deadline: deadlineOf(entry),
    standing: [round, change].filter(Boolean).join("，"),
  };
}

function deadlineOf({ before, state }: ProblemEntry): string {
  const typed = before?.notes.get("时限") ?? null;
  if (typed === null || stateOf(state) === "已整改") return "";
  return "text" in typed ? typed.text : typed.number;
}

/** Where the problem is: 甲.xlsx 的“资金!K3”、“资金!K4”; "" = nowhere */
export function placeOfItem({ file, cells }: NoticeItem): string {
  const shown = cells.slice(0, MAX_CELLS).map((cell) => `“${cell}”`);
  const list = `${shown.join("、")}${cells.length > MAX_CELLS ? `等${cells.length}处` : ""}`;
  return [file ?? "", list].filter(Boolean).join("的");
}

/** Beyond these the first ones are enough to find the others. */
const MAX_CELLS = 5;

/** 必须改 and 要说明 in the words of a notice */
export const REQUIREMENTS: Readonly<Record<Severity, string>> = {
  error: "必须改正",
  warning: "改正或者说明",
  note: "提示",
};

/** Whether somebody has still to fill in the date for those without one */
export function lacksDeadline({ open, unchecked }: UnitNotice): boolean {
  return [...open, ...unchecked].some(({ deadline }) => deadline === "");
}

/** 第2轮核对, 2025年3月14日 */
export function dateOf({ date }: Round): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${year}年${Number(month)}月${Number(day)}日`;
}

export function titleOf({ unit, year }: UnitNotice): string {
  return `关于${unit}${year ?? ""}年度预算绩效自评问题的整改通知`;
}

/** A file's name without its extension; rounds do not replace each other */
export function noticeName({ unit, round }: UnitNotice): string {
  return `整改通知（第${round.number}轮）${unit.replace(/[\\/:*?"<>|\p{C}]/gu, "_").slice(0, MAX_NAME)}`;
}

/** A path has room for 255 bytes in a name. */
const MAX_NAME = 60;
