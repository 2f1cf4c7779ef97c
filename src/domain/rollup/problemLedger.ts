/**
 * 台账 over several rounds. A problem is the same in two rounds by unit, rule, project, and indicator or line; its
 * sentence, cell and figures may change. What people wrote goes with it, and is kept where no problem takes it.
 */
import { groupBy } from "../groupBy";
import { fold, foldName } from "../text";
import { bigramCodes, isAlike } from "../text/likeness";

/** What says that two problems of two rounds are one */
export interface ProblemIdentity {
  readonly unit: string;
  /** "" = the unit as a whole */
  readonly project: string;
  /** 项目编码; "" = none: a renamed project keeps it */
  readonly code: string;
  /** A rule, or 自评 for what the unit itself says */
  readonly category: string;
  /** Indicator or fund line; "" = none */
  readonly subject: string;
  /** The sentence of the rule and the column: tells problems of one subject apart */
  readonly detail: string;
  /** The problem in words, with its figures and perhaps its cell */
  readonly text: string;
}

/** A problem of this round */
export interface RoundProblem extends ProblemIdentity {
  /** With which the unit has accepted it; null = open */
  readonly reason: string | null;
  /** False: it only keeps the row that is there */
  readonly isListed: boolean;
}

export const ROUND_STATES = ["新增", "仍在", "已变化", "已消除", "已说明", "未核对"] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export const PROBLEM_STATES = ["已整改", "正在整改", "未整改"] as const;
export type ProblemState = (typeof PROBLEM_STATES)[number];

/** A row of the ledger as it was left */
export interface LedgerRow extends ProblemIdentity {
  /** As typed; "" = blank */
  readonly state: string;
  readonly round: string;
  readonly change: string;
  readonly firstSeen: string;
  readonly solvedOn: string;
  readonly reason: string;
}

export interface Round {
  readonly number: number;
  /** `2025-03-14` */
  readonly date: string;
  /** Fingerprint of what was rolled up */
  readonly data: string;
}

export interface Ledger<Row extends LedgerRow = LedgerRow> {
  /** Null: written before rounds were counted, or by hand */
  readonly round: Round | null;
  readonly rows: readonly Row[];
}

export interface LedgerEntry<Row, Problem> {
  /** Null = gone, or not looked at in this round */
  readonly problem: Problem | null;
  /** Null = new */
  readonly before: Row | null;
  readonly round: RoundState;
  readonly change: string;
  readonly firstSeen: string;
  readonly solvedOn: string;
  readonly reason: string;
  readonly state: string;
}

export interface NextLedger<Row, Problem> {
  readonly round: Round;
  /** Those of this round first, in their order */
  readonly entries: readonly LedgerEntry<Row, Problem>[];
  /** Rows that belong to no problem: people have added them, or their project is gone */
  readonly apart: readonly Row[];
}

export interface RoundScope {
  readonly date: string;
  readonly data: string;
  /** Whether the unit's workbook was looked at for problems of the category */
  readonly isChecked: (unit: string, category: string) => boolean;
  /** Whether the unit's workbook still has the project */
  readonly hasProject: (unit: string, project: string, code: string) => boolean;
  readonly isCategory: (category: string) => boolean;
}

export const OWN_WORDS = "自评";

export function nextLedger<Row extends LedgerRow, Problem extends RoundProblem>(
  before: Ledger<Row> | null,
  problems: readonly Problem[],
  scope: RoundScope,
): NextLedger<Row, Problem> {
  const last = before?.round ?? null;
  const isSameRound = last !== null && last.data === scope.data;
  const hasEarlier = before !== null && before.rows.length > 0;
  const round: Round = isSameRound
    ? last
    : { number: last === null ? (hasEarlier ? 2 : 1) : last.number + 1, date: scope.date, data: scope.data };
  const stamp = stampOf(round);
  const partners = pairRows(before?.rows ?? [], problems, scope);
  const rowOf = new Map([...partners].map(([row, problem]) => [problem, row]));
  const standing = problems.flatMap((problem): LedgerEntry<Row, Problem>[] => {
    const row = rowOf.get(problem) ?? null;
    if (row === null && !problem.isListed) return [];
    return [{ problem, before: row, ...standingIn(row, problem, { stamp, isSameRound }) }];
  });
  const left = (before?.rows ?? []).filter((row) => !partners.has(row));
  const belongs = (row: Row): boolean =>
    row.unit !== "" &&
    scope.isCategory(row.category) &&
    (row.solvedOn !== "" ||
      row.project === "" ||
      !scope.isChecked(row.unit, row.category) ||
      scope.hasProject(row.unit, row.project, row.code));
  const gone = left.filter(belongs).map((row): LedgerEntry<Row, Problem> => {
    const common = { problem: null, before: row, firstSeen: row.firstSeen || FIRST, reason: row.reason };
    if (row.solvedOn === "" && !scope.isChecked(row.unit, row.category))
      return { ...common, round: "未核对", change: row.change, solvedOn: "", state: row.state || OPEN };
    const solvedOn = row.solvedOn || stamp;
    return { ...common, round: "已消除", change: row.change, solvedOn, state: SOLVED };
  });
  return { round, entries: [...standing, ...gone], apart: left.filter((row) => !belongs(row)) };
}

