/** Invented units of one department, always the same for the same seed: what their workbooks say, as plain figures. */

/** All amounts in 分, so that they can be added without rounding */
export interface InventedLine {
  readonly category: "人员经费" | "公用经费" | "项目支出";
  readonly project: string;
  readonly tier: "" | "部门预算" | "市级专项" | "上级专项";
  readonly carriedOver: number;
  readonly initialBudget: number;
  readonly added: number;
  readonly reduced: number;
  readonly spent: number;
}

export interface InventedTexts {
  readonly goalCompletion: string;
  readonly conclusion: string;
  readonly problems: string;
  readonly improvements: string;
}

export interface InventedProject extends InventedTexts {
  readonly name: string;
  readonly code: string;
}

export interface InventedIndicator {
  /** "" = the whole unit */
  readonly project: string;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: number;
  readonly actual: number;
  readonly measureUnit: string;
  readonly weight: number;
}

export interface InventedUnit {
  readonly name: string;
  readonly department: string;
  readonly year: number;
  readonly moneyUnit: "元" | "万元";
  readonly profile: string;
  readonly lines: readonly InventedLine[];
  readonly texts: InventedTexts;
  readonly projects: readonly InventedProject[];
  readonly indicators: readonly InventedIndicator[];
}

export const DEPARTMENT = "云岭市人力资源和社会保障局";
export const YEAR = 2024;

/** Five profiles, with the weights of 产出 (twice), 效益, 满意度 and 成本 that each asks for */
export const PROFILES = [
  { name: "国家办法（财预〔2020〕10号）", output: 25, benefit: 30, satisfaction: 10, cost: 0 },
  { name: "国家含成本指标（财预〔2021〕101号）", output: 20, benefit: 20, satisfaction: 10, cost: 20 },
  { name: "江西（执行率分档计分）", output: 25, benefit: 30, satisfaction: 10, cost: 0 },
  { name: "湖北（20＋80）", output: 20, benefit: 30, satisfaction: 10, cost: 0 },
  { name: "广西（超额完成说明原因）", output: 25, benefit: 30, satisfaction: 10, cost: 0 },
] as const;

type Random = (below: number) => number;

/** Deterministic integers from 0 to below a limit (mulberry32) */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000) * below);
  };
}

const WORK = ["技能培训", "就业援助", "档案管理", "仲裁调解", "社保经办", "人才引进", "创业扶持", "窗口服务"];
const PHRASES = [
  "窗口受理量比上年明显增加",
  "服务流程压缩到三个工作日以内",
  "走访企业并建立用工台账",
  "组织业务骨干分批轮训",
  "档案全部完成数字化扫描",
  "与街道社区建立联系机制",
  "投诉件均在规定期限内办结",
  "设备采购按合同验收入库",
  "宣传材料送达乡镇和园区",
  "困难对象逐户核实登记",
  "年中按程序调整用款计划",
  "专家评审意见已全部落实",
  "系统升级后运行平稳",
  "补助资金直接拨付到个人账户",
  "政策解读会覆盖重点行业",
  "定期开展资金使用自查",
  "引导高校毕业生到基层就业",
  "仲裁案件调解成功率较高",
  "群众办事平均等候时间缩短",
  "结余资金按规定交回财政",
  "招聘活动线上线下同步开展",
  "外包服务按季度考核付款",
  "信息公开内容及时更新",
  "跨部门数据已实现共享",
];

function textFrom(random: Random, phrases: number): string {
  const left = [...PHRASES];
  const chosen = Array.from({ length: phrases }, () => left.splice(random(left.length), 1)[0] ?? "");
  return `${chosen.join("，")}。`;
}

function textsFrom(random: Random): InventedTexts {
  return {
    goalCompletion: textFrom(random, 7),
    conclusion: textFrom(random, 6),
    problems: "个别工作进度偏慢。",
    improvements: "按月通报进度。",
  };
}

/** Names never contain each other. */
export function unitName(index: number): string {
  return `云岭市第${String(index + 1).padStart(4, "0")}服务中心`;
}

/** Amounts in 万元 have two places, so they are whole hundreds of 元. */
export function inventedUnit(index: number, seed: number, projectCount = 2): InventedUnit {
  const random = randomFrom(seed * 100_003 + index);
  const moneyUnit = index % 3 === 1 ? "元" : "万元";
  const step = moneyUnit === "元" ? 1 : 10_000;
  const amount = (below: number): number => random(Math.floor(below / step)) * step;
  const profile = PROFILES[index % PROFILES.length] ?? PROFILES[0];
  const work = WORK[random(WORK.length)] ?? "";
  const projects = Array.from({ length: projectCount }, (_, at) => ({
    name: `${work}${["业务", "专项", "补助", "服务"][at % 4] ?? ""}经费${at < 4 ? "" : at + 1}`,
    code: `5104${String(index + 1).padStart(5, "0")}${String(at + 1).padStart(3, "0")}`,
    ...textsFrom(random),
  }));
  const lines = [
    lineFrom("人员经费", "工资福利支出", "", amount, 0),
    lineFrom("公用经费", "日常公用支出", "", amount, 0),
    ...projects.map(({ name }, at) =>
      lineFrom("项目支出", name, TIERS[(index + at) % TIERS.length] ?? "部门预算", amount, at % 2),
    ),
  ];
  return {
    name: unitName(index),
    department: DEPARTMENT,
    year: YEAR,
    moneyUnit,
    profile: profile.name,
    lines,
    texts: textsFrom(random),
    projects,
    indicators: ["", ...projects.map(({ name }) => name)].flatMap((project) =>
      indicatorsFrom(project, profile, random),
    ),
  };
}

const TIERS = ["部门预算", "市级专项", "上级专项"] as const;

/** Spent between 95 % and all of the budget, to the step of the unit */
function lineFrom(
  category: InventedLine["category"],
  project: string,
  tier: InventedLine["tier"],
  amount: (below: number) => number,
  carried: number,
): InventedLine {
  const initialBudget = 50_000_000 + amount(150_000_000);
  const carriedOver = carried === 0 ? 0 : amount(5_000_000);
  const added = amount(4_000_000);
  const reduced = amount(1_000_000);
  const budget = initialBudget + carriedOver + added - reduced;
  const unspent = amount(Math.floor(budget / 20));
  return { category, project, tier, carriedOver, initialBudget, added, reduced, spent: budget - unspent };
}

function indicatorsFrom(
  project: string,
  { output, benefit, satisfaction, cost }: (typeof PROFILES)[number],
  random: Random,
): InventedIndicator[] {
  const count = (name: string, level1: string, level2: string, measureUnit: string, weight: number) => {
    const target = 100 + random(900);
    return { project, level1, level2, name, target, actual: target + random(20), measureUnit, weight };
  };
  const share = (name: string, level1: string, level2: string, weight: number) => {
    const target = 85 + random(8);
    return { project, level1, level2, name, target, actual: target + random(6), measureUnit: "%", weight };
  };
  const of = project === "" ? "全年" : project;
  return [
    count(`${of}服务对象人次`, "产出指标", "数量指标", "人次", output),
    share(`${of}办理及时率`, "产出指标", "时效指标", output),
    ...(cost === 0 ? [] : [share(`${of}成本控制率`, "成本指标", "经济成本指标", cost)]),
    count(`${of}新增帮扶人数`, "效益指标", "社会效益指标", "人", benefit),
    share(`${of}服务对象满意度`, "满意度指标", "服务对象满意度指标", satisfaction),
  ];
}
