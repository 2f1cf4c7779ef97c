/** The sentences of a report that a finding is about, with the words at fault marked. */
import { createContext, useContext, useState } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding, TextPlace } from "../../../domain/finding";
import { passageIn } from "../../../domain/report/check/passage";
import type { ReportText } from "../../../domain/report/check/reportText";
import { reportCheckMessages } from "../../../locales/reportCheck";
import { useCellLinkStyles } from "../../parts/CellLink";
import { findingListMessages } from "../../../locales/findingList";
import { useMessages } from "../../context";

export const ReportTextContext = createContext<ReportText | null>(null);

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "4px 0", padding: 0, display: "grid", gap: "4px" },
  item: {
    paddingLeft: "8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: "anywhere",
  },
  place: { marginInlineEnd: "8px" },
  mark: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1 },
  rest: { color: tokens.colorNeutralForeground3 },
});

export function Passages({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const text = useContext(ReportTextContext);
  const { passages = [] } = finding;
  if (text === null || passages.length === 0) return null;
  return (
    <ul className={styles.list}>
      {passages.map((place, index) => (
        <PassageItem key={index} text={text} place={place} />
      ))}
    </ul>
  );
}

function PassageItem({ text, place }: { readonly text: ReportText; readonly place: TextPlace }) {
  const styles = useStyles();
  const { link } = useCellLinkStyles();
  const messages = useMessages();
  const [whole, setWhole] = useState(false);
  const { above, before, quote, after, below } = passageIn(text, place);
  const name = findingListMessages(messages.language).place(place);
  return (
    <li className={styles.item}>
      {above + below === "" ? (
        <span className={styles.place}>{name}</span>
      ) : (
        // Part of the arrow keys of the list, so that the list stays one Tab stop
        <button
          type="button"
          data-cell=""
          tabIndex={-1}
          className={mergeClasses(link, styles.place)}
          aria-expanded={whole}
          aria-label={reportCheckMessages(messages.language).wholeParagraph(name)}
          onClick={() => setWhole(!whole)}
        >
          {name}
        </button>
      )}
      <span lang="zh-CN">
        {whole && <span className={styles.rest}>{above}</span>}
        {before}
        <mark className={styles.mark}>{quote}</mark>
        {after}
        {whole && <span className={styles.rest}>{below}</span>}
      </span>
    </li>
  );
}
