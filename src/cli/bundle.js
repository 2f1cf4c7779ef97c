/** The commands as one script, which Node compiles far faster than three hundred files. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "../..");

export const BUNDLE = path.join(root, "node_modules/.cache/cli.js");

/** Change the bundle too, but are not part of it */
const SETTINGS = ["src/cli/bundle.js", "package-lock.json", "tsconfig.json"];

/** The bundle as a function of `require` and `importMetaUrl`. Its first line names its sources; it is made again if one has changed. */
export async function currentBundle() {
  const text = readIfThere(BUNDLE)?.toString();
  if (text === undefined) return build();
  const { id, sources } = JSON.parse(text.slice(2, text.indexOf("\n")));
  return Object.entries(sources).every(([file, version]) => versionOf(file) === version)
    ? { id, text }
    : build();
}

/** Null if there is none */
function versionOf(file) {
  const found = statSync(path.join(root, file), { throwIfNoEntry: false });
  return found === undefined ? null : `${found.size} ${found.mtimeMs}`;
}

async function build() {
  const esbuild = await import("esbuild");
  const { outputFiles, metafile } = await esbuild.build({
    entryPoints: ["src/cli/main.ts"],
    bundle: true,
    absWorkingDir: root,
    write: false,
    metafile: true,
    format: "cjs",
    platform: "node",
    define: { "import.meta.url": "importMetaUrl" },
    logLevel: "error",
  });
  const [{ text: code }] = outputFiles;
  const files = [...Object.keys(metafile.inputs), ...SETTINGS];
  const sources = Object.fromEntries(files.map((file) => [file, versionOf(file)]));
  const id = createHash("sha256").update(code).digest("hex").slice(0, 16);
  const text = `//${JSON.stringify({ id, sources })}\n(function (require, importMetaUrl) {${code}\n})`;
  writeWhole(BUNDLE, text);
  return { id, text };
}

export function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Renames it into place, so that a command that starts at the same time never reads half of it. */
export function writeWhole(file, content) {
  const temporary = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}
