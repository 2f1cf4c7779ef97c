/** 问题: the open findings of a result, and below them the accepted ones. */
import { useMemo } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { parseAddress } from "../../a1";
import { standingFindings } from "../../domain/finding";
import { findingListMessages } from "../../locales/findingList";
import { reasonDeskMessages } from "../../locales/reasonDesk";
import type { Inspection, RecomputeResult } from "../../operations";
import { useMessages } from "../context";
import { AcceptedFindings } from "./AcceptedFindings";
import type { FindingJumps } from "./FindingGroups";
import { FindingList } from "./FindingList";
import type { FindingView, RowNames } from "./findingView";

const useStyles = makeStyles({ none: { margin: 0, color: tokens.colorNeutralForeground2 } });

export function ResultFindings(
  props: FindingJumps & {
    readonly result: RecomputeResult;
    readonly rowNames: RowNames;
    readonly view: FindingView;
    readonly onView: (view: FindingView) => void;
  },
) {
  const styles = useStyles();
  const { language } = useMessages();
  const { result, rowNames, view, onView, ...jumps } = props;
  const { evaluation, inspection, triage } = result;
  const sheets = useMemo(() => sheetsOf(inspection), [inspection]);
  const accepted = useMemo(
    () =>
      standingFindings(evaluation.findings, triage.accepted).filter((finding) =>
        triage.accepted.has(finding),
      ),
    [evaluation, triage],
  );
  return (
    <>
      {triage.open.length === 0 ? (
        <p className={styles.none}>
          {accepted.length === 0
            ? findingListMessages(language).none
            : reasonDeskMessages(language).accept.allAccepted}
        </p>
      ) : (
        <FindingList
          findings={triage.open}
          rowNames={rowNames}
          sheets={sheets}
          since={result.since}
          view={view}
          onView={onView}
          {...jumps}
        />
      )}
      <AcceptedFindings findings={accepted} rowNames={rowNames} {...jumps} />
    </>
  );
}

/** The sheets of the standard names, in their order. */
function sheetsOf({ names }: Inspection): string[] {
  const sheets = names.map(({ address }) => (address === null ? null : parseAddress(address)?.sheet));
  return [...new Set(sheets.filter((sheet) => typeof sheet === "string"))];
}
