import { found } from "../../../support/ruleCases/workbookCase";
import { yearCases } from "../../../support/ruleCases/yearCase";

const problems = (text: string, name = "技能培训") => ({ projects: [{ name, problems: text }] });
const texts = (words: { readonly goalCompletion?: string; readonly improvements?: string }) => ({
  projects: [{ name: "技能培训", ...words }],
});
const RESULT = "组织开展专场招聘和技能提升行动，按月调度任务进度，培训";
const last = problems("1.专项资金预算安排不足，下达时间较晚。2.培训场地不够。");

export default yearCases("Y12", {
  "the same words among others": [
    problems("1.学员流动性大，到课率偏低。2.专项资金预算安排不足，下达时间较晚。"),
    last,
    found("Y12.again", "warning", ["项目!G2"], "专项资金预算安排不足，下达时间较晚"),
  ],
  "a sentence with another figure": [
    problems("今年专项资金缺口较大，比上年少拨12.50万元，影响培训进度"),
    problems("今年专项资金缺口较大，比上年少拨8.00万元，影响培训进度"),
    found("Y12.again", "warning", ["项目!G2"], "今年专项资金缺口较大，比上年少拨12.50万元，影响培训进度"),
  ],
  "a measure in last year's words": [
    texts({ improvements: "1.加强预算编制，提高资金支付的均衡性。2.新建场地。" }),
    texts({ improvements: "加强预算编制，提高资金支付的均衡性。" }),
    found("Y12.copied", "warning", ["项目!H2"], "加强预算编制，提高资金支付的均衡性"),
  ],
  "a result in last year's words with last year's figures": [
    texts({ goalCompletion: `2021年${RESULT}312人次` }),
    texts({ goalCompletion: `2020年${RESULT}312人次` }),
    found("Y12.copied", "warning", ["项目!E2"], `2021年${RESULT}312人次`),
  ],
  "a result in last year's words with its own figures": [
    texts({ goalCompletion: `${RESULT}318人次` }),
    texts({ goalCompletion: `${RESULT}312人次` }),
  ],
  "what everybody writes": [
    texts({ goalCompletion: "按计划完成全年各项工作任务。", improvements: "加强预算管理。" }),
    texts({ goalCompletion: "按计划完成全年各项工作任务。", improvements: "加强预算管理。" }),
  ],
  "other words for it": [problems("预算资金下达偏晚，前期支出垫付较多。"), last],
  "a heading": [problems("1.预算不足。"), problems("1.预算不足。")],
  "another project's words": [
    problems("专项资金预算安排不足，下达时间较晚。"),
    problems("专项资金预算安排不足，下达时间较晚。", "设备购置"),
  ],
});
