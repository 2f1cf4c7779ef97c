import type { Script } from "node:vm";

export function compiledScript(file: string, folder?: string): Script;
