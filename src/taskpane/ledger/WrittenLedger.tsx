/** After the ledger is written: how to take it back, and what is left to the user. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { ledgerMessages } from "../../locales/ledger";
import type { LedgerPreview } from "../../operations";
import { useMessages } from "../context";
import { OperationButton } from "../parts/OperationButton";
import { Fold } from "../parts/Fold";
import { useViewStyles, ViewHeading } from "../parts/viewParts";
import type { Pane } from "../state/pane";
import { RestoreEntry } from "../undo/RestoreEntry";
import { CellList } from "./CellList";
import type { GoTo } from "./SourceCell";
import { Troubles } from "./Troubles";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export function WrittenLedger(props: {
  readonly pane: Pane;
  readonly preview: LedgerPreview;
  readonly onGoTo: GoTo;
}) {
  const common = useViewStyles();
  const styles = useStyles();
  const texts = ledgerMessages(useMessages().language);
  const { pane, preview, onGoTo } = props;
  const { questions, plan } = preview;
  const rows = plan.sheets.flatMap(({ insertions }) => insertions).reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={common.view}>
      <div className={common.actions}>
        <OperationButton
          operation="recomputeOrPreview"
          appearance="primary"
          activity={pane.state.activity}
          onClick={() => pane.run("recomputeOrPreview", [])}
        />
        <Button icon={<ArrowLeftRegular />} onClick={pane.close}>
          {texts.back}
        </Button>
      </div>
      <ViewHeading>{texts.written}</ViewHeading>
      <p className={common.text}>{texts.done(plan.cells.length, rows)}</p>
      <RestoreEntry pane={pane} />
      {questions.length > 0 && (
        <section aria-label={texts.blankAfterwards(questions.length)} className={common.view}>
          <h3 className={styles.heading}>{texts.blankAfterwards(questions.length)}</h3>
          {questions.map(({ sheet, column, value, cells }) => (
            <Fold key={sheet + column + value} summary={texts.question(sheet, column, value)}>
              {() => <CellList items={cells.map((cell) => ({ cell }))} onGoTo={onGoTo} />}
            </Fold>
          ))}
        </section>
      )}
      <Troubles preview={preview} onGoTo={onGoTo} />
    </div>
  );
}
