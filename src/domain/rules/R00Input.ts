import type { MoneyUnit } from "../model";
import { OUR_PROPOSAL } from "./documents";
import type { Rule } from "./rule";

interface HiddenPlace {
  readonly table: string;
  readonly place: string;
}

interface RowsOutside {
  readonly table: string;
  readonly rows: string;
  readonly range: string;
}

/** What the readers could not read, or read only after normalising it; they raise these findings themselves. */
export interface Inputs {
  /** Text, an error value or anything else that is no amount */
  "R00.unreadableNumber": { readonly column: string; readonly written: string };
  /** Blank amounts of a column, counted as 0.00; `count` is how many */
  "R00.blankAmount": { readonly column: string; readonly count: string };
  /** Full-width digits, thousands separators, a unit in the cell */
  /** Numbers typed as text in several cells of a sheet */
  "R00.numbersAsText": { readonly columns: readonly string[]; readonly count: string };
  "R00.normalisedNumber": { readonly column: string; readonly written: string; readonly read: string };
  /** A negative amount */
  "R00.negativeAmount": { readonly column: string; readonly written: string };
  /** 0.95 read as 95 % */
  "R00.ratioReadAsPercent": { readonly column: string; readonly written: string; readonly read: string };
  /** A bare figure beside one with a unit (95 beside ≤90万元) takes its unit */
  "R00.unitTaken": { readonly column: string; readonly written: string; readonly read: string };
  /** 0.16 beside 15%, or 0.9 with the unit %: a percent cell pasted as a value, or meant as it stands */
  "R00.ratioOrPercent": {
    readonly column: string;
    readonly written: string;
    readonly asWritten: string;
    readonly asRatio: string;
  };
  /** 20220720 or 11.30 read as a day */
  "R00.readAsDate": { readonly column: string; readonly written: string; readonly read: string };
  /** A figure that must be a day, but may be two or none: 11.3, 20221340 */
  "R00.unclearDate": { readonly column: string; readonly written: string };
  /** Not one of the closed list */
  "R00.unknownChoice": { readonly column: string; readonly written: string; readonly choices: string };
  /** A required cell of a row is blank */
  "R00.blankCell": {
    readonly column: string;
    /** Of a closed list: 万元、元 */
    readonly choices?: string;
  };
  /** #DIV/0! and its like */
  "R00.errorValue": { readonly column: string; readonly written: string };
  /** 指标 names a project that 项目 does not have; `similar` may have been meant */
  "R00.unknownProject": { readonly project: string; readonly similar: string | null };
  /** The same project twice in 项目; null for the whole department */
  "R00.duplicateProject": { readonly project: string | null };
  /** 县级专项 in a unit of 市级, or of no stated level, which counts as 市级 */
  "R00.tierBelowUnit": { readonly written: string; readonly level: string | null };
  /** 预算层级 on a line of 基本支出: one of the two is wrong */
  "R00.tierOfBasic": { readonly category: string; readonly written: string };
  /** A column of the standard workbook is not there (renamed or deleted); R57 has those that are required */
  "R00.missingColumn": {
    readonly table: string;
    readonly column: string;
    readonly similar: string | null;
    /** Where the table's name leads, if that is a sheet other than its own */
    readonly sheet?: string;
  };
  /** The same heading twice */
  "R00.duplicateColumn": { readonly table: string; readonly column: string };
  /** A table without a row */
  "R00.emptyTable": { readonly table: string };
  /** A name of the standard workbook is missing or does not lead to one area; R57 has those that are required */
  "R00.unusableName": { readonly name: string; readonly state: string };
  /** Several sheets have a usable area of this name; `used` was read, `others` were not (addresses) */
  "R00.severalNames": { readonly name: string; readonly used: string; readonly others: string };
  /** `copy` is a copy of `sheet`, as Excel makes it with names of its own; it was not read */
  "R00.copiedSheet": { readonly sheet: string; readonly copy: string };
  /** The heading of a column of amounts names another unit than 金额单位 */
  "R00.headingUnit": { readonly column: string; readonly unit: string; readonly moneyUnit: string };
  /** The name of `column` leads to a cell of 基本信息 with another label */
  "R00.otherLabel": { readonly column: string; readonly label: string };
  /** The number format scales the amount or gives it another unit: the cell shows `shown`, and holds `read` */
  "R00.shownOtherwise": { readonly column: string; readonly shown: string; readonly read: string };
  /** A subtotal typed among the rows (小计, 合计) is left out, so that nothing is counted twice */
  "R00.subtotalRow": { readonly table: string; readonly written: string };
  /** The amounts of such a row are the sum of no lines: it may be a line, or the sum is wrong */
  "R00.subtotalDiffers": {
    readonly written: string;
    readonly column: string;
    readonly stated: string;
    /** The sum of the lines that it most likely adds up */
    readonly computed: string;
  };
  /** A row that only keeps a place (指标2, ……) is no indicator */
  "R00.placeholderRow": { readonly table: string; readonly written: string };
  /** A row of 指标 with a name, but without target, actual and weight (rules.md 10.1) */
  "R00.nameAlone": { readonly name: string };
  /** 项目 is blank below a row of `project`, as in merged cells; these rows count as its own (rules.md 10.1) */
  "R00.projectCarriedDown": { readonly project: string };
  /** The same of an incomplete row: it is left out */
  "R00.projectUnclear": { readonly name: string; readonly project: string };
  /** A target or actual that the grammar cannot read */
  "R00.unreadableTarget": { readonly column: string; readonly written: string };
  /** A 报告数 whose 口径 or 数据项 is not known */
  "R00.unknownScope": { readonly column: string; readonly written: string };
  /** An unknown rule parameter */
  "R00.unknownParameter": { readonly written: string };
  /** A rule parameter outside its range, so the profile's own value holds */
  "R00.parameterOutOfRange": { readonly name: string; readonly written: string; readonly range: string };
  /** The rule profile is not known; `used` was used, `similar` may have been meant */
  "R00.unknownProfile": { readonly written: string; readonly used: string; readonly similar: string | null };

