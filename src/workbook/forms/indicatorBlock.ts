/** 绩效指标: the indicators of a form and the points of its blocks. */
import { cellAddress } from "../../a1";
import { Decimal } from "../../domain/decimal";
import {
  NO_FIELD,
  rowWithoutCells,
  INDICATORS,
  NATURE_CHOICES,
  type CellAddress,
  type Field,
  type Indicator,
  type IndicatorNature,
} from "../../domain/model";
import type { BlockHeading } from "../../domain/forms/printedForm";
import {
  isPlaceholderName,
  readNameOperator,
  readNameUnit,
  unitOfTarget,
  withoutNumber,
} from "../../domain/text";
import type { Collector } from "../read/collector";
import { choiceList, fieldOf, readChoice, readText } from "../read/fields";
import { readPair } from "../read/readingPair";
import { isSubtotalLabel } from "../read/table";
import { pointsField, readingField } from "./figures";
import type { IndicatorHeader } from "./header";
import { INDICATOR_COLUMNS, type IndicatorColumn } from "./headings";
import { isClosing, isNameToWrite, isSectionHead, isTotal, labelOf, splitPoints } from "./labels";
import { pointsIn } from "./moneyBlock";
import { reportDuplicates, TableRows } from "./rows";
import { squeeze, type SheetText } from "./sheetText";

/** The merged levels that apply to a row */
export interface Levels {
  readonly level1: Field<string>;
  readonly level2: Field<string>;
}

/** A row of the table, for an indicator or with one */
export interface IndicatorPlace {
  readonly row: number;
  /** Null for a blank row and for one that only keeps a place: 指标1：, …… */
  readonly indicator: Indicator | null;
  /** The section that the row stands in, where a form has sections instead of the column 一级指标 */
  readonly section: Section | null;
}

/** 一、产出指标（50分）, alone in its row */
export interface Section {
  readonly row: number;
  readonly level1: string;
}

export interface IndicatorBlock {
  /** With the column of the names, where no heading has it */
  readonly header: IndicatorHeader;
  readonly places: readonly IndicatorPlace[];
  /** Levels of the last row: the next page continues with them */
  readonly levels: Levels;
  readonly indicators: readonly Indicator[];
  readonly blocks: readonly BlockHeading[];
  /** 绩效指标(90分) */
  readonly points: Field<Decimal>;
  /** The row after the block's last one */
  readonly end: number;
}

export const NO_LEVELS: Levels = { level1: NO_FIELD, level2: NO_FIELD };
/** No form has this many indicators, but a sheet of other rows may. */
const MOST_INDICATORS = 1000;
const BLANK_ROWS_END = 10;

export function readIndicatorBlock(
  sheet: SheetText,
  given: IndicatorHeader,
  end: number,
  project: Field<string>,
  before: Levels,
  collector: Collector,
): IndicatorBlock {
  const header = withNameColumn(sheet, given, end);
  reportDuplicates(sheet, header, "绩效指标", INDICATOR_COLUMNS, collector);
  const table = new TableRows(sheet, header, INDICATOR_COLUMNS, collector);
  const reader = new IndicatorRows(table, project, before, collector);
  const indicators: Indicator[] = [];
  const places: IndicatorPlace[] = [];
  let row = header.lastRow + 1;
  let blanks: IndicatorPlace[] = [];
  let section: Section | null = null;
  for (; row < end; row += 1) {
    if (sheet.isHiddenRow(row)) continue;
    const filled = sheet.filled(row);
    if (filled.length === 0) {
      blanks.push({ row, indicator: null, section });
      continue;
    }
    if (blanks.length >= BLANK_ROWS_END && indicators.length > 0) break;
    const firstWords = filled
      .map((column) => sheet.text(row, column))
      .find((text) => !/^[\d.%/—-]*$/.test(text));
    if (firstWords !== undefined && (isTotal(firstWords) || endsBlock(firstWords, reader.hasFigures(row))))
      break;
    if (indicators.length >= MOST_INDICATORS) {
      const cell = cellAddress(sheet.sheet, row, header.columns.get("level3") ?? sheet.left);
      collector.add("R00.formTooLong", "error", [cell], { limit: String(MOST_INDICATORS) });
      break;
    }
    places.push(...blanks);
    blanks = [];
    const named = given.columns.has("level1") ? null : reader.readSection(sheet, row, filled);
    if (named !== null) {
      section = { row, level1: named };
      continue;
    }
    const indicator = reader.read(row);
    if (indicator !== undefined) indicators.push(indicator);
    if (indicator !== undefined || reader.isPlaceholder(row))
      places.push({ row, indicator: indicator ?? null, section });
  }
  if (blanks.length < BLANK_ROWS_END || indicators.length === 0) places.push(...blanks);
  const { levels } = reader;
  return {
    header,
    places,
    indicators,
    levels,
    blocks: reader.blocks,
    points: headPoints(sheet, header),
    end: row,
  };
}

