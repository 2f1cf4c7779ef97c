/** 问题台账: what the checks have found, over the rounds; 自报问题台账: what the units themselves say. */
import { fingerprint } from "../../domain/fingerprint";
import type { Finding } from "../../domain/finding";
import {
  nextLedger,
  OWN_WORDS,
  PROBLEM_STATES,
  ROUND_STATES,
  stateOf,
  unitLabel,
  type LedgerEntry,
  type NextLedger,
  type Rollup,
  type RoundScope,
} from "../../domain/rollup";
import { numberContent } from "../sheet/cells";
import { cell, text, type GridCell } from "../sheet/grid";
import type { CellContent, SheetDefinition } from "../sheet";
import { ENTERED, OWN_SHEET, PROBLEM_SHEET, roundNote, type SheetRow } from "./ledgerRows";
import type { RollupOptions } from "./options";
import { checkedProblems, ownProblems, type LedgerProblem } from "./problems";
import { tableOf } from "./table";

const COLUMNS = [
  ["序号", 6],
  ["单位", 24],
  ["项目", 20],
  ["问题", 60],
  ["类别", 8],
  ["金额", 12],
  ["整改措施", 30],
  ["责任人", 10],
  ["时限", 12],
  ["状态", 10],
  ["佐证", 18],
  ["本轮情况", 10],
  ["变化", 24],
  ["级别", 9],
  ["首次发现", 18],
  ["消除日期", 18],
  ["单位说明", 30],
  ["项目编码", 14],
  ["事项", 20],
  ["细目", 20],
] as const;
const ADDED_WIDTH = 16;
/** The columns after these are for the screen, and for the next round. */
const PRINTED_COLUMNS = COLUMNS.findIndex(([heading]) => heading === "级别") + 1;
const STATE_COLUMN = COLUMNS.findIndex(([heading]) => heading === "状态");
const HEADER_ROWS = 3;

const LEVELS: Readonly<Record<Finding["severity"], string>> = {
  error: "必须改",
  warning: "要说明",
  note: "提示",
};

export type ProblemEntry = LedgerEntry<SheetRow, LedgerProblem>;
type ProblemLedger = NextLedger<SheetRow, LedgerProblem>;

export function ledgerSheets(options: RollupOptions): SheetDefinition[] {
  const { ofChecks, ofUnits } = ledgersOf(options);
  return [ledgerSheet(PROBLEM_SHEET, ofChecks, options), ledgerSheet(OWN_SHEET, ofUnits, options)];
}

/** Both in one, since they are of one round */
export function ledgersOf(options: RollupOptions): {
  readonly ofChecks: ProblemLedger;
  readonly ofUnits: ProblemLedger;
} {
  const { rollup, ledger, now } = options;
  const [checked, own] = [checkedProblems(options), ownProblems(options)];
  const scope = { ...scopeOf(rollup), date: dayOf(now), data: dataOf(rollup, [...checked, ...own]) };
  const { round, rows } = ledger.ledger;
  const isOwn = ({ category }: SheetRow): boolean => category === OWN_WORDS;
  return {
    ofChecks: nextLedger({ round, rows: rows.filter((row) => !isOwn(row)) }, checked, scope),
    ofUnits: nextLedger({ round, rows: rows.filter(isOwn) }, own, scope),
  };
}

