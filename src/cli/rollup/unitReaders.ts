/** Reads one unit's workbook from a file, beside that of last year. */
import { basename } from "node:path";
import { readFileSync } from "node:fs";
import { readWhileOpen, type UnitFile } from "../../domain/rollup";
import { foldName } from "../../domain/text";
import { readLastYear } from "../../files/readLastYear";
import { readUnitFile, type LastYearOf } from "../../files/readUnitFile";
import { MAX_FILE_BYTES } from "../../xlsx/file";
import { readInput } from "../shared/files";
import { inflateRaw } from "../shared/inflateRaw";
import type { InputFile } from "./inputFiles";

/** Workbooks of last year by `lastYearKey` */
export type LastYearFiles = ReadonlyMap<string, string>;

/** In the order of the files */
export type ReadUnits = (
  inputs: readonly InputFile[],
  lastYears: LastYearFiles,
  onRead: (done: number) => void,
) => Promise<UnitFile[]>;

/** A unit is known by its name; null where it has none, or no year */
export function lastYearKey(unit: string | null, year: number | null): string | null {
  return unit === null || year === null ? null : `${foldName(unit)} ${year}`;
}

/** Never throws: a file that cannot be opened is reported as unread. */
export async function readUnit(
  { path, name, isOpen }: InputFile,
  lastYears: LastYearFiles,
): Promise<UnitFile> {
  try {
    const content = await readInput(path, MAX_FILE_BYTES);
    const file = readUnitFile(name, content, inflateRaw, lastYearIn(lastYears));
    return isOpen ? readWhileOpen(file) : file;
  } catch (error) {
    return failed(name, error);
  }
}

/** Each of these files has been read before, and was found good. */
function lastYearIn(lastYears: LastYearFiles): LastYearOf {
  return ({ name, year }) => {
    const key = year.value === null ? null : lastYearKey(name.value, year.value - 1);
    const path = key === null ? undefined : lastYears.get(key);
    if (path === undefined) return null;
    const reading = readLastYear(basename(path), readFileSync(path), inflateRaw);
    return reading.kind === "read" ? reading.lastYear : null;
  };
}

function failed(file: string, error: unknown): UnitFile {
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: "unread", file, because: "failed", detail };
}
