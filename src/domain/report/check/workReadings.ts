/** Figures of 实绩 that a statement may be: by their names; growth, target and completion by the figure they are about. */
import type { Claim } from "./claims";
import type { WorkbookFigure } from "../../calculation/workbookFigure";
import { isComparable } from "./indicatorReadings";
import type { Readings, TiedClaim } from "./tiedClaim";
import { growthFigure, targetFigures, type NamedWorkFigure } from "../../calculation/workFigures";
import type { NamedWorkFigures } from "./namedWorkFigures";

export function workReadings(
  claim: Claim,
  works: NamedWorkFigures,
  topic: TiedClaim | null,
): Readings | null {
  if (claim.kind === "date" || claim.counts) return null;
  const work = topic?.work ?? null;
  if (work !== null && topic !== null) {
    const figure = aboutWork(claim, work);
    if (figure !== null) return { figures: [figure], certainty: topic.certainty ?? "likely", work };
  }
  if (claim.kind === "growth" || claim.kind === "completion") return null;
  const { folded } = claim.place.paragraph;
  const before = folded.slice(claim.sentence.start, claim.numeral);
  const isComparableTo = ({ figure }: NamedWorkFigure): boolean =>
    figure !== null && isComparable(figure, claim);
  const matches = works.named([claim.clause, claim.subject], before, claim.place.project, isComparableTo);
  const [best] = matches;
  if (best === undefined) return null;
  const figures = matches.flatMap(({ work: { figure }, likeness }) =>
    figure === null || likeness < best.likeness ? [] : [figure],
  );
  const isRightBehind =
    claim.clause === "" && best.work.name.length >= WHOLE_NAME && claim.after.startsWith(best.work.name);
  const certainty =
    best.likeness >= 0.95 ? "firm" : best.likeness >= 0.85 || isRightBehind ? "likely" : "weak";
  return { figures, certainty, work: best.work };
}

/** 1265名离校未就业高校毕业生就业…: shorter names may be the beginning of another */
const WHOLE_NAME = 6;

function aboutWork({ kind }: Claim, work: NamedWorkFigure): WorkbookFigure | null {
  if (kind === "growth") return growthFigure(work);
  if (kind === "completion") return targetFigures(work)?.rate ?? null;
  return kind === "target" ? (targetFigures(work)?.target ?? null) : null;
}
