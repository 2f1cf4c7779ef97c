import { closeExcel, openStandard } from "../../support/openExcel";

afterEach(closeExcel);

test("the first run has nothing to compare with, and a run on the same data finds no change", async () => {
  const { operations } = await openStandard("sample");
  expect((await operations.recompute()).since).toBeNull();
  const { since } = await operations.recompute();
  expect(since?.fresh.size).toBe(0);
  expect(since).toMatchObject({ gone: [], profile: null, counts: null });
});

test("names the findings that came and went with a corrected and a spoilt figure", async () => {
  const { operations, host } = await openStandard("sample");
  await operations.recompute();
  host.userEdit("资金", "K12", "2153.40");
  const corrected = await operations.recompute();
  const { since } = corrected;
  expect(since?.gone.map(({ rule, cells }) => `${rule} ${cells}`)).toContain("R02 资金!K12");
  host.userEdit("资金", "K12", "2153.46");
  const spoilt = await operations.recompute();
  expect(
    [...(spoilt.since?.fresh ?? [])].map(({ rule, cells: [cell] }) => `${rule} ${cell ?? ""}`),
  ).toContain("R02 资金!K12");
  const { findings } = spoilt.evaluation;
  expect([...(spoilt.since?.fresh ?? [])].every((finding) => findings.includes(finding))).toBe(true);
  expect(findings.length - corrected.evaluation.findings.length).toBe(
    (spoilt.since?.fresh.size ?? 0) - (spoilt.since?.gone.length ?? 0),
  );
});

test("a row inserted above moves findings, which makes none of them new; missing rows are said", async () => {
  const { operations, host } = await openStandard("sample");
  const first = await operations.recompute();
  host.userInsertRows("资金", 2, 1);
  const { since } = await operations.recompute();
  expect(since?.fresh.size).toBe(0);
  expect(since?.gone).toEqual([]);
  expect(since?.counts).toBeNull();
  host.userDeleteRows("资金", 3);
  const later = await operations.recompute();
  expect(later.since?.counts?.after.funds).toBe((later.since?.counts?.before.funds ?? 0) - 1);
  expect(first.evaluation.findings.length).toBeGreaterThan(0);
});

test("an explanation makes a finding neither new nor gone", async () => {
  const { operations } = await openStandard("sample");
  const first = await operations.recompute();
  const finding = first.triage.open.find(({ rule }) => rule === "R02");
  if (finding === undefined) throw new Error("the sample has no R02");
  await operations.accept(first, [finding], "上级追加指标年末下达");
  const { since } = await operations.recompute();
  expect(since?.fresh.size).toBe(0);
  expect(since?.gone).toEqual([]);
});

test("another version of the add-in is said", async () => {
  const { operations } = await openStandard("sample");
  await operations.recompute();
  const { excelOperations } = await import("../../support/excelOperations");
  const { since } = await excelOperations({ version: "9.9.9" }).recompute();
  expect(since?.profile?.before).toContain("0.0.0-test");
  expect(since?.profile?.after).toContain("9.9.9");
});
