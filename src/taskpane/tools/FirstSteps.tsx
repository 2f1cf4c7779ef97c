/** What to do first in a standard workbook of which nothing has been recomputed yet: the checklist from the first moment. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { cellAddress, parseAddress } from "../../a1";
import { SHEETS } from "../../domain/model";
import { checklistMessages } from "../../locales/checklist";
import { findingListMessages } from "../../locales/findingList";
import type { Inspection } from "../../operations";
import { ACTIONS, readLedger } from "../actions";
import { CellLink } from "../parts/CellLink";
import { useMessages } from "../context";
import { Busy } from "../parts/Busy";
import { isBusy } from "../state/paneState";
import type { Pane } from "../state/pane";

const useStyles = makeStyles({
  steps: {
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: "4px 0 0", paddingInlineStart: "20px" },
  read: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "0 8px", paddingBottom: "4px" },
  ways: { display: "flex", flexWrap: "wrap", gap: "0 12px" },
});

export function FirstSteps({ pane, inspection }: { readonly pane: Pane; readonly inspection: Inspection }) {
  const styles = useStyles();
  const { language, operations } = useMessages();
  const { activity } = pane.state;
  const isReading = activity === "previewLedger";
  const { first: texts } = checklistMessages(language);
  const { goTo } = findingListMessages(language);
  const places = firstCells(inspection);
  return (
    <section className={styles.steps} aria-label={texts.heading}>
      <h2 className={styles.heading}>{texts.heading}</h2>
      <ol className={styles.list}>
        <li>
          <span className={styles.read}>
            {texts.read}
            <Button
              size="small"
              disabledFocusable={isBusy(activity)}
              icon={isReading ? <Busy /> : (ACTIONS.previewLedger.icon ?? null)}
              onClick={() => readLedger(pane)}
            >
              {isReading ? operations.previewLedger.running : texts.ledger}
            </Button>
          </span>
          {texts.fill}
          <span className={styles.ways}>
            {places.map(({ sheet, cell }) => (
              <CellLink key={cell} cell={cell} figure={sheet} name={goTo(cell)} onGoTo={pane.goTo} />
            ))}
          </span>
        </li>
        {texts.next.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}

/** Where each of the sheets that every unit fills in begins: below the head of a table */
function firstCells({ names }: Inspection): { readonly sheet: string; readonly cell: string }[] {
  return [SHEETS.unit, SHEETS.funds, SHEETS.projects, SHEETS.indicators].flatMap((sheet) => {
    const at = names.flatMap(({ address }) => (address === null ? [] : (parseAddress(address) ?? [])));
    const place = at.find((one) => one.sheet === sheet);
    if (place === undefined) return [];
    const { row, column, rows } = place.area;
    return { sheet, cell: cellAddress(sheet, rows > 1 ? row + 1 : row, column) };
  });
}
