/** Runs the command `import` on files of its own. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runImport } from "../../../src/cli/ledger/import";
import type { ImportJson } from "../../../src/cli/ledger/json";
import type { ExitStatus } from "../../../src/cli/shared/command";
import { loadXlsx, type Workbook } from "../../../src/xlsx";

export interface Imported {
  readonly status: ExitStatus;
  readonly stderr: string;
  /** Null where nothing was written */
  readonly json: ImportJson | null;
  readonly out: Uint8Array | null;
  /** The text of `--save-mapping` */
  readonly mapping: string | null;
}

export interface ImportOptions {
  readonly mode?: "append" | "replace";
  readonly mapping?: string;
  /** Default: `ledger.xlsx` */
  readonly name?: string;
}

export async function importLedger(
  ledger: Uint8Array,
  into: Uint8Array,
  { mode, mapping, name: file = "ledger.xlsx" }: ImportOptions = {},
): Promise<Imported> {
  const folder = mkdtempSync(path.join(tmpdir(), "ledger-"));
  const at = (name: string): string => path.join(folder, name);
  const written = (name: string): Uint8Array | null => (existsSync(at(name)) ? readFileSync(at(name)) : null);
  try {
    writeFileSync(at(file), ledger);
    writeFileSync(at("in.xlsx"), into);
    if (mapping !== undefined) writeFileSync(at("given.json"), mapping);
    let stderr = "";
    const status = await runImport(
      [
        at(file),
        ...["--into", at("in.xlsx"), "--out", at("out.xlsx"), "--json", at("out.json")],
        ...["--save-mapping", at("mapping.json")],
        ...(mapping === undefined ? [] : ["--mapping", at("given.json")]),
        ...(mode === undefined ? [] : [`--${mode}`]),
      ],
      { stdout: () => undefined, stderr: (text) => (stderr += text), now: () => new Date(2025, 2, 14) },
    );
    const json = written("out.json");
    const saved = written("mapping.json");
    return {
      status,
      stderr,
      json: json === null ? null : (JSON.parse(new TextDecoder().decode(json)) as ImportJson),
      out: written("out.xlsx"),
      mapping: saved === null ? null : new TextDecoder().decode(saved),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The mapping with its open questions answered, in their order */
export function answered(mapping: string, answers: readonly string[]): string {
  const stored = JSON.parse(mapping) as { answers: { answer: string | null }[] };
  const left = [...answers];
  return JSON.stringify({
    ...stored,
    answers: stored.answers.map((one) => ({ ...one, answer: one.answer ?? left.shift() ?? null })),
  });
}

export function loaded(out: Uint8Array | null): Workbook {
  if (out === null) throw new Error("nothing was written");
  return loadXlsx(out);
}
