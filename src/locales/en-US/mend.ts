import type { Sentences } from "../sentences";
import { counted } from "./plural";

export const mend: Sentences["mend"] = {
  blank: "blank",
  change: (before, after) => `${before} → ${after}`,
  asText: (written) => `${written} (text)`,
  cells: (count) => counted(count, "cell"),
  at: (place, change) => `${place}: ${change}`,
  fix: "Correct",
  fixTo: (after) => `Change to “${after}”`,
  clear: "Clear",
  name: (button, change) => `${button}, ${change}`,
  more: (count) => `${counted(count, "more cell")}`,
  all: (count) => `Correct all ${count} of this kind`,
  list: "Cells to correct together",
  choose: "Leave as it is",
  chooseFor: (place) => `Change ${place} to`,
  write: (count) => `Correct ${counted(count, "cell")}`,
  cancel: "Cancel",
  why: {
    list: ({ column }) => `The column ${column} takes the values of its list only.`,
    level: ({ level }) =>
      level === null
        ? "预算级次 in 基本信息 is blank; choose whether the money comes from the unit's own level or a higher one."
        : `The unit's 预算级次 is ${level}; 预算层级 says whether money comes from its own level or a higher one.`,
    tierOfBasic: () => "基本支出 has no 预算层级; if the line is a project's, change 支出类别.",
    sign: () => "追减 is entered as a positive number.",
    reduced: () => "A negative 追加 is a 追减; 全年预算数 stays the same.",
    name: () => "No other name in 项目 is like it.",
    names: () => "Both tables need the same name; choose which one is right.",
    misspelt: () => "No other usual name of an indicator level is like it.",
    spelling: () => "One form needs one spelling; this one is used more often.",
    part: () => "With the 其中 rows above it makes up exactly their line, so it is not counted again.",
    grade: ({ total, grade }) => `The total is ${total}, which is ${grade}.`,
    total: ({ total }) => `The total is ${total}.`,
    conclusion: () => "Drafted from total, grade, execution rate and indicators; you can edit it afterwards.",
    score: () => "Computed from target, actual and weight.",
    number: () => "Excel's sums count numbers only; the value stays the same.",
    unit: ({ moneyUnit }) => `Converted to ${moneyUnit}.`,
    moneyUnit: () => "The amounts stay; only 金额单位 in 基本信息 changes.",
    decimalPoint: () => "With the decimal point here the sum is right.",
    percent: () => "With its percent sign.",
    direction: () => "指标性质 has to agree with the target and the name.",
    qualitative: () => "A target that cannot be calculated is scored as 定性.",
    lastYear: ({ file }) => `As in last year's workbook, ${file}.`,
  },
};
