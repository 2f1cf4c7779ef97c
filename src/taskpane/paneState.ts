/** What the pane knows, and how each event changes it. Pure: the operations themselves are in `usePane`. */
import type {
  Explained,
  FormsResult,
  Inspection,
  Preview,
  Progress,
  ReasonInput,
  RecomputeResult,
  RestoreOffer,
  RestoreResult,
} from "../operations/types";
import type { CellAddress } from "../domain/model";
import { HostError } from "../excel/errors";
import type { Messages } from "../locales";
import type { SelectionOffer } from "../workbook/doctor/selection";
import type { ColumnChoice } from "../workbook/submitted";

/** Each has its words. */
export type Activity = keyof Messages["activity"];

/** Can be broken off */
export function canBeCancelled(activity: Activity | null): boolean {
  return (
    activity === "recomputing" ||
    activity === "previewing" ||
    activity === "applying" ||
    activity === "reading"
  );
}

/** Computes the results anew */
function recomputes(activity: Activity | null): boolean {
  return activity === "recomputing" || activity === "applying";
}

/** Runs without an order, at the start or after one: it does not keep the user from giving the next. */
export function readsByItself(activity: Activity | null): boolean {
  return activity === "inspecting" || activity === "looking";
}

export type Notice =
  | { readonly kind: "cleared"; readonly count: number }
  | { readonly kind: "inserted"; readonly content: "blank" | "sample" }
  | { readonly kind: "copied"; readonly count: number }
  | { readonly kind: "reasonsWritten"; readonly count: number }
  | { readonly kind: "explained" | "withdrawn" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "restored"; readonly result: RestoreResult }
  | { readonly kind: "repaired"; readonly name: string };

/** Corrections of columns, by `ColumnMapping.id` */
export type ColumnChoices = ReadonlyMap<CellAddress, ColumnChoice>;

/** The printed forms of the workbook as they were read last. */
export interface FormsReading {
  readonly result: FormsResult;
  readonly choices: ColumnChoices;
  /** A cell has changed since */
  readonly stale: boolean;
}

export interface ShownPreview {
  readonly shown: Preview;
  /** The workbook was not what was shown before */
  readonly changed: boolean;
  /** A cell has changed since */
  readonly stale: boolean;
}

export interface PaneState {
  /** What runs now; one thing at a time */
  readonly activity: Activity | null;
  /** Of what runs now, where it tells */
  readonly progress: Progress | null;
  /** What would be written, shown in place of the results */
  readonly preview: ShownPreview | null;
  /** How many previews there have been */
  readonly previews: number;
  /** Null until the workbook was read for the first time */
  readonly inspection: Inspection | null;
  readonly result: RecomputeResult | null;
  /** Reasons written since, by `ReasonDue.id` */
  readonly written: ReadonlyMap<string, string>;
  /** Why `result` is not to be relied on: an input cell has changed since, or a later run did not finish */
  readonly stale: "changed" | "interrupted" | "elsewhere" | null;
  /** Null until they were looked for */
  readonly forms: FormsReading | null;
  /** The forms are shown in place of the standard workbook */
  readonly formsShown: boolean;
  /** The selected cells as a repair, as they were read last */
  readonly selection: SelectionOffer | null;
  /** What 还原 would do; null when there is nothing to take back */
  readonly restorable: RestoreOffer | null;
  readonly notice: Notice | null;
  /** What went wrong last, and the way to try it again */
  readonly failure: { readonly error: unknown; readonly retry: () => void } | null;
}

export type PaneEvent =
  | { readonly kind: "started"; readonly activity: Activity }
  | { readonly kind: "inspected"; readonly inspection: Inspection }
  | { readonly kind: "recomputed"; readonly result: RecomputeResult }
  | { readonly kind: "progressed"; readonly progress: Progress }
  | { readonly kind: "previewed"; readonly shown: Preview; readonly changed: boolean }
  | { readonly kind: "previewClosed" }
  | { readonly kind: "cancelled"; readonly of: Activity }
  | { readonly kind: "cleared"; readonly count: number }
  | { readonly kind: "inserted"; readonly content: "blank" | "sample" }
  | { readonly kind: "restorable"; readonly offer: RestoreOffer | null }
  | { readonly kind: "restored"; readonly result: RestoreResult }
  | { readonly kind: "reasonsWritten"; readonly reasons: readonly ReasonInput[] }
  | { readonly kind: "explained" | "withdrawn"; readonly explained: Explained }
  | { readonly kind: "selected"; readonly offer: SelectionOffer }
  | { readonly kind: "repaired"; readonly name: string }
  | { readonly kind: "formsFound"; readonly result: FormsResult }
  | { readonly kind: "formsRead"; readonly result: FormsResult; readonly choices: ColumnChoices }
  | { readonly kind: "formsCopied"; readonly count: number }
  | { readonly kind: "formsClosed" }
  | { readonly kind: "workbookChanged" }
  | { readonly kind: "writtenElsewhere" }
  /** `of`: what failed; null for what runs beside (a jump, the watch) */
  | {
      readonly kind: "failed";
      readonly of: Activity | null;
      readonly error: unknown;
      readonly retry: () => void;
    }
  /** What had gone wrong no longer does */
  | { readonly kind: "overcome"; readonly error: unknown }
  | { readonly kind: "dismissed" };

