/** Writes reasons into the user's own cells as the user asked, atomically. */
import type { PlannedReasons } from "../../workbook/reasonInputs";
import { journalOfReasons, parseStored, storedBehind, storedText } from "../../workbook/undo/journal";
import { writeAtomically } from "../undo/atomicWrite";
import { HostError } from "../errors";
import { sendInChunks, step } from "../payload";
import { refuseProtected } from "../protection";
import type { HostOptions } from "../run";
import type { OpenWorkbook } from "../read/snapshot";
import { saveState } from "../savedState";
import { cellsOfChanges, writeSteps } from "../render/cells";

/**
 * Writes and reads back in one request; sends nothing if there is nothing to change.
 *
 * @param snapshot the one that the reasons were planned on
 * @throws HostError `inputChanged`, `inputIsFormula` and `sheetProtected` before anything is written, `readBackDiffers`,
 * and the errors of `applyPlan`
 */
export async function writeReasons(
  { changes, cells, changed, formulas }: PlannedReasons,
  snapshot: OpenWorkbook,
  options: HostOptions = {},
): Promise<void> {
  if (changed.length > 0) throw new HostError("inputChanged", { cells: changed });
  if (formulas.length > 0) throw new HostError("inputIsFormula", { cells: formulas });
  refuseProtected(
    snapshot.sheets,
    cells.map(({ sheet }) => sheet),
  );
  if (changes.length === 0) return;
  const { looks, written } = parseStored(snapshot.savedState) ?? { looks: {}, written: {} };
  const journal = journalOfReasons(cells);
  const behind = storedBehind(snapshot.savedState);
  const done = { format: 1, looks, written, journal: { ...journal, phase: "done" } } as const;
  const finished = storedText({ ...done, previous: behind }) ?? storedText({ ...done, previous: null });
  await writeAtomically(
    { journal, looks, previous: snapshot.savedState },
    async (context, queued, openState) => {
      const differing: string[] = [];
      const steps = [
        ...cellsOfChanges(changes).flatMap((written) =>
          writeSteps(written, (cellsOfBlock) => differing.push(...cellsOfBlock)),
        ),
        step(finished, (end) => saveState(end, finished, openState)),
      ];
      await sendInChunks(context, steps, { queued });
      if (differing.length > 0) throw new HostError("readBackDiffers", { cells: differing });
    },
    options,
  );
}
