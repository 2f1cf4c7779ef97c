import { cellName, parseArea } from "../../../src/a1";
import fc from "fast-check";
import type { Finding, Severity } from "../../../src/domain/finding";
import { MAX_ADDRESSES } from "../../../src/workbook/highlights";
import { highlightFormula } from "../../../src/workbook/ownership";
import { retiredSheet } from "../../../src/workbook/attachments/retired";
import { runSync } from "../../../src/domain/yielding";
import { isEmpty, planWriteSteps, type WritePlan } from "../../../src/workbook/plan";
import { sampleWorkbook } from "../../../src/workbook/sample/sampleWorkbook";
import type { CellValue, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { applyPlan } from "../../support/applyPlan";
import { recomputed } from "../../support/attachmentsOf";
import { contentAt, sampleSnapshot, withCells } from "../../support/inputs";
import { snapshotOf } from "../../support/snapshotOf";

const LATER = "2022-04-07 09:00";
const base = sampleSnapshot();

function planOf(snapshot: WorkbookSnapshot, writtenAt?: string): WritePlan {
  const { sheets, evaluation } = recomputed(snapshot, writtenAt);
  return runSync(planWriteSteps(snapshot, sheets, evaluation.findings));
}

function run(snapshot: WorkbookSnapshot, writtenAt?: string): WorkbookSnapshot {
  return applyPlan(snapshot, planOf(snapshot, writtenAt));
}

const done = run(base);
const valueAt = (snapshot: WorkbookSnapshot, sheet: string, address: string): CellValue | undefined => {
  const area = parseArea(address);
  const content = snapshot.sheets.find(({ name }) => name === sheet)?.content;
  return content?.values[area?.row ?? -1]?.[area?.column ?? -1];
};

/** The same workbook with one cell of an owned sheet changed by hand. */
function withOwnedCell(
  snapshot: WorkbookSnapshot,
  sheet: string,
  address: string,
  value: CellValue,
): WorkbookSnapshot {
  const at = parseArea(address);
  const change = (rows: readonly (readonly CellValue[])[]): CellValue[][] =>
    rows.map((row, r) => row.map((old, c) => (r === at?.row && c === at.column ? value : old)));
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((one) =>
      one.name === sheet && one.content !== null
        ? {
            ...one,
            content: {
              ...one.content,
              values: change(one.content.values),
              formulas: change(one.content.formulas),
            },
          }
        : one,
    ),
  };
}

test("the first run creates the sheets and lists no change of an existing cell", () => {
  const plan = planOf(base);
  expect(plan.sheets.map(({ kind, definition }) => `${kind} ${definition.name}`)).toEqual([
    "create 附件3",
    "create 附件4-1",
    "create 附件4-2",
    "create 附件4-3",
    "create 附件4-4",
    "create 附件5",
    "create 核对记录",
  ]);
  expect(plan.changes).toEqual([]);
  expect(plan.renamed).toEqual([]);
});

test("a second run on unchanged input plans nothing, whatever the time", () => {
  expect(isEmpty(planOf(done, LATER))).toBe(true);
});

test("an edited figure changes just the cells that depend on it, and the time", () => {
  const edited = withCells(done, { "资金!K12": 2153.4 });
  const plan = planOf(edited, LATER);
  const changes = plan.changes.filter(({ sheet }) => sheet === "附件5");
  expect(changes.map(({ address }) => address)).toEqual([
    "F10",
    "G10",
    "F20",
    "G20",
    "F21",
    "G21",
    "F23",
    "G23",
    "A25",
  ]);
  expect(changes.find(({ address }) => address === "G23")).toEqual({
    sheet: "附件5",
    address: "G23",
    before: { number: "-0.06" },
    after: { number: "0" },
  });
  const result = applyPlan(edited, plan);
  expect(valueAt(result, "附件5", "F23")).toBe(3306.52);
  expect(valueAt(result, "核对记录", "C3")).toBe(LATER);
  expect(isEmpty(planOf(result, "2030-01-01"))).toBe(true);
});

