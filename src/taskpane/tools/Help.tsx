/** What helps when the pane or Excel does not work; folded, at the end. */
import { lazy, Suspense } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { helpMessages } from "../../locales/help";
import { useHost, useMessages } from "../context";
import { Busy } from "../parts/Busy";
import { Fold } from "../parts/Fold";

const Guide = lazy(() => import(/* webpackChunkName: "guide" */ "./Guide"));

const useStyles = makeStyles({
  summary: { cursor: "pointer", borderRadius: tokens.borderRadiusSmall },
  guide: { paddingTop: "8px" },
  text: { margin: 0, paddingTop: "8px" },
});

export function Help() {
  const styles = useStyles();
  const { language } = useMessages();
  const { selftestPage } = useHost();
  const messages = helpMessages(language);
  return (
    <details>
      <summary className={styles.summary}>{messages.label}</summary>
      <Fold className={styles.guide} summary={messages.guide.label}>
        {() => (
          <Suspense fallback={<Busy />}>
            <Guide />
          </Suspense>
        )}
      </Fold>
      {selftestPage !== null && (
        <p className={styles.text}>
          {messages.whenToTest} <Link href={`${selftestPage}?language=${language}`}>{messages.selftest}</Link>
        </p>
      )}
    </details>
  );
}
