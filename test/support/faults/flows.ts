/** The user's operations that write: the flows of the fault matrix, each with the workbook that it starts from. */
import type {
  CallOptions,
  CellMend,
  CheckedReport,
  Operations,
  RecomputeResult,
} from "../../../src/operations";
import type { Finding } from "../../../src/domain/finding";
import { reasonsDue } from "../../../src/domain/triage/reasons";
import { wordsOfRow } from "../../../src/domain/years/lastFigures";
import { createWorkbook } from "../../../src/xlsx";
import { loadXlsx } from "../../../src/xlsx/file";
import type { LastFigureInput } from "../../../src/workbook/years/lastFigureInputs";
import type { Repair, RepairKind } from "../../../src/workbook/doctor/repair";
import { inventedUnit, unitName } from "../../../scripts/rollup/units";
import { departmentFile, unitFile } from "../../../scripts/rollup/workbooks";
import { DEFAULT_SAMPLE } from "../../../src/domain/rollup";
import { readUnitFile } from "../../../src/files/readUnitFile";
import { bytesOf, openExcel, sheetOf, type OpenExcel } from "../openExcel";
import { annexForm, openForm, shortForm } from "../bureauForms";
import { NO_CHOICES } from "../../../src/operations/ledger/results";
import { addLongLedger } from "../ledgerSheets";
import { addDrawnSheet } from "../drawnSheet";
import { workbookOf } from "../printedSheet";
import { printedSheets } from "../printedWorkbook";
import { published } from "../publishedForms";
import type { Flow } from "./bench";
import { fileAfter, type FaultFiles } from "./files";

export interface FlowDefinition {
  prepare(files: FaultFiles): Flow | Promise<Flow>;
  /** Its signal can abort it: the matrix aborts it before each request. */
  readonly cancels?: boolean;
  /** A 还原: a failure reports everything that it would have restored. */
  readonly restores?: boolean;
}

/** By name */
export type Flows = Readonly<Record<string, FlowDefinition>>;

const recompute: Flow["run"] = (operations, running) => operations.recomputeOrPreview(running);
const restore = (operations: Operations, running?: CallOptions) => operations.restore(running);

export const RECOMPUTE_FLOWS: Flows = {
  "first recompute, which adds the attachments": {
    prepare: ({ filled }) => ({
      start: filled,
      run: recompute,
    }),
    cancels: true,
  },
  "recompute, other figures": {
    prepare: ({ otherFigures }) => ({ start: otherFigures, run: recompute }),
    cancels: true,
  },
  "recompute that rebuilds an attachment": {
    prepare: ({ otherLayout }) => ({
      start: otherLayout,
      run: recompute,
    }),
    cancels: true,
  },
};

export const WRITE_FLOWS: Flows = {
  "write after a preview, leaving alone a formula in one of our cells": {
    prepare: async ({ otherFigures }) => ({
      start: await fileAfter(otherFigures, async ({ host, operations }) => {
        const { plan } = await operations.preview();
        const cell = plan.changes.find(({ sheet }) => sheet === "附件5")?.address ?? "";
        host.userEdit("附件5", cell, "=1+1");
        const { conflicts } = await operations.preview();
        if (conflicts.cells[0]?.kind !== "formula") throw new Error("no formula is in the way");
      }),
      run: async (operations, running) => {
        const shown = await operations.preview();
        return operations.applyPreview(shown, shown.overwritten, running);
      },
    }),
    cancels: true,
  },
  "roll up two units": {
    prepare: () => {
      const files = [0, 5].map((index) =>
        readUnitFile(`${unitName(index)}.xlsx`, unitFile(inventedUnit(index, 3))),
      );
      return {
        start: departmentFile([0, 5].map(unitName)),
        run: (operations, running) =>
          operations.rollup(
            { source: { kind: "read", files }, sample: DEFAULT_SAMPLE, writes: true },
            running,
          ),
      };
    },
    cancels: true,
  },
  "clear the highlights": {
    prepare: ({ recomputed }) => ({
      start: recomputed,
      run: (operations) => operations.clearHighlights(),
    }),
  },
  "insert the standard workbook over a broken name": {
    prepare: () => {
      const broken = createWorkbook();
      broken.names.push({ name: "绩效_资金", scope: null, formula: "=#REF!", visible: true, comment: "" });
      return { start: bytesOf(broken), run: (operations) => operations.insertTemplate("blank") };
    },
  },
  "build this year's workbook from last year's": {
    prepare: ({ filled }) => ({
      start: bytesOf(createWorkbook()),
      run: (operations) =>
        operations.createFromLastYear({
          name: "上年.xlsx",
          size: filled.length,
          arrayBuffer: async () => new Uint8Array(filled).buffer,
        }),
    }),
  },
  "copy a printed form into the standard workbook": {
    prepare: () => ({
      start: bytesOf(workbookOf(printedSheets(published("07")))),
      run: async (operations) => {
        const { forms } = await operations.readForms();
        await operations.copyForms(forms.map(({ form }) => form));
      },
    }),
  },
};

