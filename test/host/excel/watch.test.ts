import { closeExcel, openStandard, type OpenExcel } from "../../support/openExcel";

afterEach(closeExcel);

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));

test("a change of the user's is told, one on our own sheets or by a recompute is not", async () => {
  const { actions, host } = await openStandard("sample");
  let told = 0;
  const stop = await actions.watch(() => {
    told += 1;
  });
  await actions.recompute();
  await settle();
  expect(told).toBe(0);
  host.userEdit("附件5", "N1", "备注");
  await settle();
  expect(told).toBe(0);
  host.userEdit("资金", "K12", "2153.40");
  await settle();
  expect(told).toBe(1);
  host.userEdit("Sheet1", "A1", "1");
  await settle();
  expect(told).toBe(2);
  await actions.clearHighlights();
  await settle();
  expect(told).toBe(2);
  await stop();
  host.userEdit("资金", "K12", "1");
  await settle();
  expect(told).toBe(2);
});

test("the attachments are written by the ribbon's page: told once, and what this page writes is not", async () => {
  const { actions, host } = await openStandard("sample");
  await actions.recompute();
  const told: string[] = [];
  await actions.watch((change) => {
    told.push(change);
  });
  host.userEdit("资金", "K12", "2153.40");
  await settle();
  expect(told).toEqual(["input"]);

  // The ribbon's page has modules of its own.
  await jest.isolateModulesAsync(async () => {
    const { createActions } = await import("../../../src/operations");
    await createActions({ version: "0.0.0-test" }).recompute();
  });
  await settle();
  expect(told).toEqual(["input", "elsewhere"]);

  host.userEdit("资金", "K12", "2153.30");
  await settle();
  await actions.recompute();
  await settle();
  expect(told).toEqual(["input", "elsewhere", "input"]);
});

test("however many sheets change at a time, they are looked at in a few requests", async () => {
  const { actions, host, workbook } = await openStandard("sample");
  for (let index = 0; index < 120; index += 1) workbook.addSheet(`表${index}`);
  let told = 0;
  await actions.watch(() => {
    told += 1;
  });
  host.resetCost();
  for (let index = 0; index < 120; index += 1) host.userEdit(`表${index}`, "A1", "1");
  await settle();
  expect(told).toBeGreaterThan(0);
  expect(host.cost.requests).toBeLessThan(5);
});

test("a change that cannot be looked at, since another workbook is in front, counts as the user's", async () => {
  const { actions, host } = await openStandard("sample");
  let told = 0;
  await actions.watch(() => {
    told += 1;
  });
  host.setInFront(false);
  host.userEdit("资金", "K12", "2153.40");
  await settle();
  expect(told).toBe(1);
});

test("a change while the user types on counts as the user's", async () => {
  const { actions, host } = await openStandard("sample");
  let told = 0;
  await actions.watch(() => {
    told += 1;
  });
  host.userEdit("资金", "K12", "2153.40");
  host.startCellEdit();
  await settle();
  expect(told).toBe(1);
});

describe("the user's changes of every kind are told", () => {
  async function toldOf(change: (host: OpenExcel["host"]) => void): Promise<number> {
    const { actions, host } = await openStandard("sample");
    await actions.recompute();
    let told = 0;
    await actions.watch(() => {
      told += 1;
    });
    change(host);
    await settle();
    return told;
  }

  test("rows that are inserted or deleted", async () => {
    expect(await toldOf((host) => host.userInsertRows("资金", 5))).toBe(1);
    expect(await toldOf((host) => host.userDeleteRows("指标", 5))).toBe(1);
  });

  test("a rule parameter", async () => {
    expect(await toldOf((host) => host.userEdit("规则参数", "B2", "95"))).toBe(1);
  });

  test("a figure that is taken back", async () => {
    const told = await toldOf((host) => {
      host.userEdit("资金", "K12", "1");
      host.userEdit("资金", "K12", "2153.46");
    });
    expect(told).toBe(2);
  });
});
