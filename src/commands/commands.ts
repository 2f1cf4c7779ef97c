/** The ribbon's functions, which work without the pane. */
import type { Operations, Preview } from "../operations";
import { describe, type Messages, type Trouble } from "../locales";
import { leftReport, previewMessages } from "../locales/preview";
import { troubleMessages } from "../locales/trouble";

/** The names in the manifest */
export const COMMAND_NAMES = ["recompute", "clearHighlights"] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

export interface CommandSurroundings {
  readonly operations: Operations;
  readonly messages: Messages;
  /** Whether a pane that is open beside the workbook recomputes, as by its own button. */
  readonly recomputeInOpenPane: () => Promise<boolean>;
  /** Shows a message; resolves when the user has closed it. */
  readonly showMessage: (trouble: Trouble) => Promise<void>;
}

export function commandHandlers(surroundings: CommandSurroundings): Record<CommandName, () => Promise<void>> {
  const { operations, messages, recomputeInOpenPane, showMessage } = surroundings;
  const handler = (work: () => Promise<unknown>) => async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      await showMessage(describe(error, messages));
    }
  };
  return {
    recompute: handler(async () => {
      if (await recomputeInOpenPane()) return;
      const ofPreview = previewMessages(messages.language);
      const outcome = await operations.recomputeOrPreview();
      if (outcome.kind === "preview") return showMessage(troubleOf(outcome.preview, messages));
      const { result } = outcome;
      // Without a pane, the findings can be read in the record.
      await operations.goTo(result.record);
      if (result.inspection.setUpPending) {
        const { pending } = messages.operations.setUpPages;
        await showMessage({ what: pending, next: ofPreview.retryInPane });
      }
      const left = leftReport(result, ofPreview);
      if (left.length === 0) return;
      const { leftNext, highlightsLeftNext } = ofPreview;
      const decides = result.left.length + result.leftSheets.length + result.overwritten.length > 0;
      await showMessage({ what: left.join(""), next: decides ? leftNext : highlightsLeftNext });
    }),
    clearHighlights: handler(async () => {
      const cleared = await operations.clearHighlights();
      if (cleared.highlightsLeft === 0) return;
      const what = messages.operations.clearHighlights.done(cleared);
      await showMessage({ what, next: previewMessages(messages.language).highlightsLeftNext });
    }),
  };
}

/** A command cannot ask: the pane shows what has to be decided. */
function troubleOf({ incomplete, conflicts }: Preview, messages: Messages): Trouble {
  if (incomplete.length > 0)
    return troubleMessages(messages.language).incompleteInput(incomplete.flatMap(({ cells }) => cells));
  const undecided = conflicts.cells.filter(({ decided }) => !decided).length + conflicts.unknown.length;
  return {
    what: messages.notice.previewShown(undecided),
    next: previewMessages(messages.language).decideInPane,
  };
}
