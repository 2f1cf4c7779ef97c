/** Items with a cell each, the first of many until the user asks for the rest. */
import { useState, type ReactNode } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { ledgerMessages } from "../../locales/ledger";
import { useMessages } from "../context";
import { SourceCell, type GoTo } from "./SourceCell";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "18px", display: "flex", flexDirection: "column", gap: "4px" },
  item: { overflowWrap: "anywhere" },
});

const FIRST = 30;

export function CellList(props: {
  readonly items: readonly { readonly cell: string; readonly text?: ReactNode }[];
  readonly onGoTo: GoTo;
}) {
  const styles = useStyles();
  const texts = ledgerMessages(useMessages().language);
  const [all, setAll] = useState(false);
  const { items, onGoTo } = props;
  const shown = all ? items : items.slice(0, FIRST);
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ cell, text }, index) => (
          <li key={index} className={styles.item}>
            <SourceCell cell={cell} onGoTo={onGoTo} /> {text}
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {texts.moreCells(items.length - shown.length)}
        </Button>
      )}
    </>
  );
}
