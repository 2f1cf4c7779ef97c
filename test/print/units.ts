/** Two invented units whose forms have what the sample's lack. Their workbooks are typed in like a user's. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { EmbeddedHost } from "../../src/emulator";
import { cellName } from "../../src/a1";
import { TABLES, type TableKey, type UnitInformation } from "../../src/domain/model";
import { UNIT_KEYS } from "../../src/workbook/schema/names";
import { Calculator, type Workbook } from "../../src/xlsx";
import { loadXlsx } from "../../src/xlsx/file";

const STANDARD = fileURLToPath(new URL("../../assets/standard-workbook.xlsx", import.meta.url));

type Rows<Key extends TableKey> = readonly Readonly<
  Partial<Record<keyof (typeof TABLES)[Key]["columns"], string>>
>[];

export interface PrintedUnit {
  readonly id: string;
  readonly unit: Readonly<Partial<Record<keyof UnitInformation, string>>>;
  readonly funds: Rows<"funds">;
  readonly projects: Rows<"projects">;
  readonly indicators: Rows<"indicators">;
}

/** The standard workbook with the unit's data. */
export async function workbookOf(unit: PrintedUnit): Promise<Workbook> {
  const workbook = loadXlsx(await readFile(STANDARD));
  const host = new EmbeddedHost(workbook, { calculator: new Calculator() });
  for (const [key, text] of Object.entries(unit.unit)) {
    const index = UNIT_KEYS.indexOf(key as keyof UnitInformation);
    host.userEdit("基本信息", cellName(1 + index, 1), text);
  }
  for (const table of ["funds", "projects", "indicators"] as const) {
    const { sheet, columns } = TABLES[table];
    const keys = Object.keys(columns);
    unit[table].forEach((row, index) => {
      for (const [key, text] of Object.entries<string>(row)) {
        host.userEdit(sheet, cellName(1 + index, keys.indexOf(key)), text);
      }
    });
  }
  return workbook;
}

/**
 * What a printed attachment must have: the reasons of its money and indicators, 存在问题, each quantity with its unit, and
 * who signs. Each stands in a cell; that no cell is cut, another check proves.
 */
export function textsOf(
  { unit, funds, projects, indicators }: PrintedUnit,
  rows: Cells,
  name: string,
): string[] {
  const cells = rows.flat();
  const isSichuan = cells.some((cell) => cell.startsWith("510000_0013zp") || cell.startsWith("报表编号"));
  const projectRow = rows.find((row) => row[0] === "项目名称");
  const project =
    projectRow === undefined
      ? ""
      : (projects.find((one) => projectRow.includes(one.name ?? "-"))?.name ?? "");
  const isDepartment = project === "";
  const lines = funds.filter((line) => isDepartment || line.project === project);
  const reasons = lines.flatMap(({ reason = "" }) => (reason === "" ? [] : [reason]));
  const signed = ["单位盖章", unit.unitHead, unit.preparer, unit.phone, unit.preparedOn].map(
    (text) => text ?? "",
  );
  if (name === "附件5") return [...reasons, ...signed];
  const own = indicators.filter((indicator) => indicator.project === project);
  const units = own.flatMap(({ actual = "", measureUnit = "" }) => {
    if (measureUnit === "") return [];
    const bare = actual.replace(/%$/, "");
    return cells.includes("度量单位") ? [measureUnit, bare] : [`${bare}${measureUnit}`];
  });
  return [
    ...reasons,
    ...own.flatMap(({ reason = "" }) => (reason === "" ? [] : [reason])),
    ...projects.flatMap((one) => ((one.name ?? "") === project ? (one.problems ?? "") : [])),
    ...units,
    // The form of a project in Sichuan is signed by hand.
    ...(isSichuan ? ["项目负责人", "财务负责人"] : signed),
  ];
}

type Cells = readonly (readonly string[])[];

const PURCHASE = "部分图书采购合同跨年执行，年末未达到付款条件";
const DELAY = "年中压减一般性支出4万元，数据库供应商延期交付，尾款未支付";
const DESIGN = "设计变更，招标推迟到下一年度，年末未形成支出";

