import { inflateRawSync } from "node:zlib";

/** zlib for the .xlsx reader, a few times faster than its default. */
export function inflateRaw(data: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    if ((error as { code?: unknown }).code === "ERR_BUFFER_TOO_LARGE") return null;
    throw error;
  }
}
