/** Drafts 附件1 and 附件2-1 to 2-n from the workbook. */
import type { Evaluation } from "../../evaluation";
import type { CellAddress, SelfEvaluation } from "../../model";
import { NamedIndicators } from "../indicators";
import { outlineFor, type OutlineSection, type ReportOutline, type SentenceKey } from "../outlines";
import { reportedProjects, sectionKey } from "../../calculation/reportPlace";
import { formOf } from "../scores";
import { workFigures, type NamedWorkFigure } from "../../calculation/workFigures";
import type { Sentence, SentenceContext } from "./context";
import {
  textOfRuns,
  type DraftRun,
  type DraftParagraph,
  type Drafts,
  type ParagraphStyle,
  type ReportDraft,
  type Runs,
  type Unplaced,
} from "./draft";
import { DraftFigures } from "./figures";
import { FUND_SENTENCES } from "./fundSentences";
import { INDICATOR_SENTENCES } from "./indicatorSentences";
import { PROJECT_SENTENCES } from "./projectSentences";
import { blank, join, say } from "./runs";
import { namedFigures, ownParagraphs, type NamedFigures, type OwnParagraph } from "./words";
import { WORK_SENTENCES } from "./workSentences";

export type {
  DraftParagraph,
  DraftRun,
  Drafts,
  FigureRun,
  ParagraphStyle,
  ReportDraft,
  Runs,
  Unplaced,
} from "./draft";
export { fileNameOf, textOfRuns } from "./draft";

const SENTENCES: Readonly<Record<Exclude<SentenceKey, "words" | "ownWords">, Sentence>> = {
  ...FUND_SENTENCES,
  ...PROJECT_SENTENCES,
  ...INDICATOR_SENTENCES,
  ...WORK_SENTENCES,
};

/** 附件1 first, then the reports of the projects with 单独填报 in the order of 项目 */
export function draftReports(selfEvaluation: SelfEvaluation, evaluation: Evaluation): Drafts {
  const outline = outlineFor(selfEvaluation.unit.reportOutline.value, evaluation.profile);
  const figures = new DraftFigures(selfEvaluation, evaluation);
  const works = workFigures(selfEvaluation);
  const indicators = new NamedIndicators(evaluation);
  const named = namedFigures(figures, works, indicators.all);
  const shared = { selfEvaluation, evaluation, outline, figures, works, indicators, named };
  const projects = reportedProjects(selfEvaluation);
  const writers = [
    new ReportWriter(shared, "附件1", null),
    ...projects.map((project, index) => new ReportWriter(shared, `附件2-${index + 1}`, project)),
  ];
  const known = new Set<string | null>([null, ...projects]);
  return {
    reports: writers.map((writer) => writer.write()),
    unplaced: [...unplacedReports(shared, known), ...writers.flatMap(({ unplaced }) => unplaced)],
  };
}

interface Shared {
  readonly selfEvaluation: SelfEvaluation;
  readonly evaluation: Evaluation;
  readonly outline: ReportOutline;
  readonly figures: DraftFigures;
  readonly works: readonly NamedWorkFigure[];
  readonly indicators: NamedIndicators;
  readonly named: NamedFigures;
}

/** Rows for a project without a report of its own */
function unplacedReports(
  { selfEvaluation, works }: Shared,
  known: ReadonlySet<string | null>,
): readonly Unplaced[] {
  const words = selfEvaluation.reportWords.filter(({ report }) => !known.has(report.value));
  const figures = works.filter(({ place }) => !known.has(place.project));
  return [
    ...words.flatMap(({ report }) => unplacedAt(report)),
    ...figures.flatMap(({ row }) => unplacedAt(row.section)),
  ];
}

function unplacedAt({ cell, written }: { cell: CellAddress | null; written: string }): readonly Unplaced[] {
  return cell === null ? [] : [{ cell, written }];
}

class ReportWriter {
  readonly unplaced: Unplaced[] = [];
  private readonly paragraphs: DraftParagraph[] = [];
  private readonly base: Omit<SentenceContext, "works" | "hasWords">;
  private readonly own: readonly OwnParagraph[];
  /** Rows of 实绩 that the words of the report do not state */
  private readonly listed: readonly NamedWorkFigure[];
  /** The section of each row of 报告文字 and 实绩, by its number in the outline */
  private readonly sections: ReadonlyMap<string, OutlineSection>;
  private readonly plan;

