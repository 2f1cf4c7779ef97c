/** Title, unit, project, year and texts of a form: the values beside, after or below its labels. */
import { NO_FIELD, type Field, type MoneyUnit } from "../../domain/model";
import type { InputCell } from "../read/cells";
import type { Collector } from "../read/collector";
import { fieldOf, readText } from "../read/fields";
import { moneyUnitInGaps } from "./gaps";
import { isClosing, isSectionHead, labelOf, type Label } from "./labels";
import { squeeze, type SheetText } from "./sheetText";

export interface RowRange {
  readonly first: number;
  /** The row after the last one */
  readonly end: number;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Labels whose texts are long and may be below them */
const BELOW: ReadonlySet<Label> = new Set([
  "goal",
  "overallGoal",
  "completion",
  "implementation",
  "conclusion",
  "problems",
  "improvements",
  "reasons",
]);

/** What may follow the unit in a line above the table: 填报单位：某局，单位：万元 */
const NEXT_PARTICULAR = /\s{2,}|(?:金额)?单位[:：]|填报日期|填表日期|填报人|填表人|联系电话/u;

/** Beside the unit's name above the table: 单位：万元 */
const UNIT_OF_TABLE = /^\(?(?:金额|计量|货币)?单位:(?:人民币)?万?元\)?$/u;

/** 主要领导签字: is a label, known or not; a value does not end with a colon. */
const OPEN_LABEL = /^[\p{Script=Han}()、/]{2,20}:_*$/u;
/** 目标1: keeps a place */
const GOAL_TO_WRITE = /^(?:年度)?目标[\d一二三四五六]?:/u;

/** Labels that a form may have twice, at its head and beside the seal */
const NAMES = ["project", "competentDepartment", "implementingUnit", "unitName", "reportingUnit"] as const;
type NameLabel = (typeof NAMES)[number];
const isName = (label: Label): label is NameLabel => (NAMES as readonly Label[]).includes(label);

export interface RepeatedLabel {
  readonly label: NameLabel;
  readonly text: LabelledText;
}

/** A label and the text that belongs to it */
export interface LabelledText {
  readonly label: InputCell;
  readonly value: Field<string>;
}

/** The labels of a form outside its tables, with their values. */
export class Particulars {
  private readonly places = new Map<Label, Place>();
  private readonly again: { readonly label: NameLabel; readonly place: Place }[] = [];
  private readonly used = new Set<string>();

  constructor(
    private readonly sheet: SheetText,
    private readonly ranges: readonly RowRange[],
    private readonly collector: Collector,
  ) {
    for (const { first, end } of ranges) {
      for (let row = first; row < end; row += 1) {
        for (const column of sheet.filled(row)) {
          const label = labelOf(sheet.text(row, column))?.label;
          if (label === undefined) continue;
          // 总体目标完成情况 heads the row in which 全年实际完成情况 is the label, 年初设定绩效目标 that of 年初目标.
          const mayHead = label === "completion" || label === "goal";
          const isHead = mayHead && this.places.get(label)?.row === row;
          if (isHead || !this.places.has(label)) this.places.set(label, { row, column });
          else if (isName(label)) this.again.push({ label, place: { row, column } });
        }
      }
    }
  }

  has(label: Label): boolean {
    return this.places.has(label);
  }

  /** The value of the first given label that the form has, preferring one that is filled */
  text(...labels: readonly Label[]): Field<string> {
    const fields = labels.flatMap((label) => {
      const place = this.places.get(label);
      return place === undefined ? [] : [this.textAt(label, place)];
    });
    return fields.find(({ value }) => value !== null) ?? fields[0] ?? NO_FIELD;
  }

  /** Names of units and projects that the form asks for once more: 项目单位 and 项目实施单位 */
  repeated(): readonly RepeatedLabel[] {
    return this.again.map(({ label, place }) => ({ label, text: this.labelled(label, place) }));
  }

  /** Every label of the form with its own cell and its value's, which is the same for a value after the colon */
  all(): ReadonlyMap<Label, LabelledText> {
    return new Map([...this.places].map(([label, place]) => [label, this.labelled(label, place)]));
  }

  private labelled(label: Label, place: Place): LabelledText {
    return { label: this.sheet.cell(place.row, place.column), value: this.textAt(label, place) };
  }

  /** The label's cell and its value's, or the text after the label's colon; undefined if the form lacks the label */
  cells(label: Label): { readonly label: InputCell; readonly value: InputCell } | undefined {
    const place = this.places.get(label);
    if (place === undefined) return undefined;
    const own = this.sheet.cell(place.row, place.column);
    const inline = labelOf(this.sheet.text(place.row, place.column))?.inline ?? "";
    if (inline !== "") return { label: own, value: { address: own.address, written: inline, kind: "text" } };
    const { row, column } = this.valuePlace(label, place);
    return { label: own, value: this.sheet.cell(row, column) };
  }

