import type { Sentences } from "../sentences";
import { itemsIn } from "../shared/filledItems";
import { INDICATOR_NAMES, MONEY_NAMES } from "./formColumns";
import { counted, plural } from "./plural";

export const fill: Sentences["fill"] = {
  back: "Back",
  intro:
    "Writes the results into the blank cells of the form. Its formats, formulas and contents stay; where rows are missing, they are inserted with the format of the row above.",
  introNone:
    "Move or copy the sheet with the bureau's form into this workbook and try again. It needs a title or a project name, and the headings of the funds or of the indicators.",
  stale:
    "The data has changed; this is from before the change. It is checked again before filling, and what has changed is shown first.",
  changed: "The data has changed: this is the new list, and nothing is filled in yet.",
  incomplete: (findings) =>
    `${counted(findings, "cell")} of the input cannot be read, so the form may be incomplete. Recompute first and look at the result.`,
  choose: (sheet) => `“${sheet}” names no project. Which one does it take?`,
  notChosen: "None for now",
  department: "The whole department",
  form: (sheet, project) => `${sheet} (${project ?? "the whole department"})`,
  fillForm: "Fill this form",
  counts: (cells, rows) =>
    `${counted(cells, "cell")} to fill${rows === 0 ? "" : `, ${counted(rows, "row")} to insert`}`,
  overwrite: (count) => `Write over the ${counted(count, "cell")} that ${plural(count, "differs", "differ")}`,
  cells: (count) => `${counted(count, "cell")} to fill`,
  differing: (count) => `${counted(count, "cell")} with other contents, kept`,
  formulas: (count) => `${counted(count, "formula")} with another result, kept`,
  unplaced: (count) => `${counted(count, "item")} without a place in the form`,
  unknown: (count) => `${counted(count, "indicator")} of the form not in the evaluation, kept`,
  cell: "Cell",
  item: "Item",
  inForm: "Form",
  evaluated: "Evaluation",
  blank: "(blank)",
  goTo: (cell) => `Go to ${cell}`,
  items: itemsIn({
    fields: {
      project: "Project",
      competentDepartment: "Competent department",
      implementingUnit: "Implementing unit",
      unitName: "Unit",
      reportingUnit: "Reporting unit",
      year: "Year",
      goal: "Goal",
      overallGoal: "Goal",
      completion: "Result",
      implementation: "Implementation",
      grade: "Grade",
      conclusion: "Conclusion",
      problems: "Problems",
      improvements: "Improvements",
      reasons: "Reasons",
      totalWeight: "Total: weight",
      totalScore: "Total: score",
      unitHead: "Head of the unit",
      preparer: "Prepared by",
      phone: "Telephone",
      preparedOn: "Date",
      funds: "Funds",
      fundReasons: "Reasons for the funds",
      fundSource: "Source of funds",
      indicator: "Indicator",
    },
    money: MONEY_NAMES,
    indicators: INDICATOR_NAMES,
    colon: ": ",
    comma: ", ",
  }),
};
