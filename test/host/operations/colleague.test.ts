/** A colleague types, or inserts a row, between the last read and the write: nothing of theirs is lost, and the user is told. */
import { loadXlsx } from "../../../src/xlsx/file";
import { NO_CHOICES } from "../../../src/operations/ledger/results";
import { fileAfter, faultFiles, type FaultFiles } from "../../support/faults/files";
import { DESK_FLOWS, FILL_FLOWS, REPAIR_FLOWS } from "../../support/faults/flows";
import type { Flow } from "../../support/faults/bench";
import { addDrawnSheet, drawnSheet, type DrawnCell } from "../../support/drawnSheet";
import { bytesOf, closeExcel, openExcel, valueAt, type OpenExcel } from "../../support/openExcel";
import { differingParts, partsOf } from "../../support/workbookParts";

jest.setTimeout(300_000);
afterEach(closeExcel);

let files: FaultFiles;
beforeAll(async () => {
  files = await faultFiles();
});

/** The request that first changes the user's cells */
async function writingRequest(
  { start, run }: Flow,
  isChanged: (excel: OpenExcel) => boolean,
): Promise<number> {
  const excel = await openExcel(loadXlsx(start));
  let found = 0;
  for (let request = 1; request < 20; request += 1) {
    excel.host.beforeRequest(request, () => {
      if (found === 0 && isChanged(excel)) found = request - 1;
    });
  }
  await run(excel.operations);
  if (found === 0) throw new Error("no request changes the cells");
  return found;
}

/** Values and formulas of all cells, and the names */
function contentsOf({ workbook }: OpenExcel): unknown {
  const cells = workbook.sheets.map((sheet) => [
    sheet.name,
    [...sheet.cells]
      .map(([place, { value, formula }]) => [place, value, formula])
      .filter(([, value, formula]) => value !== null || formula !== null)
      .sort(([one], [other]) => Number(one) - Number(other)),
  ]);
  const names = workbook.names.map(({ name, scope, formula }) => `${scope?.name ?? ""}!${name} ${formula}`);
  return [...cells, ...names.sort()].map((one) => JSON.stringify(one));
}

interface Case {
  readonly flow: () => Flow | Promise<Flow>;
  readonly isChanged: (excel: OpenExcel) => boolean;
  readonly act: (excel: OpenExcel) => void;
  readonly code: string;
}

const reasons = (): Flow | Promise<Flow> =>
  DESK_FLOWS["write reasons into the user's own cells"]!.prepare(files);
const lastFigures = (): Flow | Promise<Flow> => DESK_FLOWS["fill in last year's figures"]!.prepare(files);
const fill = (): Flow | Promise<Flow> =>
  FILL_FLOWS["fill three forms, with rows inserted in one and below another"]!.prepare(files);
const repair = (): Flow | Promise<Flow> => REPAIR_FLOWS["take in rows below the closing row"]!.prepare(files);
const column = (): Flow | Promise<Flow> => REPAIR_FLOWS["add a column"]!.prepare(files);
/** More lines than 资金 has free rows */
const LEDGER: readonly (readonly DrawnCell[])[] = [
  ["单位：万元"],
  ["序号", "支出类别", "项目名称", "资金层级", "年初预算", "追加", "支出"],
  ...Array.from({ length: 40 }, (_, index): DrawnCell[] => [
    index + 1,
    "项目支出",
    `台账项目${index + 1}`,
    "市级",
    index + 1,
    0,
    index + 1,
  ]),
];
const ledger = async (): Promise<Flow> => ({
  start: await fileAfter(files.filled, async ({ workbook }) =>
    addDrawnSheet(workbook, drawnSheet("台账", LEDGER)),
  ),
  run: async (operations) => {
    const shown = await operations.previewLedger(undefined, { ...NO_CHOICES, mode: "append" });
    await operations.writeLedger(shown);
  },
});
const recompute = (): Flow => ({ start: files.otherFigures, run: (operations) => operations.recompute() });

const hasReason = ({ workbook }: OpenExcel): boolean => valueAt(workbook, "资金", "L3") !== null;
const hasFigure = ({ workbook }: OpenExcel): boolean => valueAt(workbook, "实绩", "E2") === 35;
const isFilled = ({ workbook }: OpenExcel): boolean => valueAt(workbook, "表一", "C4") !== null;
const isMoved = ({ workbook }: OpenExcel): boolean => valueAt(workbook, "资金", "A34") !== null;
const hasLedger = ({ workbook }: OpenExcel): boolean => valueAt(workbook, "资金", "B20") !== null;
const hasColumn = ({ workbook }: OpenExcel): boolean => valueAt(workbook, "资金", "M1") !== null;