  /** Texts of the given rows that belong to no label: notes under the table, explanations. */
  notes(range: RowRange): Field<string>[] {
    const notes: Field<string>[] = [];
    for (let row = range.first; row < range.end; row += 1) {
      for (const column of this.sheet.filled(row)) {
        const text = this.sheet.text(row, column);
        if (this.used.has(`${row},${column}`) || !/\p{Script=Han}/u.test(text)) continue;
        const label = labelOf(text);
        const isReason = label?.label === "reasons" && label.inline !== "";
        if ((label !== undefined && !isReason) || isSectionHead(text)) continue;
        if (isClosing(text) && /^[^:]*:?$/.test(text)) continue;
        const cell = this.sheet.cell(row, column);
        if (cell.kind === "text") notes.push(fieldOf(cell, cell.written));
      }
    }
    return notes;
  }

  private textAt(label: Label, place: Place): Field<string> {
    const own = this.sheet.cell(place.row, place.column);
    const inline = labelOf(this.sheet.text(place.row, place.column))?.inline ?? "";
    if (inline !== "") {
      const behind = own.written.slice(own.written.search(/[:：]/) + 1).trim();
      const value = BELOW.has(label) ? behind : (behind.split(NEXT_PARTICULAR)[0] ?? "").trim();
      return fieldOf(own, value === "" ? null : value);
    }
    const { row, column } = this.valuePlace(label, place);
    // 填报单位： with no cell of its own for the value, which is to follow the colon
    const isFree = column < this.sheet.right && this.sheet.text(row, column) === "";
    if (row === place.row && !isFree && this.isNoValue(row, column))
      return this.isOpen(place) ? fieldOf<string>(own, null) : NO_FIELD;
    this.used.add(`${row},${column}`);
    return readText(this.sheet.cell(row, column), own.written, this.collector);
  }

  private valuePlace(label: Label, { row, column }: Place): Place {
    const right = this.rightOf(row, column);
    const rightText = right === undefined ? "" : this.sheet.text(row, right);
    const beside = right !== undefined && !this.isLabel(rightText);
    if (beside) return { row, column: right };
    if (BELOW.has(label) && this.inRanges(row + 1)) {
      const under = this.sheet.text(row + 1, column);
      const below = isClosing(under) ? "" : under;
      const pairs: readonly Label[] = label === "completion" ? ["goal", "overallGoal"] : ["completion"];
      const isGoal = label === "goal" || label === "overallGoal" || label === "completion";
      const heads =
        isGoal && !this.isFreeBeside(row, column) && pairs.some((pair) => this.places.get(pair)?.row === row);
      if ((below !== "" && !this.isLabel(below)) || heads) return { row: row + 1, column };
    }
    return { row, column: this.valueColumn(row, column) };
  }

  /** Where merged cells are known: the next cell is blank, and the row below has other labels. */
  private isFreeBeside(row: number, column: number): boolean {
    const { area, right } = this.sheet;
    const next = this.sheet.columnAfter(row, column);
    if (area.merges === undefined || next >= right || this.sheet.text(row, next) !== "") return false;
    return this.sheet.filled(row + 1).some((one) => this.isLabel(this.sheet.text(row + 1, one)));
  }

  /**
   * The next filled cell. Where merged cells are known, the value is in the very next one: what follows a blank one is
   * another label, also one that is not known.
   */
  private rightOf(row: number, column: number): number | undefined {
    const { merges = [] } = this.sheet.area;
    const next = this.sheet.filled(row).find((one) => one > column);
    return merges.length > 0 && next !== this.sheet.columnAfter(row, column) ? undefined : next;
  }

  private isOpen({ row, column }: Place): boolean {
    return this.sheet.text(row, column).endsWith(":");
  }

  private isNoValue(row: number, column: number): boolean {
    const text = this.sheet.text(row, column);
    return text === "" || (this.isLabel(text) && !GOAL_TO_WRITE.test(text));
  }

  private isLabel(text: string): boolean {
    return (
      OPEN_LABEL.test(text) ||
      labelOf(text) !== undefined ||
      UNIT_OF_TABLE.test(text) ||
      isSectionHead(text) ||
      (isClosing(text) && /^[^:]*:?$/.test(text))
    );
  }

  private inRanges(row: number): boolean {
    return this.ranges.some(({ first, end }) => row >= first && row < end);
  }

