/** What the outline of a year and place asks for: headings, the sentences under each, and the form of the document. */
import type { ReportOutlineName } from "../../model";
import type { DocumentFormat } from "./format";

/**
 * What may stand under a heading. `words` are the unit's own (报告文字), a marked blank where there are none;
 * `ownWords` are the same without the blank. All others are computed, and begin with the own words of their section.
 */
export type SentenceKey =
  | "words"
  | "ownWords"
  // Of the whole department
  | "staff"
  | "assets"
  | "initialBudget"
  | "departmentProjects"
  | "changes"
  | "departmentTier"
  | "carriedOver"
  | "execution"
  | "cityTier"
  | "upperTier"
  | "reasons"
  // Of a project
  | "goal"
  | "targets"
  | "implementation"
  | "plan"
  | "arrival"
  | "spending"
  // Of both
  | "outputs"
  | "costs"
  | "benefits"
  | "satisfaction"
  | "workFigures"
  | "conclusion"
  | "problems"
  | "improvements"
  | "score";

export interface OutlineSection {
  /** Without its number */
  readonly title: string;
  readonly content?: readonly SentenceKey[];
  readonly sections?: readonly OutlineSection[];
  /** Left out, with its heading, where there is nothing to say */
  readonly optional?: true;
}

export interface ReportPlan {
  /** Lines of the title; {单位}, {年度}, {项目} are filled in */
  readonly title: readonly string[];
  readonly sections: readonly OutlineSection[];
}

export interface ReportOutline {
  readonly name: ReportOutlineName;
  /** The documents that it was taken from */
  readonly source: string;
  readonly department: ReportPlan;
  readonly project: ReportPlan;
  readonly format: DocumentFormat;
}
