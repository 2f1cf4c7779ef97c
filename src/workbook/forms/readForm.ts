/** Reads one form of a sheet from its outline. */
import { areaAddress, cellAddress } from "../../a1";
import { type Decimal, HUNDRED, sum } from "../../domain/decimal";
import type { Finding } from "../../domain/finding";
import { NO_FIELD, type CellAddress, type Field, type MoneyUnit } from "../../domain/model";
import type { BudgetRow, PrintedForm } from "../../domain/forms/printedForm";
import type { InputCell } from "../read/cells";
import { Collector } from "../read/collector";
import { fieldOf } from "../read/fields";
import { approvedBudgetRow, listedBudgetRows } from "./approvedBudget";
import { pointsField } from "./figures";
import { withChosen, type ChosenColumns, type Header, type Heading, type IndicatorHeader } from "./header";
import type { IndicatorColumn, MoneyColumn } from "./headings";
import { NO_LEVELS, readIndicatorBlock, type IndicatorBlock, type IndicatorPlace } from "./indicatorBlock";
import type { Label } from "./labels";
import { layoutOf } from "./layout";
import { withTotal } from "./budgetRow";
import { readMoneyBlock } from "./moneyBlock";
import { NO_PLACES, pairsIn, type MoneyPlaces } from "./moneyPairs";
import type { FormOutline } from "./outline";
import {
  moneyUnitField,
  moneyUnitOfAmount,
  Particulars,
  type LabelledText,
  type RepeatedLabel,
  titleField,
  yearField,
  yearOfText,
  type RowRange,
} from "./particulars";
import { squeeze, type SheetText } from "./sheetText";
import { signaturePlaces, type SignaturePlace } from "./signatures";
import { rowsOfSourceColumns, sourceHeadsIn } from "./sourceColumns";
import { readTotal } from "./totalRow";

/** The columns of one of a form's two tables, as recognised or as the user chose them. */
export interface TableMapping<Key extends string> {
  /** Row of the headings, 0-based */
  readonly row: number;
  /** Columns of the sheet, 0-based */
  readonly columns: Readonly<Partial<Record<Key, number>>>;
  /** All headings of the row, to choose from */
  readonly headings: readonly Heading[];
}

export interface ColumnMapping {
  /** Identifies the form in the workbook: the cell of its first heading. Correcting a column does not change it. */
  readonly id: CellAddress;
  readonly money: TableMapping<MoneyColumn> | null;
  readonly indicators: TableMapping<IndicatorColumn> | null;
}

/** The user's corrections; null = the form has no such column. */
export interface ColumnChoice {
  readonly money?: ChosenColumns<MoneyColumn>;
  readonly indicators?: ChosenColumns<IndicatorColumn>;
}

/** Where the form has its values, filled or blank */
export interface FormPlaces {
  readonly labels: ReadonlyMap<Label, LabelledText>;
  readonly repeated: readonly RepeatedLabel[];
  /** Of the total, where its amounts are beside labels instead of below headings */
  readonly money: MoneyPlaces;
  readonly signatures: readonly SignaturePlace[];
  /** One for each repetition of the headings */
  readonly tables: readonly IndicatorTable[];
}

export interface IndicatorTable {
  readonly header: IndicatorHeader;
  readonly rows: readonly IndicatorPlace[];
}

export interface RecognisedForm extends PrintedForm {
  readonly mapping: ColumnMapping;
  readonly places: FormPlaces;
  /** R00: what could not be read, and what the form lacks */
  readonly findings: readonly Finding[];
}

const CLAUSE = "自评表读取说明";

