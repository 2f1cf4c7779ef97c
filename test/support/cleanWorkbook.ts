/** Standard workbooks without a fault, at random but again the same for the same seed: all profiles, 元 and 万元. */
import { UNIT_CELLS, type TableKey } from "../../src/domain/model";
import { PROFILES } from "../../src/domain/profiles";
import type { RuleProfile } from "../../src/domain/profiles/profile";
import { contentsOfRow } from "../../src/workbook/schema/contents";
import type { CellContent, SheetDefinition } from "../../src/workbook/sheet";
import { workbookWith } from "../../src/workbook/template";
import { randomFrom, type Random } from "./randomWorkbook";

type Row = Readonly<Record<string, CellContent>>;

const text = (value: string): CellContent => (value === "" ? null : { text: value });
const number = (value: string): CellContent => (value === "" ? null : { number: value });

const PROJECTS = [
  "河道保洁",
  "农村饮水安全巩固提升",
  "图书馆免费开放",
  "公共场所卫生监督抽检",
  "老旧小区加装电梯补助",
  "残疾人无障碍改造",
  "地质灾害群测群防",
  "基层武装部规范化建设",
] as const;
const TIERS = ["部门预算", "市级专项", "上级专项"] as const;

/** 三级指标, 度量单位, and a target that suits a small unit */
const OUTPUTS = [
  ["开展宣传活动", "场次", 12],
  ["维护设施", "处", 40],
  ["培训人员", "人次", 260],
  ["建立档案", "份", 900],
] as const;
const BENEFITS = [
  ["服务群众", "人次", 5_200],
  ["带动就业", "人", 35],
] as const;

interface Amounts {
  /** 分 → as written in the workbook's unit */
  readonly write: (cents: number) => string;
  /** A plausible amount in 分 between two amounts in 元 */
  readonly between: (low: number, high: number) => number;
}

function amountsIn(unit: "元" | "万元", random: Random): Amounts {
  const step = unit === "元" ? 1 : 10_000;
  return {
    write: (cents) => (unit === "元" ? decimal(cents, 2) : decimal(cents / 10_000, 2)),
    // A power, so that small amounts stand beside large ones.
    between: (low, high) => {
      const cents = Math.round(low * 100 * (high / low) ** random());
      return Math.max(step, Math.round(cents / step) * step);
    },
  };
}

/** An integer number of hundredths as a decimal */
function decimal(hundredths: number, places: number): string {
  const digits = String(Math.round(hundredths)).padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.00$/, "");
}

export interface CleanWorkbook {
  readonly profile: RuleProfile;
  readonly moneyUnit: "元" | "万元";
  readonly sheets: SheetDefinition[];
}

/** What a mistake changes before the sheets are made; the tables that may be left out are blank */
export type CleanRows = { readonly unit: Record<string, string> } & {
  readonly [Key in TableKey]: Record<string, CellContent>[];
};

export type CleanChange = (rows: CleanRows, of: Omit<CleanWorkbook, "sheets">) => void;

/** @param change plants a mistake */
export function cleanWorkbook(seed: number, change: CleanChange = () => undefined): CleanWorkbook {
  const random = randomFrom(seed);
  const profiles = Object.values(PROFILES);
  const profile = profiles[seed % profiles.length] as RuleProfile;
  const moneyUnit = Math.floor(seed / profiles.length) % 2 === 0 ? "万元" : "元";
  const amounts = amountsIn(moneyUnit, random);
  const staff = Math.round(4 * 150 ** random());
  const names = PROJECTS.filter(() => random() < 0.4).slice(0, 5);
  const rows: CleanRows = {
    unit: {
      name: "某某中心",
      competentDepartment: "某某局",
      year: "2021",
      moneyUnit,
      profile: profile.name,
      preparer: "张三",
      preparedOn: "2022-04-06",
      staffCount: String(staff),
      retiredCount: String(Math.round(staff / 3)),
    },
    funds: fundsOf(names, staff, amounts, random),
    projects: projectsOf(names, random),
    indicators: [],
    statedFigures: [],
    workFigures: [],
    reportWords: [],
    parameters: [],
  };
  const separate = rows.projects.flatMap(({ name, separateForm }) =>
    separateForm !== null &&
    separateForm !== undefined &&
    "text" in separateForm &&
    separateForm.text === "是"
      ? [name ?? null]
      : [],
  );
  for (const project of [null, ...separate]) rows.indicators.push(...indicatorsOf(project, profile, random));
  change(rows, { profile, moneyUnit });
  const { unit, parameters, ...tables } = rows;
  const sheets = workbookWith({
    ...tables,
    ...(parameters.length === 0 ? {} : { parameters }),
    unit: contentsOfRow(UNIT_CELLS, unit),
  });
  return { profile, moneyUnit, sheets };
}

