/** Both desks read the same and make the same workbook, in every flow of the fault matrix; the random workbooks are in usersOwn.test.ts. */
import type { Operations } from "../../../src/operations";
import { Cancelled, type HostErrorCode } from "../../../src/port/errors";
import type { Workbook } from "../../../src/xlsx";
import { makeCell } from "../../../src/xlsx/edit/grid";
import { addConditionalFormat } from "../../../src/xlsx/edit/rules";
import { columnFormat, rowFormat } from "../../../src/xlsx/edit/sizes";
import { from1904 } from "../../support/from1904";
import { differenceAtDesks, openFile, readingsAtDesks } from "../../support/desks";
import { faultFiles, fileAfter, type FaultFiles } from "../../support/faults/files";
import * as flows from "../../support/faults/flows";
import { closeExcel, sheetOf } from "../../support/openExcel";

let files: FaultFiles;
beforeAll(async () => {
  files = await faultFiles();
});
afterEach(closeExcel);

const ALL: flows.Flows = Object.assign({}, ...Object.values(flows));

test.each(Object.entries(ALL))("%s", async (_, { prepare }) => {
  const { start, run } = await prepare(files);
  const { ofExcel, ofFile } = await readingsAtDesks(start);
  expect(ofFile).toEqual(ofExcel);
  expect(await differenceAtDesks(start, run)).toBeNull();
});

test("both read what is peculiar to a workbook", async () => {
  const peculiar = await fileAfter(files.recomputed, async ({ host, workbook }) => {
    host.userEdit("项目", "AZ900", "远处");
    host.userEdit("基本信息", "B9", "2023-01-15");
    const funds = sheetOf(workbook, "资金");
    rowFormat(funds, 3).hidden = true;
    columnFormat(funds, 2).hidden = true;
    funds.merges = [...funds.merges, { row: 40, column: 0, rows: 1, columns: 3 }];
    funds.notes.push({ row: 2, column: 3, author: "tc={1}", text: "线程", threaded: true });
    funds.notes.push({ row: 4, column: 3, author: "李", text: "自己的", threaded: false });
    sheetOf(workbook, "指标").protected = true;
    sheetOf(workbook, "说明").visibility = "Hidden";
    const area = { row: 0, column: 0, rows: 2, columns: 2 };
    const rule = addConditionalFormat({ sheet: funds, areas: [area] });
    rule.formula = "=A1>1";
    workbook.names.push(
      { name: "绩效_单位名称", scope: funds, formula: "=资金!$A$1", visible: true, comment: "" },
      { name: "绩效_规则方案", scope: funds, formula: "=1+1", visible: false, comment: "自己的" },
    );
    for (const name of workbook.names)
      if (name.scope === null && name.name === "绩效_指标") name.formula = "=指标!#REF!";
    workbook.structureProtected = true;
    workbook.activeSheet = funds;
    workbook.selection = area;
    workbook.settings.set("Office.AutoShowTaskpaneWithDocument", "true");
  });
  const { ofExcel, ofFile } = await readingsAtDesks(from1904(peculiar));
  expect(ofFile).toEqual(ofExcel);
  expect(ofFile).toMatchObject({
    structureProtected: true,
    autoOpen: true,
    selection: { sheet: "资金", areas: [{ rows: 2, columns: 2 }], whole: false },
    notes: { comments: [{ sheet: "资金", address: "D3" }] },
  });
  expect((ofFile as { excerpts: readonly unknown[] }).excerpts).not.toEqual([]);
  expect(JSON.stringify(ofFile)).toContain('"hiddenRows":[3],"hiddenColumns":[2]');
  expect(JSON.stringify(ofFile)).toContain('"daysFrom1904":true');
});

test.each<[string, (operations: Operations) => Promise<unknown>]>([
  ["a cell", (operations) => operations.goTo("资金!K12")],
  ["a cell of a hidden sheet", (operations) => operations.goTo("说明!A1")],
  ["opening with the workbook", (operations) => operations.openWithWorkbook(true)],
  ["opening without it", (operations) => operations.openWithWorkbook(false)],
])("both do the same with %s", async (_, run) => {
  const start = await fileAfter(files.filled, async ({ workbook }) => {
    sheetOf(workbook, "说明").visibility = "Hidden";
  });
  expect(await differenceAtDesks(start, run)).toBeNull();
});

test.each<[string, string, HostErrorCode, (workbook: Workbook) => void]>([
  [
    "add a column",
    "a protected sheet",
    "sheetProtected",
    (workbook) => {
      sheetOf(workbook, "资金").protected = true;
    },
  ],
  [
    "rebuild a sheet",
    "a protected workbook",
    "structureProtected",
    (workbook) => {
      workbook.structureProtected = true;
    },
  ],
  [
    "rebuild a sheet",
    "a sheet of that name",
    "sheetExists",
    (workbook) => void workbook.addSheet("规则参数"),
  ],
  [
    "rebind a name",
    "another name since",
    "outdated",
    (workbook) => {
      for (const name of workbook.names) if (name.name === "绩效_资金") name.formula = "=资金!$A$1:$M$9";
    },
  ],
  [
    "add a column",
    "another heading since",
    "outdated",
    (workbook) => {
      enterText(workbook, "资金", 12, "别的");
    },
  ],
])("both refuse to %s over %s", async (flow, _, code, change) => {
  const { start, run } = (await ALL[flow]?.prepare(files)) ?? fail(flow);
  const changed = await fileAfter(start, async ({ workbook }) => change(workbook));
  await expect(run(openFile(changed).operations)).rejects.toMatchObject({ code });
  expect(await differenceAtDesks(changed, run)).toBeNull();
});

test("a file opens nothing, and is watched by whoever holds it", async () => {
  const { desk } = openFile(files.filled);
  expect(await desk.openWorkbook(new Uint8Array(), {})).toBe(false);
  const stop = await desk.watch({ onChange: () => fail("onChange"), onSelect: () => fail("onSelect") }, {});
  await stop();
  const missing = { code: "itemNotFound", sheets: ["没有"] };
  await expect(desk.selectCell("没有!A1", {})).rejects.toMatchObject(missing);
  const signal = AbortSignal.abort();
  await expect(desk.readSnapshot({ signal })).rejects.toThrow(Cancelled);
  await expect(desk.setAutoOpen(true, { signal })).rejects.toThrow(Cancelled);
});

function fail(what: string): never {
  throw new Error(what);
}

function enterText(workbook: Workbook, sheet: string, column: number, text: string): void {
  makeCell(sheetOf(workbook, sheet), 0, column).value = text;
}
