/** Formats and fills the cells of a sheet definition. */
import type { CellInput, SheetDefinition } from "../../workbook/sheet";
import { styleNamed, type CellStyle, type StyleName } from "../../workbook/sheet/styles";
import { textInput } from "../../workbook/sheet/cells";
import { typedInput } from "../../workbook/sheet/typedInput";
import { enter, enterInput } from "../../xlsx/edit/content";
import { restyle } from "../../xlsx/edit/formats";
import { makeCell } from "../../xlsx/edit/grid";
import { roundedHeight, rowFormat } from "../../xlsx/edit/sizes";
import type { FormatPatch, Sheet, Styles, Workbook } from "../../xlsx/model/types";

/** Maps the style of a cell to the one that a named style gives it. */
export type Restyle = (name: StyleName) => (style: number) => number;

/** For one workbook: it works out each style once. */
export function restyleOf(styles: Styles): Restyle {
  const known = new Map<StyleName, (style: number) => number>();
  return (name) => {
    const change = known.get(name) ?? restyle(styles, patchOf(styleNamed(name)));
    known.set(name, change);
    return change;
  };
}

/** As Excel draws it by default: thin, in the automatic colour */
const LINE = { style: "Continuous" } as const;

function patchOf({ border, fill, indent, ...style }: CellStyle): FormatPatch {
  return {
    ...style,
    ...(fill === null ? {} : { fill }),
    ...(indent === 0 ? {} : { indent }),
    ...(border === "none" ? {} : { borders: { top: LINE, bottom: LINE, left: LINE, right: LINE } }),
  };
}

/** Without formulas. On blank, unformatted cells, which belong to no merged area. */
export function renderCells(
  workbook: Workbook,
  sheet: Sheet,
  { rows, merges }: SheetDefinition,
  restyled: Restyle,
): void {
  rows.forEach(({ height, cells }, row) => {
    if (height !== undefined) rowFormat(sheet, row).height = roundedHeight(height);
    cells.forEach(({ style, content }, column) => {
      const cell = makeCell(sheet, row, column);
      cell.style = restyled(style)(cell.style);
      if (content !== null) writeInput(workbook, sheet, { row, column }, content);
    });
  });
  sheet.merges = [...sheet.merges, ...merges.map((area) => ({ ...area }))];
}

/** Ignores covered cells of a merged area, as Excel does. */
export function writeInput(
  workbook: Workbook,
  sheet: Sheet,
  { row, column }: { readonly row: number; readonly column: number },
  input: CellInput,
): void {
  if (input === null || !("text" in input)) {
    enterInput(workbook, sheet, row, column, typedInput(input));
    return;
  }
  // The text itself, so that Excel's reading of what is typed is no part of it.
  const typed = textInput(input.text);
  const quotePrefix = typed.startsWith("'");
  const value = (quotePrefix ? typed.slice(1) : typed) || null;
  enter(workbook.styles, sheet, row, column, { value, formula: null, numberFormat: null, quotePrefix });
}
