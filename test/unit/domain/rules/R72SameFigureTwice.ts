import { inText, reportCases } from "../../../support/ruleCases/reportCase";

export default reportCases(
  "R72",
  {},
  {
    "two figures of one subject": [
      ["开展入户调查652户。", "今年入户调查653户。"],
      inText("R72.repeatDiffers", "error", [3, 3], "653户", "652户"),
    ],
    "alike subjects, and a rate that fits one of them": [
      ["服务青年见习566人。", "累计新增见习人员574人，完成见习目标任务的191.33%。"],
      inText("R72.repeatDiffers", "error", [2, 2], "566人", "574人"),
    ],
    "alike subjects, and nothing that decides": [
      ["服务青年见习566人。", "累计新增见习人员574人。"],
      inText("R72.likeDiffers", "note", [2, 2], "566人", "574人"),
    ],
    "the same figures in two places": [["开展入户调查652户。", "今年入户调查652户。"]],
    "two fairs that are two subjects": [["举办现场招聘会16场。", "举办毕业生双选会15场。"]],
    "people and visits": [["服务青年见习566人。", "累计新增见习574人次。"]],
    "what each of two payments was good for": [
      ["发放失业保险金5209.54万元，惠及群众6410人；代缴医疗保险费2212.15万元，惠及群众6357人。"],
    ],
    "the same words on both sides": [
      ["一、绩效目标", "开展5个县（区）专项资金检查。", "二、完成情况", "开展6个县（区）专项资金检查。"],
      inText("R72.likeDiffers", "note", [5, 5], "6个", "5个"),
    ],
    "the same words, and then other ones": [
      ["按季收集51个指标数据。完成率100%。", "按季收集530个指标数据，形成报告。"],
      inText("R72.likeDiffers", "note", [3, 3], "530个", "51个"),
    ],
    "under two headings that are two projects": [
      [
        "（一）职业培训",
        "培训农村劳动力1200人，满意度97%。",
        "（二）创业培训",
        "培训农村劳动力1150人，满意度96%。",
      ],
      inText("R72.likeDiffers", "note", [3, 3], "1200人", "1150人"),
    ],
    "what has arrived and what is planned of one source": [
      [
        "总预算36620万元，其中中央财政补助资金10000万元。",
        "资金到位36540万元，其中中央财政补助资金9965万元。",
      ],
    ],
    "about so many": [["达成就业意向1100余人。", "达成就业意向1105人。"]],
    "what is planned and what was done": [
      [
        "2021年计划资助困难残疾儿童150人；适配残疾人辅助器具500件。",
        "全年适配残疾人辅助器具488件，资助困难残疾儿童144人。",
      ],
    ],
    "two years side by side": [["2020年、2021年分别新建旱作良田620万亩、640万亩。"]],
    "years in the headings": [
      ["1.2020年度目标。新建旱作良田620万亩。", "2.2021年度目标。新建旱作良田640万亩。"],
    ],
    "parts of two totals": [
      [
        "申请项目资金90万元。其中：30万元用于工程设计审查，60万元用于工程施工监理。",
        "完成项目资金89万元。其中：29万元用于工程设计审查，60万元用于工程施工监理。",
      ],
    ],
  },
);
