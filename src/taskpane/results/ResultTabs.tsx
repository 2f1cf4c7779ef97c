/** 总览, 问题 and 原因: the tabs of the results. */
import { Suspense, useEffect, useId, useRef, type ReactNode } from "react";
import { makeStyles, Spinner, Tab, TabList } from "@fluentui/react-components";
import { ErrorBoundary } from "../parts/ErrorBoundary";
import { focusIsLost } from "../parts/keptFocus";

const useStyles = makeStyles({
  panel: { ":focus-visible": { outline: "none" } },
  tabs: { margin: "0 -10px", flexWrap: "wrap" },
});

export type ResultTab = "overview" | "findings" | "reasons";

export function ResultTabs(props: {
  readonly labels: Readonly<Record<ResultTab, string>>;
  readonly shown: ResultTab;
  readonly onShow: (tab: ResultTab) => void;
  /** When it changes, what had the focus may have moved to another list */
  readonly content: unknown;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  const { labels, shown, content } = props;
  const panel = useRef<HTMLDivElement>(null);
  const shownBefore = useRef(content);
  useEffect(() => {
    const moved = shownBefore.current !== content;
    shownBefore.current = content;
    if (moved && focusIsLost()) panel.current?.focus();
  }, [content]);
  const tab = (name: ResultTab): ReactNode => (
    <Tab value={name} id={`${id}${name}`} {...(shown === name ? { "aria-controls": `${id}panel` } : {})}>
      {labels[name]}
    </Tab>
  );
  return (
    <>
      <TabList
        data-region
        className={styles.tabs}
        selectedValue={shown}
        onTabSelect={(_event, { value }) => props.onShow(value as ResultTab)}
      >
        {tab("overview")}
        {tab("findings")}
        {tab("reasons")}
      </TabList>
      <div
        ref={panel}
        data-region
        tabIndex={-1}
        className={styles.panel}
        id={`${id}panel`}
        role="tabpanel"
        aria-labelledby={`${id}${shown}`}
      >
        <ErrorBoundary key={shown} part>
          <Suspense fallback={<Spinner size="tiny" />}>{props.children}</Suspense>
        </ErrorBoundary>
      </div>
    </>
  );
}
