/** Applies a write plan to a snapshot in memory, as src/excel does to a workbook. */
import { parseArea } from "../../src/a1";
import type { WritePlan } from "../../src/workbook/plan";
import type { CellInput } from "../../src/workbook/sheet";
import type {
  AreaSnapshot,
  CellValue,
  HighlightSnapshot,
  WorkbookSnapshot,
} from "../../src/workbook/snapshot";
import { snapshotOf } from "./snapshotOf";

function typed(input: CellInput): CellValue {
  if (input === null) return "";
  if ("text" in input) return input.text;
  return "number" in input ? Number(input.number) : input.formula;
}

function withChanges(content: AreaSnapshot, plan: WritePlan, sheet: string): AreaSnapshot {
  const values = content.values.map((row) => [...row]);
  for (const change of plan.changes.filter((one) => one.sheet === sheet)) {
    const area = parseArea(change.address);
    const row = values[(area?.row ?? -1) - content.row];
    if (area === null || row === undefined) throw new Error(`No such cell: ${change.address}`);
    row[area.column - content.column] = typed(change.after);
  }
  return { ...content, values, formulas: values };
}

/** An updated sheet takes only its `changes`; a created or rebuilt one is its definition. */
export function applyPlan(snapshot: WorkbookSnapshot, plan: WritePlan): WorkbookSnapshot {
  let sheets = [...snapshot.sheets];
  for (const { kind, definition, layout } of plan.sheets) {
    const standing = sheets.find(({ name }) => name === definition.name);
    if (kind === "update") {
      const { content } = standing ?? { content: null };
      if (standing === undefined || content === null)
        throw new Error(`No sheet to update: ${definition.name}`);
      const updated = { ...standing, content: withChanges(content, plan, definition.name) };
      sheets = sheets.map((sheet) => (sheet === standing ? updated : sheet));
      continue;
    }
    const [written] = snapshotOf([definition]).sheets;
    if (written === undefined || written.ownedLayout !== layout)
      throw new Error("The layout is not the definition's");
    if (kind === "create" && standing !== undefined)
      throw new Error(`There is a sheet ${definition.name} already`);
    sheets =
      standing === undefined
        ? [...sheets, written]
        : sheets.map((sheet) => (sheet === standing ? written : sheet));
  }
  const removed = new Set(plan.highlights.remove.map(({ id }) => id));
  const added = plan.highlights.add.map(({ sheet, formula, addresses }, index): HighlightSnapshot => ({
    sheet,
    id: `{${snapshot.highlights.length}-${index}-${formula}}`,
    formula,
    addresses,
  }));
  return {
    ...snapshot,
    sheets,
    highlights: [...snapshot.highlights.filter(({ id }) => !removed.has(id)), ...added],
  };
}