export function readForm(
  sheet: SheetText,
  outline: FormOutline,
  choices: ReadonlyMap<CellAddress, ColumnChoice>,
): RecognisedForm {
  const collector = new Collector(CLAUSE);
  const id = formId(sheet, outline);
  const choice = choices.get(id);
  const money = outline.money === null ? null : withChosen(outline.money, choice?.money ?? {});
  const headers = outline.indicators.map((header) => withChosen(header, choice?.indicators ?? {}));
  const [firstHeader] = headers;

  const { first, end } = outline;
  const tables = [money, firstHeader ?? null].filter((header) => header !== null).map(({ row }) => row);
  const head: RowRange = { first, end: Math.min(end, ...tables) };
  const headParticulars = new Particulars(sheet, [head], collector);
  const project = headParticulars.text("project", "programme");

  const moneyHeads = money === null ? [] : [money.row, money.row - 1, money.row + 1, money.row + 2];
  const inRange = moneyHeads.filter((row) => row >= first && row < end);
  const namedUnit = moneyUnitField(sheet, inRange, head);
  const moneyUnit = namedUnit ?? moneyUnitOfAmount(amountCells(sheet, money, headParticulars));

  const following = headers.find(({ row }) => money !== null && row > money.row)?.row ?? end;
  const block = money === null ? null : readMoneyBlock(sheet, money, following, moneyUnit.value, collector);
  const approved = block?.rows ?? approvedBudget(sheet, head, headParticulars, moneyUnit.value, collector);
  const pairs = approved.length === 0 ? pairsIn(sheet, head, moneyUnit.value, collector) : null;
  const budgetRows = pairs === null ? approved : withTotal(pairs.rows, NO_FIELD);

  const lastHeader = headers.at(-1);
  const total = outline.totals.find((row) => row > (lastHeader?.lastRow ?? end));
  const blocks = readIndicatorBlocks(sheet, headers, total ?? end, project, collector);
  const below =
    lastHeader === undefined
      ? { weight: NO_FIELD, score: NO_FIELD }
      : readTotal(sheet, outline.totals, lastHeader, collector);

  const tableRanges: RowRange[] = [
    ...(money === null || block === null ? [] : [{ first: money.row, end: block.end }]),
    ...headers.map((header, index) => ({ first: header.row, end: blocks[index]?.end ?? header.row })),
  ];
  const totalRanges = outline.totals.map((row) => ({ first: row, end: row + 1 }));
  const gaps = rangesOutside(first, end, [...tableRanges, ...totalRanges]);
  const particulars = new Particulars(sheet, gaps, collector);
  // 其他需要说明事项 may be between the indicators and the total.
  const behind = Math.max(first, ...tableRanges.map((range) => range.end));
  const tail = gaps.filter((gap) => gap.first >= behind);

  const title = titleField(sheet, outline.titleRow);
  const year = yearField(sheet, head);
  const layout = layoutOf({
    title: `${headLines(sheet, first, outline.titleRow)}${title.value ?? ""}`,
    moneyColumns: new Set<string>(money?.columns.keys() ?? []),
    actualHeading: headingText(firstHeader, "actual"),
    natureHeading: headingText(firstHeader, "nature"),
    annualHeading: headingText(money ?? undefined, "annualBudget"),
    executionPoints: pointsOf(block?.points, budgetRows),
    hasProject: project.cell !== null,
    namesUnit: particulars.has("unitName") || particulars.has("reportingUnit"),
    weightBeforeTarget: isBefore(firstHeader, "weight", "target"),
  });
  const text = particulars.text.bind(particulars);
  const goal = text("goal");
  const form: PrintedForm = {
    sheet: sheet.sheet,
    area: areaOf(sheet, first, end),
    layout,
    title,
    unit:
      layout === "department"
        ? text("unitName", "reportingUnit", "implementingUnit", "competentDepartment")
        : text("implementingUnit", "unitName", "reportingUnit"),
    competentDepartment: text("competentDepartment"),
    project,
    year: year.value === null && particulars.has("year") ? yearOfText(text("year")) : year,
    moneyUnit,
    budgetRows,
    indicators: blocks.flatMap(({ indicators }) => indicators),
    blocks: blocks.flatMap((one) => one.blocks),
    executionPoints: block?.points ?? NO_FIELD,
    indicatorPoints: blocks.map(({ points }) => points).find(({ cell }) => cell !== null) ?? NO_FIELD,
    totalWeight: below.weight,
    ...totalScores(below.score, particulars, collector),
    grade: particulars.has("grade") ? text("grade") : gradeBesideTotal(sheet, outline, lastHeader),
    annualGoal: goal.cell === null ? text("overallGoal") : goal,
    goalCompletion: text("completion"),
    implementation: text("implementation"),
    conclusion: text("conclusion"),
    problems: text("problems"),
    improvements: text("improvements"),
    notes: tail.flatMap((gap) => particulars.notes(gap)),
  };
  reportMissing(sheet, form, outline, collector);
  const places = new Particulars(sheet, gaps, new Collector(CLAUSE));
  return {
    ...form,
    places: {
      labels: places.all(),
      repeated: places.repeated(),
      money: pairs?.places ?? block?.places ?? NO_PLACES,
      signatures: signaturePlaces(sheet, gaps),
      tables: blocks.map(({ header, places }) => ({ header, rows: places })),
    },
    mapping: { id, money: mappingOf(money), indicators: mappingOf(firstHeader ?? null) },
    findings: collector.findings,
  };
}

