/** Translates errors of Office.js. */
import { HostError, type HostErrorCode } from "../port/errors";

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

/** Excel has refused to add a sheet whose name is taken; for a defined name that is taken the code is the same. */
export function isTakenSheet(error: unknown): boolean {
  return (
    error instanceof HostError &&
    error.code === "sheetExists" &&
    locationOf(error.cause) === "WorksheetCollection.add"
  );
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
