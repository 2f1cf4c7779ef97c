/** Reads a unit's own lists together: what each is, what it gives for 资金, 项目 and 指标, and what is left to decide. */
import type { CellAddress } from "../cellAddress";
import { groupBy } from "../groupBy";
import { foldName } from "../text";
import type { UnreadableFile } from "../unreadableFile";
import type { UnitLevel } from "../model";
import { Fates, type LeftOutCause } from "./fates";
import { readFundsList } from "./funds";
import type { KnownProject, LedgerContext, LedgerLine } from "./lines";
import { headingText, type LedgerCell, type LedgerList } from "./list";
import { mapList, type DecidedRoles, type MappedList } from "./mapping";
import { Questions, type AnsweredQuestion, type LedgerAnswer, type LedgerQuestion } from "./questions";
import { headingOfRole, WRITTEN_ROLES, type Role } from "./roles";
import { countOnce } from "./sameMoney";
import type { LedgerTable } from "./table";
import { readWordsList } from "./words";

/** `unavailable`: the file has changed or gone since it was chosen */
export type UnreadableLedger = Exclude<UnreadableFile, "notStandard"> | "unavailable";

/** All that stands on one sheet */
export interface LedgerSheet {
  readonly sheet: string;
  /** Of all its content, without the sheet: `A1:H20` */
  readonly range: string;
  /** Every cell that is not blank */
  readonly cells: readonly LedgerCell[];
  readonly lists: readonly LedgerList[];
}

/** What an earlier run, or the user, has decided for lists of the same headings */
export interface LedgerMapping {
  readonly roles: DecidedRoles;
  readonly answers: readonly LedgerAnswer[];
}

export const NO_MAPPING: LedgerMapping = { roles: new Map(), answers: [] };

export interface LedgerReading {
  readonly tables: readonly LedgerTable[];
  readonly questions: readonly LedgerQuestion[];
  readonly answersUsed: readonly AnsweredQuestion[];
}

export interface LedgerUnit {
  readonly level: UnitLevel | null;
  readonly projects: readonly string[];
}

export function readLedger(
  sheets: readonly LedgerSheet[],
  unit: LedgerUnit,
  mapping: LedgerMapping = NO_MAPPING,
): LedgerReading {
  const read = (elsewhere: ReadonlyMap<string, KnownProject>, questions: Questions): LedgerTable[] =>
    sheets.flatMap((sheet) => tablesOf(sheet, { ...unit, elsewhere }, mapping, questions));
  // An answer that makes a project known in the first pass is not asked for in the second.
  const [first, questions] = [new Questions(mapping.answers), new Questions(mapping.answers)];
  const isAlone = sheets.reduce((count, { lists }) => count + lists.length, 0) < 2;
  const tables = read(isAlone ? new Map() : knownProjects(read(new Map(), first)), questions);
  const once = countOnce(tables, questions);
  const used = new Map([...first.used, ...questions.used]);
  return { tables: once, questions: questions.all, answersUsed: [...used.values()] };
}

/** What the lists say of each project, where they agree: a list without the column takes it from another. */
function knownProjects(tables: readonly LedgerTable[]): Map<string, KnownProject> {
  const lines = tables.flatMap((table) => table.lines);
  const named = groupBy(lines, ({ project }) => foldName(project.value ?? ""));
  const known = new Map<string, KnownProject>();
  for (const [name, group] of named) {
    if (name !== "") known.set(name, { category: agreed(group, "category"), tier: agreed(group, "tier") });
  }
  for (const { readAs, projects } of tables) {
    for (const { name } of readAs === "funds" ? [] : projects) {
      const key = foldName(name.value?.text ?? "");
      if (key !== "") known.set(key, { category: "项目支出", tier: known.get(key)?.tier ?? null });
    }
  }
  return known;
}

function agreed<Key extends "category" | "tier">(
  lines: readonly LedgerLine[],
  key: Key,
): LedgerLine[Key]["value"] | null {
  const values = new Set(lines.flatMap((line) => line[key].value ?? []));
  const [value = null] = values;
  return values.size === 1 ? value : null;
}

