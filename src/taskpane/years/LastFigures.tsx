/** Figures of last year's workbook for blank cells 上年数 of 实绩: shown one by one, and filled in when asked to. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { toPlainExact } from "../../domain/decimal";
import type { YearContext } from "../../domain/years/context";
import { missingLastFigures } from "../../domain/years/lastFigures";
import { findingListMessages } from "../../locales/findingList";
import { yearsMessages } from "../../locales/years";
import type { LastFigureInput } from "../../operations";
import { lastFigureInputs } from "../../workbook/years/lastFigureInputs";
import { CellLink } from "../parts/CellLink";
import { useMessages } from "../context";
import { Fold } from "../parts/Fold";

const useStyles = makeStyles({
  fold: { color: tokens.colorNeutralForeground2 },
  list: { margin: "4px 0", paddingInlineStart: "18px" },
});

export default function LastFigures(props: {
  readonly context: YearContext;
  readonly busy: boolean;
  readonly onFill: (inputs: readonly LastFigureInput[]) => void;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const { language } = useMessages();
  const { heading, button, figure } = yearsMessages(language).toFill;
  const { goTo } = findingListMessages(language);
  const { context, busy, onFill, onGoTo } = props;
  const figures = useMemo(() => missingLastFigures(context), [context]);
  const inputs = useMemo(() => lastFigureInputs(figures), [figures]);
  if (inputs.length === 0) return null;
  return (
    <Fold className={styles.fold} summary={heading(inputs.length)}>
      {() => (
        <>
          <ul className={styles.list}>
            {figures.map(({ row, value, source }) => (
              <li key={row.lastYear.cell}>
                {row.lastYear.cell !== null && (
                  <CellLink cell={row.lastYear.cell} name={goTo(row.lastYear.cell)} onGoTo={onGoTo} />
                )}{" "}
                {figure(row.name.written, `${toPlainExact(value)}${row.measureUnit.written}`, source)}
              </li>
            ))}
          </ul>
          <Button size="small" disabledFocusable={busy} onClick={() => onFill(inputs)}>
            {button}
          </Button>
        </>
      )}
    </Fold>
  );
}