  /** Hidden rows of a table count; `place` is `5、9-12` */
  "R00.hiddenRows": HiddenPlace;
  /** `place` is the letter of a column with figures */
  "R00.hiddenColumn": HiddenPlace;
  "R00.hiddenSheet": HiddenPlace;
  /** 单位：元 stands beside or above a table that is read in 万元 */
  "R00.labelUnit": { readonly table: string; readonly written: string; readonly moneyUnit: MoneyUnit };
  /** Rows outside the tables that look like lines of 资金 or 指标 */
  "R00.lineBeside": RowsOutside;
  /** Single figures far below a table */
  "R00.figuresBelow": RowsOutside;

  // Of printed forms
  /** OCR or a typing slip; `proposal` is what it may have been, and is not what was read */
  "R00.damagedText": { readonly column: string; readonly written: string; readonly proposal: string };
  /** The form ends before this part (总分, 绩效指标, 资金) */
  "R00.formCutOff": { readonly missing: string };
  /** Two rows say 总分 or 合计; the first was read */
  "R00.severalTotals": { readonly used: string; readonly others: string };
  /** Figures in a column without a heading, beside `beside`; they were not read */
  "R00.columnWithoutHeading": { readonly beside: string; readonly written: string };
  /** Only the first `limit` rows were read */
  "R00.formTooLong": { readonly limit: string };
}

export const R00: Rule<Inputs> = {
  id: "R00",
  group: "input",
  clause: OUR_PROPOSAL,
  formula: "名称、列、数额、选项、指标值和完成值都能读出；规范化后读出的，列出原文与读数",
  severities: {
    "R00.unreadableNumber": "error",
    "R00.blankAmount": "note",
    "R00.numbersAsText": "note",
    "R00.normalisedNumber": "note",
    "R00.negativeAmount": "error",
    "R00.ratioReadAsPercent": "note",
    "R00.unitTaken": "note",
    "R00.ratioOrPercent": "warning",
    "R00.readAsDate": "note",
    "R00.unclearDate": "error",
    "R00.unknownChoice": "error",
    "R00.blankCell": "error",
    "R00.errorValue": "error",
    "R00.unknownProject": "error",
    "R00.duplicateProject": "error",
    "R00.tierBelowUnit": "error",
    "R00.tierOfBasic": "error",
    "R00.missingColumn": "error",
    "R00.duplicateColumn": "error",
    "R00.emptyTable": "error",
    "R00.unusableName": "error",
    "R00.severalNames": "warning",
    "R00.copiedSheet": "note",
    "R00.headingUnit": "error",
    "R00.otherLabel": "error",
    "R00.shownOtherwise": "error",
    "R00.subtotalRow": "note",
    "R00.subtotalDiffers": "error",
    "R00.placeholderRow": "note",
    "R00.nameAlone": "error",
    "R00.projectCarriedDown": "note",
    "R00.projectUnclear": "error",
    "R00.unreadableTarget": "error",
    "R00.unknownScope": "error",
    "R00.unknownParameter": "error",
    "R00.parameterOutOfRange": "error",
    "R00.unknownProfile": "error",
    "R00.hiddenRows": "note",
    "R00.hiddenColumn": "note",
    "R00.hiddenSheet": "note",
    "R00.labelUnit": "error",
    "R00.lineBeside": "warning",
    "R00.figuresBelow": "note",
    "R00.damagedText": "error",
    "R00.formCutOff": "warning",
    "R00.severalTotals": "error",
    "R00.columnWithoutHeading": "warning",
    "R00.formTooLong": "error",
  },
  asksForInput: { "R00.blankCell": true, "R00.emptyTable": true },
};
