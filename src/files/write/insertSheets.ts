import { STATE_SETTING } from "../../workbook/settings";
import { HostError } from "../../port/errors";
import { insertionOf } from "../../workbook/insertion";
import type { SheetDefinition } from "../../workbook/sheet";
import { setUpOf } from "../../workbook/sheet/setUp";
import { findName } from "../../xlsx/edit/names";
import { isTaken } from "../../xlsx/model/createWorkbook";
import { restyleOf } from "../render/cells";
import { replaceCharts } from "../render/charts";
import { renderSheet } from "../render/sheet";
import { setUpSheet } from "../render/setUp";
import { readSetting, saveFinished } from "../settings";
import { finishSetUps } from "./setUps";
import { editWhole, sheetNamed, type EditedFile } from "./whole";

/** As `Desk.insertSheets` */
export function insertSheets(file: EditedFile, definitions: readonly SheetDefinition[]): void {
  const { workbook } = file;
  if (workbook.structureProtected) throw new HostError("structureProtected");
  const { existing, names, used } = insertionOf(definitions, {
    sheets: workbook.sheets.map(({ name }) => name),
    names: workbook.names.filter(({ scope }) => scope === null),
  });
  const taken = definitions.map(({ name }) => name).filter((name) => isTaken(workbook, name));
  if (existing.length + taken.length > 0)
    throw new HostError("sheetExists", { sheets: [...new Set([...existing, ...taken])] });
  if (used.length > 0) throw new HostError("nameExists", { definedNames: used });
  editWhole(file, () => {
    for (const { name } of definitions) workbook.addSheet(name);
    for (const { name } of names.filter(({ before }) => before !== null)) {
      const item = findName(workbook, name, null);
      if (item !== null) workbook.names.splice(workbook.names.indexOf(item), 1);
    }
    const restyled = restyleOf(workbook.styles);
    for (const definition of definitions) {
      const sheet = sheetNamed(workbook, definition.name);
      renderSheet(workbook, sheet, definition, restyled);
      replaceCharts(sheet, definition.charts);
      setUpSheet(sheet, setUpOf(definition).setUp);
    }
    const [first] = definitions;
    if (first !== undefined) {
      workbook.activeSheet = sheetNamed(workbook, first.name);
      workbook.selection = { row: 0, column: 0, rows: 1, columns: 1 };
    }
    finishSetUps(workbook);
    saveFinished(workbook, { text: readSetting(workbook, STATE_SETTING), slots: [] });
  });
}
