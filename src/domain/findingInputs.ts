import type { Grade } from "./evaluation";
import type { Measure, MoneyUnit, Operator } from "./model";

/** A form: the project's name, or null for the whole department. */
type FormName = string | null;

/** A row of 绩效_资金: its project, or its category where it has none. */
interface OfLine {
  readonly line: string;
}

/** A row of 绩效_指标: 三级指标 as written. */
interface OfIndicator {
  readonly name: string;
}

interface TargetAndActual extends OfIndicator {
  readonly target: string;
  readonly actual: string;
}

/** Spent against the whole year's budget of one line; `working` adds the budget up, null where it just stands there. */
interface Overspending extends OfLine {
  readonly spent: string;
  readonly annualBudget: string;
  readonly working: string | null;
  readonly difference: string;
}

interface StatedDifference {
  readonly scope: string;
  readonly measure: Measure;
  readonly stated: string;
  readonly computed: string;
  readonly difference: string;
}

interface StatedSum {
  readonly scope: string;
  readonly measure: Measure;
  readonly stated: string;
  /** 63.91 + 2469.26 */
  readonly working: string;
  readonly sumOfParts: string;
  readonly difference: string;
}

interface Overfulfilment extends TargetAndActual {
  /** 完成率 */
  readonly percent: string;
  readonly threshold: string;
}

interface ScoreDifference extends OfIndicator {
  readonly stated: string;
  readonly computed: string;
  readonly difference: string;
}

interface LowExecution extends OfLine {
  readonly spent: string;
  readonly annualBudget: string;
  readonly rate: string;
  readonly threshold: string;
}

/** 执行率 as printed against spent ÷ budget, percent */
interface RateDifference {
  readonly spent: string;
  readonly budget: string;
  readonly stated: string;
  readonly computed: string;
  readonly difference: string;
}

/** A total against the rows below it, in one column of a form. */
interface RowsDifference {
  readonly total: string;
  readonly column: string;
  readonly stated: string;
  readonly working: string;
  readonly sumOfRows: string;
  readonly difference: string;
}

/** 预算执行得分 as printed against points × rate */
interface ExecutionScoreDifference {
  readonly rate: string;
  readonly points: string;
  readonly stated: string;
  readonly computed: string;
  readonly difference: string;
}

/** A 报告数 against others of the same 口径; `working` shows how they give `computed`. */
interface StatedIdentity {
  readonly scope: string;
  readonly stated: string;
  readonly working: string;
  readonly computed: string;
  readonly difference: string;
}

/** The weights of a block of indicators against the points that the form itself gives it. */
interface BlockDifference {
  readonly block: string;
  readonly points: string;
  readonly weights: string;
}

/** 总分 as printed against the scores as printed */
interface TotalDifference {
  readonly stated: string;
  readonly working: string;
  readonly sumOfScores: string;
  readonly difference: string;
}

/** The sub-items of an indicator against the indicator itself. */
interface PartsOfIndicator extends OfIndicator {
  readonly column: string;
  readonly parent: string;
  readonly working: string;
  readonly sumOfParts: string;
}

type Tier = 1 | 2 | 3;

/** The points that a tier allows. */
interface ScoreRange {
  readonly low: string;
  readonly high: string;
  readonly highIncluded: boolean;
}

/**
 * The inputs of every sentence, by its code. A locale is a `Record` over these keys, so a sentence
 * that is missing in a language is a compile error. All inputs are in print form.
 */
