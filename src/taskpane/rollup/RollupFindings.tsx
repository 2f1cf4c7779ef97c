/** What is wrong with the rollup as a whole: each finding with its file and cells. */
import { makeStyles, typographyStyles } from "@fluentui/react-components";
import type { Finding, Severity } from "../../domain/finding";
import type { FilePlace, RollupFinding } from "../../domain/rollup";
import { findingSentence, ruleTitle } from "../../locales";
import { rollupMessages } from "../../locales/rollup";
import { rollupRuleTitle, rollupSentence } from "../../locales/rollupFindings";
import { CellLink } from "../parts/CellLink";
import { useMessages } from "../context";
import { SeverityIcon } from "../findings/severityIcon";
import { useViewStyles } from "../parts/viewParts";

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: "0 0 4px" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "12px" },
  title: { ...typographyStyles.body1Strong, display: "flex", gap: "4px", alignItems: "center" },
  places: { display: "flex", flexWrap: "wrap", gap: "0 8px" },
});

interface Shown {
  readonly severity: Severity;
  readonly title: string;
  readonly sentence: string;
  readonly places: readonly FilePlace[];
}

/** Places of one finding beyond these are not listed. */
const MAX_PLACES = 6;
const MAX_CELLS = 4;

export function RollupFindings(props: {
  readonly findings: readonly RollupFinding[];
  /** About 应报单位 in the open workbook */
  readonly ofDepartment: readonly Finding[];
  readonly onGoTo: (cell: string) => void;
}) {
  const common = useViewStyles();
  const styles = useStyles();
  const { language } = useMessages();
  const texts = rollupMessages(language);
  const shown = [
    ...props.ofDepartment.map((finding): Shown => ({
      severity: finding.severity,
      title: ruleTitle(language, finding.rule),
      sentence: findingSentence(language, finding),
      places: [{ file: null, cells: finding.cells }],
    })),
    ...props.findings.map((finding): Shown => ({
      severity: finding.severity,
      title: rollupRuleTitle(language, finding.rule),
      sentence: rollupSentence(language, finding),
      places: finding.places,
    })),
  ];
  if (shown.length === 0) return <p className={common.text}>{texts.noFindings}</p>;
  return (
    <section aria-label={texts.findings(shown.length)}>
      <h3 className={styles.heading}>{texts.findings(shown.length)}</h3>
      <ul className={styles.list}>
        {shown.map(({ severity, title, sentence, places }, index) => (
          <li key={index}>
            <div className={styles.title}>
              <SeverityIcon severity={severity} small />
              {title}
            </div>
            {sentence}
            <div className={styles.places}>
              {places.slice(0, MAX_PLACES).map((place, at) => (
                <Place key={at} place={place} onGoTo={props.onGoTo} />
              ))}
              {places.length > MAX_PLACES && "…"}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Only the open workbook can be gone to. */
function Place({
  place: { file, cells },
  onGoTo,
}: {
  readonly place: FilePlace;
  readonly onGoTo: (cell: string) => void;
}) {
  const common = useViewStyles();
  const texts = rollupMessages(useMessages().language);
  const shown = cells.slice(0, MAX_CELLS);
  if (file !== null) return <span className={common.text}>{texts.place(file, shown)}</span>;
  return (
    <>
      {shown.map((cell) => (
        <CellLink key={cell} cell={cell} name={texts.goTo(cell)} onGoTo={onGoTo} />
      ))}
    </>
  );
}
