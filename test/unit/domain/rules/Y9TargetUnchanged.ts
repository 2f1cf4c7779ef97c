import { found, oneIndicator } from "../../../support/ruleCases/workbookCase";
import { yearCases } from "../../../support/ruleCases/yearCase";

const last = oneIndicator({ actual: "140人" });
const limit = (actual: string) => oneIndicator({ level3: "投诉件数", nature: "<=", target: "10件", actual });

export default yearCases("Y9", {
  "the same target, passed by more than 30 % twice": [
    oneIndicator({ actual: "131人" }),
    last,
    found("Y9.unchanged", "warning", ["指标!F2"], "100人"),
  ],
  "a limit that was kept with a third to spare twice": [
    limit("6件"),
    limit("5件"),
    found("Y9.unchanged", "warning", ["指标!F2"], "10件"),
  ],
  "exactly 30 %": [oneIndicator({ actual: "130人" }), last],
  "another target": [oneIndicator({ target: "95人", actual: "140人" }), last],
  "only this year": [oneIndicator({ actual: "140人" }), oneIndicator({ actual: "120人" })],
});