async function withForms(file: Uint8Array): Promise<Uint8Array> {
  return fileAfter(file, async ({ workbook }) => {
    addDrawnSheet(workbook, annexForm("表一"));
    addDrawnSheet(workbook, shortForm("表二", "就业补助"));
    addDrawnSheet(workbook, openForm("表三", "就业补助"));
  });
}

async function fillAll(operations: Operations, running?: CallOptions): Promise<void> {
  const shown = await operations.previewFill(undefined, undefined, running);
  const forms = shown.plan.forms.map(({ id }) => id);
  await operations.fillForms(shown, { forms, overwrite: forms }, running);
}

export const FILL_FLOWS: Flows = {
  "fill three forms, with rows inserted in one and below another": {
    prepare: async ({ filled }) => ({ start: await withForms(filled), run: fillAll }),
    cancels: true,
  },
  "restore, filled forms": {
    prepare: async ({ filled }) => ({
      start: await fileAfter(await withForms(filled), ({ operations }) => fillAll(operations)),
      run: restore,
    }),
    cancels: true,
    restores: true,
  },
};

async function writeLedger(operations: Operations, running?: CallOptions): Promise<void> {
  const shown = await operations.previewLedger(undefined, { ...NO_CHOICES, mode: "append" }, running);
  await operations.writeLedger(shown, running);
}

/** @throws Error unless 资金 grows by it */
async function withLedger(file: Uint8Array): Promise<Uint8Array> {
  const start = await fileAfter(file, async ({ workbook }) => addLongLedger(workbook, 40));
  await fileAfter(start, async ({ operations }) => {
    const { plan } = await operations.previewLedger(undefined, { ...NO_CHOICES, mode: "append" });
    if (plan.sheets.every(({ sheet }) => sheet !== "资金")) throw new Error("资金 does not grow");
  });
  return start;
}

export const LEDGER_FLOWS: Flows = {
  "read in a ledger, for which 资金 grows": {
    prepare: async ({ filled }) => ({ start: await withLedger(filled), run: writeLedger }),
    cancels: true,
  },
  "restore, a ledger": {
    prepare: async ({ filled }) => ({
      start: await fileAfter(await withLedger(filled), ({ operations }) => writeLedger(operations)),
      run: restore,
    }),
    cancels: true,
    restores: true,
  },
};

export const DESK_FLOWS: Flows = {
  "write reasons into the user's own cells": {
    prepare: async ({ recomputed }) => ({
      start: recomputed,
      run: await reasonsWriter(recomputed),
    }),
    cancels: true,
  },
  "restore, reasons": {
    prepare: async ({ recomputed }) => {
      const write = await reasonsWriter(recomputed);
      return { start: await fileAfter(recomputed, ({ operations }) => write(operations)), run: restore };
    },
    restores: true,
  },
  "fill in last year's figures": {
    prepare: async ({ otherFigures }) => {
      const start = await fileAfter(otherFigures, async ({ host }) => {
        for (const [cell, input] of [
          ["A2", "新增就业"],
          ["B2", "40"],
          ["C2", "人"],
        ] as const)
          host.userEdit("实绩", cell, input);
      });
      const figures = await lastFiguresFor(start);
      return { start, run: (operations, running) => operations.writeLastFigures(figures, running) };
    },
    cancels: true,
  },
  "mend a finding": {
    prepare: async ({ otherFigures }) => {
      const start = await withWrongSign(otherFigures);
      const mends = await mendsFor(start);
      return { start, run: (operations, running) => operations.mend(mends, running) };
    },
    cancels: true,
  },
  "restore, a mended finding": {
    prepare: async ({ otherFigures }) => {
      const start = await withWrongSign(otherFigures);
      const mends = await mendsFor(start);
      return { start: await fileAfter(start, ({ operations }) => operations.mend(mends)), run: restore };
    },
    restores: true,
  },
  "explain a finding": {
    prepare: async ({ otherFigures }) => {
      const { start, result, findings } = await findingToExplain(otherFigures);
      return {
        start,
        run: (operations, running) => operations.accept(result, findings, EXPLANATION, running),
      };
    },
    cancels: true,
  },
  "withdraw an explanation": {
    prepare: async ({ otherFigures }) => {
      const { start, result } = await explained(otherFigures);
      const findings = [...result.triage.accepted.keys()];
      return { start, run: (operations, running) => operations.revoke(result, findings, running) };
    },
    cancels: true,
  },
  "explain a finding of a report": {
    prepare: async ({ recomputed }) => {
      const report = await valueAfter(recomputed, ({ operations }) => checkedReport(operations));
      return {
        start: recomputed,
        run: (operations) => operations.acceptInReport(report, report.triage.open, EXPLANATION),
      };
    },
  },
  "restore, an explanation": {
    prepare: async ({ otherFigures }) => ({ start: (await explained(otherFigures)).start, run: restore }),
    restores: true,
  },
};

