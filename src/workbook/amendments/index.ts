/** What the user adds in the pane to a recompute: reasons, figures and mends in the input tables, explanations of findings, notes or none. */
import { sameSheetName } from "../../a1";
import {
  acceptanceChange,
  changedAcceptances,
  changesNothing,
  NO_ACCEPTANCE_CHANGE,
  type Acceptance,
  type AcceptanceChange,
} from "../../domain/triage/acceptance";
import type { CellMend } from "../mend/mend";
import { TABLES, type TableSchema } from "../../domain/model";
import { isFormula } from "../inputs";
import type { LastFigureInput } from "../years/lastFigureInputs";
import type { PlannedInputs } from "./plannedInputs";
import type { ReasonInput } from "./reasonInputs";
import type { AreaSnapshot, CellValue, WorkbookSnapshot } from "../snapshot";
import type { ChangedCell } from "../undo/changedCell";

export interface Amendments {
  readonly reasons: readonly ReasonInput[];
  /** For blank cells 上年数 of 实绩; absent = none */
  readonly lastFigures?: readonly LastFigureInput[];
  /** Of findings; absent = none */
  readonly mends?: readonly CellMend[];
  readonly acceptances: AcceptanceChange;
  /** The language of the findings' notes; null = no notes; absent = unchanged */
  readonly notes?: string | null;
  /** With the sheet 总览, if the workbook does not have it yet */
  readonly overview?: true;
}

export const NO_AMENDMENTS: Amendments = { reasons: [], acceptances: NO_ACCEPTANCE_CHANGE };

/** Amendments as they will be written */
export interface PlannedAmendments {
  readonly inputs: Pick<PlannedInputs, "changes" | "cells" | "rows">;
  readonly acceptances: {
    readonly before: readonly Acceptance[];
    readonly after: readonly Acceptance[];
    /** Only what differs */
    readonly change: AcceptanceChange;
  };
  /** As in `Amendments`; absent where that is so already */
  readonly notes?: string | null;
}

export const NOTHING_AMENDED: PlannedAmendments = {
  inputs: { changes: [], cells: [], rows: [] },
  acceptances: { before: [], after: [], change: NO_ACCEPTANCE_CHANGE },
};

export function planAcceptances(
  before: readonly Acceptance[],
  change: AcceptanceChange,
): PlannedAmendments["acceptances"] {
  const after = changesNothing(change) ? before : changedAcceptances(before, change);
  return { before, after, change: acceptanceChange(before, after) };
}

/** Nothing where the workbook has the wish already, and where this Excel has no notes */
export function planWish(
  { notes }: WorkbookSnapshot,
  wish: Amendments["notes"],
): Pick<PlannedAmendments, "notes"> {
  const isNew = wish !== undefined && notes !== undefined && wish !== notes.record.language;
  return isNew ? { notes: wish } : {};
}

export function amendsNothing({ inputs, acceptances, notes }: PlannedAmendments): boolean {
  return inputs.changes.length === 0 && changesNothing(acceptances.change) && notes === undefined;
}

/** The workbook as if the inputs were written, so that it can be recomputed before anything is. */
export function withInputs<S extends WorkbookSnapshot>(
  snapshot: S,
  { cells }: Pick<PlannedInputs, "cells">,
): S {
  if (cells.length === 0) return snapshot;
  return {
    ...snapshot,
    names: snapshot.names.map((name) =>
      name.area === null ? name : { ...name, area: withCells(name.area, cells) },
    ),
  };
}

function withCells(area: AreaSnapshot, cells: readonly ChangedCell[]): AreaSnapshot {
  const inside = cells.filter(
    ({ sheet, row, column }) =>
      sameSheetName(sheet, area.sheet) && area.values[row - area.row]?.[column - area.column] !== undefined,
  );
  if (inside.length === 0) return area;
  const replaced = (grid: AreaSnapshot["values"]): CellValue[][] => {
    const copy = grid.map((row) => [...row]);
    for (const { row, column, after } of inside) {
      const line = copy[row - area.row];
      // The content of a text begins with an apostrophe.
      if (line) line[column - area.column] = typeof after === "string" ? after.slice(1) : (after ?? "");
    }
    return copy;
  };
  return {
    ...area,
    values: withoutLiveFigures(area, replaced(area.values), inside),
    formulas: replaced(area.formulas),
  };
}

const LIVE_HEADINGS: ReadonlySet<unknown> = new Set(
  Object.values<TableSchema>(TABLES).flatMap(({ columns }) =>
    Object.values(columns).flatMap(({ live, heading }) => (live === true ? heading : [])),
  ),
);

/** Excel has not yet recalculated the live columns of the changed rows: what they show is that of the former inputs. */
function withoutLiveFigures(
  area: AreaSnapshot,
  values: readonly (readonly CellValue[])[],
  changed: readonly ChangedCell[],
): CellValue[][] {
  const live = new Set(
    area.values.flatMap((row) =>
      [...row.entries()].flatMap(([c, value]) => (LIVE_HEADINGS.has(value) ? c : [])),
    ),
  );
  // A text, such as a reason, feeds no live column.
  const isFigure = ({ before, after }: ChangedCell): boolean =>
    typeof before === "number" || typeof after === "number";
  const rows = new Set(changed.filter(isFigure).map(({ row }) => row - area.row));
  return values.map((line, r) =>
    line.map((value, c) =>
      rows.has(r) && live.has(c) && isFormula(area.formulas[r]?.[c] ?? "", value) ? "" : value,
    ),
  );
}
