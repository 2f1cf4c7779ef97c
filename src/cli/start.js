/** Starts a command from its bundle, with the code that V8 compiled for an earlier run of the command. */
import { Buffer } from "node:buffer";
import { createRequire } from "node:module";
import vm from "node:vm";
import { BUNDLE, currentBundle, readIfThere, writeWhole } from "./bundle.js";

const COULD_NOT_RUN = 2;

const { id, text } = await currentBundle();
const command = /^[a-z-]+$/.test(process.argv[2] ?? "") ? process.argv[2] : "recompute";
const codeFile = `${BUNDLE}.${command}.v8`;
// V8 itself recognises another version of V8, but not another text of the same length.
const code = readIfThere(codeFile);
const cachedData = code?.toString("latin1", 0, id.length) === id ? code.subarray(id.length) : undefined;
const script = new vm.Script(text, { filename: BUNDLE, cachedData });

if (cachedData === undefined || script.cachedDataRejected) {
  process.on("exit", (status) => {
    if (status === COULD_NOT_RUN) return;
    try {
      writeWhole(codeFile, Buffer.concat([Buffer.from(id), script.createCachedData()]));
    } catch {
      // The next run compiles again.
    }
  });
}
script.runInThisContext()(createRequire(import.meta.url), import.meta.url);
