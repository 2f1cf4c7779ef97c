import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const MODULE = pathToFileURL(path.join(__dirname, "../../../src/cli/compiledScript.js")).href;

let folder = "";
let script = "";
let kept = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "compiled-"));
  script = path.join(folder, "script.js");
  kept = path.join(folder, "kept");
  write("one", new Date(2022, 3, 6, 10, 30));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(word: string, changed: Date): void {
  writeFileSync(script, `(() => { function say() { return "${word}"; } return say(); })()`);
  utimesSync(script, changed, changed);
}

/** In a process of its own: what the script gives, and whether V8 took compiled code for it (undefined = had none) */
function run(status = 0): { gave: string; refused: boolean | undefined } {
  const code =
    `const { compiledScript } = await import(${JSON.stringify(MODULE)});` +
    `const script = compiledScript(${JSON.stringify(script)}, ${JSON.stringify(kept)});` +
    "console.log(JSON.stringify({ gave: script.runInThisContext(), refused: script.cachedDataRejected }));" +
    `process.exitCode = ${status};`;
  const child = spawnSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
  expect({ status: child.status, stderr: child.stderr }).toEqual({ status, stderr: "" });
  return JSON.parse(child.stdout) as ReturnType<typeof run>;
}

const files = (): string[] => readdirSync(kept);

it("the second process takes what the first has compiled", () => {
  expect(run(1)).toEqual({ gave: "one" });
  expect(files()).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.code$/)]);
  expect(run()).toEqual({ gave: "one", refused: false });
});

it("a changed script is compiled anew, though it is as long as before", () => {
  run();
  write("two", new Date(2022, 3, 6, 10, 31));
  expect(run()).toEqual({ gave: "two" });
  expect(run()).toEqual({ gave: "two", refused: false });
});

it("compiled code that V8 does not take is made anew", () => {
  run();
  const [name = ""] = files();
  const code = readFileSync(path.join(kept, name));
  // The version of V8 stands at the beginning.
  code.fill(0, 4, 8);
  writeFileSync(path.join(kept, name), code);
  expect(run()).toEqual({ gave: "one", refused: true });
  expect(run()).toEqual({ gave: "one", refused: false });
});

it("a run that failed keeps nothing: it has hardly compiled anything", () => {
  run(2);
  expect(() => files()).toThrow("ENOENT");
});

it("where nothing can be kept, the script runs as well", () => {
  writeFileSync(kept, "a file where the folder should be");
  expect(run()).toEqual({ gave: "one" });
  expect(readdirSync(folder).sort()).toEqual(["kept", "script.js"]);
});
