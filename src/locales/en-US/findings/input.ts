import type { RuleTexts } from "../../shared/findingTexts";
import { counted } from "../plural";
import { NAME_STATES, formName, quoted, named } from "./words";

const missingColumn = ({
  table,
  column,
  similar,
  sheet,
}: {
  readonly table: string;
  readonly column: string;
  readonly similar: string | null;
  readonly sheet?: string;
}): string => {
  if (sheet !== undefined)
    return `The name ${named(`绩效_${table}`)} leads to the sheet ${quoted(sheet)}, which has no column ${quoted(column)}. Let it lead to the table of the sheet ${quoted(table)} again, in the Name Manager of the tab Formulas.`;
  return similar === null
    ? `The sheet ${quoted(table)} has no column ${quoted(column)}. Please add it.`
    : `The sheet ${quoted(table)} has no column ${quoted(column)}, but one named ${quoted(similar)}. If it is the same, rename it ${quoted(column)}.`;
};

const unusableName = ({ name, state }: { readonly name: string; readonly state: string }): string =>
  `The name ${named(name)} ${NAME_STATES.get(state) ?? "cannot be used"}, so its cells cannot be read. Restore it under “Diagnose and repair”.`;

/** What a negative amount may have been meant as, where it is no cut of the budget */
const NEGATIVES: ReadonlyMap<string, string> = new Map([
  ["支出", "enter spending after what was paid back"],
  ["其中：上年结转支出", "enter spending after what was paid back"],
  ["到位", "enter what was received after what was returned"],
  ["追减", "a cut is entered as a positive number"],
]);

