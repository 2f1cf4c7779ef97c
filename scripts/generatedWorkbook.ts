/** A self-evaluation of any size for the benchmark, always the same for the same size. */
import { Decimal, round } from "../src/domain/decimal";
import { DEFAULT_PROFILE } from "../src/domain/profiles";
import type { CellContent, SheetDefinition } from "../src/workbook/sheet";
import { workbookWith } from "../src/workbook/template";

/** Beside 10 for the execution rate: 50 + 30 + 10, twenty indicators in a form */
const BLOCKS = [
  { level1: "产出指标", level2: "数量指标", count: 10, weight: "5" },
  { level1: "效益指标", level2: "社会效益", count: 6, weight: "5" },
  { level1: "满意度指标", level2: "服务对象满意度指标", count: 4, weight: "2.5" },
] as const;
export const INDICATORS_OF_A_FORM = 20;

const text = (value: string): CellContent => ({ text: value });
const number = (value: string): CellContent => ({ number: value });

/** Deterministic integers from 0 to below a limit (linear congruential) */
function numbers(): (below: number) => number {
  let state = 20211231;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x100000000) * below);
  };
}

/**
 * A standard workbook with that many indicators in forms of twenty, one project each. One indicator in seven misses its
 * target, one in twenty-five has a wrong score, one project in ten has underspent.
 */
export function generatedWorkbook(indicatorCount: number): SheetDefinition[] {
  const random = numbers();
  const projects = Array.from({ length: Math.ceil(indicatorCount / INDICATORS_OF_A_FORM) }, (_, index) => ({
    name: `专项业务项目${index + 1}`,
    cents: 100_000 + random(90_000_000),
    spentShare: index % 10 === 3 ? 25 + random(50) : 97 + random(4),
  }));
  return workbookWith({
    unit: {
      name: text("示例市示例局"),
      competentDepartment: text("示例市示例局"),
      year: number("2021"),
      moneyUnit: text("万元"),
      profile: text(DEFAULT_PROFILE.name),
      preparer: text("张三"),
      preparedOn: number("44657"),
      staffCount: number("120"),
      retiredCount: number("40"),
    },
    funds: projects.map(({ name, cents, spentShare }) => {
      const budget = new Decimal(cents).div(100);
      return {
        category: text("项目支出"),
        project: text(name),
        tier: text("部门预算"),
        source: text("市级财政"),
        carriedOver: number("0"),
        initialBudget: number(budget.toFixed(2)),
        added: number("0"),
        reduced: number("0"),
        spent: number(round(budget.times(spentShare).div(100)).toFixed(2)),
        reason: text(spentShare < 97 ? "项目招标推迟，合同尾款结转下年支付" : ""),
      };
    }),
    projects: projects.map(({ name }) => ({
      name: text(name),
      competentDepartment: text("示例市示例局"),
      implementingUnit: text("示例市示例局"),
      annualGoal: text(`保障${name}各项工作按计划开展`),
      goalCompletion: text(`${name}按计划开展，主要工作已落实`),
      conclusion: text("总体良好"),
      problems: text("个别指标进度偏慢"),
      improvements: text("加强进度管理"),
      separateForm: text("是"),
    })),
    indicators: Array.from({ length: indicatorCount }, (_, index) => {
      const project = projects[Math.floor(index / INDICATORS_OF_A_FORM)]?.name ?? "";
      return indicatorRow(project, index, random);
    }),
  });
}

function indicatorRow(project: string, index: number, random: (below: number) => number) {
  const { level1, level2, weight } = blockAt(index % INDICATORS_OF_A_FORM);
  const satisfaction = level1 === "满意度指标";
  const target = satisfaction ? 85 + random(10) : 40 + random(5000);
  const missed = index % 7 === 5;
  const actual = missed
    ? Math.ceil((target * (70 + random(25))) / 100)
    : target + random(satisfaction ? 5 : 4);
  const rule = Decimal.min(weight, round(new Decimal(actual).div(target).times(weight)));
  const stated = index % 25 === 11 ? rule.minus("0.5") : rule;
  const unit = satisfaction ? "%" : "人次";
  return {
    project: text(project),
    level1: text(level1),
    level2: text(level2),
    level3: text(`${project}第${index + 1}项${satisfaction ? "满意度" : "服务"}`),
    nature: text("≥"),
    target: text(`${target}${unit}`),
    measureUnit: text(unit),
    actual: text(`${actual}${unit}`),
    weight: number(weight),
    score: number(stated.toFixed()),
    reason: text(missed ? "受疫情影响，部分工作推迟，下年度加快进度" : ""),
  };
}

function blockAt(position: number): (typeof BLOCKS)[number] {
  let end = 0;
  for (const block of BLOCKS) {
    end += block.count;
    if (position < end) return block;
  }
  return BLOCKS[2];
}
