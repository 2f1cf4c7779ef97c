/** 汇总 in the department's workbook. */
import { departmentFile, unitFile } from "../../../scripts/rollup/workbooks";
import { inventedUnit, unitName } from "../../../scripts/rollup/units";
import { DEFAULT_SAMPLE } from "../../../src/domain/rollup";
import { Cancelled } from "../../../src/port/errors";
import type { RollupReading } from "../../../src/operations";
import { loadXlsx } from "../../../src/xlsx/file";
import {
  bytesOf,
  cellAt,
  closeExcel,
  openExcel,
  openStandard,
  valueAt,
  type OpenExcel,
} from "../../support/openExcel";
import { playRounds } from "../../support/rounds";
import { inPane } from "../../support/roundsDesks";

afterEach(closeExcel);

const SHEETS = ["单位汇总", "单位执行率", "项目明细", "指标汇总", "问题台账", "自报问题台账", "复核表"];
const FILES = [0, 5].map((index) => ({
  name: `${unitName(index)}.xlsx`,
  bytes: unitFile(inventedUnit(index, 3)),
}));

const chosen = ({ name, bytes }: { name: string; bytes: Uint8Array }) => ({
  name,
  arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
});

const open = () => openExcel(loadXlsx(departmentFile([0, 5, 10].map(unitName))));

const write = ({ operations }: OpenExcel, files: RollupReading["files"]): Promise<RollupReading> =>
  operations.rollup({ source: { kind: "read", files }, sample: DEFAULT_SAMPLE, writes: true });

async function readRollup({ operations }: OpenExcel, files = FILES): Promise<RollupReading> {
  return operations.rollup({
    source: { kind: "chosen", files: files.map(chosen) },
    sample: DEFAULT_SAMPLE,
    writes: false,
  });
}

test("reads the files and says what it would write, without writing", async () => {
  const excel = await open();
  const before = bytesOf(excel.workbook);
  const { rollup, findings, sheets } = await readRollup(excel);
  expect(rollup.counted.map(({ file }) => file)).toEqual(FILES.map(({ name }) => name));
  expect(findings.map(({ code, places }) => [code, places[0]?.file, places[0]?.cells[0]])).toEqual([
    ["U1.missing", null, "应报单位!A4"],
  ]);
  expect(sheets).toEqual({ created: SHEETS, changed: [] });
  expect(bytesOf(excel.workbook)).toEqual(before);
});

test("writes the sheets, nothing where nothing has changed, and 还原 takes them back", async () => {
  const excel = await open();
  const contents = (): unknown =>
    excel.workbook.sheets.map(({ name, cells }) => [
      name,
      [...cells].map(([key, { value }]) => [key, value]),
    ]);
  const before = contents();
  const shown = await readRollup(excel);
  await write(excel, shown.files);
  const names = excel.workbook.sheets.map(({ name }) => name);
  expect(names.slice(-SHEETS.length)).toEqual(SHEETS);
  expect(valueAt(excel.workbook, "单位汇总", "B4")).toBe(unitName(0));
  expect(valueAt(excel.workbook, "单位汇总", "A6")).toBe("合计（2个单位）");
  excel.host.resetCost();
  const again = await write(excel, shown.files);
  expect(again.sheets).toEqual({ created: [], changed: [] });
  expect(excel.host.cost.writeRequests).toBe(0);
  await excel.operations.restore();
  expect(contents()).toEqual(before);
});

test("keeps what people have filled in, and updates what has changed", async () => {
  const excel = await open();
  const { host, workbook } = excel;
  await write(excel, (await readRollup(excel)).files);
  host.userEdit("复核表", "M4", "5");
  host.userEdit("问题台账", "H4", "张三");
  const shown = await readRollup(excel);
  // 偏离度 follows what was entered; no cell of the user's is in the way.
  expect(shown).toMatchObject({ sheets: { created: [], changed: ["复核表"] }, left: [], overwritten: [] });
  await write(excel, shown.files);
  expect(cellAt(workbook, "复核表", "M4")?.value).toBe(5);
  expect(cellAt(workbook, "复核表", "N4")?.value).not.toBeNull();
  expect(valueAt(workbook, "问题台账", "H4")).toBe("张三");
});

