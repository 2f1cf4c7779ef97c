/** Spending without a project, amounts that are none, and figures of its own that do not agree with what was read. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { ledgerTroubles } from "../../domain/ledger/troubles";
import { ledgerMessages, ledgerTroubleSentence } from "../../locales/ledger";
import type { LedgerPreview } from "../../operations";
import { troubleCells } from "../../workbook/ledger/addresses";
import { useMessages } from "../context";
import { Fold } from "../parts/Fold";
import { CellList } from "./CellList";
import { SourceCell, type GoTo } from "./SourceCell";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: "4px 0 0", paddingInlineStart: "18px", display: "grid", gap: "6px" },
  item: { overflowWrap: "anywhere" },
});

export function Troubles({ preview, onGoTo }: { readonly preview: LedgerPreview; readonly onGoTo: GoTo }) {
  const styles = useStyles();
  const { language } = useMessages();
  const texts = ledgerMessages(language);
  const troubles = ledgerTroubles(preview.reading.tables, preview.questions);
  if (troubles.length === 0) return null;
  const title = texts.troubles(troubles.length);
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={styles.list}>
        {troubles.map((trouble, index) => {
          const [cell = "", ...from] = troubleCells(trouble);
          return (
            <li key={index} className={styles.item}>
              <SourceCell cell={cell} onGoTo={onGoTo} /> {ledgerTroubleSentence(language, trouble)}
              {from.length > 0 && (
                <Fold summary={texts.computedFrom}>
                  {() => <CellList items={from.map((one) => ({ cell: one }))} onGoTo={onGoTo} />}
                </Fold>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