/** 第2轮 2025-03-14, as 首次发现 and 消除日期 print it */
export function stampOf({ number, date }: Round): string {
  return `第${number}轮 ${date}`;
}

const [SOLVED, IN_PROGRESS, OPEN] = PROBLEM_STATES;
const FIRST = "第1轮";

/** Words that people type for a state */
const STATE_WORDS: readonly (readonly [RegExp, ProblemState])[] = [
  [/^(?:未|没有?|尚未|不)/u, OPEN],
  [/(?:正在|整改中|进行中|处理中|部分)/u, IN_PROGRESS],
  [/(?:已|完成|完毕|到位)/u, SOLVED],
];

/** Every row has exactly one state; what cannot be understood is open. */
export function stateOf(typed: string): ProblemState {
  const folded = fold(typed);
  return STATE_WORDS.find(([words]) => words.test(folded))?.[1] ?? OPEN;
}

type Standing = Omit<LedgerEntry<never, never>, "problem" | "before">;

function standingIn(
  row: LedgerRow | null,
  problem: RoundProblem,
  { stamp, isSameRound }: { readonly stamp: string; readonly isSameRound: boolean },
): Standing {
  const reason = problem.reason ?? "";
  if (row === null)
    return {
      round: problem.reason === null ? "新增" : "已说明",
      change: "",
      firstSeen: stamp,
      solvedOn: "",
      reason,
      state: OPEN,
    };
  const firstSeen = row.firstSeen || FIRST;
  const returned = row.solvedOn !== "";
  const typed = row.state || OPEN;
  const state = returned && stateOf(typed) === SOLVED ? OPEN : typed;
  const written = ROUND_STATES.find((one) => one === row.round);
  if (isSameRound && !returned && written !== undefined)
    return { round: written, change: row.change, firstSeen, solvedOn: "", reason, state };
  const figures = returned ? "" : changeOf(row.text, problem.text);
  const notes = [
    figures,
    returned ? `曾于${row.solvedOn}消除，本轮再次出现` : "",
    !returned && stateOf(state) === SOLVED && problem.reason === null ? "状态为已整改，本轮核对仍在" : "",
  ];
  return {
    round: problem.reason !== null ? "已说明" : figures === "" ? "仍在" : "已变化",
    change: notes.filter(Boolean).join("；"),
    firstSeen,
    solvedOn: "",
    reason,
    state,
  };
}

/** A cell in front of a sentence or within it: it moves with its row. */
const CELL = /(?:'[^']+'|[^\s!'“”，。；：、（）]+)!\$?[A-Z]{1,3}\$?\d+/gu;
const FIGURE = /-?\d[\d,]*(?:\.\d+)?%?/g;

/** 原为5.00，现为4.00: the figures that differ; "" where all are the same */
export function changeOf(before: string, now: string): string {
  const figuresIn = (text: string): string[] =>
    (fold(text).replace(CELL, "").match(FIGURE) ?? []).map((figure) => figure.replaceAll(",", ""));
  const [old, current] = [figuresIn(before), figuresIn(now)];
  if (old.join(" ") === current.join(" ")) return "";
  if (old.length !== current.length) return `原为：${before}`;
  const differing = old.map((_, at) => at).filter((at) => old[at] !== current[at]);
  const list = (figures: readonly string[]): string => differing.map((at) => figures[at] ?? "").join("、");
  return `原为${list(old)}，现为${list(current)}`;
}

