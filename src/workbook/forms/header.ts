/** A row of headings: which column holds what. With merged cells it may be two rows. */
import {
  indicatorHeading,
  moneyHeading,
  type HeadingMatch,
  type IndicatorColumn,
  type MoneyColumn,
} from "./headings";
import { isBlockHead, isBudgetLabel, isBudgetTotal } from "./labels";
import { isPairRow } from "./moneyPairs";
import type { SheetText } from "./sheetText";

export interface Header<Key extends string> {
  readonly row: number;
  /** The last row of the headings: `row`, or the one below */
  readonly lastRow: number;
  /** Columns of the sheet, 0-based */
  readonly columns: ReadonlyMap<Key, number>;
  /** Further columns with an equally good heading of the same key; the first is read */
  readonly duplicates: ReadonlyMap<Key, readonly number[]>;
  /** Every heading of the row, known or not */
  readonly headings: readonly Heading[];
  /** Columns without a heading, with the key to their left whose heading is merged across them */
  readonly headless: ReadonlyMap<number, Key>;
}

export interface Heading {
  readonly column: number;
  readonly written: string;
}

export type MoneyHeader = Header<MoneyColumn>;
export type IndicatorHeader = Header<IndicatorColumn>;

/** A column that the user has chosen; null = the form has none. */
export type ChosenColumns<Key extends string> = Readonly<Partial<Record<Key, number | null>>>;

type Matcher<Key extends string> = (squeezed: string) => HeadingMatch<Key> | undefined;

interface Candidate<Key extends string> extends HeadingMatch<Key> {
  readonly column: number;
}

/** Headings of tables that list many projects or similar rows: such a table is no form. */
const LIST_HEADING = /^(?:项目|项目名称|单位名称|部门名称|支出类别|项目编码|科目名称)$/u;

/** The headings of the money block in this row; undefined if there are none. */
export function moneyHeaderAt(sheet: SheetText, row: number): MoneyHeader | undefined {
  if (isPairRow(sheet, row)) return headersOfPairs(sheet, row);
  const header = headerAt(sheet, row, moneyHeading, (keys) => {
    const amounts = (["initialBudget", "annualBudget", "spent"] as const).filter((key) =>
      keys.has(key),
    ).length;
    const others = (["rate", "weight", "score"] as const).filter((key) => keys.has(key)).length;
    return amounts >= 2 || (amounts === 1 && others >= 2);
  });
  if (header === undefined) return undefined;
  // The column of 年度资金总额, 其中：… has no heading of its own.
  const labels = [...header.headless.keys()].filter((column) =>
    [1, 2, 3].some((below) => isBudgetLabel(sheet.text(header.lastRow + below, column))),
  );
  return {
    ...header,
    headless: new Map([...header.headless].filter(([column]) => !labels.includes(column))),
  };
}

/** 全年预算数 |  | 全年执行数 |  | are labels beside their amounts: none of them heads a column. */
function headersOfPairs(sheet: SheetText, row: number): MoneyHeader {
  const candidates = candidatesIn(sheet, row, moneyHeading);
  const { columns, duplicates } = resolve(candidates);
  return { row, lastRow: row, columns, duplicates, headings: headingsOf(sheet, [row]), headless: new Map() };
}

/** The headings of the indicators in this row; undefined if there are none. */
export function indicatorHeaderAt(sheet: SheetText, row: number): IndicatorHeader | undefined {
  return headerAt(sheet, row, indicatorHeading, (keys) => {
    const levels = (["level1", "level2", "level3"] as const).filter((key) => keys.has(key)).length;
    const measured = keys.has("target") || keys.has("actual");
    return levels === 3 || (levels >= 1 && measured && keys.size >= 3);
  });
}

/**
 * Whether the row heads a table that resembles a form but lists projects. 项目资金 | 项目 | 预算数 | … heads a form's own
 * money.
 */
export function headsList(sheet: SheetText, row: number): boolean {
  const filled = sheet.filled(row);
  const [first] = filled;
  if (first === undefined || isBlockHead(sheet.text(row, first))) return false;
  return filled.some((column) => LIST_HEADING.test(sheet.text(row, column)));
}

