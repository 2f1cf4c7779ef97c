/** The self-test: every claim about Excel that the add-in relies on, in one list. The first ones find a blank sheet. */
import type { SelfCheck } from "./check";
import { charts, notes } from "./attached";
import { longAddresses, ruleOnAreas, ruleOrder, rulePriority, ruleRemoval } from "./highlights";
import { bordersOfOneRow, freezeUnseen, pageSetup, printTitles, sheetShown } from "./layout";
import { nameFormula, nameFormulaSet, nameReplaced, nameScopes, nestedLoads, sheetName } from "./names";
import { speed } from "./speed";
import { failedBatch, largeSettings } from "./state";
import {
  apostrophes,
  dateBase,
  dateFormat,
  doubles,
  emptySheet,
  filteredRows,
  links,
  mergeAcross,
  nullLeavesAlone,
} from "./values";

export const CHECKS = {
  nestedLoads,
  sheetName,
  nameReplaced,
  nameFormula,
  nameFormulaSet,
  nameScopes,
  ruleOnAreas,
  ruleRemoval,
  ruleOrder,
  rulePriority,
  longAddresses,
  nullLeavesAlone,
  apostrophes,
  doubles,
  dateBase,
  dateFormat,
  emptySheet,
  mergeAcross,
  filteredRows,
  links,
  notes,
  charts,
  bordersOfOneRow,
  pageSetup,
  printTitles,
  freezeUnseen,
  sheetShown,
  largeSettings,
  failedBatch,
  speed,
} as const satisfies Readonly<Record<string, SelfCheck>>;

export type CheckName = keyof typeof CHECKS;
export const CHECK_NAMES = Object.keys(CHECKS) as readonly CheckName[];
