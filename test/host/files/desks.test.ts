/** Both desks make the same workbook, in every flow of the fault matrix; the random workbooks are in usersOwn.test.ts. */
import { differenceAtDesks } from "../../support/desks";
import { faultFiles, type FaultFiles } from "../../support/faults/files";
import * as flows from "../../support/faults/flows";
import { closeExcel } from "../../support/openExcel";

let files: FaultFiles;
beforeAll(async () => {
  files = await faultFiles();
});
afterEach(closeExcel);

const ALL: flows.Flows = Object.assign({}, ...Object.values(flows));

test.each(Object.entries(ALL))("%s", async (_, { prepare }) => {
  const { start, run } = await prepare(files);
  expect(await differenceAtDesks(start, run)).toBeNull();
});
