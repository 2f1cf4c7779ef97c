/** What a user can do, on the open workbook: the rooms put together. */
import { clearHighlights } from "../excel/write/clearHighlights";
import { selectCell } from "../excel/navigate";
import { performRepair } from "../excel/write/performRepair";
import { restore, restoreOffer } from "../excel/undo/restore";
import type { HostOptions } from "../excel/run";
import { readSnapshot } from "../excel/read/snapshot";
import { insertSheets } from "../excel/write/insertSheets";
import { watchChanges } from "../excel/read/watch";
import { sampleWorkbook } from "../workbook/sample/sampleWorkbook";
import { standardWorkbook } from "../workbook/template";
import { selectionFor } from "./doctor";
import { inspectionOf, interpreted, readWhole } from "./openWorkbook";
import { explain, withdraw } from "./explain";
import { createQueue } from "./queue";
import { copyForms, readForms } from "./readForms";
import { writeReasons } from "./reasons";
import { preview, recompute, recomputeOrPreview, write } from "./recompute";
import type { Actions } from "./types";
import { VERSION } from "./version";

export type { Actions, EvaluatedForm, FormsResult, Inspection, RecomputeResult } from "./types";
export { NotStandardWorkbook } from "../workbook/notStandardWorkbook";

export interface ActionOptions extends HostOptions {
  /** For the time in 核对记录; default: the machine's clock */
  readonly now?: () => Date;
  /** Of the add-in, printed in 核对记录; default: this one's */
  readonly version?: string;
}

/** Each action waits for the one before it. All throw `HostError`. */
export function createActions(options: ActionOptions = {}): Actions {
  const { now = () => new Date(), version = VERSION } = options;
  const inTurn = createQueue();
  return {
    inspect: () => inTurn(async () => inspectionOf(await interpreted(await readSnapshot(options), options))),
    recompute: () => inTurn(() => recompute(now(), { ...options, version })),
    recomputeOrPreview: (running) =>
      inTurn(() => recomputeOrPreview(now(), { ...options, ...running, version })),
    preview: (running) => inTurn(() => preview(now(), { ...options, ...running, version })),
    write: (shown, overwritten, running) =>
      inTurn(() => write(shown, overwritten, { ...options, ...running, version })),
    readForms: (choices, running) => inTurn(() => readForms({ ...options, ...running }, choices)),
    copyForms: (forms) => inTurn(() => copyForms(options, forms)),
    clearHighlights: () => inTurn(async () => clearHighlights(await readWhole(options), options)),
    insertStandardWorkbook: (content) =>
      inTurn(() => insertSheets(content === "blank" ? standardWorkbook() : sampleWorkbook(), options)),
    canRestore: () => inTurn(() => restoreOffer(options)),
    restore: (running) => inTurn(() => restore({ ...options, ...running })),
    writeReasons: (reasons) => inTurn(() => writeReasons(reasons, options)),
    explain: (result, finding, reason) => inTurn(() => explain(result, finding, reason, options)),
    withdraw: (result, finding) => inTurn(() => withdraw(result, finding, options)),
    readSelection: (name) => inTurn(() => selectionFor(options, name)),
    repair: (agreed) => inTurn(() => performRepair(agreed, options)),
    goTo: (cell) => inTurn(() => selectCell(cell, options)),
    watch: (onChange) => watchChanges(onChange, options),
  };
}
