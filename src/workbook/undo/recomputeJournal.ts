import { foldedSheetName } from "../../a1";
import { changesNothing } from "../../domain/triage/acceptance";
import { mapYielding, type Yielding } from "../../domain/yielding";
import type { PlannedAmendments } from "../amendments";
import { isEmpty, type WritePlan } from "../plan";
import type { SheetDefinition } from "../sheet";
import type { PlacedHighlight, SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { contentAreaOf } from "./contents";
import { entry, openJournal, type Journal } from "./journal";
import { acceptances } from "./kinds/acceptances";
import { changedCell, changedCells } from "./kinds/changedCells";
import { createdSheet, createdSheets } from "./kinds/createdSheets";
import { formerHighlights, highlights } from "./kinds/highlights";
import { formerNotes, notes } from "./kinds/notes";
import { rebuiltSheet, rebuiltSheets } from "./kinds/rebuiltSheets";

/** The former state of everything that the plan and the user's amendments change. Pauses after each sheet. */
export function* recomputeJournal(
  plan: WritePlan,
  amendments: PlannedAmendments,
  snapshot: WorkbookSnapshot & { readonly highlights: readonly PlacedHighlight[] },
): Yielding<Journal> {
  const sheets = new Map(snapshot.sheets.map((sheet) => [foldedSheetName(sheet.name), sheet]));
  const existing = (name: string): SheetSnapshot | undefined => sheets.get(foldedSheetName(name));
  const ofKind = (kind: string): SheetDefinition[] =>
    plan.sheets.flatMap((write) => (write.kind === kind ? [write.definition] : []));
  const toRebuild = ofKind("rebuild");
  const rebuiltNames = new Set(toRebuild.map(({ name }) => name));
  const written = plan.changes.filter(({ sheet }) => !rebuiltNames.has(sheet));
  const changed = [...new Set(written.map(({ sheet }) => sheet))];
  const contents = new Map(
    yield* mapYielding(changed, (name) => [name, contentAreaOf(existing(name))] as const, 5),
  );
  const created = yield* mapYielding(ofKind("create"), createdSheet, 1);
  const rebuilt = yield* mapYielding(
    toRebuild,
    (definition) => rebuiltSheet(definition, existing(definition.name)),
    1,
  );
  const cells = written.map((change) =>
    changedCell(change, contents.get(change.sheet) ?? contentAreaOf(undefined)),
  );
  const { change } = amendments.acceptances;
  const former = formerNotes(plan.notes, amendments, snapshot);
  return openJournal(
    isEmpty(plan) ? "reason" : "recompute",
    entry(createdSheets, created),
    entry(rebuiltSheets, rebuilt),
    entry(changedCells, [...cells, ...amendments.inputs.cells]),
    entry(highlights, formerHighlights(plan.highlights, snapshot.highlights)),
    changesNothing(change) ? {} : entry(acceptances, { add: change.drop, drop: change.add }),
    former === null ? {} : entry(notes, former),
  );
}
