/** The calculator in Node, with the engine's file from the installed package. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Calculator } from "./calculator";
import { createCalculator } from "./index";

export async function createNodeCalculator(): Promise<Calculator> {
  const path = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
  return createCalculator(new Uint8Array(await readFile(path)));
}
