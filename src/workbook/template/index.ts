/** The standard workbook as one definition: blank here, with the figures of the 2021 report in `sample/`. */
import { TABLE_KEYS, type TableKey } from "../../domain/model";
import { DEFAULT_PROFILE } from "../../domain/profiles";
import { PARAMETER_NAMES } from "../schema/layouts";
import type { SheetDefinition } from "../sheet";
import { guideSheet } from "./guideSheet";
import { tableSheet, type InputRow } from "./tableSheet";
import { unitSheet, type UnitContent } from "./unitSheet";

/** What a filled standard workbook holds, cell by cell. A table that it does not name is blank. */
export type WorkbookContent = {
  readonly [Key in TableKey]?: readonly InputRow<Key>[];
} & {
  readonly unit: UnitContent;
  /** What 说明 says of these figures */
  readonly notes?: readonly string[];
};

/** The parameters that there are, with no value of their own. */
const PARAMETER_ROWS = PARAMETER_NAMES.map((name) => ({ name: { text: name } }));

/** The sheets in their order; `INPUT_SHEETS`. */
export function workbookWith({ unit, notes = [], ...tables }: WorkbookContent): SheetDefinition[] {
  const content = { parameters: PARAMETER_ROWS, ...tables };
  return [guideSheet(notes), unitSheet(unit), ...TABLE_KEYS.map((key) => tableSheet(key, content[key]))];
}

/** Blank, with the national rule profile chosen. A unit of money that nobody chose would be a guess, so there is none. */
export function standardWorkbook(): SheetDefinition[] {
  return workbookWith({ unit: { profile: { text: DEFAULT_PROFILE.name } } });
}
