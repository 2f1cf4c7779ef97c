/** The parts of a file that a loaded workbook keeps for saving. */
import type { DefinedName, Sheet } from "../model/types";
import type { Package } from "../opc/package";
import type { SharedStrings } from "./sharedStrings";
import type { SheetView } from "./sheet/views";
import type { XmlElement } from "../opc/xml";

export interface SheetEntry {
  /** `<sheet>` in the workbook part */
  readonly element: XmlElement;
  readonly relationship: string;
  readonly part: string;
  /** Null = a chart sheet or other sheet that is not in the model */
  readonly sheet: Sheet | null;
}

export interface WorkbookSource {
  /** The whole file */
  readonly bytes: Uint8Array;
  readonly package: Package;
  readonly part: string;
  readonly root: XmlElement;
  readonly stylesPart: string | null;
  readonly stringsPart: string | null;
  readonly strings: SharedStrings;
  readonly entries: readonly SheetEntry[];
  /** The sheet that was active when the workbook was loaded */
  readonly active: Sheet;
  readonly views: ReadonlyMap<Sheet, SheetView>;
  readonly nameElements: ReadonlyMap<DefinedName, { readonly element: XmlElement; readonly formula: string }>;
  /** `namesText` of the workbook as loaded */
  namesText: string;
  readonly settings: ReadonlyMap<string, string>;
}

export const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const SPREADSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
