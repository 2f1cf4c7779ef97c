/** A 还原 that is broken off after it has rebuilt a sheet still sets up that sheet, whichever request fails. */
import { closeExcel } from "../../../support/openExcel";
import { Bench } from "../../../support/faults/bench";
import { faultFiles } from "../../../support/faults/files";
import { DESK_FLOWS } from "../../../support/faults/flows";
import { nameOf, pointsOf } from "../../../support/faults/points";

jest.setTimeout(120_000);

test("还原 of reasons, by which rows of two forms go: with any answer lost, the workbook is as before or as after", async () => {
  const flow = DESK_FLOWS["restore, reasons"];
  if (flow === undefined) throw new Error("no such flow");
  const prepared = await flow.prepare(await faultFiles());
  closeExcel();
  const { bench, requests } = await Bench.of(prepared, true);
  const between: string[] = [];
  for (const point of pointsOf(requests, false).get("answer lost") ?? []) {
    const { state } = await bench.try(point);
    if (state === "between") between.push(nameOf(point));
  }
  bench.close();
  expect(requests.length).toBeGreaterThan(5);
  expect(between).toEqual([]);
});
