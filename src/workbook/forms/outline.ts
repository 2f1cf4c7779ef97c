/** Locates the forms on a sheet: the rows of their titles, headings and totals. */
import {
  headsList,
  indicatorHeaderAt,
  moneyHeaderAt,
  type Header,
  type IndicatorHeader,
  type MoneyHeader,
} from "./header";
import { isContinued, isSectionHead, isTitle, isTotal, labelOf } from "./labels";
import type { SheetText } from "./sheetText";

export interface FormOutline {
  readonly first: number;
  /** The row after the last one */
  readonly end: number;
  readonly titleRow: number | null;
  readonly money: MoneyHeader | null;
  /** Several if the headings repeat on the next page or each goal has its own */
  readonly indicators: readonly IndicatorHeader[];
  /** Rows of 总分 and 合计 below the indicators, or below the money if there are none */
  readonly totals: readonly number[];
}

export interface Outlines {
  readonly forms: readonly FormOutline[];
  /** Why something that resembles a form is none; null if nothing does */
  readonly alike: "titleOnly" | "list" | "tableOnly" | null;
  /** First column of the right one of two forms side by side; then nothing else was searched for */
  readonly splitAt: number | null;
}

/** Limit of the rows of conclusions and notes below the total */
const LONGEST_TAIL = 60;
/** No heading, title or label at the beginning of a form is longer. */
const LONGEST_HEAD = 150;
/** Rows of merged levels without an indicator have only a border. */
const BLANK_ROWS_IN_TABLE = 10;
const BLANK_ROWS_IN_TAIL = 4;
const MOST_BLANK_ROWS = 100;

interface Draft {
  first: number;
  titleRow: number | null;
  /** A label such as 项目名称 is above its tables */
  labelled: boolean;
  money: MoneyHeader | null;
  indicators: IndicatorHeader[];
  totals: number[];
}

export function outlinesOf(sheet: SheetText): Outlines {
  const drafts: Draft[] = [];
  let current = null as Draft | null;
  let titleRow: number | null = null;
  let labelRow: number | null = null;
  let sawList = false;
  const begin = (row: number): Draft => {
    const draft: Draft = {
      first: titleRow ?? labelRow ?? row,
      titleRow,
      labelled: labelRow !== null,
      money: null,
      indicators: [],
      totals: [],
    };
    drafts.push(draft);
    return draft;
  };
  for (let row = sheet.top; row < sheet.bottom; row += 1) {
    const kind = kindOf(sheet, row);
    if (kind === undefined) continue;
    if (kind === "title") {
      if (!isNextPage(sheet, row, current)) titleRow = row;
    } else if (kind === "label") labelRow ??= row;
    else if (kind === "total") current?.totals.push(row);
    else if (kind === "list") sawList = true;
    else {
      const splitAt = columnOfSecond(sheet, kind.money ?? kind.indicators);
      if (splitAt !== null) return { forms: [], alike: null, splitAt };
      const starts = titleRow !== null || labelRow !== null;
      if (kind.money !== undefined) {
        const fits: boolean =
          current !== null && current.money === null && !starts && current.totals.length === 0;
        current = current !== null && fits ? current : begin(row);
        current.money = kind.money;
      } else {
        const finished: boolean =
          current !== null && current.totals.length > 0 && current.indicators.length > 0;
        const another: boolean =
          titleRow !== null || (labelRow !== null && (current?.indicators.length ?? 0) > 0);
        current = current === null || another || finished ? begin(row) : current;
        if (current.indicators.length === 0) current.totals = [];
        current.indicators.push(kind.indicators);
      }
      titleRow = null;
      labelRow = null;
      row = (kind.money ?? kind.indicators).lastRow;
    }
  }
  const real = drafts.filter((draft) => isForm(draft));
  for (const draft of real) draft.first = withCaption(sheet, draft.first);
  const forms = real.map((draft, index) => finish(sheet, draft, real[index + 1]?.first ?? sheet.bottom));
  const bare = drafts.length > real.length;
  const alike = sawList ? "list" : bare ? "tableOnly" : titleRow !== null ? "titleOnly" : null;
  return { forms, alike, splitAt: null };
}

