/** The rule profile of the evaluation: one line, which unfolds to each value with its source. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { HUNDRED, toPlainExact } from "../../domain/decimal";
import type { SelfEvaluation } from "../../domain/model";
import type { ExecutionScoreRule, RuleProfile } from "../../domain/profiles/profile";
import {
  findProfile,
  parametersInForce,
  type FixedParameterName,
  type RuleParameterName,
} from "../../domain/profiles";
import { rulesMessages, type RulesMessages } from "../../locales/rulesInForce";
import { CellLink } from "../parts/CellLink";
import { findingListMessages } from "../../locales/findingList";
import { useMessages } from "../context";

const useStyles = makeStyles({
  summary: { cursor: "pointer", borderRadius: tokens.borderRadiusSmall },
  facts: {
    margin: "8px 0",
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    gap: "4px 12px",
    alignItems: "baseline",
  },
  fact: { display: "contents" },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  table: { width: "100%", borderCollapse: "collapse" },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  cell: { padding: "4px 12px 4px 0", textAlign: "left", fontWeight: tokens.fontWeightRegular },
  head: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  figure: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  last: { paddingRight: 0 },
});

function overfulfilmentText({ overfulfilment: rule, thresholds }: RuleProfile, texts: RulesMessages): string {
  const { overNotice, overReason, overDeduction, overReasonAtZero } = thresholds;
  const text = texts.overfulfilmentRule[rule.kind]({
    from: toPlainExact(rule.kind === "notice" ? overNotice : overReason),
    above: toPlainExact(overDeduction),
    points: rule.kind === "deduction" ? toPlainExact(rule.points) : "0",
  });
  return overReasonAtZero === null || rule.kind === "notice"
    ? text
    : text + texts.zeroTarget(toPlainExact(overReasonAtZero));
}

function capsText({ totalCaps }: RuleProfile, texts: RulesMessages): string {
  const ordered = totalCaps
    .filter(({ most }) => most.lt(HUNDRED))
    .sort((a, b) => b.below.comparedTo(a.below));
  if (ordered.length === 0) return texts.noCaps;
  return texts.caps(
    ordered.map(({ below, most }) => ({ below: toPlainExact(below), most: toPlainExact(most) })),
  );
}

function parameterName(name: RuleParameterName, texts: RulesMessages): string {
  const below = /\d[\d.]*/.exec(name)?.[0];
  return name in texts.name ? texts.name[name as FixedParameterName] : texts.capName(name, below ?? "");
}

function executionText(rule: ExecutionScoreRule, texts: RulesMessages): string {
  if (rule.kind === "proportional") return texts.proportional(toPlainExact(rule.points));
  return texts.steps(
    rule.steps.map(({ from, points }) => ({ from: toPlainExact(from), points: toPlainExact(points) })),
  );
}

export function RulesInForce(props: {
  /** With the workbook's parameters over its own values */
  readonly profile: RuleProfile;
  readonly selfEvaluation: SelfEvaluation;
  readonly onGoTo: (cell: string) => void;
}) {
  const styles = useStyles();
  const { language } = useMessages();
  const { goTo } = findingListMessages(language);
  const texts = rulesMessages(language);
  const { profile, selfEvaluation, onGoTo } = props;
  const parameters = parametersInForce(profile, selfEvaluation.parameters);
  const overrides = parameters.filter(({ from }) => from === "parameter").length;
  const chosen = selfEvaluation.unit.profile;
  const isChosen = chosen.value !== null && findProfile(chosen.value)?.id === profile.id;
  const link = (cell: string) => <CellLink cell={cell} name={goTo(cell)} onGoTo={onGoTo} />;
  const facts = [
    [texts.source, profile.source],
    [texts.chosen, isChosen && chosen.cell !== null ? link(chosen.cell) : texts.notChosen],
    [texts.execution, executionText(profile.executionScore, texts)],
    [texts.reverse, texts.reverseRule[profile.reverse]],
    [texts.overfulfilment, overfulfilmentText(profile, texts)],
    [texts.totalCaps, capsText(profile, texts)],
  ] as const;
  return (
    <details>
      <summary className={styles.summary}>{texts.summary(profile.name, overrides)}</summary>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label} className={styles.fact}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <table className={styles.table} aria-label={texts.parameters}>
        <thead>
          <tr>
            {[texts.head.name, texts.head.value, texts.head.from].map((head) => (
              <th key={head} scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parameters.map(({ definition, value, from, cell }) => (
            <tr key={definition.name} className={styles.row}>
              <th scope="row" className={styles.cell}>
                {parameterName(definition.name, texts)}
              </th>
              <td className={mergeClasses(styles.cell, styles.figure)}>
                {value === null ? texts.none : `${toPlainExact(value)}${texts.unit[definition.unit]}`}
              </td>
              <td className={mergeClasses(styles.cell, styles.last)}>
                {from === "parameter" && cell !== null ? link(cell) : texts.ofProfile}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
