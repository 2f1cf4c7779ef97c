import { inText } from "../../../support/ruleCases/reportCase";
import { found, indicators } from "../../../support/ruleCases/workbookCase";
import { yearCases, yearReportCases } from "../../../support/ruleCases/yearCase";
import type { SelfEvaluationSpec } from "../../../support/selfEvaluationOf";

const work = (value: string, measureUnit: string, lastYear: string | null = null): SelfEvaluationSpec => ({
  works: [{ name: "职业技能鉴定", value, measureUnit, lastYear, section: "三（一）" }],
});
const THIS = {
  ...indicators({ level3: "培训学员", target: "100人", actual: "120人" }),
  ...work("2767", "人"),
};
const LAST = {
  ...indicators({ level3: "培训学员", target: "100人", actual: "110人" }),
  ...work("2739", "人"),
};

export default [
  ...yearCases("Y7", {
    "上年数 is another figure than last year's workbook has": [
      work("2767", "人", "2793"),
      work("2739", "人"),
      found("Y7.lastYearDiffers", "error", ["实绩!E2"], "2793人", "2739人"),
    ],
    "the same figure": [work("2767", "人", "2739"), work("2739", "人")],
    "the same figure at the places that are stated": [work("2.8", "万人", "2.7"), work("27391", "人")],
    "no 上年数": [work("2767", "人"), work("2739", "人")],
  }),
  ...yearReportCases("Y7", THIS, LAST, {
    "a rate of growth that last year's figures do not give": [
      ["三、绩效目标完成情况", "全年职业技能鉴定2767人，同比增长1.20%，培训学员120人，同比增长9.09%。"],
      inText("Y7.growthDiffers", "error", [3, 3], "1.20%", "1.02%"),
    ],
    "rates of growth that last year's figures give": [
      ["三、绩效目标完成情况", "全年职业技能鉴定2767人，同比增长1.02%，培训学员120人，同比增长9.1%。"],
    ],
  }),
];
