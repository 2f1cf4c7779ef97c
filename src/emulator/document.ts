/** The open workbook and Excel's state while it is open. */
import type { Area } from "../a1";
import { hasUncalculated } from "../xlsx/model/uncalculated";
import type { Cell, CellValue, ConditionalFormat, Sheet, Workbook } from "../xlsx/model/types";
import { ChangeLog } from "./changes";
import { notImplemented } from "./errors";
import { Protection } from "./protection";
import { References } from "./references";
import type { HostCalculator, Quirks } from "./options";
import type { HostObject } from "./objects";
import type { Areas } from "./targets";
import type { UndoList } from "./undo";

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

/** A workbook made by `application.createWorkbook`; shown when it is opened */
export interface CreatedWorkbook {
  readonly id: string;
  /** Null = blank */
  readonly file: Uint8Array | null;
}

export class OpenDocument {
  readonly created = new Map<string, CreatedWorkbook>();
  /** Created workbooks that the running request opened */
  readonly opened: CreatedWorkbook[] = [];
  readonly references = new References();
  readonly protection = new Protection();
  calculationMode: CalculationMode = "Automatic";
  /** R1C1 reference style: the formulas of names are read and written in it (office-js#1831) */
  r1c1 = false;
  quirks: Quirks = {};
  /** False while another workbook has the focus */
  inFront = true;
  /** The author of notes that add-ins write */
  readonly userName = "用户";
  changes = new ChangeLog();
  /** Ranges resolved by the running request; they move with their cells */
  readonly transient = new Set<Areas>();
  /** Sheets that the running request added */
  readonly added = new Set<Sheet>();
  /** Sheets, names, conditional formats, notes and charts that the running request deleted */
  private readonly deleted = new Set<object>();
  /** Areas with an AutoFilter */
  readonly filters = new WeakMap<Sheet, Area>();
  /** Conditional formats that are listed but cannot be found: an Excel bug with rules duplicated by the user */
  readonly unreadableFormats = new WeakSet<ConditionalFormat>();
  /** `suspendApiCalculationUntilNextSync` was called in the running request */
  calculationSuspended = false;
  private outdated: boolean;

  constructor(
    readonly workbook: Workbook,
    readonly readOnly: boolean,
    readonly name: string,
    private readonly calculator: HostCalculator | null,
    private readonly showsUnknown: boolean,
    /** Null = no undo list */
    readonly undo: UndoList | null,
  ) {
    // Formulas without a stored result are calculated on opening
    this.outdated = hasUncalculated(workbook);
  }

  create(file: Uint8Array | null): CreatedWorkbook {
    const created = { id: `workbook${this.created.size + 1}`, file };
    this.created.set(created.id, created);
    return created;
  }

  /** Call after contents, names or sheets changed. */
  markOutdated(): void {
    this.outdated = true;
  }

  /** Whether formulas are out of date; in manual mode they wait for F9 */
  get isCalculationDue(): boolean {
    return this.outdated;
  }

  /** Recalculates before formulas are read, unless calculation is manual or suspended. */
  calculateIfDue(): void {
    if (this.outdated && this.calculationMode !== "Manual" && !this.calculationSuspended) this.calculate();
  }

  calculate(scope: "changed" | "all" = "changed"): void {
    this.outdated = false;
    if (this.calculator !== null) {
      this.calculator.recalculate(this.workbook, scope);
      return;
    }
    for (const sheet of this.workbook.sheets) {
      for (const cell of sheet.cells.values()) if (cell.formula !== null) cell.stale = true;
    }
  }

  /** @throws NotImplemented for a formula whose value is unknown: better than a wrong figure */
  valueOf(sheet: Sheet, cell: Cell, address: string): CellValue {
    if (cell.stale !== true) return cell.value;
    if (this.showsUnknown) return { error: "#BUSY!" };
    throw notImplemented(`value of ${sheet.name}!${address}: ${cell.formula ?? ""} was not recalculated`);
  }

  startRequest(): void {
    this.calculationSuspended = false;
    for (const ofRequest of [this.transient, this.added, this.deleted]) ofRequest.clear();
    this.calculateIfDue();
  }

  endRequest(): void {
    this.transient.clear();
    this.calculateIfDue();
  }

  markDeleted(thing: object): void {
    this.deleted.add(thing);
  }

  /** Whether the running request has deleted the object's model, or its sheet */
  isDeleted({ self }: HostObject): boolean {
    if (this.deleted.size === 0) return false;
    return [self, ...(Object.values(self) as unknown[])].some((part) => this.deleted.has(part as object));
  }

  takeChanges(): ChangeLog {
    const taken = this.changes;
    this.changes = new ChangeLog();
    return taken;
  }

  /** Every range that must move with its cells. */
  *liveAreas(): Iterable<Areas> {
    const seen = new Set<object>();
    for (const object of this.references.objects()) {
      if (isAreas(object) && !seen.has(object.self)) {
        seen.add(object.self);
        yield object.self as Areas;
      }
    }
    for (const areas of this.transient) if (!seen.has(areas)) yield areas;
  }
}

export function isAreas(object: HostObject): boolean {
  return "areas" in object.self && "sheet" in object.self;
}
