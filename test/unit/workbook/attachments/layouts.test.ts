import fc from "fast-check";
import type { Finding } from "../../../../src/domain/finding";
import { evaluateForm } from "../../../../src/domain/evaluate/form";
import { PROFILES } from "../../../../src/domain/profiles";
import { hubei } from "../../../../src/domain/profiles/hubei";
import { national2020 } from "../../../../src/domain/profiles/national2020";
import { sichuan } from "../../../../src/domain/profiles/sichuan";
import { unitManual } from "../../../../src/domain/profiles/unitManual";
import { runSync } from "../../../../src/domain/yielding";
import { isEmpty, planWriteSteps, type WritePlan } from "../../../../src/workbook/plan";
import { readForms } from "../../../../src/workbook/forms";
import { MAX_ROW_HEIGHT } from "../../../../src/workbook/sheet/rowHeights";
import type { SheetDefinition } from "../../../../src/workbook/sheet";
import type { WorkbookSnapshot } from "../../../../src/workbook/snapshot";
import { applyPlan } from "../../../support/applyPlan";
import { recomputed } from "../../../support/attachmentsOf";
import { sampleSnapshot, withCells, type Cells } from "../../../support/inputs";
import { areaSnapshotOf } from "../../../support/snapshotOf";

const base = sampleSnapshot();
const by = (profile: string, cells: Cells = {}) => withCells(base, { ...cells, "基本信息!B6": profile });
const FORMS = /^附件[34]/;

function planOf(snapshot: WorkbookSnapshot, writtenAt?: string): WritePlan {
  const { sheets, evaluation } = recomputed(snapshot, writtenAt);
  return runSync(planWriteSteps(snapshot, sheets, evaluation.findings));
}

describe("switching the rule profile", () => {
  const standing = applyPlan(base, planOf(base));
  const switched = withCells(standing, { "基本信息!B6": sichuan.name });
  const plan = planOf(switched, "2022-04-07 09:00");

  test("rebuilds 附件3 and 附件4 but not 附件5", () => {
    const kinds = plan.sheets.map(({ kind, definition }) => `${kind} ${definition.name}`);
    expect(kinds.filter((kind) => kind.startsWith("rebuild 附件"))).toEqual([
      "rebuild 附件3",
      "rebuild 附件4-1",
      "rebuild 附件4-2",
      "rebuild 附件4-3",
      "rebuild 附件4-4",
    ]);
    expect(kinds.some((kind) => kind.endsWith("附件5"))).toBe(false);
  });

  test("then writes nothing, and switching back restores the sheets", () => {
    const done = applyPlan(switched, plan);
    expect(isEmpty(planOf(done, "2030-01-01"))).toBe(true);
    const back = withCells(done, { "基本信息!B6": national2020.name });
    const restored = applyPlan(back, planOf(back));
    for (const { name, content } of standing.sheets.filter((sheet) => FORMS.test(sheet.name))) {
      expect(restored.sheets.find((sheet) => sheet.name === name)?.content).toEqual(content);
    }
  });
});

describe.each(PROFILES.map((profile) => [profile.name, profile] as const))("%s", (name, profile) => {
  const { sheets, evaluation } = recomputed(by(name));
  const forms = sheets.filter((sheet) => FORMS.test(sheet.name));

  test("its forms are read back with the same content", () => {
    const results = [evaluation.department, ...evaluation.projects];
    for (const sheet of forms) {
      const area = { row: 0, column: 0, rows: sheet.rows.length, columns: sheet.columnWidths.length };
      const read = readForms([areaSnapshotOf(sheet, area)]);
      expect([sheet.name, read.forms.length, read.notForms]).toEqual([sheet.name, 1, []]);
      const [form] = read.forms;
      const result = results.find(({ name: of }) => of === (form?.project.value ?? null));
      if (form === undefined || result === undefined) throw new Error(`Not of this workbook: ${sheet.name}`);
      if (sheet.name !== "附件3") expect(form.layout).toBe(profile.formLayout);
      expect(form.year.value).toBe(2021);
      expect(form.moneyUnit.value).toBe("万元");
      expect(form.unit.value).toBe("攀枝花市就业创业促进中心");
      const total = form.budgetRows.find(({ isTotal }) => isTotal);
      const figures = [total?.annualBudget, total?.spent, total?.statedRate, total?.score];
      const { funds, fundScore } = result;
      expect(figures.map((field) => field?.value?.toFixed())).toEqual(
        [funds?.annualBudget, funds?.spent, funds?.executionRate, fundScore].map((value) => value?.toFixed()),
      );
      const stated = form.indicators.map(({ level3, score }) => [level3.value, score.value?.toFixed()]);
      const computed = result.indicators.map(({ indicator, score }) => [
        indicator.level3.value,
        score?.toFixed(),
      ]);
      expect(stated.toSorted()).toEqual(computed.toSorted());
      expect(evaluateForm(form).profile).toBe(profile);
    }
  });

  test("every reason that the workbook gives is printed on the forms that it concerns", () => {
    const given = {
      "资金!L12": "上年结转未及时下达",
      "资金!L7": "采购流标",
      "指标!K2": "线下场地受限",
      "项目!G2": "线上招聘不便",
    };
    const { sheet } = recomputed(by(name, given));
    const textOf = (mark: string) =>
      sheet(mark)
        .rows.flatMap(({ cells }) => cells.flatMap(({ content }) => content ?? []))
        .flatMap((content) => ("text" in content ? content.text : []))
        .join("\n");
    const inFunds = ["上年结转未及时下达", "采购流标"];
    for (const reason of inFunds) expect(textOf("附件3")).toContain(reason);
    for (const reason of inFunds) expect(textOf("附件5")).toContain(reason);
    for (const reason of ["线下场地受限", "线上招聘不便"]) expect(textOf("附件4-1")).toContain(reason);
    expect(textOf("附件4-2")).toContain("采购流标");
  });

  test("every cell is drawn once, merges do not overlap, and no row exceeds Excel's height", () => {
    for (const sheet of forms) expectWhole(sheet);
  });
});

