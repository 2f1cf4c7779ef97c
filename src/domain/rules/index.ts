/** The rules, one line each. Ids, sentences, their inputs, severities and the documentation follow from this list. */
import { R00 } from "./R00-input";
import { R01 } from "./R01-execution-rate";
import { R02 } from "./R02-spent-over-budget";
import { R03 } from "./R03-rows-add-up";
import { R04 } from "./R04-budget-does-not-add-up";
import { R05 } from "./R05-balance-differs";
import { R06 } from "./R06-nothing-left";
import { R07 } from "./R07-low-execution";
import { R08 } from "./R08-adjustment";
import { R09 } from "./R09-two-rates";
import { R10 } from "./R10-rate-on-nothing";
import { R11 } from "./R11-rate-not-zero";
import { R12 } from "./R12-execution-score";
import { R13 } from "./R13-points-on-source";
import { R14 } from "./R14-divisions-differ";
import { R15 } from "./R15-money-unit";
import { R16 } from "./R16-spending-copied";
import { R17 } from "./R17-spending-behind-output";
import { R18 } from "./R18-tiers-differ";
import { R19 } from "./R19-weights-not-hundred";
import { R20 } from "./R20-heading-differs";
import { R21 } from "./R21-unusual-structure";
import { R22 } from "./R22-concentrated-weight";
import { R23 } from "./R23-weight-missing";
import { R24 } from "./R24-actual-missing";
import { R25 } from "./R25-words-for-number";
import { R26 } from "./R26-target-restated";
import { R27 } from "./R27-score-outside-weight";
import { R28 } from "./R28-score-differs";
import { R29 } from "./R29-met-without-full-score";
import { R30 } from "./R30-missed-with-full-score";
import { R31 } from "./R31-loss-unexplained";
import { R32 } from "./R32-overfulfilment";
import { R33 } from "./R33-limit-too-loose";
import { R34 } from "./R34-wrong-direction";
import { R35 } from "./R35-above-hundred-percent";
import { R36 } from "./R36-qualitative-score";
import { R37 } from "./R37-units-differ";
import { R38 } from "./R38-zero-target";
import { R39 } from "./R39-sub-items-differ";
import { R40 } from "./R40-same-name";
import { R41 } from "./R41-satisfaction-not-surveyed";
import { R42 } from "./R42-late-or-other-year";
import { R43 } from "./R43-spending-as-indicator";
import { R44 } from "./R44-weight-copied";
import { R45 } from "./R45-total-score";
import { R46 } from "./R46-grade-differs";
import { R47 } from "./R47-total-in-conclusion";
import { R48 } from "./R48-instructions-left";
import { R49 } from "./R49-parts-differ";
import { R50 } from "./R50-stated-differs";
import { R51 } from "./R51-missed-not-named";
import { R52 } from "./R52-text-too-long";
import { R53 } from "./R53-goal-repeated";
import { R54 } from "./R54-score-ahead";
import { R55 } from "./R55-unit-information";
import { R56 } from "./R56-rows-outside";
import { R57 } from "./R57-incomplete-input";
import { R58 } from "./R58-project-names";
import { R59 } from "./R59-form-incomplete";
import { R60 } from "./R60-parts-of-line";
import { R62 } from "./R62-not-calculated";
import { R63 } from "./R63-row-without-points";
import { R64 } from "./R64-live-column";
import { R65 } from "./R65-conclusion-blank";
import { R70 } from "./R70-text-differs";
import { R71 } from "./R71-text-parts-differ";
import { R72 } from "./R72-same-figure-twice";
import { R73 } from "./R73-text-rate-differs";
import { R74 } from "./R74-text-money-unit";
import { R75 } from "./R75-other-year";
import { R76 } from "./R76-targets-differ";
import { R77 } from "./R77-money-not-accounted";
import { R78 } from "./R78-deadlines-differ";
import { R79 } from "./R79-implied-figure";
import { R80 } from "./R80-target-as-result";
import { R81 } from "./R81-outline-left";
import { R82 } from "./R82-list-differs";
import { R83 } from "./R83-carried-over-spent";
import { R84 } from "./R84-last-year-mark";
import { R85 } from "./R85-text-slips";
import { R86 } from "./R86-text-calculation";
import { R87 } from "./R87-text-unit";
import { R88 } from "./R88-report-year";
import { Y1 } from "./Y1-carried-over-differs";
import { Y2 } from "./Y2-balance-without-line";
import { Y3 } from "./Y3-carried-over-budgeted";
import { Y4 } from "./Y4-taken-back";
import { Y5 } from "./Y5-balance-two-years";
import { Y6 } from "./Y6-large-change";
import { Y7 } from "./Y7-last-year-differs";
import { Y8 } from "./Y8-target-behind-last-year";
import { Y9 } from "./Y9-target-unchanged";
import { Y10 } from "./Y10-indicator-changed";
import { Y11 } from "./Y11-staff-differs";
import { Y12 } from "./Y12-problem-again";
import { Y13 } from "./Y13-year-left";
import { Y14 } from "./Y14-grade-jumps";
import type { AnyRule, Rule, RuleIdOf } from "./rule";

const LIST = [
  R00,
  R01,
  R02,
  R03,
  R04,
  R05,
  R06,
  R07,
  R08,
  R09,
  R10,
  R11,
  R12,
  R13,
  R14,
  R15,
  R16,
  R17,
  R18,
  R19,
  R20,
  R21,
  R22,
  R23,
  R24,
  R25,
  R26,
  R27,
  R28,
  R29,
  R30,
  R31,
  R32,
  R33,
  R34,
  R35,
  R36,
  R37,
  R38,
  R39,
  R40,
  R41,
  R42,
  R43,
  R44,
  R45,
  R46,
  R47,
  R48,
  R49,
  R50,
  R51,
  R52,
  R53,
  R54,
  R55,
  R56,
  R57,
  R58,
  R59,
  R60,
  R62,
  R63,
  R64,
  R65,
  R70,
  R71,
  R72,
  R73,
  R74,
  R75,
  R76,
  R77,
  R78,
  R79,
  R80,
  R81,
  R82,
  R83,
  R84,
  R85,
  R86,
  R87,
  R88,
  Y1,
  Y2,
  Y3,
  Y4,
  Y5,
  Y6,
  Y7,
  Y8,
  Y9,
  Y10,
  Y11,
  Y12,
  Y13,
  Y14,
] as const;

type InputsOf<R> = R extends Rule<infer Inputs> ? Inputs : never;
type Intersection<U> = (U extends unknown ? (member: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

/** The inputs of every sentence, by its code; all in print form */
export type InputsByCode = Intersection<InputsOf<(typeof LIST)[number]>>;

export type RuleId = RuleIdOf<keyof InputsByCode>;

export const RULES: readonly (AnyRule & { readonly id: RuleId })[] = LIST;
