/** Something goes wrong at every request of 还原 of a recompute: afterwards the file is the one before or the one after. */
import {
  expectNothingBetween,
  faultFiles,
  faultMatrix,
  fileAfter,
  type FaultFiles,
} from "../../support/faultFiles";

faultMatrix();

let files: FaultFiles;
beforeAll(async () => {
  files = await faultFiles();
});

let twice: Uint8Array;
beforeAll(async () => {
  twice = await fileAfter(files.otherLayout, ({ actions }) => actions.recompute());
});

test("restoring after the first recompute, which removes the attachments", () =>
  expectNothingBetween({
    name: "restore, first",
    start: files.recomputed,
    run: (actions, running) => actions.restore(running),
    cancels: true,
    restores: true,
  }));

test("restoring after a recompute that laid an attachment anew", () =>
  expectNothingBetween({
    name: "restore, other layout",
    start: twice,
    run: (actions, running) => actions.restore(running),
    cancels: true,
    restores: true,
  }));
