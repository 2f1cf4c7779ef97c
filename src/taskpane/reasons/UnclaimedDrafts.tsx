/** Drafts whose rows need no reason any more, so that nothing typed disappears by itself. */
import { Button, Field, makeStyles, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { reasonDeskMessages } from "../../locales/reasonDesk";
import { useMessages } from "../context";
import type { Draft } from "../state/drafts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function UnclaimedDrafts(props: {
  readonly drafts: readonly (readonly [key: string, draft: Draft])[];
  readonly onDiscard: (key: string) => void;
}) {
  const styles = useStyles();
  const texts = reasonDeskMessages(useMessages().language);
  const drafts = props.drafts.filter(([, { text }]) => text.trim() !== "");
  if (drafts.length === 0) return null;
  return (
    <section className={styles.section} aria-label={texts.unclaimed(drafts.length)}>
      <h3 className={styles.heading}>{texts.unclaimed(drafts.length)}</h3>
      <p className={styles.text}>{texts.unclaimedIntro}</p>
      {drafts.map(([key, { text, label }]) => (
        <div key={key} className={styles.section}>
          <Field label={label}>
            <Textarea value={text} readOnly resize="vertical" />
          </Field>
          <Button onClick={() => props.onDiscard(key)}>{texts.discard}</Button>
        </div>
      ))}
    </section>
  );
}