function expectWhole({ rows, merges, columnWidths }: SheetDefinition): void {
  const taken = new Set<string>();
  for (const { row: top, column, rows: height, columns } of merges) {
    for (let r = top; r < top + height; r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        expect(taken.has(`${r},${c}`)).toBe(false);
        taken.add(`${r},${c}`);
        if (r > top || c > column) expect(rows[r]?.cells[c]?.content).toBeNull();
      }
    }
  }
  for (const { cells, height } of rows) {
    expect(cells).toHaveLength(columnWidths.length);
    expect(height).toBeLessThanOrEqual(MAX_ROW_HEIGHT);
  }
}

test("the reasons of the money on a national form are read back as those of its total", () => {
  const { sheet } = recomputed(by(national2020.name, { "资金!L7": "采购流标，预算压减", "资金!K7": 40 }));
  for (const mark of ["附件3", "附件4-2"]) {
    const definition = sheet(mark);
    const area = { row: 0, column: 0, rows: definition.rows.length, columns: definition.columnWidths.length };
    const [form] = readForms([areaSnapshotOf(definition, area)]).forms;
    if (form === undefined) throw new Error("not read");
    expect(form.budgetRows.map(({ label }) => label.value)).toHaveLength(4);
    expect(form.budgetRows.find(({ isTotal }) => isTotal)?.reason.value).toContain("采购流标，预算压减");
    const codes = evaluateForm(form).findings.map(({ code }) => code);
    for (const code of ["R00.unreadableNumber", "R07.unexplained", "R07.reasonMissing", "R08.adjusted"])
      expect(codes).not.toContain(code);
  }
});

test("a form with points off and a capped total is checked by the profile that its note names", () => {
  const { sheet, evaluation } = recomputed(by(unitManual.name, { "资金!K9": 3.75 }));
  const project = evaluation.projects.find(({ name }) => name === "业务运行费");
  expect([project?.cap?.most.toFixed(), project?.totalScore?.toFixed()]).toEqual(["89", "89"]);
  expect(project?.indicators.some(({ deduction }) => deduction.gt(0))).toBe(true);
  const definition = sheet("附件4-3");
  const area = { row: 0, column: 0, rows: definition.rows.length, columns: definition.columnWidths.length };
  const [form] = readForms([areaSnapshotOf(definition, area)]).forms;
  if (form === undefined) throw new Error("not read");
  const { computed, stated, findings } = evaluateForm(form);
  expect([computed.totalScore?.toFixed(), stated.totalScore?.toFixed()]).toEqual(["89", "89"]);
  const ofScores = (found: readonly Finding[]) =>
    found.filter(({ rule, severity }) => ["R28", "R45"].includes(rule) && severity === "error");
  expect(ofScores(findings)).toEqual([]);
  expect(ofScores(evaluateForm(form, { profile: national2020 }).findings)).not.toEqual([]);
});

test("for any cell contents, every layout is written whole and a second run writes nothing", () => {
  const cell = fc.constantFrom(
    "指标!D2",
    "指标!E2",
    "指标!F2",
    "指标!G2",
    "指标!H2",
    "指标!I2",
    "项目!D2",
    "资金!E8",
    "资金!K8",
  );
  const value = fc.oneof(
    fc.constantFrom(
      "",
      "80%-100%",
      "≥1.65 万人",
      "60万元",
      "万元",
      "%",
      "定性",
      "≤",
      "3个工作日内",
      "无",
      "1/3",
      "工5%",
    ),
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
    fc.string(),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(sichuan.name, hubei.name),
      fc.dictionary(cell, value, { maxKeys: 4 }),
      (profile, cells) => {
        const edited = by(profile, cells);
        const plan = planOf(edited);
        for (const { definition } of plan.sheets) if (FORMS.test(definition.name)) expectWhole(definition);
        expect(isEmpty(planOf(applyPlan(edited, plan), "2030-01-01"))).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});