  constructor(
    private readonly shared: Shared,
    private readonly name: string,
    private readonly project: string | null,
  ) {
    const { selfEvaluation, evaluation, figures, works, indicators, outline } = shared;
    this.plan = project === null ? outline.department : outline.project;
    const ofReport = indicators.of(project);
    this.own = ownParagraphs(selfEvaluation, project, shared.named);
    const stated = new Set(this.own.flatMap(({ states }) => states));
    this.listed = works.filter((one) => one.place.project === project && !stated.has(one));
    this.sections = numbered(this.plan.sections);
    const year = selfEvaluation.unit.year.value;
    this.base = {
      selfEvaluation,
      evaluation,
      figures,
      year: year === null ? join([blank("年度"), "年"]) : join([`${year}年`]),
      project: selfEvaluation.projects.find((one) => one.name.value === project) ?? null,
      form: formOf(evaluation, project),
      indicators: ofReport,
    };
  }

  write(): ReportDraft {
    this.add("attachment", [{ kind: "text", text: this.name }]);
    for (const line of this.plan.title) this.add("title", this.titleLine(line));
    this.plan.sections.forEach((section, index) => this.section(section, 0, index, ""));
    this.reportUnplaced();
    const { paragraphs } = this;
    return {
      name: this.name,
      project: this.project,
      format: this.shared.outline.format,
      paragraphs,
      blanks: paragraphs.flatMap(({ runs }) =>
        runs.flatMap((run) => (run.kind === "blank" ? [run.what] : [])),
      ),
    };
  }

  private add(style: ParagraphStyle, runs: Runs): void {
    this.paragraphs.push({ style, runs });
  }

  private titleLine(line: string): Runs {
    const { unit } = this.shared.selfEvaluation;
    const values: Readonly<Record<string, string | null>> = {
      单位: unit.name.value,
      年度: unit.year.value === null ? null : String(unit.year.value),
      项目: this.project,
    };
    return join(
      line
        .split(/\{([^}]+)\}/u)
        .map((part, index) => (index % 2 === 0 ? part : (values[part] ?? blank(part)))),
    );
  }

  /** Numbers those headings that are written; `path` is the number in the outline, by which the workbook names the section. */
  private section(
    section: OutlineSection,
    level: number,
    index: number,
    above: string,
    shown = index,
  ): boolean {
    const path = above + numberOf(level, index);
    const { length } = this.paragraphs;
    const style = `heading${level + 1}` as ParagraphStyle;
    this.add(style, [{ kind: "text", text: heading(level, shown, section.title) }]);
    for (const runs of this.content(section, path))
      for (const line of linesOfRuns(runs)) this.add("body", line);
    let written = 0;
    (section.sections ?? []).forEach((inner, at) => {
      if (this.section(inner, level + 1, at, path, written)) written += 1;
    });
    if (this.paragraphs.length > length + 1) return true;
    if (section.optional === true) {
      this.paragraphs.length = length;
      return false;
    }
    this.add("body", [blank(section.title, UNWRITTEN)]);
    return true;
  }

  private content(section: OutlineSection, path: string): readonly Runs[] {
    const isHere = (written: string): boolean => this.placeOf(written) === path;
    const words = this.own.filter((one) => isHere(one.section)).map(({ runs }) => runs);
    const context: SentenceContext = {
      ...this.base,
      works: this.listed.filter(({ place }) => this.workPlaceOf(place.section) === path),
      hasWords: words.length > 0,
    };
    const keys = section.content ?? [];
    const at = keys.findIndex((key) => key === "words" || key === "ownWords");
    const results = keys.filter((key) => RESULTS.has(key));
    // What was spent is no result: 产出指标完成情况 without an indicator is not filled in.
    const lacksResults =
      results.length > 0 && section.optional !== true && sentences(results, context).length === 0;
    const isRequired = words.length === 0 && (keys.includes("words") || lacksResults);
    const required = isRequired ? [[blank(section.title, UNWRITTEN)]] : [];
    const before = sentences(keys.slice(0, Math.max(at, 0)), context);
    const behind = sentences(keys.slice(Math.max(at, 0)), context);
    return [...before, ...merged([...words, ...required], behind)];
  }

  /** The number in the outline of a section that the workbook names by number or title; undefined for none */
  private placeOf(written: string): string | undefined {
    if (this.sections.has(written)) return written;
    return [...this.sections].find(([, { title }]) => sectionKey(title) === written)?.[0];
  }

  /** Without a section: the first that lists figures of 实绩 */
  private workPlaceOf(written: string): string | undefined {
    const named = this.placeOf(written);
    if (named !== undefined && this.sections.get(named)?.content?.includes("workFigures") === true)
      return named;
    return [...this.sections].find(([, { content }]) => content?.includes("workFigures") === true)?.[0];
  }

  /** Words whose section the outline does not have, and figures where none lists them */
  private reportUnplaced(): void {
    for (const { row, section } of this.own)
      if (this.placeOf(section) === undefined) this.unplaced.push(...unplacedAt(row.section));
    for (const { row, place } of this.listed)
      if (this.workPlaceOf(place.section) === undefined) this.unplaced.push(...unplacedAt(row.section));
  }
}

