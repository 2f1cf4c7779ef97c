/** 问题台账: what has to be corrected, and the progress. */
import type { Decimal } from "../../domain/decimal";
import type { CellAddress } from "../../domain/model";
import {
  listedItems,
  openFindings,
  totalOf,
  unitLabel,
  type RollupForm,
  type RollupUnit,
} from "../../domain/rollup";
import { numberContent } from "../sheet/cells";
import { cell, text, type GridCell } from "../sheet/grid";
import type { CellContent, SheetDefinition } from "../sheet";
import { enteredKey, RowKeys, type EnteredTable } from "./entered";
import type { RollupOptions } from "./options";
import { tableOf } from "./table";

export const PROBLEM_SHEET = "问题台账";

const COLUMNS = [
  ["序号", 6],
  ["单位", 24],
  ["项目", 20],
  ["问题", 60],
  ["类别", 8],
  ["金额", 12],
  ["整改措施", 30],
  ["责任人", 10],
  ["时限", 12],
  ["状态", 10],
  ["佐证", 18],
] as const;

const STATES = ["已整改", "正在整改", "未整改"] as const;
const OPEN: (typeof STATES)[number] = "未整改";
const STATE_COLUMN = COLUMNS.findIndex(([heading]) => heading === "状态");

export const PROBLEM_TABLE: EnteredTable = {
  title: PROBLEM_SHEET,
  headings: COLUMNS.map(([heading]) => heading),
  namedBy: ["单位", "项目", "问题", "类别"],
  entered: ["整改措施", "责任人", "时限", "状态", "佐证"],
};

interface Problem {
  readonly unit: string;
  readonly project: string;
  readonly problem: string;
  /** A rule, or 自评 for what the unit itself says */
  readonly category: string;
  readonly amount: Decimal | null;
  readonly measure: string;
}

export function problemSheet(options: RollupOptions): SheetDefinition {
  const { rollup, entered } = options;
  const keys = new RowKeys();
  const states = new Map<string, number>(STATES.map((state) => [state, 0]));
  const rows = problemsOf(options).map((one, index): GridCell[] => {
    const key = keys.keyOf([one.unit, one.project, one.problem, one.category]);
    const typed = (heading: string): CellContent =>
      entered.get(enteredKey(PROBLEM_SHEET, key, heading)) ?? null;
    const measure = one.measure === "" ? typed("整改措施") : { text: one.measure };
    const state = typed("状态") ?? { text: OPEN };
    if ("text" in state) states.set(state.text, (states.get(state.text) ?? 0) + 1);
    return [
      cell("integer", { number: String(index + 1) }),
      text("text", one.unit),
      text("text", one.project),
      text("text", one.problem),
      text("textCentered", one.category),
      cell("amount", numberContent(one.amount)),
      cell("text", measure),
      cell("textCentered", typed("责任人")),
      cell("textCentered", typed("时限")),
      cell("textCentered", state),
      cell("text", typed("佐证")),
    ];
  });
  const sheet = tableOf({
    name: PROBLEM_SHEET,
    title: PROBLEM_SHEET,
    left: `主管部门：${rollup.departmentName ?? ""}（${rollup.year ?? ""}年度）`,
    right: "金额单位：万元",
    columns: COLUMNS,
    rows: rows.length === 0 ? [[text("textCentered", "没有发现问题", COLUMNS.length)]] : rows,
    notes: [
      `注：共${rows.length}个问题，${STATES.map((state) => `${state}${states.get(state) ?? 0}个`).join("，")}。金额为有关项目或单位的全年预算数。`,
      "整改措施、责任人、时限、状态、佐证由人填写，再次汇总时保留。",
    ],
    paper: "A3",
    frozenColumns: 2,
  });
  const area = { row: 3, column: STATE_COLUMN, rows: Math.max(1, rows.length), columns: 1 };
  return {
    ...sheet,
    validations: [
      {
        area,
        rule: { kind: "list", values: STATES },
        prompt: { title: "状态", message: "从下拉列表中选择。" },
        onError: "stop",
      },
    ],
  };
}

/** Of the rollup, then unit by unit: what has to be corrected, and what the unit itself has listed */
function problemsOf({ rollup, findings, rollupSentence, sentence }: RollupOptions): Problem[] {
  const ofRollup = findings
    // The errors of a unit follow one by one.
    .filter(({ severity, rule }) => severity !== "note" && rule !== "U12")
    .map((finding): Problem => ({
      unit: finding.unit ?? rollup.departmentName ?? "",
      project: "",
      problem: atCell(finding.places[0]?.cells ?? [], rollupSentence(finding)),
      category: finding.rule,
      amount: null,
      measure: "",
    }));
  const ofDepartment = (rollup.department?.findings ?? [])
    .filter(({ severity }) => severity !== "note")
    .map((finding): Problem => ({
      unit: rollup.departmentName ?? "",
      project: "",
      problem: atCell(finding.cells, sentence(finding)),
      category: finding.rule,
      amount: null,
      measure: "",
    }));
  const ofUnits = rollup.counted.flatMap((unit) => [
    ...openFindings(unit)
      .filter(({ finding }) => finding.severity === "error")
      .map(({ finding, project }): Problem => ({
        unit: unitLabel(unit),
        project,
        problem: atCell(finding.cells, sentence(finding)),
        category: finding.rule,
        amount: budgetOf(unit, project),
        measure: "",
      })),
    ...[unit.department, ...unit.projects].flatMap((form) => listedProblems(unit, form)),
  ]);
  return [...ofRollup, ...ofDepartment, ...ofUnits];
}

function atCell([cell]: readonly CellAddress[], sentence: string): string {
  return cell === undefined ? sentence : `${cell} ${sentence}`;
}

function budgetOf(unit: RollupUnit, project: string): Decimal | null {
  if (project === "") return totalOf(unit, "全部").annualBudget;
  return unit.projects.find(({ name }) => name?.value === project)?.funds?.annualBudget ?? null;
}

/** Each problem with the measure of its number; a text without numbers goes whole to the first. */
function listedProblems(unit: RollupUnit, { name, texts }: RollupForm): Problem[] {
  if (texts === null) return [];
  const measures = listedItems(texts.improvements.written);
  const project = name?.value ?? "";
  return listedItems(texts.problems.written).map((problem, index) => ({
    unit: unitLabel(unit),
    project,
    problem,
    category: "自评",
    amount: budgetOf(unit, project),
    measure: measures[index] ?? "",
  }));
}
