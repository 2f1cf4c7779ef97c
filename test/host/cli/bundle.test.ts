import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const MODULE = pathToFileURL(path.join(__dirname, "../../../src/cli/bundle.js")).href;
const LONG_AGO = new Date(2022, 3, 6, 10, 30);

let folder = "";
const at = (name: string): string => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "bundle-"));
  source("entry.ts", 'import { word } from "./word"; console.log(`${word as string} ${import.meta.url}`);');
  source("word.ts", 'export const word: string = "one";');
  source("settings.json", "{}");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function source(name: string, text: string, changed = LONG_AGO): void {
  writeFileSync(at(name), text);
  utimesSync(at(name), changed, changed);
}

/** In a process of its own, as the command starts: where the bundle is, and what it does. */
function start(): { bundle: string; printed: string } {
  const code =
    `const { bundled } = await import(${JSON.stringify(MODULE)});` +
    `const bundle = await bundled(${JSON.stringify(at("entry.ts"))}, ${JSON.stringify(at("kept"))}, [${JSON.stringify(at("settings.json"))}]);` +
    'console.log(bundle); (await import("node:vm")).default.runInThisContext((await import("node:fs")).readFileSync(bundle, "utf8"))(null, "file:///bundle.js");';
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
  const [bundle = "", printed = ""] = output.split("\n");
  return { bundle, printed };
}

it("keeps a bundle while nothing in it has changed", () => {
  const first = start();
  expect(first.printed).toBe("one file:///bundle.js");
  writeFileSync(first.bundle, '() => console.log("kept")');
  expect(start()).toEqual({ bundle: first.bundle, printed: "kept" });
});

it("makes it anew when a file of it or a setting has changed, if only in its time", () => {
  const first = start();
  source("word.ts", 'export const word: string = "two";', new Date(2022, 3, 6, 10, 31));
  const second = start();
  expect(second.printed).toBe("two file:///bundle.js");
  source("settings.json", "{}", new Date(2022, 3, 6, 10, 31));
  const third = start();
  expect(third.printed).toBe("two file:///bundle.js");
  expect(new Set([first.bundle, second.bundle, third.bundle]).size).toBe(3);
});

it("never keeps one whose files were changed while it was made", () => {
  source("word.ts", 'export const word: string = "fresh";', new Date(Date.now() + 60_000));
  const first = start();
  expect(first.printed).toBe("fresh file:///bundle.js");
  expect(start().bundle).not.toBe(first.bundle);
});
