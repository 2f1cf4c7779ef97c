/**
 * Three rounds of a department: units that correct, change, move, rename, drop out and return, and people who write into
 * 问题台账, 自报问题台账 and 复核表 between them. Pane and command play them on a desk each; what has to hold is counted here,
 * without the project's own reading of a ledger.
 */
import { inventedUnit, unitName, type InventedLine, type InventedUnit } from "../../scripts/rollup/units";
import { unitFile } from "../../scripts/rollup/workbooks";
import type { Workbook } from "../../src/xlsx";
import { cellKey, columnOfKey, rowOfKey } from "../../src/xlsx/model/cellKeys";
import { sheetOf } from "./openExcel";

const SEED = 25;
export const ROUNDS = [1, 2, 3] as const;
export type RoundNumber = (typeof ROUNDS)[number];

export interface UnitWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface RoundsDesk {
  /** Adds up the files of a round, over what the last one has left */
  roll(files: readonly UnitWorkbook[], day: Date): Promise<void>;
  /** The 汇总 as it stands */
  workbook(): Workbook;
  /** What people do in it */
  edit(change: (workbook: Workbook) => void): void;
}

/** What happens to the unit's workbook from the second round on, by the last digit of its index */
const KINDS = [
  "same",
  "moved",
  "figures",
  "corrected",
  "returns",
  "new",
  "renamed",
  "renamedWithoutCode",
  "dropsOut",
  "reworded",
] as const;
export type Kind = (typeof KINDS)[number];

export function kindOf(index: number): Kind {
  return KINDS[index % KINDS.length]!;
}

const fourthTen = (index: number, round: RoundNumber): boolean => index >= 30 && round === 3;

const budgetOf = ({ initialBudget, carriedOver, added, reduced }: InventedLine): number =>
  initialBudget + carriedOver + added - reduced;

/** 万元 in 分 */
const WAN = 1_000_000;

/** Null: it has not handed in */
export function unitIn(index: number, round: RoundNumber): InventedUnit | null {
  const kind = kindOf(index);
  if (kind === "dropsOut" && round === 2) return null;
  const unit = inventedUnit(index, SEED);
  const [first, second] = unit.projects;
  if (first === undefined || second === undefined) throw new Error("two projects are needed");
  const corrected = (kind === "corrected" && round > 1) || (kind === "returns" && round === 2);
  const excess = kind === "figures" ? round * WAN : 5 * WAN;
  // The second ten of the units also move their rows in the last round, the third change figures, the fourth do all.
  const moves =
    (kind === "moved" && round > 1) || (index >= 10 && index < 20 && round === 3) || fourthTen(index, round);
  const also = (index >= 20 && index < 30 && round > 1) || fourthTen(index, round) ? WAN : 0;
  const lines = unit.lines.map((line): InventedLine => {
    if (line.project === first.name && !corrected) return { ...line, spent: budgetOf(line) + excess + also };
    if (line.category === "公用经费" && kind === "new" && round === 2)
      return { ...line, spent: budgetOf(line) + 2 * WAN };
    return line;
  });
  const extra: InventedLine = { ...lines[0]!, project: "离退休支出" };
  const indicators = unit.indicators.map((one) =>
    one.project === second.name && one.level2 === "数量指标" ? { ...one, weight: one.weight - 5 } : one,
  );
  const renamed =
    (round > 1 && (kind === "renamed" || kind === "renamedWithoutCode")) || fourthTen(index, round);
  const newName = `${first.name}（新）`;
  const named = (name: string): string => (renamed && name === first.name ? newName : name);
  const words = wordsOf(index, kind, round);
  const ordered = moves ? [...lines.slice(0, 2), extra, ...lines.slice(2).reverse()] : lines;
  return {
    ...unit,
    lines: ordered.map((line) => ({ ...line, project: named(line.project) })),
    projects: unit.projects.map((project) => ({
      ...project,
      name: named(project.name),
      code: kind === "renamedWithoutCode" ? "" : project.code,
      ...words(project.name),
    })),
    indicators: (moves ? [...indicators].reverse() : indicators).map((one) => ({
      ...one,
      project: named(one.project),
    })),
  };
}

function wordsOf(index: number, kind: Kind, round: RoundNumber) {
  const later = kind === "reworded" && round > 1;
  return (project: string) => {
    const problems = [
      `${project}的资金拨付进度偏慢，第${index}号合同仍未验收${later ? "，影响了全年的工作" : ""}`,
      `${project}的档案整理不够规范，部分凭证缺少附件`,
    ];
    if (later && round === 3) problems.reverse();
    return {
      problems: `一是${problems[0]}；二是${problems[1]}。`,
      improvements: "一是加快拨付；二是补齐附件。",
    };
  };
}

export function filesOf(units: number, round: RoundNumber): UnitWorkbook[] {
  return Array.from({ length: units }, (_, index) => unitIn(index, round)).flatMap((unit) =>
    unit === null ? [] : [{ name: `${unit.name}.xlsx`, bytes: unitFile(unit) }],
  );
}

