/**
 * Changes of a workbook between reading and writing, and workbooks that Excel cannot read or refuses to change: the pane
 * reports them, and the user's work stays.
 *
 * @jest-environment jsdom
 */
import "../support/nodeGlobals";
import { screen, waitFor, within } from "@testing-library/react";
import { createWorkbook, type Workbook } from "../../src/xlsx";
import { loadXlsx } from "../../src/xlsx/file";
import { insertSheets } from "../../src/excel/write/insertSheets";
import { bytesOf, closeExcel, openExcel, sheetOf } from "../support/openExcel";
import { differingParts, firstDifference, partsOf } from "../support/workbookParts";
import { smallSheets, userWorkbook } from "../support/smallWorkbook";
import { closePaneInExcel, fileOf, openPaneInExcel, settled, type PaneInExcel } from "./paneInExcel";

let filled: Uint8Array;
let recomputed: Uint8Array;

beforeAll(async () => {
  const first = await openExcel(userWorkbook());
  await insertSheets(smallSheets());
  filled = bytesOf(first.workbook);
  await first.operations.recompute();
  recomputed = bytesOf(first.workbook);
  closeExcel();
});

afterEach(closePaneInExcel);

async function open(
  file: Uint8Array,
  options: Parameters<typeof openPaneInExcel>[1] = {},
): Promise<PaneInExcel> {
  const pane = await openPaneInExcel(file, options);
  await settled(pane);
  return pane;
}

const press = ({ user }: PaneInExcel, name: string): Promise<void> =>
  user.click(screen.getByRole("button", { name }));

async function bar(what: string | RegExp): Promise<HTMLElement> {
  const title = await screen.findByText(what, { selector: "[role=group] *" });
  const found = title.closest("[role=group]");
  if (!(found instanceof HTMLElement)) throw new Error("the sentence stands in no bar");
  return found;
}

const retryIn = (found: HTMLElement): HTMLElement | null =>
  within(found).queryByRole("button", { name: "重试" });

async function verdict(): Promise<void> {
  // The first steps have a heading of their own until the results are there.
  expect(await screen.findByRole("heading", { level: 2, name: /必须改/ })).toBeVisible();
}

/** A first recompute reads in two requests and writes in two: it creates the sheets, then fills them. */
const FIRST_WRITE = 3;
/** With existing attachments, three requests read. */
const FIRST_WRITE_OVER_STANDING = 4;

describe("between reading and writing", () => {
  test("a sheet is protected: the write is refused and rolled back, and the retry names the sheet", async () => {
    const pane = await open(filled);
    const before = fileOf(pane);
    pane.host.beforeRequest(FIRST_WRITE + 1, () => pane.host.protect("指标"));
    await press(pane, "一键重算");
    const refused = await bar("Excel 拒绝了此次操作。");
    expect(refused).toHaveTextContent("工作表或工作簿可能刚被保护，或者文件以只读方式打开。请撤销保护");
    await settled(pane);
    await pane.user.click(within(refused).getByRole("button", { name: "重试" }));
    const named = await bar("工作表“指标”受保护，未能写入。");
    pane.host.unprotect("指标");
    const [was, is] = [partsOf(before), partsOf(fileOf(pane))];
    expect(differingParts(was, is).length === 0 ? "the same" : firstDifference(was, is)).toBe("the same");
    await pane.user.click(within(named).getByRole("button", { name: "重试" }));
    await verdict();
  });

  test("a sheet is deleted: the rest is rolled back, and the retry asks before it computes without it", async () => {
    const pane = await open(filled);
    pane.host.beforeRequest(FIRST_WRITE + 1, () => pane.host.userDeleteSheet("指标"));
    await press(pane, "一键重算");
    const gone = await bar("要操作的工作表或单元格已不存在。");
    expect(gone).toHaveTextContent("工作簿可能在计算过程中被改动（删除或改名）。请重试。");
    await settled(pane);
    const expected = loadXlsx(filled);
    expected.removeSheet(sheetOf(expected, "指标"));
    expect(pane.workbook.sheets.map(({ name }) => name)).toEqual(expected.sheets.map(({ name }) => name));
    expect(sheetOf(pane.workbook, "资金").conditionalFormats).toEqual([]);
    expect([...pane.workbook.settings]).toEqual([]);
    await press(pane, "重试");
    expect(await screen.findByText(/输入不完整，尚未写入。建议/)).toBeVisible();
    await press(pane, "写入");
    await settled(pane);
    await verdict();
  });

  test("a sheet is renamed: the same, and the names follow", async () => {
    const pane = await open(filled);
    pane.host.beforeRequest(FIRST_WRITE + 1, () => pane.host.userRenameSheet("指标", "指标（2021）"));
    await press(pane, "一键重算");
    await bar("要操作的工作表或单元格已不存在。");
    await settled(pane);
    await press(pane, "重试");
    await verdict();
    expect(sheetOf(pane.workbook, "指标（2021）").conditionalFormats.length).toBeGreaterThan(0);
  });

  test("the structure is protected: reported, and nothing is left behind", async () => {
    const pane = await open(filled);
    const before = fileOf(pane);
    pane.host.beforeRequest(FIRST_WRITE, () => pane.host.protectStructure(true));
    await press(pane, "一键重算");
    await bar("Excel 拒绝了此次操作。");
    await settled(pane);
    pane.host.protectStructure(false);
    expect(fileOf(pane).equals(before)).toBe(true);
  });

  test("the user starts to type and goes on: what may have changed is named, and 还原 restores all of it", async () => {
    const pane = await open(filled);
    const before = fileOf(pane);
    pane.host.beforeRequest(FIRST_WRITE + 1, () => pane.host.startCellEdit());
    await press(pane, "一键重算");
    const message = await bar(/^写入中断，且未能恢复原状，可能已改动：“附件3”、/);
    expect(message).toHaveTextContent(
      "请先结束单元格编辑、切回本工作簿，再单击“还原”恢复到写入前；重新打开本面板后仍可还原。",
    );
    expect(fileOf(pane).equals(before)).toBe(false);
    pane.host.endCellEdit();
    await settled(pane);
    await press(pane, "还原");
    await waitFor(() => expect(fileOf(pane).equals(before)).toBe(true));
  });

  test("the user deletes the highlights to be cleared: they are gone, and nothing else is lost", async () => {
    const pane = await open(recomputed);
    pane.host.beforeRequest(FIRST_WRITE_OVER_STANDING, () => {
      for (const sheet of pane.workbook.sheets) sheet.conditionalFormats = [];
    });
    await press(pane, "清除标记");
    expect(await bar(/^已清除 \d+ 处标记。$/)).toBeVisible();
    await settled(pane);
    expect(pane.workbook.sheets.flatMap((sheet) => sheet.conditionalFormats)).toEqual([]);
  });
});

