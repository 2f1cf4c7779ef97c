/** A broken promise of the host: made here and nowhere else, turned into a sentence by `src/locales`. */

export type HostErrorCode =
  /** A cell is being edited: end it with Enter or Esc and try again */
  | "cellEditing"
  /** `sheets` are protected; the add-in does not unprotect */
  | "sheetProtected"
  /** The workbook's structure is protected: no sheet can be added or deleted */
  | "structureProtected"
  /** `sheets` are hidden: nothing can be shown there */
  | "sheetHidden"
  /** A dialog of Excel's is open */
  | "dialogOpen"
  /** Excel on the web has lost the workbook's session */
  | "sessionLost"
  /** Excel refused the access: the workbook is protected or opened read-only */
  | "accessDenied"
  /** Another workbook is in front */
  | "anotherWorkbookInFront"
  /** The request is larger than Excel takes */
  | "requestTooLarge"
  /** The answer is larger than Excel gives */
  | "responseTooLarge"
  /** Something that was there when the workbook was read is there no more (a sheet, a highlight) */
  | "itemNotFound"
  /** `sheets` exist already */
  | "sheetExists"
  /** The workbook has the `definedNames` already */
  | "nameExists"
  /** What stands in the workbook is no longer what the user agreed to change; `cells`, `definedNames` say where */
  | "outdated"
  /** Excel is busy with other requests */
  | "busy"
  /** Excel has not answered within the time allowed; what was asked may still happen */
  | "timeout"
  /** This Excel is older than the add-in needs */
  | "unsupported"
  /** With 手动计算, the formulas in `cells` have not been calculated since something changed */
  | "notCalculated"
  /** What stands in `cells` after writing is not what was written */
  | "readBackDiffers"
  /** What stands in or beside the input `cells` is not what the user was shown */
  | "inputChanged"
  /** The input `cells` hold formulas */
  | "inputIsFormula"
  /** A write was broken off and could not be put back: `sheets`, `cells` and `definedNames` may hold part of it; 还原 puts them back */
  | "notPutBack"
  /** Anything else; `hostCode` is Excel's own code */
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
  /** The sheets that are protected, exist already …; empty when none is to be named */
  readonly sheets: readonly string[];
  readonly cells: readonly string[];
  readonly definedNames: readonly string[];
  /** Office.js's own code: `InvalidOperationInCellEditMode`; null when it is the add-in that found the fault */
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

/** The user has broken it off; what had been written until then is put back. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";

  constructor() {
    super("Broken off by the user");
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
  ItemAlreadyExists: "sheetExists",
  ActivityLimitReached: "busy",
  ServiceNotAvailable: "busy",
  Timeout: "timeout",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedFeature: "unsupported",
};

/**
 * The one translation of what Office.js throws. An error that is not Office.js's own is a fault of
 * ours and is handed on as it is.
 */
export function toHostError(error: unknown): Error {
  if (error instanceof HostError) return error;
  const hostCode = officeCode(error);
  if (hostCode === null) return error instanceof Error ? error : new Error(String(error));
  return new HostError(CODES[hostCode] ?? "general", { hostCode, cause: error });
}

/** Null when the error is not Office.js's. Told by shape: the class belongs to the frame that loaded Office.js. */
function officeCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error) || !("debugInfo" in error))
    return null;
  return typeof error.code === "string" ? error.code : null;
}
