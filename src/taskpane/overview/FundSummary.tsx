/** The funds of the whole unit. */
import { makeStyles, typographyStyles } from "@fluentui/react-components";
import type { FundFigures } from "../../domain/evaluation";
import type { FundLine } from "../../domain/model";
import { useMessages } from "../context";
import { FundFigureList } from "./FundFigureList";

const useStyles = makeStyles({ heading: { ...typographyStyles.body1Strong, margin: "0 0 8px" } });

export function FundSummary(props: {
  readonly funds: FundFigures;
  readonly lines: readonly FundLine[];
  readonly moneyUnit: string | null;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const heading = useMessages().funds.heading(props.moneyUnit);
  return (
    <section aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      <FundFigureList funds={props.funds} lines={props.lines} onGoTo={props.onGoTo} />
    </section>
  );
}
