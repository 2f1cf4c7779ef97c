import { at, formCases, money } from "../../../support/ruleCases/formCase";
import { found, oneLine, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R08", {
    "an addition without a reason": [
      oneLine({ added: "318.00", spent: "318.00" }),
      found("R08.reasonMissing", "warning", ["资金!H2"]),
    ],
    "addition and cut without a reason": [
      oneLine({ initialBudget: "20.00", added: "1.00", reduced: "18.00", spent: "3.00", reason: "—" }),
      found("R08.reasonMissing", "warning", ["资金!H2", "资金!I2"]),
    ],
    "a reason is given": [oneLine({ added: "318.00", spent: "318.00", reason: "市级下达第二批补助" })],
    "carry-over is no adjustment": [oneLine({ carriedOver: "7.70", spent: "7.70" })],
  }),
  ...formCases("R08", {
    "0.00 becomes 3.36": [
      money({ initial: "0.00", annual: "3.36", spent: "3.36", reason: "" }),
      found("R08.adjusted", "warning", at("D5", "C5"), "3.36", "0.00"),
    ],
    "a reason is given": [money({ initial: "0.00", annual: "3.36", spent: "3.36", reason: "年中追加" })],
    "no adjustment": [money({ initial: "3.36", annual: "3.36", spent: "3.36" })],
    "the adjustment is explained in a note": [
      { ...money({ initial: "120.00" }), notes: ["年中调整说明：市财政统一压减预算20万元。"] },
    ],
    "a note that asks for the reason": [
      { ...money({ initial: "120.00" }), notes: ["年中发生预算调整的，应根据实际情况单独说明理由。"] },
      found("R08.adjusted", "warning", at("D5", "C5"), "100.00", "120.00"),
    ],
  }),
];
