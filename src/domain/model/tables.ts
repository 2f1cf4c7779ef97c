/** The input tables of the standard workbook, each once. */
import { rowWithoutCells, type RowOf } from "./columns";
import { FUNDS, type FundLine } from "./funds";
import { INDICATORS, type Indicator } from "./indicators";
import { PARAMETERS } from "./parameters";
import { PROJECTS } from "./projects";
import { REPORT_WORDS } from "./reportWords";
import { STATED_FIGURES } from "./statedFigures";
import { UNIT_CELLS, type UnitInformation } from "./unit";
import { WORK_FIGURES } from "./workFigures";

/** In the order of their sheets, which follow 说明 and 基本信息 */
export const TABLES = {
  funds: FUNDS,
  projects: PROJECTS,
  indicators: INDICATORS,
  statedFigures: STATED_FIGURES,
  workFigures: WORK_FIGURES,
  reportWords: REPORT_WORDS,
  parameters: PARAMETERS,
} as const;

export type TableKey = keyof typeof TABLES;
export const TABLE_KEYS = Object.keys(TABLES) as TableKey[];

/** The sheets that the user fills in or reads, by what they hold. */
export const SHEETS = {
  guide: "说明",
  unit: "基本信息",
  funds: FUNDS.sheet,
  projects: PROJECTS.sheet,
  indicators: INDICATORS.sheet,
  statedFigures: STATED_FIGURES.sheet,
  workFigures: WORK_FIGURES.sheet,
  reportWords: REPORT_WORDS.sheet,
  parameters: PARAMETERS.sheet,
} as const satisfies Record<TableKey | "guide" | "unit", string>;

export type InputSheet = (typeof SHEETS)[keyof typeof SHEETS];

/** The self-evaluation as the workbook states it: 基本信息 and the rows of every table. */
export type SelfEvaluation = { readonly unit: UnitInformation } & {
  readonly [Key in TableKey]: readonly (Key extends "indicators"
    ? Indicator
    : Key extends "funds"
      ? FundLine
      : RowOf<(typeof TABLES)[Key]["columns"]>)[];
};

/** What a workbook without any cell says */
export const NO_SELF_EVALUATION: SelfEvaluation = {
  unit: rowWithoutCells(UNIT_CELLS),
  funds: [],
  projects: [],
  indicators: [],
  statedFigures: [],
  workFigures: [],
  reportWords: [],
  parameters: [],
};
