/** The rules, one line each. Ids, sentences, their inputs, severities and the documentation follow from this list. */
import { R00 } from "./R00Input";
import { R01 } from "./R01ExecutionRate";
import { R02 } from "./R02SpentOverBudget";
import { R03 } from "./R03RowsAddUp";
import { R04 } from "./R04BudgetDoesNotAddUp";
import { R05 } from "./R05BalanceDiffers";
import { R06 } from "./R06NothingLeft";
import { R07 } from "./R07LowExecution";
import { R08 } from "./R08Adjustment";
import { R09 } from "./R09TwoRates";
import { R10 } from "./R10RateOnNothing";
import { R11 } from "./R11RateNotZero";
import { R12 } from "./R12ExecutionScore";
import { R13 } from "./R13PointsOnSource";
import { R14 } from "./R14DivisionsDiffer";
import { R15 } from "./R15MoneyUnit";
import { R16 } from "./R16SpendingCopied";
import { R17 } from "./R17SpendingBehindOutput";
import { R18 } from "./R18TiersDiffer";
import { R19 } from "./R19WeightsNotHundred";
import { R20 } from "./R20HeadingDiffers";
import { R21 } from "./R21UnusualStructure";
import { R22 } from "./R22ConcentratedWeight";
import { R23 } from "./R23WeightMissing";
import { R24 } from "./R24ActualMissing";
import { R25 } from "./R25WordsForNumber";
import { R26 } from "./R26TargetRestated";
import { R27 } from "./R27ScoreOutsideWeight";
import { R28 } from "./R28ScoreDiffers";
import { R29 } from "./R29MetWithoutFullScore";
import { R30 } from "./R30MissedWithFullScore";
import { R31 } from "./R31LossUnexplained";
import { R32 } from "./R32Overfulfilment";
import { R33 } from "./R33LimitTooLoose";
import { R34 } from "./R34WrongDirection";
import { R35 } from "./R35AboveHundredPercent";
import { R36 } from "./R36QualitativeScore";
import { R37 } from "./R37UnitsDiffer";
import { R38 } from "./R38ZeroTarget";
import { R39 } from "./R39SubItemsDiffer";
import { R40 } from "./R40SameName";
import { R41 } from "./R41SatisfactionNotSurveyed";
import { R42 } from "./R42LateOrOtherYear";
import { R43 } from "./R43SpendingAsIndicator";
import { R44 } from "./R44WeightCopied";
import { R45 } from "./R45TotalScore";
import { R46 } from "./R46GradeDiffers";
import { R47 } from "./R47TotalInConclusion";
import { R48 } from "./R48InstructionsLeft";
import { R49 } from "./R49PartsDiffer";
import { R50 } from "./R50StatedDiffers";
import { R51 } from "./R51MissedNotNamed";
import { R52 } from "./R52TextTooLong";
import { R53 } from "./R53GoalRepeated";
import { R54 } from "./R54ScoreAhead";
import { R55 } from "./R55UnitInformation";
import { R56 } from "./R56RowsOutside";
import { R57 } from "./R57IncompleteInput";
import { R58 } from "./R58ProjectNames";
import { R59 } from "./R59FormIncomplete";
import { R60 } from "./R60PartsOfLine";
import { R62 } from "./R62NotCalculated";
import { R63 } from "./R63RowWithoutPoints";
import { R64 } from "./R64LiveColumn";
import { R65 } from "./R65ConclusionBlank";
import { R70 } from "./R70TextDiffers";
import { R71 } from "./R71TextPartsDiffer";
import { R72 } from "./R72SameFigureTwice";
import { R73 } from "./R73TextRateDiffers";
import { R74 } from "./R74TextMoneyUnit";
import { R75 } from "./R75OtherYear";
import { R76 } from "./R76TargetsDiffer";
import { R77 } from "./R77MoneyNotAccounted";
import { R78 } from "./R78DeadlinesDiffer";
import { R79 } from "./R79ImpliedFigure";
import { R80 } from "./R80TargetAsResult";
import { R81 } from "./R81OutlineLeft";
import { R82 } from "./R82ListDiffers";
import { R83 } from "./R83CarriedOverSpent";
import { R84 } from "./R84LastYearMark";
import { R85 } from "./R85TextSlips";
import { R86 } from "./R86TextCalculation";
import { R87 } from "./R87TextUnit";
import { R88 } from "./R88ReportYear";
import { Y1 } from "./Y1CarriedOverDiffers";
import { Y2 } from "./Y2BalanceWithoutLine";
import { Y3 } from "./Y3CarriedOverBudgeted";
import { Y4 } from "./Y4TakenBack";
import { Y5 } from "./Y5BalanceTwoYears";
import { Y6 } from "./Y6LargeChange";
import { Y7 } from "./Y7LastYearDiffers";
import { Y8 } from "./Y8TargetBehindLastYear";
import { Y9 } from "./Y9TargetUnchanged";
import { Y10 } from "./Y10IndicatorChanged";
import { Y11 } from "./Y11StaffDiffers";
import { Y12 } from "./Y12ProblemAgain";
import { Y13 } from "./Y13YearLeft";
import { Y14 } from "./Y14GradeJumps";
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
