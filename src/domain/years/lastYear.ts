/** Last year's self-evaluation as far as this year is compared with it: from its workbook, or from the headless JSON. */
import type { Decimal } from "../decimal";
import type { Grade } from "../calculation/computation";
import type { FundAmount } from "../calculation/fundAmounts";
import type { CellAddress, MoneyUnit, Operator } from "../model";
import type { UnreadableFile } from "../unreadableFile";

/** A figure or text of last year with its cells; the JSON has none for most */
export interface LastValue<T> {
  readonly value: T;
  readonly cells: readonly CellAddress[];
}

/** The sums of a 口径, in last year's money unit; null = not known */
export interface LastFunds extends Readonly<Record<FundAmount, Decimal | null>> {
  readonly scope: string;
  /** Amounts other than zero that its balance is made of: each may be rounded */
  readonly addends: number;
  readonly cells: readonly CellAddress[];
}

export interface LastProject {
  /** Null = the whole department */
  readonly name: string | null;
  readonly code: string | null;
  readonly totalScore: Decimal | null;
  readonly grade: Grade | null;
  /** Null where the source has no texts */
  readonly goalCompletion: LastValue<string> | null;
  readonly problems: LastValue<string> | null;
  readonly improvements: LastValue<string> | null;
}

export interface LastIndicator {
  /** Null = the whole department */
  readonly project: string | null;
  readonly name: string;
  readonly operator: Operator | null;
  /** In `unit`, scaled as `IndicatorResult` has it; null for words and dates */
  readonly target: Decimal | null;
  readonly actual: LastValue<Decimal> | null;
  readonly unit: string | null;
  readonly completionPercent: Decimal | null;
  readonly deviationPercent: Decimal | null;
  readonly cells: readonly CellAddress[];
}

/** A row of 实绩 */
export interface LastWorkFigure {
  readonly name: string;
  /** The project of its section; null = 附件1 */
  readonly project: string | null;
  /** As `ReportPlace` has it */
  readonly section: string;
  /** 合计于; "" for none */
  readonly partOf: string;
  /** In `unit` */
  readonly value: LastValue<Decimal>;
  readonly unit: string | null;
}

/** A reason that last year's workbook gives for a row of 资金 or 指标 */
export interface LastReason {
  /** Project or fund line; of an indicator its name */
  readonly name: string;
  readonly text: string;
}

/** What is remembered of a file that was chosen */
export interface LastYearSource {
  /** Its name, without its folder */
  readonly file: string;
  /** Fingerprint of its content */
  readonly fingerprint: string;
}

export interface LastYear extends LastYearSource {
  /** False for the JSON, which has no texts, work figures and staff */
  readonly isComplete: boolean;
  readonly unit: string | null;
  readonly year: number | null;
  readonly moneyUnit: MoneyUnit | null;
  readonly staff: LastValue<Decimal> | null;
  readonly retired: LastValue<Decimal> | null;
  readonly funds: ReadonlyMap<string, LastFunds>;
  /** Names of its projects: scopes of `funds` that are not fixed, and rows of 项目 */
  readonly projects: readonly LastProject[];
  readonly indicators: readonly LastIndicator[];
  readonly workFigures: readonly LastWorkFigure[];
  readonly reasons: readonly LastReason[];
  /** 说明情况 of its findings */
  readonly explanations: readonly string[];
}

/** @param year the one reported on; null = not known */
export function isYearBefore(lastYear: Pick<LastYear, "year">, year: number | null): year is number {
  return year !== null && lastYear.year === year - 1;
}

/** Why a file cannot be compared with; `notReport`: a .json that the headless command has not written */
export type LastYearProblem =
  | UnreadableFile
  | "notReport"
  /** The file has changed or gone since it was chosen */
  | "unavailable";

/** A file that was chosen */
export type LastYearReading =
  /** `created`: this year's sheets were built from it */
  | { readonly kind: "read"; readonly lastYear: LastYear; readonly created?: true }
  | { readonly kind: "unreadable"; readonly file: string; readonly problem: LastYearProblem };
