/** Writes reasons into the user's own cells, on their order and nowhere else: all of them or none. */
import type { PlannedReasons } from "../../workbook/reasonInputs";
import { journalOfReasons, parseStored, storedBehind, storedText } from "../../workbook/undo/journal";
import { allOrNothing } from "../undo/atomicWrite";
import { HostError } from "../errors";
import { sendInChunks, step } from "../payload";
import { refuseProtected } from "../protection";
import type { HostOptions } from "../run";
import type { OpenWorkbook } from "../read/snapshot";
import { store } from "../savedState";
import { cellsOfChanges, writeSteps } from "../render/cells";

/**
 * Writes and reads back in one request; nothing is sent when there is nothing to change.
 *
 * @param snapshot the one that was planned on
 * @throws HostError `inputChanged`, `inputIsFormula` and `sheetProtected` before anything is written, `readBackDiffers`,
 * and as `applyPlan`
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
  const { looks, written } = parseStored(snapshot.stored) ?? { looks: {}, written: {} };
  const journal = journalOfReasons(cells);
  const behind = storedBehind(snapshot.stored);
  const done = { format: 1, looks, written, journal: { ...journal, phase: "done" } } as const;
  const finished = storedText({ ...done, previous: behind }) ?? storedText({ ...done, previous: null });
  await allOrNothing(
    { journal, looks, previous: snapshot.stored },
    async (context, queued, stored) => {
      const differing: string[] = [];
      const steps = [
        ...cellsOfChanges(changes).flatMap((written) =>
          writeSteps(written, (cellsOfBlock) => differing.push(...cellsOfBlock)),
        ),
        step(finished, (end) => store(end, finished, stored)),
      ];
      await sendInChunks(context, steps, { queued });
      if (differing.length > 0) throw new HostError("readBackDiffers", { cells: differing });
    },
    options,
  );
}