  /** The cell of a blank value: in the column of the values around it, as labels may be merged across columns. */
  private valueColumn(row: number, column: number): number {
    if (this.sheet.area.merges !== undefined) return this.sheet.columnAfter(row, column);
    const nextColumn = (other: number): number | undefined =>
      this.sheet.filled(other).find((one) => one > column);
    const bound = nextColumn(row) ?? this.sheet.right;
    for (const other of [row - 1, row + 1, row - 2, row + 2]) {
      if (!this.inRanges(other) || this.sheet.text(other, column) === "") continue;
      const value = nextColumn(other);
      if (value !== undefined && value < bound) return value;
    }
    // Nothing near: the column of the values of other labels in this column.
    for (const place of this.places.values()) {
      const value = place.column === column ? nextColumn(place.row) : undefined;
      if (value !== undefined && value < bound && !this.isLabel(this.sheet.text(place.row, value)))
        return value;
    }
    return column + 1;
  }
}

/** The title's first cell with the words of the whole row. */
export function titleField(sheet: SheetText, row: number | null): Field<string> {
  const [first] = row === null ? [] : sheet.filled(row);
  if (row === null || first === undefined) return NO_FIELD;
  const written = sheet
    .filled(row)
    .map((column) => sheet.cell(row, column).written)
    .join("");
  return { cell: sheet.cell(row, first).address, written, value: squeeze(written) };
}

const YEARS = [/((?:19|20)\d{2})年度/u, /((?:19|20)\d{2})年(?!\d{1,2}月)/u, /\(((?:19|20)\d{2})\)/u] as const;

/** （    年度）, ____年度项目支出绩效自评表, 项目支出绩效自评表（   年度） */
const BLANK_YEAR = /^\(?_*年度\)?$|^_*年度.*表$|\(_*年度\)$/u;

/**
 * The year in the title or a line above the tables: 2023年度, （ 2023 年度）, also spread over cells.
 * `（    年度）` is a blank year.
 */
export function yearField(sheet: SheetText, { first, end }: RowRange): Field<number> {
  let blank: Field<number> = NO_FIELD;
  for (const pattern of YEARS) {
    for (let row = first; row < end; row += 1) {
      const columns = sheet.filled(row);
      if (columns.some((column) => labelOf(sheet.text(row, column)) !== undefined)) continue;
      const line = sheet.line(row);
      const match = pattern.exec(line);
      const column =
        match === null ? undefined : columnAt(sheet, row, line.indexOf(match[1] ?? "", match.index));
      if (match !== null && column !== undefined) return fieldOf(sheet.cell(row, column), Number(match[1]));
      const [only] = columns;
      if (only !== undefined && blank.cell === null && BLANK_YEAR.test(line)) {
        blank = fieldOf<number>(sheet.cell(row, only), null);
      }
    }
  }
  return blank;
}

/** The column whose text has the character at `offset` of the row's line. */
function columnAt(sheet: SheetText, row: number, offset: number): number | undefined {
  let before = 0;
  return sheet.filled(row).find((column) => {
    before += sheet.text(row, column).length;
    return offset < before;
  });
}

/** 年度 as a label of its own: 2021, 2021年度 */
export function yearOfText(field: Field<string>): Field<number> {
  const match = /^((?:19|20)\d{2})(?:年度?)?$/u.exec(squeeze(field.written));
  return { ...field, value: match === null ? null : Number(match[1]) };
}

const LONGEST_WITH_UNIT = 60;
const MONEY_UNIT = /(?:单位:?|[(/,:])(?:人民币)?(?:单位:?)?(万元|元)(?:\)|$|[,;])/u;

/**
 * 元 or 万元, from the money block's own heads first, then from the lines above. Undefined if the form names none:
 * then its amounts may have it (10万元).
 */
export function moneyUnitField(
  sheet: SheetText,
  heads: readonly number[],
  { first, end }: RowRange,
): Field<MoneyUnit> | undefined {
  const above = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  for (const row of [...heads, ...above]) {
    for (const column of sheet.filled(row)) {
      const text = sheet.text(row, column);
      const unit =
        text.length > LONGEST_WITH_UNIT
          ? undefined
          : (MONEY_UNIT.exec(text)?.[1] ??
            besideLabel(sheet, row, column) ??
            moneyUnitInGaps(sheet.cell(row, column).written));
      if (unit === "万元" || unit === "元") return fieldOf<MoneyUnit>(sheet.cell(row, column), unit);
    }
  }
  return undefined;
}

/** 金额单位 | 万元 */
function besideLabel(sheet: SheetText, row: number, column: number): string | undefined {
  const text = sheet.text(row, column);
  return (text === "万元" || text === "元") && /单位:?$/u.test(sheet.text(row, column - 1))
    ? text
    : undefined;
}

/** The unit of the first of these cells that has one of its own: 10万元 */
export function moneyUnitOfAmount(cells: readonly InputCell[]): Field<MoneyUnit> {
  for (const cell of cells) {
    const unit = /\d(万元|元)$/u.exec(squeeze(cell.written))?.[1];
    if (cell.kind === "text" && (unit === "万元" || unit === "元")) return fieldOf<MoneyUnit>(cell, unit);
  }
  return NO_FIELD;
}
