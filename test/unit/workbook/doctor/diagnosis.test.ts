import { diagnose, type NameDiagnosis } from "../../../../src/workbook/doctor/diagnosis";
import { sheetsToSearch, type SheetExcerpt } from "../../../../src/workbook/doctor/excerpt";
import { offerSelection } from "../../../../src/workbook/doctor/selection";
import type { AreaSnapshot, NameSnapshot, WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { STANDARD_NAMES } from "../../../../src/workbook/schema/names";
import { sampleSnapshot, withCells, withName } from "../../../support/inputs";

const sample = sampleSnapshot();

function named(name: string): NameSnapshot & { readonly area: AreaSnapshot } {
  const found = sample.names.find((one) => one.name === name);
  if (!found?.area) throw new Error(`the sample has no ${name}`);
  return { ...found, area: found.area };
}

/** The reference of 绩效_资金, on a copy of its sheet */
const onSheet = (sheet: string): string => named("绩效_资金").formula.replace("资金", `'${sheet}'`);

/** The whole sheet of a table, as `src/excel` would read it */
function excerptOf(name: string, sheet = named(name).area.sheet): SheetExcerpt {
  const { row, column, values } = named(name).area;
  return { sheet, row, column, values, lastRow: row + values.length - 1 };
}

function diagnosisOf(name: string, snapshot: WorkbookSnapshot, excerpts: SheetExcerpt[] = []): NameDiagnosis {
  const found = diagnose(snapshot, excerpts).names.find((one) => one.name === name);
  if (!found) throw new Error(`no diagnosis of ${name}`);
  return found;
}

test("the sample has no fault: every name is found with its address, and there is nothing to search or repair", () => {
  const { names, faultCount, together } = diagnose(sample, []);
  expect([faultCount, together]).toEqual([0, null]);
  expect(names.map(({ state, severity }) => `${state} ${severity}`)).toEqual(names.map(() => "found none"));
  expect(names.flatMap(({ repairs }) => repairs)).toEqual([]);
  expect(diagnosisOf("绩效_年度", sample).address).toBe("基本信息!B4");
  const known = sample.names.map(({ name, state, area }) => ({ name, state, area }));
  expect(sheetsToSearch(known, [{ name: "资金", visible: true, own: false }])).toEqual([]);
});

test.each([
  ["refError", "=资金!#REF!", true],
  ["multiArea", "=资金!$A$1:$B$3,资金!$D$1:$E$3", true],
  ["formula", "=OFFSET(资金!$A$1,0,0,9,9)", true],
  ["tooLarge", "=资金!$A:$M", true],
  ["foreign", "=[别的.xlsx]资金!$A$1:$M$40", false],
] as const)("a name that is %s is shown with its formula and the repairs", (state, formula, bindable) => {
  const broken = withName(sample, "绩效_资金", (one) => ({ ...one, state, formula, area: null }));
  const found = diagnosisOf("绩效_资金", broken, [excerptOf("绩效_资金")]);
  expect(found).toMatchObject({ state, formula, address: null, severity: "error", bindable });
  expect(found.repairs.map(({ kind, names }) => [kind, names[0]?.to])).toEqual(
    bindable
      ? [
          ["bind", named("绩效_资金").formula],
          ["rebuild", onSheet("资金 (2)")],
        ]
      : [],
  );
});

test("a missing name is an error where figures need it, else a warning", () => {
  const without = (name: string) =>
    diagnosisOf(
      name,
      withName(sample, name, () => null),
    );
  expect(without("绩效_资金")).toMatchObject({ state: "missing", formula: null, severity: "error" });
  expect(without("绩效_填报人")).toMatchObject({ state: "missing", formula: null, severity: "warning" });
});

describe("a lost table is found", () => {
  const lost = withName(sample, "绩效_指标", () => null);

  test("on a sheet of another name, below a title, up to its closing row", () => {
    const table = excerptOf("绩效_指标", "旧指标");
    const below = { ...table, row: 3, lastRow: table.lastRow + 3 + 2 };
    const values = [...table.values, ["注"], ["另一张表"]];
    const { repairs } = diagnosisOf("绩效_指标", lost, [{ ...below, values }]);
    const rows = table.values.length;
    expect(repairs[0]?.names).toEqual([
      { name: "绩效_指标", scope: null, from: null, to: `=旧指标!$A$4:$K$${3 + rows}` },
    ]);
  });

  test("with its last used row where it is longer than what was read", () => {
    const table = excerptOf("绩效_指标", "旧指标");
    const cut = { ...table, values: table.values.slice(0, 4), lastRow: 2999 };
    expect(diagnosisOf("绩效_指标", lost, [cut]).repairs[0]?.names[0]?.to).toBe("=旧指标!$A$1:$K$3000");
  });

  test("but not by four of its eleven columns", () => {
    const table = excerptOf("绩效_指标", "附表");
    const values = table.values.map((row) => row.map((value, column) => (column < 4 ? value : "")));
    expect(diagnosisOf("绩效_指标", lost, [{ ...table, values }]).repairs.map(({ kind }) => kind)).toEqual([
      "rebuild",
    ]);
  });

  test("but not where another name refers to it", () => {
    const taken = { ...named("绩效_指标").area, sheet: "旧指标" };
    const other = withName(lost, "绩效_报告数", (one) => ({ ...one, formula: "=旧指标!$A$1", area: taken }));
    const { repairs } = diagnosisOf("绩效_指标", other, [excerptOf("绩效_指标", "旧指标")]);
    expect(repairs.filter(({ kind }) => kind === "bind")).toEqual([]);
  });
});

test("single cells are found beside three labels below each other, not beside two", () => {
  const lost = ["绩效_单位名称", "绩效_年度", "绩效_金额单位"].reduce(
    (snapshot, name) => withName(snapshot, name, () => null),
    sample,
  );
  const labels = [
    ["单位名称：", "某单位"],
    ["年度", 2021],
    ["金额单位", "万元"],
  ];
  const form = (values: SheetExcerpt["values"]): SheetExcerpt => ({
    sheet: "首页",
    row: 1,
    column: 1,
    values,
    lastRow: 9,
  });
  const { together, names } = diagnose(lost, [form(labels)]);
  expect(together?.names.map(({ to }) => to)).toEqual(["=首页!$C$2", "=首页!$C$3", "=首页!$C$4"]);
  expect(names.flatMap(({ repairs }) => repairs)).toHaveLength(3);
  expect(diagnose(lost, [form(labels.slice(0, 2))]).together).toBeNull();
});

test("a sheet with a usable name is not rebuilt", () => {
  const some = withName(sample, "绩效_年度", () => null);
  expect(diagnosisOf("绩效_单位名称", some).repairs).toEqual([]);
});

describe("the headings of a table", () => {
  test("a renamed column is given with its cell, and matches one column only", () => {
    const renamed = withCells(sample, { "指标!H1": "实际完成值", "指标!I1": "权重（分值）" });
    const { table, severity, repairs } = diagnosisOf("绩效_指标", renamed);
    expect(severity).toBe("error");
    expect(
      table?.columns
        .filter(({ state }) => state !== "found")
        .map(({ heading, state, cell }) => [heading, state, cell]),
    ).toEqual([
      ["完成值", "renamed", "指标!H1"],
      ["权重", "renamed", "指标!I1"],
    ]);
    expect(repairs.map(({ cells }) => cells.map(({ from, to }) => `${from}→${to}`))).toEqual([
      ["实际完成值→完成值", "权重（分值）→权重"],
      ["实际完成值→完成值"],
      ["权重（分值）→权重"],
    ]);
  });

  test("units and spaces do not make a heading a renamed one", () => {
    const written = withCells(sample, { "指标!I1": "权 重（分）", "资金!K1": "支出（万元）" });
    expect(diagnose(written, []).faultCount).toBe(0);
  });

  test("an optional column may be missing", () => {
    expect(diagnosisOf("绩效_项目", withCells(sample, { "项目!J1": "" })).severity).toBe("none");
  });

  test("missing columns are added only where the cells are blank", () => {
    const cut = withName(sample, "绩效_资金", (one) => {
      if (one.area === null) return one;
      const values = one.area.values.map((row) => row.slice(0, 11));
      return { ...one, formula: "=资金!$A$1:$K$99", area: { ...one.area, values } };
    });
    const rows = named("绩效_资金").area.values.length;
    const free = excerptOf("绩效_资金");
    const blank = { ...free, values: free.values.map((row) => row.slice(0, 11)) };
    const [repair] = diagnosisOf("绩效_资金", cut, [blank]).repairs;
    expect(repair).toMatchObject({
      kind: "columns",
      names: [{ from: "=资金!$A$1:$K$99", to: `=资金!$A$1:$M$${rows}` }],
      cells: [
        { row: 0, column: 11, from: "", to: "原因" },
        { row: 0, column: 12, from: "", to: "备注" },
      ],
      blank: [{ sheet: "资金", area: { row: 0, column: 11, rows, columns: 2 } }],
    });
    expect(diagnosisOf("绩效_资金", cut, [free]).repairs).toEqual([]);
  });
});

test("the name of a single cell that covers several is bound to the first of them", () => {
  const wide = withName(sample, "绩效_年度", (one) => {
    if (one.area === null) return one;
    return { ...one, formula: "=基本信息!$B$4:$C$4", area: { ...one.area, values: [[2021, ""]] } };
  });
  const found = diagnosisOf("绩效_年度", wide);
  expect(found).toMatchObject({ severalCells: true, severity: "warning", address: "基本信息!B4:C4" });
  expect(found.repairs[0]?.names[0]?.to).toBe("=基本信息!$B$4");
});

test("the copies of a sheet are no fault of it; where its own name is broken, each of them can be kept", () => {
  const own = named("绩效_资金");
  const copy = (scope: string): NameSnapshot => ({
    ...own,
    scope,
    formula: onSheet(scope),
    area: { ...own.area, sheet: scope },
  });
  const copies = [copy("资金 (2)"), copy("资金 (3)")];
  const whole = { ...sample, names: [...sample.names, ...copies] };
  expect(diagnosisOf("绩效_资金", whole)).toMatchObject({ state: "found", scope: null, repairs: [] });
  const names = sample.names.map((one) =>
    one.name === "绩效_资金"
      ? { ...one, state: "refError" as const, formula: "=资金!#REF!", area: null }
      : one,
  );
  const several = { ...sample, names: [...names, ...copies] };
  const { state, scope, repairs } = diagnosisOf("绩效_资金", several);
  expect([state, scope]).toEqual(["wrongScope", "资金 (2)"]);
  expect(repairs.map(({ names }) => names.map((change) => `${change.scope}: ${change.to}`))).toEqual([
    ["资金 (2): null", "资金 (3): null", `null: ${onSheet("资金 (2)")}`],
    ["资金 (2): null", "资金 (3): null", `null: ${onSheet("资金 (3)")}`],
  ]);
});

test("the offer for a selection says what the selection lacks", () => {
  const { row, column, values } = named("绩效_资金").area;
  const part = values.slice(0, 5).map((line) => line.slice(0, 11));
  const selection = {
    sheet: "别处",
    areas: [{ row, column, rows: 5, columns: 11 }],
    whole: false,
    values: { row, column, values: part },
  };
  const offer = offerSelection("绩效_资金", selection, sample);
  if (offer.kind !== "offered") throw new Error(offer.reason);
  expect(offer.repair.names).toEqual([
    { name: "绩效_资金", scope: null, from: named("绩效_资金").formula, to: "=别处!$A$1:$K$5" },
  ]);
  const missing = offer.table?.columns.filter(
    ({ state, need }) => state === "missing" && need !== "optional",
  );
  expect(missing?.map(({ heading }) => heading)).toEqual(["原因", "备注"]);
  expect(offer.table?.closingRow).toBe(false);
});

test("a missing optional name is no fault; a broken one is", () => {
  const optional = STANDARD_NAMES.map((one) =>
    one.name === "绩效_填报人" ? { ...one, need: "optional" as const } : one,
  );
  const missing = withName(sample, "绩效_填报人", () => null);
  expect(diagnose(missing, []).faultCount).toBe(1);
  const { names, faultCount } = diagnose(missing, [], optional);
  expect([names.length, faultCount]).toEqual([STANDARD_NAMES.length - 1, 0]);
  const known = missing.names.map(({ name, state, area }) => ({ name, state, area }));
  const sheets = [{ name: "资金", visible: true, own: false }];
  expect(sheetsToSearch(known, sheets)).toEqual(["资金"]);
  expect(sheetsToSearch(known, sheets, optional)).toEqual([]);
  const broken = withName(sample, "绩效_填报人", (one) => ({ ...one, state: "refError", area: null }));
  expect(diagnose(broken, [], optional).faultCount).toBe(1);
});
