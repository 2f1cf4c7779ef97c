import { parseAddress, areaAddress } from "../../../../src/a1";
import fc from "fast-check";
import { readForms, type RecognisedForm } from "../../../../src/workbook/forms";
import type { AreaSnapshot, CellValue } from "../../../../src/workbook/snapshot";
import { printedSheet } from "../../../support/printedWorkbook";
import { PUBLISHED } from "../../../support/publishedForms";
import { sheetOfValues } from "../../../support/sheetOfText";

/** Moves every address in it by the given rows and columns. */
function moved(value: unknown, rows: number, columns: number): unknown {
  if (Array.isArray(value)) return value.map((one) => moved(one, rows, columns));
  if (typeof value === "string") {
    const address = value.includes("!") ? parseAddress(value) : null;
    if (address === null || address.sheet === null) return value;
    const { area } = address;
    return areaAddress(address.sheet, { ...area, row: area.row + rows, column: area.column + columns });
  }
  if (typeof value !== "object" || value === null) return value;
  if ("toFixed" in value) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, moved(one, rows, columns)]));
}

const withoutMapping = (forms: readonly RecognisedForm[]) =>
  forms.map(({ mapping: _mapping, places: _places, ...form }) => form);

const published = fc.constantFrom(...PUBLISHED).map((form) => printedSheet(form).snapshot());
const offset = fc.record({ rows: fc.nat(5000), columns: fc.nat(500) });

test("moving a sheet's cells moves the addresses and nothing else", () => {
  fc.assert(
    fc.property(published, offset, (area, { rows, columns }) => {
      const shifted: AreaSnapshot = { ...area, row: area.row + rows, column: area.column + columns };
      const there = withoutMapping(readForms([shifted]).forms);
      const here = withoutMapping(readForms([area]).forms);
      expect(moved(there, 0, 0)).toEqual(moved(here, rows, columns));
    }),
    { numRuns: 60 },
  );
});

test("blank rows and columns around a form change nothing", () => {
  fc.assert(
    fc.property(published, fc.nat(30), fc.nat(10), (area, above, left) => {
      const blank: CellValue[] = Array.from({ length: left }, () => "");
      const width = left + (area.values[0]?.length ?? 0);
      const padded: AreaSnapshot = {
        ...sheetOfValues(
          [
            ...Array.from({ length: above }, () => Array.from({ length: width }, () => "")),
            ...area.values.map((row) => [...blank, ...row]),
          ],
          area.sheet,
        ),
      };
      const there = withoutMapping(readForms([padded]).forms);
      const here = withoutMapping(readForms([area]).forms);
      expect(moved(there, 0, 0)).toEqual(moved(here, above, left));
    }),
    { numRuns: 60 },
  );
});

const WORDS =
  "项目支出绩效自评表 （2022年度） 项目名称 主管部门 实施单位： 单位：万元 年度资金总额 其中：财政拨款 年初预算数 全年预算数 全年执行数 分值 执行率 得分 一级指标 二级指标 三级指标 年度指标值 实际完成值 产出指标(50分) 指标1： …… — / ≥90% 100% 12.5 259.45万元 总分 合计 注： 评价结论 存在问题 预期目标 实际完成情况 #DIV/0! 10 ( ） | \n".split(
    " ",
  );
const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.boolean() },
);

test("no sheet throws, and every finding has a cell of the sheet", () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { maxLength: 12 }), { maxLength: 14 }), (rows) => {
      const { forms, findings, notForms } = readForms([sheetOfValues(rows)]);
      expect(forms.length > 0 || notForms.length === 1).toBe(true);
      for (const { cells } of findings) {
        expect(cells.length).toBeGreaterThan(0);
        for (const cell of cells) expect(parseAddress(cell)?.sheet).toBe("Sheet1");
      }
    }),
    { numRuns: 1500 },
  );
});

test("no content of a form's cells throws", () => {
  fc.assert(
    fc.property(
      published,
      fc.array(fc.tuple(fc.nat(), fc.nat(), anyCell), { maxLength: 12 }),
      (area, changes) => {
        const values = area.values.map((row) => [...row]);
        for (const [row, column, value] of changes) {
          const line = values[row % values.length];
          if (line !== undefined) line[column % line.length] = value;
        }
        const { forms } = readForms([{ ...area, values, formulas: values }]);
        for (const { indicators } of forms) {
          for (const { target } of indicators) expect(target.written === "" ? target.value : null).toBeNull();
        }
      },
    ),
    { numRuns: 600 },
  );
});