export interface FindingInputs {
  /* R00: what the reader could not read, or read only after normalising it */
  /** error: text, an error value or anything else that is no amount */
  "R00.unreadableNumber": { readonly column: string; readonly written: string };
  /** note: a blank amount, counted as 0.00 */
  "R00.blankAmount": { readonly column: string };
  /** note: full-width digits, thousands separators, a unit in the cell */
  "R00.normalisedNumber": { readonly column: string; readonly written: string; readonly read: string };
  /** error: a negative amount */
  "R00.negativeAmount": { readonly column: string; readonly written: string };
  /** note: 0.95 read as 95 % */
  "R00.ratioReadAsPercent": { readonly column: string; readonly written: string; readonly read: string };
  /** error: not one of the closed list */
  "R00.unknownChoice": { readonly column: string; readonly written: string; readonly choices: string };
  /** error: a required cell of a row is blank */
  "R00.blankCell": { readonly column: string };
  /** error: #DIV/0! and its like */
  "R00.errorValue": { readonly column: string; readonly written: string };
  /** error: 指标 names a project that 项目 does not have */
  "R00.unknownProject": { readonly project: string };
  /** error: the same project twice in 项目 */
  "R00.duplicateProject": { readonly project: string };
  /** error: a column that the table needs is not there (renamed or deleted) */
  "R00.missingColumn": { readonly table: string; readonly column: string; readonly similar: string | null };
  /** error: the same heading twice */
  "R00.duplicateColumn": { readonly table: string; readonly column: string };
  /** error: a table without a row */
  "R00.emptyTable": { readonly table: string };
  /** error: a name of the standard workbook is missing or does not lead to one area */
  "R00.unusableName": { readonly name: string; readonly state: string };
  /** warning: several sheets have a usable area of this name; `used` was read, `others` were not (addresses) */
  "R00.severalNames": { readonly name: string; readonly used: string; readonly others: string };
  /** note: a subtotal typed among the rows (小计, 合计) is left out, so that nothing is counted twice */
  "R00.subtotalRow": { readonly table: string; readonly written: string };
  /** error: a target or actual that the grammar cannot read */
  "R00.unreadableTarget": { readonly column: string; readonly written: string };
  /** error: a 报告数 whose 口径 or 数据项 is not known */
  "R00.unknownScope": { readonly column: string; readonly written: string };
  /** error: an unknown rule parameter */
  "R00.unknownParameter": { readonly written: string };
  /** error: a rule parameter outside its range, so the profile's own value holds */
  "R00.parameterOutOfRange": { readonly name: string; readonly written: string; readonly range: string };
  /** warning: the rule profile is not known, the national one was used */
  "R00.unknownProfile": { readonly written: string; readonly used: string };

  /* R00 of printed forms */
  /** error: OCR or a typing slip; `proposal` is what it may have been, and is not what was read */
  "R00.damagedText": { readonly column: string; readonly written: string; readonly proposal: string };
  /** warning: the form ends before this part (总分, 绩效指标, 资金) */
  "R00.formCutOff": { readonly missing: string };
  /** error: two rows say 总分 or 合计; the first was read */
  "R00.severalTotals": { readonly used: string; readonly others: string };
  /** warning: figures in a column without a heading, beside `beside`; they were not read */
  "R00.columnWithoutHeading": { readonly beside: string; readonly written: string };
  /** error: only the first `limit` rows were read */
  "R00.formTooLong": { readonly limit: string };