/** `2025-03-14`, where the user is */
function dayOf(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Checks that look at files and the list of units, whatever could be counted */
const OF_ALL_FILES: ReadonlySet<string> = new Set(["U0", "U1", "U2", "U3"]);

function scopeOf(rollup: Rollup): Omit<RoundScope, "date" | "data"> {
  const units = new Map(rollup.counted.map((unit) => [unitLabel(unit), unit]));
  const isDepartment = (name: string): boolean => name === (rollup.departmentName ?? "");
  return {
    isChecked: (name, category) => OF_ALL_FILES.has(category) || units.has(name) || isDepartment(name),
    hasProject: (name, project, code) => {
      const unit = units.get(name);
      return (
        unit?.projectNames?.includes(project) !== false ||
        (code !== "" && unit.projects.some((one) => one.code === code))
      );
    },
    isCategory: (category) => /^[RUY]\d+$/.test(category) || category === OWN_WORDS,
  };
}

/** Equal where the same workbooks say the same, in whatever order the files came */
function dataOf({ counted }: Rollup, problems: readonly LedgerProblem[]): string {
  const said = problems.map(({ unit, project, category, detail, text: words, reason }) =>
    JSON.stringify([unit, project, category, detail, words, reason]),
  );
  const units = counted.map((unit) => unit.fingerprint);
  return fingerprint(JSON.stringify([...units, ...said].sort()));
}

function ledgerSheet(
  name: string,
  { round, entries, apart }: ProblemLedger,
  { rollup, ledger }: RollupOptions,
): SheetDefinition {
  const { added } = ledger;
  const columns = [...COLUMNS, ...added.map((heading) => [heading, ADDED_WIDTH] as const)];
  const rows = entries.map((entry, index) => entryRow(entry, index, added));
  const nothing = [[text("textCentered", "没有发现问题", columns.length)]];
  const heading = `以下${apart.length}条对应不到本轮的问题（由人添加，或者项目已不在单位的工作簿中），原样保留，不计入问题数`;
  const sheet = tableOf({
    name,
    title: name,
    left: `主管部门：${rollup.departmentName ?? ""}（${rollup.year ?? ""}年度）`,
    right: "金额单位：万元",
    columns,
    rows: [
      ...(rows.length === 0 ? nothing : rows),
      ...(apart.length === 0 ? [] : [[text("groupLabel", heading, columns.length)]]),
      ...apart.map((row) => apartRow(row, added)),
    ],
    notes: [
      `注：${countsOf(entries)}金额为有关项目或单位的全年预算数。`,
      `${roundNote(round)}${roundCounts(entries)}`,
      `${ENTERED.join("、")}由人填写，再次汇总时保留；本轮核对未再发现的记为已整改，连同所填内容一并保留。`,
    ],
    paper: "A3",
    frozenColumns: 2,
    printedColumns: PRINTED_COLUMNS,
  });
  const area = { row: HEADER_ROWS, column: STATE_COLUMN, rows: Math.max(1, rows.length), columns: 1 };
  return {
    ...sheet,
    validations: [
      {
        area,
        rule: { kind: "list", values: PROBLEM_STATES },
        prompt: { title: "状态", message: "从下拉列表中选择。" },
        onError: "stop",
      },
    ],
  };
}

/** 问题 = 已整改 + 正在整改 + 未整改, in every round */
function countsOf(entries: readonly ProblemEntry[]): string {
  const states = entries.map(({ state }) => stateOf(state));
  const counts = PROBLEM_STATES.map((state) => `${state}${states.filter((one) => one === state).length}个`);
  return `共${entries.length}个问题，${counts.join("，")}。`;
}

function roundCounts(entries: readonly ProblemEntry[]): string {
  const counts = ROUND_STATES.flatMap((state) => {
    const count = entries.filter(({ round }) => round === state).length;
    return count === 0 ? [] : [`${state}${count}个`];
  });
  return counts.length === 0 ? "" : `本轮${counts.join("，")}。`;
}

function entryRow(entry: ProblemEntry, index: number, added: readonly string[]): GridCell[] {
  const { problem, before } = entry;
  const named = problem ?? before;
  const typed = (heading: string): CellContent => before?.notes.get(heading) ?? null;
  const level =
    problem === null || problem.severity === null ? (before?.level ?? "") : LEVELS[problem.severity];
  const state = typed("状态");
  const kept =
    state !== null && "text" in state && state.text === entry.state ? state : { text: entry.state };
  return [
    cell("integer", { number: String(index + 1) }),
    text("text", named?.unit ?? ""),
    text("text", named?.project ?? ""),
    text("text", named?.text ?? ""),
    text("textCentered", named?.category ?? ""),
    cell("amount", problem === null ? (before?.amount ?? null) : numberContent(problem.amount)),
    typed("整改措施") === null ? text("text", problem?.measure ?? "") : cell("text", typed("整改措施")),
    cell("textCentered", typed("责任人")),
    cell("textCentered", typed("时限")),
    cell("textCentered", kept),
    cell("text", typed("佐证")),
    text("textCentered", entry.round),
    text("text", entry.change),
    text("textCentered", level),
    text("textCentered", entry.firstSeen),
    text("textCentered", entry.solvedOn),
    text("text", entry.reason),
    text("textCentered", named?.code ?? ""),
    text("text", named?.subject ?? ""),
    text("text", named?.detail ?? ""),
    ...added.map((heading) => cell("text", typed(heading))),
  ];
}

/** As it was left */
function apartRow(row: SheetRow, added: readonly string[]): GridCell[] {
  const typed = (heading: string): CellContent => row.notes.get(heading) ?? null;
  return [
    text("text", ""),
    ...[row.unit, row.project, row.text].map((words) => text("text", words)),
    text("textCentered", row.category),
    cell("amount", row.amount),
    cell("text", typed("整改措施")),
    ...["责任人", "时限", "状态"].map((heading) => cell("textCentered", typed(heading))),
    cell("text", typed("佐证")),
    ...[row.round, row.change, row.level, row.firstSeen, row.solvedOn, row.reason].map((words) =>
      text("text", words),
    ),
    ...[row.code, row.subject, row.detail].map((words) => text("text", words)),
    ...added.map((heading) => cell("text", typed(heading))),
  ];
}