/** @param end row below the last block */
function readIndicatorBlocks(
  sheet: SheetText,
  headers: readonly Header<IndicatorColumn>[],
  end: number,
  project: Field<string>,
  collector: Collector,
): IndicatorBlock[] {
  const blocks: IndicatorBlock[] = [];
  for (const [index, header] of headers.entries()) {
    const next = headers[index + 1]?.row ?? end;
    // Levels continue in the next block.
    const before = blocks.at(-1)?.levels ?? NO_LEVELS;
    blocks.push(readIndicatorBlock(sheet, header, next, project, before, collector));
  }
  return blocks;
}

/** 总分 of its row, else as the form states it outside the table; where it has both, they are compared. */
function totalScores(
  inRow: Field<Decimal>,
  particulars: Particulars,
  collector: Collector,
): Pick<PrintedForm, "totalScore" | "totalElsewhere"> {
  const elsewhere = particulars.cells("totalScore");
  if (elsewhere === undefined) return { totalScore: inRow };
  const score = pointsField(elsewhere.value, "总分", collector);
  return inRow.cell === null ? { totalScore: score } : { totalScore: inRow, totalElsewhere: score };
}

/** Also (自评等级:优), and (自评等级) that is still to be written */
const GRADE =
  /^\(?(?:(?:绩效|自评|评价)*(?:等级|等次|结果):?)?(优秀?|良好?|中等?|差)\)?$|^\((?:绩效|自评|评价)*(?:等级|等次):?\)$/u;

/** 总分 | 100 | 95.25 | 优 */
function gradeBesideTotal(
  sheet: SheetText,
  { totals }: FormOutline,
  header: Header<IndicatorColumn> | undefined,
): Field<string> {
  const row = totals.find((one) => header !== undefined && one > header.lastRow);
  const column =
    row === undefined ? undefined : sheet.filled(row).findLast((one) => GRADE.test(sheet.text(row, one)));
  if (row === undefined || column === undefined) return NO_FIELD;
  return fieldOf(sheet.cell(row, column), GRADE.exec(sheet.text(row, column))?.[1] ?? null);
}

function formId(sheet: SheetText, { money, indicators, first }: FormOutline): CellAddress {
  const header = [money, ...indicators].filter((one) => one !== null).sort((a, b) => a.row - b.row)[0];
  return cellAddress(sheet.sheet, header?.row ?? first, header?.headings[0]?.column ?? sheet.left);
}

function mappingOf<Key extends string>(header: Header<Key> | null): TableMapping<Key> | null {
  if (header === null) return null;
  const columns: Partial<Record<Key, number>> = {};
  for (const [key, column] of header.columns) columns[key] = column;
  return { row: header.row, columns, headings: header.headings };
}

/** Cells that may have the money unit if no heading has it. */
function amountCells(
  sheet: SheetText,
  money: Header<MoneyColumn> | null,
  particulars: Particulars,
): InputCell[] {
  const approved = particulars.cells("approvedBudget");
  const keys = ["annualBudget", "spent", "initialBudget"] as const;
  const cells = [1, 2, 3, 4].flatMap((below) =>
    keys.flatMap((key) => {
      const column = money?.columns.get(key);
      return money === null || column === undefined ? [] : [sheet.cell(money.lastRow + below, column)];
    }),
  );
  return approved === undefined ? cells : [approved.value, ...cells];
}

