/**
 * Starts a headless command (`recompute`, or `check-report`, `draft-report` or `rollup` as first argument): bundles it
 * with esbuild (a third of a second) and runs the bundle. Node compiles one file far faster than three hundred, and
 * Node 22 and later also keep the compiled code.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import module from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = path.join(import.meta.dirname, "../..");
const bundle = path.join(root, "node_modules/.cache/cli.mjs");

const { outputFiles } = await build({
  entryPoints: [path.join(import.meta.dirname, "main.ts")],
  bundle: true,
  absWorkingDir: root,
  write: false,
  format: "esm",
  platform: "node",
  // For packages that `require` modules of Node.
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
  logLevel: "error",
});
const { text } = outputFiles[0];
if (!existsSync(bundle) || readFileSync(bundle, "utf8") !== text) {
  // Renamed into place, so that a command that starts at the same time never reads half a bundle.
  const temporary = `${bundle}.${process.pid}`;
  mkdirSync(path.dirname(bundle), { recursive: true });
  writeFileSync(temporary, text);
  renameSync(temporary, bundle);
}
module.enableCompileCache?.();
await import(pathToFileURL(bundle).href);