  /* A. 资金 */
  /** error */
  "R01.rateDiffers": RateDifference;
  /** note: 尾差 */
  "R01.rounding": RateDifference;
  /** error: the cell is blank though both amounts are there */
  "R01.rateMissing": { readonly spent: string; readonly budget: string; readonly computed: string };
  /** warning: an older form without 全年预算数 */
  "R01.onInitialBudget": { readonly spent: string; readonly initialBudget: string; readonly rate: string };
  /** error */
  "R02.spentOverBudget": Overspending;
  /** note: above, but within the tolerance of the addends */
  "R02.rounding": Overspending;
  /** error */
  "R03.rowsDiffer": RowsDifference;
  /** note: 尾差 */
  "R03.rounding": RowsDifference;
  /** error */
  "R04.budgetDiffers": StatedIdentity;
  /** note: 尾差 */
  "R04.rounding": StatedIdentity;
  /** error */
  "R05.balanceDiffers": StatedIdentity;
  /** note: 尾差 */
  "R05.rounding": StatedIdentity;
  /** error */
  "R05.negative": { readonly scope: string; readonly balance: string };
  /** error: not all was spent, yet nothing is left */
  "R06.nothingLeft": { readonly scope: string; readonly rate: string; readonly balance: string };
  /** warning */
  "R07.reasonMissing": LowExecution;
  /** warning: the form has no column for reasons */
  "R07.unexplained": LowExecution;
  /** warning; null where the line has no such amount */
  "R08.reasonMissing": OfLine & { readonly added: string | null; readonly reduced: string | null };
  /** warning: 全年预算数 is not 年初预算数; rate null when nothing was budgeted initially */
  "R08.adjusted": OfLine & {
    readonly initialBudget: string;
    readonly annualBudget: string;
    readonly difference: string;
    readonly rate: string | null;
  };
  /** note */
  "R09.ratesDiffer": {
    readonly scope: string;
    readonly spent: string;
    readonly annualBudget: string;
    readonly executionRate: string;
    readonly initialBudget: string;
    readonly initialRate: string;
  };
  /** error: #DIV/0! where 年初预算 is 0 */
  "R10.notApplicable": OfLine & { readonly written: string };
  /** error: nothing budgeted and nothing spent is 0.00 %, neither blank nor #DIV/0!; written "" when blank */
  "R11.rateNotZero": OfLine & { readonly written: string };
  /** error */
  "R12.scoreDiffers": ExecutionScoreDifference;
  /** note: 尾差 */
  "R12.rounding": ExecutionScoreDifference;
  /** error */
  "R12.scoreMissing": { readonly rate: string; readonly points: string; readonly computed: string };
  /** error */
  "R13.onComponentRow": OfLine & { readonly column: string; readonly written: string };
  /** error: 按收入性质, 按支出性质 and 年度资金总额 */
  "R14.totalsDiffer": {
    readonly totals: readonly { readonly name: string; readonly amount: string }[];
    readonly difference: string;
  };
  /** error: `783.65元` in a table of 万元, and in 元 it fits nothing beside it */
  "R15.unitInCell": { readonly column: string; readonly written: string; readonly moneyUnit: MoneyUnit };
  /** error: the text gives the stated figure the other unit */
  "R15.unitInText": { readonly found: string; readonly moneyUnit: MoneyUnit };
  /** error: one number with both units in one text */
  "R15.bothUnits": { readonly column: string; readonly number: string };
  /** error: budget and spending of one line are a thousandfold apart, and one of them stands out in its column */
  "R15.lineContradicts": OfLine & {
    readonly amounts: string;
    readonly annualBudget: string;
    readonly spent: string;
    readonly moneyUnit: MoneyUnit;
  };
  /** warning: a thousand times what is usual in the column */
  "R15.farAboveColumn": OfLine & { readonly amounts: string; readonly moneyUnit: MoneyUnit };
  /** warning */
  "R16.everyLineSpentInFull": { readonly lines: string; readonly carriedOver: string };
  /** warning */
  "R17.spendingBehindOutput": {
    readonly form: FormName;
    readonly spent: string;
    readonly annualBudget: string;
    readonly rate: string;
    readonly outputs: string;
  };

  /** error */
  "R18.tiersDiffer": StatedSum;
  /** note: 尾差 */
  "R18.rounding": StatedSum;

