/** What helps when the pane or Excel does not work; folded, at the end. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { helpMessages } from "../../locales/help";
import { useMessages } from "../context";

const useStyles = makeStyles({
  summary: { cursor: "pointer", borderRadius: tokens.borderRadiusSmall },
  text: { margin: 0, paddingTop: "8px" },
});

export function Help() {
  const styles = useStyles();
  const { language } = useMessages();
  const messages = helpMessages(language);
  return (
    <details>
      <summary className={styles.summary}>{messages.label}</summary>
      <p className={styles.text}>
        {messages.whenToTest} <Link href={`selftest.html?language=${language}`}>{messages.selftest}</Link>
      </p>
    </details>
  );
}
