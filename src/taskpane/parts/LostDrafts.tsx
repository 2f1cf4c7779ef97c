/** Drafts whose rows or findings are gone, so that nothing typed disappears by itself. */
import { useRef } from "react";
import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { reasonDeskMessages } from "../../locales/reasonDesk";
import { useMessages } from "../context";
import type { Draft, DraftStore } from "../state/drafts";
import { Fold } from "./Fold";

const useStyles = makeStyles({
  whole: { ":focus-visible": { outline: "none" } },
  list: { display: "flex", flexDirection: "column", gap: "8px" },
  text: { margin: "4px 0 0", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function LostDrafts(props: {
  readonly store: DraftStore;
  readonly drafts: readonly (readonly [key: string, draft: Draft])[];
}) {
  const styles = useStyles();
  const { drafts: texts } = reasonDeskMessages(useMessages().language);
  const { store, drafts } = props;
  /** Always there, so that it can take the focus of the last draft's button. */
  const whole = useRef<HTMLDivElement>(null);
  const discard = (key: string): void => {
    const summary = whole.current?.querySelector("summary");
    (drafts.length > 1 ? summary : whole.current)?.focus();
    store.set(key, null);
  };
  return (
    <div ref={whole} tabIndex={-1} className={styles.whole}>
      {drafts.length > 0 && (
        <section aria-label={texts.lost(drafts.length)}>
          <Fold summary={texts.lost(drafts.length)}>
            {() => (
              <div className={styles.list}>
                <p className={styles.text}>{texts.lostIntro}</p>
                {drafts.map(([key, { text, label }]) => (
                  <div key={key}>
                    <Field label={label}>
                      <Textarea value={text} readOnly resize="vertical" />
                    </Field>
                    <Button size="small" onClick={() => discard(key)}>
                      {texts.discard}
                    </Button>
                  </div>
                ))}
              </div>
            )}
          </Fold>
        </section>
      )}
    </div>
  );
}
