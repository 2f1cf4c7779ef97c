/** The user's selection as an add-in sees it. */
import { closeAll, failureOf, open } from "./support";

afterEach(closeAll);

test("a selection of one area is reported as a range and as areas", async () => {
  const { host, run } = await open();
  host.userSelect("Sheet1", "B2:C5");
  await run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    const areas = context.workbook
      .getSelectedRanges()
      .load("address,areaCount,isEntireColumn,worksheet/name");
    await context.sync();
    expect([range.address, areas.address, areas.areaCount]).toEqual(["Sheet1!B2:C5", "Sheet1!B2:C5", 1]);
    expect([areas.isEntireColumn, areas.worksheet.name]).toEqual([false, "Sheet1"]);
  });
});

test("several areas are reported as areas, and refused where one range is required", async () => {
  const { host, run } = await open();
  host.userSelect("Sheet1", "A1:B2,D4");
  await run(async (context) => {
    const areas = context.workbook.getSelectedRanges().load("areaCount,areas/items/address");
    await context.sync();
    expect(areas.areas.items.map(({ address }) => address)).toEqual(["Sheet1!A1:B2", "Sheet1!D4"]);
  });
  const failure = await failureOf(
    run(async (context) => {
      context.workbook.getSelectedRange().load("address");
      await context.sync();
    }),
  );
  expect(failure.code).toBe("InvalidSelection");
});

test("whole columns are reported, and activating another sheet selects one area", async () => {
  const { host, run } = await open({}, ({ workbook }) => workbook.addSheet("二"));
  host.userSelect("Sheet1", "A:A,C:C");
  await run(async (context) => {
    const areas = context.workbook.getSelectedRanges().load("isEntireColumn,isEntireRow");
    await context.sync();
    expect([areas.isEntireColumn, areas.isEntireRow]).toEqual([true, false]);
    context.workbook.worksheets.getItem("二").activate();
    const now = context.workbook.getSelectedRanges().load("address");
    await context.sync();
    expect(now.address).toBe("二!A1");
  });
});

test("a workbook in the background does not report its selection", async () => {
  const { host, run } = await open();
  host.setInFront(false);
  const failure = await failureOf(
    run(async (context) => {
      context.workbook.getSelectedRanges().load("address");
      await context.sync();
    }),
  );
  expect(failure.code).toBe("InvalidSelection");
});
