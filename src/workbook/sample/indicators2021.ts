/**
 * Indicators of the 2021 report, targets and actuals as printed. The report publishes no weights: 90 points are
 * spread evenly over 产出 50, 效益 30, 满意度 10; the points of a block that a form lacks go to the others (满意度 to
 * 效益, the rest to 产出). Qualitative indicators that the report calls complete have full marks.
 */
import { EARLY_WARNING, MARKET, OPERATION, TIBET_AID } from "./projects2021";
import { rowsOf } from "./rows";

/** `project` is "" for the whole department; only qualitative indicators have a score. */
const COLUMNS = [
  "project",
  "level1",
  "level2",
  "level3",
  "nature",
  "target",
  "measureUnit",
  "actual",
  "weight",
  "score",
] as const;

const OUTPUT = "产出指标";
const BENEFIT = "效益指标";
const CONTENT = "满意度指标";
const SERVED = "服务对象满意度指标";

// prettier-ignore
const FORMS: readonly (readonly [project: string, lines: readonly (readonly string[])[]])[] = [
  [MARKET, [
    [OUTPUT, "数量指标", "开展各类招聘会", "≥", "不低于15场次", "场次", "16场", "17"],
    [OUTPUT, "时效指标", "完成时间", "≤", "2021年12月31日完成", "", "", "17"],
    [OUTPUT, "成本指标", "“攀枝花公共招聘网”购买服务", "定性", "年底根据合同支付相关金额", "", "5万元", "16", "16"],
    [BENEFIT, "社会效益", "全市城镇新增就业", "≥", "1.65 万人", "人", "20648人", "14"],
    [BENEFIT, "社会效益", "城镇登记失业率", "≤", "控制在4.2%以内", "%", "3.74%", "13"],
    [BENEFIT, "社会效益", "累计新增见习人员", "≥", "300人", "人", "574人", "13"],
  ]],
  [EARLY_WARNING, [
    [OUTPUT, "数量指标", "按季收集51个指标数据", "=", "51个", "个", "完成率100%", "20"],
    [OUTPUT, "质量指标", "社区监测点按季完成调查", "定性", "按季完成", "", "完成率100%", "20", "20"],
    [OUTPUT, "时效指标", "失业预警分析报告", "定性", "下一季度次月10前", "", "完成率100%", "20", "20"],
    [OUTPUT, "成本指标", "调查员的工资、公积金和社保费用", "≤", "60万元", "万元", "60万元", "20"],
    [CONTENT, SERVED, "主管部门满意度", "≥", "≥90%", "%", "", "10"],
  ]],
  [OPERATION, [
    [OUTPUT, "数量指标", "全市城镇新增就业", "≥", "1.65万人", "人", "20648人", "13"],
    [OUTPUT, "数量指标", "失业人员再就业", "≥", "5000人", "人", "6513人", "13"],
    [OUTPUT, "数量指标", "就业困难人员就业", "≥", "1200人", "人", "1362人", "13"],
    [OUTPUT, "质量指标", "城镇登记失业率", "≤", "控制在4.2%以内", "%", "3.74%", "13"],
    [OUTPUT, "质量指标", "失业保险待遇", "定性", "应发尽发", "", "应发尽发", "13", "13"],
    [OUTPUT, "时效指标", "完成时间", "≤", "2021年12月31日前完成", "", "2021年12月31日前完成", "13"],
    [OUTPUT, "成本指标", "运行经费", "≤", "5万元", "万元", "5万元", "12"],
  ]],
  [TIBET_AID, [
    [OUTPUT, "数量指标", "援藏援彝干部", "=", "1名", "名", "1名", "17"],
    [OUTPUT, "时效指标", "完成时间", "≤", "2021年12月31日前完成", "", "", "17"],
    [OUTPUT, "成本指标", "生活补助经费", "≤", "3.76万元", "万元", "3.76万元", "16"],
    [BENEFIT, "可持续影响指标", "个人援藏工作影响年限", ">", "大于5年", "年", "", "30"],
    [CONTENT, SERVED, "援助单位满意度", ">", "大于95%", "%", "", "5"],
    [CONTENT, SERVED, "木里群众满意度", ">", "大于95%", "%", "", "5"],
  ]],
  ["", [
    [BENEFIT, "社会效益", "全市城镇新增就业", "≥", "16000人", "人", "20648人", "8"],
    [BENEFIT, "社会效益", "失业人员再就业", "≥", "5500人", "人", "6513人", "8"],
    [BENEFIT, "社会效益", "就业困难人员就业", "≥", "1200人", "人", "1362人", "7"],
    [BENEFIT, "社会效益", "城镇登记失业率", "≤", "控制在4.2%以内", "%", "3.74%", "7"],
    [OUTPUT, "数量指标", "就业见习人员", "≥", "300人", "人", "566人", "50"],
    [CONTENT, SERVED, "服务对象满意度、创业者满意度", ">", "＞95%", "%", "＞95%", "10"],
  ]],
];

export const INDICATORS_2021 = FORMS.flatMap(([project, lines]) =>
  rowsOf(
    COLUMNS,
    lines.map((line) => [project, ...line]),
  ),
);
