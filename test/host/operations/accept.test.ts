import type { RecomputeResult } from "../../../src/operations";
import type { Finding, FindingCode } from "../../../src/domain/finding";
import { loadXlsx } from "../../../src/xlsx/file";
import { insertSheets } from "../../../src/excel/write/insertSheets";
import { bytesOf, closeExcel, openExcel, sheetOf, type OpenExcel } from "../../support/openExcel";
import { smallSheets, userWorkbook } from "../../support/smallWorkbook";
import { differingParts, partsOf } from "../../support/workbookParts";

afterEach(closeExcel);

const REASON = "年末上级追加，指标文件已附";

/** 就业补助 has spent more than its budget. */
async function overspent(): Promise<OpenExcel> {
  const excel = await openExcel(userWorkbook());
  await insertSheets(smallSheets());
  excel.host.userEdit("资金", "K3", "99.2");
  return excel;
}

function find({ evaluation }: RecomputeResult, code: FindingCode = "R02.spentOverBudget"): Finding {
  const finding = evaluation.findings.find((one) => one.code === code);
  if (finding === undefined) throw new Error(`no ${code}`);
  return finding;
}

function textsOf({ workbook }: OpenExcel, sheet: string): string[] {
  return [...sheetOf(workbook, sheet).cells.values()].map(({ value }) => String(value ?? ""));
}

/** Whether 资金!K3 is highlighted as an error */
function coloured({ workbook }: OpenExcel): boolean {
  return sheetOf(workbook, "资金").conditionalFormats.some(
    ({ formula, areas }) =>
      (formula ?? "").includes("绩效核对:错误") &&
      areas.some(
        ({ row, column, rows, columns }) =>
          row <= 2 && 2 < row + rows && column <= 10 && 10 < column + columns,
      ),
  );
}

async function explained(excel: OpenExcel): Promise<RecomputeResult> {
  const result = await excel.operations.recompute();
  const { triage, acceptances } = await excel.operations.accept(result, find(result), ` ${REASON} `);
  expect([...triage.accepted.values()].map(({ reason }) => reason)).toEqual([REASON]);
  return { ...result, triage, acceptances };
}

test("an acceptance is stored in the workbook, printed in 核对记录 by the next recompute, and its cell is no longer highlighted", async () => {
  const excel = await overspent();
  await excel.operations.recompute();
  expect(coloured(excel)).toBe(true);
  await explained(excel);
  const again = await openExcel(loadXlsx(bytesOf(excel.workbook)));
  const { triage, evaluation } = await again.operations.recompute();
  expect(triage.accepted.size).toBe(1);
  expect(triage.open).toHaveLength(evaluation.findings.length - 1);
  expect(coloured(again)).toBe(false);
  expect(textsOf(again, "核对记录")).toEqual(expect.arrayContaining(["已说明情况的问题（1项）", REASON]));
});

test("a row inserted above leaves it accepted; another figure reopens it with the earlier reason", async () => {
  const excel = await overspent();
  await explained(excel);
  excel.host.userInsertRows("资金", 2);
  ["公用经费", "", "本级", "", "", "", "5", "", "", "", "5"].forEach((input, column) =>
    excel.host.userEdit("资金", `${"ABCDEFGHIJK"[column]}2`, input),
  );
  const moved = await excel.operations.recompute();
  expect([...moved.triage.accepted.keys()].map(({ cells }) => cells[0])).toEqual(["资金!K4"]);
  excel.host.userEdit("资金", "K4", "99.3");
  const { triage } = await excel.operations.recompute();
  expect(triage.accepted.size).toBe(0);
  expect([...triage.reopened.values()].map(({ reason }) => reason)).toEqual([REASON]);
  expect(textsOf(excel, "核对记录").join()).toContain(`（数据已变，原说明：${REASON}）`);
  excel.host.userEdit("资金", "K4", "99.2");
  expect((await excel.operations.recompute()).triage.accepted.size).toBe(1);
});

test("还原 of a recompute keeps the acceptance; 撤销说明 revokes it and leaves the file as it was", async () => {
  const excel = await overspent();
  const first = await excel.operations.recompute();
  const before = partsOf(bytesOf(excel.workbook));
  const { triage, acceptances } = await excel.operations.accept(first, find(first), REASON);
  await excel.operations.recompute();
  await excel.operations.restore();
  const result = await excel.operations.recompute();
  expect(result.triage.accepted.size).toBe(1);
  await excel.operations.restore();
  const open = await excel.operations.revoke({ ...first, triage, acceptances }, find(first));
  expect(open).toMatchObject({ acceptances: [] });
  expect(open.triage.open).toEqual(first.evaluation.findings);
  const settings = (parts: ReturnType<typeof partsOf>): ReturnType<typeof partsOf> =>
    new Map([...parts].filter(([part]) => !part.startsWith("xl/webextensions/")));
  expect(differingParts(settings(partsOf(bytesOf(excel.workbook))), settings(before))).toEqual([]);
  expect(excel.workbook.settings.has("绩效自评说明")).toBe(false);
});

test("accepted again, only the later reason counts", async () => {
  const excel = await overspent();
  const result = await explained(excel);
  const { acceptances } = await excel.operations.accept(result, find(result), "按合同补付");
  expect(acceptances.map(({ reason }) => reason)).toEqual(["按合同补付"]);
});

test("a recompute with nothing new writes nothing", async () => {
  const excel = await overspent();
  await explained(excel);
  await excel.operations.recompute();
  const before = bytesOf(excel.workbook);
  await excel.operations.recompute();
  expect(bytesOf(excel.workbook).equals(before)).toBe(true);
});
