import type { Finding } from "../../domain/finding";

/** Thrown by a recompute where nobody can be asked: parts of the input cannot be read, so nothing is written. */
export class IncompleteInput extends Error {
  override readonly name = "IncompleteInput";

  /** @param findings of R56, R57 and R62 */
  constructor(readonly findings: readonly Finding[]) {
    super("Parts of the input cannot be read");
  }
}
