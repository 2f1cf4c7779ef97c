/** A statement of a report with the figures of the workbook that it may be. */
import type { Decimal } from "../../decimal";
import type { Agreement } from "./agreement";
import type { Claim } from "./claims";
import type { FundScope, ReportMeasure } from "../funds";
import type { WorkbookFigure } from "../../calculation/workbookFigure";
import type { NamedIndicator } from "../indicators";
import type { NamedWorkFigure } from "../../calculation/workFigures";

/** `firm`: the text names both what and which measure; `likely`: the section or an earlier figure says one of them */
export type Certainty = "firm" | "likely" | "weak";

/** Why a figure with the words of the workbook's is not compared with it: of another time, only planned, of others */
export type Apart = "otherTime" | "planned" | "otherThing";

export interface TiedClaim extends Claim {
  /** The reading that agrees, else the first; null for what the workbook does not have */
  readonly figure: WorkbookFigure | null;
  readonly agreement: Agreement | null;
  readonly certainty: Certainty | null;
  /** All readings, the nearest first */
  readonly readings: readonly WorkbookFigure[];
  /** 元 is written for 万元, or the other way round: what the value has to be multiplied with */
  readonly slip: Decimal | null;
  /** The figure of the workbook that has this name and number, but another unit */
  readonly ofOtherUnit: WorkbookFigure | null;
  /** Null where it is compared, or the workbook has no such figure */
  readonly apart: Apart | null;
  /** Of an amount or rate of 资金 */
  readonly measure: ReportMeasure | null;
  readonly scope: FundScope | null;
  /** Its words, or those before it, name money that the workbook does not have: 三公经费 */
  readonly isOfUnknown: boolean;
  /** The readings are the measures of one thing, of which the text does not say which it means */
  readonly isOfOne: boolean;
  /** The indicator whose target, actual or completion it states */
  readonly indicator: NamedIndicator | null;
  /** The row of 实绩 whose figure, target or rates it states */
  readonly work: NamedWorkFigure | null;
  /** The figure whose growth, completion or share it states, and which stands before it */
  readonly topic: number | null;
  /** A project named in its clause */
  readonly names: readonly string[];
}

/** What a statement may be, before it is compared */
export interface Readings {
  readonly figures: readonly WorkbookFigure[];
  readonly certainty: Certainty;
  readonly measure?: ReportMeasure;
  readonly scope?: FundScope;
  readonly isOfUnknown?: boolean;
  readonly isOfOne?: boolean;
  readonly indicator?: NamedIndicator;
  readonly work?: NamedWorkFigure;
  readonly names?: readonly string[];
}
