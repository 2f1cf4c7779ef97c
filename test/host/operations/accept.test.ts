import type { Recomputation, RecomputeResult } from "../../../src/operations";
import type { Finding } from "../../../src/domain/finding";
import type { FindingCode } from "../../../src/domain/rules/rules";
import { loadXlsx } from "../../../src/xlsx/file";
import { insertSheets } from "../../../src/excel/write/insertSheets";
import { bytesOf, closeExcel, openExcel, sheetOf, type OpenExcel } from "../../support/openExcel";
import { smallSheets, userWorkbook } from "../../support/smallWorkbook";
import { differingParts, partsOf, type Parts } from "../../support/workbookParts";

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

function written(outcome: Recomputation): RecomputeResult {
  if (outcome.kind !== "written") throw new Error("asked");
  return outcome.result;
}

async function explained(excel: OpenExcel): Promise<RecomputeResult> {
  const result = await excel.operations.recompute();
  const after = written(await excel.operations.accept(result, [find(result)], ` ${REASON} `));
  expect([...after.triage.accepted.values()].map(({ reason }) => reason)).toEqual([REASON]);
  return after;
}

test("an acceptance is stored in the workbook and printed in 核对记录 at once, and its cell is no longer highlighted", async () => {
  const excel = await overspent();
  await excel.operations.recompute();
  expect(coloured(excel)).toBe(true);
  await explained(excel);
  const again = await openExcel(loadXlsx(bytesOf(excel.workbook)));
  expect(coloured(again)).toBe(false);
  expect(textsOf(again, "核对记录")).toEqual(expect.arrayContaining(["已说明情况的问题（1项）", REASON]));
  const { triage, evaluation } = await again.operations.recompute();
  expect(triage.accepted.size).toBe(1);
  expect(triage.open).toHaveLength(evaluation.findings.length - 1);
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

test("one 还原 takes back an acceptance and what followed from it; that of a later recompute keeps it", async () => {
  const excel = await overspent();
  await excel.operations.recompute();
  const before = partsOf(bytesOf(excel.workbook));
  await explained(excel);
  expect(await excel.operations.canRestore()).toMatchObject({ kind: "recompute", explanations: true });
  await excel.operations.restore();
  expect(excel.workbook.settings.has("绩效自评说明")).toBe(false);
  expect(differingParts(withoutSettings(partsOf(bytesOf(excel.workbook))), withoutSettings(before))).toEqual(
    [],
  );
  await explained(excel);
  excel.host.userEdit("资金", "K2", "611.02");
  await excel.operations.recompute();
  expect(await excel.operations.canRestore()).toMatchObject({ explanations: false });
  await excel.operations.restore();
  expect((await excel.operations.recompute()).triage.accepted.size).toBe(1);
});

const withoutSettings = (parts: Parts): Parts =>
  new Map([...parts].filter(([part]) => !part.startsWith("xl/webextensions/")));

test("撤销说明 opens the finding and marks it again, and its 还原 brings the acceptance back", async () => {
  const excel = await overspent();
  const first = await excel.operations.recompute();
  const accepted = await explained(excel);
  const open = written(await excel.operations.revoke(accepted, [find(accepted)]));
  expect(open).toMatchObject({ acceptances: [] });
  expect(open.triage.open).toEqual(first.evaluation.findings);
  expect(coloured(excel)).toBe(true);
  expect(textsOf(excel, "核对记录")).not.toContain(REASON);
  expect(excel.workbook.settings.has("绩效自评说明")).toBe(false);
  await excel.operations.restore();
  expect((await excel.operations.recompute()).acceptances.map(({ reason }) => reason)).toEqual([REASON]);
});

test("accepted again, only the later reason counts", async () => {
  const excel = await overspent();
  const result = await explained(excel);
  const after = written(await excel.operations.accept(result, [find(result)], "按合同补付"));
  expect(after.acceptances.map(({ reason }) => reason)).toEqual(["按合同补付"]);
});

test("one reason is saved for several findings in one write", async () => {
  const excel = await overspent();
  excel.host.userEdit("资金", "K2", "999");
  const result = await excel.operations.recompute();
  const findings = result.triage.open.filter(({ code }) => code === "R02.spentOverBudget");
  expect(findings).toHaveLength(2);
  const after = written(await excel.operations.accept(result, findings, REASON));
  expect(after.triage.accepted.size).toBe(2);
  await excel.operations.restore();
  expect((await excel.operations.recompute()).acceptances).toEqual([]);
});

test("a recompute with nothing new writes nothing", async () => {
  const excel = await overspent();
  await explained(excel);
  await excel.operations.recompute();
  const before = bytesOf(excel.workbook);
  await excel.operations.recompute();
  expect(bytesOf(excel.workbook).equals(before)).toBe(true);
});