export const NO_CHOICES: ColumnChoices = new Map();

export const INITIAL: PaneState = {
  activity: null,
  progress: null,
  preview: null,
  previews: 0,
  inspection: null,
  result: null,
  written: new Map(),
  stale: null,
  forms: null,
  formsShown: false,
  selection: null,
  restorable: null,
  notice: null,
  failure: null,
};

/** Excel could not put back what it had half done: that is offered even before Excel can be asked about it. */
function offerOf(error: unknown): RestoreOffer | null {
  if (!(error instanceof HostError) || error.code !== "rollbackFailed") return null;
  const restored = error.sheets;
  return {
    kind: "interrupted",
    removed: [],
    restored,
    plain: [],
    highlights: false,
    cells: error.cells,
    names: error.definedNames,
    removedNames: [],
    keptSheets: [],
    keptCells: [],
  };
}

/** What was ordered during the reading shows from the click on. */
function activityAfterReading({ activity }: PaneState): Activity | null {
  return readsByItself(activity) ? null : activity;
}

export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case "started":
      // A change that arrives from here on is one that the run may not have read.
      return {
        ...state,
        activity: event.activity,
        progress: null,
        failure: null,
        notice: readsByItself(event.activity) ? state.notice : null,
        stale: recomputes(event.activity) ? null : state.stale,
      };
    case "inspected":
      return {
        ...state,
        activity: activityAfterReading(state),
        inspection: event.inspection,
        selection: null,
      };
    case "recomputed":
      return {
        ...state,
        activity: null,
        preview: null,
        inspection: event.result.inspection,
        result: event.result,
        written: new Map(),
      };
    case "progressed":
      return { ...state, progress: event.progress };
    case "previewed":
      return {
        ...state,
        activity: null,
        preview: { shown: event.shown, changed: event.changed, stale: false },
        previews: state.previews + 1,
        stale: recomputes(state.activity) ? (state.stale ?? "interrupted") : state.stale,
      };
    case "previewClosed":
      return { ...state, preview: null, failure: null };
    case "cancelled":
      return {
        ...state,
        activity: null,
        stale: recomputes(event.of) ? (state.stale ?? "interrupted") : state.stale,
        notice: { kind: "cancelled" },
      };
    case "cleared":
      return { ...state, activity: null, notice: { kind: "cleared", count: event.count } };
    case "inserted":
      return { ...state, activity: null, notice: { kind: "inserted", content: event.content } };
    case "reasonsWritten": {
      const written = new Map(state.written);
      for (const { id, text } of event.reasons) written.set(id, text);
      const notice = { kind: "reasonsWritten", count: event.reasons.length } as const;
      return { ...state, activity: null, written, notice };
    }
    case "explained":
    case "withdrawn": {
      const result = state.result === null ? null : { ...state.result, ...event.explained };
      return { ...state, activity: null, result, notice: { kind: event.kind } };
    }
    case "restorable":
      return { ...state, restorable: event.offer };
    case "restored":
      // What was computed is no longer what stands in the sheets.
      return {
        ...state,
        activity: null,
        result: null,
        written: new Map(),
        stale: null,
        restorable: null,
        notice: { kind: "restored", result: event.result },
      };
    case "selected":
      return { ...state, activity: null, selection: event.offer };
    case "repaired":
      return {
        ...state,
        activity: null,
        selection: null,
        stale: state.result === null ? state.stale : "changed",
        notice: { kind: "repaired", name: event.name },
      };
    case "workbookChanged":
      return {
        ...state,
        stale: "changed",
        preview: state.preview === null ? null : { ...state.preview, stale: true },
        forms: state.forms === null ? null : { ...state.forms, stale: true },
      };
    case "writtenElsewhere":
      return { ...state, stale: state.stale ?? "elsewhere" };
    case "formsFound":
      return {
        ...state,
        activity: activityAfterReading(state),
        forms: { result: event.result, choices: NO_CHOICES, stale: false },
      };
    case "formsRead":
      return {
        ...state,
        activity: null,
        forms: { result: event.result, choices: event.choices, stale: false },
        formsShown: true,
      };
    case "formsCopied":
      return {
        ...state,
        activity: null,
        formsShown: false,
        notice: { kind: "copied", count: event.count },
      };
    case "formsClosed":
      return { ...state, formsShown: false, failure: null };
    case "failed":
      return {
        ...state,
        stale: recomputes(event.of) ? (state.stale ?? "interrupted") : state.stale,
        activity: event.of === null ? state.activity : null,
        restorable: offerOf(event.error) ?? state.restorable,
        failure: { error: event.error, retry: event.retry },
      };
    case "overcome":
      return state.failure?.error === event.error ? { ...state, failure: null } : state;
    case "dismissed":
      return { ...state, failure: null };
  }
}
