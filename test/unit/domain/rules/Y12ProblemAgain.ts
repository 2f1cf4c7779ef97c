import { found } from "../../../support/ruleCases/workbookCase";
import { yearCases } from "../../../support/ruleCases/yearCase";

const problems = (text: string, name = "技能培训") => ({ projects: [{ name, problems: text }] });
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
  "other words for it": [problems("预算资金下达偏晚，前期支出垫付较多。"), last],
  "a heading": [problems("1.预算不足。"), problems("1.预算不足。")],
  "another project's words": [
    problems("专项资金预算安排不足，下达时间较晚。"),
    problems("专项资金预算安排不足，下达时间较晚。", "设备购置"),
  ],
});
