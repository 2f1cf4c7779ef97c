/** The findings that the user has accepted, below the open ones. */
import { useMemo } from "react";
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { Finding } from "../../domain/finding";
import { reasonDeskMessages } from "../../locales/reasonDesk";
import { useMessages } from "../context";
import type { FindingJumps } from "./FindingGroups";
import { FindingItem } from "./FindingItem";
import { listedFindings, type RowNames } from "./findingView";
import { useListKeys } from "./useListKeys";

const useStyles = makeStyles({
  section: { marginTop: "16px" },
  heading: {
    ...typographyStyles.body1Strong,
    margin: "0 0 4px",
    display: "flex",
    gap: "8px",
    alignItems: "center",
  },
  icon: { fontSize: "20px", flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

export function AcceptedFindings(
  props: FindingJumps & {
    readonly findings: readonly Finding[];
    readonly rowNames: RowNames;
  },
) {
  const styles = useStyles();
  const { accept: texts } = reasonDeskMessages(useMessages().language);
  const keys = useListKeys(props.onFollow);
  const { findings, rowNames } = props;
  const listed = useMemo(() => listedFindings(findings, rowNames), [findings, rowNames]);
  if (listed.length === 0) return null;
  const heading = texts.heading(listed.length);
  return (
    <section
      ref={keys.container}
      className={styles.section}
      aria-label={heading}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
    >
      <h3 className={styles.heading}>
        <CheckmarkCircleRegular className={styles.icon} />
        {heading}
      </h3>
      <ul className={styles.list} aria-label={heading}>
        {listed.map(({ finding, key, project, line }) => (
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
    </section>
  );
}
