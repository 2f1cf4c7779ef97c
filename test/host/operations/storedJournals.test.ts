/** Journals that version 0.1.0 has stored, finished and interrupted: 还原 takes them back. */
import type { FaultRule } from "../../../src/emulator/faults";
import { loadXlsx } from "../../../src/xlsx/file";
import journals from "../../fixtures/journals.json";
import { faultFiles, type FaultFiles } from "../../support/faults/files";
import { DESK_FLOWS, FILL_FLOWS, NOTE_FLOWS, REPAIR_FLOWS } from "../../support/faults/flows";
import { bytesOf, closeExcel, openExcel } from "../../support/openExcel";
import { differingParts, partsOf } from "../../support/workbookParts";

afterEach(closeExcel);

const FLOWS = { ...DESK_FLOWS, ...FILL_FLOWS, ...NOTE_FLOWS, ...REPAIR_FLOWS };

let files: FaultFiles;
beforeAll(async () => {
  files = await faultFiles();
});

/** The request is broken off after so many actions, and Excel refuses the rollback. */
function interruption(request: number, actions: number): FaultRule[] {
  const rollback = Array.from({ length: 12 }, (_, index) => request + 1 + index);
  return [
    { request, fault: { kind: "after", actions, code: "GeneralException" } },
    ...rollback.map((later): FaultRule => ({
      request: later,
      fault: { kind: "error", code: "GeneralException" },
    })),
  ];
}

test.each(journals)("$flow", async ({ flow, request, actions, settings }) => {
  const { start, run } = await FLOWS[flow]!.prepare(files);
  const excel = await openExcel(loadXlsx(start));
  const before = partsOf(bytesOf(excel.workbook));
  const isInterrupted = request !== undefined;
  if (isInterrupted) {
    excel.host.resetCost();
    excel.host.setFaults(interruption(request, actions));
    await expect(run(excel.operations)).rejects.toMatchObject({ code: "rollbackFailed" });
    excel.host.setFaults([]);
  } else await run(excel.operations);
  expect(differingParts(partsOf(bytesOf(excel.workbook)), before)).not.toEqual([]);
  excel.workbook.settings.clear();
  for (const [key, text] of Object.entries(settings)) excel.workbook.settings.set(key, text);
  const offer = await excel.operations.canRestore();
  expect(offer?.kind === "interrupted").toBe(isInterrupted);
  await excel.operations.restore();
  expect(differingParts(partsOf(bytesOf(excel.workbook)), before)).toEqual([]);
});
