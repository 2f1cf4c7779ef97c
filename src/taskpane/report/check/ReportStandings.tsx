/** The text of a report with what was done about each of its figures, so that none passes for checked that was not. */
import { useMemo, useState } from "react";
import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CheckedClaim, ReportCheck } from "../../../domain/evaluate/report";
import { groupBy } from "../../../domain/groupBy";
import type { StandingKind } from "../../../domain/report/check/standing";
import type { Paragraph, ReportText } from "../../../domain/report/check/reportText";
import { reportCheckMessages } from "../../../locales/reportCheck";
import { useMessages } from "../../context";
import { Fold } from "../../parts/Fold";
import { useViewStyles } from "../../parts/viewParts";

const useStyles = makeStyles({
  paragraph: { margin: "8px 0 0", overflowWrap: "anywhere" },
  /** The margin stands below the paragraph, since the pane is narrow. */
  margin: {
    listStyleType: "none",
    margin: "2px 0 0",
    paddingLeft: "8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  tied: { textDecorationLine: "underline", textDecorationStyle: "solid" },
  derived: { textDecorationLine: "underline", textDecorationStyle: "double" },
  compared: { textDecorationLine: "underline", textDecorationStyle: "dotted" },
  notLookedAt: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
  },
});

/** Paragraphs rendered at a time */
const STEP = 40;

export function ReportStandings({ check, text }: { readonly check: ReportCheck; readonly text: ReportText }) {
  const { language } = useMessages();
  const { standings } = reportCheckMessages(language);
  const counts = groupBy(check.claims, ({ standing }) => standing.standing);
  const count = (kind: StandingKind): number => counts.get(kind)?.length ?? 0;
  return (
    <Fold
      summary={standings.summary(count("tied"), count("derived"), count("compared"), count("notLookedAt"))}
    >
      {() => <Text check={check} text={text} />}
    </Fold>
  );
}

function Text({ check, text }: { readonly check: ReportCheck; readonly text: ReportText }) {
  const common = useViewStyles();
  const { standings } = reportCheckMessages(useMessages().language);
  const [isPart, setIsPart] = useState(false);
  const [limit, setLimit] = useState(STEP);
  const shown = useMemo(() => {
    const claims = groupBy(check.claims, ({ claim }) => claim.place.paragraph);
    return text.paragraphs
      .map((paragraph) => ({ paragraph, claims: claims.get(paragraph) ?? [] }))
      .filter(
        ({ claims: own }) => !isPart || own.some(({ standing }) => standing.standing === "notLookedAt"),
      );
  }, [check, text, isPart]);
  return (
    <>
      <p className={common.text}>{standings.legend}</p>
      <Checkbox
        label={standings.onlyUnchecked}
        checked={isPart}
        onChange={(_event, { checked }) => setIsPart(checked === true)}
      />
      {shown.slice(0, limit).map(({ paragraph, claims }, index) => (
        <ParagraphWithMargin key={index} paragraph={paragraph} claims={claims} />
      ))}
      {shown.length > limit && (
        <Button onClick={() => setLimit(limit + STEP)}>
          {standings.more(Math.min(STEP, shown.length - limit))}
        </Button>
      )}
    </>
  );
}

function ParagraphWithMargin(props: {
  readonly paragraph: Paragraph;
  readonly claims: readonly CheckedClaim[];
}) {
  const styles = useStyles();
  const { standings } = reportCheckMessages(useMessages().language);
  const { paragraph, claims } = props;
  let from = 0;
  const pieces = claims.map(({ claim, standing: { standing } }) => {
    const before = paragraph.text.slice(from, claim.numeral);
    from = claim.end;
    return { before, figure: paragraph.text.slice(claim.numeral, claim.end), standing };
  });
  return (
    <>
      <p className={styles.paragraph} lang="zh-CN">
        {pieces.map(({ before, figure, standing }, index) => (
          <span key={index}>
            {before}
            <span className={mergeClasses(styles[standing])}>{figure}</span>
          </span>
        ))}
        {paragraph.text.slice(from)}
      </p>
      {claims.length > 0 && (
        <ul className={styles.margin}>
          {claims.map(({ claim, standing: { standing, why } }, index) => (
            <li key={index}>
              {standings.margin(
                paragraph.text.slice(claim.numeral, claim.end),
                standing === "tied"
                  ? standings.tied(claim.figure?.source ?? "")
                  : standing === "notLookedAt"
                    ? standings.why[why ?? "alone"]
                    : standings[standing],
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
