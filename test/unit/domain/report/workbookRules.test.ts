/** What rules of the workbook find in a written report: the grade behind a score (R46), shares above 100% (R35). */
import { reportFindings, TITLE, UNIT } from "../../../support/ruleCases/reportCase";

const found = (rule: string, text: string): string[] =>
  reportFindings({ text: `${TITLE}\n${text}`, spec: { name: UNIT } })
    .filter((finding) => finding.rule === rule)
    .map(({ actual, expected }) => `${actual ?? ""}${expected === null ? "" : ` for ${expected}`}`);

test.each([
  ["自评总分96.2分，其中产出指标48.5分，等级为“良”。", ["良 for 优"]],
  ["自评得分88分，评定为“优”。", ["优 for 良"]],
  ["综合得分为98分，自评结论为“优秀”。", []],
  ["自评总分96.2分，等级为优。", []],
  ["自评总分85分。评分标准：优（90分以上）、良、中、差。", []],
  ["平均得分85分，评价结果为优10个。", []],
  ["自评总分95分。下属单位得分82分，等级为良。", []],
  ["满意度得分8分，评价结果为优。", []],
])("the grade in %s", (text, expected) => {
  expect(found("R46", text)).toEqual(expected);
});

test.each([
  ["工程一次验收合格率985%。", ["985%"]],
  ["服务对象满意度为120%。", ["120%"]],
  ["产值增长率150%，任务完成率120%，资金到位率101%，合格率100%。", []],
])("shares above 100%% in %s", (text, expected) => {
  expect(found("R35", text)).toEqual(expected);
});
