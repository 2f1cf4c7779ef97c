/**
 * The zip container. The reader does not trust its input: sizes are checked before inflating, entries may not overlap,
 * names may not leave the package, and contents must match the size and checksum in the directory.
 */
import { deflateSync, Inflate, strToU8 } from "fflate";
import { XlsxError } from "./errors";

export const MAX_FILE_BYTES = 128 * 1024 * 1024;

const LIMITS = {
  entries: 20_000,
  inflatedBytes: 256 * 1024 * 1024,
  /** Highest ratio of inflated to deflated size, per part and in total; applies above `ratioFrom` bytes */
  ratio: 300,
  ratioFrom: 8 * 1024 * 1024,
} as const;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * Inflates raw DEFLATE data (RFC 1951) to `size` bytes; null if there are more. Throws if the data are not DEFLATE.
 */
export type InflateRaw = (data: Uint8Array, size: number) => Uint8Array | null;

/** The package's parts by name (no leading slash), in file order. */
export function readZip(bytes: Uint8Array, inflateRaw: InflateRaw = inflateHere): Map<string, Uint8Array> {
  if (OLE.every((byte, index) => bytes[index] === byte)) throw oleError(bytes);
  if (bytes.length > MAX_FILE_BYTES) throw new XlsxError("tooLarge", "the file is larger than 128 MB");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > LIMITS.inflatedBytes) throw new XlsxError("tooLarge", "the file unpacks to more than 256 MB");
  refuseBomb(
    "the file",
    total,
    entries.reduce((sum, entry) => sum + entry.compressed, 0),
  );
  const spans: [start: number, end: number][] = [];
  const parts = new Map<string, Uint8Array>();
  const seen = new Set<string>();
  for (const entry of entries) {
    const start = dataStart(view, entry);
    spans.push([entry.offset, start + entry.compressed]);
    if (entry.name.endsWith("/")) continue;
    const key = entry.name.toLowerCase();
    if (seen.has(key)) throw new XlsxError("damaged", `the file holds ${entry.name} twice`);
    seen.add(key);
    parts.set(entry.name, new Uint8Array(0));
  }
  spans.sort((a, b) => a[0] - b[0]);
  if (spans.some((span, index) => span[0] < (spans[index - 1]?.[1] ?? 0))) {
    throw new XlsxError("damaged", "parts of the file overlap");
  }
  for (const entry of entries) {
    if (entry.name.endsWith("/")) continue;
    const start = dataStart(view, entry);
    const content = inflate(entry, bytes.subarray(start, start + entry.compressed), inflateRaw);
    if (crc32(content) !== entry.crc) throw new XlsxError("damaged", `${entry.name} is damaged (checksum)`);
    parts.set(entry.name, content);
  }
  return parts;
}

/** Raw DEFLATE (RFC 1951); must be deterministic. */
export type Deflate = (content: Uint8Array) => Uint8Array;

const LEVEL = 6;
const deflateHere: Deflate = (content) => deflateSync(content, { level: LEVEL });

const VERSION = 20;
const UTF8_NAME = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the earliest date in zip format */
const FIRST_DAY = 0x21;
const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_RECORD = 22;

/** Zips the parts. The output depends on the parts and `deflate` only. */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>, deflate: Deflate = deflateHere): Uint8Array {
  let offset = 0;
  const entries = [...parts].map(([name, content]) => {
    const entry = {
      name: strToU8(name),
      data: deflate(content),
      size: content.length,
      crc: crc32(content),
      offset,
    };
    offset += LOCAL_HEADER + entry.name.length + entry.data.length;
    return { ...entry, flags: entry.name.length === name.length ? 0 : UTF8_NAME };
  });
  const directory = entries.reduce((sum, { name }) => sum + CENTRAL_HEADER + name.length, 0);
  const out = new Uint8Array(offset + directory + END_RECORD);
  const view = new DataView(out.buffer);
  /** Writes the fields from the version to the name's length, which both headers share. */
  const describe = (at: number, { flags, crc, data, size, name }: (typeof entries)[number]): void => {
    view.setUint16(at, VERSION, true);
    view.setUint16(at + 2, flags, true);
    view.setUint16(at + 4, DEFLATED, true);
    view.setUint16(at + 8, FIRST_DAY, true);
    view.setUint32(at + 10, crc, true);
    view.setUint32(at + 14, data.length, true);
    view.setUint32(at + 18, size, true);
    view.setUint16(at + 22, name.length, true);
  };
  let at = offset;
  for (const entry of entries) {
    view.setUint32(entry.offset, LOCAL, true);
    describe(entry.offset + 4, entry);
    out.set(entry.name, entry.offset + LOCAL_HEADER);
    out.set(entry.data, entry.offset + LOCAL_HEADER + entry.name.length);
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, VERSION, true);
    describe(at + 6, entry);
    view.setUint32(at + 42, entry.offset, true);
    out.set(entry.name, at + CENTRAL_HEADER);
    at += CENTRAL_HEADER + entry.name.length;
  }
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, directory, true);
  view.setUint32(at + 16, offset, true);
  return out;
}