const CASES: Readonly<Record<string, Case>> = {
  "reasons: the same cell is filled in": {
    flow: reasons,
    isChanged: hasReason,
    act: ({ host }) => host.userEdit("资金", "L3", "同事所写"),
    code: "inputChanged",
  },
  "reasons: a row is inserted above": {
    flow: reasons,
    isChanged: hasReason,
    act: ({ host }) => host.userInsertRows("资金", 2),
    code: "inputChanged",
  },
  "reasons: the row is another project's now": {
    flow: reasons,
    isChanged: hasReason,
    act: ({ host }) => host.userEdit("资金", "B3", "公益性岗位"),
    code: "inputChanged",
  },
  "last year's figures: the same cell is filled in": {
    flow: lastFigures,
    isChanged: hasFigure,
    act: ({ host }) => host.userEdit("实绩", "E2", "777"),
    code: "inputChanged",
  },
  "last year's figures: a row is inserted above": {
    flow: lastFigures,
    isChanged: hasFigure,
    act: ({ host }) => host.userInsertRows("实绩", 2),
    code: "inputChanged",
  },
  "filled forms: the same cell is filled in": {
    flow: fill,
    isChanged: isFilled,
    act: ({ host }) => host.userEdit("表一", "C4", "同事所写"),
    code: "outdated",
  },
  "filled forms: a row is inserted above": {
    flow: fill,
    isChanged: isFilled,
    act: ({ host }) => host.userInsertRows("表一", 4),
    code: "outdated",
  },
  "filled forms: a row is inserted at the top": {
    flow: fill,
    isChanged: isFilled,
    act: ({ host }) => host.userInsertRows("表一", 1),
    code: "outdated",
  },
  "a repair: a row is inserted above": {
    flow: repair,
    isChanged: isMoved,
    act: ({ host }) => host.userInsertRows("资金", 4),
    code: "outdated",
  },
  "a repair: the heading is typed": {
    flow: column,
    isChanged: hasColumn,
    act: ({ host }) => host.userEdit("资金", "M1", "同事所写"),
    code: "outdated",
  },
  "a ledger: a row is typed where its rows go": {
    flow: ledger,
    isChanged: hasLedger,
    act: ({ host }) => host.userEdit("资金", "B20", "同事所写"),
    code: "outdated",
  },
  "a ledger: a row is inserted above": {
    flow: ledger,
    isChanged: hasLedger,
    act: ({ host }) => host.userInsertRows("资金", 2),
    code: "outdated",
  },
  "a recompute: a cell of an attachment is typed over": {
    flow: recompute,
    isChanged: ({ workbook }) => valueAt(workbook, "附件3", "F7") === 233.1,
    act: ({ host }) => host.userEdit("附件3", "F7", "90"),
    code: "readBackDiffers",
  },
};

test.each(Object.keys(CASES))("%s", async (name) => {
  const { flow, isChanged, act, code } = CASES[name]!;
  const { start, run } = await flow();
  const request = await writingRequest({ start, run }, isChanged);
  const untouched = await openExcel(loadXlsx(start));
  act(untouched);
  const expected = partsOf(bytesOf(untouched.workbook));
  const contents = contentsOf(untouched);
  const excel = await openExcel(loadXlsx(start));
  excel.host.beforeRequest(request, () => act(excel));
  await expect(run(excel.operations)).rejects.toMatchObject({ code });
  expect(contentsOf(excel)).toEqual(contents);
  // Marks and drop-downs are put back where they were before rows moved; the next recompute puts the marks right.
  if (!name.includes("inserted"))
    expect(differingParts(partsOf(bytesOf(excel.workbook)), expected)).toEqual([]);
});

test("a sheet of a colleague's with the name of an attachment is not cleared", async () => {
  for (let request = 3; request <= 4; request += 1) {
    const excel = await openExcel(loadXlsx(files.filled));
    excel.host.beforeRequest(request, () => {
      excel.workbook.addSheet("附件5");
      excel.host.userEdit("附件5", "A1", "同事所写");
    });
    await expect(excel.operations.recompute()).rejects.toMatchObject({ code: "sheetExists" });
    expect(valueAt(excel.workbook, "附件5", "A1")).toBe("同事所写");
    expect(excel.workbook.sheets.map(({ name }) => name)).not.toContain("附件3");
  }
});