function headerAt<Key extends string>(
  sheet: SheetText,
  row: number,
  matcher: Matcher<Key>,
  enough: (keys: ReadonlySet<Key>) => boolean,
): Header<Key> | undefined {
  const all = ofLatestYear(sheet, row - 1, candidatesIn(sheet, row, matcher), matcher);
  if (!enough(new Set(all.map(({ key }) => key)))) return undefined;
  const below = ofLatestYear(sheet, row, headingsBelow(sheet, row, all, matcher), matcher);
  // 指标完成情况 over 年度指标值 and 实际完成值 heads a group, not a column.
  const own = all.filter(({ column }) => !below.some((one) => one.column === column));
  const above = headingsAbove(sheet, row, own, matcher);
  const candidates = [...own, ...below, ...above];
  const { columns, duplicates } = resolve(candidates);
  const lastRow = below.length > 0 ? row + 1 : row;
  const rows = [...(above.length > 0 ? [row - 1] : []), row, ...(lastRow > row ? [lastRow] : [])];
  const headings = headingsOf(sheet, rows);
  return { row, lastRow, columns, duplicates, headings, headless: headlessOf(sheet, headings, columns) };
}

function candidatesIn<Key extends string>(
  sheet: SheetText,
  row: number,
  matcher: Matcher<Key>,
): Candidate<Key>[] {
  if (row < sheet.top || row >= sheet.bottom) return [];
  return sheet.filled(row).flatMap((column) => {
    const found = sheet.cached(matcher, sheet.text(row, column));
    return found === undefined ? [] : [{ ...found, column: sheet.visibleColumn(row, column) }];
  });
}

/** 2020年 over headings of its own, beside 2021年 over the same ones */
const YEAR_HEAD = /^(?:((?:19|20)\d{2})年度?|(上年度?|上一年度|去年)|(?:本年度?|当年|今年))$/u;

function yearOfHead(squeezed: string): number | undefined {
  const match = YEAR_HEAD.exec(squeezed);
  if (match === null) return undefined;
  const [, year, before] = match;
  return year !== undefined ? Number(year) : before !== undefined ? 0 : Infinity;
}

/** Leaves out headings under an earlier year, in a form with two years side by side. */
function ofLatestYear<Key extends string>(
  sheet: SheetText,
  row: number,
  candidates: readonly Candidate<Key>[],
  matcher: Matcher<Key>,
): readonly Candidate<Key>[] {
  if (row < sheet.top || candidates.length === 0) return candidates;
  const heads = sheet
    .filled(row)
    .filter((column) => sheet.cached(matcher, sheet.text(row, column)) === undefined);
  const yearAt = (column: number): number | undefined => yearOfHead(sheet.text(row, column));
  const last = Math.max(...heads.flatMap((column) => yearAt(column) ?? []));
  return candidates.filter(({ column }) => {
    const head = heads.findLast((one) => one <= column);
    const year = head === undefined ? undefined : yearAt(head);
    return year === undefined || year === last;
  });
}

const PART_OF_HEADING = /^(?:年初|全年|调整后?|实际|累计)$/u;
const UNREAD_HEADING = /^\p{Script=Han}{2,8}(?:\([^()]*\))?$/u;
/** So many further headings show that a row is one of headings, whatever else it holds. */
const FEWEST_ADDED = 3;

/** A second row of headings: it adds headings that the first lacks and has nothing else. */
function headingsBelow<Key extends string>(
  sheet: SheetText,
  row: number,
  own: readonly Candidate<Key>[],
  matcher: Matcher<Key>,
): Candidate<Key>[] {
  const left = Math.min(...own.map(({ column }) => column));
  const below = candidatesBelow(sheet, row, matcher);
  // 年度资金总额 left of the headings is the label of a blank row.
  if (below.some(({ column }) => column < left && isBudgetTotal(sheet.text(row + 1, column)))) return [];
  const first = Math.min(...own.concat(below).map(({ column }) => column));
  const headings = new Set(below.map(({ column }) => column));
  const keys = new Set(own.map(({ key }) => key));
  const added = new Set(below.flatMap(({ key }) => (keys.has(key) ? [] : [key])));
  const owned = new Set(own.map(({ column }) => column));
  // 复核得分 beside 自评得分, below 得分, is a heading that is not read.
  const hasOthers = sheet.filled(row + 1).some((column) => {
    const isUnread = !owned.has(column) && UNREAD_HEADING.test(sheet.text(row + 1, column));
    return column >= first && !headings.has(column) && !isUnread;
  });
  // 完成率 between 完成值 and 分值 is a heading as well; a row of data has not so many.
  if (hasOthers && added.size < FEWEST_ADDED) return [];
  return added.size > 0 ? below : [];
}

