import { parseAddress } from "../../../src/a1";
import { reasonsDue } from "../../../src/domain/triage/reasons";
import { closeExcel, openStandard, type OpenExcel } from "../../support/openExcel";

afterEach(closeExcel);

const QUICK = { operations: { editPauseMs: 25 } };

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

test("reports changes by the user, but not those on our own sheets or by a recompute", async () => {
  const { operations, host } = await openStandard("sample", QUICK);
  let reported = 0;
  const stop = await operations.watch(() => {
    reported += 1;
  });
  await operations.recompute();
  await settle();
  expect(reported).toBe(0);
  host.userEdit("附件5", "N1", "备注");
  await settle();
  expect(reported).toBe(0);
  host.userEdit("资金", "K12", "2153.40");
  await settle();
  expect(reported).toBe(1);
  host.userEdit("Sheet1", "A1", "1");
  await settle();
  expect(reported).toBe(2);
  await operations.clearHighlights();
  await settle();
  expect(reported).toBe(2);
  await stop();
  host.userEdit("资金", "K12", "1");
  await settle();
  expect(reported).toBe(2);
});

test("does not report a reason that the add-in writes into an input table", async () => {
  const { operations, host } = await openStandard("sample", QUICK);
  const { selfEvaluation, evaluation } = await operations.recompute();
  const [due] = reasonsDue(selfEvaluation, evaluation);
  if (due === undefined || due.cell === null) throw new Error("no reason is due");
  const reported: string[] = [];
  await operations.watch((change) => {
    reported.push(change);
  });
  await operations.writeReasons([{ id: due.id, cell: due.cell, present: due.present, text: "按合同补付" }]);
  await settle();
  expect(reported).toEqual([]);
  const at = parseAddress(due.cell);
  host.userEdit(at?.sheet ?? "", due.cell.slice(due.cell.indexOf("!") + 1), "另有原因");
  await settle();
  expect(reported).toEqual(["input"]);
});

test("reports a write by the ribbon's page once and none by this page", async () => {
  const { operations, host } = await openStandard("sample", QUICK);
  await operations.recompute();
  const reported: string[] = [];
  await operations.watch((change) => {
    reported.push(change);
  });
  host.userEdit("资金", "K12", "2153.40");
  await settle();
  expect(reported).toEqual(["input"]);

  // The ribbon's page has its own module instances.
  await jest.isolateModulesAsync(async () => {
    const { excelOperations } = await import("../../support/excelOperations");
    await excelOperations({ version: "0.0.0-test" }).recompute();
  });
  await settle();
  expect(reported).toEqual(["input", "elsewhere"]);

  host.userEdit("资金", "K12", "2153.30");
  await settle();
  await operations.recompute();
  await settle();
  expect(reported).toEqual(["input", "elsewhere", "input"]);
});

test("edits in quick succession are inspected once they pause, by a version of 16 characters", async () => {
  const { operations, host } = await openStandard("sample", QUICK);
  await operations.recompute();
  let reported = 0;
  await operations.watch(() => {
    reported += 1;
  });
  host.resetCost();
  for (let value = 1; value <= 20; value += 1) host.userEdit("资金", "K12", String(value));
  expect(host.cost.requests).toBe(0);
  await settle();
  expect(reported).toBe(1);
  expect(host.cost.requests).toBe(1);
  expect(host.cost.bytesReceived).toBeLessThan(1_000);
});

test("says when Excel raised the last change, not when it was inspected", async () => {
  const { operations, host } = await openStandard("sample", QUICK);
  await operations.recompute();
  const raised: number[] = [];
  await operations.watch((_, raisedAt) => raised.push(raisedAt));
  host.userEdit("资金", "K12", "1");
  await new Promise((resolve) => setTimeout(resolve, 1));
  const between = performance.now();
  host.userEdit("资金", "K12", "2");
  await new Promise((resolve) => setTimeout(resolve, 1));
  const after = performance.now();
  await settle();
  expect(raised.at(-1)).toBeGreaterThan(between);
  expect(raised.at(-1)).toBeLessThan(after);
});

test("inspects many sheets that change at once in a few requests", async () => {
  const { operations, host, workbook } = await openStandard("sample", QUICK);
  for (let index = 0; index < 120; index += 1) workbook.addSheet(`表${index}`);
  let reported = 0;
  await operations.watch(() => {
    reported += 1;
  });
  host.resetCost();
  for (let index = 0; index < 120; index += 1) host.userEdit(`表${index}`, "A1", "1");
  await settle();
  expect(reported).toBeGreaterThan(0);
  expect(host.cost.requests).toBeLessThan(5);
});

test("treats a change as the user's if it cannot be inspected with another workbook in front", async () => {
  const { operations, host } = await openStandard("sample", QUICK);
  let reported = 0;
  await operations.watch(() => {
    reported += 1;
  });
  host.setInFront(false);
  host.userEdit("资金", "K12", "2153.40");
  await settle();
  expect(reported).toBe(1);
});

test("treats a change as the user's if it cannot be inspected during cell editing", async () => {
  const { operations, host } = await openStandard("sample", QUICK);
  let reported = 0;
  await operations.watch(() => {
    reported += 1;
  });
  host.userEdit("资金", "K12", "2153.40");
  host.startCellEdit();
  await settle();
  expect(reported).toBe(1);
});

describe("reports every kind of change by the user", () => {
  async function reportedBy(change: (host: OpenExcel["host"]) => void): Promise<number> {
    const { operations, host } = await openStandard("sample", QUICK);
    await operations.recompute();
    let reported = 0;
    await operations.watch(() => {
      reported += 1;
    });
    change(host);
    await settle();
    return reported;
  }

  test("inserted and deleted rows", async () => {
    expect(await reportedBy((host) => host.userInsertRows("资金", 5))).toBe(1);
    expect(await reportedBy((host) => host.userDeleteRows("指标", 5))).toBe(1);
  });

  test("a rule parameter", async () => {
    expect(await reportedBy((host) => host.userEdit("规则参数", "B2", "95"))).toBe(1);
  });

  test("an undone figure", async () => {
    const reported = await reportedBy((host) => {
      host.userEdit("资金", "K12", "1");
      host.userEdit("资金", "K12", "2153.46");
    });
    expect(reported).toBe(1);
  });
});

test("reports the selected cells with the sheet's id, without a request", async () => {
  const { operations, host } = await openStandard("sample", QUICK);
  const written = await operations.recompute();
  const selected: string[] = [];
  const stop = await operations.watch(
    () => undefined,
    ({ sheetId, address }) => selected.push(`${written.sheetNames.get(sheetId) ?? "?"}!${address}`),
  );
  host.resetCost();
  host.userSelect("资金", "K12");
  host.userSelect("指标", "A1:B2");
  await settle();
  expect(selected).toEqual(["资金!K12", "指标!A1:B2"]);
  expect(host.cost.requests).toBe(0);
  await stop();
  host.userSelect("资金", "K13");
  await settle();
  expect(selected).toHaveLength(2);
});

test("says when rows have moved, also together with other changes", async () => {
  const { operations, host } = await openStandard("sample", QUICK);
  const reported: string[] = [];
  await operations.watch((change) => reported.push(change));
  host.userEdit("资金", "K12", "1");
  await settle();
  host.userInsertRows("资金", 3, 1);
  host.userEdit("资金", "K12", "2");
  await settle();
  host.userDeleteRows("指标", 3);
  await settle();
  expect(reported[0]).toBe("input");
  expect(reported.slice(1)).toContain("moved");
  expect(reported.at(-1)).toBe("moved");
});
