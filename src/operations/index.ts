/** What a user can do. A new operation is a module of this folder, a line of this table and its labels in `locales`. */
import type { Messages } from "../locales";
import { operation as op } from "./operation";

export type * from "./results";
export type * from "./ledger/results";
export type { Restoration, Restored, RestoreOffer } from "../port/written";
export type { Progress } from "../port/options";
export type { SelectedCells, WorkbookChange } from "../port/listener";
export type { LastFigureInput } from "../workbook/years/lastFigureInputs";
export type { CellMend } from "../workbook/mend/mend";
export type { ReasonInput } from "../workbook/amendments/reasonInputs";
export type { FormFill } from "../workbook/fill";
export type { ContentChoices } from "../workbook/fill/contents";

const RECOMPUTES = { writes: true, cancellable: true, recomputes: true } as const;

// Webpack puts the modules into one chunk, which is loaded when the first of them is used; rare ones have their own.
export const OPERATIONS = {
  inspect: op(() => import(/* webpackChunkName: "operations" */ "./inspect"), {
    background: true,
    asksForRestore: true,
    // Forms are offered first where there is nothing else to work on.
    followedBy: ({ workbook }) => (workbook === "none" ? "findForms" : null),
  }),
  findForms: op(() => import(/* webpackChunkName: "operations" */ "./forms/findForms"), { background: true }),
  recompute: op(() => import(/* webpackChunkName: "operations" */ "./recompute"), {
    writes: true,
    silent: true,
  }),
  recomputeOrPreview: op(
    () => import(/* webpackChunkName: "operations" */ "./recomputeOrPreview"),
    RECOMPUTES,
  ),
  preview: op(() => import(/* webpackChunkName: "operations" */ "./preview/preview"), { cancellable: true }),
  applyPreview: op(() => import(/* webpackChunkName: "operations" */ "./preview/applyPreview"), RECOMPUTES),
  readForms: op(() => import(/* webpackChunkName: "operations" */ "./forms/readForms"), {
    cancellable: true,
  }),
  checkReport: op(() => import(/* webpackChunkName: "operations" */ "./report/checkReport"), {
    cancellable: true,
  }),
  checkReports: op(() => import(/* webpackChunkName: "operations" */ "./report/checkReports"), {
    cancellable: true,
  }),
  acceptInReport: op(() => import(/* webpackChunkName: "operations" */ "./report/acceptInReport"), {
    writes: true,
  }),
  draftReports: op(() => import(/* webpackChunkName: "operations" */ "./report/draftReports"), {
    cancellable: true,
  }),
  saveReport: op(() => import(/* webpackChunkName: "operations" */ "./report/saveReport"), {}),
  exportAttachments: op(() => import(/* webpackChunkName: "operations" */ "./exportAttachments"), {
    cancellable: true,
  }),
  copyForms: op(() => import(/* webpackChunkName: "operations" */ "./forms/copyForms"), {
    writes: true,
    followedBy: () => "inspect",
  }),
  previewFill: op(() => import(/* webpackChunkName: "filling" */ "./fill/previewFill"), {
    cancellable: true,
  }),
  fillForms: op(() => import(/* webpackChunkName: "filling" */ "./fill/fillForms"), {
    writes: true,
    cancellable: true,
  }),
  previewLedger: op(() => import(/* webpackChunkName: "ledger" */ "./ledger/previewLedger"), {
    cancellable: true,
  }),
  chooseLedger: op(() => import(/* webpackChunkName: "ledger" */ "./ledger/chooseLedger"), {
    cancellable: true,
  }),
  writeLedger: op(() => import(/* webpackChunkName: "ledger" */ "./ledger/writeLedger"), {
    writes: true,
    cancellable: true,
    followedBy: ({ kind }) => (kind === "written" ? "inspect" : null),
  }),
  rollup: op(() => import(/* webpackChunkName: "rollup" */ "./rollup/rollup"), {
    writes: true,
    cancellable: true,
  }),
  clearHighlights: op(() => import(/* webpackChunkName: "operations" */ "./clearHighlights"), {
    writes: true,
  }),
  showNotes: op(() => import(/* webpackChunkName: "operations" */ "./showNotes"), RECOMPUTES),
  writeOverview: op(() => import(/* webpackChunkName: "operations" */ "./writeOverview"), RECOMPUTES),
  insertTemplate: op(() => import(/* webpackChunkName: "operations" */ "./insertTemplate"), {
    writes: true,
    followedBy: () => "inspect",
  }),
  chooseLastYear: op(() => import(/* webpackChunkName: "files" */ "./years/chooseLastYear"), {}),
  createFromLastYear: op(() => import(/* webpackChunkName: "files" */ "./years/createFromLastYear"), {
    writes: true,
    followedBy: ({ kind }) => (kind === "read" ? "inspect" : null),
  }),
  review: op(() => import(/* webpackChunkName: "operations" */ "./review"), { silent: true }),
  canRestore: op(() => import(/* webpackChunkName: "operations" */ "./undo/canRestore"), { silent: true }),
  restore: op(() => import(/* webpackChunkName: "operations" */ "./undo/restore"), {
    writes: true,
    reviewed: true,
    // Names and headings may be as they were before.
    followedBy: () => "inspect",
  }),
  writeReasons: op(() => import(/* webpackChunkName: "operations" */ "./writeReasons"), RECOMPUTES),
  writeLastFigures: op(
    () => import(/* webpackChunkName: "operations" */ "./years/writeLastFigures"),
    RECOMPUTES,
  ),
  mend: op(() => import(/* webpackChunkName: "operations" */ "./mend"), RECOMPUTES),
  accept: op(() => import(/* webpackChunkName: "operations" */ "./accept"), RECOMPUTES),
  revoke: op(() => import(/* webpackChunkName: "operations" */ "./revoke"), RECOMPUTES),
  openWithWorkbook: op(() => import(/* webpackChunkName: "operations" */ "./openWithWorkbook"), {}),
  setUpPages: op(() => import(/* webpackChunkName: "operations" */ "./setUpPages"), {
    cancellable: true,
    followedBy: () => "inspect",
  }),
  readSelection: op(() => import(/* webpackChunkName: "operations" */ "./doctor/readSelection"), {}),
  repair: op(() => import(/* webpackChunkName: "operations" */ "./doctor/repair"), {
    writes: true,
    followedBy: () => "inspect",
  }),
  goTo: op(() => import(/* webpackChunkName: "operations" */ "./goTo"), { silent: true }),
  watch: op(() => import(/* webpackChunkName: "operations" */ "./watch"), { silent: true, unqueued: true }),
};

type Table = typeof OPERATIONS;
export type OperationName = keyof Table;
type Run<Name extends OperationName> = Awaited<ReturnType<Table[Name]["load"]>>["run"];
type ArgumentsOf<F> = F extends (options: never, ...args: infer Args) => unknown ? Args : never;

/** Arguments and result of an operation */
export type Arguments<Name extends OperationName> = ArgumentsOf<Run<Name>>;
export type Result<Name extends OperationName> = Awaited<ReturnType<Run<Name>>>;

/** What a user can do: the pane, the ribbon and the headless command all call these. All throw `HostError`. */
export type Operations = {
  readonly [Name in OperationName]: (...args: Arguments<Name>) => Promise<Result<Name>>;
};

/** Those that the pane shows while they run */
export type ShownOperation = {
  [Name in OperationName]: Table[Name] extends { readonly silent: true } ? never : Name;
}[OperationName];

type Complete<Labels extends Readonly<Record<ShownOperation, { readonly running: string }>>> = Labels;

/** Each operation that the pane shows has labels; the compiler names here the one that has none. */
export type OperationLabels = Complete<Messages["operations"]>;
