/** The ribbon's functions, which work without the pane. */
import type { Operations } from "../operations";
import { describe, type Messages, type Trouble } from "../locales";
import { leftReport, previewMessages } from "../locales/preview";

/** As in the manifest */
export const COMMAND_NAMES = ["recompute", "clearHighlights"] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

export interface CommandSurroundings {
  readonly operations: Operations;
  readonly messages: Messages;
  /** Shows a message; resolves when the user has closed it. */
  readonly showMessage: (trouble: Trouble) => Promise<void>;
}

export function commandHandlers(surroundings: CommandSurroundings): Record<CommandName, () => Promise<void>> {
  const { operations, messages, showMessage } = surroundings;
  const handler = (work: () => Promise<unknown>) => async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      await showMessage(describe(error, messages));
    }
  };
  return {
    recompute: handler(async () => {
      const result = await operations.recompute();
      // Without the pane, the record is where the findings can be read.
      await operations.goTo(result.record);
      // Nobody could be asked what to do with the user's own cells on our sheets.
      const ofPreview = previewMessages(messages.language);
      const left = leftReport(result, ofPreview);
      if (left.length > 0) await showMessage({ what: left.join(""), next: ofPreview.leftNext });
    }),
    clearHighlights: handler(() => operations.clearHighlights()),
  };
}
