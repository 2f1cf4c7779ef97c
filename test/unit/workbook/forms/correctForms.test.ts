/** Forms without a mistake are free of errors, and one mistake is found where it was made. */
import { evaluateForms } from "../../../../src/domain/evaluate/form";
import { readForms } from "../../../../src/workbook/forms";
import type { CellValue } from "../../../../src/workbook/snapshot";
import { CORRECT_FORMS, type CorrectForm } from "../../../support/correctForms";
import { sheetOfText, sheetOfValues } from "../../../support/sheetOfText";

/** Plain figures as numbers, as they are typed into a sheet */
function evaluate(drawing: string) {
  const typed = sheetOfText(drawing).values.map((row) =>
    row.map((value): CellValue => (/^-?\d+(?:\.\d+)?$/.test(String(value)) ? Number(value) : value)),
  );
  const { forms } = readForms([sheetOfValues(typed)]);
  const [form, ...others] = forms;
  const [evaluation] = evaluateForms(forms);
  if (form === undefined || evaluation === undefined || others.length > 0) throw new Error("not one form");
  return { form, evaluation, findings: [...form.findings, ...evaluation.findings] };
}

const errors = (drawing: string) =>
  evaluate(drawing)
    .findings.filter(({ severity }) => severity === "error")
    .map(({ code, cells }) => [code, ...cells].join(" ").replaceAll("Sheet1!", ""));

/** Rate, points for execution, all weights and the total, computed; the number of indicators */
const FIGURES: Readonly<Record<CorrectForm, readonly (string | number | null)[]>> = {
  national: ["94.5", "9.45", "100", "98.45", 8],
  inYuan: ["100", "10", "100", "99.9", 7],
  sichuan: ["98", "9.8", "100", "99.8", 6],
  traditional: ["95", "9.5", "100", "98.9", 6],
  hubei: ["95", "19", "100", "99", 4],
  ruralRevitalisation: ["100", "10", "100", "100", 7],
  tasks: ["98", "9.8", "100", "95.8", 6],
  beijing: ["99", "9.9", "100", "97.9", 7],
  noteBeforeTotal: ["85", "8.5", "100", "96.5", 6],
  sourcesByFund: ["100", "10", "100", "99.25", 7],
  transfer: ["98", null, null, null, 8],
  nestedSources: ["99", "9.9", "100", "99.1", 6],
  adjusted: ["95", "9.5", "100", "96.5", 7],
  divisions: ["100", "10", "100", "100", 8],
  twoPages: ["94.55", "9.46", "100", "99.22", 8],
  totalAbove: ["95", "9.5", "100", "97.3", 5],
  costBlock: ["90", "9", "100", "98.5", 8],
  withoutLevels: ["97.5", "9.75", "100", "95.75", 7],
  indicatorsAlone: [null, null, "100", "97", 11],
  heatingSeason: ["100", "10", "100", "100", 5],
};

describe.each(Object.keys(FIGURES) as CorrectForm[])("%s", (name) => {
  test("has no error", () => {
    expect(errors(CORRECT_FORMS[name])).toEqual([]);
  });

  test("is computed from what was read", () => {
    const { form, evaluation } = evaluate(CORRECT_FORMS[name]);
    const { rate, budgetScore, totalWeight, totalScore } = evaluation.computed;
    const figures = [rate, budgetScore, totalWeight, totalScore].map((one) => one?.toFixed() ?? null);
    expect([...figures, form.indicators.length]).toEqual(FIGURES[name]);
    expect(evaluation.stated.totalScore?.toFixed() ?? null).toBe(figures[3]);
  });
});

