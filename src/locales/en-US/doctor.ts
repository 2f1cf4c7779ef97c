import type { Repair } from "../../workbook/doctor/repair";
import type { Sentences } from "../sentences";
import { counted, plural } from "./plural";

const list = (items: readonly string[]): string => items.join(", ");

function offer({ kind, names, cells, sheet }: Repair): string {
  const to = names.at(-1)?.to ?? null;
  const address = to === null ? "" : to.slice(1).replaceAll("$", "");
  switch (kind) {
    case "bind":
      return `Bind to ${address}`;
    case "scope":
      return to === null ? "Keep the workbook's name" : `Make it the workbook's name: ${address}`;
    case "trim":
      return "Begin the name at the header";
    case "headings":
      return cells.length > 1
        ? `Restore ${cells.length} headings`
        : `Restore the heading “${cells[0]?.to ?? ""}”`;
    case "columns":
      return cells.length > 1 ? `Add ${cells.length} columns at the right` : "Add a column at the right";
    case "extend":
      return `Include the rows below: ${address}`;
    case "closingRow":
      return "Add the closing row";
    case "rebuild":
      return `Add the sheet “${sheet?.name ?? ""}”`;
  }
}

export const doctor: Sentences["doctor"] = {
  heading: "Diagnosis of the names",
  intro:
    "Each repair first shows what it changes, from what to what, and is done only when you confirm it. Restore takes it back.",
  allSound: "All names are in order, with all their headings.",
  faultyNames: "Names to be repaired",
  soundNames: (count) => `${counted(count, "name")} in order`,
  severity: { error: "Must be repaired", warning: "Should be repaired", none: "In order" },
  state: {
    found: "Found",
    missing: "Missing",
    refError: "Broken reference (#REF!)",
    multiArea: "Several areas",
    formula: "A formula or constant",
    tooLarge: "The area is too large",
    foreign: "Leads to another workbook or to a sheet that does not exist",
    wrongScope: "Wrong scope",
  },
  required: " (required)",
  names: "Names",
  holds: (formula) => `Now ${formula}`,
  goTo: (address) => `Go to ${address}`,

  problems: {
    scope: (sheet) => `The own name of sheet “${sheet}” is used; it should be a name of the workbook.`,
    severalCells: "It should lead to one cell and leads to several.",
    noHeader: "The area has none of the table's headings.",
    headerMoved: (row) => `The header is in row ${row}; the name begins above it.`,
    renamed: (header, cell, written) => `Column “${header}” is written “${written}” (${cell}).`,
    missing: (headers) => `Missing columns: ${list(headers)}.`,
    noRoomForColumns:
      "There is something to the right of the table. Insert empty columns there, then check again.",
    rowsBelow: (rows, first, last) =>
      `${counted(rows, "row")} of data below the table (${last > first ? `rows ${first} to ${last}` : `row ${first}`}) ${plural(rows, "does", "do")} not count.`,
    rowsApart:
      "Something else is between the table and these rows. Move them above the row “在此行上方插入” and check again.",
    noClosingRow: "The closing row 在此行上方插入 is missing: rows added at the end would not be counted.",
    noRoomForClosingRow: "There is something below the table. Insert an empty row there, then check again.",
    foreign:
      "An add-in cannot put such a reference back, so it is left alone. Delete or correct it in the Name Manager (tab Formulas), then check again.",
    lost: (sheet) => `The workbook has no usable “${sheet}”.`,
  },

  repairs: {
    offer,
    select: "Bind the selection",
    selectHint: (kind) =>
      kind === "cell"
        ? "First select one cell in a sheet."
        : "First select the whole table in a sheet, with its headings.",
    together: (count) => `Bind all (${count} names)`,
  },

  confirm: {
    heading: "Please confirm",
    nothing: "(nothing)",
    goes: "(removed)",
    blank: "(blank)",
    ofSheet: (sheet) => ` (of sheet “${sheet}”)`,
    from: "From",
    to: "To",
    newSheet: (sheet) => `Adds the sheet “${sheet}”, blank, in the layout of the standard workbook.`,
    formulas: (cells, first, last) =>
      `Writes the formulas of the live columns into ${cells} blank cells of rows ${first} to ${last}.`,
    rules: (rows) => `Sets the standard drop-down lists and limits where there are none: ${list(rows)}.`,
    lacks: (headers) => `The selection lacks the columns ${list(headers)}.`,
    lacksClosingRow: "The selection has no closing row.",
    agree: "Repair",
    cancel: "Cancel",
  },

  refusal: {
    notCells:
      "The selection is not a range of cells. Select cells in a sheet, then choose Bind the selection.",
    severalAreas: "Several areas are selected. Select one area.",
    wholeLines: "Whole rows or columns are selected. Select the table only.",
    tooLarge: "The selected area is too large. Select the table only.",
    ownSheet:
      "This is an attachment or the record of the add-in, which a recompute rewrites: it cannot be a source.",
    severalCells: "This name is of a single cell. Select one cell.",
    noHeadings: "The selection has none of the table's headings. Select them as well.",
    same: "The name leads there already.",
    foreign:
      "This name leads to another workbook, which could not be put back. Delete it in the Name Manager, then check again.",
  },
};
