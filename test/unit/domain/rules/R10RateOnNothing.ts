import { at, formCases, money } from "../../../support/ruleCases/formCase";
import { found } from "../../../support/ruleCases/workbookCase";

export default [
  ...formCases("R10", {
    "#DIV/0! where nothing was budgeted initially": [
      money({ initial: "0.00", annual: "3.36", spent: "3.36", rate: "#DIV/0!" }),
      found("R10.notApplicable", "error", at("G5"), "#DIV/0!"),
    ],
    不适用: [money({ initial: "0.00", annual: "3.36", spent: "3.36", rate: "100.00%" })],
  }),
];
