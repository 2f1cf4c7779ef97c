import type { FundLine, SelfEvaluation } from "../../../../src/domain/model";
import { found, projectLine, workbookCases } from "../../../support/ruleCases/workbookCase";

/** Makes the lines below the first parts of it, as the reader does with 其中 rows. */
function withParts(selfEvaluation: SelfEvaluation): SelfEvaluation {
  const [line, ...parts] = selfEvaluation.funds;
  const funds: FundLine[] = line === undefined ? [] : [{ ...line, parts }];
  return { ...selfEvaluation, funds };
}

const WHOLE = projectLine({ initialBudget: "100.00", spent: "90.00", reason: "据实支付" });
const part = (initialBudget: string, spent: string) =>
  projectLine({ project: "其中：设备", initialBudget, spent });

export default [
  ...workbookCases(
    "R60",
    {
      "parts that are more than their line": [
        { lines: [WHOLE, part("60.00", "50.00"), part("40.01", "40.00")] },
        found("R60.partsExceed", "error", ["资金!G2", "资金!G3", "资金!G4"], "100.01", "≤ 100.00"),
      ],
      "more spent than by the line": [
        { lines: [WHOLE, part("60.00", "50.00"), part("40.00", "40.01")] },
        found("R60.partsExceed", "error", ["资金!K2", "资金!K3", "资金!K4"], "90.01", "≤ 90.00"),
      ],
      "parts that add up to their line": [{ lines: [WHOLE, part("60.00", "50.00"), part("40.00", "40.00")] }],
      "a part of a part": [
        {
          lines: [
            projectLine({ initialBudget: "240.00", spent: "200.00", reason: "据实支付" }),
            part("160.00", "130.00"),
            part("60.00", "50.00"),
            part("80.00", "70.00"),
          ],
        },
      ],
      "parts of two parts": [
        {
          lines: [
            WHOLE,
            part("60.00", "50.00"),
            part("25.00", "20.00"),
            part("40.00", "40.00"),
            part("40.00", "1.00"),
          ],
        },
      ],
      "parts that are more than their line, whichever is a part of another": [
        { lines: [WHOLE, part("60.00", "50.00"), part("30.00", "30.00"), part("41.00", "40.00")] },
        found("R60.partsExceed", "error", ["资金!G2", "资金!G3", "资金!G4", "资金!G5"], "131.00", "≤ 100.00"),
        found("R60.partsExceed", "error", ["资金!K2", "资金!K3", "资金!K4", "资金!K5"], "120.00", "≤ 90.00"),
      ],
      "some of the parts": [{ lines: [WHOLE, part("60.00", "50.00")] }],
      "a part that cannot be read": [{ lines: [WHOLE, { ...part("160.00", "90.00"), initialBudget: null }] }],
    },
    withParts,
  ),
];
