/** The user's content that would be overwritten: single cells, or a sheet to be rebuilt as a whole. */
import { Button, Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { PreviewMessages } from "../../locales/preview";
import { valueInput } from "../../workbook/inputs";
import type { Conflict, Overwritten } from "../../workbook/preview/conflicts";
import { CellLink } from "../parts/CellLink";
import { textsOf, type FormatOf } from "./cellText";
import { Pages } from "./Pages";

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  hint: { margin: "4px 0", color: tokens.colorNeutralForeground2 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
  },
  detail: { margin: "0 0 4px 32px", color: tokens.colorNeutralForeground2 },
  all: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "4px" },
});

/** One checkbox */
interface Decision {
  readonly sheet: string | null;
  readonly conflicts: readonly Conflict[];
}

function decisionsOf(conflicts: readonly Conflict[]): Decision[] {
  const sheets = [...new Set(conflicts.filter(({ wholeSheet }) => wholeSheet).map(({ sheet }) => sheet))];
  return [
    ...conflicts
      .filter(({ wholeSheet }) => !wholeSheet)
      .map((conflict): Decision => ({ sheet: null, conflicts: [conflict] })),
    ...sheets.map((sheet): Decision => ({
      sheet,
      conflicts: conflicts.filter((one) => one.wholeSheet && one.sheet === sheet),
    })),
  ];
}

export function Decisions(props: {
  readonly conflicts: readonly Conflict[];
  readonly chosen: Overwritten;
  readonly messages: PreviewMessages;
  readonly formatOf: FormatOf;
  readonly disabled: boolean;
  readonly onChoose: (overwritten: Overwritten) => void;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const { conflicts, chosen, messages, formatOf } = props;
  const decisions = decisionsOf(conflicts);
  const choose = (cells: readonly Conflict[], overwrite: boolean): void => {
    const next = new Set(chosen);
    for (const { cell } of cells) {
      if (overwrite) next.add(cell);
      else next.delete(cell);
    }
    props.onChoose(next);
  };
  return (
    <section aria-label={messages.decide(decisions.length)}>
      <h3 className={styles.heading}>{messages.decide(decisions.length)}</h3>
      <p className={styles.hint}>{messages.decideHint}</p>
      <Pages items={decisions} messages={messages}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map(({ sheet, conflicts: cells }) => (
              <li key={sheet ?? cells[0]?.cell}>
                <Checkbox
                  checked={cells.every(({ cell }) => chosen.has(cell))}
                  disabled={props.disabled}
                  label={
                    sheet === null
                      ? messages.overwrite(cells[0]?.cell ?? "")
                      : messages.overwriteSheet(sheet, cells.length)
                  }
                  onChange={(_event, { checked }) => choose(cells, checked === true)}
                />
                {cells.map((conflict) => (
                  <p key={conflict.cell} className={styles.detail}>
                    <CellLink
                      cell={conflict.cell}
                      name={messages.goTo(conflict.cell)}
                      onGoTo={props.onGoTo}
                    />{" "}
                    {sentenceOf(conflict, messages, formatOf)}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        )}
      </Pages>
      {decisions.length > 1 && (
        <div className={styles.all}>
          <Button size="small" disabledFocusable={props.disabled} onClick={() => choose(conflicts, true)}>
            {messages.overwriteAll}
          </Button>
          <Button size="small" disabledFocusable={props.disabled} onClick={() => choose(conflicts, false)}>
            {messages.keepAll}
          </Button>
        </div>
      )}
    </section>
  );
}

function sentenceOf(
  { sheet, row, column, before, shown, after, decided, wholeSheet }: Conflict,
  messages: PreviewMessages,
  formatOf: FormatOf,
): string {
  const format = formatOf(sheet, row, column);
  const [now = "", next = ""] = textsOf([valueInput(shown), after], messages.blank, format);
  const existing =
    before !== null && "formula" in before ? messages.formula(before.formula, now) : messages.typed(now);
  return [
    existing,
    ...(wholeSheet ? [] : [messages.becomes(next)]),
    ...(decided ? [messages.decided] : []),
  ].join(messages.separator);
}
