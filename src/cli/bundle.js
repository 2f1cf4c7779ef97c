/**
 * The files of a command as one script, which loads in a tenth of the time of three hundred. It is a function that
 * takes `require` and the address of the bundle; a script and no module, since of a script what V8 has compiled can be
 * kept. A bundle is kept under a name that follows from the path, size and time of change of every file that is in it:
 * when one of them changes, so does the name, and the bundle is made anew.
 */
import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { nameOf, stampOf } from "./kept.js";

const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Gives the path of the bundle.
 *
 * @param {string} entry
 * @param {string} folder where bundles are kept
 * @param {readonly string[]} settings files that decide how it is bundled
 * @returns {Promise<string>}
 */
export async function bundled(entry, folder, settings = []) {
  const list = path.join(folder, "files.json");
  const known = await readFile(list, "utf8").then(JSON.parse, () => null);
  if (known !== null) {
    const kept = path.join(folder, `${nameOf(known.map(stampOf))}.js`);
    if (stampOf(kept) !== null) return kept;
  }
  return make(entry, folder, settings, list);
}

async function make(entry, folder, settings, list) {
  await mkdir(folder, { recursive: true });
  const started = Date.now();
  const root = process.cwd();
  const { build } = await import("esbuild");
  const outfile = path.join(folder, `${randomUUID()}.js`);
  const { metafile } = await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: "cjs",
    platform: "node",
    banner: { js: '(function (require, bundleAddress) { "use strict";' },
    footer: { js: "})" },
    define: { "import.meta.url": "bundleAddress" },
    logLevel: "error",
    metafile: true,
  });
  const files = [...Object.keys(metafile.inputs), ...settings].map((file) => path.resolve(root, file));
  const stamps = files.map(stampOf);
  // One that changed meanwhile may be in it as it was before: such a bundle serves this once.
  if (stamps.some((stamp) => stamp === null || stamp.changed >= started - 1000)) return outfile;
  await removeOld(folder, started - KEPT_MS);
  const kept = path.join(folder, `${nameOf(stamps)}.js`);
  await rename(outfile, kept);
  const written = `${list}.${randomUUID()}`;
  await writeFile(written, JSON.stringify(files));
  await rename(written, list);
  return kept;
}

async function removeOld(folder, before) {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const stamp = stampOf(file);
    if (stamp !== null && stamp.changed < before) await rm(file, { force: true });
  }
}