function fundsOf(names: readonly string[], staff: number, amounts: Amounts, random: Random): Row[] {
  const line = (category: string, project: string, tier: string, cents: number): Row => {
    const isAdded = random() < 0.3;
    // An adjustment and an amount that is left over are explained.
    const added = isAdded ? amounts.between(100, 2_000) : 0;
    return {
      category: text(category),
      project: text(project),
      tier: text(tier),
      initialBudget: number(amounts.write(cents)),
      added: number(isAdded ? amounts.write(added) : ""),
      spent: number(amounts.write(cents + added)),
      reason: text(isAdded ? "年中按批复追加，用于新增任务" : ""),
    };
  };
  return [
    line("人员经费", "工资福利支出", "", amounts.between(staff * 70_000, staff * 160_000)),
    line("公用经费", "日常公用支出", "", amounts.between(staff * 4_000, staff * 20_000)),
    ...names.flatMap((name) =>
      TIERS.filter((tier) => tier === "部门预算" || random() < 0.2).map((tier) =>
        line("项目支出", name, tier, amounts.between(12_000, 40_000_000)),
      ),
    ),
  ];
}

function projectsOf(names: readonly string[], random: Random): Row[] {
  const texts = (what: string): Row => ({
    competentDepartment: text("某某局"),
    implementingUnit: text("某某中心"),
    annualGoal: text(`做好${what}，按时完成全年任务。`),
    goalCompletion: text(`${what}各项任务已按时完成。`),
    conclusion: text("自评总分100分，等级为优。"),
    problems: text("资料归档不够及时。"),
    improvements: text("安排专人按月归档。"),
    implementation: text(`按计划实施${what}，年底组织验收。`),
  });
  return [
    { name: null, ...texts("全年工作"), separateForm: text("否") },
    ...names.map((name) => ({
      name: text(name),
      ...texts(name),
      separateForm: text(random() < 0.6 ? "是" : "否"),
    })),
  ];
}

/** All are met, within 10 % above the target; the weights are those of the profile. */
function indicatorsOf(project: CellContent, profile: RuleProfile, random: Random): Row[] {
  const [scheme] = profile.weightSchemes;
  const about = project !== null && "text" in project ? project.text : "";
  if (scheme === undefined) throw new Error(`no weights in ${profile.id}`);
  const row = (
    levels: readonly [string, string, string],
    target: string,
    actual: string,
    unit: string,
    weight: number,
  ): Row => ({
    project,
    level1: text(levels[0]),
    level2: text(levels[1]),
    level3: text(`${about}${levels[2]}`),
    nature: text("≥"),
    target: text(target),
    measureUnit: text(unit),
    actual: text(actual),
    weight: number(String(weight)),
  });
  const counted = (
    [name, unit, usual]: readonly [string, string, number],
    levels: readonly [string, string],
    weight: number,
  ): Row => {
    const target = Math.max(4, Math.round(usual * 4 ** (random() - 0.5)));
    const actual = target + Math.floor(target * 0.1 * random());
    return row([...levels, name], String(target), String(actual), unit, weight);
  };
  const share = (total: number, parts: number): number[] =>
    Array.from({ length: parts }, (_, index) =>
      index === 0 ? total - Math.floor(total / parts) * (parts - 1) : Math.floor(total / parts),
    );
  const outputs = OUTPUTS.filter((_, index) => index < 1 + Math.floor(random() * 3) || index === 0);
  const output = share(scheme.output.toNumber(), outputs.length + 1);
  const benefit = share(scheme.benefit.toNumber(), BENEFITS.length);
  return [
    ...outputs.map((one, index) => counted(one, ["产出指标", "数量指标"], output[index] ?? 0)),
    row(
      ["产出指标", "质量指标", "验收合格率"],
      "95",
      String(95 + Math.floor(random() * 6)),
      "%",
      output.at(-1) ?? 0,
    ),
    ...(scheme.cost === null
      ? []
      : [
          {
            ...row(["成本指标", "经济成本指标", "人均培训成本"], "450", "430", "元", scheme.cost.toNumber()),
            nature: text("≤"),
          },
        ]),
    ...BENEFITS.map((one, index) => counted(one, ["效益指标", "社会效益指标"], benefit[index] ?? 0)),
    row(
      ["满意度指标", "服务对象满意度指标", "服务对象满意度"],
      "90",
      String(90 + Math.floor(random() * 10)),
      "%",
      scheme.satisfaction.toNumber(),
    ),
  ];
}
