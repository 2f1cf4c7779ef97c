/** Errors of Excel. `src/locales` has a sentence for each code. */

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

/** Office.js's codes are the same in every language; its messages are not. */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: "cellEditing",
  WriteNotSupportedWhenModalDialogOpen: "dialogOpen",
  InvalidOrTimedOutSession: "sessionLost",
  ConnectionFailure: "sessionLost",
  AccessDenied: "accessDenied",
  InvalidSelection: "anotherWorkbookInFront",
  InactiveWorkbook: "anotherWorkbookInFront",
  RequestPayloadSizeLimitExceeded: "requestTooLarge",
  ResponsePayloadSizeLimitExceeded: "responseTooLarge",
  RangeExceedsLimit: "responseTooLarge",
  ItemNotFound: "itemNotFound",
  // The user has deleted a sheet while Excel on the web worked on the request (office-js#6964).
  InvalidRequestContext: "itemNotFound",
  FilteredRangeConflict: "layoutConflict",
  InsertDeleteConflict: "layoutConflict",
  MergedRangeConflict: "layoutConflict",
  PivotTableRangeConflict: "layoutConflict",
  ItemAlreadyExists: "sheetExists",
  ActivityLimitReached: "busy",
  Conflict: "busy",
  RequestAborted: "busy",
  ServiceNotAvailable: "busy",
  Timeout: "timeout",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedFeature: "unsupported",
};

/** Translates errors of Office.js. Other errors are bugs of the add-in and are returned unchanged. */
export function toHostError(error: unknown): Error {
  if (error instanceof HostError) return error;
  const hostCode = officeCode(error);
  if (hostCode === null) return error instanceof Error ? error : new Error(String(error));
  const unexplained = hostCode === "GeneralException" && needsFront(error);
  const code = unexplained ? "anotherWorkbookInFront" : (CODES[hostCode] ?? "general");
  return new HostError(code, { hostCode, cause: error });
}

/** What Excel does only in the workbook in front; elsewhere it fails without a reason. */
const ONLY_IN_FRONT =
  /^(?:WorksheetFreezePanes\.|Worksheet\.activate$|Range\.select$|WorksheetCollection\.add$)/;

function needsFront(error: unknown): boolean {
  return ONLY_IN_FRONT.test(locationOf(error));
}

/** The member that Excel refused, e.g. `ConditionalFormat.delete`; empty if it did not say. */
function locationOf(error: unknown): string {
  const location = (error as { readonly debugInfo?: { readonly errorLocation?: unknown } } | undefined)
    ?.debugInfo?.errorLocation;
  return typeof location === "string" ? location : "";
}

/** Known fault: Excel may not find a conditional format that shares a cell with another (office-js#5222). */
export function isMissingHighlight(error: unknown): boolean {
  return (
    error instanceof HostError &&
    error.code === "itemNotFound" &&
    locationOf(error.cause).startsWith("ConditionalFormat")
  );
}

/** Null if the error is not from Office.js. Checks the shape, as the class belongs to the frame that loaded Office.js. */
function officeCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error) || !("debugInfo" in error))
    return null;
  return typeof error.code === "string" ? error.code : null;
}