test("in three rounds of ten units no note is lost, and the problems add up", async () => {
  const outcome = await inPane(10, (desk) => playRounds(desk, { units: 10, notes: 30 }));
  expect(outcome).toEqual({ notes: 36, complaints: [] });
});

test("leaves the attachments and highlights of a recompute alone, and a recompute leaves the roll-up", async () => {
  const excel = await openStandard("sample");
  await excel.operations.recompute();
  const own = (): unknown =>
    excel.workbook.sheets
      .filter(({ name }) => !SHEETS.includes(name))
      .map(({ name, cells, conditionalFormats }) => [
        name,
        [...cells].map(([key, { value }]) => [key, value]),
        conditionalFormats.length,
      ]);
  const before = own();
  await write(excel, (await readRollup(excel)).files);
  expect(own()).toEqual(before);
  excel.host.resetCost();
  await excel.operations.recompute();
  expect(excel.host.cost.writeRequests).toBe(0);
});

test("one bad file is one finding, and a sheet of the user's with our name stays", async () => {
  const excel = await open();
  excel.workbook.addSheet("单位汇总").cells.set(0, { value: "我的汇总", formula: null, style: 0 });
  const damaged = { name: "坏.xlsx", bytes: FILES[0]!.bytes.slice(0, 5_000) };
  const unavailable = { name: "锁.xlsx", arrayBuffer: () => Promise.reject(new Error("in use")) };
  const { findings, files } = await excel.operations.rollup({
    source: { kind: "chosen", files: [chosen(damaged), chosen(FILES[1]!), unavailable] },
    sample: DEFAULT_SAMPLE,
    writes: false,
  });
  expect(findings.filter(({ rule }) => rule === "U0").map(({ unit }) => unit)).toEqual([
    "坏.xlsx",
    "锁.xlsx",
  ]);
  await write(excel, files);
  expect(valueAt(excel.workbook, "单位汇总", "A1")).toBe("我的汇总");
  expect(valueAt(excel.workbook, "单位汇总(自评)", "A1")).toContain("单位汇总表");
});

test("can be cancelled between two files", async () => {
  const excel = await open();
  const controller = new AbortController();
  let reads = 0;
  const files = FILES.map((file) => ({
    name: file.name,
    arrayBuffer: () => {
      reads += 1;
      controller.abort();
      return chosen(file).arrayBuffer();
    },
  }));
  const running = { signal: controller.signal };
  await expect(
    excel.operations.rollup(
      { source: { kind: "chosen", files }, sample: DEFAULT_SAMPLE, writes: true },
      running,
    ),
  ).rejects.toBeInstanceOf(Cancelled);
  expect(reads).toBe(1);
});

test("can be cancelled while it is computed and while it is written: nothing stays", async () => {
  const excel = await open();
  const { files } = await readRollup(excel);
  const contents = (): unknown =>
    excel.workbook.sheets.map(({ name, cells }) => [
      name,
      [...cells].map(([key, { value }]) => [key, value]),
    ]);
  const before = contents();
  for (const phase of ["computing", "writing"]) {
    const controller = new AbortController();
    const stopped = excel.operations.rollup(
      { source: { kind: "read", files }, sample: DEFAULT_SAMPLE, writes: phase === "writing" },
      {
        signal: controller.signal,
        onProgress: (progress) => {
          if (progress.phase === phase) controller.abort();
        },
      },
    );
    await expect(stopped).rejects.toBeInstanceOf(Cancelled);
    expect(contents()).toEqual(before);
  }
});

test("the table of expected units is added, filled in and read", async () => {
  const excel = await openStandard("blank");
  await excel.operations.insertTemplate("expectedUnits");
  excel.host.userEdit("应报单位", "A2", unitName(0));
  excel.host.userEdit("应报单位", "A3", "没有报的单位");
  const { rollup } = await readRollup(excel);
  expect(rollup.missing.map(({ name }) => name.value)).toEqual(["没有报的单位"]);
  expect(rollup.unlisted.map(({ file }) => file)).toEqual([FILES[1]!.name]);
});
