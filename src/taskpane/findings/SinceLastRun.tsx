/** What has changed since the last run: findings that came, findings that went, and why others may have. */
import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { findingListMessages } from "../../locales/findingList";
import { readAccountMessages } from "../../locales/readAccount";
import type { ChangesSince } from "../../workbook/attachments/lastRun";
import { useMessages } from "../context";
import { Fold } from "../parts/Fold";
import type { FindingView } from "./findingView";

/** Further ones are counted. */
const LISTED = 50;

const useStyles = makeStyles({
  since: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 8px",
    alignItems: "center",
    marginTop: "8px",
    color: tokens.colorNeutralForeground2,
  },
  why: { margin: 0, width: "100%" },
  list: { margin: "4px 0", paddingInlineStart: "18px" },
});

export function SinceLastRun(props: {
  readonly since: ChangesSince;
  /** How many of those that are listed are new */
  readonly fresh: number;
  readonly view: FindingView;
  readonly onView: (view: FindingView) => void;
}) {
  const styles = useStyles();
  const { language } = useMessages();
  const texts = findingListMessages(language).since;
  const account = readAccountMessages(language);
  const { view, fresh } = props;
  const { gone, profile, counts } = props.since;
  if (fresh + gone.length === 0) return null;
  return (
    <div role="group" aria-label={texts.label} className={styles.since}>
      <span>{texts.label}</span>
      {fresh > 0 && (
        <ToggleButton
          size="small"
          checked={view.freshOnly}
          onClick={() => props.onView({ ...view, freshOnly: !view.freshOnly })}
        >
          {texts.fresh(fresh)}
        </ToggleButton>
      )}
      {gone.length > 0 && (
        <Fold summary={texts.gone(gone.length)}>
          {() => (
            <ul className={styles.list}>
              {gone.slice(0, LISTED).map(({ rule, cells, sentence }, index) => (
                <li key={`${index} ${rule} ${cells}`}>{texts.former(rule, cells, sentence)}</li>
              ))}
              {gone.length > LISTED && <li>{texts.moreGone(gone.length - LISTED)}</li>}
            </ul>
          )}
        </Fold>
      )}
      {counts !== null && (
        <p className={styles.why}>{texts.counts(account.read(counts.before), account.read(counts.after))}</p>
      )}
      {profile !== null && <p className={styles.why}>{texts.profile(profile.before, profile.after)}</p>}
    </div>
  );
}
