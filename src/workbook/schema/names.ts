/** The defined names and the sheets of the standard workbook, derived from the input tables. */
import {
  SHEETS,
  TABLES,
  UNIT_CELLS,
  type InputSheet,
  type Need,
  type TableSchema,
  type UnitInformation,
} from "../../domain/model";
import { EXPECTED_UNITS } from "../../domain/rollup/expectedUnits";
import type { NameState } from "../snapshot";

/** What became of one name of the standard workbook. */
export interface NameReport {
  /** 绩效_资金 */
  readonly name: string;
  readonly state: NameState | "missing";
  /** `资金!A1:M40`; null when it leads nowhere */
  readonly address: string | null;
  /** Rates, scores or attachments cannot be complete without it: its absence is an error, else a warning */
  readonly required: boolean;
}

/** Every name of the standard workbook starts with it. */
const NAME_PREFIX = "绩效_";

/** The sheets of the standard workbook, in their order. */
export const INPUT_SHEETS: readonly InputSheet[] = Object.values(SHEETS);

/** The name of a table: 绩效_资金 */
export function tableName({ sheet }: TableSchema): string {
  return `${NAME_PREFIX}${sheet}`;
}

/** The name of a cell of 基本信息: 绩效_单位名称 */
export function unitCellName(key: keyof UnitInformation): string {
  return `${NAME_PREFIX}${UNIT_CELLS[key].heading}`;
}

export interface NameToRead {
  readonly name: string;
  /** Where it belongs */
  readonly sheet: string;
  readonly need: Need;
}

export interface StandardName extends NameToRead {
  readonly sheet: InputSheet;
  /** Null for a single cell */
  readonly table: TableSchema | null;
}

export const UNIT_KEYS = Object.keys(UNIT_CELLS) as (keyof UnitInformation)[];

/** All names of the standard workbook, in its order. */
export const STANDARD_NAMES: readonly StandardName[] = [
  ...UNIT_KEYS.map((key) => ({
    name: unitCellName(key),
    sheet: SHEETS.unit,
    need: UNIT_CELLS[key].need,
    table: null,
  })),
  ...Object.values(TABLES).map((table) => ({
    name: tableName(table),
    sheet: table.sheet,
    need: table.need,
    table,
  })),
];

/** 绩效_应报单位: in a department's workbook only, so that nobody misses it elsewhere */
export const EXPECTED_UNITS_NAME = tableName(EXPECTED_UNITS);

const READ = new Set([...STANDARD_NAMES.map(({ name }) => name), EXPECTED_UNITS_NAME]);

/** Whether the add-in reads what the name leads to. */
export function isStandardName(name: string): boolean {
  return READ.has(name);
}

/** First column of a table's last row: rows inserted above it grow the name. */
export const CLOSING_ROW = "在此行上方插入";
