import { evaluateForm } from "../../../../src/domain/evaluate/form";
import { printedFormOf, SPENT_IN_FULL, type PrintedFormSpec } from "../../../support/printedFormOf";

const errors = (spec: PrintedFormSpec) =>
  evaluateForm(printedFormOf(spec))
    .findings.filter(({ severity }) => severity !== "note")
    .map(({ code, cells }) => [code, ...cells.map((cell) => cell.replace("自评表!", ""))].join(" "));

const row = { ...SPENT_IN_FULL, initial: "3200000", annual: "3200000", rate: "99%", score: "9.9" };

test("an amount in the wrong unit is the only finding: rate, score and execution follow from it", () => {
  expect(errors({ moneyUnit: "元", rows: [{ ...row, spent: "316.8" }] })).toEqual([
    "R15.rateTenThousandfold E5 D5",
  ]);
});

test("where the rows show the wrong unit, only they and the unit are found", () => {
  const below = { label: "财政拨款", initial: "3200000", annual: "3200000", spent: "3168000" };
  expect(errors({ moneyUnit: "元", rows: [{ ...row, spent: "316.8" }, below] })).toEqual([
    "R03.rowsDiffer E5 E6",
    "R15.totalTenThousandfold E5 E6",
  ]);
});

test("a wrong unit in one source leaves the total's rate and score to be checked", () => {
  const below = [
    { label: "财政拨款", initial: "3000000", annual: "3000000", spent: "297", rate: "99%" },
    { label: "其他资金", initial: "200000", annual: "200000", spent: "198000", rate: "99%" },
  ];
  const total = { ...row, spent: "3168000", rate: "98%" };
  expect(errors({ moneyUnit: "元", rows: [total, ...below] })).toEqual([
    "R01.rateDiffers G5",
    "R03.rowsDiffer E5 E6 E7",
    "R15.rateTenThousandfold E6 D6",
  ]);
});

describe("a total that differs from its rows", () => {
  const below = [
    { label: "中央资金", initial: "600", annual: "600", spent: "540" },
    { label: "省级资金", initial: "250", annual: "250", spent: "225" },
  ];
  const total = { ...SPENT_IN_FULL, initial: "850", annual: "850" };

  test("is the only finding if the printed rate is that of the rows", () => {
    expect(errors({ rows: [{ ...total, spent: "756", rate: "90%", score: "9" }, ...below] })).toEqual([
      "R03.rowsDiffer E5 E6 E7",
    ]);
  });

  test("leaves the rate to be checked if it fits neither", () => {
    expect(
      errors({ rows: [{ ...total, spent: "756", rate: "91%", score: "8.89", reason: "尾款" }, ...below] }),
    ).toEqual(["R01.rateDiffers G5", "R03.rowsDiffer E5 E6 E7"]);
  });
});