/** Rows with their problems, each with at most one; the surest first */
function pairRows<Row extends LedgerRow, Problem extends RoundProblem>(
  rows: readonly Row[],
  problems: readonly Problem[],
  scope: RoundScope,
): Map<Row, Problem> {
  const partners = new Map<Row, Problem>();
  const taken = new Set<Problem>();
  const waiting = (): Problem[] => problems.filter((problem) => !taken.has(problem));
  const pair = (row: Row, problem: Problem): void => {
    partners.set(row, problem);
    taken.add(problem);
  };
  for (const keyOf of KEYS) {
    const byKey = groupBy(waiting(), keyOf);
    for (const row of rows) {
      const key = partners.has(row) ? null : keyOf(row);
      const problem = key === null ? undefined : byKey.get(key)?.shift();
      if (problem !== undefined) pair(row, problem);
    }
  }
  pairLikeWords(rows, waiting, partners, pair);
  pairOnlyOnes(
    rows.filter((row) => !partners.has(row) && row.subject === "" && row.detail === ""),
    waiting(),
    (one) => keyIn(one.unit, one.category, one.project),
    pair,
  );
  // A project that was renamed without a code: what only the old name had is now under one that only the new name has.
  pairOnlyOnes(
    rows.filter((row) => !partners.has(row) && row.project !== "" && isRenamed(row, scope)),
    waiting().filter((problem) => problem.project !== ""),
    (one) =>
      keyIn(one.unit, one.category, one.subject, one.category === OWN_WORDS ? bare(one.text) : one.detail),
    pair,
  );
  return partners;
}

function isRenamed({ unit, category, project, code }: LedgerRow, scope: RoundScope): boolean {
  return scope.isChecked(unit, category) && !scope.hasProject(unit, project, code);
}

function pairOnlyOnes<Row extends LedgerRow, Problem extends RoundProblem>(
  rows: readonly Row[],
  problems: readonly Problem[],
  keyOf: (one: ProblemIdentity) => string,
  pair: (row: Row, problem: Problem) => void,
): void {
  const byKey = groupBy(problems, keyOf);
  for (const [key, same] of groupBy(rows, keyOf)) {
    const [problem, ...others] = byKey.get(key) ?? [];
    const [row] = same;
    if (row !== undefined && problem !== undefined && same.length === 1 && others.length === 0)
      pair(row, problem);
  }
}

type KeyOf = (one: ProblemIdentity) => string | null;

/** The subject names a row written by this version; an earlier one is found by its words. */
const KEYS: readonly KeyOf[] = [
  (one) => (isOwn(one) ? null : keyIn(...keyWords(one), one.detail, bare(one.text))),
  (one) => (isOwn(one) || one.detail === "" ? null : keyIn(...keyWords(one), one.detail)),
  (one) => (isOwn(one) || one.detail === "" ? null : keyIn(...keyWords(one))),
  (one) => keyIn(one.unit, one.category, projectOf(one), bare(one.text)),
  // The code was given later, or changed.
  (one) =>
    isOwn(one) || one.detail === ""
      ? null
      : keyIn(one.unit, one.category, one.project, one.subject, one.detail),
  (one) => keyIn(one.unit, one.category, one.project, bare(one.text)),
];

function isOwn({ category }: ProblemIdentity): boolean {
  return category === OWN_WORDS;
}

function keyWords(one: ProblemIdentity): string[] {
  return [one.unit, one.category, projectOf(one), one.subject];
}

/** By code, which outlives a name */
function projectOf({ code, project }: ProblemIdentity): string {
  return code === "" ? project : `#${code}`;
}

function keyIn(...words: readonly string[]): string {
  return JSON.stringify(words.map(foldName));
}

/** Words alone: without cells, marks and figures */
function bare(text: string): string {
  return fold(text)
    .replace(CELL, "")
    .replace(/[^\p{Script=Han}A-Za-z]/gu, "");
}

/** Our own threshold: with fewer pairs of characters in common, the unit has written of something else. */
const REWORDED = 0.6;

/** The unit's own words, reworded: the first that is alike, within one project */
function pairLikeWords<Row extends LedgerRow, Problem extends RoundProblem>(
  rows: readonly Row[],
  waiting: () => Problem[],
  partners: ReadonlyMap<Row, Problem>,
  pair: (row: Row, problem: Problem) => void,
): void {
  const keyOf = (one: ProblemIdentity): string => keyIn(one.unit, projectOf(one));
  const byProject = groupBy(waiting().filter(isOwn), keyOf);
  for (const row of rows) {
    if (partners.has(row) || !isOwn(row)) continue;
    const candidates = byProject.get(keyOf(row)) ?? [];
    const codes = bigramCodes(bare(row.text));
    const at = candidates.findIndex(({ text }) => isAlike(codes, bigramCodes(bare(text)), REWORDED));
    const [problem] = at < 0 ? [] : candidates.splice(at, 1);
    if (problem !== undefined) pair(row, problem);
  }
}
