/** Excel's selection follows the focus in a list, through the genuine Office.js. */
import { createFollower } from "../../../src/taskpane/state/follower";
import { closeExcel, openStandard } from "../../support/openExcel";

afterEach(closeExcel);

test("of ten cells in quick succession only the first and the last are selected, across sheets", async () => {
  const { operations, workbook, host } = await openStandard("sample");
  const selected: string[] = [];
  const failures: unknown[] = [];
  await new Promise<void>((resolve) => {
    const follow = createFollower(operations.goTo, {
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
  // Two requests each: only a range on the active sheet can be selected.
  expect(host.cost.requests).toBe(4);
});

test("nothing is selected while a cell is being edited; afterwards the next key is followed", async () => {
  const { operations, workbook, host } = await openStandard("sample");
  host.startCellEdit();
  const outcomes: unknown[] = [];
  let settle: () => void = () => undefined;
  const next = (): Promise<void> =>
    new Promise((resolve) => {
      settle = resolve;
    });
  const follow = createFollower(operations.goTo, {
    arrived: () => {
      outcomes.push("arrived");
      settle();
    },
    failed: (cell, error) => {
      outcomes.push([cell, error]);
      settle();
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
