/** What a recompute writes beside its plan: its journal, the state after it, and how its sheets are to be set up. */
import { sameSheetName, type Area } from "../../a1";
import type { Yielding } from "../../domain/yielding";
import type { PlannedAmendments } from "../amendments";
import type { WritePlan } from "../plan";
import { setUpOf, setUpsToDo, type SheetSetUp } from "../sheet/setUp";
import type { PlacedHighlight, WorkbookSnapshot } from "../snapshot";
import { finishedState, type FinishedState } from "./history";
import { parseStored, storedText, type Journal, type Stored } from "./journal";
import { recomputeJournal } from "./recomputeJournal";
import { stylesAfter, type SheetStyles } from "./sheetStyle";

export interface SnapshotWithState extends WorkbookSnapshot {
  readonly highlights: readonly PlacedHighlight[];
  readonly savedState: string | null;
  readonly setUps: readonly SheetSetUp[];
}

export interface RecomputeWrite {
  /** Open */
  readonly journal: Journal;
  readonly looks: SheetStyles;
  readonly finished: FinishedState;
}

/** @param written contents of our sheets after the write */
export function* recomputeWrite(
  plan: WritePlan,
  amendments: PlannedAmendments,
  snapshot: SnapshotWithState,
  written: Stored["written"],
): Yielding<RecomputeWrite> {
  const known = parseStored(snapshot.savedState);
  const looks = yield* stylesAfter(plan, snapshot, known?.looks ?? {});
  const journal = yield* recomputeJournal(plan, amendments, snapshot);
  const former = Object.fromEntries(
    Object.entries(known?.written ?? {}).filter(([name]) =>
      plan.sheets.some(({ definition }) => definition.name === name),
    ),
  );
  const finishing = { ...journal, phase: "done", written: former } as const;
  return {
    journal,
    looks,
    finished: finishedState({ looks, written, journal: finishing }, snapshot.savedState),
  };
}

/** The sheets that the plan and the amendments write to; repetitions are possible */
export function sheetsOfWrite(plan: WritePlan, amendments: PlannedAmendments): string[] {
  return [
    ...plan.sheets.map(({ definition }) => definition.name),
    ...[
      ...plan.changes,
      ...amendments.inputs.changes,
      ...plan.highlights.remove,
      ...plan.highlights.add,
      ...plan.notes.remove,
      ...plan.notes.add,
    ].map(({ sheet }) => sheet),
  ];
}

/** What is to be set up after the write, with what is still pending. */
export function setUpsOfPlan({ sheets }: WritePlan, snapshot: SnapshotWithState): SheetSetUp[] {
  const fresh = sheets.flatMap(({ kind, definition }) => {
    if (kind === "update") return [];
    const { column, columns } = formerArea(definition.name, snapshot);
    return setUpOf(definition, column + columns);
  });
  return setUpsToDo(fresh, snapshot.setUps, (name) =>
    snapshot.sheets.some((sheet) => sameSheetName(sheet.name, name)),
  );
}

/** The area of the ownership mark of a sheet as it was read */
export function formerArea(name: string, snapshot: WorkbookSnapshot): Area {
  const content = snapshot.sheets.find((sheet) => sameSheetName(sheet.name, name))?.content;
  if (!content) return { row: 0, column: 0, rows: 0, columns: 0 };
  const { row, column, values } = content;
  return { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
}

/** Null if it is already stored that the user keeps what differs: there is nothing else to write. */
export function stateWithWritten(before: string | null, written: Stored["written"]): string | null {
  const known = parseStored(before);
  if (JSON.stringify(written) === JSON.stringify(known?.written ?? {})) return null;
  const stored: Stored = {
    format: 1,
    looks: {},
    journal: null,
    previous: null,
    history: [],
    ...known,
    written,
  };
  return storedText(stored) ?? storedText({ ...stored, journal: null });
}
