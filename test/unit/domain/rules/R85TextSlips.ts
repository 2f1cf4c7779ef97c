import { inText, reportCases } from "../../../support/ruleCases/reportCase";

export default reportCases(
  "R85",
  { indicators: [{ level3: "享受社会保险补贴人员数量", target: "10", actual: "10", weight: "10" }] },
  {
    "marks one behind another, and one before a bracket": [
      ["本级预算9万元（其中上年结转0万元，），执行率100%,。"],
      inText("R85.marks", "note", [2, 2], "，），"),
    ],
    "a bracket that is not closed": [
      ["专项资金（含上年结转已执行完毕。"],
      inText("R85.unbalanced", "note", [2, 2], "（"),
    ],
    "a word written twice": [
      ["组织开展开展培训，学员的的满意度较高。"],
      inText("R85.doubled", "note", [2, 2], "开展开展"),
    ],
    "a heading without those before it": [
      ["一、概况", "（一）职能", "（三）人员", "三、绩效"],
      inText("R85.numbers", "note", [4, 4], "（三）人员"),
    ],
    "the year of a document in other brackets": [
      ["根据财预[2020]10号和财预〔2021〕1号文件。"],
      inText("R85.documentNumbers", "note", [2, 2], "[2020]10号", "〔2020〕10号"),
    ],
    "a heading that has the next one in it": [
      ["（一）项目组织架构及项目管理情况", "（二）项目管理情况"],
      inText("R85.headings", "note", [2, 2], "（一）项目组织架构及项目管理情况"),
    ],
    "a character left out of an indicator's name": [
      ["其中享受社会保险贴人员数量为10人。"],
      inText("R85.typos", "note", [2, 2], "享受社会保险贴人员数量", "享受社会保险补贴人员数量"),
    ],
    "a word that sounds like another": [
      ["对资金使用情况进行随即抽查。"],
      inText("R85.typos", "note", [2, 2], "随即", "随机"),
    ],
    "marks and words that are right": [
      [
        "一、概况……（一）职能——服务就业！！",
        "1.部门职能：（1）培训；（2）就业。",
        "2.《办法》（财预〔2020〕10号）规定，不了了之的、的的确确有困难的，逐一说明；随即开展下一步工作。",
        "附件：1.自评表",
        "2.情况表",
      ],
    ],
    "a bracket that closes in the next paragraph": [["资金（含上年结转，", "", "已执行完毕）全部到位。"]],
    "the name itself, and a shorter one": [["享受社会保险补贴人员数量为10人，享受社会保险补贴人员10人。"]],
    "days that do not exist": [
      ["于2021年12月32日前完成，2021年2月29日验收。"],
      inText("R85.dates", "warning", [2, 2], "2021年12月32日"),
    ],
    "figures with a mark out of place": [
      ["收入1286..4万元，支出1,2864万元，结余12 48.09万元。"],
      inText("R85.figures", "warning", [2, 2], "1286..4"),
    ],
    "a nought in front": [["执行率010%，培训00.71万人。"], inText("R85.figures", "warning", [2, 2], "010")],
    "a sentence written twice": [
      ["全年培训学员九百人次。全年培训学员九百人次。"],
      inText("R85.doubled", "note", [2, 2], "全年培训学员九百人次。"),
    ],
    "a sentence written twice in two places": [
      ["全年培训学员九百人次。学员满意。全年培训学员九百人次。好。好。"],
    ],
    "figures in order": [
      ["收入1,286.4万元，支出12,864元；5月31日至6月1日、12月1日至5日开展2.1.3版测试，2月29日上线。"],
    ],
    "an attachment under two names": [
      [
        "附件：1.市培训中心2021年部门预算整体绩效自评报告",
        "2.市培训中心2021年部门项目支出绩效自评报告",
        "",
        "附件1",
        "市培训中心",
        "2021年度部门预算整体绩效自评报告",
        "一、概况",
        "附件2-1",
        "市培训中心",
        "2021年部门预算项目支出绩效自评报告",
        "（业务运行费）",
        "一、概况",
      ],
      inText(
        "R85.attachments",
        "note",
        [3, 3],
        "市培训中心2021年部门项目支出绩效自评报告",
        "市培训中心2021年部门预算项目支出绩效自评报告",
      ),
    ],
    "an attachment without the unit's name, and one of another kind": [
      [
        "附件：1.2021年部门预算整体绩效自评报告",
        "2.市培训中心2021年资金使用情况表",
        "附件1",
        "市培训中心2021年部门预算整体绩效自评报告",
        "一、概况",
        "附件2",
        "满意度调查问卷汇总",
        "一、概况",
      ],
    ],
  },
);
