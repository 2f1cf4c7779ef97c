/** Which rows of a list of money are postings, and which are sums, parts, group headings, notes or void. */
import { ZERO, type Decimal } from "../decimal";
import { fold } from "../text";
import { headingText, type LedgerCell, type LedgerList } from "./list";
import type { MappedColumn, MappedList } from "./mapping";
import { foldedHeading, type ListKind, type Role, MONEY_ROLES } from "./roles";
import { isLevel, categoryOf, isVoid, isVoidName } from "./values";

export type RowKind = "posting" | "total" | "parent" | "part" | "group" | "void" | "heading" | "note";

export interface LedgerRow {
  readonly kind: RowKind;
  readonly cells: readonly LedgerCell[];
  /** Of a sum, a parent or a part: the label */
  readonly label: string;
  /** 基本支出, 一、市级资金 above it: what the group of the row says */
  readonly group: readonly string[];
  /** Of a parent: its children; of a part: the row that it is a part of. Positions in the list's rows */
  readonly related: readonly number[];
}

/** Roles whose text may say what a row is */
const LABELS: ReadonlySet<Role | null> = new Set<Role | null>([
  "project",
  "category",
  "serial",
  "functionCode",
  "economicClass",
  "tier",
  "source",
  "unitName",
  "summary",
  "code",
  "level1",
  "level2",
  "level3",
  "date",
  "document",
  "postingType",
  null,
]);

