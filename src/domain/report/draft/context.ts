/** What the sentences of one report look at. */
import type { Evaluation } from "../../evaluation";
import type { FormResult } from "../../calculation/computation";
import type { Project, SelfEvaluation } from "../../model";
import type { NamedIndicator } from "../indicators";
import type { NamedWorkFigure } from "../../calculation/workFigures";
import type { Runs } from "./draft";
import type { DraftFigures } from "./figures";

export interface SentenceContext {
  readonly selfEvaluation: SelfEvaluation;
  readonly evaluation: Evaluation;
  readonly figures: DraftFigures;
  /** 2021年 */
  readonly year: Runs;
  /** Null in the report of the whole department */
  readonly project: Project | null;
  readonly form: FormResult | null;
  /** Those of the report */
  readonly indicators: readonly NamedIndicator[];
  /** Those of the section that the unit's words do not state */
  readonly works: readonly NamedWorkFigure[];
  /** Whether the section has words of the unit */
  readonly hasWords: boolean;
}

/** The paragraphs that a sentence key stands for; none where there is nothing to say */
export type Sentence = (context: SentenceContext) => readonly Runs[];
