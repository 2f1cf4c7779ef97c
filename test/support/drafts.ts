/** Drafts, and what the checker of reports says of them. */
import { evaluate } from "../../src/domain/evaluate/workbook";
import type { SelfEvaluation } from "../../src/domain/model";
import { checkReport, type CheckedClaim, type ReportCheck } from "../../src/domain/evaluate/report";
import { paragraphOf, type ReportText } from "../../src/domain/report/check/reportText";
import {
  draftReports,
  textOfRuns,
  type Drafts,
  type FigureRun,
  type ReportDraft,
} from "../../src/domain/report/draft";
import { readSelfEvaluation } from "../../src/workbook/read";
import { sampleSnapshot } from "./inputs";

export const SAMPLE = readSelfEvaluation(sampleSnapshot()).selfEvaluation;

export function draftsOf(selfEvaluation: SelfEvaluation): Drafts {
  return draftReports(selfEvaluation, evaluate(selfEvaluation, []));
}

/** The report with that name: 附件1 */
export function draftOf(selfEvaluation: SelfEvaluation, name = "附件1"): ReportDraft {
  const draft = draftsOf(selfEvaluation).reports.find((one) => one.name === name);
  if (draft === undefined) throw new Error(`no draft ${name}`);
  return draft;
}

export function linesOf({ paragraphs }: ReportDraft): string[] {
  return paragraphs.map(({ runs }) => textOfRuns(runs));
}

/** The lines under a heading, by its title */
export function under(draft: ReportDraft, title: string): string[] {
  const at = draft.paragraphs.findIndex(
    ({ style, runs }) => style.startsWith("heading") && textOfRuns(runs).endsWith(title),
  );
  if (at < 0) throw new Error(`no heading ${title}`);
  const rest = draft.paragraphs.slice(at + 1);
  const end = rest.findIndex(({ style }) => style !== "body");
  return rest.slice(0, end < 0 ? rest.length : end).map(({ runs }) => textOfRuns(runs));
}

/** @param change of the text of one figure */
export function textOf(
  { paragraphs }: ReportDraft,
  change?: { readonly run: FigureRun; readonly text: string },
): ReportText {
  return {
    places: "paragraph",
    paragraphs: paragraphs.map(({ runs }, index) => {
      const texts = runs.map((run) => (run === change?.run ? change.text : run.text));
      return paragraphOf([{ text: texts.join(""), origin: index + 1 }]);
    }),
  };
}

export function checkOf(
  draft: ReportDraft,
  selfEvaluation: SelfEvaluation,
  change?: { readonly run: FigureRun; readonly text: string },
): ReportCheck {
  return checkReport(textOf(draft, change), selfEvaluation, evaluate(selfEvaluation, []));
}

export interface PlacedFigure {
  readonly run: FigureRun;
  /** Counted from 1 */
  readonly paragraph: number;
  /** What the checker takes it for */
  readonly claim: CheckedClaim | undefined;
}

/** Every figure of the draft with the statement that the checker finds in its place */
export function placedFigures(draft: ReportDraft, { claims }: ReportCheck): PlacedFigure[] {
  const tight = (text: string): number => paragraphOf([{ text, origin: 1 }]).text.length;
  return draft.paragraphs.flatMap(({ runs }, index) => {
    let at = 0;
    return runs.flatMap((run): PlacedFigure[] => {
      const start = at;
      at += tight(run.text);
      if (run.kind !== "figure") return [];
      const claim = claims.find(
        ({ place, claim: { numeral } }) => place.first === index + 1 && numeral >= start && numeral < at,
      );
      return [{ run, paragraph: index + 1, claim }];
    });
  });
}

/** The text of a figure with a larger number: 3 % more, or 0.7 where it has two decimals */
function changed(text: string): string {
  return text.replace(/\d+(?:\.\d+)?/u, (digits) => {
    const places = digits.split(".")[1]?.length ?? 0;
    const more = places > 0 ? 7 * 10 ** -places * 10 : Math.max(2, Math.round(Number(digits) * 0.03));
    return (Number(digits) + more).toFixed(places);
  });
}

/** Of every n-th figure of the draft those that the checker does not notice when they alone are changed */
export function unnoticedChanges(draft: ReportDraft, selfEvaluation: SelfEvaluation, every = 1): string[] {
  const mark = ({ code, passages, actual }: ReportCheck["findings"][number]): string =>
    JSON.stringify([code, passages, actual]);
  const before = checkOf(draft, selfEvaluation);
  const known = new Set(before.findings.map(mark));
  const figures = placedFigures(draft, before).filter((_, index) => index % every === 0);
  return figures.flatMap(({ run, paragraph }) => {
    const { findings } = checkOf(draft, selfEvaluation, { run, text: changed(run.text) });
    const isFound = findings.some(
      (finding) => !known.has(mark(finding)) && finding.passages?.some(({ first }) => first === paragraph),
    );
    return isFound ? [] : [`${paragraph} ${run.text} ${run.source}`];
  });
}