  /* B. 权重 */
  /** error */
  "R19.weightsNotHundred": {
    readonly form: FormName;
    readonly weights: string;
    readonly execution: string;
    readonly total: string;
  };
  /** error: the heading names its points: 产出指标(50分) */
  "R20.headingDiffers": BlockDifference;
  /** error: a note on the form names them */
  "R20.noteDiffers": BlockDifference;
  /** error: the form ends early, and the block is above what any accepted structure gives it */
  "R20.aboveEveryScheme": BlockDifference;
  /** warning */
  "R21.noScheme": {
    readonly form: FormName;
    readonly execution: string;
    readonly output: string;
    readonly benefit: string;
    readonly satisfaction: string;
    readonly cost: string;
    /** Points under first-level headings that are none of these; null when there are none */
    readonly other: string | null;
  };
  /** warning */
  "R22.singleWeight": OfIndicator & { readonly weight: string; readonly limit: string };
  /** warning */
  "R22.onlyOneOfBlock": OfIndicator & { readonly block: string; readonly weight: string };
  /** error */
  "R23.weightMissing": OfIndicator;
  /** error */
  "R23.weightNotPositive": OfIndicator & { readonly weight: string };

  /* C. 指标 */
  /** error */
  "R24.actualMissing": OfIndicator & { readonly target: string };
  /** error: a scored row of a printed form with neither */
  "R24.nothingGiven": OfIndicator & { readonly score: string };
  /** error: 无 without a reason */
  "R24.notApplicableUnexplained": TargetAndActual;
  /** error: done, but not how much */
  "R25.statusForNumber": TargetAndActual;
  /** error: other words */
  "R25.wordsForNumber": TargetAndActual;
  /** warning: a dated target answered without a date */
  "R25.noDate": TargetAndActual;
  /** error */
  "R26.restatesTarget": TargetAndActual;
  /** warning: another figure, but still with an operator */
  "R26.operatorInActual": TargetAndActual;
  /** error */
  "R27.aboveWeight": OfIndicator & { readonly score: string; readonly weight: string };
  /** error */
  "R27.negative": OfIndicator & { readonly score: string };
  /** error */
  "R28.scoreDiffers": ScoreDifference;
  /** note: 尾差 */
  "R28.rounding": ScoreDifference;
  /** error: the actual decides the score, and the cell is blank */
  "R28.scoreMissing": OfIndicator & { readonly computed: string };
  /** warning: nothing else says why the row has no score */
  "R28.notScored": TargetAndActual;
  /** error */
  "R29.metButReduced": TargetAndActual & { readonly score: string; readonly weight: string };
  /** error */
  "R30.missedButFull": TargetAndActual & { readonly score: string; readonly computed: string | null };
  /** error */
  "R31.reasonMissing": OfIndicator & { readonly score: string; readonly weight: string };
  /** warning; the strongest of the four is said */
  "R32.notice": Overfulfilment;
  "R32.reasonRequired": Overfulfilment;
  "R32.targetTooLow": Overfulfilment;
  "R32.targetTooLowUnexplained": Overfulfilment;
  /** note: above the first threshold, and the reason is given */
  "R32.explained": Overfulfilment;
  /** warning */
  "R33.targetTooLoose": TargetAndActual;
  /** error: ≥ where less is better */
  "R34.lessIsBetter": OfIndicator & { readonly operator: Operator };
  /** error: ≤ where more is better */
  "R34.moreIsBetter": OfIndicator & { readonly operator: Operator };
  /** warning: less is better, no operator was given, and ≥ was applied */
  "R34.noDirection": OfIndicator & { readonly operator: Operator };
  /** error; `proposal` is the figure that was probably meant */
  "R35.aboveHundred": OfIndicator & {
    readonly column: string;
    readonly written: string;
    readonly proposal: string | null;
  };
  /** error */
  "R36.outsideTier": OfIndicator & {
    readonly tier: Tier;
    readonly range: ScoreRange;
    readonly score: string;
  };
  /** warning: the tier is clear, the score is blank */
  "R36.scoreMissing": OfIndicator & { readonly tier: Tier; readonly range: ScoreRange };
  /** warning: the words name no tier; score null when blank */
  "R36.noTier": OfIndicator & {
    readonly written: string;
    readonly score: string | null;
    readonly achieved: ScoreRange;
    readonly partly: ScoreRange;
    readonly missed: ScoreRange;
  };
  /** warning */
  "R36.actualMissing": OfIndicator;
  /** warning: words as a target, but 指标性质 is not 定性, so that nothing can be scored */
  "R36.notQualitative": OfIndicator & { readonly target: string };
  /** error: two different measures */
  "R37.unitsDiffer": TargetAndActual & { readonly targetUnit: string; readonly actualUnit: string };
  /** error */
  "R38.zeroTargetMissed": TargetAndActual & { readonly score: string };
  /** warning: ≥ 0 is met by anything */
  "R38.zeroTargetAlwaysMet": OfIndicator & { readonly target: string };
  /** error */
  "R39.partsExceedParent": PartsOfIndicator;
  /** warning */
  "R39.partsShortOfParent": PartsOfIndicator;
  /** warning */
  "R40.targetsDiffer": OfIndicator & {
    readonly targets: readonly { readonly form: FormName; readonly target: string }[];
  };
  /** warning */
  "R40.duplicate": OfIndicator & { readonly form: FormName; readonly count: string };
  /** warning */
  "R41.restated": TargetAndActual;
  /** error */
  "R42.late": TargetAndActual;
  /** error */
  "R42.targetYear": OfIndicator & {
    readonly target: string;
    readonly targetYear: string;
    readonly reportYear: string;
  };
  /** warning */
  "R42.yearInName": OfIndicator & { readonly year: string; readonly reportYear: string };
  /** warning */
  "R43.spendingIndicator": OfIndicator & { readonly block: string };
  /** warning */
  "R44.equalsWeight": OfIndicator & { readonly column: string; readonly weight: string };