const MISTAKES: readonly (readonly [string, CorrectForm, string, string, readonly string[]])[] = [
  ["a wrong rate", "national", "812.7 | 10 | 94.50%", "812.7 | 10 | 95.40%", ["R01.rateDiffers G6"]],
  [
    "a rate on 年初预算数",
    "adjusted",
    "1140.48 | 95.00 | 10",
    "1140.48 | 89.06 | 10",
    ["R01.rateDiffers F6"],
  ],
  [
    "a wrong sum of the sources",
    "costBlock",
    "资金总额 | 850 | 850 | 765",
    "资金总额 | 850 | 850 | 756",
    ["R03.rowsDiffer E7 E8 E9 E10"],
  ],
  [
    "a wrong sum of the tasks",
    "tasks",
    "任务2 旅游宣传 | 已完成 | 200",
    "任务2 旅游宣传 | 已完成 | 210",
    ["R01.rateDiffers K7", "R03.rowsDiffer D8 D6 D7"],
  ],
  [
    "a wrong sum of a division",
    "divisions",
    "基本支出：402.6",
    "基本支出：420.6",
    ["R14.totalsDiffer D4 B5 E5"],
  ],
  [
    "more spent than there was",
    "divisions",
    "512.6 | 512.6 | 10 | 100% | 10",
    "512.6 | 521.6 | 10 | 101.76% | 10",
    ["R02.spentOverBudget E4"],
  ],
  [
    "元 for 万元",
    "withoutLevels",
    "36 | 36 | 35.1 | 10",
    "36 | 36 | 351000 | 10",
    ["R03.rowsDiffer E5 E6", "R15.totalTenThousandfold E5 E6"],
  ],
  [
    "万元 for 元",
    "nestedSources",
    "3200000 | 3168000 | 10",
    "3200000 | 316.8 | 10",
    ["R03.rowsDiffer E6 E7 E8 E9", "R15.totalTenThousandfold E6 E7 E8 E9"],
  ],
  [
    "points for execution that are not those of the rate",
    "hubei",
    "228 | 95% | 19",
    "228 | 95% | 18",
    ["R12.scoreDiffers F7", "R45.totalDiffers G13"],
  ],
  [
    "weights of 105",
    "sourcesByFund",
    "养护里程 | 15",
    "养护里程 | 20",
    ["R19.weightsNotHundred D17 D10 D11 D12 D13 D14 D15 D16", "R29.metButReduced G10 H10"],
  ],
  [
    "a heading with other points",
    "nestedSources",
    "产出指标（40分）",
    "产出指标（50分）",
    ["R20.headingDiffers B14"],
  ],
  [
    "a score above its weight",
    "traditional",
    "15個 | 20 | 20",
    "15個 | 20 | 25",
    ["R27.aboveWeight H12", "R45.totalDiffers H18"],
  ],
  [
    "a score that is not that of the rule",
    "adjusted",
    "≥10% | 8% | 15 | 12",
    "≥10% | 8% | 15 | 13",
    ["R28.scoreDiffers H16", "R45.totalDiffers H18"],
  ],
  [
    "full points for a target that was missed",
    "totalAbove",
    "5.5 | 90% | 18",
    "5.5 | 90% | 20",
    ["R30.missedButFull J14", "R45.totalDiffers G3"],
  ],
  [
    "a score outside its tier",
    "withoutLevels",
    "一定效果 | 15 | 11",
    "一定效果 | 15 | 14",
    ["R36.outsideTier G14", "R45.totalDiffers G16"],
  ],
  [
    "a missing reason",
    "nestedSources",
    " | 三处渠系整改跨年，督促2024年3月完成",
    "",
    ["R31.reasonMissing I17"],
  ],
  ["a missing actual", "withoutLevels", "4期 | 4期 | 15", "4期 | | 15", ["R24.actualMissing E9"]],
  [
    "a share above 100 %",
    "ruralRevitalisation",
    "≥95% | 100% | 10\n | | 成本",
    "≥95% | 108% | 10\n | | 成本",
    ["R35.aboveHundred G14"],
  ],
  ["a target of another year", "national", "2023年11月底前", "2022年11月底前", ["R42.targetYear E15"]],
  ["late, with full points", "adjusted", "2023-11-12", "2023-12-12", ["R42.late F14"]],
  ["a wrong total", "beijing", "100.0 | 97.9", "100.0 | 98.9", ["R45.totalDiffers I21"]],
  [
    "another total above the tables than its scores give",
    "totalAbove",
    "自评总分（分） | 97.3",
    "自评总分（分） | 97.8",
    ["R45.totalDiffers G3"],
  ],
  [
    "another total in the conclusion",
    "sichuan",
    "自评总分99.80分",
    "自评总分98.90分",
    ["R47.otherTotal B21"],
  ],
  [
    "a grade that does not fit the total",
    "noteBeforeTotal",
    "自评等级：优",
    "自评等级：良",
    ["R46.gradeDiffers I19"],
  ],
];

test.each(MISTAKES)("%s", (_, name, right, wrong, found) => {
  const drawing: string = CORRECT_FORMS[name];
  expect(drawing.split(right)).toHaveLength(2);
  expect(errors(drawing.replace(right, wrong))).toEqual(found);
});