function tablesOf(
  sheet: LedgerSheet,
  unit: LedgerUnit & Pick<LedgerContext, "elsewhere">,
  mapping: LedgerMapping,
  questions: Questions,
): LedgerTable[] {
  const mapped = sheet.lists.map((list) => mapList(list, mapping.roles)).filter(({ kind }) => kind !== null);
  if (mapped.length === 0) {
    const fates = new Fates();
    fates.leaveOut(sheet.cells, "noList");
    return sheet.cells.length === 0
      ? []
      : [{ ...NO_TABLE, sheet: sheet.sheet, range: sheet.range, leftOut: fates.leftOut }];
  }
  const seen = new Set<CellAddress>();
  const tables = mapped.map((one): LedgerTable => {
    const fates = new Fates();
    const table = tableOf(one, { ...unit, questions, fates });
    const inside = [...one.list.above, ...one.list.rows.flat()];
    leaveRest(one, fates);
    for (const { address } of inside) seen.add(address);
    for (const { address } of headingCells(sheet, one)) seen.add(address);
    return { ...table, leftOut: fates.leftOut };
  });
  const rest = sheet.cells.filter(({ address }) => !seen.has(address));
  const outside = new Fates();
  outside.leaveOut(rest, "outside");
  const [first, ...others] = tables;
  return first === undefined
    ? []
    : [{ ...first, leftOut: [...first.leftOut, ...outside.leftOut] }, ...others];
}

/** The cells of the headings, the outer ones too */
function headingCells(sheet: LedgerSheet, { list }: MappedList): readonly LedgerCell[] {
  const below = list.rows[0]?.[0]?.row ?? Infinity;
  const columns = list.headings.map(({ column }) => column);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const texts = new Set(list.headings.flatMap(({ texts: all }) => all));
  const above = new Set(list.above.map(({ address }) => address));
  return sheet.cells.filter(
    ({ row, column, written, address }) =>
      row < below && column >= left && column <= right && texts.has(written) && !above.has(address),
  );
}

/** What neither a reading nor a check has used, by the column that it stands in */
function leaveRest({ list, columns }: MappedList, fates: Fates): void {
  fates.leaveOut(list.above, "above");
  for (const row of list.rows) {
    for (const { index, role } of columns) {
      const cell = row[index];
      if (cell !== undefined)
        fates.leaveOut([cell], CAUSES.get(role) ?? (role === null ? "column" : "question"));
    }
  }
}

const CAUSES: ReadonlyMap<Role | null, LeftOutCause> = new Map<Role | null, LeftOutCause>([
  ["serial", "unused"],
  ["date", "unused"],
  ["document", "unused"],
  ["summary", "unused"],
  ["unitName", "unused"],
  ["code", "unused"],
  ["status", "unused"],
  ["kind", "unused"],
  ["separateForm", "unused"],
  ["remark", "unused"],
  ["ofAnotherTime", "anotherTime"],
  ["month", "unused"],
  ["balance", "unused"],
  ["executionRate", "unused"],
  ["initialRate", "unused"],
]);

const NO_TABLE: LedgerTable = {
  sheet: "",
  range: "",
  readAs: null,
  why: "noHeadings",
  columns: [],
  list: null,
  values: [],
  unit: null,
  lines: [],
  indicators: [],
  projects: [],
  postings: 0,
  leftOut: [],
  checks: [],
  unread: [],
};

function tableOf(given: MappedList, context: LedgerContext): LedgerTable {
  const { list, kind } = given;
  const mapped = kind === "funds" ? withUnit(given, context.questions) : given;
  const columns = [...mapped.columns];
  for (const { role, columns: unclear } of mapped.unclear) {
    const choices = unclear.map(({ heading }) => headingText(heading));
    const waiting = list.rows.flatMap((row) => unclear.flatMap(({ index }) => addressIn(row[index])));
    const answer = context.questions.ask(list.sheet, headingOfRole(role) ?? role, "", choices, waiting);
    const chosen = unclear.find(({ heading }) => headingText(heading) === answer);
    if (chosen !== undefined) columns[chosen.index] = { ...chosen, role };
  }
  const known = {
    ...NO_TABLE,
    sheet: list.sheet,
    range: list.range,
    columns,
    list,
    unit: mapped.unit,
  };
  if (kind === "funds") {
    const reading = readFundsList({ ...mapped, columns }, context);
    const why = reading.lines.length === 0 ? "noRows" : "headings";
    return { ...known, readAs: kind, why, ...reading };
  }
  const reading = readWordsList({ ...mapped, columns }, context);
  return { ...known, readAs: kind, why: reading.postings === 0 ? "noRows" : "headings", ...reading };
}

function addressIn(cell: LedgerCell | undefined): CellAddress[] {
  return cell === undefined || cell.kind === "blank" ? [] : [cell.address];
}

/** A ledger that names no unit: 元 or 万元 is the user's to say. */
function withUnit(mapped: MappedList, questions: Questions): MappedList {
  if (mapped.unit !== null) return mapped;
  const waiting = mapped.list.rows.flatMap((row) =>
    mapped.columns.flatMap(({ role, index }) =>
      role !== null && WRITTEN_ROLES.includes(role) ? addressIn(row[index]) : [],
    ),
  );
  const unit = questions.ask(mapped.list.sheet, "金额单位", "", ["元", "万元"], waiting);
  return { ...mapped, unit };
}
