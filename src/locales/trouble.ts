import { NotStandardWorkbook } from "../workbook/notStandardWorkbook";
import { IncompleteInput } from "../workbook/incompleteInput";
import { HostError } from "../excel/errors";
import type { Messages, Trouble } from "./messages";

/** A chunk of the program could not be loaded; the name is webpack's. */
export function isPartMissing(error: unknown): boolean {
  return error instanceof Error && error.name === "ChunkLoadError";
}

/** The one place where an error becomes a sentence: for the pane and for the ribbon's dialog. */
export function describe(error: unknown, messages: Messages): Trouble {
  if (error instanceof HostError) return messages.hostErrors[error.code](error);
  if (error instanceof NotStandardWorkbook) return messages.notStandardWorkbook;
  if (error instanceof IncompleteInput) {
    return messages.incompleteInput(error.findings.flatMap(({ cells }) => cells));
  }
  if (isPartMissing(error)) return messages.partMissing;
  if (error instanceof Error) return messages.unexpected(error.name, error.message);
  return messages.unexpected(typeof error, String(error));
}
