import { spawnSync } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assertWritable, readInput, writeFiles } from "../../../src/cli/shared/files";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "recompute-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

describe("reading the input file", () => {
  test("distinguishes a missing file from a folder", async () => {
    mkdirSync(at("folder"));
    await expect(readInput(at("none.xlsx"), 10)).rejects.toThrow(/^找不到输入文件/);
    await expect(readInput(at("folder"), 10)).rejects.toThrow(/^输入的是文件夹/);
  });

  test("reads neither too large a file nor a device", async () => {
    writeFileSync(at("a.xlsx"), "0123456789");
    await expect(readInput(at("a.xlsx"), 10)).resolves.toHaveLength(10);
    await expect(readInput(at("a.xlsx"), 9)).rejects.toThrow(/^文件过大/);
    await expect(readInput("/dev/zero", 10)).rejects.toThrow(/^输入的不是普通文件/);
  });
});

describe("writing results", () => {
  test("replaces existing files and leaves no others", async () => {
    writeFileSync(at("b.json"), "old");
    await writeFiles([
      { path: at("a.xlsx"), content: new Uint8Array([1, 2]) },
      { path: at("b.json"), content: "new" },
    ]);
    expect(readdirSync(folder).sort()).toEqual(["a.xlsx", "b.json"]);
    expect(readFileSync(at("b.json"), "utf8")).toBe("new");
  });

  test("writes no file if one of them cannot be written", async () => {
    writeFileSync(at("a.xlsx"), "old");
    const files = [
      { path: at("a.xlsx"), content: "new" },
      { path: at("missing/b.json"), content: "new" },
    ];
    await expect(writeFiles(files)).rejects.toThrow(/^输出文件所在的文件夹不存在/);
    expect(readdirSync(folder)).toEqual(["a.xlsx"]);
    expect(readFileSync(at("a.xlsx"), "utf8")).toBe("old");
  });

  test("leaves what was there on a disk that is full", async () => {
    writeFileSync(at("a.json"), "old");
    function* content(): Iterable<string> {
      yield "half";
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    }
    await expect(
      writeFiles([
        { path: at("b.xlsx"), content: "new" },
        { path: at("a.json"), content: content() },
      ]),
    ).rejects.toThrow(/^无法写入输出文件（ENOSPC）/);
    expect(readdirSync(folder)).toEqual(["a.json"]);
    expect(readFileSync(at("a.json"), "utf8")).toBe("old");
  });

  test("detects an unwritable output before the work starts", async () => {
    mkdirSync(at("folder"));
    await expect(assertWritable(at("folder"))).rejects.toThrow(/^输出的位置是文件夹/);
    await expect(assertWritable(at("missing/b.json"))).rejects.toThrow(/文件夹不存在/);
    await expect(assertWritable(at("new.xlsx"))).resolves.toBeUndefined();
    await expect(assertWritable("/dev/null")).rejects.toThrow(/^输出的位置不是普通文件/);
    expect(readdirSync(folder)).toEqual(["folder"]);
  });

  test("keeps the permissions of an existing file and the target of a link", async () => {
    writeFileSync(at("secret.xlsx"), "old", { mode: 0o600 });
    symlinkSync("secret.xlsx", at("link.xlsx"));
    await writeFiles([{ path: at("link.xlsx"), content: "new" }]);
    expect(lstatSync(at("link.xlsx")).isSymbolicLink()).toBe(true);
    expect(readFileSync(at("secret.xlsx"), "utf8")).toBe("new");
    expect(statSync(at("secret.xlsx")).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(["link.xlsx", "secret.xlsx"]);
  });

  test("creates the target of a link that does not exist yet, and refuses links in a circle", async () => {
    mkdirSync(at("folder"));
    symlinkSync("folder/new.xlsx", at("link.xlsx"));
    symlinkSync("link.xlsx", at("second.xlsx"));
    await expect(assertWritable(at("second.xlsx"))).resolves.toBeUndefined();
    await writeFiles([{ path: at("second.xlsx"), content: "new" }]);
    expect(lstatSync(at("link.xlsx")).isSymbolicLink()).toBe(true);
    expect(readFileSync(at("folder/new.xlsx"), "utf8")).toBe("new");
    symlinkSync("missing/new.xlsx", at("lost.xlsx"));
    await expect(assertWritable(at("lost.xlsx"))).rejects.toThrow(/文件夹不存在/);
    symlinkSync("circle.xlsx", at("circle.xlsx"));
    await expect(assertWritable(at("circle.xlsx"))).rejects.toThrow(/ELOOP/);
    await expect(writeFiles([{ path: at("circle.xlsx"), content: "new" }])).rejects.toThrow(/ELOOP/);
    expect(readdirSync(folder).sort()).toEqual([
      "circle.xlsx",
      "folder",
      "link.xlsx",
      "lost.xlsx",
      "second.xlsx",
    ]);
  });

  test("removes what a killed command left, but nothing of a command that still runs", async () => {
    const names = new Set<string>();
    function* content(): Iterable<string> {
      readdirSync(folder).forEach((name) => names.add(name));
      yield "new";
    }
    await writeFiles([{ path: at("a.json"), content: content() }]);
    const [temporary = ""] = [...names].filter((name) => name.endsWith(".tmp"));
    const gone = spawnSync(process.execPath, ["--version"]).pid;
    const left = temporary.replace(`-${process.pid}-`, `-${gone}-`);
    expect(left).not.toBe(temporary);
    for (const name of [temporary, left, ".other.tmp"]) writeFileSync(at(name), "half");
    await writeFiles([{ path: at("b.json"), content: "new" }]);
    expect(readdirSync(folder).sort()).toEqual([temporary, ".other.tmp", "a.json", "b.json"].sort());
  });

  test.each(["SIGINT", "SIGTERM"] as const)("%s while a file is written leaves none", async (signal) => {
    const kill = jest.spyOn(process, "kill").mockReturnValue(true);
    function* content(): Iterable<string> {
      yield "half";
      process.emit(signal, signal);
      yield "whole";
    }
    try {
      const listeners = process.listenerCount(signal);
      await expect(writeFiles([{ path: at("a.json"), content: content() }])).rejects.toThrow();
      expect(kill.mock.calls).toEqual([[process.pid, signal]]);
      expect(readdirSync(folder)).toEqual([]);
      expect(process.listenerCount(signal)).toBe(listeners);
    } finally {
      kill.mockRestore();
    }
  });

  test("writes the longest possible name and reports a longer one", async () => {
    const longest = `${"a".repeat(250)}.xlsx`;
    await writeFiles([{ path: at(longest), content: "new" }]);
    expect(readdirSync(folder)).toEqual([longest]);
    await expect(writeFiles([{ path: at(`a${longest}`), content: "new" }])).rejects.toThrow(
      /^无法写入输出文件（ENAMETOOLONG）/,
    );
    expect(readdirSync(folder)).toEqual([longest]);
  });
});
