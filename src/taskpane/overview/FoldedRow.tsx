/** A row of a chart: name, figure and bar, which unfold to their details. */
import { useState, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  row: { padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  /** Beside the triangle of the summary */
  line: {
    display: "inline-grid",
    verticalAlign: "top",
    width: "calc(100% - 20px)",
    gridTemplateColumns: "1fr auto",
    gap: "2px 8px",
  },
  figure: { fontVariantNumeric: "tabular-nums", textAlign: "right", whiteSpace: "nowrap" },
  note: {
    gridColumn: "1 / -1",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  bar: { gridColumn: "1 / -1" },
  content: { padding: "8px 0 4px 18px" },
});

export interface Folds {
  readonly open: ReadonlySet<string>;
  readonly allOpen: boolean;
  readonly set: (id: string, open: boolean) => void;
  readonly toggleAll: () => void;
}

/** @param all the rows that `toggleAll` opens and closes */
export function useFolds(all: readonly string[], initial: readonly string[] = []): Folds {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(initial));
  const allOpen = all.length > 0 && all.every((id) => open.has(id));
  return {
    open,
    allOpen,
    set: (id, opened) =>
      setOpen((now) => {
        if (now.has(id) === opened) return now;
        const next = new Set(now);
        if (opened) next.add(id);
        else next.delete(id);
        return next;
      }),
    toggleAll: () =>
      setOpen((now) => {
        const others = [...now].filter((id) => !all.includes(id));
        return new Set(allOpen ? others : [...others, ...all]);
      }),
  };
}

export function FoldedRow(props: {
  readonly id: string;
  readonly folds: Folds;
  readonly title: string;
  readonly figure: string;
  readonly note: string;
  readonly bar?: ReactNode;
  /** Rendered only while the row is open */
  readonly children: () => ReactNode;
}) {
  const styles = useStyles();
  const { id, folds } = props;
  const open = folds.open.has(id);
  return (
    <li className={styles.row}>
      <details open={open} onToggle={(event) => folds.set(id, event.currentTarget.open)}>
        <summary className={styles.summary}>
          <span className={styles.line}>
            <span>{props.title}</span>
            <span className={styles.figure}>{props.figure}</span>
            <span className={styles.note}>{props.note}</span>
            {props.bar !== undefined && <span className={styles.bar}>{props.bar}</span>}
          </span>
        </summary>
        {open && <div className={styles.content}>{props.children()}</div>}
      </details>
    </li>
  );
}
