/** Findings grouped by severity. One stop of the Tab key; arrow keys move within. */
import { useState } from "react";
import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { Finding, Severity } from "../../domain/finding";
import { useMessages } from "../context";
import { FindingItem } from "./FindingItem";
import { useListKeys } from "./useListKeys";
import { SEVERITIES } from "../verdict";

/** Of one group; so that two thousand findings show as quickly as a hundred. */
const PAGE = 100;

const ICONS = { error: ErrorCircleRegular, warning: WarningRegular, note: InfoRegular } as const;

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", gap: "16px" },
  heading: {
    ...typographyStyles.body1Strong,
    margin: "0 0 4px",
    display: "flex",
    gap: "8px",
    alignItems: "center",
  },
  icon: { fontSize: "20px", flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorBrandForeground1 },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

export function FindingList(props: {
  readonly findings: readonly Finding[];
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const { findings: texts } = useMessages();
  const keys = useListKeys();
  if (props.findings.length === 0) return null;
  return (
    <section
      ref={keys.container}
      className={styles.groups}
      aria-label={texts.heading}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
    >
      {props.findings.length > 1 && <p className={styles.hint}>{texts.keyboardHint}</p>}
      {SEVERITIES.map((severity) => (
        <Group
          key={severity}
          severity={severity}
          findings={props.findings.filter((finding) => finding.severity === severity)}
          onGoTo={props.onGoTo}
        />
      ))}
    </section>
  );
}

function Group(props: {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const { findings: texts } = useMessages();
  const [limit, setLimit] = useState(PAGE);
  const { severity, findings } = props;
  if (findings.length === 0) return null;
  const Icon = ICONS[severity];
  const rest = findings.length - limit;
  return (
    <div>
      <h3 className={styles.heading}>
        <Icon className={mergeClasses(styles.icon, styles[severity])} />
        {texts.group(severity, findings.length)}
      </h3>
      <ul className={styles.list} aria-label={texts.group(severity, findings.length)}>
        {findings.slice(0, limit).map((finding, index) => (
          <FindingItem key={index} finding={finding} onGoTo={props.onGoTo} />
        ))}
      </ul>
      {rest > 0 && (
        <Button data-more appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {texts.more(Math.min(PAGE, rest), rest)}
        </Button>
      )}
    </div>
  );
}
