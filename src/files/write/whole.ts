/** Edits the workbook of a file as a whole or not at all. */
import { STATE_SETTING } from "../../workbook/settings";
import { cellAddress, sameSheetName } from "../../a1";
import type { CellAddress } from "../../domain/model";
import { HostError } from "../../port/errors";
import type { ExpectedRows } from "../../workbook/expectedRows";
import type { ChangedCell } from "../../workbook/undo/changedCell";
import { comparable, textOfContent, type Content } from "../../workbook/undo/contents";
import { cellAt } from "../../xlsx/edit/grid";
import { rememberWorkbook } from "../../xlsx/edit/remember";
import type { Calculator, Sheet, Workbook } from "../../xlsx";
import { readSetting } from "../settings";

/** The workbook of a file, with what has calculated it so far */
export interface EditedFile {
  readonly workbook: Workbook;
  readonly calculator: Calculator;
}

/** Recalculates once the edit is done; puts everything back if it throws. */
export function editWhole({ workbook, calculator }: EditedFile, edit: () => void): void {
  const putBack = rememberWorkbook(workbook);
  const settings = new Map(workbook.settings);
  try {
    edit();
    calculator.recalculate(workbook);
  } catch (error) {
    putBack();
    workbook.settings.clear();
    for (const [key, value] of settings) workbook.settings.set(key, value);
    throw error;
  }
}

/** @throws HostError `anotherWrites` if the state is no longer the one that was read */
export function refuseOtherState(workbook: Workbook, savedState: string | null): void {
  if (readSetting(workbook, STATE_SETTING) !== savedState) throw new HostError("anotherWrites");
}

/** @throws HostError `itemNotFound` */
export function sheetNamed({ sheets }: Workbook, name: string): Sheet {
  const sheet = sheets.find((one) => sameSheetName(one.name, name));
  if (sheet === undefined) throw new HostError("itemNotFound", { sheets: [name] });
  return sheet;
}

/** What the cells of rows no longer hold of what was read */
export function changedRows(workbook: Workbook, expected: readonly ExpectedRows[]): CellAddress[] {
  return expected.flatMap(({ sheet: name, row, column, contents, cells }) => {
    const sheet = sheetNamed(workbook, name);
    const others = contents.flatMap((line, r) =>
      line.flatMap((content, c) =>
        isSame(contentAt(sheet, row + r, column + c), content)
          ? []
          : [cellAddress(name, row + r, column + c)],
      ),
    );
    return others.length === 0 ? [] : (cells ?? others);
  });
}

/** Cells that no longer hold what the journal says of them */
export function changedSince(workbook: Workbook, cells: readonly ChangedCell[]): CellAddress[] {
  return cells.flatMap(({ sheet, row, column, before }) =>
    isSame(contentAt(sheetNamed(workbook, sheet), row, column), before)
      ? []
      : [cellAddress(sheet, row, column)],
  );
}

function isSame(one: Content, other: Content): boolean {
  return comparable(one) === comparable(other);
}

export function contentAt(sheet: Sheet, row: number, column: number): Content {
  const cell = cellAt(sheet, row, column);
  if (cell === undefined) return null;
  if (cell.formula !== null) return cell.formula;
  const { value } = cell;
  if (typeof value === "string") return textOfContent(value);
  return typeof value === "object" && value !== null ? textOfContent(value.error) : value;
}
