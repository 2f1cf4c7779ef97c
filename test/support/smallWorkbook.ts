/** A standard workbook of a few lines, with things of the user's in and beside it. */
import { createWorkbook, type Workbook } from "../../src/xlsx";
import type { CellContent, SheetDefinition } from "../../src/workbook/sheet";
import { workbookWith } from "../../src/workbook/template";
import { sheetOf } from "./openExcel";

const text = (value: string): CellContent => (value === "" ? null : { text: value });
const number = (value: string): CellContent => (value === "" ? null : { number: value });

const FUNDS = [
  ["人员经费", "", "本级", "", "100", "5.5", "", "105.5"],
  ["项目支出", "就业补助", "省级", "1.2", "80", "10", "2", "72"],
  ["项目支出", "职业培训", "本级", "", "40", "", "", "36.4"],
] as const;

const INDICATORS = [
  ["就业补助", "产出指标", "数量指标", "补助人数", "≥", "100", "人", "120", "50"],
  ["就业补助", "效益指标", "社会效益指标", "新增就业", "≥", "50", "人", "40", "30"],
  ["职业培训", "产出指标", "质量指标", "合格率", "≥", "95", "%", "96", "50"],
  ["整体", "满意度指标", "服务对象满意度指标", "满意度", "≥", "90", "%", "97", "10"],
] as const;

export function smallSheets(): SheetDefinition[] {
  return workbookWith({
    unit: { name: text("市就业中心"), year: number("2021"), moneyUnit: text("万元") },
    funds: FUNDS.map(([category, project, tier, carriedOver, initialBudget, added, reduced, spent]) => ({
      category: text(category),
      project: text(project),
      tier: text(tier),
      carriedOver: number(carriedOver),
      initialBudget: number(initialBudget),
      added: number(added),
      reduced: number(reduced),
      spent: number(spent),
    })),
    projects: ["就业补助", "职业培训"].map((name, index) => ({
      name: text(name),
      separateForm: text(index === 0 ? "是" : "否"),
    })),
    indicators: INDICATORS.map(
      ([project, level1, level2, level3, nature, target, measureUnit, actual, weight]) => ({
        project: text(project),
        level1: text(level1),
        level2: text(level2),
        level3: text(level3),
        nature: text(nature),
        target: text(target),
        measureUnit: text(measureUnit),
        actual: text(actual),
        weight: number(weight),
      }),
    ),
  });
}

/** A workbook with a sheet of the user's: a figure, a text and a sum. */
export function userWorkbook(): Workbook {
  const workbook = createWorkbook();
  const sheet = sheetOf(workbook, "Sheet1");
  const bold = workbook.styles.change(0, { font: { bold: true }, fill: "#FFF2CC" });
  sheet.cells.set(0, { value: "我的合计", formula: null, style: bold });
  sheet.cells.set(1, { value: 12.5, formula: null, style: 0 });
  sheet.cells.set(2, { value: 25, formula: "=B1*2", style: 0 });
  return workbook;
}

/** Conditional formats of the user's on 资金, before and between which highlights will lie. */
export function addUserFormats(workbook: Workbook): void {
  const sheet = sheetOf(workbook, "资金");
  for (const [index, formula] of ["=$F2>100", "=$F2<0"].entries()) {
    sheet.conditionalFormats.push({
      id: `{USER${index}}`,
      type: "Custom",
      areas: [{ row: 1, column: 5, rows: 3, columns: 1 }],
      priority: sheet.conditionalFormats.length + 1,
      stopIfTrue: false,
      formula,
      format: { fillColor: "#00FF00", fontColor: null, bold: null },
    });
  }
}
