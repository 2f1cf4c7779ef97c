import { evaluateForm } from "../../../../src/domain/evaluate/form";
import { toPlain } from "../../../../src/domain/decimal";
import { printedFormOf, SPENT_IN_FULL, type PrintedFormSpec } from "../../../support/printedFormOf";

const FAULTLESS: Readonly<Record<string, PrintedFormSpec>> = {
  "the national annex, in all its parts": {
    rows: [
      { ...SPENT_IN_FULL, spent: "95.50", rate: "95.50%", score: "9.55" },
      {
        label: "其中：当年财政拨款",
        initial: "80",
        annual: "80",
        spent: "77.20",
        weight: "—",
        rate: "",
        score: "—",
      },
      {
        label: "上年结转资金",
        initial: "20",
        annual: "20",
        spent: "18.30",
        weight: "—",
        rate: "",
        score: "—",
      },
      { label: "其他资金", initial: "", annual: "", spent: "", weight: "—", rate: "", score: "—" },
    ],
    indicators: [
      { level1: "产出指标(50分)", level3: "培训人数", target: "≥500人", actual: "520人", weight: "20" },
      { level1: "产出指标(50分)", level3: "培训合格率", target: "≥95%", actual: "97.2%", weight: "20" },
      { level1: "产出指标(50分)", level3: "完成时间", target: "12月底前", actual: "11月", weight: "10" },
      {
        level1: "效益指标(30分)",
        level3: "就业人数",
        target: "≥100人",
        actual: "90人",
        weight: "20",
        score: "18",
        reason: "岗位减少",
      },
      {
        level1: "效益指标(30分)",
        level3: "持续影响",
        target: "长期",
        actual: "达成年度指标",
        weight: "10",
        score: "9.5",
        reason: "仍需巩固",
      },
      { level1: "满意度指标(10分)", level3: "学员满意度", target: "≥90%", actual: "95%", weight: "10" },
    ],
    totalWeight: "100",
    totalScore: "97.05",
    goal: "年初预算数100万元，其中：培训80万元，宣传20万元。",
    completion: "培训520人，就业90人。",
    notes: ["自评等级：优", "一级指标分值统一设置为：产出指标50分、效益指标30分、满意度指标10分"],
  },
  "510000_0013zp": {
    layout: "sichuan",
    rows: [
      {
        ...SPENT_IN_FULL,
        label: "总额",
        initial: "90.00",
        spent: "85.00",
        rate: "85.00%",
        score: "8.50",
        reason: "年中追加10万元，年末未支付尾款",
      },
      {
        label: "其中:财政资金",
        initial: "90.00",
        annual: "100.00",
        spent: "85.00",
        weight: "/",
        rate: "85.00%",
        score: "/",
      },
      {
        label: "单位资金",
        initial: "0.00",
        annual: "0.00",
        spent: "0.00",
        weight: "/",
        rate: "0.00%",
        score: "/",
      },
    ],
    indicators: [
      { level3: "培训人数", nature: ">=", target: "500", unit: "人", actual: "500", weight: "25" },
      { level3: "培训班期数", nature: "=", target: "12", unit: "期", actual: "12", weight: "25" },
      {
        level1: "效益指标",
        level3: "就业人数",
        nature: ">=",
        target: "100",
        unit: "人",
        actual: "110",
        weight: "15",
      },
      {
        level1: "效益指标",
        level3: "投诉率",
        nature: "<=",
        target: "2",
        unit: "%",
        actual: "1.5",
        weight: "15",
      },
      {
        level1: "满意度指标",
        level3: "学员满意度",
        nature: ">=",
        target: "90",
        unit: "%",
        actual: "96",
        weight: "10",
      },
    ],
    executionPoints: "10",
    indicatorPoints: "90",
    totalWeight: "100",
    totalScore: "98.50",
    completion: "已按计划完成培训。",
    conclusion: "项目自评总分98.5分，培训效果较好。",
    problems: "尾款支付较慢。",
    improvements: "加快验收和支付。",
  },
};

test.each(Object.entries(FAULTLESS))(
  "%s: no findings but those that the platform itself shows",
  (_, spec) => {
    const { computed, stated, findings } = evaluateForm(printedFormOf(spec));
    // Scores ahead of spending and the two rates are shown wherever they differ; they are not errors.
    const faults = findings.filter(({ rule }) => rule !== "R54" && rule !== "R09");
    expect(faults.map(({ code, cells }) => [code, cells])).toEqual([]);
    for (const key of ["rate", "budgetScore", "totalWeight", "totalScore"] as const) {
      expect([key, computed[key] && toPlain(computed[key])]).toEqual([
        key,
        stated[key] && toPlain(stated[key]),
      ]);
    }
  },
);