const showNotes = (operations: Operations): Promise<unknown> => operations.showNotes("zh-CN");

export const NOTE_FLOWS: Flows = {
  "findings as notes": {
    prepare: ({ recomputed }) => ({
      start: recomputed,
      run: (operations, running) => operations.showNotes("zh-CN", running),
    }),
    cancels: true,
  },
  "other notes after other figures": {
    prepare: async ({ recomputed }) => ({
      start: await fileAfter(recomputed, async ({ host, operations }) => {
        await showNotes(operations);
        host.userEdit("资金", "K3", "99.2");
      }),
      run: recompute,
    }),
    cancels: true,
  },
  "clear the highlights and notes": {
    prepare: async ({ recomputed }) => ({
      start: await fileAfter(recomputed, ({ operations }) => showNotes(operations)),
      run: (operations) => operations.clearHighlights(),
    }),
  },
  "restore, notes": {
    prepare: async ({ recomputed }) => ({
      start: await fileAfter(recomputed, async ({ operations }) => {
        await showNotes(operations);
        await operations.showNotes(null);
      }),
      run: restore,
    }),
    restores: true,
  },
};

/** A recomputed workbook with the overview, and a project more */
const otherProjects = (recomputed: Uint8Array): Promise<Uint8Array> =>
  fileAfter(recomputed, async ({ host, operations }) => {
    await operations.writeOverview();
    host.userEdit("资金", "B3", "另一项目");
  });

export const CHART_FLOWS: Flows = {
  "add the overview with its charts": {
    prepare: ({ recomputed }) => ({
      start: recomputed,
      run: (operations, running) => operations.writeOverview(running),
    }),
    cancels: true,
  },
  "build the overview again": {
    prepare: async ({ recomputed }) => ({ start: await otherProjects(recomputed), run: recompute }),
    cancels: true,
  },
  "restore, the overview": {
    prepare: async ({ recomputed }) => ({
      start: await fileAfter(await otherProjects(recomputed), ({ operations }) => operations.recompute()),
      run: restore,
    }),
    restores: true,
  },
};

const HARM: readonly (readonly [name: string, kind: RepairKind, harm: (excel: OpenExcel) => void])[] = [
  [
    "rebind a name",
    "bind",
    ({ workbook }) => {
      for (const name of workbook.names) if (name.name === "绩效_资金") name.formula = "=资金!#REF!";
    },
  ],
  [
    "rebuild a sheet",
    "rebuild",
    ({ workbook }) => {
      workbook.removeSheet(sheetOf(workbook, "规则参数"));
      for (const name of workbook.names) if (name.name === "绩效_规则参数") name.formula = "=#REF!";
    },
  ],
  [
    "take in rows below the closing row",
    "extend",
    ({ host }) => {
      const line = { A: "项目支出", B: "就业补助", C: "省级", G: "10", K: "9" };
      for (const [column, input] of Object.entries(line)) host.userEdit("资金", `${column}33`, input);
    },
  ],
  [
    "add a column",
    "columns",
    ({ host, workbook }) => {
      host.userEdit("资金", "M1", "");
      for (const name of workbook.names) if (name.name === "绩效_资金") name.formula = "=资金!$A$1:$L$32";
    },
  ],
];

export const REPAIR_FLOWS: Flows = Object.fromEntries(
  HARM.flatMap(([name, kind, harm]): [string, FlowDefinition][] => {
    const damaged = async (filled: Uint8Array) => {
      const start = await fileAfter(filled, async (excel) => harm(excel));
      return { start, repair: await repairOffered(start, kind) };
    };
    return [
      [
        name,
        {
          prepare: async ({ filled }) => {
            const { start, repair } = await damaged(filled);
            return { start, run: (operations) => operations.repair(repair) };
          },
        },
      ],
      [
        `restore, ${name}`,
        {
          prepare: async ({ filled }) => {
            const { start, repair } = await damaged(filled);
            return {
              start: await fileAfter(start, ({ operations }) => operations.repair(repair)),
              run: restore,
            };
          },
          restores: true,
        },
      ],
    ];
  }),
);