export const input = {
  R00: {
    title: "Input missing or not in the usual form",
    sentences: {
      unreadableNumber: ({ column, written }) =>
        `${quoted(column)} holds ${quoted(written)}, which is not a number, so the sums it belongs to are not known. Enter a number.`,
      blankAmount: ({ column, count }) =>
        `Blank cells of ${quoted(column)}, counted as 0.00: ${count}. Enter the amounts if there are any.`,
      numbersAsText: ({ columns, count }) =>
        `${count} cells in ${columns.map(quoted).join(", ")} hold numbers as text, which were read as numbers; Excel's own sums leave text out. Convert them to numbers.`,
      normalisedNumber: ({ column, written, read }) =>
        `${quoted(column)} holds ${quoted(written)}, read as ${read}. Please check; a plain number is safer.`,
      negativeAmount: ({ column, written }) =>
        `${quoted(column)} holds the negative ${written}. Please check; ${NEGATIVES.get(column) ?? "a budget cut goes into “追减” as a positive number"}.`,
      ratioReadAsPercent: ({ column, written, read }) =>
        `${quoted(column)} holds ${written}, read as ${read}. Please check.`,
      unitTaken: ({ column, written, read }) =>
        `${quoted(column)} holds ${written} without a unit, read as ${read}. Please check.`,
      ratioOrPercent: ({ column, written, asWritten, asRatio }) =>
        `${quoted(column)} holds ${written}, which may mean ${asWritten} or ${asRatio}; it was read as ${asWritten}. Please check and write the percent sign.`,
      readAsDate: ({ column, written, read }) =>
        `${quoted(column)} holds ${written}, read as the date ${read}. Please check.`,
      unclearDate: ({ column, written }) =>
        `${quoted(column)} holds ${quoted(written)}, which should be a date, but the day is not clear, so it was not read. Write it like “2021年11月30日”.`,
      unknownChoice: ({ column, written, choices }) =>
        `${quoted(column)} holds ${quoted(written)}, which is not one of the choices. Choose one of: ${choices}.`,
      blankCell: ({ column, choices }) =>
        `${quoted(column)} is blank. ${choices === undefined ? "Please fill it in" : `Choose one of: ${choices}`}.`,
      errorValue: ({ column, written }) =>
        `${quoted(column)} shows the error ${written}. Check the formula or enter a number.`,
      unknownProject: ({ project, similar }) =>
        `The sheet “项目” has no project ${named(project)}. ` +
        (similar === null ? "" : `Was ${quoted(similar)} meant? `) +
        "Check the name or add the project there.",
      duplicateProject: ({ project }) =>
        project === null
          ? "Several rows have no project name, which stands for the whole department. Keep one and name the others."
          : `The project ${named(project)} is listed twice. Keep one row.`,
      tierBelowUnit: ({ written, level }) =>
        level === null
          ? `${quoted(written)} is below the municipal level. If the unit is not municipal, state its budget level in the basic information.`
          : `The unit's budget level is ${quoted(level)}, and ${quoted(written)} is below it. Check the tier.`,
      tierOfBasic: ({ category, written }) =>
        `${category} is basic expenditure, which has no tier, but 预算层级 holds ${quoted(written)}. Clear it, or correct 支出类别 if this is a project.`,
      missingColumn,
      duplicateColumn: ({ table, column }) =>
        `The sheet ${quoted(table)} has several columns ${quoted(column)}; the first one is read. Keep one.`,
      emptyTable: ({ table }) => `The sheet ${quoted(table)} has no data. Fill it in and recompute.`,
      unusableName,
      severalNames: ({ name, used, others }) =>
        `The name ${named(name)} exists on several sheets. ${used} was read, ${others} was not. Delete the names that are not needed.`,
      copiedSheet: ({ sheet, copy }) =>
        `The sheet ${quoted(copy)} is a copy of ${quoted(sheet)}. It was not read, so changes in it have no effect. Work in ${quoted(sheet)}, and delete copies that are not needed.`,
      headingUnit: ({ column, unit, moneyUnit }) =>
        `The heading of ${quoted(column)} names the unit ${unit}, but 金额单位 is ${moneyUnit}, which was used. Check the amounts and use one unit.`,
      otherLabel: ({ column, label }) =>
        `The name ${named(`绩效_${column}`)} leads to a cell labelled ${quoted(label)}, so what was read may not be ${quoted(column)}. Restore the order of the rows if they were sorted or moved; otherwise correct the name in the Name Manager.`,
      shownOtherwise: ({ column, shown, read }) =>
        `${quoted(column)} shows ${shown}, but the cell holds ${read}, which was used. Check the amount and change the number format of the cell.`,
      subtotalRow: ({ table, written }) =>
        `The row ${quoted(written)} of the sheet ${quoted(table)} is a total and was left out, so that nothing counts twice. Rename it if it is an item of its own.`,
      subtotalDiffers: ({ written, column, stated, computed }) =>
        `${quoted(column)} of the row ${quoted(written)} is ${stated}, but the lines add up to ${computed}. If it is an item of its own, rename it, since totals do not count; if it is a total, correct it or move it out of the table.`,
      placeholderRow: ({ table, written }) =>
        `The row ${quoted(written)} of the sheet ${quoted(table)} only keeps a place for an indicator and was left out. Delete it if it is not needed.`,
      nameAlone: ({ name }) =>
        `${named(name)} has a name but no target, actual or weight, so it was left out. Fill them in or delete the row.`,
      projectCarriedDown: ({ project }) =>
        `“项目” is blank; the rows count for ${named(project)} like the row above, as in merged cells. For the whole department enter “部门整体”.`,
      projectUnclear: ({ name, project }) =>
        `“项目” of ${named(name)} is blank and the row is incomplete, so it may be of ${named(project)} or of the whole department; it was left out. Fill in “项目”.`,
      unreadableTarget: ({ column, written }) =>
        `${quoted(column)} holds ${quoted(written)}, which cannot be read. Write it like “≥90%”, “15场次” or “2021年12月31日前”.`,
      unknownScope: ({ column, written }) =>
        `${quoted(column)} holds ${quoted(written)}, which the fund lines do not have, so the figure cannot be reconciled. Check the name.`,
      unknownParameter: ({ written }) =>
        `There is no rule parameter ${quoted(written)}, so it was not applied. Check its name.`,
      parameterOutOfRange: ({ name, written, range }) =>
        `The rule parameter ${named(name)} is ${written}, outside ${range}, so it was not applied. Please change it.`,
      unknownProfile: ({ written, used, similar }) =>
        `There is no rule profile ${quoted(written)}; ${quoted(used)} was used. ` +
        (similar === null ? "Choose another." : `Was ${quoted(similar)} meant? Choose one.`),
      hiddenRows: ({ table, place }) =>
        `Rows ${place} of the table ${quoted(table)} are hidden or filtered out; they count like the others.`,
      hiddenColumn: ({ table, place }) =>
        `Column ${place} of the table ${quoted(table)} is hidden; its figures count like the others.`,
      hiddenSheet: ({ table }) => `The sheet ${quoted(table)} is hidden; its figures count like the others.`,
      labelUnit: ({ table, written, moneyUnit }) =>
        `The sheet ${quoted(table)} says ${quoted(written)}, but 金额单位 of 基本信息 is ${moneyUnit}. Check and correct one of them.`,
      lineBeside: ({ table, rows, range }) =>
        `${range} of the sheet ${quoted(table)} looks like ${counted(rows, "row")} of 资金 or 指标 and does not count. Move what belongs there into the table.`,
      figuresBelow: ({ table, rows, range }) =>
        `${counted(rows, "row")} of figures below the table ${quoted(table)} (${range}) do not count. Move what belongs there into the table.`,
      damagedText: ({ column, written, proposal }) =>
        `${quoted(written)} in ${quoted(column)} looks damaged by scanning or typing and may have been ${quoted(proposal)}; it was not read so. Check and correct it.`,
      formCutOff: ({ missing }) =>
        `The form is incomplete: it has no ${quoted(missing)}. Check the original.`,
      severalTotals: ({ used, others }) =>
        `The form has several rows of a total; ${used} was read, ${others} was not. Keep one.`,
      columnWithoutHeading: ({ beside, written }) =>
        `The column to the right of ${quoted(beside)} has no heading; ${quoted(written)} and what else stands there was not read. Add a heading.`,
      formTooLong: ({ limit }) =>
        `The form has more than ${limit} rows of indicators; the others were not read. Check the original.`,
    },
  },
  R56: {
    title: "Data outside the table",
    sentences: {
      rowsBelow: ({ table, rows, range }) =>
        `The table ${quoted(table)} does not include ${counted(rows, "row")} below it (${range}), so they do not count. Include them under “Diagnose and repair”.`,
      rowsAbove: ({ table, rows, range }) =>
        `The table ${quoted(table)} has ${counted(rows, "row")} of data above its headings (${range}), which do not count. Move them below the headings.`,
      closingRow: ({ table, range }) =>
        `Data of the table ${quoted(table)} stands in the row “在此行上方插入” (${range}) and does not count. Move it above that row.`,
      columnOutside: ({ table, column, name }) =>
        `The column ${quoted(column)} of the table ${quoted(table)} is outside its range and does not count. Move it into the table, or extend the range of the name ${named(name)} in the Name Manager.`,
      notRead: ({ table, range }) =>
        `The sheet of the table ${quoted(table)} holds too much; ${range} was not read. Delete what is not needed there, or move it to another sheet.`,
    },
  },
  R57: {
    title: "A required name or column cannot be read",
    sentences: { missingColumn, unusableName },
  },
  R58: {
    title: "Project names do not match",
    sentences: {
      notListed: ({ project, similar }) =>
        `The sheet “资金” has money for ${named(project)}, which the sheet “项目” does not list, so it gets no form. ` +
        (similar === null ? "" : `Was ${quoted(similar)} meant? `) +
        "Check the name or add the project.",
      noMoney: ({ project, similar }) =>
        `${named(project)} of the sheet “项目” has no money in the sheet “资金”, so its execution rate and total are not known. ` +
        (similar === null ? "" : `Was ${quoted(similar)} meant? `) +
        "Check the name or add its money.",
    },
  },
  R59: {
    title: "Form without indicators or goal",
    sentences: {
      noIndicators: () =>
        "The whole department has no indicators, so its form cannot be scored. Add indicators without a project.",
      noGoal: () =>
        "The whole department has no annual goal, so that of its form is blank. Add a row without a project name.",
      unnamedForm: ({ answer }) =>
        `A row has no project name and ${quoted(answer)} in “单独填报”: it may be the whole department or a project. For the whole department choose “否”; for a project enter its name.`,
      textMissing: ({ form, column }) =>
        `${quoted(column)} of ${formName(form)} is blank, and so is its place on ${form === null ? "附件3" : "附件4"}. Fill it in.`,
      projectWithoutIndicators: ({ project }) =>
        `${named(project)} has a form of its own but no indicators, so it cannot be scored. Add them.`,
    },
  },
  R62: {
    title: "Formula without a result",
    sentences: {
      notCalculated: ({ column }) =>
        `A formula in ${quoted(column)} has no result, so it was not used. Recalculate in Excel (F9) and save, or enter the figure.`,
    },
  },
  R93: {
    title: "Indicator level misspelt",
    sentences: {
      misspelt: ({ column, written, proposal }) =>
        `${quoted(written)} in ${quoted(column)} is misspelt and stands as a group of its own on the form. Was ${quoted(proposal)} meant? Correct it.`,
      mayBeMisspelt: ({ column, written, proposal }) =>
        `${quoted(written)} in ${quoted(column)} is unusual. Was ${quoted(proposal)} meant? Please check.`,
      twoSpellings: ({ column, written, proposal }) =>
        `${quoted(written)} and ${quoted(proposal)} in ${quoted(column)} are one level in two spellings and print as two groups. Use one.`,
    },
  },
} satisfies Partial<RuleTexts>;
