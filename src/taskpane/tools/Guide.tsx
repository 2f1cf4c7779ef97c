/** 使用说明, which is searched here without a network: its text is in this chunk. */
import { useDeferredValue, useMemo, useState } from "react";
import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import guide from "../../../docs/使用说明.md";
import { helpMessages } from "../../locales/help";
import { useMessages } from "../context";
import { Fold } from "../parts/Fold";
import { guideSections, searchGuide } from "./guideSections";

const SECTIONS = guideSections(guide);

const useStyles = makeStyles({
  guide: { display: "flex", flexDirection: "column", gap: "8px", paddingTop: "8px" },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: { margin: "4px 0" },
});

export default function Guide() {
  const styles = useStyles();
  const { guide: texts } = helpMessages(useMessages().language);
  const [words, setWords] = useState("");
  const sought = useDeferredValue(words);
  const found = useMemo(() => searchGuide(SECTIONS, sought), [sought]);
  const searching = sought.trim() !== "";
  return (
    <div className={styles.guide}>
      <Input
        type="search"
        size="small"
        aria-label={texts.search}
        placeholder={texts.hint}
        contentBefore={<SearchRegular />}
        value={words}
        onChange={(_event, { value }) => setWords(value)}
      />
      <p className={styles.text} aria-live="polite">
        {searching && texts.found(found.length)}
      </p>
      <div lang="zh-CN">
        {found.map(({ title, lines }) => (
          // Sections open when a search finds lines in them.
          <Fold key={`${title} ${String(searching)}`} summary={title} open={searching}>
            {() =>
              lines.map((line, index) => (
                <p key={index} className={styles.line}>
                  {line}
                </p>
              ))
            }
          </Fold>
        ))}
      </div>
    </div>
  );
}
