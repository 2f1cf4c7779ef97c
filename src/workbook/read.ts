/** The standard workbook, found by its names and headers, becomes a self-evaluation: read, not yet judged. */
import type { Finding } from "../domain/finding";
import type { SelfEvaluation } from "../domain/model";
import { finish, type Steps } from "../domain/steps";
import {
  FUNDS_TABLE,
  INDICATORS_TABLE,
  PARAMETERS_TABLE,
  PROJECTS_TABLE,
  STATED_TABLE,
  type NameReport,
  type TableDefinition,
} from "./names";
import type { WorkbookSnapshot } from "./snapshot";
import { Collector } from "./read/collector";
import { readFunds } from "./read/funds";
import { readIndicators } from "./read/indicators";
import { readParameters } from "./read/parameters";
import { ProjectNames } from "./read/projectNames";
import { readProjects } from "./read/projects";
import { resolveNames } from "./read/resolveNames";
import { readStated } from "./read/stated";
import { locateTable, type Table } from "./read/table";
import { readUnit } from "./read/unit";

export interface ReadResult {
  readonly selfEvaluation: SelfEvaluation;
  /** All of rule R00, in reading order; every one has at least one cell */
  readonly findings: readonly Finding[];
  /** One for each name of the standard workbook, in its order */
  readonly names: readonly NameReport[];
  /** `none`: not one name was found; `partial`: some are missing or unusable; `complete` */
  readonly state: "none" | "partial" | "complete";
}

/** Never throws on what a workbook can hold: a table that is not there is empty, and a finding says so. */
export function readSelfEvaluation(snapshot: WorkbookSnapshot): ReadResult {
  return finish(readSelfEvaluationSteps(snapshot));
}

/** The same, step by step */
export function* readSelfEvaluationSteps(snapshot: WorkbookSnapshot): Steps<ReadResult> {
  const collector = new Collector();
  const { areas, reports, state } = resolveNames(snapshot, collector);
  const tableOf = function* <Key extends string>(definition: TableDefinition<Key>): Steps<Table<Key>> {
    const area = areas.get(definition.name);
    // A name that leads nowhere has been told already: its table has no head to point at.
    return area === undefined
      ? { definition, head: "", rows: [], headed: false }
      : yield* locateTable(area, definition, collector);
  };

  const unit = readUnit(areas, collector);
  const moneyUnit = unit.moneyUnit.value;
  const funds = readFunds(yield* tableOf(FUNDS_TABLE), moneyUnit, collector);
  const projects = readProjects(yield* tableOf(PROJECTS_TABLE), funds, collector);
  yield;
  const names = new ProjectNames(projects, funds);
  const selfEvaluation: SelfEvaluation = {
    unit,
    funds: funds.map((line) => ({ ...line, project: names.unify(line.project) })),
    projects: projects.map((project) => ({ ...project, name: names.unify(project.name) })),
    indicators: yield* readIndicators(yield* tableOf(INDICATORS_TABLE), names, collector),
    statedFigures: readStated(yield* tableOf(STATED_TABLE), names, moneyUnit, collector),
    parameters: readParameters(yield* tableOf(PARAMETERS_TABLE), collector),
  };
  return { selfEvaluation, findings: collector.findings, names: reports, state };
}