/** 年初 and 调整后 below a 预算数 that is merged over both are 年初预算数 and 调整后预算数. */
function candidatesBelow<Key extends string>(
  sheet: SheetText,
  row: number,
  matcher: Matcher<Key>,
): Candidate<Key>[] {
  const known = candidatesIn(sheet, row + 1, matcher);
  const heads = sheet.filled(row);
  const combined = sheet.filled(row + 1).flatMap((column): Candidate<Key>[] => {
    const text = sheet.text(row + 1, column);
    const head = heads.findLast((one) => one <= column);
    if (head === undefined || !PART_OF_HEADING.test(text)) return [];
    const found = sheet.cached(matcher, `${text}${sheet.text(row, head)}`);
    return found === undefined ? [] : [{ ...found, column }];
  });
  return [...known, ...combined];
}

/** A heading merged downward is in the row above, over a blank cell. */
function headingsAbove<Key extends string>(
  sheet: SheetText,
  row: number,
  own: readonly Candidate<Key>[],
  matcher: Matcher<Key>,
): Candidate<Key>[] {
  const keys = new Set(own.map(({ key }) => key));
  return candidatesIn(sheet, row - 1, matcher).filter(
    ({ key, column }) => !keys.has(key) && sheet.text(row, column) === "",
  );
}

function resolve<Key extends string>(
  candidates: readonly Candidate<Key>[],
): Pick<Header<Key>, "columns" | "duplicates"> {
  const byKey = new Map<Key, Candidate<Key>[]>();
  for (const candidate of candidates)
    byKey.set(candidate.key, [...(byKey.get(candidate.key) ?? []), candidate]);
  const columns = new Map<Key, number>();
  const duplicates = new Map<Key, readonly number[]>();
  for (const [key, all] of byKey) {
    const meant = withoutLevelWeights(all, candidates);
    const rank = Math.min(...meant.map((one) => one.rank));
    const best = meant.filter((one) => one.rank === rank).map(({ column }) => column);
    const [first, ...others] = best.sort((left, right) => left - right);
    if (first === undefined) continue;
    columns.set(key, first);
    if (others.length > 0 && key !== "reason" && key !== "method") duplicates.set(key, others);
  }
  return { columns, duplicates };
}

/** 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | … | 分值: the points of a level are not the indicator's. */
function withoutLevelWeights<Key extends string>(
  all: readonly Candidate<Key>[],
  candidates: readonly Candidate<Key>[],
): readonly Candidate<Key>[] {
  const [first] = all;
  if (first === undefined || first.key !== "weight") return all;
  const levels = new Set(
    candidates.filter(({ key }) => key === "level1" || key === "level2").map(({ column }) => column),
  );
  const own = all.filter(({ column }) => !levels.has(column - 1));
  return own.length > 0 ? own : all;
}

function headingsOf(sheet: SheetText, rows: readonly number[]): Heading[] {
  const headings: Heading[] = [];
  for (let column = sheet.left; column < sheet.right; column += 1) {
    const row = rows.findLast((one) => sheet.text(one, column) !== "");
    if (row !== undefined)
      headings.push({ column: sheet.visibleColumn(row, column), written: sheet.cell(row, column).written });
  }
  return headings;
}

function headlessOf<Key extends string>(
  sheet: SheetText,
  headings: readonly Heading[],
  columns: ReadonlyMap<Key, number>,
): Map<number, Key> {
  const headed = new Set(headings.map(({ column }) => column));
  const keyAt = new Map([...columns].map(([key, column]) => [column, key]));
  const headless = new Map<number, Key>();
  let owner: Key | undefined;
  for (let column = sheet.left; column < sheet.right; column += 1) {
    if (headed.has(column)) owner = keyAt.get(column);
    else if (owner !== undefined) headless.set(column, owner);
  }
  return headless;
}

/** Replaces recognised columns by those that the user chose. */
export function withChosen<Key extends string>(header: Header<Key>, chosen: ChosenColumns<Key>): Header<Key> {
  const columns = new Map(header.columns);
  const duplicates = new Map(header.duplicates);
  const headless = new Map(header.headless);
  for (const key of Object.keys(chosen) as Key[]) {
    const column = chosen[key];
    if (column === undefined) continue;
    duplicates.delete(key);
    for (const [other, owner] of headless) if (owner === key) headless.delete(other);
    if (column === null) {
      columns.delete(key);
      continue;
    }
    for (const [other, taken] of columns) if (taken === column) columns.delete(other);
    columns.set(key, column);
    headless.delete(column);
  }
  return { ...header, columns, duplicates, headless };
}