/** 年度绩效目标(80分) may be beside the first indicator; alone in its row it begins another part. */
function endsBlock(text: string, besideFigures: boolean): boolean {
  const label = labelOf(text)?.label;
  const isGoalHead = isSectionHead(text) && /目标/u.test(text);
  if (isGoalHead) return !besideFigures;
  return isClosing(text) || label === "goal" || label === "project";
}

/** Without 三级指标: the column without a heading right of 二级指标, else 二级指标 itself names the indicator. */
function withNameColumn(sheet: SheetText, header: IndicatorHeader, end: number): IndicatorHeader {
  if (header.columns.has("level3")) return header;
  const owned = (key: IndicatorColumn): number | undefined =>
    [...header.headless].find(([, owner]) => owner === key)?.[0];
  const candidates = [
    owned("level2"),
    header.columns.get("level2"),
    owned("level1"),
    header.columns.get("level1"),
  ];
  const last = Math.min(end, header.lastRow + 31);
  const name = candidates.find((column) => {
    for (let row = header.lastRow + 1; column !== undefined && row < last; row += 1) {
      if (sheet.text(row, column) !== "") return true;
    }
    return false;
  });
  if (name === undefined) return header;
  const columns = new Map([...header.columns].filter(([, column]) => column !== name));
  const headless = new Map([...header.headless].filter(([column]) => column !== name));
  return { ...header, columns: columns.set("level3", name), headless };
}

/** 年度绩效目标(80分), 绩效指标(90分): left of the headings, in their row or below. */
function headPoints(sheet: SheetText, header: IndicatorHeader): Field<Decimal> {
  const first = Math.min(...header.columns.values());
  for (let row = header.row - 1; row <= header.lastRow + 1; row += 1) {
    for (const column of sheet.filled(row)) {
      if (row >= header.row && column >= first) break;
      const text = sheet.text(row, column);
      const isOfMoney = /预算|资金/u.test(text);
      const points = isSectionHead(text) && !isOfMoney ? pointsIn(text) : null;
      if (points !== null) return fieldOf(sheet.cell(row, column), points);
    }
  }
  return NO_FIELD;
}

const NATURES = choiceList(NATURE_CHOICES);
/** The columns of 指标 that a form may not have */
const NOT_PRINTED = rowWithoutCells(INDICATORS.columns);
const LEVEL1 = /^(?:成本|产出|效益|效果|满意度)(?:指标)?$/u;
const COLUMNS_WITH_FIGURES = ["target", "actual", "weight", "score"] as const;

class IndicatorRows {
  readonly blocks: BlockHeading[] = [];
  private level1: Field<string>;
  private level2: Field<string>;
  private method: { readonly field: Field<string>; readonly level2: CellAddress | null } | null = null;

  constructor(
    private readonly table: TableRows<IndicatorColumn>,
    private readonly project: Field<string>,
    before: Levels,
    private readonly collector: Collector,
  ) {
    this.level1 = before.level1;
    this.level2 = before.level2;
  }

  get levels(): Levels {
    return { level1: this.level1, level2: this.level2 };
  }

  /** The 一级指标 of the rows below, if the row is the head of a section; null for any other row */
  readSection(sheet: SheetText, row: number, filled: readonly number[]): string | null {
    const [column, ...others] = filled;
    if (column === undefined || others.length > 0) return null;
    const { name, points } = splitPoints(withoutNumber(sheet.text(row, column)));
    if (!LEVEL1.test(name)) return null;
    const { address, written } = sheet.cell(row, column);
    this.enterBlock({ cell: address, written, value: name }, points);
    return name;
  }

  /** Undefined for a placeholder row and for a subtotal */
  read(row: number): Indicator | undefined {
    const { table, collector } = this;
    this.readLevels(row);
    const written = table.text(row, "level3");
    if (!this.hasFigures(row) && isNameToWrite(written)) return undefined;
    const subtotal = this.subtotal(row);
    if (subtotal !== undefined) {
      const cell = table.cell(row, subtotal);
      const inputs = { table: "绩效指标", written: cell?.written ?? "" };
      if (cell !== undefined) collector.add("R00.subtotalRow", "note", [cell.address], inputs);
      return undefined;
    }
    const whole = nameField(readText(table.cell(row, "level3"), INDICATOR_COLUMNS.level3, collector));
    const weightInName = this.weightInName(whole);
    const name =
      weightInName === null ? whole : { ...whole, value: splitPoints(squeeze(whole.value ?? "")).name };
    const inName = readNameOperator(written);
    const printedUnit = readText(table.cell(row, "measureUnit"), INDICATOR_COLUMNS.measureUnit, collector);
    const measureUnit = this.measureUnit(row, printedUnit, name, inName?.unit ?? readNameUnit(written));
    const unit = measureUnit.value ?? "";
    const pair = readPair(
      { target: table.cell(row, "target"), actual: table.cell(row, "actual") },
      { level2: this.level2.value ?? "", level3: name.value ?? "", measureUnit: unit },
      {
        headings: INDICATOR_COLUMNS,
        read: (cell, key) => readingField(cell, INDICATOR_COLUMNS[key], unit, collector),
        collector,
      },
    );
    const points = (key: "weight" | "score") =>
      pointsField(table.cell(row, key), INDICATOR_COLUMNS[key], collector);
    return {
      ...NOT_PRINTED,
      project: this.project.value === null ? NO_FIELD : this.project,
      level1: this.level1,
      level2: this.level2,
      level3: name,
      nature: this.nature(
        row,
        inName === null ? NO_FIELD : { cell: name.cell, written: inName.written, value: inName.operator },
      ),
      ...pair,
      measureUnit,
      weight: weightInName ?? points("weight"),
      score: points("score"),
      reason: readText(table.cell(row, "reason"), INDICATOR_COLUMNS.reason, collector),
      ...this.scoringMethod(row),
    };
  }

