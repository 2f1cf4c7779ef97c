import { profileOf } from "../../../../src/domain/forms/profileOf";
import { PROFILES } from "../../../../src/domain/profiles";
import { printedFormOf, SPENT_IN_FULL, type PrintedFormSpec } from "../../../support/printedFormOf";

const of = (spec: PrintedFormSpec, chosen: string | null = null) => profileOf(printedFormOf(spec), chosen).id;

test.each(PROFILES.map(({ id, name, source }) => [id, name, source] as const))(
  "%s is found in the note under the form, whatever its layout",
  (id, name, source) => {
    for (const layout of ["national", "sichuan", "hubei"] as const) {
      expect(
        of({ layout, notes: [`注：1. 执行率＝支出÷预算。\n2. 评分规则：${name}，依据${source}。`] }),
      ).toBe(id);
    }
    expect(of({ notes: ["注：金额单位为万元", `规则方案: ${name}`] })).toBe(id);
  },
);

test("a note that mentions a profile without naming it as the form's own changes nothing", () => {
  const [, , sichuan] = PROFILES;
  expect(of({ notes: [`本表不同于${sichuan?.name ?? ""}`] })).toBe("national-2020");
  expect(of({ notes: ["评分规则：某省办法"] })).toBe("national-2020");
});

test("the workbook's choice takes precedence over the layout, and a note over both", () => {
  expect(of({}, "unit-manual")).toBe("unit-manual");
  expect(of({ layout: "hubei" }, "江西（执行率分档计分）")).toBe("jiangxi");
  expect(of({ layout: "hubei" }, "某省方案")).toBe("hubei-20-80");
  expect(of({ notes: ["评分规则：湖北（20＋80）"] }, "jiangxi")).toBe("hubei-20-80");
});

test("by default it is the layout's, or the national one of 2021 where 成本 is a first-level block", () => {
  expect(of({})).toBe("national-2020");
  expect(of({ layout: "sichuan" })).toBe("sichuan-510000_0013zp");
  expect(of({ indicators: [{ level1: "成本指标" }] })).toBe("national-2021");
  expect(of({ layout: "department" })).toBe("national-2020");
  expect(of({ layout: "department", rows: [{ ...SPENT_IN_FULL, weight: "20" }] })).toBe("hubei-20-80");
  expect(of({ layout: "department", rows: [], executionPoints: "20" })).toBe("hubei-20-80");
  expect(of({ layout: "hubei", indicators: [{ level1: "成本指标" }] })).toBe("hubei-20-80");
});
