import type { CheckedReport } from "../../../src/operations";
import type { Finding } from "../../../src/domain/finding";
import { closeExcel, openStandard, type OpenExcel } from "../../support/openExcel";

afterEach(closeExcel);

const TEXT = ["攀枝花市就业创业促进中心2021年度部门预算绩效自评报告", "在职职工33人，退休职工26人。"].join(
  "\n",
);

async function checked({ operations }: OpenExcel, text = TEXT): Promise<CheckedReport> {
  const outcome = await operations.checkReport({ kind: "text", text });
  if (outcome.kind !== "checked") throw new Error(outcome.problem);
  return outcome.report;
}

function open({ triage }: CheckedReport): readonly Finding[] {
  return triage.open.filter(({ severity }) => severity === "error");
}

test("an acceptance is stored in the workbook: the next check knows it, and 一键重算 keeps it", async () => {
  const excel = await openStandard("sample");
  const report = await checked(excel);
  expect(open(report).map(({ code }) => code)).toEqual(["R70.textDiffers"]);
  const after = await excel.operations.acceptInReport(report, open(report), " 含借调1人 ");
  expect([...after.triage.accepted.values()].map(({ reason }) => reason)).toEqual(["含借调1人"]);
  await excel.operations.recompute();
  expect(open(await checked(excel))).toEqual([]);
  // Another figure at the same place is not accepted.
  const changed = await checked(excel, TEXT.replace("33人", "34人"));
  expect(open(changed)).toHaveLength(1);
  expect([...changed.triage.reopened.values()].map(({ reason }) => reason)).toEqual(["含借调1人"]);
});

test("revoking it, and 还原, open the finding again", async () => {
  const excel = await openStandard("sample");
  const report = await checked(excel);
  const accepted = await excel.operations.acceptInReport(report, open(report), "含借调1人");
  const revoked = await excel.operations.acceptInReport(accepted, [...accepted.triage.accepted.keys()], null);
  expect(open(revoked)).toHaveLength(1);
  await excel.operations.restore();
  expect(open(await checked(excel))).toEqual([]);
  await excel.operations.restore();
  expect(open(await checked(excel))).toHaveLength(1);
});

test("a cancelled check ends with Cancelled; an unreadable file is no error", async () => {
  const { operations } = await openStandard("sample");
  const call = { signal: AbortSignal.abort() };
  await expect(operations.checkReport({ kind: "text", text: TEXT }, call)).rejects.toMatchObject({
    name: "Cancelled",
  });
  const gone = { name: "报告.docx", size: 1, arrayBuffer: () => Promise.reject(new Error("gone")) };
  expect(await operations.checkReport({ kind: "file", file: gone })).toEqual({
    kind: "unreadable",
    problem: "unavailable",
  });
  const huge = { name: "报告.docx", size: 1e9, arrayBuffer: () => Promise.reject(new Error("not read")) };
  expect(await operations.checkReport({ kind: "file", file: huge })).toEqual({
    kind: "unreadable",
    problem: "tooLarge",
  });
});
