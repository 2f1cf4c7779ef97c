/** The entries of 更多操作: each runs its operation or opens its view. */
import type { ReactElement } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { DataBarHorizontalRegular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { DocumentCheckmarkRegular } from "@fluentui/react-icons/svg/document-checkmark";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { EraserRegular } from "@fluentui/react-icons/svg/eraser";
import { FormRegular } from "@fluentui/react-icons/svg/form";
import { OrganizationRegular } from "@fluentui/react-icons/svg/organization";
import { Busy } from "../parts/Busy";
import { useMessages } from "../context";
import { isBusy } from "../state/paneState";
import type { Pane } from "../state/usePane";
import { NO_CHOICES } from "../state/view";

interface Entry {
  /** Gives the labels */
  readonly operation:
    | "clearHighlights"
    | "readForms"
    | "writeOverview"
    | "previewFill"
    | "draftReports"
    | "checkReport"
    | "rollup";
  readonly icon: ReactElement;
  readonly start: (pane: Pane) => void;
}

const ENTRIES: readonly Entry[] = [
  {
    operation: "clearHighlights",
    icon: <EraserRegular />,
    start: ({ run }) => run("clearHighlights", []),
  },
  {
    operation: "readForms",
    icon: <DocumentSearchRegular />,
    start: ({ run }) => run("readForms", [NO_CHOICES]),
  },
  {
    operation: "writeOverview",
    icon: <DataBarHorizontalRegular />,
    start: ({ run }) => run("writeOverview", []),
  },
  {
    operation: "previewFill",
    icon: <FormRegular />,
    start: ({ run }) => run("previewFill", [new Map(), null]),
  },
  {
    operation: "draftReports",
    icon: <DocumentTextRegular />,
    start: ({ run }) => run("draftReports", []),
  },
  { operation: "checkReport", icon: <DocumentCheckmarkRegular />, start: ({ open }) => open("report") },
  { operation: "rollup", icon: <OrganizationRegular />, start: ({ open }) => open("rollup") },
];

const useStyles = makeStyles({
  /** The icons stand where the texts around them begin. */
  entries: { display: "flex", flexWrap: "wrap", gap: "0 8px", marginLeft: "-8px" },
  entry: { paddingInline: "8px" },
});

export function ToolEntries({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { operations } = useMessages();
  const { activity } = pane.state;
  return (
    <div className={styles.entries}>
      {ENTRIES.map(({ operation, icon, start }) => {
        const { button, running } = operations[operation];
        const isRunning = activity === operation;
        return (
          <Button
            key={operation}
            className={styles.entry}
            appearance="subtle"
            disabledFocusable={isBusy(activity)}
            icon={isRunning ? <Busy /> : icon}
            onClick={() => start(pane)}
          >
            {isRunning ? running : button}
          </Button>
        );
      })}
    </div>
  );
}
