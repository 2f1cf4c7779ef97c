import { inflateRawSync } from "node:zlib";

/** As the .xlsx reader wants it; a few times as fast as what it brings along. */
export function inflateRaw(data: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    if ((error as { code?: unknown }).code === "ERR_BUFFER_TOO_LARGE") return null;
    throw error;
  }
}
