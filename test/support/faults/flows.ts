/** What a user does that writes: the flows of the fault matrix. */
import type { Actions, RecomputeResult, Running } from "../../../src/operations/types";
import type { Finding } from "../../../src/domain/finding";
import { reasonsDue } from "../../../src/domain/reasons";
import { createWorkbook } from "../../../src/xlsx";
import { loadXlsx } from "../../../src/xlsx/file";
import type { Repair, RepairKind } from "../../../src/workbook/doctor/repair";
import { bytesOf, openExcel, sheetOf, type OpenExcel } from "../openExcel";
import { workbookOf } from "../printedSheet";
import { printedSheets } from "../printedWorkbook";
import { published } from "../publishedForms";
import type { Flow } from "./bench";
import { faultFiles, fileAfter, type FaultFiles } from "./files";

/** One file of tests each */
export const FLOW_GROUPS = {
  recompute: recomputeFlows,
  desk: deskFlows,
  repair: repairFlows,
  restore: restoreFlows,
};

export type FlowGroup = keyof typeof FLOW_GROUPS;

export async function flowsOf(group: FlowGroup): Promise<readonly Flow[]> {
  return FLOW_GROUPS[group](await faultFiles());
}

/** A recompute, clearing, inserting and copying a printed form */
async function recomputeFlows(files: FaultFiles): Promise<Flow[]> {
  const recompute: Flow["run"] = (actions, running) => actions.recomputeOrPreview(running);
  const withFormula = await fileAfter(files.otherFigures, async ({ host, actions }) => {
    const { plan } = await actions.preview();
    const cell = plan.changes.find(({ sheet }) => sheet === "附件5")?.address ?? "";
    host.userEdit("附件5", cell, "=1+1");
    const { conflicts } = await actions.preview();
    if (conflicts.cells[0]?.kind !== "formula") throw new Error("no formula is in the way");
  });
  const lost = createWorkbook();
  lost.names.push({ name: "绩效_资金", scope: null, formula: "=#REF!", visible: true, comment: "" });
  return [
    {
      name: "first recompute, which adds the attachments",
      start: files.filled,
      run: recompute,
      cancels: true,
    },
    { name: "recompute, other figures", start: files.otherFigures, run: recompute, cancels: true },
    {
      name: "recompute that lays an attachment anew",
      start: files.otherLayout,
      run: recompute,
      cancels: true,
    },
    {
      name: "write after a preview, a formula in a cell of ours left alone",
      start: withFormula,
      run: async (actions, running) => {
        const shown = await actions.preview();
        return actions.write(shown, shown.overwritten, running);
      },
      cancels: true,
    },
    { name: "clear the highlights", start: files.recomputed, run: (actions) => actions.clearHighlights() },
    {
      name: "insert the standard workbook over a name that leads nowhere",
      start: bytesOf(lost),
      run: (actions) => actions.insertStandardWorkbook("blank"),
    },
    {
      name: "copy a printed form into the standard workbook",
      start: bytesOf(workbookOf(printedSheets(published("07")))),
      run: async (actions) => {
        const { forms } = await actions.readForms();
        await actions.copyForms(forms.map(({ form }) => form));
      },
    },
  ];
}

/** Reasons and explanations */
async function deskFlows(files: FaultFiles): Promise<Flow[]> {
  const reasons = await valueAfter(files.recomputed, async ({ actions }) => {
    const { selfEvaluation, evaluation } = await actions.recompute();
    return reasonsDue(selfEvaluation, evaluation).map(({ id, cell, present }) => ({
      id,
      cell: cell ?? "",
      present,
      text: `=因政策调整${id.length}`,
    }));
  });
  if (reasons.length !== 3) throw new Error(`${reasons.length} reasons are due`);
  const writeReasons = (actions: Actions): Promise<void> => actions.writeReasons(reasons);

  const result = await valueAfter(files.otherFigures, async ({ host, actions }) => {
    host.userEdit("资金", "K3", "99.2");
    return actions.recompute();
  });
  const spentOverBudget = result.evaluation.findings.find(({ code }) => code === "R02.spentOverBudget");
  if (spentOverBudget === undefined) throw new Error("nothing to explain");
  const finding: Finding = spentOverBudget;
  const explain = (actions: Actions) => actions.explain(result, finding, "文件已附");
  let explained: RecomputeResult = result;
  const accepted = await fileAfter(files.otherFigures, async ({ actions }) => {
    explained = { ...result, ...(await explain(actions)) };
  });
  return [
    { name: "write reasons into the user's own cells", start: files.recomputed, run: writeReasons },
    {
      name: "restore, reasons",
      start: await fileAfter(files.recomputed, ({ actions }) => writeReasons(actions)),
      // As a user who reads what 还原 would do: behind the reason it would take back the recompute.
      run: async (actions) => {
        if ((await actions.canRestore())?.kind !== "recompute") await actions.restore();
      },
      restores: true,
    },
    { name: "explain a finding", start: files.otherFigures, run: explain },
    { name: "withdraw it", start: accepted, run: (actions) => actions.withdraw(explained, finding) },
  ];
}

/** Repairs, and taking them back */
async function repairFlows(files: FaultFiles): Promise<Flow[]> {
  const flows: Flow[] = [];
  for (const [name, kind, harm] of HARM) {
    const start = await fileAfter(files.filled, async (excel) => harm(excel));
    const repair = await repairOffered(start, kind);
    flows.push(
      { name, start, run: (actions) => actions.repair(repair) },
      {
        name: `restore, ${name}`,
        start: await fileAfter(start, ({ actions }) => actions.repair(repair)),
        run: (actions) => actions.restore(),
        restores: true,
      },
    );
  }
  return flows;
}

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
    "add a column",
    "columns",
    ({ host, workbook }) => {
      host.userEdit("资金", "M1", "");
      for (const name of workbook.names) if (name.name === "绩效_资金") name.formula = "=资金!$A$1:$L$32";
    },
  ],
];

/** The first repair of that kind that is offered for the workbook. */
async function repairOffered(file: Uint8Array, kind: RepairKind): Promise<Repair> {
  const { diagnosis } = await valueAfter(file, ({ actions }) => actions.inspect());
  const repair = diagnosis.names.flatMap(({ repairs }) => repairs).find((one) => one.kind === kind);
  if (!repair) throw new Error(`${kind} is not offered`);
  return repair;
}

/** 还原 of a recompute */
async function restoreFlows(files: FaultFiles): Promise<Flow[]> {
  const twice = await fileAfter(files.otherLayout, ({ actions }) => actions.recompute());
  const restore = (actions: Actions, running?: Running) => actions.restore(running);
  return [
    {
      name: "restore after the first recompute, which removes the attachments",
      start: files.recomputed,
      run: restore,
      cancels: true,
      restores: true,
    },
    {
      name: "restore after a recompute that laid an attachment anew",
      start: twice,
      run: restore,
      cancels: true,
      restores: true,
    },
  ];
}

async function valueAfter<T>(file: Uint8Array, act: (excel: OpenExcel) => Promise<T>): Promise<T> {
  return act(await openExcel(loadXlsx(file)));
}
