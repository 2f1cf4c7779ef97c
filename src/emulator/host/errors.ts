/** The errors that a request can end with, as Office.js reports them: `code` is what add-ins switch on. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: string,
    message: string,
    readonly status: number,
    /** `Range.values`; filled in by the interpreter where it is not known yet */
    public location: string | null = null,
  ) {
    super(message);
  }
}

export function itemNotFound(): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

export function invalidArgument(why?: string): HostError {
  const message = "The argument is invalid or missing or has an incorrect format.";
  return new HostError("InvalidArgument", why === undefined ? message : `${message} (${why})`, 400);
}

export function wrongSize(): HostError {
  const message =
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
  return new HostError("InvalidArgument", message, 400);
}

export function invalidReference(): HostError {
  return new HostError("InvalidReference", "This reference is not valid for the current operation.", 400);
}

export function itemAlreadyExists(): HostError {
  return new HostError(
    "ItemAlreadyExists",
    "A resource with the same name or identifier already exists.",
    409,
  );
}

export function accessDenied(): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.", 403);
}

export function invalidOperation(why: string): HostError {
  return new HostError("InvalidOperation", `The operation attempted is invalid on the object. (${why})`, 400);
}

export function invalidSelection(): HostError {
  return new HostError("InvalidSelection", "The current selection is invalid for this operation.", 400);
}

/** Never Excel's fault: the embedded host lacks what the add-in asked for. */
export function notImplemented(what: string): HostError {
  return new HostError("NotImplemented", `The embedded host has no ${what}`, 501);
}
