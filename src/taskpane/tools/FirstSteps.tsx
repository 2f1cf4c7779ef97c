/** What to do first in a standard workbook of which nothing has been recomputed yet: the checklist from the first moment. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { cellAddress, parseAddress } from "../../a1";
import { SHEETS } from "../../domain/model";
import { checklistMessages } from "../../locales/checklist";
import { findingListMessages } from "../../locales/findingList";
import type { Inspection } from "../../operations";
import { CellLink } from "../parts/CellLink";
import { useMessages } from "../context";

const useStyles = makeStyles({
  steps: {
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: "4px 0 0", paddingInlineStart: "20px" },
  ways: { display: "flex", flexWrap: "wrap", gap: "0 12px" },
});

export function FirstSteps(props: {
  readonly inspection: Inspection;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const { language } = useMessages();
  const { first: texts } = checklistMessages(language);
  const { goTo } = findingListMessages(language);
  const places = firstCells(props.inspection);
  return (
    <section className={styles.steps} aria-label={texts.heading}>
      <h2 className={styles.heading}>{texts.heading}</h2>
      <ol className={styles.list}>
        <li>
          {texts.fill}
          <span className={styles.ways}>
            {places.map(({ sheet, cell }) => (
              <CellLink key={cell} cell={cell} figure={sheet} name={goTo(cell)} onGoTo={props.onGoTo} />
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
