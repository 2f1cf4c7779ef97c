import type { Messages } from "./messages";
import type { Trouble } from "./shared/trouble";

/** A chunk of the program could not be loaded; the name is webpack's. */
export function isPartMissing(error: unknown): boolean {
  return error instanceof Error && error.name === "ChunkLoadError";
}

/** Errors of the program itself. Loaded with the first chunk, unlike the sentences of other trouble. */
export function describeDefect(error: unknown, messages: Messages): Trouble {
  if (isPartMissing(error)) return messages.partMissing;
  if (error instanceof Error) return messages.unexpected(error.name, error.message);
  return messages.unexpected(typeof error, String(error));
}
