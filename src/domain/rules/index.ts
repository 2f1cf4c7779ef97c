/** The rules, one line each. Ids, sentences, their inputs, severities and the documentation follow from this list. */
import { R01 } from "./R01-execution-rate";
import { R02 } from "./R02-spent-over-budget";
import { R03 } from "./R03-rows-add-up";
import { R15 } from "./R15-money-unit";
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
import type { AnyRule, Rule, RuleIdOf } from "./rule";

const LIST = [
  R01,
  R02,
  R03,
  R15,
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
] as const;

type InputsOf<R> = R extends Rule<infer Inputs> ? Inputs : never;
type Intersection<U> = (U extends unknown ? (member: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

/** The inputs of every sentence, by its code; all in print form */
export type InputsByCode = Intersection<InputsOf<(typeof LIST)[number]>>;

export type RuleId = RuleIdOf<keyof InputsByCode>;

export const RULES: readonly AnyRule[] = LIST;
