/** Which findings to show, and in what groups. */
import { Button, makeStyles, Select, ToggleButton } from "@fluentui/react-components";
import { ChevronDownUpRegular } from "@fluentui/react-icons/svg/chevron-down-up";
import { ChevronUpDownRegular } from "@fluentui/react-icons/svg/chevron-up-down";
import type { Severity } from "../../domain/finding";
import { findingListMessages } from "../../locales/findingList";
import { useMessages } from "../context";
import { SearchBox } from "../parts/SearchBox";
import { SEVERITIES } from "../../domain/finding";
import { GROUPINGS, type FindingView, type Grouping } from "./findingView";
import { SeverityIcon } from "./severityIcon";

const useStyles = makeStyles({
  controls: { display: "flex", flexWrap: "wrap", gap: "8px" },
  severities: { display: "flex", flexWrap: "wrap", gap: "4px", width: "100%" },
  severity: { minWidth: 0, paddingInline: "6px", flexGrow: 1 },
  search: { flex: "1 1 140px", minWidth: 0 },
  grouping: { flex: "0 1 auto" },
});

export function FindingControls(props: {
  readonly view: FindingView;
  /** Counts of the findings that match the search words */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly groupings?: readonly Grouping[];
  readonly onView: (view: FindingView) => void;
  /** Enter in the search box */
  readonly onFirst: () => void;
  /** Folds all groups, or unfolds them if all are folded; null where there is one group only */
  readonly fold: { readonly folded: boolean; readonly onFold: () => void } | null;
}) {
  const styles = useStyles();
  const messages = useMessages();
  const texts = findingListMessages(messages.language);
  const { view, counts, groupings = GROUPINGS, fold, onView } = props;

  const toggle = (severity: Severity): void => {
    const severities = new Set(view.severities);
    if (!severities.delete(severity)) severities.add(severity);
    onView({ ...view, severities });
  };

  return (
    <div role="group" aria-label={texts.controls} className={styles.controls}>
      <div role="group" aria-label={texts.severities} className={styles.severities}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            className={styles.severity}
            size="small"
            checked={view.severities.has(severity)}
            icon={<SeverityIcon severity={severity} small />}
            onClick={() => toggle(severity)}
          >
            {texts.severity[severity]} {counts[severity]}
          </ToggleButton>
        ))}
      </div>
      <SearchBox
        className={styles.search}
        label={texts.search}
        hint={texts.searchHint}
        words={view.words}
        onWords={(words) => onView({ ...view, words })}
        onFirst={props.onFirst}
      />
      <Select
        className={styles.grouping}
        size="small"
        aria-label={texts.grouping}
        value={view.grouping}
        onChange={(_event, { value }) => {
          const grouping = groupings.find((one) => one === value);
          if (grouping !== undefined) onView({ ...view, grouping });
        }}
      >
        {groupings.map((grouping) => (
          <option key={grouping} value={grouping}>
            {texts.groupBy[grouping]}
          </option>
        ))}
      </Select>
      {fold !== null && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={fold.folded ? texts.unfoldAll : texts.foldAll}
          title={fold.folded ? texts.unfoldAll : texts.foldAll}
          icon={fold.folded ? <ChevronUpDownRegular /> : <ChevronDownUpRegular />}
          onClick={fold.onFold}
        />
      )}
    </div>
  );
}
