/** The workbooks from which the flows of the fault matrix start. */
import { loadXlsx } from "../../../src/xlsx/file";
import type { Workbook } from "../../../src/xlsx";
import { insertSheets } from "../../../src/excel/write/insertSheets";
import { bytesOf, closeExcel, openExcel, type OpenExcel } from "../openExcel";
import { addUserFormats, smallSheets, userWorkbook } from "../smallWorkbook";

export async function fileAfter(
  file: Uint8Array | Workbook,
  act: (excel: OpenExcel) => Promise<unknown>,
): Promise<Uint8Array> {
  const excel = await openExcel(file instanceof Uint8Array ? loadXlsx(file) : file);
  await act(excel);
  return bytesOf(excel.workbook);
}

/** What a recompute would do to each sheet, from a run on a copy. */
async function kindsOfNext(workbook: Workbook): Promise<Record<string, string>> {
  const copy = await openExcel(loadXlsx(bytesOf(workbook)));
  const { plan } = await copy.operations.recompute();
  return Object.fromEntries(plan.sheets.map(({ definition, kind }) => [definition.name, kind]));
}

export interface FaultFiles {
  /** The input sheets, no attachments yet */
  readonly filled: Uint8Array;
  readonly recomputed: Uint8Array;
  /** Recomputed, then a figure was changed */
  readonly otherFigures: Uint8Array;
  /** Recomputed, then an indicator was added, so that a form must be rebuilt */
  readonly otherLayout: Uint8Array;
}

export async function faultFiles(): Promise<FaultFiles> {
  const filled = await fileAfter(userWorkbook(), async ({ workbook }) => {
    await insertSheets(smallSheets());
    addUserFormats(workbook);
  });
  const recomputed = await fileAfter(filled, ({ operations }) => operations.recompute());
  const otherFigures = await fileAfter(recomputed, async ({ host }) => host.userEdit("资金", "K3", "91.2"));
  const otherLayout = await fileAfter(recomputed, async ({ host }) => {
    host.userInsertRows("指标", 3);
    const row = ["就业补助", "产出指标", "数量指标", "新增一项", "≥", "100", "次", "120", "1"];
    row.forEach((input, column) => host.userEdit("指标", `${"ABCDEFGHI"[column]}3`, input));
    host.userEdit("资金", "K3", "91.2");
    host.userEdit("附件4-1", "Z3", "我的备注");
    const kinds = await kindsOfNext(host.workbook);
    if (kinds["附件4-1"] !== "rebuild" || kinds["附件5"] !== "update") throw new Error(JSON.stringify(kinds));
  });
  closeExcel();
  return { filled, recomputed, otherFigures, otherLayout };
}
