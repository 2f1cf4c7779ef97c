/** What each operation is in the pane: its icon, its button in 更多操作, and what its result changes. Its labels are in `locales`. */
import type { ReactElement } from "react";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { DataBarHorizontalRegular } from "@fluentui/react-icons/svg/data-bar-horizontal";
import { DocumentCheckmarkRegular } from "@fluentui/react-icons/svg/document-checkmark";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { DocumentTableArrowRightRegular } from "@fluentui/react-icons/svg/document-table-arrow-right";
import { DocumentTextRegular } from "@fluentui/react-icons/svg/document-text";
import { EraserRegular } from "@fluentui/react-icons/svg/eraser";
import { FormRegular } from "@fluentui/react-icons/svg/form";
import { OrganizationRegular } from "@fluentui/react-icons/svg/organization";
import type { Arguments, Result, ShownOperation } from "../operations";
import { NO_CHOICES as NOTHING_CHOSEN } from "../operations/ledger/results";
import type { ButtonOperation } from "./parts/OperationButton";
import type { Pane } from "./state/pane";
import type { PaneState } from "./state/paneState";
import {
  done,
  exportNotice,
  fillView,
  ledgerChosen,
  ledgerView,
  ledgerWritten,
  previewView,
  recomputed,
  withWritten,
  type Change,
} from "./state/outcomes";
import { homeOf, NO_CHOICES, NOTHING_READ, reportView, rollupView } from "./state/view";

interface Action<Name extends ShownOperation> {
  readonly icon?: ReactElement;
  /** Its button in 更多操作, in the order of this table; needs the label `button` */
  readonly tool?: Name extends ButtonOperation ? (pane: Pane) => void : never;
  /** Absent = the pane shows nothing else after it */
  readonly outcome?: (state: PaneState, result: Result<Name>, ...args: Arguments<Name>) => Change;
}

/** 读入台账, beginning with the lists of the open workbook */
export function readLedger({ run }: Pane): void {
  run("previewLedger", [{ kind: "open" }, NOTHING_CHOSEN]);
}

