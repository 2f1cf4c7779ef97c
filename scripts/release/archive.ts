/** The release's name, its sums and its packing: the same input gives the same bytes. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { zipSync } from "fflate";

/** By path below the release's folder */
export type Files = ReadonlyMap<string, Uint8Array>;

export interface Release {
  /** `budget-performance-self-evaluation-0.2.0`: of the archive, and of the folder in it */
  readonly name: string;
  readonly version: string;
  /** `2026-12-03` */
  readonly date: string;
}

/**
 * Version and date as package.json and CHANGELOG.md say.
 *
 * @throws Error where the newest heading of CHANGELOG.md is not this version with its date
 */
export async function releaseOf(root: string): Promise<Release> {
  const { name, version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
  };
  const [heading = ""] = /^## .*$/m.exec(await readFile(path.join(root, "CHANGELOG.md"), "utf8")) ?? [];
  const [, stated, date] = /^## (\S+) – (\d{4}-\d{2}-\d{2})$/.exec(heading) ?? [];
  if (stated !== version || date === undefined)
    throw new Error(`CHANGELOG.md begins with "${heading}", not with "## ${version} – YYYY-MM-DD"`);
  return { name: `${name}-${version}`, version, date };
}

/** As `sha256sum -c` reads it. */
export function sumsOf(files: Files): string {
  const lines = [...files].map(([name, content]) => {
    const sum = createHash("sha256").update(content).digest("hex");
    return `${sum}  ${name}\n`;
  });
  return lines.sort((one, other) => (one.slice(66) < other.slice(66) ? -1 : 1)).join("");
}

export function packed(files: Files, { name, date }: Release): Uint8Array {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  // Archives hold local time: the same figures on every machine.
  const mtime = new Date(year, month - 1, day, 12);
  const entries = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  return zipSync(
    Object.fromEntries(entries.map(([file, content]) => [`${name}/${file}`, content])),
    // Readable, and folders can be entered, on Unix as well
    { level: 9, mtime, os: 3, attrs: 0o100644 << 16 },
  );
}
