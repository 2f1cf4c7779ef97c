/** What a user can do. A new operation is a module of this folder, a line of this table and its labels in `locales`. */
import { operation as op } from "./operation";

export type * from "./types";

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
  recomputeOrPreview: op(() => import(/* webpackChunkName: "operations" */ "./recomputeOrPreview"), {
    writes: true,
    cancellable: true,
    recomputes: true,
  }),
  preview: op(() => import(/* webpackChunkName: "operations" */ "./preview/preview"), { cancellable: true }),
  applyPreview: op(() => import(/* webpackChunkName: "operations" */ "./preview/applyPreview"), {
    writes: true,
    cancellable: true,
    recomputes: true,
  }),
  readForms: op(() => import(/* webpackChunkName: "operations" */ "./forms/readForms"), {
    cancellable: true,
  }),
  checkReport: op(() => import(/* webpackChunkName: "operations" */ "./report/checkReport"), {
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
  rollup: op(() => import(/* webpackChunkName: "rollup" */ "./rollup/rollup"), {
    writes: true,
    cancellable: true,
  }),
  clearHighlights: op(() => import(/* webpackChunkName: "operations" */ "./clearHighlights"), {
    writes: true,
  }),
  showNotes: op(() => import(/* webpackChunkName: "operations" */ "./showNotes"), {
    writes: true,
    cancellable: true,
    recomputes: true,
  }),
  writeOverview: op(() => import(/* webpackChunkName: "operations" */ "./writeOverview"), {
    writes: true,
    cancellable: true,
    recomputes: true,
  }),
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
  writeReasons: op(() => import(/* webpackChunkName: "operations" */ "./writeReasons"), {
    writes: true,
    cancellable: true,
    recomputes: true,
  }),
  writeLastFigures: op(() => import(/* webpackChunkName: "operations" */ "./years/writeLastFigures"), {
    writes: true,
    cancellable: true,
    recomputes: true,
  }),
  accept: op(() => import(/* webpackChunkName: "operations" */ "./accept"), {
    writes: true,
    cancellable: true,
    recomputes: true,
  }),
  revoke: op(() => import(/* webpackChunkName: "operations" */ "./revoke"), {
    writes: true,
    cancellable: true,
    recomputes: true,
  }),
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
