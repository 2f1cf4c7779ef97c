import { absoluteFormula, areaAddress, parseAddress, sameSheetName } from "../../a1";
import { SHEETS } from "../../domain/model";
import { HostError } from "../../port/errors";
import { refuseProtected } from "../../port/protection";
import type { NameChange, Repair, RuleForCells } from "../../workbook/doctor/repair";
import { SET_UPS_SETTING, STATE_SETTING } from "../../workbook/settings";
import type { SheetDefinition } from "../../workbook/sheet";
import { parseSetUps } from "../../workbook/sheet/setUp";
import { inputOf, outdatedBy, repairWrite, type BeforeRepair } from "../../workbook/undo/repairWrite";
import { cellAt, usedRange } from "../../xlsx/edit/grid";
import { findName } from "../../xlsx/edit/names";
import { validationOf } from "../../xlsx/edit/rules";
import { isTaken } from "../../xlsx/model/createWorkbook";
import type { Sheet, Workbook } from "../../xlsx";
import { valueOf } from "../read/area";
import { restyleOf, writeInput } from "../render/cells";
import { renderSheet, setValidation } from "../render/sheet";
import { readSetting, saveFinished } from "../settings";
import { setUpPending } from "./setUps";
import { contentAt, editWhole, sheetNamed, type EditedFile } from "./whole";

/** As `Desk.performRepair`, where no write is interrupted */
export function performRepair(file: EditedFile, repair: Repair): void {
  const { workbook } = file;
  const before = beforeRepair(workbook, repair);
  const outdated = outdatedBy(before);
  if (outdated.definedNames.length + outdated.cells.length > 0) throw new HostError("outdated", outdated);
  if (before.structureProtected && repair.sheet !== null) throw new HostError("structureProtected");
  refuseProtected(
    before.sheets,
    repair.cells.map(({ sheet }) => sheet),
  );
  const { newSheet, finished, setUps, rules } = repairWrite(repair, before);
  if (newSheet !== null && isTaken(workbook, newSheet.name))
    throw new HostError("sheetExists", { sheets: [newSheet.name] });
  editWhole(file, () => {
    if (newSheet !== null) insertSheet(workbook, newSheet);
    for (const change of repair.names) changeName(workbook, change);
    for (const write of repair.cells)
      writeInput(workbook, sheetNamed(workbook, write.sheet), write, inputOf(write));
    for (const rule of rules) setValidation(sheetNamed(workbook, rule.sheet), rule);
    setUpPending(workbook, setUps);
    saveFinished(workbook, finished);
  });
}

function beforeRepair(workbook: Workbook, { names, cells, blank, rules }: Repair): BeforeRepair {
  return {
    sheets: workbook.sheets,
    structureProtected: workbook.structureProtected,
    active: workbook.activeSheet.name,
    names: names.map((change) => ({
      change,
      existing: findName(workbook, change.name, scopeOf(workbook, change)),
    })),
    cells: cells.map((write) => {
      const sheet = sheetNamed(workbook, write.sheet);
      const { row, column } = write;
      return { write, value: valueOf(cellAt(sheet, row, column)), content: contentAt(sheet, row, column) };
    }),
    rules: rules.map((rule) => ({ rule, ...ruleState(sheetNamed(workbook, rule.sheet), rule) })),
    filled: blank
      .filter(({ sheet, area }) => usedRange(sheetNamed(workbook, sheet), area, true) !== null)
      .map(({ sheet, area }) => areaAddress(sheet, area)),
    savedState: readSetting(workbook, STATE_SETTING),
    setUps: parseSetUps(readSetting(workbook, SET_UPS_SETTING)),
  };
}

function ruleState(sheet: Sheet, { area }: RuleForCells): { isFree: boolean; isLost: boolean } {
  const state = validationOf({ sheet, areas: [area] });
  if (state.kind !== "one") return { isFree: state.kind === "none", isLost: false };
  const { type, formula1 } = state.validation;
  return { isFree: type === "None", isLost: type === "List" && formula1?.includes("#REF!") === true };
}

/** The repair itself redirects the names of the sheet. */
function insertSheet(workbook: Workbook, definition: SheetDefinition): void {
  // Its lists follow the cells of 项目.
  const hasLists = workbook.sheets.some(({ name }) => sameSheetName(name, SHEETS.projects));
  const validations = definition.validations.filter(({ rule }) => hasLists || rule.kind !== "listOf");
  const sheet = workbook.addSheet(definition.name);
  renderSheet(workbook, sheet, { ...definition, validations, names: [] }, restyleOf(workbook.styles));
  workbook.activeSheet = sheet;
  workbook.selection = { row: 0, column: 0, rows: 1, columns: 1 };
}

function changeName(workbook: Workbook, change: NameChange): void {
  const scope = scopeOf(workbook, change);
  const item = findName(workbook, change.name, scope);
  if (change.to === null) {
    if (item !== null) workbook.names.splice(workbook.names.indexOf(item), 1);
  } else if (item !== null) item.formula = change.to;
  else {
    const target = parseAddress(change.to.slice(1));
    if (target === null || target.sheet === null) throw new Error(`Not the cells of a sheet: ${change.to}`);
    const formula = absoluteFormula(sheetNamed(workbook, target.sheet).name, target.area);
    workbook.names.push({ name: change.name, scope, formula, visible: true, comment: "" });
  }
}

function scopeOf(workbook: Workbook, { scope }: NameChange): Sheet | null {
  return scope === null ? null : sheetNamed(workbook, scope);
}
