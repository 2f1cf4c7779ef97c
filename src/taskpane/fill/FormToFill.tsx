/** One form: how much is filled, and everything that is not simply filled. */
import type { ReactNode } from "react";
import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { fillMessages, fullAddress } from "../../locales/fill";
import type { FormFill } from "../../operations";
import { CellLink } from "../parts/CellLink";
import { useMessages } from "../context";
import { inputText } from "../../workbook/fill/inputText";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    paddingTop: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  summary: { cursor: "pointer", borderRadius: tokens.borderRadiusSmall },
  table: { width: "100%", tableLayout: "fixed", borderCollapse: "collapse", marginTop: "4px" },
  cell: {
    padding: "4px 4px 4px 0",
    textAlign: "left",
    verticalAlign: "top",
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cellColumn: { width: "22%" },
  itemColumn: { width: "27%" },
});

interface Column {
  readonly head: string;
  readonly className?: string;
}

interface Row {
  /** Address with its sheet; null for what has no cell */
  readonly cell: string | null;
  readonly texts: readonly string[];
}

export function FormToFill(props: {
  readonly form: FormFill;
  /** Inserted into its sheet */
  readonly rows: number;
  readonly selected: boolean;
  readonly overwritten: boolean;
  readonly busy: boolean;
  readonly onSelect: () => void;
  readonly onOverwrite: () => void;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const texts = fillMessages(useMessages().language);
  const { form, onGoTo } = props;
  const { cells, differing, alike, formulas, unplaced, unknown, blank, remarks } = form;
  const shown = (input: FormFill["cells"][number]["before"]): string => inputText(input, texts.blank);
  const addressOf = (address: string): string => fullAddress(form.sheet, address);
  const goTo = (cell: string) => <CellLink cell={cell} name={texts.goTo(cell)} onGoTo={onGoTo} />;
  const cellColumn = { head: texts.cell, className: styles.cellColumn };
  const itemColumn = { head: texts.item, className: styles.itemColumn };
  const formColumn = { head: texts.inForm };
  const evaluated = { head: texts.evaluated };
  const list = (title: string, heads: readonly Column[], rows: readonly Row[], open: boolean): ReactNode =>
    rows.length > 0 && (
      <details open={open}>
        <summary className={styles.summary}>{title}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              {heads.map(({ head, className }) => (
                <th key={head} scope="col" className={mergeClasses(styles.cell, className)}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ cell, texts: columns }, index) => (
              <tr key={index}>
                {cell !== null && <td className={styles.cell}>{goTo(cell)}</td>}
                {columns.map((text, column) => (
                  <td key={column} className={styles.cell}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    );
  return (
    <section className={styles.form} aria-label={texts.form(form.sheet, form.project)}>
      <h3 className={styles.heading}>{texts.form(form.sheet, form.project)}</h3>
      <p className={styles.text}>{texts.counts(cells.length, props.rows)}</p>
      <Checkbox
        checked={props.selected}
        disabled={props.busy}
        label={texts.fillForm}
        onChange={props.onSelect}
      />
      {differing.length > 0 && (
        <Checkbox
          checked={props.overwritten}
          disabled={props.busy || !props.selected}
          label={texts.overwrite(differing.length)}
          onChange={props.onOverwrite}
        />
      )}
      {list(
        texts.remarks(remarks.length),
        [cellColumn, { head: texts.what }],
        remarks.map((remark) => ({ cell: remark.cell, texts: [texts.remark(remark)] })),
        true,
      )}
      {list(
        texts.stayBlank(blank.length),
        [cellColumn, itemColumn, { head: texts.what }],
        blank.map(({ cell, what, why, proposed }) => ({
          cell,
          texts: [
            texts.items(what),
            texts.blankBecause[why] + (proposed === "" ? "" : texts.proposed(proposed)),
          ],
        })),
        true,
      )}
      {list(
        texts.differing(differing.length),
        [cellColumn, itemColumn, formColumn, evaluated],
        differing.map(({ address, what, before, after }) => ({
          cell: addressOf(address),
          texts: [texts.items(what), shown(before), shown(after)],
        })),
        true,
      )}
      {list(
        texts.unplaced(unplaced.length),
        [itemColumn, evaluated],
        unplaced.map(({ what, written }) => ({ cell: null, texts: [texts.items([what]), written] })),
        true,
      )}
      {list(
        texts.formulas(formulas.length),
        [cellColumn, itemColumn, formColumn, evaluated],
        formulas.map(({ cell, what, shown: result, evaluated: ours }) => ({
          cell,
          texts: [texts.items(what), shown(result), shown(ours)],
        })),
        true,
      )}
      {list(
        texts.unknown(unknown.length),
        [cellColumn, { head: texts.item }],
        unknown.map(({ cell, name }) => ({ cell, texts: [name] })),
        true,
      )}
      {list(
        texts.alike(alike.length),
        [cellColumn, itemColumn, formColumn, evaluated],
        alike.map(({ address, what, before, after }) => ({
          cell: addressOf(address),
          texts: [texts.items(what), shown(before), shown(after)],
        })),
        false,
      )}
      {list(
        texts.cells(cells.length),
        [cellColumn, itemColumn, evaluated],
        cells.map(({ address, what, after }) => ({
          cell: addressOf(address),
          texts: [texts.items(what), shown(after)],
        })),
        false,
      )}
    </section>
  );
}