function approvedBudget(
  sheet: SheetText,
  head: RowRange,
  particulars: Particulars,
  moneyUnit: MoneyUnit | null,
  collector: Collector,
): BudgetRow[] {
  const cells = particulars.cells("approvedBudget");
  if (cells !== undefined) return [approvedBudgetRow(cells.label, cells.value, moneyUnit, collector)];
  const heads = sourceHeadsIn(sheet, head);
  return heads === null
    ? listedBudgetRows(sheet, head.first, head.end, moneyUnit, collector)
    : rowsOfSourceColumns(sheet, heads, head.end, { header: null, moneyUnit, collector });
}

/** The rows of `first`…`end` that are in none of the ranges. */
function rangesOutside(first: number, end: number, ranges: readonly RowRange[]): RowRange[] {
  const gaps: RowRange[] = [];
  let row = first;
  for (const range of [...ranges].sort((left, right) => left.first - right.first)) {
    if (range.first > row) gaps.push({ first: row, end: range.first });
    row = Math.max(row, range.end);
  }
  if (end > row) gaps.push({ first: row, end });
  return gaps;
}

function headLines(sheet: SheetText, first: number, titleRow: number | null): string {
  let lines = "";
  for (let row = first; titleRow !== null && row < titleRow; row += 1) lines += sheet.line(row);
  return lines;
}

function headingText<Key extends string>(header: Header<Key> | undefined, key: Key): string {
  const column = header?.columns.get(key);
  return squeeze(header?.headings.find((heading) => heading.column === column)?.written ?? "");
}

function isBefore<Key extends string>(header: Header<Key> | undefined, left: Key, right: Key): boolean {
  const one = header?.columns.get(left);
  const other = header?.columns.get(right);
  return one !== undefined && other !== undefined && one < other;
}

function pointsOf(points: Field<Decimal> | undefined, rows: readonly BudgetRow[]): string | null {
  const value = points?.value ?? rows.find(({ isTotal }) => isTotal)?.weight.value ?? null;
  return value === null ? null : value.toFixed();
}

function areaOf(sheet: SheetText, first: number, end: number): CellAddress {
  let left = sheet.right;
  let right = sheet.left;
  for (let row = first; row < end; row += 1) {
    const columns = sheet.filled(row);
    left = Math.min(left, columns[0] ?? left);
    right = Math.max(right, columns.at(-1) ?? right);
  }
  return areaAddress(sheet.sheet, { row: first, column: left, rows: end - first, columns: right - left + 1 });
}

/** A 部门整体 form may score 预算执行 as an indicator: nothing is missing if the indicators have all 100 points. */
function hasAllPoints({ indicators }: PrintedForm): boolean {
  const weights = indicators.flatMap(({ weight }) => weight.value ?? []);
  return weights.length === indicators.length && sum(weights).eq(HUNDRED);
}

/** Reports an incomplete form, which is read as far as it goes. */
function reportMissing(
  sheet: SheetText,
  form: PrintedForm,
  outline: FormOutline,
  collector: Collector,
): void {
  const last = outline.end - 1;
  const cell = cellAddress(sheet.sheet, last, sheet.filled(last)[0] ?? sheet.left);
  const cutOff = (missing: string): void => {
    collector.add("R00.formCutOff", "warning", [cell], { missing });
  };
  const [header] = outline.indicators;
  if (form.budgetRows.length === 0 && !hasAllPoints(form)) cutOff("资金");
  if (header === undefined) {
    cutOff("绩效指标");
    return;
  }
  if (form.indicators.length === 0) {
    const head = cellAddress(sheet.sheet, header.row, header.columns.get("level1") ?? sheet.left);
    collector.add("R00.emptyTable", "error", [head], { table: "绩效指标" });
  }
  const scored = header.columns.has("weight") || header.columns.has("score");
  if (scored && form.totalWeight.cell === null && form.totalScore.cell === null) cutOff("总分");
}
