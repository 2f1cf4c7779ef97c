/** The cells of one form as they are planned to be filled, and what the form has no place for. */
import { parseAddress } from "../../a1";
import type { CellAddress, Field } from "../../domain/model";
import type { FormContent } from "../attachments/formContent";
import { textContent } from "../sheet/cells";
import { inputAt, valueInput } from "../inputs";
import type { InputCell } from "../read/cells";
import type { CellContent, CellInput } from "../sheet";
import type { CellValue } from "../snapshot";
import type { RecognisedForm } from "../forms";
import { isNameToWrite } from "../forms/labels";
import type { SheetText } from "../forms/sheetText";
import { agrees, behindColon, inLabel, isUnwritten, suited, textOf } from "./cellTexts";
import type { RowPlace } from "./rows";
import type { BlankReason, FilledItem, Remark, Unplaced } from "./types";

/** A cell to write; `place.row` is counted before any insertion */
export interface PlannedCell {
  readonly place: RowPlace;
  readonly column: number;
  readonly what: readonly FilledItem[];
  readonly before: CellInput;
  /** The value of a formula, else `before` */
  readonly shown: CellInput;
  readonly after: CellContent;
  readonly kind: "fill" | "differs" | "alike" | "formula";
}

/** A cell that stays blank for a reason that only the plan knows */
export interface Kept {
  readonly what: readonly FilledItem[];
  readonly place: RowPlace;
  readonly column: number;
  readonly why: BlankReason;
  readonly proposed: string;
}

/** A remark on a cell, whose address is known once the rows are inserted */
export type PlannedRemark = RemarkOf<Remark>;
type RemarkOf<One> = One extends Remark
  ? Omit<One, "cell"> & { readonly place: RowPlace; readonly column: number }
  : never;

export interface PutOptions {
  /** What the cell holds is a label to complete or keeps a place: it does not differ */
  readonly keepsPlace?: boolean;
  /** The cell of the points that a score counts by: a score is not filled in beside points of another scale */
  readonly points?: Cell | null;
  /** Whether the cell says the same in other words */
  readonly saysTheSame?: (shown: InputCell, after: CellContent) => boolean;
}

