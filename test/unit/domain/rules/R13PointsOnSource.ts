import { at, formCases, money, source } from "../../../support/ruleCases/formCase";
import { found } from "../../../support/ruleCases/workbookCase";

export default [
  ...formCases("R13", {
    "a source with weight and score": [
      money(
        {},
        source("其中：当年财政拨款", {
          initial: "100",
          annual: "100",
          spent: "100",
          weight: "10",
          score: "10",
        }),
      ),
      found("R13.onComponentRow", "error", at("F6"), "10"),
      found("R13.onComponentRow", "error", at("H6"), "10"),
    ],
    marks: [
      money({}, source("其中：当年财政拨款", { initial: "100", annual: "100", spent: "100", weight: "/" })),
    ],
  }),
];
