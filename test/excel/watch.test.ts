import { closeExcel, openStandard } from "../support/openExcel";

jest.setTimeout(30_000);
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
