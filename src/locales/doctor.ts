/** Sentences of the template doctor, by language. Apart from the others: they are loaded when it is opened. */
import type { InputSheet } from "../domain/model";
import type { NameDiagnosis } from "../workbook/doctor/diagnosis";
import type { Repair } from "../workbook/doctor/repair";
import type { SelectionRefusal } from "../workbook/doctor/selection";
import { doctor as zhCN } from "./zh-CN/doctor";
import { sentencesIn, type Language } from "./languages";

export interface DoctorMessages {
  readonly heading: string;
  readonly intro: string;
  /** Every name is in order */
  readonly allSound: string;
  readonly faultyNames: string;
  readonly soundNames: (count: number) => string;
  readonly severity: Record<NameDiagnosis["severity"], string>;
  readonly state: Record<NameDiagnosis["state"], string>;
  /** Added to the state of a name without which nothing can be computed */
  readonly required: string;
  /** Screen-reader name of the list of names */
  readonly names: string;
  /** Where the name leads, or what it holds instead */
  readonly holds: (formula: string) => string;
  /** Screen-reader name of the address */
  readonly goTo: (address: string) => string;

  readonly problems: {
    readonly scope: (sheet: string) => string;
    readonly severalCells: string;
    readonly noHeader: string;
    /** `row` as on the screen, from 1 */
    readonly headerMoved: (row: number) => string;
    readonly renamed: (header: string, cell: string, written: string) => string;
    readonly missing: (headers: readonly string[]) => string;
    /** There is no room for them beside the table */
    readonly noRoomForColumns: string;
    /** `first` and `last` row as on the screen, from 1 */
    readonly rowsBelow: (rows: number, first: number, last: number) => string;
    /** Something of the user's own is between the table and those rows */
    readonly rowsApart: string;
    readonly noClosingRow: string;
    readonly noRoomForClosingRow: string;
    readonly foreign: string;
    readonly lost: (sheet: InputSheet) => string;
  };

  readonly repairs: {
    /** The words on the button */
    readonly offer: (repair: Repair) => string;
    readonly select: string;
    readonly selectHint: (kind: NameDiagnosis["kind"]) => string;
    readonly together: (count: number) => string;
  };

  readonly confirm: {
    readonly heading: string;
    readonly nothing: string;
    readonly goes: string;
    readonly blank: string;
    readonly ofSheet: (sheet: string) => string;
    readonly from: string;
    readonly to: string;
    readonly newSheet: (sheet: string) => string;
    /** Cells that get the formulas of the live columns; first and last row as on the screen, from 1 */
    readonly formulas: (cells: number, first: number, last: number) => string;
    /** Rows whose cells get drop-down lists and limits where they have none */
    readonly rules: (rows: readonly string[]) => string;
    readonly lacks: (headers: readonly string[]) => string;
    readonly lacksClosingRow: string;
    readonly agree: string;
    readonly cancel: string;
  };

  readonly refusal: Record<SelectionRefusal, string>;
}

export function doctorMessages(language: Language): DoctorMessages {
  return sentencesIn(language, "doctor", zhCN);
}
