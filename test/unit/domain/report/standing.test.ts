/** Each figure of a report is said to be tied, derived, compared, or not looked at, and why. */
import { compute } from "../../../../src/domain/calculation/compute";
import { checkReport } from "../../../../src/domain/evaluate/report";
import { DEFAULT_PROFILE } from "../../../../src/domain/profiles";
import { readPlainText } from "../../../../src/domain/report/check/reportText";
import { FUNDS_OF_100, TITLE, UNIT } from "../../../support/ruleCases/reportCase";
import { selfEvaluationOf } from "../../../support/selfEvaluationOf";

const selfEvaluation = selfEvaluationOf({ ...FUNDS_OF_100, name: UNIT });
const evaluation = { ...compute(selfEvaluation, DEFAULT_PROFILE), findings: [], checks: [] };

test.each([
  ["技能培训专项经费支出60万元。", "60", "tied", null],
  ["培训学员100人，其中农村学员60人，城镇学员40人。", "100", "derived", null],
  ["培训学员100人，其中农村学员60人，城镇学员40人。", "60", "compared", null],
  ["上半年技能培训专项经费支出27.4万元。", "27.4", "notLookedAt", "otherTime"],
  ["建议技能培训专项经费安排118万元。", "118", "notLookedAt", "planned"],
  ["技能培训专项经费单笔最大支出18.3万元。", "18.3", "notLookedAt", "otherThing"],
  ["发放宣传资料1000余份。", "1000", "notLookedAt", "approximate"],
  ["三公经费支出4.2万元。", "4.2", "notLookedAt", "otherMoney"],
  ["发放宣传资料1000份。", "1000", "notLookedAt", "alone"],
])("%s %s: %s %s", (text, written, standing, why) => {
  const { claims } = checkReport(readPlainText(`${TITLE}\n${text}`), selfEvaluation, evaluation);
  expect(claims.find(({ claim }) => claim.written === written)?.standing).toEqual({ standing, why });
});
