/** The rows of 指标 and 项目 that a list gives. Their cells are copied; nothing is computed. */
import type { CellAddress } from "../cellAddress";
import { sum, toPlainExact, ZERO } from "../decimal";
import { groupBy } from "../groupBy";
import { labelOf, NATURE_CHOICES, type Indicator, type Project } from "../model";
import { fold, foldName, isPlaceholderName, readTarget } from "../text";
import { readNumberText } from "../text/numberText";
import { headingText, type LedgerCell } from "./list";
import type { MappedColumn, MappedList } from "./mapping";
import type { DecidedValue, LedgerCheck, LedgerContext, Sourced } from "./lines";
import type { Role } from "./roles";
import { rowsOf, type LedgerRow } from "./rows";

/** A cell to write: as text, or as a number where the ledger has one */
export interface Copied {
  readonly text: string;
  readonly isNumber: boolean;
}

export type LedgerIndicator = Readonly<Partial<Record<keyof Indicator, Sourced<Copied>>>>;
export type LedgerProject = Readonly<Partial<Record<keyof Project, Sourced<Copied>>>> & {
  readonly name: Sourced<Copied>;
};

export interface WordsReading {
  readonly indicators: readonly LedgerIndicator[];
  readonly projects: readonly LedgerProject[];
  readonly values: readonly DecidedValue[];
  readonly checks: readonly LedgerCheck[];
  readonly postings: number;
}

const INDICATOR_ROLES = [
  "level1",
  "level2",
  "level3",
  "nature",
  "target",
  "measureUnit",
  "actual",
  "weight",
  "score",
  "reason",
] as const satisfies readonly (Role & keyof Indicator)[];

const PROJECT_ROLES = [
  "code",
  "competentDepartment",
  "implementingUnit",
  "annualGoal",
  "goalCompletion",
  "conclusion",
  "problems",
  "improvements",
  "separateForm",
  "implementation",
] as const satisfies readonly (Role & keyof Project)[];

/** Labels that are written once for the rows below */
const FILLED_DOWN = new Set<Role>(["level1", "level2"]);

const POINTS = new Set<Role>(["weight", "score"]);

function pointsIn({ written }: LedgerCell): Copied | null {
  const points = readNumberText(written);
  const isPoints = points !== null && (points.unit === null || points.unit === "分");
  return isPoints ? { text: toPlainExact(points.value), isNumber: true } : null;
}

/** 部门整体支出绩效目标表: its indicators are the whole department's. */
const OF_DEPARTMENT = /部门整体|单位整体|整体支出/u;

const DEPARTMENT = /^(?:部门整体|单位整体|整体|整体支出|部门整体支出)$/u;

