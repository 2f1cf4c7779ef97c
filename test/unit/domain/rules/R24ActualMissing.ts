import { at, formCases, oneRow, whole } from "../../../support/ruleCases/formCase";
import {
  found,
  oneIndicator,
  qualitative,
  satisfaction,
  workbookCases,
} from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R24", {
    "a number without an actual": [
      oneIndicator({ actual: null }),
      found("R24.actualMissing", "error", ["指标!H2"]),
    ],
    "a dash is not an actual": [
      oneIndicator({ actual: "—" }),
      found("R24.actualMissing", "error", ["指标!H2"]),
    ],
    "a range without an actual": [
      oneIndicator({ target: "80%–100%", actual: null }),
      found("R24.actualMissing", "error", ["指标!H2"]),
    ],
    "a date without an actual": [
      oneIndicator({ target: "2021年12月31日前完成", actual: null }),
      found("R24.actualMissing", "error", ["指标!H2"]),
    ],
    "satisfaction without an actual": [
      satisfaction({ actual: null }),
      found("R24.actualMissing", "error", ["指标!H2"]),
    ],
    "无 without a reason": [
      oneIndicator({ actual: "无" }),
      found("R24.notApplicableUnexplained", "error", ["指标!H2", "指标!K2"], "无"),
    ],
    "无 with a reason": [oneIndicator({ actual: "无", reason: "因疫情未举办" })],
    "zero is an actual": [oneIndicator({ actual: "0人" })],
    "a 定性 target needs no figure": [qualitative({ actual: null })],
  }),
  ...formCases("R24", {
    "a score without target and actual": [
      oneRow({ target: "", actual: "" }),
      found("R24.nothingGiven", "error", at("G20", "E20")),
    ],
    "a blank actual": [
      whole({ indicators: [{ actual: "" }] }),
      found("R24.actualMissing", "error", at("G20")),
    ],
    "the incomplete last row of a form that is cut off": [oneRow({ actual: "", weight: "", score: "" })],
    "target and actual": [oneRow({})],
  }),
];
