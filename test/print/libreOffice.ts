/** LibreOffice and poppler, which read the output without any code of this project. */
import { execFile } from "node:child_process";
import { access, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const TIMEOUT = 300_000;

/** Free substitutes for the forms' typefaces, which Debian lacks */
const FONTS: Readonly<Record<string, string>> = {
  宋体: "Noto Serif CJK SC",
  仿宋: "Noto Serif CJK SC",
  黑体: "Noto Sans CJK SC",
  等线: "Noto Sans CJK SC",
};

/** Programs that the test needs and the machine lacks. */
export async function missingPrograms(): Promise<string[]> {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  const has = async (program: string): Promise<boolean> => {
    const tries = folders.map((folder) => access(path.join(folder, program)).then(() => true));
    return (await Promise.allSettled(tries)).some(({ status }) => status === "fulfilled");
  };
  const programs = ["soffice", "pdftotext", "pdfinfo"];
  const there = await Promise.all(programs.map(has));
  return programs.filter((_, index) => there[index] !== true);
}

/** A LibreOffice with its own settings and typefaces below `folder`. */
export class LibreOffice {
  constructor(private readonly folder: string) {}

  /** Converts all files in one run. @throws with LibreOffice's output if a file is not converted */
  async convert(files: readonly string[], format: string, to: string): Promise<void> {
    await mkdir(to, { recursive: true });
    const { stdout, stderr } = await run(
      "soffice",
      [
        `-env:UserInstallation=file://${path.join(this.folder, "libreoffice")}`,
        ...["--headless", "--norestore", "--convert-to", format, "--outdir", to],
        ...files,
      ],
      { timeout: TIMEOUT, env: { ...process.env, FONTCONFIG_FILE: await this.fonts() } },
    );
    // Its exit status is 0 even when it converts nothing.
    const names = await readdir(to);
    const lost = files.filter((file) => !names.some((name) => name.startsWith(path.parse(file).name)));
    if (lost.length > 0) throw new Error(`not converted: ${lost.join(", ")}\n${stdout}\n${stderr}`);
  }

  private async fonts(): Promise<string> {
    const file = path.join(this.folder, "fonts.conf");
    const aliases = Object.entries(FONTS).map(
      ([name, instead]) =>
        `<match target="pattern"><test name="family"><string>${name}</string></test>` +
        `<edit name="family" mode="assign" binding="strong"><string>${instead}</string></edit></match>`,
    );
    await writeFile(
      file,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>` +
        `<include ignore_missing="yes">/etc/fonts/fonts.conf</include>${aliases.join("")}</fontconfig>`,
    );
    return file;
  }
}

/** Rows of texts, by sheet name. */
export type Sheets = ReadonlyMap<string, readonly (readonly string[])[]>;

/**
 * Every sheet of workbooks as texts, recalculated where a formula has no value.
 *
 * @param as `shown`: by each cell's number format; `stored`: in full precision
 */
export async function sheetsOf(
  office: LibreOffice,
  files: readonly string[],
  as: "shown" | "stored",
  to: string,
): Promise<ReadonlyMap<string, Sheets>> {
  // Comma, double quotes, UTF-8, from row 1, all sheets: documented under "Filter Options for CSV Filter"
  const shown = as === "shown" ? "true" : "false";
  await office.convert(
    files,
    `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,${shown},false,false,-1`,
    to,
  );
  const written = await readdir(to);
  const all = files.map(async (file): Promise<[string, Sheets]> => {
    const start = `${path.parse(file).name}-`;
    const own = written.filter((name) => name.startsWith(start) && name.endsWith(".csv"));
    const sheets = own.map(async (name): Promise<[string, string[][]]> => {
      return [
        name.slice(start.length, -".csv".length),
        parseCsv(await readFile(path.join(to, name), "utf8")),
      ];
    });
    return [file, new Map(await Promise.all(sheets))];
  });
  return new Map(await Promise.all(all));
}

export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/gy;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error(`not CSV at ${field.lastIndex}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] !== ",") {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** A word on a page, in points from the top left corner */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  /** As pdfinfo names it: `A4` */
  readonly paper: string;
  readonly words: readonly Word[];
}

export async function pagesOf(pdf: string): Promise<Page[]> {
  const [{ stdout: info }, { stdout: boxes }] = await Promise.all([
    run("pdfinfo", ["-f", "1", "-l", "9999", pdf]),
    run("pdftotext", ["-bbox", pdf, "-"], { maxBuffer: 64 * 1024 * 1024 }),
  ]);
  const sizes = [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts(?: \((\w+)\))?/gm)];
  const parts = boxes.split("<page ").slice(1);
  if (parts.length !== sizes.length || parts.length === 0) throw new Error(`pages cannot be read: ${pdf}`);
  return parts.map((part, index) => {
    const [, width = "", height = "", paper = ""] = sizes[index] ?? [];
    const words = part.matchAll(
      /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/gs,
    );
    return {
      width: Number(width),
      height: Number(height),
      paper,
      words: [...words].map(([, left, top, right, bottom, text = ""]) => ({
        text: unescaped(text),
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
      })),
    };
  });
}

function unescaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return text.replace(/&(lt|gt|quot|apos|amp|#39);/g, (whole, name: string) =>
    name === "#39" ? "'" : (entities[name] ?? whole),
  );
}