export const LEDGERS = ["问题台账", "自报问题台账"] as const;
const REVIEW = "复核表";

export interface SheetLine {
  readonly sheet: string;
  /** 0-based */
  readonly row: number;
  /** By heading */
  readonly texts: Readonly<Record<string, string>>;
}

/** The numbered rows of a ledger, and those apart; the indicators of 复核表 */
export function linesOf(workbook: Workbook, sheet: string): SheetLine[] {
  const { cells } = sheetOf(workbook, sheet);
  const grid = new Map<number, Map<number, string>>();
  for (const [key, { value }] of cells) {
    const row = grid.get(rowOfKey(key)) ?? new Map<number, string>();
    row.set(columnOfKey(key), value === null ? "" : String(value));
    grid.set(rowOfKey(key), row);
  }
  const header = [...grid].find(([, row]) => [...row.values()].includes("单位"));
  if (header === undefined) throw new Error(`${sheet} has no headings`);
  const [at, headings] = header;
  return [...grid]
    .filter(([row]) => row > at)
    .map(([row, texts]) => ({
      sheet,
      row,
      texts: Object.fromEntries([...headings].map(([column, heading]) => [heading, texts.get(column) ?? ""])),
    }))
    .filter(({ texts }) => texts["单位"] !== "" && Object.values(texts).filter(Boolean).length > 2);
}

export function write(workbook: Workbook, { sheet, row }: SheetLine, heading: string, text: string): void {
  const { cells } = sheetOf(workbook, sheet);
  const head = [...cells].find(([, { value }]) => value === heading);
  if (head === undefined) throw new Error(`${sheet} has no ${heading}`);
  const key = cellKey(row, columnOfKey(head[0]));
  cells.set(key, { value: text, formula: null, style: cells.get(key)?.style ?? 0 });
}

/** What a person sorts: two rows change places. */
export function swap(workbook: Workbook, one: SheetLine, other: SheetLine): void {
  const { cells } = sheetOf(workbook, one.sheet);
  for (let column = 0; column < 30; column++) {
    const [a, b] = [cellKey(one.row, column), cellKey(other.row, column)];
    const [left, right] = [cells.get(a), cells.get(b)];
    if (right === undefined) cells.delete(a);
    else cells.set(a, right);
    if (left === undefined) cells.delete(b);
    else cells.set(b, left);
  }
}

/** What a note was written at: how it has to be found again */
export interface Note {
  readonly id: string;
  readonly sheet: string;
  readonly unit: number;
  readonly project: string;
  readonly category: string;
  readonly since: RoundNumber;
}

/** Spreads `count` notes over the lines, each at one line of its own */
export function note(workbook: Workbook, count: number, since: RoundNumber): Note[] {
  const places: readonly (readonly [sheet: string, heading: string])[] = [
    ["问题台账", "责任人"],
    ["自报问题台账", "佐证"],
    [REVIEW, "备注"],
  ];
  const notes: Note[] = [];
  places.forEach(([sheet, heading], at) => {
    const share = Math.floor(count / 3) + (at < count % 3 ? 1 : 0);
    const lines = linesOf(workbook, sheet).filter(
      ({ texts }) => texts[heading] === "" && texts["三级指标"] !== "" && indexOf(texts["单位"] ?? "") >= 0,
    );
    if (lines.length < share) throw new Error(`${sheet} has ${lines.length} lines for ${share} notes`);
    const step = lines.length / share;
    for (let number = 0; number < share; number++) {
      const line = lines[Math.floor(number * step)];
      if (line === undefined) continue;
      const id = `第${since}轮${sheet}第${number + 1}条`;
      write(workbook, line, heading, id);
      notes.push({
        id,
        sheet,
        unit: indexOf(line.texts["单位"] ?? ""),
        project: line.texts["项目"] ?? "",
        category: line.texts["类别"] ?? line.texts["三级指标"] ?? "",
        since,
      });
    }
  });
  return notes;
}

export function indexOf(unit: string): number {
  const number = /第(\d{4})服务中心/.exec(unit)?.[1];
  return number === undefined ? -1 : Number(number) - 1;
}

/** Each note that is not where it belongs: once, at its unit, its rule or indicator, its project */
export function lostNotes(workbook: Workbook, notes: readonly Note[], round: RoundNumber): string[] {
  const lines = new Map([...LEDGERS, REVIEW].map((sheet) => [sheet, linesOf(workbook, sheet)] as const));
  return notes.flatMap(({ id, sheet, unit, project, category }) => {
    const found = (lines.get(sheet) ?? []).filter(({ texts }) => Object.values(texts).includes(id));
    const [line] = found;
    if (line === undefined || found.length > 1)
      return [`${id} (${kindOf(unit)} ${unit}, ${project}, ${category}): stands ${found.length} times`];
    const { texts } = line;
    const names = [project, `${project}（新）`];
    const complaints = [
      texts["单位"] === unitName(unit) ? "" : `at ${texts["单位"]}`,
      names.includes(texts["项目"] ?? "") ? "" : `at project ${texts["项目"]} for ${project}`,
      (texts["类别"] ?? texts["三级指标"]) === category ||
      (sheet === REVIEW && (texts["三级指标"] ?? "").replace("（新）", "") === category)
        ? ""
        : `at ${texts["类别"] ?? texts["三级指标"]} for ${category}`,
    ].filter(Boolean);
    return complaints.map((one) => `round ${round}, ${id} (${kindOf(unit)}): ${one}`);
  });
}

