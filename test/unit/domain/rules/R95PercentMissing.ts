import { at, formCases, oneRow } from "../../../support/ruleCases/formCase";
import { found, indicators, oneIndicator, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R95", {
    "a rate without % and without a unit": [
      oneIndicator({ level3: "验收合格率", target: "≥98", actual: "99" }),
      found("R95.percentMissing", "warning", ["指标!F2", "指标!H2"], "≥98"),
    ],
    "the same before there is an actual": [
      oneIndicator({ level3: "服务对象满意度", target: "90", actual: null }),
      found("R95.percentMissing", "warning", ["指标!F2"], "90"),
    ],
    "a % in one of the cells or in 度量单位, and figures that are no shares": [
      indicators(
        { level3: "验收合格率", target: "≥98%", actual: "99%" },
        { level3: "完成率", target: "100", measureUnit: "%", actual: "100" },
        { level3: "就业人数", target: "98", actual: "99" },
        { level3: "周转率", target: "2", actual: "2.1" },
        { level3: "满意度", nature: "定性", target: "满意", actual: "满意" },
        { level3: "知晓率", target: "98", actual: "99%" },
      ),
    ],
  }),
  ...formCases("R95", {
    "a printed rate without %": [
      oneRow({ level3: "培训合格率", target: "≥98", actual: "99" }),
      found("R95.percentMissing", "warning", at("E20", "G20"), "≥98"),
    ],
    "a printed unit": [oneRow({ level3: "培训合格率", target: "≥98", unit: "%", actual: "99" })],
  }),
];
