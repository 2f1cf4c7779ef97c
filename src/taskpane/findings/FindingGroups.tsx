/** Findings in their groups. They are one Tab stop; arrow keys move within. */
import { useId, useRef, useState } from "react";
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ruleTitle, type Messages } from "../../locales";
import { findingListMessages } from "../../locales/findingList";
import { useMessages } from "../context";
import { showMore } from "../parts/keptFocus";
import { FindingItem } from "./FindingItem";
import { pageSize, type FindingGroup, type GroupName } from "./findingView";
import { SeverityIcon } from "./severityIcon";
import { useListKeys } from "./useListKeys";

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", gap: "16px" },
  heading: {
    ...typographyStyles.body1Strong,
    margin: "0 0 4px",
    display: "flex",
    gap: "8px",
    alignItems: "center",
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

export interface FindingJumps {
  /** Enter and click: shows and selects the cell */
  readonly onGoTo: (cell: string) => void;
  /** Arrow keys: the same; of several in quick succession only the last is visited */
  readonly onFollow: (cell: string) => void;
}

export function FindingGroups(props: FindingJumps & { readonly groups: readonly FindingGroup[] }) {
  const styles = useStyles();
  const texts = findingListMessages(useMessages().language);
  const keys = useListKeys(props.onFollow);
  const hint = useId();
  const { groups } = props;
  const count = groups.reduce((sum, { findings }) => sum + findings.length, 0);
  if (count === 0) return null;
  return (
    <section
      ref={keys.container}
      className={styles.groups}
      aria-label={texts.heading}
      aria-describedby={count > 1 ? hint : undefined}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
    >
      {groups.map((group) => (
        <Group key={idOf(group.name)} group={group} page={pageSize(groups.length)} onGoTo={props.onGoTo} />
      ))}
      {/* Below the list, which begins on the first screen; read out with the list by its description. */}
      {count > 1 && (
        <p id={hint} className={styles.hint}>
          {texts.keyboardHint}
        </p>
      )}
    </section>
  );
}

function idOf(name: GroupName): string {
  switch (name.of) {
    case "severity":
      return name.severity;
    case "sheet":
      return `sheet ${name.sheet}`;
    case "rule":
      return name.rule;
  }
}

function headingOf({ name, findings }: FindingGroup, messages: Messages): string {
  const { group, severity } = findingListMessages(messages.language);
  switch (name.of) {
    case "severity":
      return group(severity[name.severity], findings.length);
    case "sheet":
      return group(name.sheet, findings.length);
    case "rule":
      return group(`${name.rule} ${ruleTitle(messages.language, name.rule)}`, findings.length);
  }
}

function Group(props: {
  readonly group: FindingGroup;
  readonly page: number;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const messages = useMessages();
  const [pages, setPages] = useState(1);
  const list = useRef<HTMLUListElement>(null);
  const { group, page } = props;
  const { name, findings } = group;
  const rest = findings.length - pages * page;
  const heading = headingOf(group, messages);
  return (
    <div>
      <h3 className={styles.heading}>
        {name.of === "severity" && <SeverityIcon severity={name.severity} />}
        {heading}
      </h3>
      <ul ref={list} className={styles.list} aria-label={heading}>
        {findings.slice(0, pages * page).map(({ finding, key, project }) => (
          <FindingItem
            key={key}
            finding={finding}
            project={project}
            grouping={name.of}
            onGoTo={props.onGoTo}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          data-more
          appearance="subtle"
          onClick={() => showMore(list.current, pages * page, () => setPages(pages + 1))}
        >
          {findingListMessages(messages.language).more(Math.min(page, rest), rest)}
        </Button>
      )}
    </div>
  );
}