  /* D. 总分与文字 */
  /** error */
  "R45.totalDiffers": TotalDifference;
  /** note: 尾差 */
  "R45.rounding": TotalDifference;
  /** error */
  "R45.totalMissing": { readonly column: string };
  /** error */
  "R46.gradeDiffers": { readonly written: Grade; readonly total: string; readonly grade: Grade };
  /** error */
  "R47.totalNotStated": { readonly total: string };
  /** error */
  "R47.otherTotal": { readonly found: string; readonly total: string };
  /** error */
  "R48.instructions": { readonly column: string };
  /** error: amounts that a text lists against the sum that it names */
  "R49.textPartsDiffer": {
    readonly column: string;
    readonly stated: string;
    readonly working: string;
    readonly sumOfParts: string;
    readonly difference: string;
  };
  /** error */
  "R49.partsDiffer": StatedSum;
  /** note: 尾差 */
  "R49.rounding": StatedSum;
  /** error */
  "R50.statedDiffers": StatedDifference;
  /** note: 尾差 */
  "R50.rounding": StatedDifference;
  /** error: a text of the form names another figure than its table; both in the text's unit */
  "R50.textDiffers": {
    readonly column: string;
    readonly item: string;
    readonly found: string;
    readonly computed: string;
  };
  /** warning */
  "R51.missedNotNamed": {
    readonly column: string;
    readonly written: string;
    readonly missed: readonly string[];
  };
  /** warning */
  "R52.tooLong": { readonly column: string; readonly count: string; readonly limit: string };
  /** warning */
  "R53.goalRepeated": { readonly project: string };
  /** warning */
  "R54.scoreAheadOfSpending": {
    readonly form: FormName;
    readonly indicatorScore: string;
    readonly indicatorPoints: string;
    readonly fundScore: string;
    readonly fundPoints: string;
    readonly deviation: string;
  };
  /** note: 主管部门 */
  "R55.competentDepartmentMissing": { readonly item: string };
  /** note: 主管部门, 实施单位 … of a printed form */
  "R55.itemMissing": { readonly item: string };
  /** note: 项目 names another 主管部门 than 基本信息 */
  "R55.competentDepartmentDiffers": {
    readonly project: string;
    readonly written: string;
    readonly ofUnit: string;
  };
}
