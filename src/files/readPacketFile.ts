/** A unit's workbook for 汇总. A file that cannot be read is said to be so, and never ends the packet. */
import { packetUnitOf, type PacketFile } from "../domain/packet";
import type { InflateRaw } from "../xlsx/file/zip";
import { readEvaluationFile } from "./readEvaluationFile";

/** @param file its name, without the folder */
export function readPacketFile(file: string, bytes: Uint8Array, inflateRaw?: InflateRaw): PacketFile {
  try {
    const reading = readEvaluationFile(bytes, inflateRaw);
    return reading.kind === "read"
      ? { kind: "read", unit: packetUnitOf(file, reading) }
      : { kind: "unread", file, because: reading.trouble, detail: null };
  } catch (error) {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { kind: "unread", file, because: "failed", detail };
  }
}
