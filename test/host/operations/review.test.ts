import type { PaperFaultKind } from "../../../src/domain/handIn";
import type { Operations } from "../../../src/operations";
import { bytesOf, closeExcel, openStandard } from "../../support/openExcel";

afterEach(closeExcel);

test("finds what a recompute found, agrees with what it wrote, and writes nothing", async () => {
  const { operations, workbook } = await openStandard("sample");
  const written = await operations.recompute();
  const before = bytesOf(workbook);
  const result = await operations.review();
  expect(result.evaluation).toEqual(written.evaluation);
  expect(result.triage.open).toEqual(written.triage.open);
  expect(result.plan.sheets).toEqual([]);
  expect(result.inspection.ownSheets).toEqual(written.inspection.ownSheets);
  expect(result.handIn).toEqual(written.handIn);
  expect(bytesOf(workbook).equals(before)).toBe(true);
});

const papers = async (operations: Operations): Promise<Record<string, PaperFaultKind>> =>
  Object.fromEntries((await operations.review()).handIn.papers.map(({ sheet, why }) => [sheet, why]));

test("names the attachments that a changed input or a typed figure no longer agrees with", async () => {
  const { operations, host } = await openStandard("sample");
  expect(await papers(operations)).toMatchObject({ 附件3: "missing", 附件5: "missing" });
  await operations.recompute();
  expect(await papers(operations)).toEqual({});
  host.userEdit("资金", "K12", "2153.40");
  const changed = await papers(operations);
  expect(changed).toMatchObject({ 附件5: "stale" });
  expect(Object.keys(changed).filter((sheet) => !sheet.startsWith("附件"))).toEqual([]);
  host.userEdit("资金", "K12", "2153.46");
  expect(await papers(operations)).toEqual({});
  host.userEdit("附件3", "A1", "另一张表");
  expect((await operations.review()).handIn.papers).toEqual([
    { sheet: "附件3", why: "typedOver", cells: ["附件3!A1"] },
  ]);
});

test("an attachment that was deleted, renamed or copied is said to be so", async () => {
  const { operations, host } = await openStandard("sample");
  await operations.recompute();
  host.userRenameSheet("附件5", "附件5（定稿）");
  host.userDeleteSheet("附件3");
  expect(await papers(operations)).toEqual({ 附件3: "deleted", "附件5（定稿）": "renamed" });
  await operations.recompute();
  expect(await papers(operations)).toEqual({ "附件5（定稿）": "renamed" });
});
