/** Every flow of the fault matrix finishes on a slow host, with the result that it has on a quick one. */
import { closeExcel } from "../../support/openExcel";
import { faultFiles, type FaultFiles } from "../../support/faults/files";
import {
  CHART_FLOWS,
  DESK_FLOWS,
  FILL_FLOWS,
  NOTE_FLOWS,
  RECOMPUTE_FLOWS,
  REPAIR_FLOWS,
  RESTORE_FLOWS,
  WRITE_FLOWS,
  type Flows,
} from "../../support/faults/flows";
import { slowly, VERY_SLOW } from "../../support/slowly";

jest.setTimeout(240_000);

const FLOWS: Flows = {
  ...RECOMPUTE_FLOWS,
  ...WRITE_FLOWS,
  ...FILL_FLOWS,
  ...DESK_FLOWS,
  ...NOTE_FLOWS,
  ...CHART_FLOWS,
  ...REPAIR_FLOWS,
  ...RESTORE_FLOWS,
};

let files: FaultFiles;
beforeAll(async () => {
  files = await faultFiles();
});
afterEach(closeExcel);

test.each(Object.entries(FLOWS))("%s", async (_, { prepare }) => {
  const { start, run } = await prepare(files);
  closeExcel();
  const { milliseconds } = await slowly(start, VERY_SLOW, ({ operations }) => run(operations));
  expect(milliseconds).toBeGreaterThan(100);
});
