/** 200 workbooks without a fault have no error and no warning. */
import { evaluate } from "../../../../src/domain/evaluate/workbook";
import { handInOf } from "../../../../src/domain/triage/handIn";
import { handInCounts } from "../../../../src/domain/handIn";
import { readSelfEvaluation } from "../../../../src/workbook/read";
import { cleanWorkbook } from "../../../support/cleanWorkbook";
import { snapshotOf } from "../../../support/snapshotOf";

test("200 random clean workbooks of all profiles, in 元 and 万元, have nothing to correct or to explain", () => {
  const found = Array.from({ length: 200 }, (_, seed) => {
    const { sheets, profile, moneyUnit } = cleanWorkbook(seed);
    const { selfEvaluation, findings } = readSelfEvaluation(snapshotOf(sheets));
    const evaluation = evaluate(selfEvaluation, findings);
    const open = evaluation.findings.filter(({ severity }) => severity !== "note");
    const { blankTotals } = handInCounts(handInOf({ open }, evaluation, []));
    return [
      ...open.map(
        ({ code, cells, inputs }) =>
          `${seed} ${profile.id} ${moneyUnit} ${code} ${cells[0]} ${JSON.stringify(inputs)}`,
      ),
      ...(blankTotals > 0 ? [`${seed} ${profile.id} ${blankTotals} blank totals`] : []),
    ];
  });
  expect(found.flat()).toEqual([]);
});
