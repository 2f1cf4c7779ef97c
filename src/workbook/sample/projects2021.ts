/** Projects of the 2021 report; the four with a report of their own come first, in the report's order (附件2-1 to 2-4). */
import type { Project } from "../../domain/model";

/** `separateForm` 是: has a report of its own, and so a 附件4 */
type SampleProject = Readonly<Partial<Record<keyof Project, string>>> & { readonly name: string };

export const MARKET = "人力资源市场建设专项工作经费";
export const EARLY_WARNING = "建立失业预警制度专项工作经费";
export const OPERATION = "业务运行费";
export const TIBET_AID = "援藏援彝干部人才补助经费";

export const PROJECTS_2021: readonly SampleProject[] = [
  {
    name: MARKET,
    separateForm: "是",
    annualGoal:
      "开展春风行动、就业援助月、金秋招聘会等各类招聘会不低于15场次；维护“攀枝花公共招聘网”信息数据；全市城镇新增就业1.65万人，城镇登记失业率控制在4.2%以内。",
    goalCompletion:
      "开展现场招聘会16场，提供岗位8948个，达成意向2307人；全市城镇新增就业20648人，城镇登记失业率3.74%，累计新增见习人员574人。",
    conclusion:
      "招聘会结合进社区、进基层、进校园等开展重点突出、主题鲜明的专项招聘活动，全市形成合力，提升了攀枝花公共招聘的影响力；按月收集本地企业用工缺口和需求，整理后发布公共招聘网，促进了劳动力的有序流动。",
    problems:
      "2021年由于疫情，开展的现场招聘会较少，招聘信息的发布以线上为主，对于很多4050人员，线上招聘需要一定的适应性。",
    improvements:
      "根据现有的疫情防控情况，开展相关线下招聘会，完善现场招聘会的疫情防控工作，提高失业人员的就业率。",
  },
  {
    name: EARLY_WARNING,
    separateForm: "是",
    annualGoal:
      "按季收集51个指标数据；社区监测点按季完成用人单位用工情况和个人就业失业情况调查；下一季度次月10日前完成失业预警分析报告；按月支付调查员的工资、公积金和社保费用。",
    goalCompletion:
      "按季收集51个指标数据，社区监测点按季完成调查，获取全市调查失业率；完成失业预警分析4期、就业形势分析4期；支付调查员工资、公积金和社保费用60万元。",
    conclusion:
      "严格按照中心内部的资金使用管理要求，履行资金使用程序。完成失业预警分析4期、就业形势分析4期，为政策制定提供参考；失业预警报告对当期的失业警情进行判定，对未来一段时间的失业警情进行预测，提前防范了失业风险。",
    problems: "人员的工资、社保、公积金等成本逐年上升，资金已无法完全保障失业预警调查员的费用。",
    improvements:
      "建议财政按时足额下达失业预警调查人员劳务及社保缴费等相关费用，保证失业预警工作顺利开展，确保单位按季报送失业预警报告。",
  },
  {
    name: OPERATION,
    separateForm: "是",
    annualGoal:
      "确保省、市下达就业目标任务全面完成：全市城镇新增就业1.65万人，失业人员再就业5000人，就业困难人员就业1200人，城镇登记失业率控制在4.2%以内，失业保险待遇应发尽发。",
    goalCompletion:
      "全市城镇新增就业20648人，失业人员再就业6513人，就业困难人员就业1362人，城镇登记失业率3.74%，失业保险待遇应发尽发。",
    conclusion: "省级、市级下达目标任务全面完成。",
    problems: "资金缺口较大，导致挤占其他资金，造成预算执行较为混乱。",
    improvements:
      "建议增加财政资金投入，足额保证，充分发挥财政资金作用，确保机构正常运转，确保就业政策落地落实、就业形势稳定。",
  },
  {
    name: TIBET_AID,
    separateForm: "是",
    annualGoal: "保障1名援藏援彝干部生活补助的发放。",
    goalCompletion: "按时发放1名援藏援彝干部人才补助，生活补助经费共计3.76万元，援藏援彝工作有序、稳步开展。",
    conclusion:
      "项目绩效指标基本达到了预期设定的目标值，绩效目标完成较好；立项依据充分、程序合规，资金分配合理、使用规范，无截留、挤占、挪用项目资金情况，项目资金到位率100%。",
    problems:
      "绩效指标目标值及指标体系的设定有待进一步科学及合理化。因项目特殊性，年度绩效目标和预期产出效果，以及实际完成的效果等绩效指标数值无法量化。",
    improvements:
      "考虑该项目的特殊性，为财政安排的生活补助发放，且不在系统内进行工作考核，工作完成值无法量化，建议不纳入项目支出及绩效自评，将其归入人员经费中。",
  },
  { name: "就业管理事务（未列明细）", separateForm: "否" },
  { name: "2020年工业结构调整第二批专项补助资金", separateForm: "否" },
  { name: "中央、省级就业创业补助资金", separateForm: "否" },
  { name: "省级财政社保公共服务能力建设资金", separateForm: "否" },
];