const UNWRITTEN = "“报告文字”未写";
const RESULTS: ReadonlySet<SentenceKey> = new Set(["outputs", "costs", "benefits", "satisfaction"]);

/** What two of them say alike (部门预算未安排项目支出) is said once. */
function sentences(keys: readonly SentenceKey[], context: SentenceContext): readonly Runs[] {
  const all = keys.flatMap((key) => (key === "words" || key === "ownWords" ? [] : SENTENCES[key](context)));
  return [...new Map(all.map((runs) => [textOfRuns(runs), runs])).values()];
}

/** 数量指标：… of the words and of the indicators make one paragraph. */
function merged(words: readonly Runs[], computed: readonly Runs[]): readonly Runs[] {
  const label = (runs: Runs): string => /^[^：，。]{2,12}(?=：)/u.exec(textOfRuns(runs))?.[0] ?? "";
  const paragraphs = [...words];
  for (const runs of computed) {
    const own = label(runs);
    const at = own === "" ? -1 : words.findIndex((one) => label(one) === own);
    const before = paragraphs[at];
    if (before === undefined) paragraphs.push(runs);
    else paragraphs[at] = say`${before}${withoutLabel(runs, own)}`;
  }
  return paragraphs;
}

function withoutLabel(runs: Runs, label: string): Runs {
  const [first, ...others] = runs;
  return first?.kind === "text" ? [{ ...first, text: first.text.slice(label.length + 1) }, ...others] : runs;
}

const DIGITS = ["", ..."一二三四五六七八九十"];

/** 一, （一） as 一, （一）, 1, （1）: without the marks that divide it from the title */
function numberOf(level: number, index: number): string {
  const chinese = DIGITS[index + 1] ?? String(index + 1);
  switch (level) {
    case 0:
      return chinese;
    case 1:
      return sectionKey(`（${chinese}）`);
    case 2:
      return String(index + 1);
    default:
      return sectionKey(`（${index + 1}）`);
  }
}

function heading(level: number, index: number, title: string): string {
  const chinese = DIGITS[index + 1] ?? String(index + 1);
  switch (level) {
    case 0:
      return `${chinese}、${title}`;
    case 1:
      return `（${chinese}）${title}`;
    case 2:
      return `${index + 1}.${title}`;
    default:
      return `（${index + 1}）${title}`;
  }
}

function numbered(sections: readonly OutlineSection[], level = 0, above = ""): Map<string, OutlineSection> {
  return new Map(
    sections.flatMap((section, index) => {
      const path = above + numberOf(level, index);
      return [[path, section] as const, ...numbered(section.sections ?? [], level + 1, path)];
    }),
  );
}

/** A cell may hold several paragraphs. */
function linesOfRuns(runs: Runs): readonly Runs[] {
  const lines: DraftRun[][] = [[]];
  for (const run of runs) {
    const [first = "", ...others] = run.text.split(/\r\n?|\n/u);
    if (run.kind !== "text" || others.length === 0) lines.at(-1)?.push(run);
    else {
      lines.at(-1)?.push({ ...run, text: first });
      for (const text of others) lines.push([{ ...run, text }]);
    }
  }
  return lines.map((line) => join(line)).filter((line) => textOfRuns(line).trim() !== "");
}
