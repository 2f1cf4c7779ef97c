/**
 * Scripts together with what V8 has compiled of them, so that the next process need not compile it again. That is kept
 * under a name that follows from the script's path, size and time of change: V8 itself compares the length only.
 */
import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { KEPT_FOLDER, nameOf, stampOf } from "./kept.js";

/**
 * Reads a script; what has been compiled when a process ends with status 0 or 1 is kept for the next one.
 *
 * @param {string} file
 * @param {string} [folder] where compiled code is kept
 * @returns {vm.Script}
 */
export function compiledScript(file, folder = KEPT_FOLDER) {
  const kept = path.join(folder, `${nameOf([stampOf(file)])}.code`);
  const cachedData = contentOf(kept);
  const script = new vm.Script(readFileSync(file, "utf8"), { filename: file, cachedData });
  // Refused: of another version of Node
  if (cachedData === undefined || script.cachedDataRejected === true) {
    process.once("exit", (status) => {
      if (status < 2) keep(kept, script.createCachedData());
    });
  }
  return script;
}

function contentOf(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function keep(file, content) {
  const written = `${file}.${randomUUID()}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(written, content);
    // Only now under its name: another process never reads half of it.
    renameSync(written, file);
  } catch {
    // Where nothing can be kept, the next process compiles again. The command has done its work.
  }
}
