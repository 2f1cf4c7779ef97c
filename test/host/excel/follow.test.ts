/** The selection in Excel follows a list: several cells in a row through the genuine Office.js. */
import { createFollower } from "../../../src/taskpane/follower";
import { closeExcel, openStandard } from "../../support/openExcel";

afterEach(closeExcel);

test("of ten cells in a row the first and the last are selected, across sheets, in two visits", async () => {
  const { actions, workbook, host } = await openStandard("sample");
  const selected: string[] = [];
  const failures: unknown[] = [];
  await new Promise<void>((resolve) => {
    const follow = createFollower(actions.goTo, {
      arrived: () => {
        const { row, column } = workbook.selection;
        selected.push(`${workbook.activeSheet.name} ${row},${column}`);
        if (selected.length === 2) resolve();
      },
      failed: (_cell, error) => failures.push(error),
    });
    for (let row = 2; row <= 10; row += 1) follow(`资金!K${row}`);
    follow("指标!J5");
  });
  expect(failures).toEqual([]);
  expect(selected).toEqual(["资金 1,10", "指标 4,9"]);
  // Two requests each: a range can be selected only on the sheet that is shown already.
  expect(host.cost.requests).toBe(4);
});

test("while a cell is being edited nothing is selected; when that has ended, the next key is followed", async () => {
  const { actions, workbook, host } = await openStandard("sample");
  host.startCellEdit();
  const outcomes: unknown[] = [];
  let told: () => void = () => undefined;
  const next = (): Promise<void> =>
    new Promise((resolve) => {
      told = resolve;
    });
  const follow = createFollower(actions.goTo, {
    arrived: () => {
      outcomes.push("arrived");
      told();
    },
    failed: (cell, error) => {
      outcomes.push([cell, error]);
      told();
    },
  });
  const before = workbook.selection;
  const first = next();
  follow("资金!K2");
  await first;
  expect(outcomes).toEqual([["资金!K2", expect.objectContaining({ code: "cellEditing" })]]);
  expect(workbook.selection).toEqual(before);
  host.endCellEdit();
  const second = next();
  follow("资金!K3");
  await second;
  expect(outcomes[1]).toBe("arrived");
  expect(workbook.selection).toMatchObject({ row: 2, column: 10 });
});
