/** The list of saved phrases, where they can be deleted. */
import { useRef } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { reasonDeskMessages } from "../../locales/reasonDesk";
import { useMessages } from "../context";
import type { PhraseStore } from "./usePhrases";

const useStyles = makeStyles({
  summary: { cursor: "pointer", borderRadius: tokens.borderRadiusSmall },
  text: { margin: "4px 0", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  phrase: { display: "flex", gap: "8px", alignItems: "center" },
  words: { flexGrow: 1, minWidth: 0 },
});

export function SavedPhrases({ phrases }: { readonly phrases: PhraseStore }) {
  const styles = useStyles();
  const { phrases: texts } = reasonDeskMessages(useMessages().language);
  const summary = useRef<HTMLElement>(null);
  const { list, stored } = phrases;
  if (list.length === 0) return null;
  return (
    <details>
      <summary ref={summary} className={styles.summary}>
        {texts.heading(list.length)}
      </summary>
      <p className={styles.text}>{stored ? texts.intro : texts.unavailable}</p>
      <ul className={styles.list} aria-label={texts.heading(list.length)}>
        {list.map((phrase) => (
          <li key={phrase} className={styles.phrase}>
            <span className={styles.words}>{phrase}</span>
            <Button
              appearance="subtle"
              aria-label={texts.remove(phrase)}
              icon={<DeleteRegular />}
              onClick={() => {
                // Before the focused button disappears.
                summary.current?.focus();
                phrases.remove(phrase);
              }}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
