/**
 * A rule as one module gives it: what it is called and rests on, the inputs of its sentences, and its checks. Rules know
 * nothing of each other but by id; `index.ts` lists them, and everything else is derived from that list.
 */
import type { CellAddress, Field, Measure } from "../model";
import type { ReportContext, ReportSubjects } from "../report/check/context";
import type { Severity, TextPlace } from "../finding";
import type { RollupPlaces } from "../rollup/finding";
import type { Rollup } from "../rollup/rollup";
import type { PrintedForm } from "../forms/printedForm";
import type { YearContext, YearSubjects } from "../years/context";
import type { FormContext, FormSubjects } from "./formContext";
import type { WorkbookContext, WorkbookSubjects } from "./workbookContext";

export type RuleGroup =
  "input" | "budget" | "weights" | "indicators" | "totalsAndText" | "report" | "years" | "rollup";

/** `R02` of `R02.spentOverBudget` */
export type RuleIdOf<Code> = Code extends `${infer Id}.${string}` ? Id : never;

/** What a check found. The engine adds the rule, the severity and the clause, and turns fields into cells. */
export type Found<Inputs> = {
  [C in keyof Inputs]: FoundAs<C, Inputs[C]>;
}[keyof Inputs];

/** What a check of a rollup found */
export type RollupFound<Inputs> = {
  [C in keyof Inputs]: RollupFoundAs<C, Inputs[C]>;
}[keyof Inputs];

export interface FoundSentence<Code, Inputs> {
  readonly code: Code;
  /** The figures and words that the sentence needs, in print form */
  readonly inputs: Inputs;
  /** The correct content in print form; null if unknown */
  readonly expected?: string | null;
  /** The content as it is */
  readonly actual?: string | null;
  /** Instead of the rule's: the finding rests on the source of the rule profile */
  readonly clause?: string;
}

interface FoundAs<Code, Inputs> extends FoundSentence<Code, Inputs> {
  /** Where it shows. Nothing is found where the workbook has none of these cells: the reader has said so. */
  readonly at: readonly Field<unknown>[];
  /** In a written report: the passages, the one at fault first, and the cells that they are compared with */
  readonly passages?: readonly TextPlace[];
  readonly cells?: readonly CellAddress[];
  /** What its figures were made of, beyond `at`: where one of them is wrong, the finding only follows */
  readonly restsOn?: readonly Field<unknown>[];
  /** Silences other rules of the same subject as any finding does, and is itself not shown */
  readonly withheld?: boolean;
}

type RollupFoundAs<Code, Inputs> = FoundSentence<Code, Inputs> & RollupPlaces;

/** One check for each kind of subject that the rule looks at */
export type Checks<Subjects, Context, F> = {
  readonly [S in keyof Subjects]?: (subject: Subjects[S], context: Context) => readonly F[];
};

/** A figure of a sentence as it was computed: `10.00 × 12 ÷ 15`, which gives `8.00`. */
export interface Working {
  readonly figure: "score" | "executionScore" | "completion" | "deviation" | Measure;
  readonly calculation: string;
  readonly result: string;
}

interface RuleChecks<F, R> {
  readonly workbook?: Checks<WorkbookSubjects, WorkbookContext, F>;
  readonly form?: Checks<FormSubjects, FormContext, F>;
  /** A written report against the standard workbook and against itself */
  readonly report?: Checks<ReportSubjects, ReportContext, F>;
  /** A standard workbook beside last year's; not run without it */
  readonly years?: Checks<YearSubjects, YearContext, F>;
  /** What one form of a workbook says and another contradicts */
  readonly acrossForms?: (forms: readonly PrintedForm[]) => readonly F[];
  /** The workbooks of many units together */
  readonly rollup?: (rollup: Rollup) => readonly R[];
}

interface RuleDescription {
  readonly group: RuleGroup;
  /** The document it rests on, as printed in 核对记录 */
  readonly clause: string;
  /** The rule in words, Chinese */
  readonly formula: string;
  /** Rules (`R15`) and sentences (`R32.deducted`) that name the cause: beside their error or warning it is silent */
  readonly suppressedBy?: readonly string[];
  /** Sentences about the name of an indicator, which say nothing about its score */
  readonly aboutName?: readonly string[];
  /**
   * Rests on the amounts of the row in which it shows, a line of 资金 or of a form's money block: where another finding
   * shows one of them to be wrong, it follows from that one.
   */
  readonly restsOnAmounts?: boolean;
}

/** @typeParam Inputs the inputs of each sentence, by its code */
export interface Rule<Inputs> extends RuleDescription, RuleChecks<Found<Inputs>, RollupFound<Inputs>> {
  readonly id: RuleIdOf<keyof Inputs>;
  /** By sentence; the rule's own is the gravest */
  readonly severities: { readonly [C in keyof Inputs]: Severity };
  /** Sentences that only a reason in the form settles; a predicate limits it to some inputs */
  readonly settledByReason?: { readonly [C in keyof Inputs]?: true | ((inputs: Inputs[C]) => boolean) };
  /** Sentences that ask for a blank cell to be filled in */
  readonly asksForInput?: { readonly [C in keyof Inputs]?: true };
  /** By sentence, where a figure is computed and the text does not show how */
  readonly workings?: { readonly [C in keyof Inputs]?: (inputs: Inputs[C]) => Working | null };
}

/** Any rule, as the engine runs it */
export interface AnyRule extends RuleDescription, RuleChecks<AnyFound, RollupFoundAs<string, unknown>> {
  readonly id: string;
  readonly severities: Readonly<Record<string, Severity>>;
  readonly settledByReason?: Readonly<Record<string, true | ((inputs: never) => boolean)>>;
  readonly asksForInput?: Readonly<Record<string, true>>;
  readonly workings?: Readonly<Record<string, (inputs: never) => Working | null>>;
}

export type AnyFound = FoundAs<string, unknown>;

type InputsOf<R> = R extends Rule<infer Inputs> ? Inputs : never;
type Intersection<U> = (U extends unknown ? (member: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

/** The inputs of the sentences of all rules of a list, by code */
export type InputsIn<List> = Intersection<InputsOf<List[keyof List]>>;