const COUNTS = /共(\d+)个问题，已整改(\d+)个，正在整改(\d+)个，未整改(\d+)个/;

/** 问题 = 已整改 + 正在整改 + 未整改, as printed and as the rows say; empty where it holds */
export function wrongSums(workbook: Workbook): string[] {
  return LEDGERS.flatMap((sheet) => {
    const printed = [...sheetOf(workbook, sheet).cells.values()].flatMap(
      ({ value }) => COUNTS.exec(String(value))?.slice(1).map(Number) ?? [],
    );
    const rows = linesOf(workbook, sheet).filter(({ texts }) => texts["序号"] !== "");
    const of = (state: string): number => rows.filter(({ texts }) => texts["状态"] === state).length;
    const counted = [rows.length, of("已整改"), of("正在整改"), of("未整改")];
    const [all = 0, ...parts] = printed;
    const complaints = [
      printed.join() === counted.join() ? "" : `${sheet} prints ${printed.join()}, and has ${counted.join()}`,
      all === parts.reduce((sum, part) => sum + part, 0) ? "" : `${sheet}: ${printed.join()} does not add up`,
    ];
    return complaints.filter(Boolean);
  });
}

/** What 本轮情况 has to be at the overspending of the first project, round by round */
const EXPECTED: Readonly<Record<Kind, readonly [string, string, string]>> = {
  same: ["新增", "仍在", "仍在"],
  moved: ["新增", "仍在", "仍在"],
  figures: ["新增", "已变化", "已变化"],
  corrected: ["新增", "已消除", "已消除"],
  returns: ["新增", "已消除", "仍在"],
  new: ["新增", "仍在", "仍在"],
  renamed: ["新增", "仍在", "仍在"],
  renamedWithoutCode: ["新增", "仍在", "仍在"],
  dropsOut: ["新增", "未核对", "仍在"],
  reworded: ["新增", "仍在", "仍在"],
};

/** Units whose overspending is not said as it has to be */
export function wrongStates(workbook: Workbook, units: number, round: RoundNumber): string[] {
  const lines = linesOf(workbook, "问题台账");
  return Array.from({ length: units }, (_, index) => index).flatMap((index) => {
    const kind = kindOf(index);
    const project = inventedUnit(index, SEED).projects[0]?.name ?? "";
    const found = lines.filter(
      ({ texts }) =>
        texts["单位"] === unitName(index) &&
        texts["类别"] === "R02" &&
        (texts["项目"] ?? "").startsWith(project),
    );
    const said = found.map(({ texts }) => texts["本轮情况"] ?? "");
    const changes =
      fourthTen(index, round) ||
      (index >= 20 && index < 30 && (kind === "dropsOut" ? round === 3 : round === 2));
    const otherwise = EXPECTED[kind][round - 1];
    // One that returns is said to return, whatever its figures.
    const expected = changes && otherwise === "仍在" && kind !== "returns" ? "已变化" : otherwise;
    return said.length === 1 && said[0] === expected
      ? []
      : [`round ${round}, unit ${index} (${kind}): ${said.join("、")}, not ${expected}`];
  });
}

export interface RoundsOutcome {
  readonly notes: number;
  readonly complaints: readonly string[];
}

/** Plays three rounds, and says what does not hold. */
export async function playRounds(
  desk: RoundsDesk,
  { units, notes: count }: { readonly units: number; readonly notes: number },
): Promise<RoundsOutcome> {
  const notes: Note[] = [];
  const complaints: string[] = [];
  for (const round of ROUNDS) {
    const files = filesOf(units, round);
    // Files come in another order each time.
    await desk.roll(round === 2 ? [...files].reverse() : files, new Date(2025, 1 + round, 14));
    const workbook = desk.workbook();
    complaints.push(
      ...lostNotes(workbook, notes, round),
      ...wrongSums(workbook).map((one) => `round ${round}: ${one}`),
      ...wrongStates(workbook, units, round),
    );
    if (round === 3) break;
    desk.edit((edited) => {
      notes.push(...note(edited, round === 1 ? count : Math.ceil(count / 5), round));
      const [first, second, third] = linesOf(edited, "问题台账").filter(({ texts }) => texts["序号"] !== "");
      if (first === undefined || second === undefined || third === undefined) throw new Error("no rows");
      write(edited, second, "状态", "正在整改");
      swap(edited, first, third);
    });
  }
  return { notes: notes.length, complaints };
}