/** The next page of a form without a total yet: its title with 续, or again right above the repeated headings. */
function isNextPage(sheet: SheetText, row: number, current: Draft | null): boolean {
  if (current === null || current.indicators.length === 0 || current.totals.length > 0) return false;
  const title = sheet.line(row);
  if (isContinued(title)) return true;
  const isSame = current.titleRow !== null && sheet.line(current.titleRow) === title;
  const heading = NEXT_ROWS.find((below) => indicatorHeaderAt(sheet, row + below) !== undefined);
  return (
    isSame &&
    heading !== undefined &&
    !NEXT_ROWS.some((below) => below < heading && isStart(sheet, row + below))
  );
}

/** The year or the unit may be between a title and the headings. */
const NEXT_ROWS = [1, 2, 3];

/** The column where the same headings begin again; null for one form, even if it has a column twice. */
function columnOfSecond(sheet: SheetText, header: MoneyHeader | IndicatorHeader): number | null {
  const { columns, duplicates, headings } = header as Header<string>;
  const whole = ["level1", "level3", "annualBudget", "initialBudget"].some((key) => duplicates.has(key));
  if (duplicates.size < 3 || !whole) return null;
  const lastOfFirst = Math.max(...[...duplicates.keys()].map((key) => columns.get(key) ?? sheet.left));
  const second = Math.min(...[...duplicates.values()].flat());
  if (second <= lastOfFirst) return null;
  for (let column = second - 1; column > lastOfFirst; column -= 1) {
    if (isBlankColumn(sheet, column)) return column + 1;
  }
  return headings.find(({ column }) => column > lastOfFirst)?.column ?? second;
}

/**
 * The first column of a form right of another one, with a blank column between them; null if there is none. Both have
 * titles of their own, unlike a single form with a blank column.
 */
export function columnBetweenForms(sheet: SheetText): number | null {
  const titles = titleColumns(sheet);
  for (let column = Math.min(...titles) + 1; column < Math.max(...titles); column += 1) {
    if (!isBlankColumn(sheet, column) || isBlankColumn(sheet, column + 1)) continue;
    const sides = [sheet.slice(sheet.left, column), sheet.slice(column + 1, sheet.right)];
    if (sides.every((side) => outlinesOf(side).forms.some(({ titleRow }) => titleRow !== null)))
      return column + 1;
  }
  return null;
}

/** Columns of cells that are a whole title, as a merged one is. */
function titleColumns(sheet: SheetText): readonly number[] {
  const columns = new Set<number>();
  sheet.area.values.forEach((values, index) => {
    values.forEach((value, offset) => {
      if (typeof value !== "string" || value.length > LONGEST_HEAD || !/[表評评]/u.test(value)) return;
      const column = sheet.left + offset;
      if (isTitle(sheet.text(sheet.top + index, column))) columns.add(column);
    });
  });
  return [...columns];
}

function isBlankColumn(sheet: SheetText, column: number): boolean {
  return sheet.area.values.every((row) => (row[column - sheet.left] ?? "") === "");
}

/** A table of indicators without title, particulars and money is a user's own list. */
function isForm(draft: Draft): boolean {
  return draft.titleRow !== null || draft.labelled || (draft.money !== null && draft.indicators.length > 0);
}

type Anchor =
  | { readonly money: MoneyHeader; readonly indicators?: undefined }
  | { readonly money?: undefined; readonly indicators: IndicatorHeader };

