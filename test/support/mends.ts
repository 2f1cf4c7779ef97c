/** What the findings of a small workbook offer, and what is found once it is done. */
import { evaluate } from "../../src/domain/evaluate/workbook";
import { standingFindings, type Finding } from "../../src/domain/finding";
import { UNIT_CELLS, type TableKey } from "../../src/domain/model";
import { desiredMends } from "../../src/workbook/amendments/mendInputs";
import { withInputs } from "../../src/workbook/amendments";
import { planInputs } from "../../src/workbook/amendments/plannedInputs";
import type { Mend, MendChoice } from "../../src/workbook/mend/mend";
import { mendsOf } from "../../src/workbook/mend/offers";
import { readSelfEvaluation } from "../../src/workbook/read";
import { contentsOfRow } from "../../src/workbook/schema/contents";
import type { CellContent } from "../../src/workbook/sheet";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { workbookWith } from "../../src/workbook/template";
import { snapshotOf } from "./snapshotOf";

/** A number, or a text as typed; keys as the columns of the model */
export type MendRow = Readonly<Record<string, string | number>>;

export type MendWorkbook = { readonly unit?: Readonly<Record<string, string>> } & {
  readonly [Key in TableKey]?: readonly MendRow[];
};

const UNIT = {
  name: "某某图书馆",
  competentDepartment: "某某局",
  year: "2021",
  moneyUnit: "万元",
  staffCount: "20",
  level: "市级",
};

const FUNDS: readonly MendRow[] = [
  { category: "人员经费", project: "人员经费", initialBudget: 300, spent: 300 },
  { category: "公用经费", project: "公用经费", initialBudget: 60, spent: 60 },
  { category: "项目支出", project: "图书馆免费开放", tier: "市级专项", initialBudget: 80, spent: 80 },
  { category: "项目支出", project: "古籍修复与保护", tier: "上级专项", initialBudget: 40, spent: 40 },
];
const PROJECTS: readonly MendRow[] = [
  { competentDepartment: "某某局", annualGoal: "目标", goalCompletion: "完成" },
  ...["图书馆免费开放", "古籍修复与保护"].map((name) => ({ name, separateForm: "否" })),
];
const INDICATORS: readonly MendRow[] = [
  {
    level1: "产出指标",
    level2: "数量指标",
    level3: "接待读者",
    nature: "≥",
    target: 100,
    measureUnit: "人",
    actual: 100,
    weight: 50,
  },
  {
    level1: "效益指标",
    level2: "社会效益指标",
    level3: "开展活动",
    nature: "≥",
    target: 12,
    measureUnit: "场",
    actual: 12,
    weight: 30,
  },
  {
    level1: "满意度指标",
    level2: "服务对象满意度指标",
    level3: "读者满意度",
    nature: "≥",
    target: 90,
    measureUnit: "%",
    actual: 95,
    weight: 10,
  },
];

/** Rows of the small workbook with some of their cells changed, by the place of the row */
export function funds(...changes: readonly (MendRow | undefined)[]): readonly MendRow[] {
  return changed(FUNDS, changes);
}

export function indicators(...changes: readonly (MendRow | undefined)[]): readonly MendRow[] {
  return changed(INDICATORS, changes);
}

export function projects(...changes: readonly (MendRow | undefined)[]): readonly MendRow[] {
  return changed(PROJECTS, changes);
}

function changed(rows: readonly MendRow[], changes: readonly (MendRow | undefined)[]): readonly MendRow[] {
  const all = rows.map((row, index) => ({ ...row, ...changes[index] }));
  return [...all, ...changes.slice(rows.length).filter((row) => row !== undefined)];
}

function contents(row: MendRow): Record<string, CellContent> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]): [string, CellContent] => {
      if (value === "") return [key, null];
      return [key, typeof value === "number" ? { number: String(value) } : { text: value }];
    }),
  );
}

/** One of the open workbook's offers */
export interface Offered {
  readonly code: string;
  readonly cell: string;
  readonly why: Mend["why"];
  /** `资金!C4: 市级 → 市级专项`, the cells of a choice joined */
  readonly choices: readonly string[];
  /** The findings once the choice is written; throws where it cannot be */
  readonly after: (choice: number) => readonly Finding[];
}

export interface OpenMends {
  readonly findings: readonly Finding[];
  readonly offers: readonly Offered[];
  /** Those of a finding's code */
  readonly of: (code: string) => readonly Offered[];
}

/** @param tables a table that is not given is that of the small workbook, which is right */
export function openMends(tables: MendWorkbook = {}, look = (one: WorkbookSnapshot) => one): OpenMends {
  const { unit, ...others } = tables;
  const all = { funds: FUNDS, projects: PROJECTS, indicators: INDICATORS, ...others };
  const rows = Object.fromEntries(
    Object.entries(all).map(([table, list]) => [table, list.map(contents)]),
  ) as Record<TableKey, Record<string, CellContent>[]>;
  return mendsIn(
    look(snapshotOf(workbookWith({ ...rows, unit: contentsOfRow(UNIT_CELLS, { ...UNIT, ...unit }) }))),
  );
}

function mendsIn(snapshot: WorkbookSnapshot): OpenMends {
  const { selfEvaluation, findings: ofReader } = readSelfEvaluation(snapshot);
  const evaluation = evaluate(selfEvaluation, ofReader);
  const { findings } = evaluation;
  const mends = mendsOf(findings, selfEvaluation, evaluation, snapshot);
  const write = (choice: MendChoice): readonly Finding[] => {
    const planned = planInputs(desiredMends(choice, selfEvaluation), snapshot);
    if (planned.changed.length + planned.formulas.length > 0) throw new Error("It cannot be written");
    return mendsIn(withInputs(snapshot, planned)).findings;
  };
  const offers = [...mends].map(([{ code, cells }, { why, choices }]): Offered => ({
    code,
    cell: cells[0] ?? "",
    why,
    choices: choices.map(written),
    after: (index) => write(choices[index] ?? []),
  }));
  return { findings, offers, of: (code) => offers.filter((one) => one.code === code) };
}

function written(choice: MendChoice): string {
  return choice
    .map(({ cell, before, after }) => {
      const content = after === null ? "空白" : "text" in after ? after.text : Number(after.number);
      return `${cell}: ${before || "空白"} → ${content}`;
    })
    .join("; ");
}

/** Errors and warnings, in words */
export function faults(findings: readonly Finding[]): readonly string[] {
  return standingFindings(findings, new Map())
    .filter(({ severity }) => severity !== "note")
    .map(({ code, cells }) => `${code} ${cells[0] ?? ""}`);
}
