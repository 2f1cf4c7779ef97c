/** What `import` refuses: one line, nothing written. And a mapping that says what a heading is. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { intoFile } from "../../../../scripts/ledgers";
import { ledgerFile } from "../../../../scripts/ledgers/grid";
import { runImport } from "../../../../src/cli/ledger/import";
import { importLedger } from "../../../support/ledgers/importing";

const INTO = { unit: "云岭市图书馆", level: "市级", moneyUnit: "元" } as const;
const LEDGER = ledgerFile([
  {
    name: "台账",
    grid: `
      项目名称|支出类别|预算层级|年初预算（元）|特别安排（元）|支出（元）
      古籍修复|项目支出|市级|150000|20000|149000
    `,
  },
]);
const OTHER = ledgerFile([
  {
    name: "台账",
    grid: `
      项目名称|支出类别|预算层级|年初预算（元）|支出（元）
      阅读推广|项目支出|市级|60000|60000
    `,
  },
]);

let folder = "";
const FILES = ["filled.xlsx", "in.xlsx", "ledger.xlsx", "mapping.json", "other.xlsx"];
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "refused-"));
  const { out } = await importLedger(LEDGER, intoFile(INTO));
  writeFileSync(path.join(folder, "filled.xlsx"), out ?? new Uint8Array());
  writeFileSync(path.join(folder, "in.xlsx"), intoFile(INTO));
  writeFileSync(path.join(folder, "ledger.xlsx"), LEDGER);
  writeFileSync(path.join(folder, "other.xlsx"), OTHER);
  writeFileSync(path.join(folder, "mapping.json"), "{}");
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ["no ledger", "--into in.xlsx --out out.xlsx", /缺少台账/],
  ["no workbook", "ledger.xlsx --out out.xlsx", /--into/],
  ["no output", "ledger.xlsx --into in.xlsx", /--out/],
  ["a file that is not there", "missing.xlsx --into in.xlsx --out out.xlsx", /missing\.xlsx/],
  ["no standard workbook", "ledger.xlsx --into other.xlsx --out out.xlsx", /标准/],
  ["the ledger as output", "ledger.xlsx --into in.xlsx --out ledger.xlsx", /相同|同一个/],
  ["rows that are there", "other.xlsx --into filled.xlsx --out out.xlsx", /--append.*--replace/],
  ["both ways at once", "other.xlsx --into filled.xlsx --out out.xlsx --append --replace", /只能用一个/],
  ["a mapping that is none", "ledger.xlsx --into in.xlsx --out out.xlsx --mapping mapping.json", /对应关系/],
])("refuses %s", async (_, line, why) => {
  const args = line.split(" ").map((one) => (/\.\w+$/.test(one) ? path.join(folder, one) : one));
  let [stdout, stderr] = ["", ""];
  const status = await runImport(args, {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    now: () => new Date(2025, 2, 14),
  });
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr).toMatch(why);
  expect(readdirSync(folder).sort()).toEqual(FILES);
});

test("a column that nobody knows is left out, and read where a mapping says what it is", async () => {
  const first = await importLedger(LEDGER, intoFile(INTO));
  expect([first.status, first.json?.tables[0]?.leftOut.map(({ cell }) => cell)]).toEqual([0, ["台账!E2"]]);
  const stored = JSON.parse(first.mapping ?? "") as { columns: { from: string; to: string | null }[] };
  const columns = stored.columns.map(({ from, to }) => ({
    from,
    to: from.includes("特别安排") ? "追加" : to,
  }));
  const second = await importLedger(LEDGER, intoFile(INTO), {
    mapping: JSON.stringify({ ...stored, columns }),
  });
  expect(second.json?.tables[0]?.leftOut).toEqual([]);
  expect(second.json?.written).toContainEqual({ cell: "资金!H2", value: "20000", from: ["台账!E2"] });
});

test("appends another ledger's rows, or puts them in the place of those that are there", async () => {
  const { out } = await importLedger(LEDGER, intoFile(INTO));
  const filled = out ?? new Uint8Array();
  const amounts = async (mode: "append" | "replace") =>
    (await importLedger(OTHER, filled, { mode })).json?.written.flatMap(({ cell, value }) =>
      cell.startsWith("资金!G") ? [[cell, value]] : [],
    );
  expect(await amounts("append")).toEqual([["资金!G3", "60000"]]);
  expect(await amounts("replace")).toEqual([["资金!G2", "60000"]]);
});
