import { at, formCases, NINETY, whole } from "../../../support/ruleCases/formCase";
import { found, workbookCases } from "../../../support/ruleCases/workbookCase";
import { weighedForm } from "../../../support/ruleCases/workbookSpecs";

const HEAVY = weighedForm(["产出指标", "30.5", "19.5"]);

export default [
  ...workbookCases("R22", {
    "more than 30 points": [HEAVY, found("R22.concentrated", "note", ["指标!I2"], "30.50", "≤ 30.00")],
    "one note for three rows above 30 points": [
      weighedForm(["产出指标", "31", "32"], ["效益指标", "33", "4"]),
      found("R22.concentrated", "note", ["指标!I2", "指标!I3", "指标!I4"], "31.00、32.00、33.00", "≤ 30.00"),
    ],
    "the only benefit indicator": [
      weighedForm(["产出指标", "25", "25"], ["效益指标", "30"], ["满意度指标", "10"]),
      found("R22.concentrated", "note", ["指标!I4"], "30.00"),
    ],
    "the only benefit indicator beside one above 30 points": [
      weighedForm(["产出指标", "31", "19"], ["效益指标", "30"], ["满意度指标", "10"]),
      found("R22.concentrated", "note", ["指标!I2", "指标!I4"], "31.00、30.00", "≤ 30.00"),
    ],
    "weights of an approved target": [{ ...HEAVY, parameters: [{ name: "权重按批复目标", value: "1" }] }],
    "0 keeps the note": [
      { ...HEAVY, parameters: [{ name: "权重按批复目标", value: "0" }] },
      found("R22.concentrated", "note", ["指标!I2"], "30.50", "≤ 30.00"),
    ],
    "exactly 30 points of two, and one satisfaction indicator": [
      weighedForm(["产出指标", "30", "20"], ["满意度指标", "10"]),
    ],
  }),
  ...formCases("R22", {
    "a block that hangs on one indicator": [
      whole({ indicators: [{ weight: "50" }, ...NINETY.slice(2)] }),
      found("R22.concentrated", "note", at("H20"), "50.00", "≤ 30.00"),
    ],
    "a form that breaks off may have more of the block": [{ indicators: [{ weight: "25" }] }],
  }),
];
