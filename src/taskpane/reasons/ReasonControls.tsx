/** Which rows to show, and in what order. */
import { makeStyles, Select } from "@fluentui/react-components";
import { findingListMessages } from "../../locales/findingList";
import { reasonDeskMessages } from "../../locales/reasonDesk";
import { useMessages } from "../context";
import { SearchBox } from "../parts/SearchBox";
import { REASON_STATES, type ReasonFilter } from "./reasonView";

const useStyles = makeStyles({
  controls: { display: "flex", flexWrap: "wrap", gap: "8px" },
  search: { flex: "1 1 140px", minWidth: 0 },
});

export function ReasonControls(props: {
  readonly filter: ReasonFilter;
  readonly grouped: boolean;
  readonly onFilter: (filter: ReasonFilter) => void;
  readonly onGroup: (grouped: boolean) => void;
  /** Enter in the search box */
  readonly onFirst: () => void;
}) {
  const styles = useStyles();
  const { language } = useMessages();
  const { filter: texts } = reasonDeskMessages(language);
  const ofList = findingListMessages(language);
  const { filter, grouped, onFilter } = props;
  return (
    <div role="group" aria-label={ofList.controls} className={styles.controls}>
      <SearchBox
        className={styles.search}
        label={ofList.search}
        hint={texts.hint}
        words={filter.words}
        onWords={(words) => onFilter({ ...filter, words })}
        onFirst={props.onFirst}
      />
      <Select
        size="small"
        aria-label={texts.state}
        value={filter.state}
        onChange={(_event, { value }) => {
          const state = REASON_STATES.find((one) => one === value);
          if (state !== undefined) onFilter({ ...filter, state });
        }}
      >
        {REASON_STATES.map((state) => (
          <option key={state} value={state}>
            {texts.states[state]}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        aria-label={ofList.grouping}
        value={grouped ? "project" : "rows"}
        onChange={(_event, { value }) => props.onGroup(value === "project")}
      >
        <option value="rows">{texts.byRows}</option>
        <option value="project">{ofList.groupBy.project}</option>
      </Select>
    </div>
  );
}
