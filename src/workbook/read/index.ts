/** Reads the standard workbook, found by its names and headings, into a self-evaluation. */
import type { Finding } from "../../domain/finding";
import {
  FUNDS,
  INDICATORS,
  PARAMETERS,
  PROJECTS,
  REPORT_WORDS,
  STATED_FIGURES,
  WORK_FIGURES,
  type SelfEvaluation,
  type TableSchema,
} from "../../domain/model";
import { runSync, type Yielding } from "../../domain/yielding";
import { accountsOf, type ReadAccount } from "./account";
import { Collector } from "./collector";
import { readFunds } from "./funds";
import { reportHidden } from "./hidden";
import { readIndicators } from "./indicators";
import { placeTables } from "./outside";
import { reportPassedOver } from "./passedOver";
import { readPlainTable } from "./plainTable";
import { ProjectNames } from "./projectNames";
import { readProjects } from "./projects";
import { readReportWords } from "./reportWords";
import { resolveNames } from "./resolveNames";
import type { ReadContext } from "./rowReader";
import { readStated } from "./stated";
import { locateTable, type Table } from "./table";
import { readUnit } from "./unit";
import { reportOtherLabels } from "./unitLabels";
import { tableName, type NameReport } from "../schema/names";
import type { WorkbookSnapshot } from "../snapshot";

export interface ReadResult {
  readonly selfEvaluation: SelfEvaluation;
  /** All of rules R00, R56, R57, R60 and R62; every one has at least one cell */
  readonly findings: readonly Finding[];
  /** One for 基本信息 and each table: what was read, and what was left out */
  readonly read: readonly ReadAccount[];
  /** One for each name of the standard workbook, in its order */
  readonly names: readonly NameReport[];
  /** `none`: not one name was found; `partial`: some are missing or unusable; `complete` */
  readonly state: "none" | "partial" | "complete";
}

/** Never throws on what a workbook can hold: a missing table is empty, and a finding reports it. */
export function readSelfEvaluation(snapshot: WorkbookSnapshot): ReadResult {
  return runSync(readSelfEvaluationSteps(snapshot));
}

/** The same, step by step */
export function* readSelfEvaluationSteps(snapshot: WorkbookSnapshot): Yielding<ReadResult> {
  const collector = new Collector();
  const { areas, reports, state } = resolveNames(snapshot, collector);
  const unit = readUnit(areas, collector);
  reportOtherLabels(snapshot.outside, areas, collector);
  const tableOf = function* <Key extends string>(schema: TableSchema<Key>): Yielding<Table<Key>> {
    const area = areas.get(tableName(schema));
    // The missing name has been reported already.
    return area === undefined
      ? { head: "", rows: [], headed: false }
      : yield* locateTable(area, schema, unit.moneyUnit.value, collector);
  };

  const context: ReadContext = { moneyUnit: unit.moneyUnit.value, collector };
  const funds = readFunds(yield* tableOf(FUNDS), unit.level, context);
  const projects = readProjects(yield* tableOf(PROJECTS), funds, context);
  yield;
  const names = new ProjectNames(projects, funds);
  const selfEvaluation: SelfEvaluation = {
    unit,
    funds: funds.map((line) => ({ ...line, project: names.unify(line.project) })),
    projects: projects.map((project) => ({ ...project, name: names.unify(project.name) })),
    indicators: yield* readIndicators(yield* tableOf(INDICATORS), names, context),
    statedFigures: readStated(yield* tableOf(STATED_FIGURES), names, unit.level.value, context),
    workFigures: readPlainTable(yield* tableOf(WORK_FIGURES), WORK_FIGURES.columns, context),
    reportWords: readReportWords(yield* tableOf(REPORT_WORDS), names, context),
    parameters: readPlainTable(yield* tableOf(PARAMETERS), PARAMETERS.columns, context),
  };
  yield;
  const tables = placeTables(areas);
  const read = accountsOf(snapshot, areas, tables, collector);
  reportPassedOver(snapshot.outside, areas, tables, unit.moneyUnit.value, collector);
  reportHidden(snapshot.sheets, tables, collector);
  return { selfEvaluation, findings: collector.findings, read, names: reports, state };
}

/**
 * The findings because of which the attachments cannot be complete: rows outside the tables, lost names and columns,
 * formulas without results.
 */
export function incompleteInput(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ rule }) => INCOMPLETE.includes(rule));
}

const INCOMPLETE: readonly string[] = ["R56", "R57", "R62"];
