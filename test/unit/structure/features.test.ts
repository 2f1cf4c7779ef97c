/** A feature bears one name on every floor; whatever else has a folder is a helper, listed for its room. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./imports";

/** Each with its parts; docs/architecture.md says what they are. */
const FEATURES: Readonly<Record<string, readonly string[]>> = {
  forms: [],
  fill: [],
  report: ["check", "draft"],
  rollup: [],
  years: [],
  undo: ["kinds"],
  doctor: [],
  mend: [],
  preview: [],
  selftest: [],
  ledger: [],
};

/** Features without a folder as yet */
const RESERVED: readonly string[] = [];

/** Folders that serve no one feature, by room */
const HELPERS: Readonly<Record<string, readonly string[]>> = {
  cli: ["recompute", "shared"],
  demo: ["grid"],
  desk: ["file", "sheet"],
  domain: [
    "model",
    "text",
    "profiles",
    "calculation",
    "report/outlines",
    "rules",
    "rules/rollup",
    "rules/shared",
    "triage",
    "evaluate",
  ],
  emulator: ["cells", "classes"],
  excel: ["read", "render", "write"],
  files: ["read", "render", "write"],
  locales: ["shared", "zh-CN", "zh-CN/findings", "en-US", "en-US/findings"],
  operations: ["shared"],
  taskpane: ["findings", "overview", "parts", "reasons", "results", "start", "state", "tools"],
  workbook: ["amendments", "attachments", "read", "sample", "schema", "sheet", "template"],
  xlsx: [
    "calculation",
    "calculation/functions",
    "edit",
    "file",
    "file/sheet",
    "formula",
    "model",
    "opc",
    "text",
  ],
};

const SRC = path.join(ROOT, "src");
const folders = foldersOf(SRC).flatMap((room) =>
  foldersOf(path.join(SRC, room), true).map((folder) => ({ room, folder: folder.replaceAll(path.sep, "/") })),
);

/** `report`, and `report/check` */
const OF_FEATURES = new Set(
  Object.entries(FEATURES).flatMap(([name, parts]) => [name, ...parts.map((part) => `${name}/${part}`)]),
);

function foldersOf(folder: string, recursive = false): string[] {
  return readdirSync(folder, { recursive, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

test("every folder of a room is a feature or a helper on the room's list", () => {
  const unknown = folders.filter(
    ({ room, folder }) => !OF_FEATURES.has(folder) && HELPERS[room]?.includes(folder) !== true,
  );
  expect(unknown).toEqual([]);
});

test("every helper on the list is a folder, and every feature has one but those reserved", () => {
  const helpers = Object.entries(HELPERS).flatMap(([room, names]) =>
    names.map((folder) => ({ room, folder })),
  );
  expect(folders).toEqual(expect.arrayContaining(helpers));
  // A room may be a feature's own.
  const names = new Set([...folders.map(({ folder }) => folder), ...foldersOf(SRC)]);
  expect(Object.keys(FEATURES).filter((name) => !names.has(name))).toEqual(RESERVED);
});

test("no two modules of a folder differ by case alone, which some file systems ignore", () => {
  const files = readdirSync(SRC, { recursive: true, withFileTypes: true }).filter(({ name }) =>
    /\.tsx?$/.test(name),
  );
  // Without the extension, which an import leaves out
  const names = files.map(({ parentPath, name }) => path.join(parentPath, name.replace(/\.\w+$/, "")));
  const distinct = [...new Set(names)];
  const alike = distinct.filter((name) =>
    distinct.some((other) => other !== name && other.toLowerCase() === name.toLowerCase()),
  );
  expect(alike).toEqual([]);
});
