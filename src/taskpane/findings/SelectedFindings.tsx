/** The findings of the cell that is selected in Excel, at the foot of the pane wherever the list is scrolled to. */
import { useMemo, useSyncExternalStore } from "react";
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { ruleTitle } from "../../locales";
import { findingListMessages } from "../../locales/findingList";
import type { RecomputeResult, SelectedCells } from "../../operations";
import { useMessages } from "../context";
import type { SelectionStore } from "../state/selection";
import type { FindingJumps } from "./FindingGroups";
import { FindingItem } from "./FindingItem";
import { findingsAt } from "./findingsAt";
import { listedFindings, type ListedFinding, type RowNames } from "./findingView";
import { useListKeys } from "./useListKeys";

/** Further findings of a large selection are counted. */
const SHOWN = 5;

const useStyles = makeStyles({
  foot: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    maxHeight: "45vh",
    overflowY: "auto",
    margin: "0 -20px -20px",
    padding: "4px 20px 8px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `2px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: tokens.shadow16,
  },
  head: { display: "flex", gap: "8px", alignItems: "center" },
  heading: { ...typographyStyles.body1Strong, margin: 0, flexGrow: 1 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  rest: { margin: "4px 0", color: tokens.colorNeutralForeground2 },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export function SelectedFindings(
  props: FindingJumps & {
    readonly selection: SelectionStore;
    readonly result: RecomputeResult;
    readonly rowNames: RowNames;
  },
) {
  const styles = useStyles();
  const messages = useMessages();
  const { selection, result, rowNames } = props;
  const selected = useSyncExternalStore(selection.subscribe, selection.current);
  const at = useMemo(
    () => findingsAt(result.evaluation.findings, result.sheetNames),
    [result.evaluation, result.sheetNames],
  );
  const listed = useMemo(
    () => (selected === null ? [] : listedFindings(at(selected), rowNames)),
    [selected, at, rowNames],
  );
  const titles = listed.slice(0, SHOWN).map(({ finding }) => ruleTitle(messages.language, finding.rule));
  return (
    <>
      {/* Always there: a live region that appears together with its text is not announced. */}
      <p className={styles.unseen} aria-live="polite">
        {messages.joinSentences([...new Set(titles)])}
      </p>
      {selected !== null && listed.length > 0 && (
        <Foot
          {...props}
          key={`${selected.sheetId} ${selected.address}`}
          selected={selected}
          listed={listed}
        />
      )}
    </>
  );
}

function Foot(
  props: FindingJumps & {
    readonly selection: SelectionStore;
    readonly result: RecomputeResult;
    readonly selected: SelectedCells;
    readonly listed: readonly ListedFinding[];
  },
) {
  const styles = useStyles();
  const messages = useMessages();
  const texts = findingListMessages(messages.language);
  const keys = useListKeys(props.onFollow);
  const { selected, listed, result, selection } = props;
  const sheet = result.sheetNames.get(selected.sheetId) ?? "";
  const heading = texts.selected(`${sheet}!${selected.address}`, listed.length);
  return (
    <section
      ref={keys.container}
      data-region
      className={styles.foot}
      aria-label={heading}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
    >
      <div className={styles.head}>
        <h3 className={styles.heading}>{heading}</h3>
        <Button
          appearance="transparent"
          size="small"
          aria-label={messages.actions.close}
          icon={<DismissRegular />}
          onClick={selection.close}
        />
      </div>
      <ul className={styles.list} aria-label={heading}>
        {listed.slice(0, SHOWN).map(({ finding, key, project, line }) => (
          <FindingItem
            key={key}
            finding={finding}
            project={project}
            line={line}
            grouping="sheet"
            onGoTo={props.onGoTo}
          />
        ))}
      </ul>
      {listed.length > SHOWN && <p className={styles.rest}>{texts.moreSelected(listed.length - SHOWN)}</p>}
    </section>
  );
}
