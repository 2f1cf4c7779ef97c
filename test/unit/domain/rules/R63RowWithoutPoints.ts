import { at, formCases, NINETY, whole } from "../../../support/ruleCases/formCase";
import { found } from "../../../support/ruleCases/workbookCase";

const alone = { level3: "其中：线上培训", target: "", actual: "", weight: "", score: "" };

export default [
  ...formCases("R63", {
    "a name alone": [whole({ indicators: [...NINETY, alone] }), found("R63.noPoints", "warning", at("C25"))],
    "无 in the row of an unused indicator": [
      whole({ indicators: [...NINETY, { ...alone, level3: "生态效益", target: "无", actual: "无" }] }),
      found("R63.noPoints", "warning", at("C25")),
    ],
    "a row with a score has R23": [whole({ indicators: [...NINETY.slice(1), { weight: "", score: "25" }] })],
    "a placeholder is no indicator": [
      whole({ indicators: [...NINETY, { level3: "指标2", target: "", actual: "", weight: "", score: "" }] }),
    ],
    "a form without weights": [
      whole({
        indicators: [
          { weight: "", score: "" },
          { weight: "", score: "" },
        ],
        totalWeight: "",
        totalScore: "",
      }),
    ],
  }),
];
