/** AutoFilter: hides the rows whose text is not among the chosen values. Lasts while the workbook is open; it is not saved. */
import { containsCell, type Area } from "../../a1";
import type { Sheet } from "../../xlsx/model/types";
import { readText } from "../cells/content";
import { setHidden } from "../cells/sizes";
import { invalidArgument, notImplemented } from "../errors";
import { integer, optional, record } from "../parameters";
import type { Session } from "../session";
import { defineClass, membersOf, type HostClass } from "../table";
import type { Json, JsonObject } from "../wire";
import { rangeOrAddress, rectOfArgument, target } from "./addresses";

const members = membersOf<Sheet>();

function chosenValues(criteria: JsonObject): readonly Json[] {
  const { filterOn, values } = criteria;
  if (filterOn !== "Values" || !Array.isArray(values)) throw notImplemented("filter other than by values");
  return values as readonly Json[];
}

function apply(
  session: Session,
  sheet: Sheet,
  area: Area,
  column: number | null,
  criteria: JsonObject | null,
): void {
  remove(session, sheet);
  session.document.filters.set(sheet, area);
  if (criteria === null) return;
  const at = area.column + (column ?? 0);
  if (!containsCell(area, area.row, at)) throw invalidArgument(`column ${column}`);
  const chosen = chosenValues(criteria);
  for (let row = area.row + 1; row < area.row + area.rows; row++) {
    const cell = target(sheet, { row, column: at, rows: 1, columns: 1 });
    const [[text] = []] = readText(session, cell) as readonly (readonly Json[])[];
    setHidden(session, cell, "rows", !chosen.includes(text ?? ""));
  }
}

/** Shows the rows again. */
function remove(session: Session, sheet: Sheet): void {
  const area = session.document.filters.get(sheet);
  if (area !== undefined) setHidden(session, target(sheet, area), "rows", false);
  session.document.filters.delete(sheet);
}

export const autoFilterClass: HostClass<Sheet> = defineClass<Sheet>({
  name: "AutoFilter",
  properties: { Enabled: members.read((session, sheet) => session.document.filters.has(sheet)) },
  methods: {
    Apply: members.act(
      "write",
      [rangeOrAddress, optional(integer), optional(record)],
      (session, sheet, range, column, criteria) => {
        session.require(sheet, "allowAutoFilter");
        apply(session, sheet, rectOfArgument(session.workbook, sheet, range), column, criteria);
      },
    ),
    Remove: members.act("write", [], (session, sheet) => {
      session.require(sheet, "allowAutoFilter");
      remove(session, sheet);
    }),
  },
});
