/** What the kinds of undoable state read and put back in the workbook of a file: see `workbook/undo/kind.ts`. */
import { sameSheetName, type Area } from "../../a1";
import { ACCEPTANCES_SETTING, acceptancesText } from "../../workbook/amendments/acceptances";
import { NOTES_SETTING } from "../../workbook/settings";
import { typedContent } from "../../workbook/sheet/typedInput";
import type { Content, ContentArea, ContentGrid } from "../../workbook/undo/contents";
import { KINDS as EVERY_KIND } from "../../workbook/undo/kinds";
import type { SheetContents } from "../../workbook/undo/kinds/createdSheets";
import type { FormerName } from "../../workbook/undo/kinds/definedNames";
import type { SheetToRebuild } from "../../workbook/undo/kinds/rebuiltSheets";
import type { UndoKind } from "../../workbook/undo/kind";
import { enterInput } from "../../xlsx/edit/content";
import { moveCells } from "../../xlsx/edit/movement";
import { findName } from "../../xlsx/edit/names";
import { clearValidations } from "../../xlsx/edit/rules";
import type { Sheet, Workbook } from "../../xlsx";
import { usedArea } from "../read/area";
import { restyleOf } from "../render/cells";
import { replaceCharts } from "../render/charts";
import { removeHighlights, restoreHighlights } from "../render/highlights";
import { addNote, removeNote } from "../render/notes";
import { clearForm, renderSheet, setMark } from "../render/sheet";
import { saveSetting } from "../settings";
import { contentAt, sheetNamed } from "../write/whole";

interface OnFile<Entry, Item, Present> {
  /** What the reversal needs beyond the snapshot */
  present?(entry: Entry, workbook: Workbook): Present;
  putBack(items: readonly Item[], workbook: Workbook): void;
}

/** A kind with what it does on a file */
export interface FileKind<Entry = unknown, Item = unknown, Present = unknown>
  extends UndoKind<Entry, Item>, OnFile<Entry, Item, Present> {}

type Table = {
  readonly [Name in keyof typeof EVERY_KIND]: (typeof EVERY_KIND)[Name] extends UndoKind<
    infer Entry,
    infer Item,
    infer _Said,
    infer Present,
    infer _Reversed
  >
    ? OnFile<Entry, Item, Present>
    : never;
};

const ON_FILE: Table = {
  createdSheets: {
    present: (entry, workbook) => formContents(entry, workbook, true),
    putBack: (sheets, workbook) => {
      for (const sheet of sheets) workbook.removeSheet(sheetNamed(workbook, sheet));
    },
  },
  rebuiltSheets: {
    present: (entry, workbook) =>
      formContents(
        entry.map(({ sheet, rows, columns, row, column, contents }) => ({
          sheet,
          rows: Math.max(rows, row + contents.length),
          columns: Math.max(columns, column + (contents[0]?.length ?? 0)),
        })),
        workbook,
        false,
      ),
    putBack: (sheets, workbook) => {
      for (const sheet of sheets) rebuild(workbook, sheet);
    },
  },
  highlights: {
    present: (entry, workbook) =>
      new Map(
        existing(entry, workbook).map(({ name, conditionalFormats }) => [name, conditionalFormats.length]),
      ),
    putBack: (items, workbook) => {
      for (const { sheet: name, remove, before } of items) {
        const sheet = sheetNamed(workbook, name);
        removeHighlights(sheet, remove);
        restoreHighlights(sheet, before);
      }
    },
  },
  changedCells: {
    present: (entry, workbook) =>
      contentsOfSheets(
        entry.filter(({ input }) => input === true),
        workbook,
      ),
    putBack: (cells, workbook) => {
      for (const { sheet, row, column, before } of cells)
        enterInput(workbook, sheetNamed(workbook, sheet), row, column, typedContent(before));
    },
  },
  insertedRows: {
    present: contentsOfSheets,
    putBack: (rows, workbook) => {
      for (const { sheet, row, count } of rows)
        moveCells(workbook, sheetNamed(workbook, sheet), { axis: "rows", at: row, count: -count });
    },
  },
  definedNames: {
    putBack: (names, workbook) => {
      for (const name of names) restoreName(workbook, name);
    },
  },
  cellRules: {
    putBack: (rules, workbook) => {
      for (const { sheet, area } of rules)
        clearValidations({ sheet: sheetNamed(workbook, sheet), areas: [area] });
    },
  },
  acceptances: {
    putBack: (items, workbook) => {
      for (const former of items) saveSetting(workbook, ACCEPTANCES_SETTING, acceptancesText(former));
    },
  },
  notes: {
    putBack: (items, workbook) => {
      for (const { remove, add, record } of items) {
        for (const note of remove) removeNote(sheetNamed(workbook, note.sheet), note);
        for (const note of add) addNote(sheetNamed(workbook, note.sheet), note);
        saveSetting(workbook, NOTES_SETTING, record);
      }
    },
  },
  activeSheet: {
    putBack: (sheets, workbook) => {
      for (const sheet of sheets) workbook.activeSheet = sheetNamed(workbook, sheet);
    },
  },
};

