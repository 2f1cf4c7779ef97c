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
  alike: (count) =>
    `${counted(count, "cell")} that ${plural(count, "says", "say")} the same without the operator or the unit, kept`,
  remarks: (count) => `${counted(count, "figure")} to note`,
  remark: (remark) => {
    switch (remark.kind) {
      case "points":
        return `The form gives ${remark.points} points for budget execution, the rule profile ${remark.ofProfile}: the score counts by ${remark.points} points and is ${remark.written}. Check what the total counts by.`;
      case "block":
        return `The form gives ${remark.name} ${remark.points} points, the indicators filled in have ${remark.written} in all: check the points.`;
      case "moneyUnit":
        return `The form names no money unit: the amounts are in ${remark.written}. Check that this is meant.`;
      case "sum":
        return `One cell for several indicators takes the sum of their scores, ${remark.written}.`;
      case "totalWithout":
        return `The total of ${remark.written} is without the indicators that have no place in the form: ${remark.names.join(", ")}.`;
      case "totalWith":
        return `The total of ${remark.written} includes the indicators that have no row in the form: ${remark.names.join(", ")}. Add these rows.`;
    }
  },
  filled: (forms, cells) =>
    `${counted(forms, "form")} filled, ${counted(cells, "cell")} in all. Check before handing in.`,
  byOrder: (sheet, project) =>
    project === null
      ? `“${sheet}” names no project and takes the whole department; choose a project if that is wrong.`
      : `“${sheet}” names no project and takes “${project}” by its place; choose another one if that is wrong.`,
  byHand: (count) =>
    count === 0
      ? "Nothing is left to fill in by hand"
      : `${counted(count, "item")} to fill in by hand or check`,
  byHandOf: (form, count) => `${form}: ${counted(count, "item")}`,
  byHandIntro:
    "What is not certain is not filled in, and what stands there is kept. Go through the list; it can be copied or printed.",
  blankBecause: {
    noValue: "Not in the self-evaluation workbook: fill it in",
    notComputed: "Not computed: complete the self-evaluation first, and fill the form again",
    noSource: "Not certain which source or category of funds it takes: fill it in by hand",
    noMoneyUnit: "The workbook has no money unit (金额单位): choose it first, and fill the form again",
    severalIndicators: "One cell for several indicators: check, and fill it in by hand",
    points: "The points of the form do not agree with those of the evaluation: check, and fill it in by hand",
    otherIndicators: "The form has other indicators than the evaluation: fill in the total by hand",
  },
  proposed: (value) => ` (evaluation: ${value})`,
  notPlaced: (value) => `No place in the form: ${value}`,
  differs: (inForm, evaluated) =>
    `Kept. The form has ${inForm}, the evaluation ${evaluated}: check which is right`,
  formulaDiffers: (inForm, evaluated) =>
    `Formula kept. It gives ${inForm}, the evaluation ${evaluated}: check which is right`,
  notEvaluated: "An indicator that the evaluation does not have: fill it in by hand",
  stayBlank: (count) => `${counted(count, "cell")} left blank, to fill in by hand`,
  handItem: (item, text) => `${item}: ${text}`,
  noCell: "—",
  what: "What to do",
  copy: "Copy",
  copied: "Copied: it can be pasted into Word, Excel or a text.",
  notCopied: "Copying is not allowed here: print the list, or select the text and press Ctrl+C.",
  print: "Print",
  notPrinted: "Printing is not possible here: copy the list and print it from Word.",
  unfinished: (state) =>
    `The self-evaluation: ${state}. The filled form cannot be handed in: see to the workbook first.`,
  leftOver: (sheet, project) =>
    `“${sheet}” names no project, and “${project}” is the only one without a form. If it is right, select “Fill this form”; if not, choose another one above.`,
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
