/** Scores and grade of each form, by block, with the reason where a score cannot be computed. */
import { useRef, useState } from "react";
import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { FormResult, IndicatorResult } from "../../domain/calculation/computation";
import type { RuleProfile } from "../../domain/profiles/profile";
import { overviewMessages, type OverviewMessages } from "../../locales/overview";
import { CellLink } from "../parts/CellLink";
import { useMessages } from "../context";
import { showMore } from "../parts/keptFocus";
import { Bar } from "./Bar";
import { areaOf, firstRun } from "./figureArea";
import { FoldedRow, useFolds } from "./FoldedRow";
import { PROJECTS_AT_A_TIME } from "./fundOrder";
import { scoreBlocks, type ScoreBlock } from "./scoreBlocks";
import { shown } from "./shown";

const useStyles = makeStyles({
  heading: { ...typographyStyles.body1Strong, margin: "0 0 4px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  note: { margin: "0 0 4px", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  blocks: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, max(160px, 34%)), 1fr))",
    gap: "8px 16px",
  },
  block: { minWidth: 0 },
  line: { display: "flex", gap: "8px", justifyContent: "space-between" },
  figure: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** Null when the total is known. */
function reasonWithoutTotal(form: FormResult, texts: OverviewMessages["forms"]): string | null {
  if (form.totalScore !== null) return null;
  if (form.unscored.length > 0) return texts.missingScores(form.unscored.length);
  if (form.indicators.length === 0) return texts.noIndicators;
  return form.fundScore === null ? texts.noFundScore : null;
}

/** The first form is that of the whole department. */
export function FormScores(props: {
  readonly forms: readonly FormResult[];
  readonly profile: RuleProfile;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const overview = overviewMessages(useMessages().language);
  const { forms: texts } = overview;
  const [limit, setLimit] = useState(PROJECTS_AT_A_TIME);
  const list = useRef<HTMLUListElement>(null);
  const { forms, profile, onGoTo } = props;
  const listed = forms.slice(0, limit);
  const rest = forms.length - listed.length;
  // Two projects may have the same name (which is a finding), so the index is the key.
  const folds = useFolds(
    listed.map((_form, index) => String(index)),
    ["0"],
  );
  return (
    <section aria-label={texts.heading}>
      <h3 className={styles.heading}>{texts.heading}</h3>
      {rest > 0 && <p className={styles.note}>{overview.firstForms(listed.length, forms.length)}</p>}
      <ul ref={list} className={styles.list}>
        {listed.map((form, index) => {
          const reason = reasonWithoutTotal(form, texts);
          const name = form.name ?? texts.department;
          const parts = [
            `${texts.fundScore} ${shown(form.fundScore)}`,
            `${texts.indicatorScore} ${shown(form.indicatorScore)}`,
            ...(reason === null ? [] : [reason]),
          ];
          return (
            <FoldedRow
              key={index}
              id={String(index)}
              folds={folds}
              title={name === "" ? texts.unnamed : name}
              figure={`${shown(form.totalScore)}${form.grade === null ? "" : ` ${texts.grade[form.grade]}`}`}
              note={parts.join(" · ")}
            >
              {() => (
                <ul className={styles.blocks}>
                  {scoreBlocks(form, profile).map((block) => (
                    <Block key={block.name ?? ""} block={block} onGoTo={onGoTo} />
                  ))}
                </ul>
              )}
            </FoldedRow>
          );
        })}
      </ul>
      {rest > 0 && (
        <Button
          appearance="subtle"
          onClick={() => showMore(list.current, limit, () => setLimit(limit + PROJECTS_AT_A_TIME))}
        >
          {overview.more(Math.min(PROJECTS_AT_A_TIME, rest), rest)}
        </Button>
      )}
    </section>
  );
}

function Block(props: { readonly block: ScoreBlock; readonly onGoTo: (cell: string) => void }) {
  const styles = useStyles();
  const texts = overviewMessages(useMessages().language);
  const { name, score, points, indicators } = props.block;
  const label = name === null ? texts.execution : name === "" ? texts.unnamedBlock : name;
  const figure = texts.scoreOf(shown(score), shown(points));
  const scoreCell = ({ indicator }: IndicatorResult) => indicator.score;
  const run = firstRun(indicators, scoreCell);
  const cell = run === null ? null : areaOf(run, (result) => [scoreCell(result)]);
  return (
    <li className={styles.block}>
      <div className={styles.line}>
        <span>{label}</span>
        <span className={styles.figure}>
          {run === null || cell === null ? (
            figure
          ) : (
            <CellLink
              figure={figure}
              name={texts.goTo(label, figure, cell, run.rows, run.of)}
              cell={cell}
              onGoTo={props.onGoTo}
            />
          )}
        </span>
      </div>
      <Bar value={score} whole={points} />
    </li>
  );
}