test("a cell of ours that was changed by hand is corrected; the change has its former content", () => {
  const plan = planOf(withOwnedCell(done, "附件5", "B23", "七百八十三"), LATER);
  expect(plan.sheets.map(({ kind, definition }) => `${kind} ${definition.name}`)).toEqual([
    "update 附件5",
    "update 核对记录",
  ]);
  expect(plan.changes[0]).toEqual({
    sheet: "附件5",
    address: "B23",
    before: { text: "七百八十三" },
    after: { number: "783.64" },
  });
});

test("numbers are compared as cells hold them, texts exactly, and a formula is no number", () => {
  expect(isEmpty(planOf(withOwnedCell(done, "附件5", "B23", 783.6400000000001), LATER))).toBe(true);
  expect(isEmpty(planOf(withOwnedCell(done, "附件5", "B23", "783.64"), LATER))).toBe(false);
  expect(isEmpty(planOf(withOwnedCell(done, "附件5", "A23", "合计 "), LATER))).toBe(false);
  const formula: WorkbookSnapshot = {
    ...done,
    sheets: done.sheets.map((sheet) =>
      sheet.name === "附件5" && sheet.content !== null
        ? {
            ...sheet,
            content: {
              ...sheet.content,
              formulas: sheet.content.formulas.map((row, r) =>
                r === 22 ? row.map((old, c) => (c === 1 ? "=SUM(B5:B22)" : old)) : row,
              ),
            },
          }
        : sheet,
    ),
  };
  expect(planOf(formula, LATER).changes[0]).toMatchObject({
    address: "B23",
    before: { formula: "=SUM(B5:B22)" },
  });
});

test("a text that begins with = is no formula", () => {
  // 附件4-2 prints the target =51个 as text.
  expect(valueAt(done, "附件4-2", "E14")).toBe("=51个");
  expect(isEmpty(planOf(done, LATER))).toBe(true);
});

test("an additional indicator rebuilds the sheet", () => {
  const edited = withCells(done, {
    "指标!B32": "产出指标",
    "指标!C32": "质量指标",
    "指标!D32": "新指标",
    "指标!F32": "合格",
  });
  const plan = planOf(edited, LATER);
  expect(plan.sheets.map(({ kind, definition }) => `${kind} ${definition.name}`)).toContain("rebuild 附件3");
  expect(isEmpty(planOf(applyPlan(edited, plan), "2030-01-01"))).toBe(true);
});

test("a form from which the user deleted rows is rebuilt", () => {
  const cut: WorkbookSnapshot = {
    ...done,
    sheets: done.sheets.map((sheet) =>
      sheet.name === "附件5" && sheet.content !== null
        ? {
            ...sheet,
            content: {
              ...sheet.content,
              values: sheet.content.values.slice(1),
              formulas: sheet.content.formulas.slice(1),
            },
          }
        : sheet,
    ),
  };
  expect(planOf(cut, LATER).sheets[0]).toMatchObject({ kind: "rebuild", definition: { name: "附件5" } });
});

test("a user's sheet with the name of ours is never touched: ours gets another name, on every run", () => {
  const mine = {
    ...snapshotOf(sampleWorkbook()).sheets[0],
    name: "附件5",
  } as WorkbookSnapshot["sheets"][number];
  const taken = { ...base, sheets: [...base.sheets, mine] };
  const plan = planOf(taken);
  expect(plan.renamed).toEqual([{ requested: "附件5", used: "附件5(自评)" }]);
  const result = applyPlan(taken, plan);
  expect(result.sheets.find(({ name }) => name === "附件5")).toBe(mine);
  const again = planOf(result, LATER);
  expect(isEmpty(again)).toBe(true);
  expect(again.renamed).toEqual([{ requested: "附件5", used: "附件5(自评)" }]);
});

