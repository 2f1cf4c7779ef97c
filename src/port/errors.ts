/** What a desk throws. `src/locales` has a sentence for each code. */
export type HostErrorCode =
  /** A cell is being edited: end it with Enter or Esc and try again */
  | "cellEditing"
  /** `sheets` are protected; the add-in does not unprotect */
  | "sheetProtected"
  /** The workbook's structure is protected: no sheet can be added or deleted */
  | "structureProtected"
  /** `sheets` are hidden and cannot be activated */
  | "sheetHidden"
  /** A dialog of Excel is open */
  | "dialogOpen"
  /** Excel on the web has lost the workbook's session */
  | "sessionLost"
  /** Excel refused the access: the workbook is protected or opened read-only */
  | "accessDenied"
  /** Another workbook is in front */
  | "anotherWorkbookInFront"
  /** The request is larger than Excel accepts */
  | "requestTooLarge"
  /** The response is larger than Excel returns */
  | "responseTooLarge"
  /** A sheet or highlight has disappeared since the workbook was read */
  | "itemNotFound"
  /** A filter, a table, a PivotTable or merged cells of the sheet do not allow the change */
  | "layoutConflict"
  /** `sheets` exist already */
  | "sheetExists"
  /** `definedNames` exist already */
  | "nameExists"
  /** `cells` or `definedNames` have changed since the user agreed to the repair */
  | "outdated"
  /** Excel is busy with other requests */
  | "busy"
  /** Excel has not answered within the time limit; the request may still be carried out */
  | "timeout"
  /** This Excel is older than the add-in needs */
  | "unsupported"
  /** 手动计算: the formulas in `cells` have not been recalculated since their inputs changed */
  | "notCalculated"
  /** After writing, `cells` do not hold what was written */
  | "readBackDiffers"
  /** Another page, or a colleague, is writing in the workbook, or has written since it was read; nothing was written */
  | "anotherWrites"
  /** Another page has taken back this write, which had given no sign for too long, or has replaced the stored state */
  | "takenBack"
  /** The input `cells` or their rows have changed since the user saw them */
  | "inputChanged"
  /** The input `cells` hold formulas */
  | "inputIsFormula"
  /** A failed write could not be rolled back: `sheets`, `cells` and `definedNames` may hold part of it until 还原 */
  | "rollbackFailed"
  /** Anything else; see `hostCode` */
  | "general";

export interface HostErrorDetails {
  readonly sheets?: readonly string[];
  /** `附件5!C4` */
  readonly cells?: readonly string[];
  /** `绩效_资金` */
  readonly definedNames?: readonly string[];
  readonly hostCode?: string;
  readonly cause?: unknown;
}

export class HostError extends Error {
  override readonly name = "HostError";
  readonly code: HostErrorCode;
  /** The sheets that the code refers to; may be empty */
  readonly sheets: readonly string[];
  readonly cells: readonly string[];
  readonly definedNames: readonly string[];
  /** Code of Office.js, e.g. `InvalidOperationInCellEditMode`; null if the add-in detected the problem itself */
  readonly hostCode: string | null;

  constructor(code: HostErrorCode, details: HostErrorDetails = {}) {
    const where = [...(details.sheets ?? []), ...(details.cells ?? []), ...(details.definedNames ?? [])].join(
      ", ",
    );
    super(
      [code, details.hostCode, where].filter((part) => part !== undefined && part !== "").join(": "),
      "cause" in details ? { cause: details.cause } : undefined,
    );
    this.code = code;
    this.sheets = details.sheets ?? [];
    this.cells = details.cells ?? [];
    this.definedNames = details.definedNames ?? [];
    this.hostCode = details.hostCode ?? null;
  }
}

/** The user cancelled the operation; what was written so far is rolled back. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";

  constructor() {
    super("Cancelled by the user");
  }
}
