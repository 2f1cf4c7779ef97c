import { handInCounts, type PaperFault } from "../../../src/domain/handIn";
import type { Exported } from "../../../src/operations";
import { loadXlsx } from "../../../src/xlsx/file";
import type { Workbook } from "../../../src/xlsx";
import { bytesOf, closeExcel, openStandard, sheetOf, valueAt, type OpenExcel } from "../../support/openExcel";

afterEach(closeExcel);

interface Opened extends OpenExcel {
  readonly exported: (Uint8Array | null)[];
}

async function recomputed(options: Parameters<typeof openStandard>[1] = {}): Promise<Opened> {
  const excel = await openStandard("sample", options);
  await excel.operations.recompute();
  excel.host.resetCost();
  const exported: (Uint8Array | null)[] = [];
  excel.host.onWorkbookOpened((file) => exported.push(file));
  return { ...excel, exported };
}

function onlyFile({ exported }: Opened): Workbook {
  expect(exported).toHaveLength(1);
  return loadXlsx(exported[0]!);
}

const isAttachment = (name: string): boolean => name.startsWith("附件");

test("the attachments are opened as a new workbook, and this one is not touched", async () => {
  const excel = await recomputed();
  const { operations, workbook, host } = excel;
  const before = bytesOf(workbook);
  const outcome = await operations.exportAttachments(true);
  const names = workbook.sheets.map(({ name }) => name).filter(isAttachment);
  expect(outcome).toEqual({ kind: "opened", sheets: names, ready: false });
  expect(bytesOf(workbook).equals(before)).toBe(true);
  expect(host.cost.writeRequests).toBe(0);
  const file = onlyFile(excel);
  expect(file.sheets.map(({ name }) => name)).toEqual(names);
  for (const name of names) {
    const [made, original] = [file, workbook].map((one) => sheetOf(one, name));
    for (const [key, { value }] of original!.cells) {
      expect([name, key, made!.cells.get(key)?.value ?? null]).toEqual([name, key, value]);
    }
    const { printArea: _, ...page } = made!.pageLayout;
    const { printArea: __, headersFooters, ...expected } = original!.pageLayout;
    // The sample has findings, so that its papers are a draft.
    const header = "&C草稿（尚未完成，不得上报）";
    expect([name, page]).toEqual([name, { ...expected, headersFooters: { ...headersFooters, header } }]);
    for (const [column, { width }] of original!.columns) expect(made!.columns.get(column)?.width).toBe(width);
  }
});

test("unfinished papers are not exported unasked, and what is missing is named", async () => {
  const excel = await openStandard("sample");
  const { operations, host } = excel;
  const state = async (): Promise<readonly PaperFault[]> => {
    const outcome = await operations.exportAttachments(false);
    if (outcome.kind !== "unfinished") throw new Error(outcome.kind);
    expect(handInCounts(outcome.handIn).mustFix).toBeGreaterThan(0);
    return outcome.handIn.papers;
  };
  expect(await state()).toEqual(
    expect.arrayContaining(["附件3", "附件5"].map((sheet) => ({ sheet, why: "missing", cells: [] }))),
  );
  await operations.recompute();
  expect(await state()).toEqual([]);
  host.userEdit("资金", "K2", "1.25");
  expect(await state()).toContainEqual({ sheet: "附件5", why: "stale", cells: expect.arrayContaining([]) });
  expect((await state()).map(({ sheet }) => sheet)).not.toContain("核对记录");
});

test("a formula of the user's on an attachment is exported as its value", async () => {
  const excel = await recomputed();
  const { operations, host, workbook } = excel;
  host.userEdit("附件5", "B6", "=资金!G2+1");
  const value = valueAt(workbook, "附件5", "B6");
  expect(typeof value).toBe("number");
  expect(await operations.exportAttachments(true)).toMatchObject({ kind: "opened" });
  const file = onlyFile(excel);
  expect(sheetOf(file, "附件5").cells.size).toBe(sheetOf(workbook, "附件5").cells.size);
  expect(valueAt(file, "附件5", "B6")).toBe(value);
  expect(
    file.sheets.flatMap(({ cells }) => [...cells.values()]).filter(({ formula }) => formula !== null),
  ).toEqual([]);
});

test("a sheet under another name, since the user has one of that name, is exported under its own", async () => {
  const excel = await openStandard("sample");
  const { operations, workbook, host } = excel;
  host.workbook.addSheet("附件5");
  await operations.recompute();
  expect(workbook.sheets.map(({ name }) => name)).toContain("附件5(自评)");
  expect((await operations.exportAttachments(true)) as Exported).toMatchObject({
    kind: "opened",
    sheets: expect.arrayContaining(["附件5"]),
  });
});

describe("where Excel opens no workbook", () => {
  const refusing = { kind: "error", code: "GeneralException" } as const;

  test("the file is downloaded, under the unit's name", async () => {
    const saved: [string, Uint8Array][] = [];
    const excel = await recomputed({
      operations: { download: (name, content) => void saved.push([name, content]) },
    });
    // The first three requests read the workbook.
    excel.host.setFaults([{ request: 4, fault: refusing }]);
    const name = "攀枝花市就业创业促进中心2021年度绩效自评附件（草稿）.xlsx";
    expect(await excel.operations.exportAttachments(true)).toMatchObject({ kind: "downloaded", file: name });
    expect(saved.map(([file]) => file)).toEqual([name]);
    expect(loadXlsx(saved[0]![1]).sheets.map((sheet) => sheet.name)[0]).toBe("附件3");
    expect(excel.exported).toEqual([]);
  });

  test("and nothing can be downloaded, the error is told", async () => {
    const excel = await recomputed();
    excel.host.setFaults([{ request: 4, fault: refusing }]);
    await expect(excel.operations.exportAttachments(true)).rejects.toMatchObject({ code: "accessDenied" });
  });

  test("what can be tried again is an error, not a download", async () => {
    const saved: string[] = [];
    const excel = await recomputed({ operations: { download: (name) => void saved.push(name) } });
    excel.host.setFaults([{ request: 4, fault: { kind: "error", code: "InvalidOperationInCellEditMode" } }]);
    await expect(excel.operations.exportAttachments(true)).rejects.toMatchObject({ code: "cellEditing" });
    expect(saved).toEqual([]);
  });
});