/** Cheap tests of single characters come first, as most rows of a large sheet are irrelevant. */
function kindOf(sheet: SheetText, row: number): Anchor | "title" | "label" | "total" | "list" | undefined {
  const values = sheet.area.values[row - sheet.top] ?? [];
  let indicatorWords = 0;
  let budgetWords = 0;
  let titleWord = false;
  let labelWord = false;
  let totalWord = false;
  for (const value of values) {
    if (typeof value !== "string" || value === "" || value.length > LONGEST_HEAD) continue;
    if (/[标標]/u.test(value)) indicatorWords += 1;
    if (/[预預执執支额額]/u.test(value)) budgetWords += 1;
    titleWord ||= /[表评評]/u.test(value);
    labelWord ||= /[名单單门門]/u.test(value);
    totalWord ||= /[总總合]/u.test(value);
  }
  if (indicatorWords >= 2) {
    const indicators = indicatorHeaderAt(sheet, row);
    if (indicators !== undefined) return headsList(sheet, row) ? "list" : { indicators };
  }
  if (budgetWords >= 2) {
    const money = moneyHeaderAt(sheet, row);
    if (money !== undefined) return headsList(sheet, row) ? "list" : { money };
  }
  if (totalWord && isTotalRow(sheet, row)) return "total";
  if (titleWord && isTitleRow(sheet, row)) return "title";
  return labelWord && isStart(sheet, row) ? "label" : undefined;
}

/** 绩效指标 | 指标完成情况 | 自评 are heads of groups of columns, although together they read like a title. */
function isTitleRow(sheet: SheetText, row: number): boolean {
  return (
    isTitle(sheet.line(row)) && !sheet.filled(row).some((column) => isSectionHead(sheet.text(row, column)))
  );
}

/** 总分 is the first text of its row or left of its figures. */
function isTotalRow(sheet: SheetText, row: number): boolean {
  const column = sheet.filled(row).find((one) => !/^[\d.%/—-]*$/.test(sheet.text(row, one)));
  return column !== undefined && isTotal(sheet.text(row, column));
}

function isStart(sheet: SheetText, row: number): boolean {
  return sheet.filled(row).some((column) => {
    const label = sheet.cached(labelOf, sheet.text(row, column))?.label;
    return (
      label === "project" ||
      label === "programme" ||
      label === "unitName" ||
      label === "implementingUnit" ||
      label === "competentDepartment"
    );
  });
}

function finish(sheet: SheetText, draft: Draft, next: number): FormOutline {
  const { first, titleRow, money, indicators } = draft;
  const heads = Math.max(money?.lastRow ?? 0, indicators.at(-1)?.lastRow ?? 0);
  const tables = lastMerged(
    sheet,
    indicators.at(-1),
    lastFilled(sheet, heads, next, BLANK_ROWS_IN_TABLE),
    next,
  );
  const total = draft.totals.find(
    (row) => row > heads && (row <= tables || isBlankBetween(sheet, heads, row)),
  );
  const last =
    total === undefined
      ? tables
      : lastFilled(sheet, total, Math.min(next, total + 1 + LONGEST_TAIL), BLANK_ROWS_IN_TAIL);
  return {
    first,
    end: last + 1,
    titleRow,
    money,
    indicators,
    totals: draft.totals.filter((row) => row <= last),
  };
}

/** The last row that the label of a blank table, 绩效指标, is merged over */
function lastMerged(
  sheet: SheetText,
  header: IndicatorHeader | undefined,
  last: number,
  end: number,
): number {
  if (header === undefined) return last;
  const label = sheet.mergeAt(header.row, Math.min(...header.columns.values()) - 1);
  return label === undefined ? last : Math.max(last, Math.min(end, label.row + label.rows) - 1);
}

/** A blank table may have more blank rows than one with a few indicators. */
function isBlankBetween(sheet: SheetText, heads: number, total: number): boolean {
  for (let row = heads + 1; row < total; row += 1) if (sheet.filled(row).length > 0) return false;
  return total - heads <= MOST_BLANK_ROWS;
}

/** 报表编号:510000_0013zp or 附件4 above the title belongs to the form. */
function withCaption(sheet: SheetText, first: number): number {
  const above = first - 1;
  return above >= sheet.top && /^(?:报表编号|表号|附件|附表)/u.test(sheet.line(above)) ? above : first;
}

/** The last row before `end` that no gap of too many blank rows separates from `from`. */
function lastFilled(sheet: SheetText, from: number, end: number, blankRows: number): number {
  let last = from;
  for (let row = from + 1; row < end && row - last <= blankRows + 1; row += 1) {
    if (sheet.filled(row).length > 0) last = row;
  }
  return last;
}