export const RESTORE_FLOWS: Flows = {
  "restore after the first recompute, which removes the attachments": {
    prepare: ({ recomputed }) => ({
      start: recomputed,
      run: restore,
    }),
    cancels: true,
    restores: true,
  },
  "restore after a recompute that rebuilt an attachment": {
    prepare: async ({ otherLayout }) => ({
      start: await fileAfter(otherLayout, ({ operations }) => operations.recompute()),
      run: restore,
    }),
    cancels: true,
    restores: true,
  },
};

async function reasonsWriter(
  recomputed: Uint8Array,
): Promise<(operations: Operations, running?: CallOptions) => Promise<unknown>> {
  const reasons = await valueAfter(recomputed, async ({ operations }) => {
    const { selfEvaluation, evaluation } = await operations.recompute();
    return reasonsDue(selfEvaluation, evaluation).map(({ id, cell, present }) => ({
      id,
      cell: cell ?? "",
      present,
      text: `=因政策调整${id.length}`,
    }));
  });
  if (reasons.length !== 3) throw new Error(`${reasons.length} reasons are due`);
  return (operations, running) => operations.writeReasons(reasons, running);
}

/** A figure for each row of 实绩 without 上年数 */
async function lastFiguresFor(file: Uint8Array): Promise<LastFigureInput[]> {
  const { selfEvaluation } = await valueAfter(file, ({ operations }) => operations.recompute());
  const rows = selfEvaluation.workFigures;
  if (rows.length === 0) throw new Error("nothing to fill in");
  return rows.map((row) => ({ cell: row.lastYear.cell ?? "", words: wordsOfRow(row), number: "35" }));
}

const withWrongSign = (file: Uint8Array): Promise<Uint8Array> =>
  fileAfter(file, async ({ host }) => {
    // Whole numbers: a host that reads fractions with another last bit stores what it has read for 还原.
    host.userEdit("资金", "H2", "-5");
    host.userEdit("资金", "I3", "-2");
  });

/** The only choice of each finding about a sign */
async function mendsFor(file: Uint8Array): Promise<CellMend[]> {
  const { mends } = await valueAfter(file, ({ operations }) => operations.recompute());
  const cells = [...mends].flatMap(([{ code }, { choices }]) =>
    code === "R00.negativeAmount" && choices.length === 1 ? choices.flat() : [],
  );
  if (cells.length !== 3) throw new Error(`${cells.length} cells are mended`);
  return cells;
}

const REPORT = "市就业中心2021年度部门预算绩效自评报告\n人员经费支出999.99万元。";

async function checkedReport(operations: Operations): Promise<CheckedReport> {
  const outcome = await operations.checkReport({ kind: "text", text: REPORT });
  if (outcome.kind !== "checked" || outcome.report.triage.open.length === 0)
    throw new Error("nothing to explain");
  return outcome.report;
}

const EXPLANATION = "文件已附";

interface Triaged {
  readonly start: Uint8Array;
  readonly result: RecomputeResult;
}

/** A recomputed workbook in which a project has spent more than its budget */
async function findingToExplain(
  otherFigures: Uint8Array,
): Promise<Triaged & { readonly findings: readonly Finding[] }> {
  const overspent = await fileAfter(otherFigures, async ({ host }) => host.userEdit("资金", "K3", "99.2"));
  const start = await fileAfter(overspent, ({ operations }) => operations.recompute());
  const result = await valueAfter(start, ({ operations }) => operations.recompute());
  const findings = result.evaluation.findings.filter(({ code }) => code === "R02.spentOverBudget");
  if (findings.length !== 1) throw new Error("nothing to explain");
  return { start, result, findings };
}

async function explained(otherFigures: Uint8Array): Promise<Triaged> {
  const { start: before, result, findings } = await findingToExplain(otherFigures);
  const start = await fileAfter(before, ({ operations }) => operations.accept(result, findings, EXPLANATION));
  return { start, result: await valueAfter(start, ({ operations }) => operations.recompute()) };
}

/** The first repair of that kind that the doctor offers. */
async function repairOffered(file: Uint8Array, kind: RepairKind): Promise<Repair> {
  const { diagnosis } = await valueAfter(file, ({ operations }) => operations.inspect());
  const repair = diagnosis.names.flatMap(({ repairs }) => repairs).find((one) => one.kind === kind);
  if (!repair) throw new Error(`${kind} is not offered`);
  return repair;
}

async function valueAfter<T>(file: Uint8Array, act: (excel: OpenExcel) => Promise<T>): Promise<T> {
  return act(await openExcel(loadXlsx(file)));
}