/** 上年结转 in part spent, percent cells, 定性 indicators, other sources, 万元 */
export const LIBRARY: PrintedUnit = {
  id: "library",
  unit: {
    name: "青山市图书馆",
    competentDepartment: "青山市文化广播电视和旅游局",
    year: "2023",
    profile: "national-2020",
    preparer: "李敏",
    preparedOn: "2024-03-20",
    staffCount: "38",
    retiredCount: "11",
    unitHead: "王建国",
    phone: "0000-8866001",
    level: "市级",
  },
  funds: [
    {
      category: "人员经费",
      project: "工资福利支出",
      source: "财政拨款",
      initialBudget: "320.00",
      added: "12.50",
      spent: "332.50",
      reason: "新招录2人追加人员经费",
    },
    {
      category: "公用经费",
      project: "日常公用支出",
      source: "财政拨款",
      initialBudget: "45.00",
      spent: "41.20",
    },
    {
      category: "项目支出",
      project: "公共图书馆免费开放",
      tier: "上级专项",
      source: "中央财政",
      carriedOver: "12.00",
      added: "50.00",
      spent: "55.00",
      reason: PURCHASE,
      carriedOverSpent: "6.00",
    },
    {
      category: "项目支出",
      project: "数字资源建设",
      tier: "部门预算",
      source: "财政拨款",
      initialBudget: "30.00",
      reduced: "4.00",
      spent: "20.80",
      reason: DELAY,
    },
    {
      category: "项目支出",
      project: "数字资源建设",
      tier: "部门预算",
      source: "单位自有资金",
      initialBudget: "5.00",
      spent: "5.00",
    },
    {
      category: "项目支出",
      project: "馆舍修缮",
      tier: "市级专项",
      source: "财政拨款",
      carriedOver: "8.00",
      spent: "0.00",
      reason: DESIGN,
    },
  ],
  projects: [
    {
      name: "公共图书馆免费开放",
      annualGoal: "全年免费开放不少于300天，新增纸质图书5000册，接待读者20万人次，读者满意度90%以上。",
      goalCompletion: "全年免费开放312天，新增纸质图书4800册，接待读者21.3万人次，读者满意度92%。",
      conclusion: "免费开放工作完成较好，图书采购略低于目标。",
      problems: "图书采购周期偏长，合同跨年执行。",
      improvements: "提前编制采购计划，第一季度完成招标。",
      separateForm: "是",
    },
    {
      name: "数字资源建设",
      annualGoal: "采购数据库3个，数字资源年访问量增长10%。",
      goalCompletion: "采购数据库2个，数字资源年访问量增长12.5%。",
      conclusion: "数字资源利用率提高，一个数据库未按期交付。",
      problems: "供应商延期交付。",
      improvements: "合同增加违约条款，督促交付。",
      separateForm: "是",
    },
    {
      name: "馆舍修缮",
      annualGoal: "完成阅览区防水和照明改造。",
      goalCompletion: "完成设计，未开工。",
      conclusion: "项目未按期实施，资金结转下年使用。",
      problems: "设计变更，招标推迟。",
      improvements: "下年第一季度完成招标，上半年完工。",
      separateForm: "是",
    },
    {
      annualGoal: "保障人员和机构运转；公共图书馆免费开放，数字资源建设，改善阅览条件。",
      goalCompletion: "人员和机构运转得到保障；免费开放312天，接待读者21.3万人次；馆舍修缮未开工。",
      conclusion: "部门整体目标基本完成。",
      problems: "项目支出进度偏慢。",
      improvements: "加强项目前期工作，按月通报支出进度。",
      separateForm: "否",
    },
  ],
  indicators: [
    indicator("公共图书馆免费开放", "产出指标", "数量指标", "新增纸质图书", "≥", "5000", "册", "4800", "15", {
      reason: "合同跨年，200册年末未到馆，已于次年1月入藏",
    }),
    indicator("公共图书馆免费开放", "产出指标", "数量指标", "接待读者", "≥", "20", "万人次", "21.3", "15"),
    indicator("公共图书馆免费开放", "产出指标", "质量指标", "图书加工合格率", "≥", "98%", "%", "99.5%", "10"),
    indicator("公共图书馆免费开放", "产出指标", "时效指标", "免费开放天数", "≥", "300", "天", "312", "10"),
    indicator(
      "公共图书馆免费开放",
      "效益指标",
      "社会效益指标",
      "全民阅读氛围",
      "定性",
      "明显提升",
      "",
      "明显提升，完成较好",
      "30",
      {
        score: "28",
        reason: "基层流动服务点覆盖不足，下年增设4个",
      },
    ),
    indicator(
      "公共图书馆免费开放",
      "满意度指标",
      "服务对象满意度指标",
      "读者满意度",
      "≥",
      "90%",
      "%",
      "92%",
      "10",
    ),
    indicator("数字资源建设", "产出指标", "数量指标", "采购数据库", "=", "3", "个", "2", "30", {
      reason: "一个数据库供应商延期交付",
    }),
    indicator("数字资源建设", "产出指标", "质量指标", "系统可用率", "≥", "99%", "%", "99.6%", "20"),
    indicator("数字资源建设", "效益指标", "社会效益指标", "数字资源访问量增长", "≥", "10", "%", "12.5", "30"),
    indicator("数字资源建设", "满意度指标", "服务对象满意度指标", "用户满意度", "≥", "90", "%", "91", "10"),
    indicator("馆舍修缮", "产出指标", "数量指标", "防水改造面积", "≥", "1200", "平方米", "0", "50", {
      reason: "未开工，下年实施",
    }),
    indicator("馆舍修缮", "效益指标", "社会效益指标", "阅览条件改善", "定性", "改善", "", "未完成", "30", {
      score: "10",
      reason: "仅完成设计，改造未开工",
    }),
    indicator("馆舍修缮", "满意度指标", "服务对象满意度指标", "读者满意度", "≥", "90", "%", "90", "10"),
    indicator("", "产出指标", "数量指标", "接待读者", "≥", "20", "万人次", "21.3", "30"),
    indicator("", "产出指标", "质量指标", "人员经费按时发放率", "=", "100%", "%", "100%", "20"),
    indicator("", "效益指标", "可持续影响指标", "服务网络", "定性", "持续完善", "", "持续完善", "30", {
      score: "30",
    }),
    indicator("", "满意度指标", "服务对象满意度指标", "读者满意度", "≥", "90", "%", "92", "10"),
  ],
};