/** In the order in which errors and summaries name their places */
export const KINDS: readonly FileKind[] = Object.entries(EVERY_KIND).map(([name, kind]) => ({
  ...kind,
  ...ON_FILE[name as keyof Table],
})) as readonly FileKind[];

/** Those that the workbook still has */
function existing(items: readonly { readonly sheet: string }[], { sheets }: Workbook): Sheet[] {
  return sheets.filter(({ name }) => items.some(({ sheet }) => sameSheetName(sheet, name)));
}

function gridOf(sheet: Sheet, { row, column, rows, columns }: Area): ContentGrid {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c): Content => contentAt(sheet, row + r, column + c)),
  );
}

function contentsOfSheets(
  entry: readonly { readonly sheet: string }[],
  workbook: Workbook,
): ReadonlyMap<string, ContentArea> {
  return new Map(
    existing(entry, workbook).map((sheet): [string, ContentArea] => {
      const used = usedArea(sheet);
      return [
        sheet.name,
        used === null
          ? { row: 0, column: 0, contents: [] }
          : { row: used.row, column: used.column, contents: gridOf(sheet, used) },
      ];
    }),
  );
}

/** @param asksBeyond as in `excel/undo/formContents`: the user may have written beside a form, but not on a new sheet */
function formContents(
  forms: readonly { readonly sheet: string; readonly rows: number; readonly columns: number }[],
  workbook: Workbook,
  asksBeyond: boolean,
): SheetContents {
  return new Map(
    forms.flatMap(({ sheet: name, rows, columns }): [string, ContentGrid | "larger"][] => {
      const sheet = workbook.sheets.find((one) => sameSheetName(one.name, name));
      if (sheet === undefined) return [];
      const used = usedArea(sheet);
      const isLarger = used !== null && (used.row + used.rows > rows || used.column + used.columns > columns);
      const content = asksBeyond && isLarger ? "larger" : gridOf(sheet, { row: 0, column: 0, rows, columns });
      return [[name, content]];
    }),
  );
}

function rebuild(
  workbook: Workbook,
  { sheet: name, area, cleared, definition, layout, contents }: SheetToRebuild,
): void {
  const sheet = sheetNamed(workbook, name);
  clearForm(sheet, cleared);
  if (definition !== null) renderSheet(workbook, sheet, definition, restyleOf(workbook.styles));
  replaceCharts(sheet, definition?.charts ?? []);
  contents.forEach((line, r) =>
    line.forEach((content, c) => {
      if (content !== null) enterInput(workbook, sheet, area.row + r, area.column + c, typedContent(content));
    }),
  );
  setMark(workbook, sheet, area, layout);
}

function restoreName(workbook: Workbook, { name, before, scope, comment = "", hidden }: FormerName): void {
  const home = scope === undefined ? null : sheetNamed(workbook, scope);
  const item = findName(workbook, name, home);
  if (before === null) {
    if (item !== null) workbook.names.splice(workbook.names.indexOf(item), 1);
  } else if (item !== null) item.formula = before;
  else workbook.names.push({ name, scope: home, formula: before, visible: hidden !== true, comment });
}