/** Before any insertion, 0-based */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export class FormCells {
  readonly planned: PlannedCell[] = [];
  readonly unplaced: Unplaced[] = [];
  readonly kept: Kept[] = [];
  readonly remarks: PlannedRemark[] = [];
  private readonly inGaps = new Map<string, (Gap & { readonly text: string })[]>();

  constructor(
    readonly sheet: SheetText,
    readonly form: RecognisedForm,
    readonly content: FormContent,
  ) {}

  lost(what: FilledItem, written: string): void {
    if (written !== "") this.unplaced.push({ what, written });
  }

  put(what: FilledItem, place: RowPlace, column: number, given: CellContent, options: PutOptions = {}): void {
    if (given === null) return;
    const { row, inserted } = place;
    if (inserted > 0) {
      const after = suited(given, this.format({ row: row - 1, column }));
      this.planned.push({ place, column, what: [what], before: null, shown: null, after, kind: "fill" });
      return;
    }
    if (this.sheet.isCovered(row, column) || this.sheet.isHidden(row, column))
      return this.lost(what, textOf(given));
    const after = suited(given, this.format({ row, column }));
    const before = inputAt(this.sheet.area, row, column);
    const shown = this.sheet.cell(row, column);
    if (agrees(shown, after)) return;
    const { keepsPlace = false, points = null, saysTheSame } = options;
    const kindOfPoints = points === null ? undefined : this.plannedAt(points)?.kind;
    if (kindOfPoints === "formula") return this.keep([what], place, column, "points", textOf(given));
    const isFormula = before !== null && "formula" in before;
    const index = this.planned.findIndex((cell) => isAt(cell, { row, column }));
    const earlier = this.planned[index];
    const isFree =
      shown.kind === "blank" ||
      isUnwritten(shown.written) ||
      (keepsPlace && (isNameToWrite(shown.written) || inLabel(shown, after)));
    const differs = !isFree || earlier?.kind === "differs" || kindOfPoints === "differs";
    const isAlike = !isFree && saysTheSame?.(shown, after) === true;
    const cell: PlannedCell = {
      place,
      column,
      what: [...(earlier?.what ?? []), what],
      before,
      shown: valueInput(this.value({ row, column })),
      after,
      kind: isAlike ? "alike" : isFormula ? "formula" : differs ? "differs" : "fill",
    };
    if (earlier === undefined) this.planned.push(cell);
    else this.planned[index] = cell;
  }

  /** Says why a cell stays blank. @param proposed what the user may write there */
  keep(
    what: readonly FilledItem[],
    place: RowPlace,
    column: number,
    why: BlankReason,
    proposed: string,
  ): void {
    this.kept.push({ what, place, column, why, proposed });
  }

  /** A value in its own cell, or behind the colon of its label. */
  putField(
    what: FilledItem,
    label: CellAddress | null,
    field: Field<unknown>,
    content: CellContent,
    options: PutOptions = {},
  ): void {
    const at = cellOfField(field);
    if (at === null || content === null) return;
    const row = { row: at.row, inserted: 0 };
    if (field.cell !== label) return this.put(what, row, at.column, content, options);
    const text = behindColon(this.written(at), field.value === null ? "" : field.written, textOf(content));
    this.put(what, row, at.column, textContent(text), { ...options, keepsPlace: field.value === null });
  }

  /** Between its label and what follows in the cell, which keeps its distance: 填报人：      联系电话： */
  putInGap(what: FilledItem, at: Cell, gap: Gap, text: string, keepsPlace: boolean): void {
    const key = `${at.row},${at.column}`;
    const inserts = [...(this.inGaps.get(key) ?? []), { ...gap, text }];
    this.inGaps.set(key, inserts);
    // From the last to the first, so that the others stay where they are
    const whole = inserts
      .sort((one, other) => other.start - one.start)
      .reduce((written, insert) => withText(written, insert), this.raw(at));
    this.put(what, { row: at.row, inserted: 0 }, at.column, textContent(whole), { keepsPlace });
  }

  /** Clears what only keeps a place, such as 指标2：, unless it is a formula. */
  clear(what: FilledItem, row: number, column: number): void {
    const before = inputAt(this.sheet.area, row, column);
    const kind = before !== null && "formula" in before ? "formula" : "fill";
    const place = { row, inserted: 0 };
    this.planned.push({ place, column, what: [what], before, shown: before, after: null, kind });
  }

  /** With what is planned for the cell so far */
  written(at: Cell): string {
    const planned = this.plannedAt(at);
    return planned === undefined ? this.raw(at) : textOf(planned.after);
  }

  private plannedAt(at: Cell): PlannedCell | undefined {
    return this.planned.find((cell) => isAt(cell, at));
  }

  raw(at: Cell): string {
    return String(this.value(at));
  }

  format({ row, column }: Cell): string {
    const { area } = this.sheet;
    return area.numberFormats[row - area.row]?.[column - area.column] ?? "General";
  }

  private value({ row, column }: Cell): CellValue {
    const { area } = this.sheet;
    return area.values[row - area.row]?.[column - area.column] ?? "";
  }
}

/** A part of a cell's text that a value goes into */
interface Gap {
  readonly start: number;
  readonly end: number;
}

function withText(written: string, { start, end, text }: Gap & { readonly text: string }): string {
  const rest = written.slice(end);
  const isJoined = rest === "" || /^[万元%％分，,；;、。)）]/u.test(rest);
  const room = isJoined ? 0 : Math.max(4, end - start - text.length);
  return written.slice(0, start) + text + " ".repeat(room) + rest;
}

const isAt = ({ place, column }: PlannedCell, at: Cell): boolean =>
  place.inserted === 0 && place.row === at.row && column === at.column;

export function cellOfField({ cell }: Field<unknown>): Cell | null {
  return (cell === null ? null : parseAddress(cell)?.area) ?? null;
}
