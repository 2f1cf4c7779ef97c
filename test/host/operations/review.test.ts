import { bytesOf, closeExcel, openStandard } from "../../support/openExcel";

afterEach(closeExcel);

test("finds what a recompute found, agrees with what it wrote, and writes nothing", async () => {
  const { operations, workbook } = await openStandard("sample");
  const written = await operations.recompute();
  const before = bytesOf(workbook);
  const { result, outdated } = await operations.review();
  expect(result.evaluation).toEqual(written.evaluation);
  expect(result.triage.open).toEqual(written.triage.open);
  expect(result.plan.sheets).toEqual([]);
  expect(result.inspection.ownSheets).toEqual(written.inspection.ownSheets);
  expect(outdated).toEqual([]);
  expect(bytesOf(workbook).equals(before)).toBe(true);
});

test("names the attachments that a changed input or a typed figure no longer agrees with", async () => {
  const { operations, host } = await openStandard("sample");
  await operations.recompute();
  host.userEdit("资金", "K12", "2153.40");
  const { outdated } = await operations.review();
  expect(outdated).toContain("附件5");
  expect(outdated).not.toContain("核对记录");
  expect(outdated).not.toContain("资金");
  host.userEdit("资金", "K12", "2153.46");
  expect((await operations.review()).outdated).toEqual([]);
  host.userEdit("附件3", "A1", "另一张表");
  expect((await operations.review()).outdated).toEqual(["附件3"]);
});

test("after 还原 names the attachments of the run before that do not agree with the input", async () => {
  const { operations, host } = await openStandard("sample");
  await operations.recompute();
  host.userEdit("资金", "K12", "2153.40");
  await operations.recompute();
  expect((await operations.review()).outdated).toEqual([]);
  await operations.restore();
  expect((await operations.review()).outdated).toContain("附件5");
});
