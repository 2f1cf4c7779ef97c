/** 40 units with one fault of each kind: what the checks of a rollup have to find, each once. */
import type { InventedUnit } from "./units";
import { inventedUnit, unitName } from "./units";
import { departmentFile, unitFile, type StatedOfDepartment } from "./workbooks";

export interface PlantedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PlantedRollup {
  readonly files: readonly PlantedFile[];
  readonly department: Uint8Array;
  /** What has to be added up: of the right year, readable, each unit once */
  readonly counted: readonly InventedUnit[];
  /** A project that the second unit hands in as well, with the same amounts */
  readonly sharedProject: { readonly owner: InventedUnit; readonly name: string };
}

const UNITS = 40;
const SEED = 15;

/** Positions of the faulty units */
export const FAULTY = {
  missing: [4, 17],
  twice: 6,
  wrongYear: 9,
  damaged: 12,
  copied: { from: 20, to: 21 },
  otherDepartment: 23,
  yuanAsWan: 25,
  fullMarks: 27,
  problems: 29,
  error: 31,
  shared: { owner: 33, other: 34 },
  wholeCity: [35, 36],
  unlisted: 40,
} as const;

const COPIED_TEXT =
  "全年围绕重点群体就业开展专场招聘和技能提升行动，建立企业用工需求清单和劳动力资源清单，按月调度任务进度，年度目标任务全部完成。";

export function plantedRollup(): PlantedRollup {
  const units = Array.from({ length: UNITS + 1 }, (_, index) => faulty(index));
  const present = units.filter((_, index) => !(FAULTY.missing as readonly number[]).includes(index));
  const files = present.map((unit): PlantedFile => {
    const bytes = unitFile(unit);
    const name = `${unit.name}.xlsx`;
    return unit.name === unitName(FAULTY.damaged)
      ? { name, bytes: bytes.slice(0, Math.floor(bytes.length * 0.6)) }
      : { name, bytes };
  });
  const twice = files.find(({ name }) => name.startsWith(unitName(FAULTY.twice)));
  const owner = units[FAULTY.shared.owner];
  const counted = present.filter(
    ({ name }) => name !== unitName(FAULTY.damaged) && name !== unitName(FAULTY.wrongYear),
  );
  if (twice === undefined || owner === undefined) throw new Error("the rollup lacks a unit");
  return {
    files: [...files, { name: `${unitName(FAULTY.twice)}（补报）.xlsx`, bytes: twice.bytes }],
    department: departmentFile(
      units.slice(0, UNITS).map(({ name }) => name),
      statedOf(counted, owner),
    ),
    counted,
    sharedProject: { owner, name: owner.projects[0]?.name ?? "" },
  };
}

function faulty(index: number): InventedUnit {
  const unit = inventedUnit(index, SEED);
  switch (index) {
    case FAULTY.wrongYear:
      return { ...unit, year: unit.year - 1 };
    case FAULTY.copied.from:
    case FAULTY.copied.to:
      return { ...unit, texts: { ...unit.texts, goalCompletion: `${unit.name}${COPIED_TEXT}` } };
    case FAULTY.otherDepartment:
      return { ...unit, department: "云岭市教育局" };
    case FAULTY.yuanAsWan:
      return mislabelled(unit);
    case FAULTY.fullMarks:
      return fullySpent(unit);
    case FAULTY.problems:
      return {
        ...unit,
        texts: {
          ...unit.texts,
          problems: "存在以下三个问题：一是设备更新偏慢；二是人员力量不足。",
          improvements: "一是加快设备更新；二是充实人员。",
        },
      };
    case FAULTY.error:
      return {
        ...unit,
        indicators: unit.indicators.map((one, at) => (at === 0 ? { ...one, weight: one.weight - 5 } : one)),
      };
    case FAULTY.shared.other:
      return withProjectOf(unit, inventedUnit(FAULTY.shared.owner, SEED));
    case FAULTY.wholeCity[0]:
    case FAULTY.wholeCity[1]:
      return withCityTarget(unit, index === FAULTY.wholeCity[0] ? 16_500 : 16_000);
    default:
      return unit;
  }
}

/** Figures in 元 under the heading 万元: everything ten thousand times as large */
function mislabelled(unit: InventedUnit): InventedUnit {
  const times = (cents: number): number => cents * 10_000;
  return {
    ...unit,
    moneyUnit: "万元",
    lines: unit.lines.map((line) => ({
      ...line,
      carriedOver: times(line.carriedOver),
      initialBudget: times(line.initialBudget),
      added: times(line.added),
      reduced: times(line.reduced),
      spent: times(line.spent),
    })),
  };
}

function fullySpent(unit: InventedUnit): InventedUnit {
  return {
    ...unit,
    lines: unit.lines.map((line) => ({
      ...line,
      spent: line.initialBudget + line.carriedOver + line.added - line.reduced,
    })),
  };
}

/** The other unit's first project with its code, amounts and indicators */
function withProjectOf(unit: InventedUnit, owner: InventedUnit): InventedUnit {
  const [project] = owner.projects;
  const line = owner.lines.find((one) => one.project === project?.name);
  const [first] = unit.projects;
  if (project === undefined || line === undefined || first === undefined) return unit;
  const name = `${project.name}（共建）`;
  return {
    ...unit,
    moneyUnit: owner.moneyUnit,
    lines: unit.lines.map((one) => (one.project === first.name ? { ...line, project: name } : rounded(one))),
    projects: unit.projects.map((one) => (one === first ? { ...one, name, code: project.code } : one)),
    indicators: unit.indicators.map((one) =>
      one.project === first.name ? { ...one, project: name, name: one.name.replace(first.name, name) } : one,
    ),
  };
}

/** To whole hundreds of 元, as 万元 has two places */
function rounded(line: InventedUnit["lines"][number]): InventedUnit["lines"][number] {
  const whole = (cents: number): number => Math.round(cents / 10_000) * 10_000;
  return {
    ...line,
    carriedOver: whole(line.carriedOver),
    initialBudget: whole(line.initialBudget),
    added: whole(line.added),
    reduced: whole(line.reduced),
    spent: whole(line.spent),
  };
}

function withCityTarget(unit: InventedUnit, target: number): InventedUnit {
  let replaced = false;
  return {
    ...unit,
    indicators: unit.indicators.map((one) => {
      if (replaced || one.project !== "" || one.measureUnit !== "人") return one;
      replaced = true;
      return { ...one, name: "全市城镇新增就业人数", target, actual: target + 20 };
    }),
  };
}

/** 报告数 of the department: 年初预算 is right, 支出 is 1.00 万元 too large. */
function statedOf(counted: readonly InventedUnit[], owner: InventedUnit): StatedOfDepartment[] {
  const shared = owner.lines.find(({ project }) => project === owner.projects[0]?.name);
  const total = (key: "initialBudget" | "spent"): number =>
    counted.reduce((sum, { lines }) => lines.reduce((own, line) => own + line[key], sum), 0) -
    (shared?.[key] ?? 0);
  return [
    { scope: "全部", measure: "年初预算", cents: total("initialBudget") },
    { scope: "全部", measure: "支出", cents: total("spent") + 1_000_000 },
  ];
}
