/**
 * The errors of a request as Office.js reports them; add-ins switch on `code`.
 *
 * The evidence for each refusal. Documented: in Microsoft's table of error codes, the API reference, or the library's
 * source. Reported: by users of Excel in an issue of OfficeDev/office-js. Assumed: Excel refuses this, but the code is
 * the closest one in the table.
 *
 * | refused                                                              | code                              | known                       |
 * | -------------------------------------------------------------------- | --------------------------------- | --------------------------- |
 * | anything while a cell is being edited                                | InvalidOperationInCellEditMode    | documented                  |
 * | writing while an Excel dialog is open                                | WriteNotSupportedWhenModalDialogOpen | documented (library, 5016) |
 * | a request or reply of more than 5 MB                                 | Request…, ResponsePayloadSizeLimitExceeded | documented (web only; here always) |
 * | a request after fifty unanswered ones                                | 5100, which becomes GeneralException | documented (library); the fifty reported |
 * | selecting, activating, names of a sheet, with another workbook in front | InvalidSelection               | reported (#5319, #6365); other calls assumed |
 * | writing to a locked cell, protecting twice                           | AccessDenied                      | documented, reported (#6784) |
 * | formats, rules, merges on a protected sheet                          | AccessDenied                      | assumed                     |
 * | adding, deleting, moving, renaming sheets of a protected workbook    | AccessDenied                      | assumed                     |
 * | writing to a workbook that was opened read-only                      | AccessDenied                      | assumed                     |
 * | a sheet, name, format or setting that does not exist                 | ItemNotFound                      | documented                  |
 * | a conditional format that Excel lists and cannot find                | ItemNotFound                      | reported (#5222, #6835)     |
 * | a sheet name or name that is taken                                   | ItemAlreadyExists                 | documented                  |
 * | an invalid sheet name or address                                     | InvalidArgument                   | documented                  |
 * | a note at what is not one cell                                       | InvalidCellAddress                | documented                  |
 * | a note where the cell has a note or comments                         | InvalidOperation                  | refusal documented (VBA), code assumed |
 * | more than 2 MB of settings                                           | InvalidArgument                   | limit documented, code reported (#621, #3957) |
 * | a header or a name's comment of more than 255 characters             | InvalidArgument                   | assumed                     |
 * | a tracked range whose cells were deleted                             | InvalidReference                  | documented                  |
 * | deleting a very hidden sheet                                         | InvalidOperation                  | documented                  |
 * | deleting or hiding the last visible sheet, activating a hidden one   | InvalidOperation                  | assumed                     |
 * | selecting on a sheet that is not active                              | InvalidOperation                  | refusal reported (#5118), code assumed |
 * | the range of a name that is a formula or has several areas           | InvalidOperation                  | refusal reported (#4321), code assumed |
 * | inserting rows that would push content off the sheet                 | NonBlankCellOffSheet              | documented                  |
 * | inserting or deleting rows of a sheet with tables                    | InsertDeleteConflict              | documented where a table cannot be moved; here always |
 * | a member that is newer than the host's ExcelApi                      | ApiNotFound                       | documented                  |
 * | in an undo group: a call that Excel cannot undo                      | UndoNotSupported                  | documented                  |
 * | an undo group before ExcelApi 1.20, or with a delay for cell editing | UndoNotSupported                  | refusal reported (#6711), code assumed |
 * | a part of an array formula, merging one, rows through one            | InvalidOperation                  | refusal documented (Excel's help), code assumed |
 * | in a rule: a union, intersection or array constant; 255 characters  | InvalidArgument                   | refusal documented (Excel's message), code assumed |
 * | more than 65,530 links of a sheet                                    | InvalidOperation                  | limit documented, code assumed |
 * | what the same request has deleted                                    | ItemNotFound                      | assumed                     |
 * | the tab colour of a sheet of a protected workbook                    | AccessDenied                      | assumed                     |
 * | any use of a null object                                             | ItemNotFound                      | assumed                     |
 * | a member that the embedded host does not support                     | NotImplemented                    | embedded host only          |
 */
export class ReplyError extends Error {
  override readonly name = "ReplyError";

  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
    /** E.g. `Range.values`; added by the interpreter if null */
    public location: string | null = null,
  ) {
    super(message);
  }
}

export function itemNotFound(): ReplyError {
  return new ReplyError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

/** @throws ItemNotFound for nothing */
export function found<V>(item: V | null | undefined): V {
  if (item === null || item === undefined) throw itemNotFound();
  return item;
}

export function invalidArgument(why?: string): ReplyError {
  const message = "The argument is invalid or missing or has an incorrect format.";
  return new ReplyError("InvalidArgument", why === undefined ? message : `${message} (${why})`, 400);
}

export function invalidCellAddress(): ReplyError {
  return new ReplyError("InvalidCellAddress", "The cell address is not valid.", 400);
}

export function wrongSize(): ReplyError {
  const message =
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
  return new ReplyError("InvalidArgument", message, 400);
}

export function invalidReference(): ReplyError {
  return new ReplyError("InvalidReference", "This reference is not valid for the current operation.", 400);
}

export function itemAlreadyExists(): ReplyError {
  return new ReplyError(
    "ItemAlreadyExists",
    "A resource with the same name or identifier already exists.",
    409,
  );
}

export function accessDenied(): ReplyError {
  return new ReplyError("AccessDenied", "You cannot perform the requested operation.", 403);
}

export function invalidOperation(why: string): ReplyError {
  return new ReplyError(
    "InvalidOperation",
    `The operation attempted is invalid on the object. (${why})`,
    400,
  );
}

export function insertDeleteConflict(): ReplyError {
  const message = "The insert or delete operation attempted resulted in a conflict.";
  return new ReplyError("InsertDeleteConflict", message, 400);
}

export function nonBlankCellOffSheet(): ReplyError {
  const message =
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the sheet.";
  return new ReplyError("NonBlankCellOffSheet", message, 400);
}

export function generalException(why: string): ReplyError {
  return new ReplyError(
    "GeneralException",
    `There was an internal error while processing the request. (${why})`,
    500,
  );
}

export function invalidSelection(): ReplyError {
  return new ReplyError("InvalidSelection", "The current selection is invalid for this operation.", 400);
}

export function undoNotSupported(): ReplyError {
  return new ReplyError("UndoNotSupported", "This operation cannot be undone, nor be grouped.", 400);
}

/** The embedded host does not support what the add-in requested; Excel might. */
export function notImplemented(what: string): ReplyError {
  return new ReplyError("NotImplemented", `The embedded host has no ${what}`, 501);
}
