/** The funds of the whole unit. */
import { makeStyles, typographyStyles } from "@fluentui/react-components";
import type { FundFigures } from "../../domain/calculation/computation";
import type { FundLine } from "../../domain/model";
import { overviewMessages } from "../../locales/overview";
import { useMessages } from "../context";
import { FundFigureList } from "./FundFigureList";

const useStyles = makeStyles({
  heading: { ...typographyStyles.body1Strong, margin: "0 0 8px" },
  nothing: { margin: 0 },
});

export function FundSummary(props: {
  readonly funds: FundFigures;
  readonly lines: readonly FundLine[];
  readonly moneyUnit: string | null;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const messages = overviewMessages(useMessages().language);
  const heading = messages.funds.heading(props.moneyUnit);
  const { funds, lines } = props;
  const nothing = lines.length === 0 && funds.annualBudget === null && funds.spent === null;
  return (
    <section aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      {nothing ? (
        // Eight dashes would look like unreadable figures.
        <p className={styles.nothing}>{messages.noFunds}</p>
      ) : (
        <FundFigureList funds={funds} lines={lines} onGoTo={props.onGoTo} />
      )}
    </section>
  );
}
