/** Something goes wrong at every request of a recompute, of clearing and of inserting: afterwards the file is the one before or the one after. */
import { createWorkbook } from "../../../src/emulator";
import {
  expectNothingBetween,
  faultFiles,
  faultMatrix,
  fileAfter,
  type FaultFiles,
} from "../../support/faultFiles";
import type { Flow } from "../../support/faultMatrix";
import { bytesOf } from "../../support/openExcel";

faultMatrix();

let files: FaultFiles;
beforeAll(async () => {
  files = await faultFiles();
});

const recompute: Flow["run"] = (actions, running) => actions.recomputeOrPreview(running);

/** What was shown is written, and the formula in the way stays. */
const writeShown: Flow["run"] = async (actions, running) => {
  const shown = await actions.preview();
  return actions.write(shown, shown.overwritten, running);
};

test("the first recompute, which adds the attachments", () =>
  expectNothingBetween({ name: "first recompute", start: files.filled, run: recompute, cancels: true }));

test("a recompute over attachments that stand", () =>
  expectNothingBetween({
    name: "recompute, other figures",
    start: files.otherFigures,
    run: recompute,
    cancels: true,
  }));

test("a recompute that lays an attachment anew", () =>
  expectNothingBetween({
    name: "recompute, other layout",
    start: files.otherLayout,
    run: recompute,
    cancels: true,
  }));

test("writing after a preview, a formula in a cell of ours left alone", async () => {
  const start = await fileAfter(files.otherFigures, async ({ host, actions }) => {
    const { plan } = await actions.preview();
    const cell = plan.changes.find(({ sheet }) => sheet === "附件5")?.address ?? "";
    host.userEdit("附件5", cell, "=1+1");
    expect((await actions.preview()).conflicts.cells).toMatchObject([{ kind: "formula" }]);
  });
  await expectNothingBetween({ name: "write after preview", start, run: writeShown, cancels: true });
});

test("clearing the highlights", () =>
  expectNothingBetween({
    name: "clear",
    start: files.recomputed,
    run: (actions) => actions.clearHighlights(),
  }));

test("inserting the standard workbook over a name that leads nowhere", async () => {
  const workbook = createWorkbook();
  workbook.names.push({ name: "绩效_资金", scope: null, formula: "=#REF!", visible: true, comment: "" });
  await expectNothingBetween({
    name: "insert",
    start: bytesOf(workbook),
    run: (actions) => actions.insertStandardWorkbook("blank"),
  });
});
