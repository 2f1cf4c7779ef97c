/** The walls between the rooms of src: which room imports which, and which packages. */
import { dependencies } from "../../../package.json";
import { importsIn, type Import } from "./imports";

interface Room {
  /** A room imports from rooms above it in this table only, so that no two can form a cycle. */
  readonly rooms: readonly string[];
  readonly packages?: readonly string[];
}

const REACT = ["react", "react-dom", "@fluentui/react-components", "@fluentui/react-icons"];

const ROOMS: Readonly<Record<string, Room>> = {
  a1: { rooms: [] },
  domain: { rooms: ["a1"], packages: ["decimal.js"] },
  xlsx: { rooms: ["a1"], packages: ["node:", "fflate", "saxes", "numfmt"] },
  docx: { rooms: ["domain", "xlsx"] },
  workbook: { rooms: ["a1", "domain"] },
  port: { rooms: ["a1", "domain", "workbook"] },
  files: { rooms: ["a1", "domain", "workbook", "docx", "xlsx", "port"], packages: ["papaparse"] },
  office: { rooms: [] },
  excel: {
    rooms: ["a1", "domain", "workbook", "port", "office"],
    packages: ["@microsoft/office-js-helpers"],
  },
  locales: { rooms: ["a1", "domain", "workbook", "port", "excel"] },
  operations: { rooms: ["a1", "domain", "docx", "workbook", "port", "files", "locales"] },
  commands: { rooms: ["port", "office", "excel", "locales", "operations"] },
  taskpane: {
    rooms: ["a1", "domain", "workbook", "port", "office", "excel", "locales", "operations"],
    packages: REACT,
  },
  selftest: { rooms: ["port", "office", "excel", "locales", "operations", "taskpane"] },
  desk: {
    rooms: ["a1", "workbook", "port", "files", "locales", "operations", "taskpane", "xlsx"],
    packages: REACT,
  },
  emulator: { rooms: ["a1", "xlsx"], packages: ["node:", "numfmt"] },
  cli: {
    rooms: ["a1", "domain", "workbook", "port", "locales", "operations", "xlsx", "docx", "files"],
    packages: ["node:", "esbuild"],
  },
  demo: {
    rooms: [
      "a1",
      "domain",
      "workbook",
      "port",
      "office",
      "excel",
      "locales",
      "operations",
      "commands",
      "taskpane",
      "xlsx",
      "emulator",
    ],
    packages: [...REACT, "@univerjs/", "rxjs"],
  },
};

/** The floors of the domain: what is not listed lies below them all. Each imports from itself and from those above it here. */
const DOMAIN = [
  "model",
  "text",
  "profiles",
  "calculation",
  "forms",
  "ledger",
  "years",
  "evaluation.ts",
  "report",
  "rollup",
  "rules",
  "triage",
  "evaluate",
];

/** Who else may know the inputs of each finding by its code */
const KNOW_THE_CATALOGUE = [
  /^src\/domain\/(rules|triage|evaluate)\//,
  /^src\/locales\//,
  /^src\/workbook\/(read\/collector|doctor\/offeredFor|mend\/\w+)\.ts$/,
];

const imports = importsIn("src");
/** What is not in src is in a room of its own, which nobody may know. */
const roomOf = (file: string): string => /^src\/([^/]+)\//.exec(file)?.[1] ?? file;
const describeImport = ({ from, to }: Import): string => `${from} imports ${to}`;

test("every folder of src is a room of the table", () => {
  expect(imports.length).toBeGreaterThan(500);
  const known = Object.keys(ROOMS);
  expect([...new Set(imports.map(({ from }) => roomOf(from)))].sort()).toEqual(known.sort());
});

test("a room may import from rooms above it in the table only", () => {
  const names = Object.keys(ROOMS);
  for (const [name, { rooms }] of Object.entries(ROOMS)) {
    expect(names.slice(0, names.indexOf(name))).toEqual(expect.arrayContaining([...rooms]));
  }
});

test("no file imports from a room that its own may not know, not even a type", () => {
  const wrong = imports.filter(
    ({ from, to, isPackage }) =>
      // A document has no code: the pane shows the guide.
      !isPackage &&
      !to.endsWith(".md") &&
      roomOf(to) !== roomOf(from) &&
      ROOMS[roomOf(from)]?.rooms.includes(roomOf(to)) !== true,
  );
  expect(wrong.map(describeImport)).toEqual([]);
});

test("every package that a room which ships imports is a dependency, not a tool", () => {
  const tools = ["emulator", "demo", "cli"];
  const shipped = imports.filter(
    ({ from, to, isPackage }) => isPackage && !to.startsWith("node:") && !tools.includes(roomOf(from)),
  );
  const named = [...new Set(shipped.map(({ to }) => to))];
  expect(named).toContain("numfmt");
  expect(named.filter((name) => !Object.hasOwn(dependencies, name))).toEqual([]);
});

test("no file imports a package that its room may not use", () => {
  const wrong = imports.filter(
    ({ from, to, isPackage }) =>
      isPackage &&
      ROOMS[roomOf(from)]?.packages?.some(
        (name) => to === name || (/[:/]$/.test(name) && to.startsWith(name)),
      ) !== true,
  );
  expect(wrong.map(describeImport)).toEqual([]);
});

test("an arrow inside the domain runs down its floors, not even a type runs up", () => {
  const floorOf = (file: string): number => DOMAIN.indexOf(file.split("/")[2] ?? "");
  const inside = imports.filter(({ from, to }) => roomOf(from) === "domain" && roomOf(to) === "domain");
  expect([...new Set(inside.map(({ from }) => floorOf(from)))].toSorted((a, b) => a - b)).toEqual([
    -1,
    ...DOMAIN.keys(),
  ]);
  expect(inside.filter(({ from, to }) => floorOf(to) > floorOf(from)).map(describeImport)).toEqual([]);
});

test("only rules, locales, the reader's collector, the doctor and the mends see the catalogue of findings", () => {
  const seeing = imports.filter(({ to }) => /^src\/domain\/rules\/(rollup\/)?(rules|index)\.ts$/.test(to));
  const wrong = seeing.filter(({ from }) => !KNOW_THE_CATALOGUE.some((known) => known.test(from)));
  expect(wrong.map(describeImport)).toEqual([]);
});

test("the commands load neither Office.js nor the embedded host, at any distance", () => {
  const targets = new Map<string, Import[]>();
  for (const one of imports.filter(({ typeOnly }) => !typeOnly))
    targets.set(one.from, [...(targets.get(one.from) ?? []), one]);
  const loaded = new Set(["src/cli/start.js", "src/cli/main.ts"]);
  for (const file of loaded) for (const { to } of targets.get(file) ?? []) loaded.add(to);
  expect([...loaded]).toEqual(expect.arrayContaining(["src/files/desk.ts", "src/operations/recompute.ts"]));
  const office = /^(src\/(excel|office|emulator|taskpane)\/|@microsoft\/)/;
  expect([...loaded].filter((file) => office.test(file))).toEqual([]);
});
