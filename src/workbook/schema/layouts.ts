/** What each table has in the standard workbook beside its columns. */
import { toPlainExact } from "../../domain/decimal";
import { groupBy } from "../../domain/groupBy";
import type { Column, TableKey, TableSchema } from "../../domain/model";
import type { RuleProfile } from "../../domain/profiles/profile";
import { capExample, DEFAULT_PROFILE, namesOf, PROFILES, RULE_PARAMETERS } from "../../domain/profiles";
import { unitCellName } from "./names";

export interface TableLayout {
  /** Rows that a blank workbook offers; a filled one has some left over */
  readonly rows: number;
  /** Said of the sheet in 说明: what it holds, and how to fill it in */
  readonly guide: readonly [content: string, requirement: string];
  /** Explanations in a column to the right of the table, outside its name, from its first row on */
  readonly aside?: {
    readonly header: string;
    readonly width: number;
    readonly texts: readonly string[];
    /** Written instead of the texts, which they show in a new workbook */
    readonly formulas: readonly string[];
  };
}

/** The rows that 规则参数 begins with: each parameter of every profile, and one for a cap of the total. */
const PARAMETERS = [...RULE_PARAMETERS, capExample()];
export const PARAMETER_NAMES: readonly string[] = PARAMETERS.map(({ name }) => name);

/** What a profile has for a parameter, for whoever wants another value: `…（单位：分；湖北（20＋80）为 20）。` */
interface ParameterHint {
  readonly before: string;
  readonly valueIn: (profile: RuleProfile) => string;
  readonly after: string;
}

const PARAMETER_HINTS = PARAMETERS.map(({ name, description, unit, get }): ParameterHint => ({
  before: `${description}（${unit === "" ? "" : `单位：${unit}；`}`,
  valueIn: (profile) => {
    const own = get(profile);
    return own === null ? "不设" : `为 ${toPlainExact(own)}`;
  },
  after: `）。${name === capExample().name ? "可改名称中的百分比，也可增行。" : ""}`,
}));

function hintIn({ before, valueIn, after }: ParameterHint, profile: RuleProfile): string {
  return `${before}${profile.name}${valueIn(profile)}${after}`;
}

/** Every text that the hints can show */
export const PARAMETER_HINT_TEXTS: readonly string[] = PARAMETER_HINTS.flatMap((hint) =>
  PROFILES.map((profile) => hintIn(hint, profile)),
);

/** The chosen profile; by its name, which outlives a deleted sheet */
const CHOSEN = unitCellName("profile");

/** Shows the hint of the chosen profile; one that is blank, unknown or deleted counts as the default. */
function hintFormula(hint: ParameterHint): string {
  const { before, valueIn, after } = hint;
  const ofDefault = valueIn(DEFAULT_PROFILE);
  const others = groupBy(PROFILES, valueIn);
  others.delete(ofDefault);
  const value = [...others].reduce((otherwise, [text, profiles]) => {
    const chosen = profiles.flatMap((profile) =>
      [...namesOf(profile), profile.id].map((name) => `${CHOSEN}="${name}"`),
    );
    return `IF(OR(${chosen.join()}),"${text}",${otherwise})`;
  }, `"${ofDefault}"`);
  const shown = `"${before}"&IF(${CHOSEN}="","${DEFAULT_PROFILE.name}",${CHOSEN})&${value}&"${after}"`;
  return `=IFERROR(${shown},"${hintIn(hint, DEFAULT_PROFILE)}")`;
}

/** Whether a heading is marked: the column is required, in a table that is. */
export function isMandatory(table: Pick<TableSchema, "need">, { need }: Column): boolean {
  return need === "required" && table.need === "required";
}

export const LAYOUTS: Readonly<Record<TableKey, TableLayout>> = {
  funds: {
    rows: 30,
    guide: [
      "基本支出和项目支出，每笔资金一行。",
      "项目支出须选择预算层级；追减以正数填写；有追加、追减的填写原因。",
    ],
  },
  projects: {
    rows: 15,
    guide: [
      "年度目标、完成情况、结论、问题和措施，部门整体和每个项目各一行。",
      "部门整体一行的项目名称留空，生成附件3；“单独填报”选“是”的项目生成附件4。",
    ],
  },
  indicators: {
    rows: 60,
    guide: [
      "性质、指标值、完成值和权重，每项指标一行。",
      "“项目”留空表示部门整体；定量指标得分由加载项计算，定性指标得分由填报人填写。",
    ],
  },
  statedFigures: {
    rows: 25,
    guide: ["自评报告文字中写明的合计数、执行率等。", "供逐项核对，没有的可以不填。"],
  },
  workFigures: {
    rows: 40,
    guide: [
      "自评报告（附件1、附件2）所写、其他表没有的数字，每项一行。",
      "供生成和核对自评报告，没有的可以不填；有上年数、目标值的写出同比和完成率。",
    ],
  },
  reportWords: {
    rows: 40,
    guide: [
      "自评报告中由单位自行撰写的文字，每段一行。",
      "按章节号放入报告；文中数字可以用{名称}引用“实绩”，没有的可以不填。",
    ],
  },
  parameters: {
    rows: PARAMETERS.length,
    guide: ["需要调整的评分和核对参数。", "留空即按所选规则方案执行，可以不填。"],
    aside: {
      header: "填写说明：留空即按所选规则方案执行。",
      width: 76,
      texts: PARAMETER_HINTS.map((hint) => hintIn(hint, DEFAULT_PROFILE)),
      formulas: PARAMETER_HINTS.map(hintFormula),
    },
  },
};