export function encodeText(text: string): Uint8Array {
  return strToU8(text);
}

function oleError(bytes: Uint8Array): XlsxError {
  const marker = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(marker[0] ?? 0); at >= 0; at = bytes.indexOf(marker[0] ?? 0, at + 1)) {
    if (marker.every((byte, index) => bytes[at + index] === byte)) {
      return new XlsxError("encrypted", "the workbook is protected by a password");
    }
  }
  return new XlsxError("oldFormat", "the file is a workbook of Excel 97–2003 (.xls)");
}

function readDirectory(bytes: Uint8Array, view: DataView): Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || size === 0xffffffff || at === 0xffffffff) {
    throw new XlsxError("tooLarge", "the file is a zip64 archive");
  }
  if (count > LIMITS.entries) throw new XlsxError("tooLarge", `the file has ${count} parts`);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw truncated();
    const flags = view.getUint16(at + 8, true);
    if (flags & 1) throw new XlsxError("encrypted", "the file is an encrypted zip archive");
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw truncated();
    const name = partName(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry: Entry = {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    refuseBomb(name, entry.size, entry.compressed);
    entries.push(entry);
    at = next;
  }
  return entries;
}

function refuseBomb(what: string, size: number, compressed: number): void {
  if (size > LIMITS.ratioFrom && size > compressed * LIMITS.ratio) {
    throw new XlsxError("tooLarge", `${what} unpacks to ${size} bytes out of ${compressed}`);
  }
}

function findEnd(view: DataView): number {
  if (view.byteLength < 22) throw new XlsxError("notXlsx", "the file is not an .xlsx workbook");
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  if (view.getUint32(0, true) === LOCAL) throw truncated();
  throw new XlsxError("notXlsx", "the file is not an .xlsx workbook");
}

function truncated(): XlsxError {
  return new XlsxError("damaged", "the file is cut off or its directory is damaged");
}

function partName(raw: Uint8Array): string {
  const name = new TextDecoder("utf-8").decode(raw).replace(/\\/g, "/").replace(/^\/+/, "");
  const unsafe =
    name === "" || name.includes("\0") || name.split("/").some((step) => step === ".." || step === ".");
  if (unsafe || /^[A-Za-z]:/.test(name))
    throw new XlsxError("damaged", `the file has a part of a forbidden name: ${name}`);
  return name;
}

function dataStart(view: DataView, entry: Entry): number {
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== LOCAL) throw truncated();
  const nameLength = view.getUint16(entry.offset + 26, true);
  const start = entry.offset + 30 + nameLength + view.getUint16(entry.offset + 28, true);
  if (start + entry.compressed > view.byteLength) throw truncated();
  return start;
}

function inflate(entry: Entry, data: Uint8Array, inflateRaw: InflateRaw): Uint8Array {
  if (entry.method === 0) {
    if (entry.size !== entry.compressed) throw truncated();
    return data.slice();
  }
  if (entry.method !== 8) throw new XlsxError("damaged", `${entry.name} is compressed by an unknown method`);
  // Some writers leave out the end marker of an empty part
  if (data.length === 0 && entry.size === 0) return data.slice();
  let content: Uint8Array | null;
  try {
    content = inflateRaw(data, entry.size);
  } catch {
    throw new XlsxError("damaged", `${entry.name} is damaged`);
  }
  if (content === null) throw new XlsxError("tooLarge", `${entry.name} unpacks to more than it states`);
  if (content.length !== entry.size) throw new XlsxError("damaged", `${entry.name} is cut off`);
  return content;
}

const CHUNK = 32 * 1024;

function inflateHere(data: Uint8Array, size: number): Uint8Array | null {
  const content = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length <= size) content.set(chunk, filled);
    filled += chunk.length;
  });
  // Small chunks, so that inflating stops soon after a part exceeds its stated size
  for (let at = 0; at < data.length || at === 0; at += CHUNK) {
    stream.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
    if (filled > size) return null;
  }
  return content.subarray(0, filled);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(content: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < content.length; at++) {
    crc = (CRC_TABLE[(crc ^ (content[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
