/** What the workbook remembers: findings are also notes of their cells, and the pane opens with it. */
import { Checkbox, makeStyles } from "@fluentui/react-components";
import { noteMessages } from "../../locales/notes";
import { useMessages } from "../context";
import type { Pane } from "../state/pane";
import { isBusy } from "../state/paneState";

const useStyles = makeStyles({ choice: { marginLeft: "-8px" } });

export function Choices({ pane }: { readonly pane: Pane }) {
  const { choice } = useStyles();
  const { language, operations } = useMessages();
  const notes = noteMessages(language);
  const { activity, inspection } = pane.state;
  if (inspection === null) return null;
  const { autoOpen, notesAsked, workbook } = inspection;
  const busy = isBusy(activity);
  return (
    <>
      <Checkbox
        className={choice}
        checked={notesAsked === true}
        disabled={busy || notesAsked === null || workbook === "none"}
        label={notesAsked === null ? notes.unsupported : notes.choice}
        onChange={(_event, { checked }) => pane.run("showNotes", [checked === true ? language : null])}
      />
      <Checkbox
        className={choice}
        checked={autoOpen}
        disabled={busy}
        label={operations.openWithWorkbook.choice}
        onChange={(_event, { checked }) => pane.run("openWithWorkbook", [checked === true])}
      />
    </>
  );
}
