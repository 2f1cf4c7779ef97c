import type { Sentences } from "../sentences";
import { INDICATOR_NAMES, MONEY_NAMES } from "./formColumns";

export const forms: Sentences["forms"] = {
  back: "Back",
  readAgain: "Read again",
  intro:
    "“Printed” is what the form says; “computed” follows from its own amounts, targets and actual values. The forms are not changed.",
  introNone:
    "A form has a title or a project name, and columns of funds (annual budget, spent) or of indicators (target, actual value).",
  stale: "The data has changed. What follows was read before the change; please read again.",
  layout: {
    national: "National annex",
    department: "Whole department",
    sichuan: "Sichuan 0013zp",
    ruralRevitalisation: "Rural revitalisation funds",
    hubei: "Hubei 20/80",
    progress: "Older form (progress)",
  },
  department: (unit) => (unit === null ? "Whole department" : `${unit}, whole department`),
  notRead: "not read",

  facts: {
    place: "Place",
    layout: "Layout",
    unit: "Unit",
    year: "Year",
    moneyUnit: "Money unit",
    budgetRows: "Fund rows",
    indicators: "Indicators",
    profile: "Rule profile",
    goTo: (area) => `Go to ${area}`,
  },

  figures: {
    caption: "Printed and computed",
    item: "Item",
    stated: "Printed",
    computed: "Computed",
    difference: "Difference",
    labels: {
      rate: "Execution rate (%)",
      budgetScore: "Execution score",
      totalWeight: "Sum of weights",
      totalScore: "Total score",
    },
    onInitialBudget: "The form has no annual budget: the rate is on the initial budget.",
    unknown: "“—”: not printed, or not computable because something could not be read.",
  },

  columns: {
    heading: (money, indicators) => `What each column was read as (funds ${money}, indicators ${indicators})`,
    intro: "Correct a column here and the form is read again.",
    money: "Funds",
    indicators: "Indicators",
    skip: "not read",
    column: (letters) => `Column ${letters}`,
    moneyNames: MONEY_NAMES,
    indicatorNames: INDICATOR_NAMES,
  },

  copy: {
    one: "Copy to the standard workbook",
    group: (unit, year) => `${unit ?? "Unit not named"}${year === null ? "" : `, ${year}`}`,
    several: (count) => `Copy these ${count} to the standard workbook`,
    hint: "Adds the standard sheets to this workbook and fills them in. Nothing is overwritten.",
  },

  notForms: {
    heading: (count) => `Sheets not recognised: ${count}`,
    reason: {
      blank: "nothing on it",
      noForm: "no form on it",
      titleOnly: "a title, but neither funds nor indicators",
      list: "a list of many items, not a form",
      tableOnly: "headings alone: no title, unit or project",
    },
    truncated: (sheet) => `The sheet “${sheet}” is very large; only its first part was read.`,
  },
};
