/** The grade that a report names behind its score (R46). */
import { reportFindings, TITLE, UNIT } from "../../../support/ruleCases/reportCase";

const gradesIn = (text: string): string[] =>
  reportFindings({ text: `${TITLE}\n${text}`, spec: { name: UNIT } })
    .filter(({ rule }) => rule === "R46")
    .map(({ actual, expected }) => `${actual ?? ""} for ${expected ?? ""}`);

test.each([
  ["自评总分96.2分，其中产出指标48.5分，等级为“良”。", ["良 for 优"]],
  ["自评得分88分，评定为“优”。", ["优 for 良"]],
  ["综合得分为98分，自评结论为“优秀”。", []],
  ["自评总分96.2分，等级为优。", []],
  ["自评总分85分。评分标准：优（90分以上）、良、中、差。", []],
  ["平均得分85分，评价结果为优10个。", []],
  ["自评总分95分。下属单位得分82分，等级为良。", []],
  ["满意度得分8分，评价结果为优。", []],
])("%s", (text, expected) => {
  expect(gradesIn(text)).toEqual(expected);
});