export const ACTIONS: { readonly [Name in ShownOperation]: Action<Name> } = {
  inspect: { outcome: (_, inspection) => ({ inspection, selection: null }) },
  findForms: { outcome: (_, { forms }) => ({ formsFound: forms.length }) },
  recomputeOrPreview: { outcome: recomputed },
  preview: { outcome: (state, preview) => ({ view: previewView(state, { preview, changed: false }) }) },
  applyPreview: { outcome: recomputed },
  clearHighlights: {
    icon: <EraserRegular />,
    tool: ({ run }) => run("clearHighlights", []),
    outcome: (_, cleared) => done(({ operations }) => operations.clearHighlights.done(cleared)),
  },
  readForms: {
    icon: <DocumentSearchRegular />,
    tool: ({ run }) => run("readForms", [NO_CHOICES]),
    outcome: ({ view, startedAt: readAt }, result, choices = NO_CHOICES) => ({
      formsFound: result.forms.length,
      view: { kind: "forms", reading: { result, choices }, readAt, behind: homeOf(view) },
    }),
  },
  writeOverview: {
    icon: <DataBarHorizontalRegular />,
    tool: ({ run }) => run("writeOverview", []),
    outcome: recomputed,
  },
  previewFill: {
    icon: <FormRegular />,
    tool: ({ run }) => run("previewFill", [new Map(), null]),
    outcome: (state, preview) => ({ view: fillView(state, { preview, changed: false }) }),
  },
  previewLedger: {
    icon: <DocumentTableArrowRightRegular />,
    tool: readLedger,
    outcome: (state, preview) => ({ view: ledgerView(state, preview, "preview") }),
  },
  chooseLedger: { outcome: ledgerChosen },
  writeLedger: { outcome: ledgerWritten },
  draftReports: {
    icon: <DocumentTextRegular />,
    tool: ({ run }) => run("draftReports", []),
    outcome: ({ view, startedAt: readAt }, drafts) => ({
      view: { kind: "drafts", drafts, readAt, behind: homeOf(view) },
    }),
  },
  checkReport: {
    icon: <DocumentCheckmarkRegular />,
    tool: ({ open }) => open("report"),
    outcome: ({ view, startedAt }, outcome) => ({ view: reportView(view, outcome, startedAt) }),
  },
  checkReports: {
    outcome: ({ view, startedAt }, reports) => ({ view: reportView(view, null, startedAt, reports) }),
  },
  rollup: {
    icon: <OrganizationRegular />,
    tool: ({ open }) => open("rollup"),
    outcome: ({ view, startedAt }, reading) => ({ view: rollupView(view, reading, startedAt) }),
  },
  fillForms: {
    outcome: (state, filled) => {
      if (filled.kind === "preview")
        return { view: fillView(state, { preview: filled.preview, changed: true }) };
      const cells = filled.forms.reduce((sum, form) => sum + form.cells, 0);
      return {
        // The list is about what was filled, whatever changes later.
        view: { kind: "filled", forms: filled.forms, readAt: NOTHING_READ, behind: homeOf(state.view) },
        ...done(({ operations }) => operations.fillForms.done(filled.forms.length, cells)),
      };
    },
  },
  saveReport: {},
  acceptInReport: {
    outcome: ({ view }, report, _, findings, reason) => ({
      view: view.kind === "report" ? { ...view, outcome: { kind: "checked", report } } : view,
      ...done(({ operations }) => operations[reason === null ? "revoke" : "accept"].done(findings.length)),
    }),
  },
  exportAttachments: { outcome: (_, exported) => exportNotice(exported) },
  copyForms: {
    outcome: ({ view }, _, forms) => ({
      view: homeOf(view),
      ...done(({ operations }) => operations.copyForms.done(forms.length)),
    }),
  },
  showNotes: { outcome: recomputed },
  insertTemplate: {
    outcome: (_, __, content) => done(({ operations }) => operations.insertTemplate.done[content]),
  },
  chooseLastYear: { outcome: (_, lastYear) => ({ lastYear }) },
  createFromLastYear: { outcome: (_, lastYear) => ({ lastYear }) },
  restore: {
    icon: <ArrowUndoRegular />,
    // The results no longer match the sheets.
    outcome: (_, result) => ({
      view: { kind: "start" },
      superseded: null,
      comparison: null,
      restorable: null,
      ...done(({ restore }) => restore.done(result)),
    }),
  },
  writeReasons: {
    outcome: (state, outcome, reasons) => ({
      ...recomputed(withWritten(state, reasons), outcome),
      ...done(({ operations }) => operations.writeReasons.done(reasons.length)),
    }),
  },
  writeLastFigures: {
    outcome: (state, outcome, figures) => ({
      ...recomputed(state, outcome),
      ...done(({ operations }) => operations.writeLastFigures.done(figures.length)),
    }),
  },
  mend: {
    outcome: (state, outcome, mends) => ({
      ...recomputed(state, outcome),
      ...done(({ operations }) => operations.mend.done(mends.length)),
    }),
  },
  accept: {
    outcome: (state, outcome, _, findings) => ({
      ...recomputed(state, outcome),
      ...done(({ operations }) => operations.accept.done(findings.length)),
    }),
  },
  revoke: {
    outcome: (state, outcome, _, findings) => ({
      ...recomputed(state, outcome),
      ...done(({ operations }) => operations.revoke.done(findings.length)),
    }),
  },
  openWithWorkbook: {
    outcome: ({ inspection }, _, on) => ({
      inspection: inspection && { ...inspection, autoOpen: on },
      ...done(({ operations }) => operations.openWithWorkbook.done[on ? "on" : "off"]),
    }),
  },
  setUpPages: { outcome: () => done(({ operations }) => operations.setUpPages.done) },
  readSelection: { outcome: (_, selection) => ({ selection }) },
  repair: {
    outcome: ({ startedAt }, _, { name }) => ({
      selection: null,
      changedAt: startedAt,
      ...done(({ operations }) => operations.repair.done(name)),
    }),
  },
};

/** How an operation that has succeeded changes the pane's state. */
export function changeOf(
  operation: ShownOperation,
  result: unknown,
  args: readonly unknown[],
): (state: PaneState) => Change {
  const outcome = ACTIONS[operation].outcome as
    ((state: PaneState, result: unknown, ...args: readonly unknown[]) => Change) | undefined;
  return (state) => outcome?.(state, result, ...args) ?? {};
}
