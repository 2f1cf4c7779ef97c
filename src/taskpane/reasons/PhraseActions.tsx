/** Saves a text as a phrase, and inserts phrases: saved ones, texts of last year and of this workbook, and ours. */
import { useState } from "react";
import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { isReason } from "../../domain/text/written";
import { reasonDeskMessages } from "../../locales/reasonDesk";
import { PHRASES, type PhraseUse } from "../../locales/zh-CN/phrases";
import { useMessages } from "../context";
import { MOST_PHRASES, withInserted } from "./phrases";
import type { PhraseStore } from "./usePhrases";

/** Longer phrases are cut in the list. */
const SHOWN_CHARACTERS = 24;

const useStyles = makeStyles({
  phrases: { minWidth: "120px", flex: "1 1 120px" },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function PhraseActions(props: {
  readonly text: string;
  readonly use: PhraseUse;
  /** Texts of the same use in this workbook */
  readonly used: readonly string[];
  /** What last year's workbook said in the same place */
  readonly lastYear?: readonly string[];
  readonly phrases: PhraseStore;
  readonly onText: (text: string) => void;
}) {
  const styles = useStyles();
  const { phrases: texts } = reasonDeskMessages(useMessages().language);
  const { text, use, used, lastYear = [], phrases, onText } = props;
  const [full, setFull] = useState(false);
  const saved = phrases.list.includes(text.trim());
  const groups = [
    [texts.ownGroup, phrases.list],
    [texts.lastYearGroup, lastYear],
    [texts.usedGroup, used.filter((one) => one !== text.trim())],
    [texts.commonGroup, PHRASES[use]],
  ] as const;
  return (
    <>
      <Button disabledFocusable={saved || !isReason(text)} onClick={() => setFull(!phrases.save(text))}>
        {saved ? texts.saved : texts.save}
      </Button>
      <Select
        className={styles.phrases}
        aria-label={texts.insert}
        value=""
        onChange={(_event, { value }) => {
          if (value !== "") onText(withInserted(text, value));
        }}
      >
        <option value="">{texts.insert}</option>
        {groups.map(
          ([label, list]) =>
            list.length > 0 && (
              <optgroup key={label} label={label}>
                {list.map((phrase) => (
                  <option key={phrase} value={phrase}>
                    {phrase.length > SHOWN_CHARACTERS ? `${phrase.slice(0, SHOWN_CHARACTERS)}…` : phrase}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </Select>
      {full && (
        <p className={styles.note} role="status">
          {texts.full(MOST_PHRASES)}
        </p>
      )}
    </>
  );
}
