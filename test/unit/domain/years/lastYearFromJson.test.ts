import fc from "fast-check";
import { lastYearFromJson } from "../../../../src/domain/years/fromJson";

const SOURCE = { file: "2020.json", fingerprint: "0123456789abcdef" };
const read = (value: unknown) => lastYearFromJson(SOURCE, JSON.stringify(value));

const REPORT = {
  unit: "某中心",
  year: 2020,
  moneyUnit: "万元",
  totals: { 全部: { initial: "20.00", added: "0.00", spent: "12.24", budget: "20.00", balance: "7.76" } },
  indicators: [
    {
      project: null,
      name: "培训学员",
      operator: ">=",
      target: "100",
      actual: "130",
      unit: "人",
      completionPercent: "130.00",
      deviationPercent: "30.00",
      cell: "指标!D2",
    },
  ],
  department: { name: null, totalScore: "95.00", grade: "优" },
  projects: [],
  findings: [{ rule: "R07", accepted: "已说明" }],
};

test("the JSON of the headless command", () => {
  const lastYear = read(REPORT);
  expect(lastYear).toMatchObject({
    ...SOURCE,
    unit: "某中心",
    year: 2020,
    moneyUnit: "万元",
    isComplete: false,
  });
  const funds = lastYear?.funds.get("全部");
  expect([funds?.balance?.toFixed(), funds?.carriedOver, funds?.addends]).toEqual(["7.76", null, 2]);
  const [indicator] = lastYear?.indicators ?? [];
  expect([indicator?.actual?.value.toFixed(), indicator?.actual?.cells]).toEqual(["130", ["指标!D2"]]);
  expect(lastYear?.projects.map(({ name, grade }) => [name, grade])).toEqual([[null, "优"]]);
  expect(lastYear?.explanations).toEqual(["已说明"]);
});

test("with a byte order mark", () => {
  expect(lastYearFromJson(SOURCE, `\ufeff${JSON.stringify(REPORT)}`)?.year).toBe(2020);
});

test.each([
  ["no JSON", "{"],
  ["a list", "[]"],
  ["another JSON", JSON.stringify({ name: "package", version: "1.0.0" })],
  ["the JSON of 汇总", JSON.stringify({ year: 2020, units: [], totals: REPORT.totals, indicators: [] })],
  ["the JSON of printed forms", JSON.stringify({ forms: [], truncated: [] })],
])("%s is refused", (_, text) => {
  expect(lastYearFromJson(SOURCE, text)).toBeNull();
});

test("a value of another kind counts as unknown", () => {
  const lastYear = read({
    ...REPORT,
    year: "2020",
    moneyUnit: "亿元",
    totals: { 全部: { spent: 12.24, balance: "NaN", budget: "1e400" }, 项目支出: 3 },
    indicators: [null, 7, { name: "" }, { name: "培训班", operator: "≥", actual: "1,300" }],
    department: [],
    projects: { name: "技能培训" },
    findings: "none",
  });
  expect([lastYear?.year, lastYear?.moneyUnit, lastYear?.projects, lastYear?.explanations]).toEqual([
    null,
    null,
    [],
    [],
  ]);
  const funds = lastYear?.funds.get("全部");
  expect([funds?.spent, funds?.balance, funds?.annualBudget, lastYear?.funds.size]).toEqual([
    null,
    null,
    null,
    1,
  ]);
  expect(lastYear?.indicators.map(({ name, operator, actual }) => [name, operator, actual])).toEqual([
    ["培训班", null, null],
  ]);
});

test("no JSON whatever makes it throw", () => {
  fc.assert(
    fc.property(fc.json(), fc.anything(), (text, value) => {
      lastYearFromJson(SOURCE, text);
      const mixed: unknown = { totals: value, indicators: [value], projects: [value], findings: [value] };
      lastYearFromJson(
        SOURCE,
        JSON.stringify(mixed, (_, one: unknown) => (typeof one === "bigint" ? null : one)),
      );
    }),
  );
});