export function readWordsList(mapped: MappedList, context: LedgerContext): WordsReading {
  const { list, columns, kind } = mapped;
  const { fates, questions } = context;
  const rows = rowsOf(mapped);
  const byRole = groupBy(columns, ({ role }) => role);
  const values = new Map<string, DecidedValue>();
  const cellOf = (row: LedgerRow, role: Role): { cell: LedgerCell; column: MappedColumn } | null => {
    const column = byRole.get(role)?.[0];
    const cell = column === undefined ? undefined : row.cells[column.index];
    return column === undefined || cell === undefined || cell.kind === "blank" ? null : { cell, column };
  };
  const copyOf = (row: LedgerRow, role: Role): Sourced<Copied> | null => {
    const found = cellOf(row, role);
    if (found === null) return null;
    const { cell } = found;
    if (cell.kind === "error") {
      fates.leaveOut([cell], "unreadable");
      return null;
    }
    fates.use([cell.address]);
    // 20分 and ２０ in a column of points are 20.
    const points = POINTS.has(role) && !cell.isPercent ? pointsIn(cell) : null;
    return {
      value: points ?? { text: cell.written, isNumber: cell.kind === "number" && !cell.isPercent },
      cells: [cell.address],
    };
  };

  /** The cell that the row is known by */
  const nameOf = (row: LedgerRow): CellAddress[] => {
    const name = cellOf(row, "level3") ?? cellOf(row, "project");
    return name === null ? [] : [name.cell.address];
  };

  for (const { kind: of, cells } of rows) {
    if (of === "heading") fates.leaveOut(cells, "repeatedHeading");
    if (of === "void") fates.leaveOut(cells, "void");
    if (of === "note") fates.leaveOut(cells, "noAmount");
  }
  const checks = totalsOf(mapped, rows);
  for (const { kind: of, cells } of rows) if (of === "total") fates.leaveOut(cells, "total");

  const indicators: LedgerIndicator[] = [];
  const projects = new Map<string, Record<string, Sourced<Copied>>>();
  const above = projectAbove(list.above);
  if (above !== null) fates.use([above.cell.address]);
  const hasProjects = byRole.has("project");
  const isOfDepartment = [list.sheet, ...list.above.map(({ written }) => written)].some((text) =>
    OF_DEPARTMENT.test(fold(text)),
  );
  let before: { readonly project: string | null; readonly cells: readonly CellAddress[] } | null = null;
  const labels = new Map<Role, Sourced<Copied>>();
  let postings = 0;
  for (const row of rows) {
    if (row.kind !== "posting") continue;
    const name = cellOf(row, "level3");
    if (kind === "indicators" && (name === null || isPlaceholderName(name.cell.written))) {
      fates.leaveOut(row.cells, "noAmount");
      continue;
    }
    const own = copyOf(row, "project");
    let project: { readonly project: string | null; readonly cells: readonly CellAddress[] };
    if (own !== null && own.value !== null) {
      const word = own.value.text;
      const known = context.projects.find((one) => foldName(one) === foldName(word));
      const isDepartment = DEPARTMENT.test(fold(word).replace(/\s/g, ""));
      project = { project: isDepartment ? null : (known ?? word), cells: own.cells };
      if (isDepartment) values.set(word, { column: headingOf(byRole, "project"), from: word, to: "" });
      labels.clear();
    } else if (kind === "projects") {
      fates.leaveOut(row.cells, "noProject");
      continue;
    } else if (!hasProjects) {
      const waiting = nameOf(row);
      const choices = [...context.projects, "部门整体"];
      const answer =
        above !== null
          ? above.name
          : isOfDepartment
            ? "部门整体"
            : questions.ask(list.sheet, "项目", "", choices, waiting);
      project = {
        project: answer === "部门整体" ? null : answer,
        cells: above === null ? [] : [above.cell.address],
      };
    } else if (before === null || before.project === null) {
      project = { project: null, cells: [] };
    } else {
      // Written once for its rows: certain in a merged cell, which is filled down, else the user's to say.
      const waiting = nameOf(row);
      const answer = questions.ask(
        list.sheet,
        headingOf(byRole, "project"),
        "",
        ["同上一行", "部门整体"],
        waiting,
      );
      project = answer === "同上一行" ? before : { project: null, cells: [] };
    }
    before = project.project === null && own === null ? before : project;
    postings += 1;
    const projectCell: Sourced<Copied> | null =
      project.project === null
        ? null
        : { value: { text: project.project, isNumber: false }, cells: project.cells };
    if (kind === "indicators") {
      const indicator: Partial<Record<string, Sourced<Copied>>> = {};
      if (projectCell !== null) indicator["project"] = projectCell;
      for (const role of INDICATOR_ROLES) {
        const copied = copyOf(row, role) ?? (FILLED_DOWN.has(role) ? labels.get(role) : undefined);
        if (copied === undefined || copied === null) continue;
        if (role === "level1" && copied !== labels.get("level1")) labels.delete("level2");
        if (FILLED_DOWN.has(role)) labels.set(role, copied);
        indicator[role] = copied;
      }
      indicators.push(
        withNature(indicator as LedgerIndicator, (from, to) => {
          values.set(from, { column: headingOf(byRole, "target"), from, to });
        }),
      );
    }
    const words = PROJECT_ROLES.flatMap((role) => {
      const copied = copyOf(row, role);
      return copied === null ? [] : [[role, copied] as const];
    });
    const key = foldName(project.project ?? "");
    if (project.project === null && words.length === 0) continue;
    if (
      kind === "indicators" &&
      projectCell !== null &&
      !hasProjectWords(byRole) &&
      isKnown(context, project.project)
    )
      continue;
    const there = projects.get(key) ?? {
      name: projectCell ?? { value: { text: "", isNumber: false }, cells: [] },
    };
    for (const [role, copied] of words) there[role] ??= copied;
    projects.set(key, there);
  }
  return {
    indicators,
    projects: [...projects.values()] as unknown as readonly LedgerProject[],
    values: [...values.values()],
    checks,
    postings,
  };
}

