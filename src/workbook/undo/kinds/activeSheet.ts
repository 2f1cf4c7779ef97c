/** The sheet that was active before a write that activates another */
import type { UndoKind } from "../kind";

export const activeSheet: UndoKind<string | null, string, Record<never, never>> = {
  key: "active",
  none: null,
  turn: "window",
  absent: null,
  reversal: (sheet, undo) => ({
    items: sheet !== null && undo.sheetNamed(sheet)?.visible === true ? [sheet] : [],
  }),
  summary: () => ({}),
  changed: (sheet) => ({ sheets: sheet === null ? [] : [sheet] }),
};
