/** The standard workbook as one definition: blank here, with the figures of the 2021 report in `sample/`. */
import { DEFAULT_PROFILE, PROFILES } from "../domain/profiles";
import type { FUNDS_TABLE, INDICATORS_TABLE, PARAMETERS_TABLE, PROJECTS_TABLE, STATED_TABLE } from "./names";
import type { SheetDefinition } from "./sheet";
import { guideSheet } from "./template/guideSheet";
import { tableSheet, type InputRow } from "./template/tableSheet";
import {
  FUNDS_INPUT,
  INDICATORS_INPUT,
  PARAMETERS_INPUT,
  PARAMETER_ROWS,
  PROJECTS_INPUT,
  STATED_INPUT,
} from "./template/tables";
import { unitSheet, type UnitContent } from "./template/unitSheet";

type Row<T extends { columns: object }> = InputRow<keyof T["columns"] & string>;

/** What a filled standard workbook holds, cell by cell. */
export interface WorkbookContent {
  readonly unit: UnitContent;
  readonly funds: readonly Row<typeof FUNDS_TABLE>[];
  readonly projects: readonly Row<typeof PROJECTS_TABLE>[];
  readonly indicators: readonly Row<typeof INDICATORS_TABLE>[];
  readonly stated: readonly Row<typeof STATED_TABLE>[];
  readonly parameters: readonly Row<typeof PARAMETERS_TABLE>[];
  /** Said in 说明 of these figures */
  readonly notes: readonly string[];
}

/** The sheets in their order: 说明, 基本信息, 资金, 项目, 指标, 报告数, 规则参数. */
export function workbookWith(content: WorkbookContent): SheetDefinition[] {
  return [
    guideSheet(content.notes),
    unitSheet(
      content.unit,
      PROFILES.map(({ name }) => name),
    ),
    tableSheet(FUNDS_INPUT, content.funds),
    tableSheet(PROJECTS_INPUT, content.projects),
    tableSheet(INDICATORS_INPUT, content.indicators),
    tableSheet(STATED_INPUT, content.stated),
    tableSheet(PARAMETERS_INPUT, content.parameters),
  ];
}

/** Blank, with the national rule profile and 万元 chosen. */
export function standardWorkbook(): SheetDefinition[] {
  return workbookWith({
    unit: { moneyUnit: { text: "万元" }, profile: { text: DEFAULT_PROFILE.name } },
    funds: [],
    projects: [],
    indicators: [],
    stated: [],
    parameters: PARAMETER_ROWS,
    notes: [],
  });
}
