/** The rows of the standard workbook that a reading of ledgers gives, in the workbook's unit of money. */
import type { CellAddress } from "../../domain/cellAddress";
import type { LedgerLine, Sourced } from "../../domain/ledger/lines";
import type { LedgerReading } from "../../domain/ledger/reading";
import type { ListKind } from "../../domain/ledger/roles";
import type { Copied, LedgerIndicator, LedgerProject } from "../../domain/ledger/words";
import { tierName, type MoneyUnit, type UnitLevel } from "../../domain/model";
import { foldName } from "../../domain/text";
import { convertMoney } from "../../domain/text/money";
import { numberContent, textContent } from "../sheet/cells";
import type { CellContent } from "../sheet";

export interface RowCell {
  readonly content: CellContent;
  readonly from: readonly CellAddress[];
}

/** A row of a table, by the keys of the table's columns */
export interface LedgerRowToWrite {
  /** What it is known by in the table: its words, folded */
  readonly key: string;
  /** What it is called in a question */
  readonly label: string;
  readonly cells: Readonly<Record<string, RowCell>>;
  /** Index of the table of the reading that it comes from */
  readonly table: number;
}

export type RowsToWrite = Readonly<Record<ListKind, readonly LedgerRowToWrite[]>>;

/** The columns that name a row, in the order of `keyOfRow` */
export const KEY_COLUMNS: Readonly<Record<ListKind, readonly string[]>> = {
  funds: ["category", "project", "tier", "source"],
  projects: ["name"],
  indicators: ["project", "level1", "level2", "level3"],
};

export function keyOfRow(words: readonly string[]): string {
  return JSON.stringify(words.map((word) => foldName(word)));
}

/** @param moneyUnit of the workbook; null = not chosen: amounts stay as the ledger has them */
export function rowsToWrite(
  { tables }: LedgerReading,
  moneyUnit: MoneyUnit | null,
  level: UnitLevel | null,
  knownProjects: readonly string[],
): RowsToWrite {
  const funds = tables.flatMap(({ lines, unit }, table) =>
    lines.map((line) => fundRow(line, unit, moneyUnit, level, table)),
  );
  const indicators = tables.flatMap((one, table) =>
    one.indicators.map((indicator) => indicatorRow(indicator, table)),
  );
  const projects = new Map<string, LedgerRowToWrite>();
  tables.forEach((one, table) => {
    const described = one.projects.map((project) => projectRow(project, table));
    const funded = one.lines.flatMap((line) => projectOfLine(line, table, knownProjects));
    for (const row of [...described, ...funded]) {
      const there = projects.get(row.key);
      projects.set(
        row.key,
        there === undefined ? row : { ...there, cells: { ...row.cells, ...there.cells } },
      );
    }
  });
  return { funds, indicators, projects: [...projects.values()] };
}

function fundRow(
  line: LedgerLine,
  unit: MoneyUnit | null,
  moneyUnit: MoneyUnit | null,
  level: UnitLevel | null,
  table: number,
): LedgerRowToWrite {
  const tier: Sourced<string> = {
    ...line.tier,
    value: line.tier.value === null ? null : tierName(line.tier.value, level),
  };
  const words = { category: line.category, project: line.project, tier, source: line.source };
  const cells: Record<string, RowCell> = {};
  for (const [key, { value, cells: from }] of Object.entries({
    ...words,
    functionCode: line.functionCode,
    reason: line.reason,
    remark: line.remark,
  }))
    if (value !== null) cells[key] = { content: textContent(value), from };
  for (const [role, { value, cells: from }] of line.amounts) {
    if (value === null || unit === null) continue;
    cells[role] = { content: numberContent(convertMoney(value, unit, moneyUnit)), from };
  }
  const key = KEY_COLUMNS.funds.map((name) => words[name as keyof typeof words].value ?? "");
  return { key: keyOfRow(key), label: key.filter((word) => word !== "").join(" "), cells, table };
}

function contentOf({ value }: Sourced<Copied>): CellContent {
  if (value === null) return null;
  return value.isNumber ? { number: value.text } : textContent(value.text);
}

function copied(row: LedgerIndicator | LedgerProject): Record<string, RowCell> {
  return Object.fromEntries(
    Object.entries(row)
      .map(([key, one]): [string, RowCell] => [key, { content: contentOf(one), from: one.cells }])
      .filter(([, { content }]) => content !== null),
  );
}

function indicatorRow(indicator: LedgerIndicator, table: number): LedgerRowToWrite {
  const words = (["project", "level1", "level2", "level3"] as const).map(
    (key) => indicator[key]?.value?.text ?? "",
  );
  return {
    key: keyOfRow(words),
    label: words.filter((word) => word !== "").join(" "),
    cells: copied(indicator),
    table,
  };
}

function projectRow(project: LedgerProject, table: number): LedgerRowToWrite {
  const name = project.name.value?.text ?? "";
  return { key: keyOfRow([name]), label: name, cells: copied(project), table };
}

/** A line of 项目支出 names a project; the workbook's own keeps its row. */
function projectOfLine(line: LedgerLine, table: number, known: readonly string[]): LedgerRowToWrite[] {
  const { category, project, code, competentDepartment, implementingUnit } = line;
  if (category.value !== "项目支出" || project.value === null) return [];
  const key = keyOfRow([project.value]);
  const isKnown = known.some((name) => keyOfRow([name]) === key);
  const cells: Record<string, RowCell> = {
    name: { content: textContent(project.value), from: project.cells },
  };
  if (isKnown) return [];
  for (const [name, one] of Object.entries({ code, competentDepartment, implementingUnit }))
    if (one.value !== null) cells[name] = { content: textContent(one.value), from: one.cells };
  return [{ key, label: project.value, cells, table }];
}
