/** The text of a drafted report: figures lead to their cells, blanks are marked. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { DraftParagraph, DraftRun, ReportDraft } from "../../../domain/report/draft";
import { reportDraftMessages } from "../../../locales/reportDraft";
import { CellLink } from "../../parts/CellLink";
import { useMessages } from "../../context";

const useStyles = makeStyles({
  report: {
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  paragraph: { margin: "0 0 6px", textIndent: "2em" },
  heading: { fontWeight: tokens.fontWeightSemibold },
  title: { textIndent: 0, textAlign: "center", fontWeight: tokens.fontWeightSemibold },
  attachment: { textIndent: 0 },
  blank: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1 },
});

export function ReportText(props: { readonly draft: ReportDraft; readonly onGoTo: (cell: string) => void }) {
  const styles = useStyles();
  const { name, paragraphs } = props.draft;
  const look = (style: DraftParagraph["style"]): string | false =>
    style === "title" || style === "attachment" ? styles[style] : style !== "body" && styles.heading;
  return (
    <article lang="zh-CN" aria-label={name} className={styles.report}>
      {paragraphs.map(({ style, runs }, index) => (
        <p key={index} className={mergeClasses(styles.paragraph, look(style))}>
          {runs.map((run, at) => (
            <Run key={at} run={run} onGoTo={props.onGoTo} />
          ))}
        </p>
      ))}
    </article>
  );
}

function Run({ run, onGoTo }: { readonly run: DraftRun; readonly onGoTo: (cell: string) => void }) {
  const styles = useStyles();
  const { goTo } = reportDraftMessages(useMessages().language);
  if (run.kind === "blank") return <mark className={styles.blank}>{run.text}</mark>;
  const cell = run.kind === "figure" ? run.cells[0] : undefined;
  if (cell === undefined) return run.text;
  return <CellLink cell={cell} figure={run.text} name={goTo(run.text, cell)} onGoTo={onGoTo} />;
}
