/** The four figures of a form as printed and as computed, side by side. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { toPlain, type Decimal } from "../../domain/decimal";
import type { FormEvaluation, FormFigures } from "../../domain/forms/evaluation";
import { useFormsMessages } from "./useFormsMessages";

const FIGURES: readonly (keyof FormFigures)[] = ["rate", "budgetScore", "totalWeight", "totalScore"];

const useStyles = makeStyles({
  /** Four columns of figures and their headings do not wrap, so a very narrow pane scrolls them. */
  frame: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "normal",
  },
  caption: { ...typographyStyles.body1Strong, textAlign: "left", padding: "0 0 4px" },
  head: {
    padding: "4px 0 4px 8px",
    textAlign: "right",
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  item: { padding: "4px 0", textAlign: "left", fontWeight: tokens.fontWeightRegular },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  figure: { padding: "4px 0 4px 8px", textAlign: "right", whiteSpace: "nowrap" },
  differs: { fontWeight: tokens.fontWeightSemibold },
  note: { margin: "4px 0 0", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const shown = (value: Decimal | null): string => (value === null ? "—" : toPlain(value));

/** Printed minus computed, with two decimals; "" if they agree, — if one is unknown. */
function differenceOf(stated: Decimal | null, computed: Decimal | null): string {
  if (stated === null || computed === null) return "—";
  const difference = toPlain(stated.minus(computed));
  return difference === "0.00" ? "" : difference;
}

export function FigureTable({ evaluation }: { readonly evaluation: FormEvaluation }) {
  const styles = useStyles();
  const { figures: texts } = useFormsMessages();
  const { stated, computed, denominator } = evaluation;
  const unknown = FIGURES.some((key) => stated[key] === null || computed[key] === null);
  return (
    <div>
      <div className={styles.frame}>
        <table className={styles.table}>
          <caption className={styles.caption}>{texts.caption}</caption>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.item)}>
                {texts.item}
              </th>
              {[texts.stated, texts.computed, texts.difference].map((head) => (
                <th key={head} scope="col" className={styles.head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FIGURES.map((key) => {
              const difference = differenceOf(stated[key], computed[key]);
              const differs = difference !== "" && difference !== "—";
              return (
                <tr key={key} className={styles.row}>
                  <th scope="row" className={styles.item}>
                    {texts.labels[key]}
                  </th>
                  <td className={styles.figure}>{shown(stated[key])}</td>
                  <td className={mergeClasses(styles.figure, differs && styles.differs)}>
                    {shown(computed[key])}
                  </td>
                  <td className={mergeClasses(styles.figure, differs && styles.differs)}>{difference}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {denominator === "initialBudget" && <p className={styles.note}>{texts.onInitialBudget}</p>}
      {unknown && <p className={styles.note}>{texts.unknown}</p>}
    </div>
  );
}
