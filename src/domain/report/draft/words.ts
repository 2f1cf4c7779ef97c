/** The unit's own words of one report, in which {…} stands for a figure of the workbook. */
import type { ReportWords, SelfEvaluation } from "../../model";
import { groupBy } from "../../groupBy";
import { foldName } from "../../text";
import { MEASURE_CHOICES, UNIT_CELLS, type UnitInformation } from "../../model";
import { indicatorFigure, type IndicatorSide, type NamedIndicator } from "../indicators";
import { sectionKey } from "../../calculation/reportPlace";
import type { NamedWorkFigure } from "../../calculation/workFigures";
import type { DraftRun, Runs } from "./draft";
import { figureRun, run, workRun, type DraftFigures } from "./figures";
import { printedTarget } from "./indicatorSentences";
import { blank, join } from "./runs";

export interface OwnParagraph {
  readonly row: ReportWords;
  readonly section: string;
  readonly runs: Runs;
  /** Rows of 实绩 that it states */
  readonly states: readonly NamedWorkFigure[];
}

const REFERENCE = /[{｛]([^{}｛｝]{1,80})[}｝]/gu;

/** What references are looked up in, by folded names */
export interface NamedFigures {
  readonly figures: DraftFigures;
  readonly works: ReadonlyMap<string, readonly NamedWorkFigure[]>;
  readonly indicators: ReadonlyMap<string, readonly NamedIndicator[]>;
}

export function namedFigures(
  figures: DraftFigures,
  works: readonly NamedWorkFigure[],
  indicators: readonly NamedIndicator[],
): NamedFigures {
  return {
    figures,
    works: groupBy(works, ({ name }) => foldName(name)),
    indicators: groupBy(indicators, ({ result }) => foldName(result.indicator.level3.value ?? "")),
  };
}

/** The figures that a report may name: its own first, then those of the whole department */
type References = NamedFigures & { readonly project: string | null };

export function ownParagraphs(
  { reportWords }: Pick<SelfEvaluation, "reportWords">,
  project: string | null,
  named: NamedFigures,
): readonly OwnParagraph[] {
  const references: References = { ...named, project };
  return reportWords
    .filter(({ report }) => report.value === project)
    .flatMap((row) => {
      const text = row.text.value;
      if (text === null) return [];
      return [{ row, section: sectionKey(row.section.value ?? ""), ...withFigures(text, references) }];
    });
}

function withFigures(text: string, references: References): Pick<OwnParagraph, "runs" | "states"> {
  const parts: (string | DraftRun)[] = [];
  const states: NamedWorkFigure[] = [];
  let from = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const [whole, name = ""] = match;
    const work = workOf(name, references);
    if (work !== undefined) states.push(work);
    parts.push(
      text.slice(from, match.index),
      work === undefined ? figureOf(name, references) : workRun(work),
    );
    from = match.index + whole.length;
  }
  return { runs: join([...parts, text.slice(from)]), states };
}

/** That of the report itself, else of the whole department, else the only one of that name */
function inOrder<T>(
  found: readonly T[],
  projectOf: (one: T) => string | null,
  project: string | null,
): T | undefined {
  const own = found.find((one) => projectOf(one) === project);
  const general = found.find((one) => projectOf(one) === null);
  return own ?? general ?? (found.length === 1 ? found[0] : undefined);
}

function workOf(reference: string, { works, project }: References): NamedWorkFigure | undefined {
  const name = foldName(reference.replace(/^实绩\//u, ""));
  return inOrder(works.get(name) ?? [], ({ place }) => place.project, project);
}

const SIDES: Readonly<Record<string, IndicatorSide>> = {
  指标值: "target",
  完成值: "actual",
  完成率: "completion",
};

/**
 * {城镇新增就业} an actual, {指标值/城镇新增就业} a target, {在职人数} a cell of 基本信息, {支出} an amount of the project or of
 * all money, {支出/市级专项} one of a scope; each also as the whole source: {资金/支出/市级专项}.
 */
function figureOf(reference: string, references: References): DraftRun {
  const parts = reference.split("/").map((part) => part.trim());
  const [first = "", ...others] = parts;
  const path = ["资金", "指标", "基本信息"].includes(first) ? others : parts;
  const [head = "", ...rest] = path;
  const side = SIDES[head];
  const name = rest.join("/");
  if (side !== undefined) return indicatorRun(name, side, references) ?? blank(reference);
  return (
    (rest.length === 0 ? unitRun(head, references) : null) ??
    fundRun(head, name, references) ??
    indicatorRun(path.join("/"), "actual", references) ??
    blank(reference)
  );
}

function unitRun(heading: string, { figures }: References): DraftRun | null {
  const keys = Object.keys(UNIT_CELLS) as (keyof UnitInformation)[];
  const key = keys.find((one) => UNIT_CELLS[one].heading === heading);
  const figure = key === undefined ? null : figures.unit(key);
  return figure === null ? null : run(figure);
}

function fundRun(measure: string, scope: string, { figures, project }: References): DraftRun | null {
  const found = MEASURE_CHOICES.find(
    ({ label, spellings = [] }) => label === measure || spellings.includes(measure),
  )?.value;
  const named = measure === "到位" ? "arrived" : measure === "到位率" ? "arrivalRate" : found;
  if (named === undefined) return null;
  const figure = figures.fund(scope === "" ? (project ?? "全部") : scope, named);
  return figure === null ? null : run(figure);
}

/** 整体/城镇新增就业 and 城镇新增就业 */
function indicatorRun(
  path: string,
  side: IndicatorSide,
  { indicators, project }: References,
): DraftRun | null {
  const [scope = "", ...rest] = path.split("/");
  const ofScope = (indicators.get(foldName(rest.join("/"))) ?? []).filter(
    ({ project: own }) => foldName(own ?? "整体") === foldName(scope),
  );
  const found = inOrder(
    [...(indicators.get(foldName(path)) ?? []), ...ofScope],
    (one) => one.project,
    project,
  );
  if (found === undefined) return null;
  if (side === "target") return printedTarget(found);
  const figure = indicatorFigure(found, side);
  if (figure === null) return null;
  return side === "actual" ? figureRun(figure, found.result.indicator.actual.written) : run(figure);
}
