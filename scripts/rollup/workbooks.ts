/** The workbooks of invented units, and of their department, as files. */
import { workbookFile } from "../../src/files/workbookFile";
import type { CellContent, SheetDefinition } from "../../src/workbook/sheet";
import { workbookWith } from "../../src/workbook/template";
import { expectedUnitsSheet } from "../../src/workbook/template/tableSheet";
import { DEPARTMENT, YEAR, type InventedUnit } from "./units";

const text = (value: string): CellContent => (value === "" ? null : { text: value });
const number = (value: number | string): CellContent => ({ number: String(value) });

/** 分 as 元 or 万元, in plain notation */
function money(cents: number, unit: InventedUnit["moneyUnit"]): CellContent {
  const places = unit === "元" ? 2 : 6;
  const digits = String(cents).padStart(places + 1, "0");
  return number(`${digits.slice(0, -places)}.${digits.slice(-places)}`);
}

export function unitSheets(unit: InventedUnit): SheetDefinition[] {
  const { moneyUnit } = unit;
  return workbookWith({
    unit: {
      name: text(unit.name),
      competentDepartment: text(unit.department),
      year: number(unit.year),
      moneyUnit: text(moneyUnit),
      profile: text(unit.profile),
      preparer: text("张三"),
      preparedOn: number(45_730),
      staffCount: number(20),
      retiredCount: number(4),
    },
    funds: unit.lines.map((line) => ({
      category: text(line.category),
      project: text(line.project),
      tier: text(line.tier),
      functionCode: text("2080101"),
      source: text("一般公共预算"),
      carriedOver: money(line.carriedOver, moneyUnit),
      initialBudget: money(line.initialBudget, moneyUnit),
      added: money(line.added, moneyUnit),
      reduced: money(line.reduced, moneyUnit),
      spent: money(line.spent, moneyUnit),
      carriedOverSpent: line.carriedOver === 0 ? null : money(line.carriedOver, moneyUnit),
      reason: text("按合同进度支付，结余按规定结转"),
    })),
    projects: [
      { ...textsOf(unit.texts), annualGoal: text("完成年度各项工作任务") },
      ...unit.projects.map(({ name, code, ...texts }) => ({
        ...textsOf(texts),
        name: text(name),
        competentDepartment: text(unit.department),
        implementingUnit: text(unit.name),
        annualGoal: text(`按计划完成${name}各项任务`),
        separateForm: text("是"),
        implementation: text("按实施方案组织实施"),
        code: text(code),
      })),
    ],
    indicators: unit.indicators.map((indicator) => ({
      project: text(indicator.project),
      level1: text(indicator.level1),
      level2: text(indicator.level2),
      level3: text(indicator.name),
      nature: text("≥"),
      target: number(indicator.target),
      measureUnit: text(indicator.measureUnit),
      actual: number(indicator.actual),
      weight: number(indicator.weight),
    })),
  });
}

function textsOf(texts: InventedUnit["texts"]) {
  return {
    goalCompletion: text(texts.goalCompletion),
    conclusion: text(texts.conclusion),
    problems: text(texts.problems),
    improvements: text(texts.improvements),
  };
}

export function unitFile(unit: InventedUnit): Uint8Array {
  return workbookFile(unitSheets(unit), true);
}

export interface StatedOfDepartment {
  readonly scope: string;
  readonly measure: string;
  /** 分 */
  readonly cents: number;
}

/** A department's workbook: whom it expects, and what it states about all of them. */
export function departmentFile(
  expected: readonly string[],
  stated: readonly StatedOfDepartment[] = [],
): Uint8Array {
  const sheets = workbookWith({
    unit: {
      name: text(DEPARTMENT),
      competentDepartment: text("云岭市人民政府"),
      year: number(YEAR),
      moneyUnit: text("万元"),
    },
    statedFigures: stated.map(({ scope, measure, cents }) => ({
      scope: text(scope),
      measure: text(measure),
      stated: money(cents, "万元"),
    })),
  });
  return workbookFile([...sheets, expectedUnitsSheet(expected.map((name) => ({ name: text(name) })))], true);
}