test("a cell on a deleted sheet cannot be reached, one on a hidden sheet can once the sheet is shown", async () => {
  const pane = await open(recomputed);
  await press(pane, "一键重算");
  await pane.user.click(await screen.findByRole("tab", { name: /^问题/ }));
  const link = document.querySelector("button[data-cell]");
  const sheetName = /^'?([^'!]+)/.exec(link?.textContent ?? "")?.[1] ?? "";
  if (link === null) throw new Error("no cell to go to");
  const sheet = sheetOf(pane.workbook, sheetName);
  pane.host.userSelect("Sheet1", "A1");

  sheet.visibility = "Hidden";
  await pane.user.click(link);
  const hidden = await bar(`工作表“${sheetName}”已隐藏，无法定位。`);
  sheet.visibility = "Visible";
  await pane.user.click(within(hidden).getByRole("button", { name: "重试" }));
  await waitFor(() => expect(pane.workbook.activeSheet).toBe(sheet));

  pane.host.userDeleteSheet(sheetName);
  await pane.user.click(link);
  expect(retryIn(await bar("要操作的工作表或单元格已不存在。"))).not.toBeNull();
});

describe("a workbook that was opened read-only", () => {
  test.each([
    ["一键重算", () => filled],
    ["清除标记", () => recomputed],
    ["新建标准自评工作簿", () => bytesOf(createWorkbook())],
    ["还原", () => recomputed],
  ] as const)("%s: reported, and nothing changed", async (name, file) => {
    const pane = await open(file(), { host: { readOnly: true } });
    const before = fileOf(pane);
    await press(pane, name);
    expect(await bar("Excel 拒绝了此次操作。")).toHaveTextContent("另存为可编辑的副本");
    expect(fileOf(pane).equals(before)).toBe(true);
  });
});

describe("more than Excel sends or accepts at once", () => {
  /** 2 MB of Chinese in 200 cells of the user's own column */
  function withLongTexts(file: Uint8Array): Uint8Array {
    const workbook: Workbook = loadXlsx(file);
    const sheet = sheetOf(workbook, "资金");
    for (let row = 0; row < 100; row += 1) {
      sheet.cells.set(row * 16_384 + 20, { value: "预".repeat(32_767), formula: null, style: 0 });
    }
    const name = workbook.names.find((one) => one.name === "绩效_资金");
    if (name) name.formula = "=资金!$A$1:$U$100";
    return bytesOf(workbook);
  }

  test("a table with texts of more than 5 MB is read in parts, for a recompute and for printed forms", async () => {
    const pane = await open(withLongTexts(filled));
    await press(pane, "一键重算");
    await verdict();
    await settled(pane);
    const before = fileOf(pane);
    await press(pane, "读入自评表");
    expect(await screen.findByText(/^未识别的工作表/)).toBeVisible();
    expect(fileOf(pane).equals(before)).toBe(true);
  });

  test("a workbook of seven thousand sheets: the request is reported as too large", async () => {
    const pane = await open(filled, {
      before: ({ workbook }) => {
        const { sheets } = workbook;
        // One by one the workbook would look for a sheet of the same name among all.
        for (let index = 0; index < 7_000; index += 1) {
          sheets.push({ ...structureOf(workbook), id: `{S${index}}`, name: `表${index}` });
        }
      },
    });
    const message = await bar("一次提交的数据过多，Excel 未接受。");
    expect(message).toHaveTextContent("请减少工作表数量、表中行数或文字，或将项目分列到几个工作簿。");
    expect(retryIn(message)).toBeNull();
    expect(pane.host.cost.writeRequests).toBe(0);
  });

  function structureOf(workbook: Workbook): Workbook["sheets"][number] {
    return { ...sheetOf(workbook, "Sheet1"), cells: new Map(), conditionalFormats: [], validations: [] };
  }
});
