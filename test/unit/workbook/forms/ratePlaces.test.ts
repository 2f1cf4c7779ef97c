/** A rate is compared at the places that the sheet shows. */
import { cellOf } from "../../../../src/workbook/read/cells";
import { Collector } from "../../../../src/workbook/read/collector";
import { rateField } from "../../../../src/workbook/forms/figures";

function written(value: number, numberFormat: string): string {
  const [values, numberFormats] = [[[value]], [[numberFormat]]];
  const area = { sheet: "自评表", row: 0, column: 0, values, formulas: values, numberFormats };
  return rateField(cellOf(area, 0, 0), "执行率", new Collector()).written;
}

test.each([
  [0.86, "0.00%", "86.00%"],
  [0.86, "0.0%", "86.0%"],
  [0.86, "0%", "86%"],
  [0.8618304, "0%", "86.18304%"],
  [86, "0.00", "86.00"],
  [86, "General", "86"],
  [86, '0.00"分"', "86.00"],
  // Read as 86 %, which the sheet does not show.
  [0.86, "0.0000", "0.86"],
])("%s as %s is written %s", (value, format, expected) => {
  expect(written(value, format)).toBe(expected);
});
