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
const FILES = ["binary.csv", "filled.xlsx", "in.xlsx", "ledger.xlsx", "mapping.json", "other.xlsx"];
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "refused-"));
  const { out } = await importLedger(LEDGER, intoFile(INTO));
  writeFileSync(path.join(folder, "filled.xlsx"), out ?? new Uint8Array());
  writeFileSync(path.join(folder, "in.xlsx"), intoFile(INTO));
  writeFileSync(path.join(folder, "binary.csv"), Uint8Array.of(0xff, 0x00, 0x81, 0x20));
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
  ["a blank standard workbook as ledger", "in.xlsx --into in.xlsx --out out.xlsx", /没有可以读入/],
  ["a .csv that is no text", "binary.csv --into in.xlsx --out out.xlsx", /也不是 \.csv/],
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

/** Without an encoder for GBK: its two bytes for each character, found by decoding all of them */
function gbkOf(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1)
      codes.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
  return Uint8Array.from([...text].flatMap((one) => codes.get(one) ?? one.charCodeAt(0)));
}

const CSV = [
  "单位：元,,,,,",
  "项目编码,项目名称,支出类别,预算层级,年初预算,支出",
  '="0053",古籍修复,项目支出,市级,"1,150,000.00",149000.5',
  '0054,"阅读推广,二期",项目支出,省级,60000,60000',
  "合计,,,,1210000,209000.5",
].join("\r\n");

test.each([
  ["UTF-8 with its mark", new TextEncoder().encode(`\uFEFF${CSV}`)],
  [
    "UTF-8 with tabs",
    new TextEncoder().encode(CSV.replace(/"[^"]*"|,/g, (found) => (found === "," ? "\t" : found))),
  ],
  ["GBK", gbkOf(CSV)],
])("reads a .csv file in %s as the sheet that Excel makes of it", async (_, bytes) => {
  const { status, json } = await importLedger(bytes, intoFile(INTO), { name: "支出明细.csv" });
  expect(status).toBe(0);
  const cells = Object.fromEntries((json?.written ?? []).map(({ cell, value }) => [cell, value]));
  expect(cells).toMatchObject({
    "项目!A2": "古籍修复",
    "项目!K2": "0053",
    "项目!K3": "0054",
    "资金!B3": "阅读推广,二期",
    "资金!C2": "市级专项",
    "资金!G2": "1150000",
    "资金!K2": "149000.5",
  });
  expect(json?.tables.map(({ sheet, checks }) => [sheet, checks.every(({ ok }) => ok)])).toEqual([
    ["支出明细", true],
  ]);
});