const TOTAL =
  /^(?:(?:其中:?)?.{0,12}(?:合计|小计|总计|共计|累计)|(?:合计|小计|总计|共计|累计|总和)[(:].*|(?:本页|本月|本年|本期|全年)(?:合计|累计|小计)|合计数|总计数)[:]?$/u;
const PART = /^(?:其中|内含|内:|包括)[:、]?/u;

export function isTotalLabel(text: string): boolean {
  return TOTAL.test(fold(text).replace(/\s/g, ""));
}

export function rowsOf({ list, columns, kind }: Pick<MappedList, "list" | "columns" | "kind">): LedgerRow[] {
  const money = columns
    .filter(({ role }) => role !== null && MONEY_ROLES.has(role))
    .map(({ index }) => index);
  const statuses = columns.filter(({ role }) => role === "status");
  const labels = columns.filter(({ role }) => LABELS.has(role)).map(({ index }) => index);
  const names = columns
    .filter(({ role }) => role === "project" || role === "level3")
    .map(({ index }) => index);
  const isMoneyList = kind === "funds";
  const groups = new Groups();
  const rows = list.rows.map((cells): LedgerRow => {
    const at = (index: number): LedgerCell | undefined => cells[index];
    const texts = labels.flatMap((index) => textOf(at(index)));
    const row = (as: RowKind, label = ""): LedgerRow => ({
      kind: as,
      cells,
      label,
      group: groups.current,
      related: [],
    });
    if (isHeadingAgain(cells, list)) return row("heading");
    if (isVoidRow(cells, statuses, names)) return row("void");
    const total = texts.find(isTotalLabel);
    if (total !== undefined) return row("total", total);
    const filled = cells.filter(({ kind: one }) => one !== "blank");
    if (filled.length === 0) return row("note");
    if (!isMoneyList) return row("posting");
    const part = texts.find((text) => PART.test(fold(text).replace(/\s/g, "")));
    if (money.every((index) => at(index)?.kind === "blank")) {
      const [label = ""] = filled.map(({ written }) => written);
      if (filled.length <= 3) groups.add(label);
      return row(filled.length <= 3 ? "group" : "note", label);
    }
    if (part !== undefined) return row("part", part);
    if (isSignature(filled)) return row("note");
    return row("posting", texts[0] ?? "");
  });
  return isMoneyList ? withParts(withParents(rows, columns), money) : rows;
}

const EXAMPLES = 3;

/** The first different values of each column: sums, group headings and notes are no examples. */
export function examplesOf(
  list: LedgerList,
  columns: readonly MappedColumn[],
  kind: ListKind | null,
): string[][] {
  const postings = rowsOf({ list, columns, kind }).filter((row) => row.kind === "posting");
  return list.headings.map((_, index) => {
    const found = new Set<string>();
    for (const { cells } of postings) {
      const written = cells[index]?.written ?? "";
      if (written !== "") found.add(written);
      if (found.size === EXAMPLES) break;
    }
    return [...found];
  });
}

const SIGNED =
  /^(?:制表|填表|填报|审核|复核|经办|负责|主管|会计|出纳|单位负责|编制|报表|打印|联系)[^:]{0,6}:/u;

/** 制表：孙丽, 审核：马军 and a date: no figure in any cell */
function isSignature(filled: readonly LedgerCell[]): boolean {
  return (
    filled.every(({ value }) => value === null) && filled.some(({ written }) => SIGNED.test(fold(written)))
  );
}

function textOf(cell: LedgerCell | undefined): string[] {
  return cell === undefined || cell.kind === "blank" ? [] : [cell.written];
}

function isHeadingAgain(cells: readonly LedgerCell[], { headings }: LedgerList): boolean {
  let same = 0;
  for (const [index, cell] of cells.entries()) {
    if (cell.kind === "blank") continue;
    const texts = headings[index]?.texts ?? [];
    if (!texts.some((text) => foldedHeading(text) === foldedHeading(cell.written))) return false;
    same += 1;
  }
  return same > 0;
}

function isVoidRow(
  cells: readonly LedgerCell[],
  statuses: readonly MappedColumn[],
  names: readonly number[],
): boolean {
  if (cells.some(({ kind, written }) => kind === "text" && isVoid(written))) return true;
  if (names.some((index) => isVoidName(cells[index]?.written ?? ""))) return true;
  return statuses.some(({ index, heading }) => {
    const isAsked = /是否作废|作废标志|^作废$/u.test(headingText(heading));
    return isAsked && /^(?:是|√|✓|1|y|yes|true)$/iu.test(fold(cells[index]?.written ?? ""));
  });
}

/** Rows without amounts head the rows below them. A label of the same kind takes the place of the former. */
class Groups {
  current: readonly string[] = [];

  add(label: string): void {
    const word = label
      .replace(/^[\s(（]*[一二三四五六七八九十\d]{1,3}[)）、.．\s]+/u, "")
      .replace(/[:：]$/u, "");
    const kind = kindOfGroup(word);
    this.current = [...this.current.filter((one) => kindOfGroup(one) !== kind), word];
  }
}

function kindOfGroup(word: string): string {
  if (isLevel(word)) return "level";
  return categoryOf(word, null) === null ? "other" : "category";
}

const CODE_ROLES: readonly Role[] = [
  "functionCode",
  "economicClass",
  "code",
  "serial",
  "project",
  "category",
];

/** 201 of `201 一般公共服务支出`, of 201 alone */
function codeOf(written: string): string | null {
  return /^(\d{3,15})(?:\D|$)/u.exec(fold(written).replace(/\s/g, " "))?.[1] ?? null;
}

/**
 * A row whose code begins those of the rows that follow it is their sum: 201 above 20103 above 2010301. One without
 * such rows is a line of its own.
 */
function withParents(rows: readonly LedgerRow[], columns: readonly MappedColumn[]): LedgerRow[] {
  const found = new Map<number, readonly number[]>();
  for (const role of CODE_ROLES) {
    for (const { index } of columns.filter((column) => column.role === role)) {
      const codes = rows.map(({ kind, cells }) =>
        kind === "posting" ? codeOf(cells[index]?.written ?? "") : null,
      );
      parentsIn(codes).forEach((children, at) => found.set(at, children));
    }
  }
  for (const { index } of columns.filter(({ role }) => role === "project" || role === "category")) {
    const depths = rows.map(({ kind, cells }) =>
      kind === "posting" ? depthOf(cells[index]?.written ?? "") : null,
    );
    outlineParents(depths).forEach((children, at) => {
      if (!found.has(at)) found.set(at, children);
    });
  }
  const groups = new Groups();
  return rows.map((row, at) => {
    const related = found.get(at);
    if (related === undefined) return { ...row, group: [...row.group, ...groups.current] };
    groups.add(row.label.replace(/^\d{3,15}[-_\s]*/u, ""));
    return { ...row, kind: "parent", related };
  });
}

function parentsIn(codes: readonly (string | null)[]): Map<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  codes.forEach((code, at) => {
    if (code === null) return;
    const children: number[] = [];
    let direct = Infinity;
    for (let next = at + 1; next < codes.length; next += 1) {
      const other = codes[next] ?? null;
      if (other === null) continue;
      if (!other.startsWith(code) || other === code) break;
      if (other.length <= direct) {
        direct = Math.min(direct, other.length);
        children.push(next);
      }
    }
    const nearest = children.filter((child) => (codes[child] ?? "").length === direct);
    if (nearest.length > 0) found.set(at, nearest);
  });
  return found;
}

