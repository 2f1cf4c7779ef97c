/** The ribbon's orders, without the pane. */
import type { Actions } from "../operations/types";
import { describe, type Messages, type Trouble } from "../locales";
import { leftReport, previewMessages } from "../locales/preview";

/** As the manifest names them. */
export const COMMAND_NAMES = ["recompute", "clearHighlights"] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

export interface CommandSurroundings {
  readonly actions: Actions;
  readonly messages: Messages;
  /** Shows an error; resolves when the user has closed it */
  readonly tell: (trouble: Trouble) => Promise<void>;
}

const RECORD_SHEET = "核对记录";

export function commandHandlers(surroundings: CommandSurroundings): Record<CommandName, () => Promise<void>> {
  const { actions, messages, tell } = surroundings;
  const telling = (work: () => Promise<unknown>) => async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      await tell(describe(error, messages));
    }
  };
  return {
    recompute: telling(async () => {
      const result = await actions.recompute();
      const { plan } = result;
      // Without the pane, the record is where the findings can be read.
      const used = plan.renamed.find(({ requested }) => requested === RECORD_SHEET)?.used ?? RECORD_SHEET;
      await actions.goTo(used === RECORD_SHEET ? `${used}!A1` : `'${used.replaceAll("'", "''")}'!A1`);
      // Nobody could be asked: what of the user's was left alone or written over is said.
      const ofPreview = previewMessages(messages.language);
      const left = leftReport(result, ofPreview);
      if (left.length > 0) await tell({ what: left.join(""), next: ofPreview.leftNext });
    }),
    clearHighlights: telling(() => actions.clearHighlights()),
  };
}
