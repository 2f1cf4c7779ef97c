/** Which attachments are not as a recompute would leave them. */
import { foldedSheetName } from "../../a1";
import { groupBy } from "../../domain/groupBy";
import type { CellAddress } from "../../domain/model";
import type { PaperFault, PaperFaultKind } from "../../domain/handIn";
import { isProjectSheet, type WritePlan } from "../plan";
import type { CellInput, SheetDefinition } from "../sheet";
import type { SheetSnapshot } from "../snapshot";
import type { WrittenSheets } from "../undo/writtenSheets";
import { cellOf, type Conflict, type Conflicts } from "./conflicts";

/** What there is to compare */
export interface PapersCompared {
  /** As a recompute would write them, whether they change or not */
  readonly attachments: readonly SheetDefinition[];
  /** What is not written yet; empty after a write */
  readonly plan: WritePlan;
  readonly conflicts: Pick<Conflicts, "cells" | "agreeing">;
  readonly sheets: readonly SheetSnapshot[];
  /** What the add-in stored of its last write */
  readonly written: WrittenSheets;
}

/** In the order of the attachments; old copies last. */
export function paperFaults(compared: PapersCompared): PaperFault[] {
  const { attachments, plan } = compared;
  const papers = attachments.filter(({ purpose }) => purpose === "attachment");
  const usedFor = new Map(plan.renamed.map(({ requested, used }) => [requested, used]));
  const names = papers.map(({ name }) => usedFor.get(name) ?? name);
  const copies = copiesOf(compared.sheets, names);
  const current = new Set(names.map(foldedSheetName));
  const others = plan.sheets.flatMap(({ definition: { name, purpose } }) =>
    purpose === "attachment" && !current.has(foldedSheetName(name)) ? [name] : [],
  );
  const faultsOf = faultsOn(compared, new Set(copies.map(({ of }) => of)));
  return [
    ...[...names, ...others].flatMap(faultsOf),
    ...copies.map(({ sheet }): PaperFault => ({ sheet, why: "renamed", cells: [] })),
  ];
}

function faultsOn(
  { plan, conflicts, written }: PapersCompared,
  copied: ReadonlySet<string>,
): (sheet: string) => PaperFault[] {
  const writes = new Map(plan.sheets.map((write) => [write.definition.name, write]));
  const changes = groupBy(plan.changes, ({ sheet }) => sheet);
  const own = groupBy(conflicts.cells, ({ sheet }) => sheet);
  const agreeing = new Set(conflicts.agreeing);
  return (sheet) => {
    const write = writes.get(sheet);
    if (write?.kind === "create") {
      if (copied.has(sheet)) return [];
      return [{ sheet, why: Object.hasOwn(written, sheet) ? "deleted" : "missing", cells: [] }];
    }
    const ofUser = own.get(sheet) ?? [];
    const theirs = new Set(ofUser.map(({ cell }) => cell));
    const typed = ofUser.filter((conflict) => !isKeptWording(conflict)).map(({ cell }) => cell);
    const stale = (changes.get(sheet) ?? [])
      .map(({ address }) => cellOf(sheet, address))
      .filter((cell) => !theirs.has(cell) && !agreeing.has(cell));
    return [
      ...(stale.length > 0 || write?.kind === "rebuild" ? [fault(sheet, "stale", stale)] : []),
      ...(typed.length > 0 ? [fault(sheet, "typedOver", typed)] : []),
    ];
  };
}

function fault(sheet: string, why: PaperFaultKind, cells: readonly CellAddress[]): PaperFault {
  return { sheet, why, cells };
}

/** Words that the user has seen beside ours and decided to keep; a figure of the user's own is never ours. */
function isKeptWording({ decided, before, after }: Conflict): boolean {
  const isWords = (input: CellInput): boolean => input === null || "text" in input;
  return decided && isWords(before) && isWords(after);
}

interface Copy {
  readonly sheet: string;
  /** The attachment that it was written as: `附件3` */
  readonly of: string;
}

/** Sheets with our mark and the heading of an attachment that a recompute does not write to */
function copiesOf(sheets: readonly SheetSnapshot[], current: readonly string[]): Copy[] {
  const names = new Set(current.map(foldedSheetName));
  return sheets.flatMap(({ name, ownedLayout, content }): Copy[] => {
    if (ownedLayout === null || names.has(foldedSheetName(name)) || isProjectSheet(name)) return [];
    const of = String(content?.values[0]?.[0] ?? "");
    return ATTACHMENT.test(of) ? [{ sheet: name, of }] : [];
  });
}

const ATTACHMENT = /^附件\d+(?:-\d+)?$/;