/** Depth of an outline: 一、 1, （一） 2, 1. 3, (1) 4; null for a text without a number */
function depthOf(written: string): number | null {
  const text = fold(written).replace(/\s/g, "");
  if (/^[一二三四五六七八九十]{1,3}[、.]/u.test(text)) return 1;
  if (/^\([一二三四五六七八九十]{1,3}\)/u.test(text)) return 2;
  if (/^\d{1,2}[.、](?!\d)/u.test(text)) return 3;
  return /^\(\d{1,2}\)/u.test(text) ? 4 : null;
}

function outlineParents(depths: readonly (number | null)[]): Map<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  depths.forEach((depth, at) => {
    if (depth === null) return;
    const children: number[] = [];
    let nearest: number | null = null;
    for (let next = at + 1; next < depths.length; next += 1) {
      const other = depths[next] ?? null;
      if (other === null) continue;
      if (other <= depth) break;
      nearest ??= other;
      if (other === nearest) children.push(next);
    }
    if (children.length > 0) found.set(at, children);
  });
  return found;
}

/**
 * 其中 rows belong to the last row above that is none. Rows below a 其中 row that is not the whole are parts too where they
 * make up the whole exactly: 其中：A, then B without the word.
 */
function withParts(rows: readonly LedgerRow[], money: readonly number[]): LedgerRow[] {
  const result = [...rows];
  let whole: number | null = null;
  for (let at = 0; at < result.length; at += 1) {
    const row = result[at];
    if (row === undefined) continue;
    if (row.kind === "posting" || row.kind === "total" || row.kind === "parent") whole = at;
    if (row.kind !== "part" || whole === null) continue;
    const last = lastPart(result, whole, at, money);
    for (let part = at; part <= last; part += 1) {
      const one = result[part];
      if (one !== undefined) result[part] = { ...one, kind: "part", related: [whole] };
    }
    at = last;
  }
  return result;
}

function lastPart(
  rows: readonly LedgerRow[],
  whole: number,
  first: number,
  money: readonly number[],
): number {
  let end = first;
  while (rows[end + 1]?.kind === "part") end += 1;
  return Math.max(end, ...money.map((index) => partsUpTo(rows, whole, first, index)));
}

/** The row in which the parts in a column make up the whole; -1 if they do not. */
function partsUpTo(rows: readonly LedgerRow[], whole: number, first: number, index: number): number {
  const total = rows[whole]?.cells[index]?.value ?? ZERO;
  let sum: Decimal = ZERO;
  for (let at = first; at < rows.length && !total.isZero(); at += 1) {
    const row = rows[at];
    const value = row?.cells[index]?.value ?? null;
    if (row === undefined || (row.kind !== "part" && row.kind !== "posting") || value === null) break;
    sum = sum.plus(value);
    if (sum.eq(total)) return at;
    if (sum.abs().gt(total.abs())) break;
  }
  return -1;
}