function isKnown({ projects }: LedgerContext, name: string | null): boolean {
  return projects.some((one) => foldName(one) === foldName(name ?? ""));
}

function hasProjectWords(byRole: ReadonlyMap<Role | null, unknown>): boolean {
  return PROJECT_ROLES.some((role) => byRole.has(role));
}

function headingOf(byRole: ReadonlyMap<Role | null, readonly MappedColumn[]>, role: Role): string {
  const column = byRole.get(role)?.[0];
  return column === undefined ? "" : headingText(column.heading);
}

/** 项目名称：某项目 above a list of one project's indicators */
function projectAbove(
  above: readonly LedgerCell[],
): { readonly name: string; readonly cell: LedgerCell } | null {
  for (const [at, cell] of above.entries()) {
    const match = /^项目(?:名称)?[:：]\s*(.*)$/u.exec(cell.written.trim());
    if (match === null) {
      const next = above[at + 1];
      const isLabel = /^项目名称$/u.test(fold(cell.written).replace(/\s/g, ""));
      if (isLabel && next?.row === cell.row) return { name: next.written, cell: next };
      continue;
    }
    const name = (match[1] ?? "").trim();
    if (name !== "") return { name, cell };
    const next = above[at + 1];
    if (next?.row === cell.row) return { name: next.written, cell: next };
  }
  return null;
}

/** 指标性质 where the list has none: the operator of the target, 定性 for words. */
function withNature(indicator: LedgerIndicator, decide: (from: string, to: string) => void): LedgerIndicator {
  const target = indicator.target?.value ?? null;
  if (indicator.nature !== undefined || target === null) return indicator;
  const reading = readTarget({ text: target.text }, indicator.measureUnit?.value?.text ?? "");
  const isWords = reading?.kind === "words" || reading?.kind === "status";
  const operator = reading?.kind === "number" || reading?.kind === "date" ? reading.operator : null;
  const nature = isWords ? "定性" : operator === null ? null : labelOf(NATURE_CHOICES, operator);
  if (nature === null) return indicator;
  decide(target.text, nature);
  return {
    ...indicator,
    nature: { value: { text: nature, isNumber: false }, cells: indicator.target?.cells ?? [] },
  };
}

/** The sums of weights and scores */
function totalsOf({ columns }: MappedList, rows: readonly LedgerRow[]): LedgerCheck[] {
  const counted = columns.filter(({ role }) => role === "weight" || role === "score");
  return rows.flatMap((row, at) => {
    if (row.kind !== "total") return [];
    return counted.flatMap(({ index, heading }): LedgerCheck[] => {
      const cell = row.cells[index];
      if (cell === undefined || cell.value === null) return [];
      const stated = cell.value;
      const before = rows.findLastIndex(({ kind }, other) => other < at && kind === "total");
      const spans = [
        rows.filter(({ kind }, other) => kind === "posting" && other > before && other < at),
        rows.filter(({ kind }) => kind === "posting"),
      ].map((span) =>
        span.flatMap(({ cells }) => {
          const counted = cells[index];
          return counted === undefined || counted.value === null ? [] : [counted];
        }),
      );
      const sums = spans.map((cells) => ({ cells, value: sum(cells.map(({ value }) => value ?? ZERO)) }));
      const agreeing = sums.find(({ value }) => value.eq(stated));
      const chosen = agreeing ?? sums[0];
      if (chosen === undefined) return [];
      return [
        {
          what: `${row.label}：${headingText(heading)}`,
          cell: cell.address,
          ledger: stated,
          computed: chosen.value,
          ok: agreeing !== undefined,
          from: chosen.cells.map(({ address }) => address),
        },
      ];
    });
  });
}
