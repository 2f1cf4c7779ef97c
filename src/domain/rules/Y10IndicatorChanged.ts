import type { Field, IndicatorNature, Operator } from "../model";
import { groupBy } from "../groupBy";
import { keyOf, similarity } from "../text/likeness";
import type { LastIndicator } from "../years/lastYear";
import type { IndicatorPair } from "../years/match";
import type { YearContext } from "../years/context";
import { sourceIn, type Source } from "../years/source";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

interface Changed {
  readonly name: string;
  readonly now: string;
  readonly last: string;
  readonly source: Source;
}

export interface Inputs {
  "Y10.unit": Changed;
  "Y10.direction": Omit<Changed, "now" | "last"> & { readonly now: Operator; readonly last: Operator };
  "Y10.renamed": Omit<Changed, "now">;
  /** Null for the whole department */
  "Y10.dropped": {
    readonly project: string | null;
    readonly names: readonly string[];
    readonly source: Source;
  };
}

function checkPair({ result, last, otherUnit }: IndicatorPair, { lastYear }: YearContext): Found<Inputs>[] {
  const { level3, measureUnit, nature } = result.indicator;
  const common = { name: level3.written, source: sourceIn(lastYear, last.cells) };
  if (otherUnit) {
    const [now, before] = [result.unit ?? "", last.unit ?? ""];
    const inputs = { ...common, now, last: before };
    return [{ code: "Y10.unit", at: [measureUnit], inputs, expected: before, actual: now }];
  }
  const [now, before] = [result.operator, last.operator];
  if (now === null || before === null || senseOf(now) * senseOf(before) >= 0) return [];
  const at: readonly Field<IndicatorNature>[] = [nature];
  return [{ code: "Y10.direction", at, inputs: { ...common, now, last: before } }];
}

function senseOf(operator: Operator): -1 | 0 | 1 {
  if (operator === "=") return 0;
  return operator.startsWith(">") ? 1 : -1;
}

/** As alike as two names of one thing are */
const RENAMED = 0.75;
/** Pairs of names to compare; with more, last year's workbook is another one, and no indicator counts as renamed. */
const MOST_PAIRS = 100_000;

function checkLists(context: YearContext): Found<Inputs>[] {
  const { newIndicators, droppedIndicators, lastProjectOf, lastYear } = context;
  const isTooMany = newIndicators.length * droppedIndicators.length > MOST_PAIRS;
  const waiting = new Set(isTooMany ? [] : newIndicators);
  const renamed: Found<Inputs>[] = [];
  const dropped: LastIndicator[] = [];
  for (const last of droppedIndicators) {
    const match = [...waiting].find(
      ({ indicator, unit }) =>
        lastProjectOf(indicator.project.value) === last.project &&
        unit === last.unit &&
        similarity(keyOf(indicator.level3.written), keyOf(last.name)) >= RENAMED,
    );
    if (match === undefined) dropped.push(last);
    else {
      waiting.delete(match);
      const { level3 } = match.indicator;
      const inputs = { name: level3.written, last: last.name, source: sourceIn(lastYear, last.cells) };
      renamed.push({
        code: "Y10.renamed",
        at: [level3],
        inputs,
        expected: last.name,
        actual: level3.written,
      });
    }
  }
  return [...renamed, ...droppedIn(dropped, context)];
}

/** Dropped indicators of the projects that both years have, at the first indicator of each */
function droppedIn(dropped: readonly LastIndicator[], context: YearContext): Found<Inputs>[] {
  const byProject = groupBy(dropped, ({ project }) => project);
  const forms = [context.computation.department, ...context.computation.projects];
  return forms.flatMap(({ name, indicators: [first] }): Found<Inputs>[] => {
    const project = context.lastProjectOf(name);
    const gone = project === undefined ? undefined : byProject.get(project);
    if (gone === undefined || first === undefined) return [];
    const inputs = {
      project: name,
      names: [...new Set(gone.map((one) => one.name))],
      source: sourceIn(
        context.lastYear,
        gone.flatMap(({ cells }) => cells),
      ),
    };
    return [{ code: "Y10.dropped", at: [first.indicator.level3], inputs }];
  });
}

export const Y10: Rule<Inputs> = {
  id: "Y10",
  group: "years",
  clause: OUR_PROPOSAL,
  formula: "上年的指标今年仍有，名称、度量单位和性质相同",
  severities: {
    "Y10.unit": "note",
    "Y10.direction": "note",
    "Y10.renamed": "note",
    "Y10.dropped": "note",
  },
  years: { indicator: checkPair, comparison: checkLists },
};