test("names are compared as Excel does, and both names may be taken", () => {
  const like = (name: string) => ({ ...base.sheets[0], name }) as WorkbookSnapshot["sheets"][number];
  const sheets = [...base.sheets, like("附件5"), like("附件5(自评)")];
  expect(planOf({ ...base, sheets }).renamed).toEqual([{ requested: "附件5", used: "附件5(自评2)" }]);
});

test("our sheet keeps its other name after the user's sheet is gone", () => {
  const like = (name: string) => ({ ...base.sheets[0], name }) as WorkbookSnapshot["sheets"][number];
  const taken = run({ ...base, sheets: [...base.sheets, like("附件5"), like("附件5(自评)")] });
  const sheets = taken.sheets.filter(({ name }) => name !== "附件5" && name !== "附件5(自评)");
  expect(sheets.map(({ name }) => name)).toContain("附件5(自评2)");
  const again = planOf({ ...taken, sheets }, LATER);
  expect(isEmpty(again)).toBe(true);
  expect(again.renamed).toEqual([{ requested: "附件5", used: "附件5(自评2)" }]);
});

test("three thousand sheets get their names", () => {
  const definitions = Array.from({ length: 3000 }, (_, index) => retiredSheet(`附件4-${index + 1}`));
  const standing = snapshotOf(definitions).sheets;
  const plan = runSync(planWriteSteps({ ...base, sheets: [...base.sheets, ...standing] }, definitions, []));
  expect(isEmpty(plan)).toBe(true);
});

test("a form that is no longer needed keeps no figure of an earlier run", () => {
  const edited = withCells(done, { "项目!I5": "否" });
  const plan = planOf(edited, LATER);
  const retired = plan.sheets.find(({ definition }) => definition.name === "附件4-4");
  expect(retired?.kind).toBe("rebuild");
  expect(contentAt(retired?.definition, "A2")).toContain("可以删除");
  expect(
    plan.changes.filter(
      ({ sheet, before, after }) => sheet === "附件4-4" && before !== null && after === null,
    ).length,
  ).toBeGreaterThan(20);
  expect(isEmpty(planOf(applyPlan(edited, plan), "2030-01-01"))).toBe(true);
});

test("the user's copy of one of our forms is left alone", () => {
  const copy = done.sheets.find(({ name }) => name === "附件4-1");
  if (copy === undefined) throw new Error("No 附件4-1");
  const sheets = [...done.sheets, { ...copy, name: "附件4-1 (2)" }];
  expect(isEmpty(planOf({ ...done, sheets }, LATER))).toBe(true);
});

