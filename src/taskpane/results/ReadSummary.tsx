/** What a recompute read, and behind it what was left out and why. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { readAccountMessages, readSentence } from "../../locales/readAccount";
import type { ReadAccount } from "../../workbook/read/account";
import { leftOutGroups } from "../../workbook/read/leftOut";
import { CellLink } from "../parts/CellLink";
import { findingListMessages } from "../../locales/findingList";
import { useMessages } from "../context";
import { Fold } from "../parts/Fold";

/** Further ranges are counted. */
const LISTED = 6;

const useStyles = makeStyles({
  read: { margin: 0, color: tokens.colorNeutralForeground2 },
  ranges: { display: "inline-flex", flexWrap: "wrap", gap: "0 8px" },
  list: { margin: "4px 0", paddingInlineStart: "18px" },
});

export function ReadSummary(props: {
  readonly read: readonly ReadAccount[];
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const { language } = useMessages();
  const { goTo, moreCells } = findingListMessages(language);
  const messages = readAccountMessages(language);
  const { read } = props;
  const cells = read.reduce((sum, { leftOut }) => sum + leftOut.length, 0);
  const sentence = readSentence(language, read);
  if (cells === 0) return <p className={styles.read}>{sentence}</p>;
  return (
    <Fold className={styles.read} summary={[sentence, messages.leftOut(cells)].join(messages.separator)}>
      {() => (
        <ul className={styles.list}>
          {leftOutGroups(read).map(({ why, ranges }) => (
            <li key={`${why} ${ranges[0] ?? ""}`}>
              {messages.because(messages.why[why])}
              <span className={styles.ranges}>
                {ranges.slice(0, LISTED).map((range) => (
                  <CellLink key={range} cell={range} name={goTo(range)} onGoTo={props.onGoTo} />
                ))}
                {ranges.length > LISTED && <span>{moreCells(ranges.length - LISTED)}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