const REFORM = "省级补助资金11月下达，部分项目结转下年使用";
const DEVICE = "CT机房改造滞后，设备未验收，按合同留存尾款";

/** 元, large amounts, the Sichuan profile, special funds of the county */
export const HOSPITAL: PrintedUnit = {
  id: "hospital",
  unit: {
    name: "平川县人民医院",
    competentDepartment: "平川县卫生健康局",
    year: "2023",
    moneyUnit: "元",
    profile: "四川部门预算项目（510000_0013zp）",
    preparer: "陈晓",
    preparedOn: "2024-03-28",
    staffCount: "612",
    retiredCount: "143",
    unitHead: "周立新",
    phone: "0000-6620158",
    level: "县级",
  },
  funds: [
    {
      category: "人员经费",
      project: "工资福利支出",
      source: "财政拨款",
      initialBudget: "56789012.34",
      added: "1203400.00",
      spent: "57992412.34",
      reason: "调整基本工资标准追加",
    },
    {
      category: "公用经费",
      project: "日常公用支出",
      source: "事业收入",
      initialBudget: "8600000.00",
      spent: "8413256.78",
    },
    {
      category: "项目支出",
      project: "公立医院综合改革补助",
      tier: "上级专项",
      source: "省级财政",
      carriedOver: "350000.00",
      added: "2400000.00",
      spent: "2126500.00",
      reason: REFORM,
    },
    {
      category: "项目支出",
      project: "医疗设备购置",
      tier: "县级专项",
      source: "县级财政",
      initialBudget: "6000000.00",
      spent: "5100000.00",
      reason: DEVICE,
    },
    {
      category: "项目支出",
      project: "医疗设备购置",
      tier: "县级专项",
      source: "单位资金",
      initialBudget: "2000000.00",
      spent: "1956300.50",
    },
  ],
  projects: [
    {
      name: "公立医院综合改革补助",
      annualGoal: "深化公立医院综合改革，医疗服务收入占比不低于35%，患者满意度90%以上。",
      goalCompletion: "医疗服务收入占比36.2%，患者满意度93.5%。",
      conclusion: "自评总分97.73分，改革任务按期完成。",
      problems: "补助资金下达较晚。",
      improvements: "提前做好项目储备，资金到位即实施。",
      separateForm: "是",
      implementation: "按照省级方案推进薪酬制度、药品耗材采购和医疗服务价格改革，按月调度。",
    },
    {
      name: "医疗设备购置",
      annualGoal: "购置CT等设备12台（套），设备验收合格率100%，检查平均等候时间不超过30分钟。",
      goalCompletion: "购置设备11台（套），验收合格率100%，检查平均等候时间28分钟。",
      conclusion: "自评总分96.32分，设备购置基本完成，一台CT待机房改造后验收。",
      problems: "机房改造滞后。",
      improvements: "加快改造，下年4月完成验收。",
      separateForm: "是",
      implementation: "公开招标采购，院内设备科、财务科、临床科室联合验收。",
    },
    {
      annualGoal: "保障医院正常运行，推进公立医院改革，改善诊疗条件，群众就医满意度提高。",
      goalCompletion: "门急诊46.8万人次，改革任务完成，新增设备11台（套），患者满意度93.5%。",
      conclusion: "部门整体绩效目标完成较好。",
      problems: "专项资金支出进度不均衡。",
      improvements: "按季度通报支出进度，及时清理结转资金。",
    },
  ],
  indicators: [
    indicator(
      "公立医院综合改革补助",
      "产出指标",
      "质量指标",
      "医疗服务收入占比",
      "≥",
      "35%",
      "%",
      "36.2%",
      "30",
    ),
    indicator(
      "公立医院综合改革补助",
      "产出指标",
      "时效指标",
      "改革任务完成时间",
      "≤",
      "2023年12月31日前完成",
      "",
      "2023年12月20日",
      "20",
    ),
    indicator(
      "公立医院综合改革补助",
      "效益指标",
      "社会效益指标",
      "县域内就诊率",
      "≥",
      "88",
      "%",
      "89.4",
      "30",
    ),
    indicator(
      "公立医院综合改革补助",
      "满意度指标",
      "服务对象满意度指标",
      "患者满意度",
      "≥",
      "90",
      "%",
      "93.5",
      "10",
    ),
    indicator("医疗设备购置", "产出指标", "数量指标", "购置设备", "≥", "12", "台（套）", "11", "30", {
      reason: "一台CT待机房改造后验收，下年4月完成",
    }),
    indicator("医疗设备购置", "产出指标", "质量指标", "设备验收合格率", "=", "100", "%", "100", "20"),
    indicator("医疗设备购置", "效益指标", "社会效益指标", "检查平均等候时间", "≤", "30", "分钟", "28", "30"),
    indicator("医疗设备购置", "满意度指标", "服务对象满意度指标", "患者满意度", "≥", "90", "%", "93.5", "10"),
    indicator("", "产出指标", "数量指标", "门急诊人次", "≥", "45", "万人次", "46.8", "50"),
    indicator("", "效益指标", "社会效益指标", "诊疗条件", "定性", "持续改善", "", "持续改善", "30", {
      score: "30",
    }),
    indicator("", "满意度指标", "服务对象满意度指标", "患者满意度", "≥", "90", "%", "93.5", "10"),
  ],
};

function indicator(
  project: string,
  level1: string,
  level2: string,
  level3: string,
  nature: string,
  target: string,
  measureUnit: string,
  actual: string,
  weight: string,
  more: { readonly score?: string; readonly reason?: string } = {},
): Rows<"indicators">[number] {
  return { project, level1, level2, level3, nature, target, measureUnit, actual, weight, ...more };
}