test("the plan on a plan's result is empty, whatever was typed", () => {
  const cell = fc.constantFrom(
    "资金!K12",
    "资金!H2",
    "资金!A5",
    "项目!A2",
    "项目!I3",
    "指标!H2",
    "指标!D3",
    "指标!I4",
    "报告数!C2",
  );
  const value = fc.oneof(
    fc.constantFrom("", "约两千", "否", "２，１５３．４６", "'引号", "=1+1", "a\r\nb", "业务运行费"),
    fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.dictionary(cell, value, { maxKeys: 3 }), (cells) => {
      const edited = withCells(done, cells);
      const once = run(edited, LATER);
      expect(isEmpty(planOf(once, "2030-01-01"))).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test("a sum of more digits than a cell holds compares equal after a round trip", () => {
  const edited = withCells(done, { "资金!K12": -0.030544934414911053 });
  expect(isEmpty(planOf(run(edited, LATER), "2030-01-01"))).toBe(true);
});

describe("highlights", () => {
  const finding = (severity: Severity, ...cells: string[]): Finding => ({
    rule: "R00",
    code: "R00.blankCell",
    severity,
    cells,
    inputs: { column: "支出" },
    expected: null,
    actual: null,
    clause: "",
  });
  const highlightsOf = (snapshot: WorkbookSnapshot, ...findings: Finding[]) =>
    runSync(planWriteSteps(snapshot, [], findings)).highlights;
  /** Every cell that the plan shows, with its severity. */
  const shown = ({ add }: WritePlan["highlights"]): string[] =>
    add
      .flatMap(({ sheet, severity, addresses }) =>
        addresses.flatMap((address) => {
          const area = parseArea(address);
          if (area === null) throw new Error(address);
          return Array.from({ length: area.rows * area.columns }, (_, index) => {
            const name = cellName(
              area.row + Math.floor(index / area.columns),
              area.column + (index % area.columns),
            );
            return `${severity} ${sheet}!${name}`;
          });
        }),
      )
      .sort();

  test("adjacent cells are one range, and a cell takes its worst finding", () => {
    const { add } = highlightsOf(
      base,
      finding("note", "资金!A2", "资金!B2", "资金!A3", "资金!B3", "资金!K12"),
      finding("error", "资金!K12", "指标!H3"),
      finding("warning", "资金!B3"),
    );
    expect(add).toEqual([
      { sheet: "资金", severity: "error", formula: highlightFormula("error"), addresses: ["K12"] },
      { sheet: "资金", severity: "warning", formula: highlightFormula("warning"), addresses: ["B3"] },
      { sheet: "资金", severity: "note", formula: highlightFormula("note"), addresses: ["A2:B2", "A3"] },
      { sheet: "指标", severity: "error", formula: highlightFormula("error"), addresses: ["H3"] },
    ]);
  });

  test("cells of the add-in's own sheets and of missing sheets are never highlighted", () => {
    expect(highlightsOf(done, finding("error", "附件5!B5", "'没有 的'!A1")).add).toEqual([]);
  });

  test("highlights on the right cells stay, whatever their ranges", () => {
    const standing = (addresses: string[], severity: Severity = "error") => ({
      ...base,
      highlights: [{ sheet: "资金", id: "{1}", formula: highlightFormula(severity), addresses }],
    });
    const found = finding("error", "资金!A2", "资金!A3");
    expect(highlightsOf(standing(["A2", "A3"]), found)).toEqual({ remove: [], add: [] });
    expect(highlightsOf(standing(["A2:A3"]), found)).toEqual({ remove: [], add: [] });
    expect(highlightsOf(standing(["A2:A4"]), found).remove.map(({ id }) => id)).toEqual(["{1}"]);
    expect(highlightsOf(standing(["A:A"]), found).remove).toHaveLength(1);
    expect(highlightsOf(standing(["A2:A3"], "note"), found).remove).toHaveLength(1);
    expect(highlightsOf(standing(["A2:A3"]))).toMatchObject({ remove: [{ id: "{1}" }], add: [] });
  });

  test("a highlight of another version of the add-in is removed", () => {
    const old = { sheet: "资金", id: "{9}", formula: '=N("绩效核对:严重")=0', addresses: ["A1"] };
    expect(highlightsOf({ ...base, highlights: [old] }).remove).toEqual([old]);
  });

  test("many cells are split into chunks that Excel accepts", () => {
    const cells = Array.from({ length: 6000 }, (_, index) => `资金!A${2 * index + 1}`);
    const highlights = highlightsOf(base, finding("error", ...cells));
    expect(highlights.add.length).toBeGreaterThan(1);
    for (const { addresses } of highlights.add)
      expect(addresses.join(",").length).toBeLessThanOrEqual(MAX_ADDRESSES);
    expect(shown(highlights)).toHaveLength(6000);
  });

  test("exactly the cells of the findings are highlighted, each once", () => {
    const cells = fc.uniqueArray(fc.tuple(fc.nat(12), fc.nat(8)), {
      maxLength: 60,
      selector: ([r, c]) => r * 99 + c,
    });
    fc.assert(
      fc.property(cells, (places) => {
        const addresses = places.map(([row, column]) => `资金!${cellName(row, column)}`);
        const result = highlightsOf(base, finding("error", ...addresses));
        expect(shown(result)).toEqual(addresses.map((address) => `error ${address}`).sort());
      }),
    );
  });
});