  /** Whether the row only keeps a place: 指标1：, …… */
  isPlaceholder(row: number): boolean {
    const keepsPlace = !this.hasFigures(row) && isNameToWrite(this.table.text(row, "level3"));
    return keepsPlace && this.subtotal(row) === undefined;
  }

  private subtotal(row: number): IndicatorColumn | undefined {
    return (["level3", "level2", "level1"] as const).find((key) =>
      isSubtotalLabel(this.table.text(row, key)),
    );
  }

  /** 繁育良种苗木（20分）, where the form has no column of points */
  private weightInName({ cell, value }: Field<string>): Field<Decimal> | null {
    if (this.table.header.columns.has("weight") || value === null) return null;
    const written = /\((\d{1,3}(?:\.\d{1,2})?)分\)$/u.exec(squeeze(value))?.[1];
    return written === undefined ? null : { cell, written, value: new Decimal(written) };
  }

  /** May be merged over the rows of one 二级指标 */
  private scoringMethod(row: number): Pick<Indicator, "scoringMethod"> {
    const cell = this.table.cell(row, "method");
    if (cell === undefined) return {};
    const own = readText(cell, INDICATOR_COLUMNS.method, this.collector);
    if (own.value !== null) this.method = { field: own, level2: this.level2.cell };
    return { scoringMethod: this.method?.level2 === this.level2.cell ? this.method.field : own };
  }

  /** From its own column, the name, or else the target, whose unit the actual shares: ≤90万元, 89.97 */
  private measureUnit(
    row: number,
    printed: Field<string>,
    name: Field<string>,
    inName: string | null,
  ): Field<string> {
    if (printed.value !== null) return printed;
    if (inName !== null) return { cell: name.cell, written: inName, value: inName };
    const target = this.table.cell(row, "target");
    const ofTarget = target?.kind === "text" ? unitOfTarget(target.written) : null;
    return target === undefined || ofTarget === null
      ? printed
      : { cell: target.address, written: ofTarget, value: ofTarget };
  }

  /** Whether any of 指标值, 完成值, 分值 and 得分 is filled */
  hasFigures(row: number): boolean {
    return COLUMNS_WITH_FIGURES.some((key) => !isPlaceholderName(this.table.text(row, key)));
  }

  private nature(row: number, inName: Field<IndicatorNature>): Field<IndicatorNature> {
    const cell = this.table.cell(row, "nature");
    if (cell === undefined || (cell.kind === "blank" && inName.value !== null)) return inName;
    return readChoice(cell, INDICATOR_COLUMNS.nature, NATURES, this.collector);
  }

  private enterBlock(level1: Field<string>, points: string | null): void {
    this.level1 = level1;
    this.level2 = NO_FIELD;
    this.blocks.push({ level1, points: points === null ? null : new Decimal(points) });
  }

  /** Merged cells have their text in the first row only: it applies until the next one. */
  private readLevels(row: number): void {
    const { table, collector } = this;
    const cell1 = table.cell(row, "level1");
    const text1 = table.text(row, "level1");
    if (cell1 !== undefined && !isPlaceholderName(text1) && !isSubtotalLabel(text1)) {
      const field = readText(cell1, INDICATOR_COLUMNS.level1, collector);
      const { name, points } = splitPoints(withoutNumber(text1));
      const isNew = name !== this.level1.value;
      if (field.value !== null) this.level1 = { ...field, value: name };
      if (field.value !== null && isNew) this.enterBlock({ ...field, value: name }, points);
    }
    const cell2 = table.cell(row, "level2");
    const text2 = table.text(row, "level2");
    if (cell2 !== undefined && !isPlaceholderName(text2) && !isSubtotalLabel(text2)) {
      const field = readText(cell2, INDICATOR_COLUMNS.level2, collector);
      if (field.value !== null) this.level2 = { ...field, value: splitPoints(withoutNumber(text2)).name };
    }
    if (this.level1.cell === null && cell1 !== undefined) this.level1 = fieldOf<string>(cell1, null);
    if (this.level2.cell === null && cell2 !== undefined) this.level2 = fieldOf<string>(cell2, null);
  }
}

/** Without 指标1：, ★ and line breaks */
function nameField(field: Field<string>): Field<string> {
  if (field.value === null) return field;
  const value = field.value
    .replace(/\s*\n\s*/g, "")
    .replace(/^[★☆▲△●■◆\s]*(?:指[标標]\s*\d{0,3}\s*[：:、.．])?\s*/u, "");
  return { ...field, value: value === "" ? field.value : value };
}
