import { at, formCases, INSTRUCTION, money, whole } from "../../../support/ruleCases/formCase";
import { found } from "../../../support/ruleCases/workbookCase";

export default [
  ...formCases("R48", {
    "the form's own words": [
      whole({
        improvements: "针对项目自评中发现的问题，提出下一步改进完善的意见及有关政策性建议。（200字以内）",
      }),
      found(
        "R48.instructions",
        "error",
        at("F80"),
        "针对项目自评中发现的问题，提出下一步改进完善的意见及有关政策性建议。（200字以内）",
      ),
    ],
    "an answer after them": [money({ reason: `${INSTRUCTION} 年终收回结余资金。` })],
    "words that only resemble them": [whole({ problems: "结合自评情况，存在资金拨付较慢的问题。" })],
  }),
];
