/** Something goes wrong at every request of a repair: afterwards the file is the one before or the one after. */
import { loadXlsx } from "../../../src/emulator/xlsx";
import type { Repair, RepairKind } from "../../../src/workbook/doctor/repair";
import {
  expectNothingBetween,
  faultFiles,
  faultMatrix,
  fileAfter,
  type FaultFiles,
} from "../../support/faultFiles";
import { openExcel, sheetOf, type OpenExcel } from "../../support/openExcel";

faultMatrix();

let files: FaultFiles;
beforeAll(async () => {
  files = await faultFiles();
});

/** The first repair of that kind that is offered for the workbook. */
async function repairOffered(file: Uint8Array, kind: RepairKind): Promise<Repair> {
  const { actions } = await openExcel(loadXlsx(file));
  const { diagnosis } = await actions.inspect();
  const repair = diagnosis.names.flatMap(({ repairs }) => repairs).find((one) => one.kind === kind);
  if (!repair) throw new Error(`${kind} is not offered`);
  return repair;
}

const REPAIRS: [what: string, kind: RepairKind, harm: (excel: OpenExcel) => void][] = [
  [
    "rebind",
    "bind",
    ({ workbook }) => {
      for (const name of workbook.names) if (name.name === "绩效_资金") name.formula = "=资金!#REF!";
    },
  ],
  [
    "rebuild",
    "rebuild",
    ({ workbook }) => {
      workbook.removeSheet(sheetOf(workbook, "规则参数"));
      for (const name of workbook.names) if (name.name === "绩效_规则参数") name.formula = "=#REF!";
    },
  ],
  [
    "add a column",
    "columns",
    ({ host, workbook }) => {
      host.userEdit("资金", "M1", "");
      for (const name of workbook.names) if (name.name === "绩效_资金") name.formula = "=资金!$A$1:$L$32";
    },
  ],
];

test.each(REPAIRS)("the repair: %s; and taking it back", async (what, kind, harm) => {
  const start = await fileAfter(files.filled, async (excel) => harm(excel));
  const repair = await repairOffered(start, kind);
  await expectNothingBetween({ name: what, start, run: (actions) => actions.repair(repair) });
  const repaired = await fileAfter(start, ({ actions }) => actions.repair(repair));
  await expectNothingBetween({
    name: `restore, ${what}`,
    start: repaired,
    restores: true,
    run: (actions) => actions.restore(),
  });
});
