/** Findings in their groups, which can be folded. They are one Tab stop; arrow keys move within. */
import { useId, useRef, useState } from "react";
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { SEVERITIES } from "../../domain/finding";
import { ruleTitle, type Messages } from "../../locales";
import { findingListMessages } from "../../locales/findingList";
import { useMessages } from "../context";
import { showMore } from "../parts/keptFocus";
import { countBySeverity } from "../results/verdict";
import { FindingItem } from "./FindingItem";
import { groupId, pageSize, startsFolded, type FindingGroup, type FindingView } from "./findingView";
import { SeverityIcon } from "./severityIcon";
import { useListKeys } from "./useListKeys";

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", gap: "12px" },
  heading: { margin: "0 0 4px" },
  toggle: {
    ...typographyStyles.body1Strong,
    width: "100%",
    padding: "2px 0",
    display: "flex",
    gap: "6px",
    alignItems: "center",
    border: "none",
    background: "none",
    color: "inherit",
    textAlign: "left",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  chevron: { fontSize: "16px", flexShrink: 0, marginLeft: "-2px" },
  counts: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

export interface FindingJumps {
  /** Enter and click: shows and selects the cell */
  readonly onGoTo: (cell: string) => void;
  /** Arrow keys: the same; of several in quick succession only the last is visited */
  readonly onFollow: (cell: string) => void;
}

export function FindingGroups(
  props: FindingJumps & {
    readonly groups: readonly FindingGroup[];
    readonly folded: FindingView["folded"];
    readonly onFold: (folded: FindingView["folded"]) => void;
  },
) {
  const styles = useStyles();
  const texts = findingListMessages(useMessages().language);
  const keys = useListKeys(props.onFollow);
  const hint = useId();
  const { groups, folded } = props;
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
      {groups.map((group) => {
        const id = groupId(group.name);
        const isFolded = folded.get(id) ?? startsFolded(group, groups.length);
        return (
          <Group
            key={id}
            group={group}
            page={pageSize(groups.length)}
            folded={isFolded}
            onFold={() => props.onFold(new Map([...folded, [id, !isFolded]]))}
            onGoTo={props.onGoTo}
          />
        );
      })}
      {/* Below the list, which begins on the first screen; read out with the list by its description. */}
      {count > 1 && (
        <p id={hint} className={styles.hint}>
          {texts.keyboardHint}
        </p>
      )}
    </section>
  );
}

function headingOf({ name, findings }: FindingGroup, messages: Messages): string {
  const { group, severity, noProject, project, ofRule } = findingListMessages(messages.language);
  const rule = (id: string): string => `${id} ${ruleTitle(messages.language, id)}`;
  switch (name.of) {
    case "severity":
      return group(
        name.rule === undefined ? severity[name.severity] : ofRule(severity[name.severity], rule(name.rule)),
        findings.length,
      );
    case "project":
      return group(name.project === null ? noProject : project(name.project), findings.length);
    case "sheet":
      return group(name.sheet, findings.length);
    case "rule":
      return group(rule(name.rule), findings.length);
  }
}

function Group(props: {
  readonly group: FindingGroup;
  readonly page: number;
  readonly folded: boolean;
  readonly onFold: () => void;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const messages = useMessages();
  const texts = findingListMessages(messages.language);
  const [pages, setPages] = useState(1);
  const list = useRef<HTMLUListElement>(null);
  const { group, page, folded } = props;
  const { name, findings } = group;
  const rest = findings.length - pages * page;
  const heading = headingOf(group, messages);
  const Chevron = folded ? ChevronRightRegular : ChevronDownRegular;
  return (
    <div>
      <h3 className={styles.heading}>
        <button
          type="button"
          data-group
          tabIndex={-1}
          className={styles.toggle}
          aria-expanded={!folded}
          onClick={props.onFold}
        >
          <Chevron className={styles.chevron} />
          {name.of === "severity" && <SeverityIcon severity={name.severity} />}
          <span>
            {heading}
            {name.of === "project" && (
              <span className={styles.counts}> {severityCounts(group, messages)}</span>
            )}
          </span>
        </button>
      </h3>
      {!folded && (
        <ul ref={list} className={styles.list} aria-label={heading}>
          {findings.slice(0, pages * page).map(({ finding, key, project, line }) => (
            <FindingItem
              key={key}
              finding={finding}
              project={project}
              line={line}
              grouping={name.of}
              onGoTo={props.onGoTo}
            />
          ))}
        </ul>
      )}
      {!folded && rest > 0 && (
        <Button
          data-more
          appearance="subtle"
          onClick={() => showMore(list.current, pages * page, () => setPages(pages + 1))}
        >
          {texts.more(Math.min(page, rest), rest)}
        </Button>
      )}
    </div>
  );
}

/** `必须改 1，要说明 2` */
function severityCounts({ findings }: FindingGroup, { language }: Messages): string {
  const { severity, counts } = findingListMessages(language);
  const number = countBySeverity(findings.map(({ finding }) => finding));
  return counts(SEVERITIES.filter((one) => number[one] > 0).map((one) => `${severity[one]} ${number[one]}`));
}
