/** A long list, fifty at a time. */
import { useState, type ReactNode } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { PreviewMessages } from "../../locales/preview";

const PAGE = 50;

const useStyles = makeStyles({
  pages: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", marginTop: "8px" },
  place: { color: tokens.colorNeutralForeground2 },
});

export function Pages<T>(props: {
  readonly items: readonly T[];
  readonly messages: PreviewMessages;
  readonly children: (shown: readonly T[]) => ReactNode;
}) {
  const styles = useStyles();
  const { items, messages } = props;
  const [page, setPage] = useState(0);
  const last = Math.max(0, Math.ceil(items.length / PAGE) - 1);
  const at = Math.min(page, last);
  const start = at * PAGE;
  return (
    <>
      {props.children(items.slice(start, start + PAGE))}
      {last > 0 && (
        <div className={styles.pages}>
          <Button size="small" disabledFocusable={at === 0} onClick={() => setPage(at - 1)}>
            {messages.previous}
          </Button>
          <span className={styles.place}>
            {messages.page(start + 1, Math.min(start + PAGE, items.length), items.length)}
          </span>
          <Button size="small" disabledFocusable={at === last} onClick={() => setPage(at + 1)}>
            {messages.next}
          </Button>
        </div>
      )}
    </>
  );
}
