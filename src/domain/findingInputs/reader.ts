/** Inputs of the sentences of R00: what the reader could not read, or read only after normalising it. */

export interface ReaderInputs {
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
}
