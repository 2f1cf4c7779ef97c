import { closeExcel, openStandard, sheetOf, valueAt } from "../../support/openExcel";
import { recomputeAnyway } from "../../support/recomputeAnyway";

afterEach(closeExcel);

const BROKEN: [what: string, formula: string | null, state: string][] = [
  ["deleted", null, "missing"],
  ["#REF!", "=#REF!", "refError"],
  ["of several areas", "=报告数!$A$1:$D$5,报告数!$A$7:$D$9", "multiArea"],
  ["a formula", "=OFFSET(报告数!$A$1,0,0,20,4)", "formula"],
  ["whole columns", "=报告数!$A:$D", "tooLarge"],
  ["of another workbook", "=[1]报告数!$A$1:$D$20", "foreign"],
];

test.each(BROKEN)(
  "绩效_报告数 is %s: reported by a finding, and everything else is computed",
  async (_what, formula, state) => {
    const { operations, workbook } = await openStandard("sample");
    const index = workbook.names.findIndex(({ name }) => name === "绩效_报告数");
    const [name] = workbook.names.splice(index, 1);
    if (name && formula !== null) workbook.names.push({ ...name, formula });
    const { inspection, evaluation } = await operations.recompute();
    expect(inspection.workbook).toBe("partial");
    expect(inspection.names.find((report) => report.name === "绩效_报告数")).toMatchObject({
      state,
      address: null,
    });
    const reported = evaluation.findings.filter(({ code }) => code === "R00.unusableName");
    expect(reported).toHaveLength(1);
    expect(reported[0]?.inputs).toMatchObject({ name: "绩效_报告数" });
    expect(evaluation.stated).toEqual([]);
    expect(evaluation.totals.get("全部")?.spent?.toFixed()).toBe("3306.58");
  },
);

test("a table whose sheet was deleted", async () => {
  const { operations, workbook } = await openStandard("sample");
  workbook.removeSheet(sheetOf(workbook, "指标"));
  const { evaluation, plan } = await recomputeAnyway(operations);
  expect(evaluation.indicators).toEqual([]);
  expect(evaluation.findings.some(({ code }) => code === "R57.unusableName")).toBe(true);
  expect(plan.sheets.map(({ definition }) => definition.name)).toContain("附件5");
});

test("a backup copy of 资金 with a name of its own, as Excel makes it: the original is read, and the copy is named once", async () => {
  const { operations, workbook, host } = await openStandard("sample");
  const original = sheetOf(workbook, "资金");
  const before = (await operations.recompute()).evaluation;
  const copy = workbook.addSheet("资金 (2)");
  for (const [place, cell] of original.cells) copy.cells.set(place, { ...cell });
  const named = workbook.names.find(({ name }) => name === "绩效_资金");
  if (!named) throw new Error("the sample has a table 资金");
  const formula = named.formula.replace("资金", "'资金 (2)'");
  workbook.names.push({ ...named, scope: copy, formula });
  const copied = (await operations.recompute()).evaluation;
  expect(copied.totals).toEqual(before.totals);
  const codes = ({ findings }: typeof copied): string[] => findings.map(({ code }) => code);
  expect(codes(copied).filter((code) => !codes(before).includes(code))).toEqual(["R00.copiedSheet"]);
  const former = Number(valueAt(workbook, "资金", "K2"));
  host.userEdit("资金", "K2", "500");
  host.userEdit("资金 (2)", "K2", "1");
  const spentOf = ({ totals }: typeof before): number => Number(totals.get("全部")?.spent);
  const { evaluation } = await operations.recompute();
  expect(spentOf(evaluation) - spentOf(before)).toBeCloseTo(500 - former, 6);
});

test("without 绩效_资金 no form prints an amount, and no stated figure is called wrong", async () => {
  const { operations, workbook } = await openStandard("sample");
  workbook.names.splice(
    workbook.names.findIndex(({ name }) => name === "绩效_资金"),
    1,
  );
  const { evaluation } = await recomputeAnyway(operations);
  expect(evaluation.totals.get("全部")).toMatchObject({
    annualBudget: null,
    spent: null,
    executionRate: null,
  });
  expect(evaluation.stated.map(({ verdict }) => verdict)).toEqual(evaluation.stated.map(() => "unknown"));
  expect(evaluation.findings.filter(({ rule }) => rule === "R50")).toEqual([]);
  const numbers = [...sheetOf(workbook, "附件5").cells.values()].filter(
    ({ value }) => typeof value === "number",
  );
  expect(numbers).toEqual([]);
});

test("bad figures are findings at their cells, never a crash or a silent zero", async () => {
  const { operations, host } = await openStandard("sample");
  const inputs: [cell: string, input: string][] = [
    ["K2", "约五百"],
    ["K3", "=1/0"],
    ["G4", "１２３．４"],
    ["H5", "1,234.50万元"],
    ["F6", "-3"],
  ];
  for (const [cell, input] of inputs) host.userEdit("资金", cell, input);
  const { evaluation } = await operations.recompute();
  for (const [cell] of inputs) {
    const reported = evaluation.findings.filter(
      ({ rule, cells }) => rule === "R00" && cells.includes(`资金!${cell}`),
    );
    expect([cell, reported.length]).toEqual([cell, 1]);
  }
  expect(evaluation.totals.get("全部")?.spent).toBeNull();
  expect(JSON.stringify(evaluation.findings)).not.toContain("NaN");
});
