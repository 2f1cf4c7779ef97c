import { found, indicators, oneIndicator } from "../../../support/ruleCases/workbookCase";
import { yearCases } from "../../../support/ruleCases/yearCase";

const last = oneIndicator({});

export default yearCases("Y10", {
  "another unit": [
    oneIndicator({ target: "100户", actual: "100户" }),
    last,
    found("Y10.unit", "note", ["指标!G2"], "户", "人"),
  ],
  "the other direction": [
    oneIndicator({ nature: "<=" }),
    oneIndicator({ nature: ">=" }),
    found("Y10.direction", "note", ["指标!E2"]),
  ],
  "another name for much the same": [
    oneIndicator({ level3: "培训农民工学员" }),
    oneIndicator({ level3: "培训农民工学员数量" }),
    found("Y10.renamed", "note", ["指标!D2"], "培训农民工学员", "培训农民工学员数量"),
  ],
  "a name with one more word": [
    oneIndicator({ level3: "就业困难人员技能培训" }),
    oneIndicator({ level3: "就业困难人员职业技能培训" }),
    found("Y10.renamed", "note", ["指标!D2"], "就业困难人员技能培训", "就业困难人员职业技能培训"),
  ],
  "an indicator that is gone": [
    oneIndicator({}),
    indicators({}, { level3: "开办班次", target: "3次", actual: "3次" }),
    found("Y10.dropped", "note", ["指标!D2"]),
  ],
  "a new indicator": [indicators({}, { level3: "开办班次", target: "3次", actual: "3次" }), last],
  "units of one kind": [oneIndicator({ target: "100人", measureUnit: "" }), last],
  "= and ≥": [oneIndicator({ nature: "=" }), oneIndicator({ nature: ">=" })],
});
