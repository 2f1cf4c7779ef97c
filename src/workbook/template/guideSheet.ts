/** 说明: one page for the people who fill the workbook in. */
import { SHEETS, TABLE_KEYS } from "../../domain/model";
import { Grid, text } from "../sheet/grid";
import { LAYOUTS } from "../schema/layouts";
import type { SheetDefinition } from "../sheet";
import type { StyleName } from "../sheet/styles";

const WIDTHS = [13, 43, 43];

const PURPOSES: readonly (readonly [sheet: string, content: string, requirement: string])[] = [
  [SHEETS.unit, "单位名称、年度、金额单位、规则方案等。", "每份工作簿填写一次，金额单位全簿一致。"],
  ...TABLE_KEYS.map((key) => [SHEETS[key], ...LAYOUTS[key].guide] as const),
];

const STEPS = [
  "1. 填写“基本信息”，选择金额单位和规则方案。",
  "2. 逐行填写“资金”“项目”“指标”。行数不够时，在“在此行上方插入”一行之上插入行；可以增加自用列，不要修改表头文字。",
  "3. 需要与自评报告核对的，将报告所列数字填入“报告数”。",
  "4. 在功能区“绩效自评”选项卡中单击“一键重算”。",
  "5. 对照核对结果改正数据或者补充原因，再次单击“一键重算”，核对无误后打印附件，“核对记录”一并留存。",
];

const COLOURS: readonly (readonly [style: StyleName, label: string, meaning: string])[] = [
  ["swatchError", "必须改", "数据无法读取、相互矛盾或者违反规则，须改正。"],
  ["swatchWarning", "要说明", "须核实，或者补充原因。"],
  ["swatchNote", "供参考", "不必改动，如尾差、两种口径的执行率。"],
];

const REQUIRED =
  "必填。“资金”表的“预算层级”，基本支出留空；“指标”表的“项目”，部门整体留空；金额没有的可以留空，按零计算。";
const LIVE = "由公式计算，不必填写。附件中的数字由加载项另行计算，与此核对。";

const WRITING = [
  "加载项只写入“附件3”“附件4-1”至“附件4-n”“附件5”和“核对记录”，并在填报表上作颜色标记，不改动填报表中的数字和文字；在面板“原因”一页填写的，写入对应的单元格。",
  "颜色标记是条件格式，不影响单元格原有格式；单击“清除标记”即恢复原样。选择写批注的，批注一并清除，您自己的批注不动。",
  "已有同名工作表的，附件另存于带“(自评)”字样的工作表，原表不受影响。",
];

const FORMULAS = [
  "全年预算数＝上年结转＋年初预算＋追加－追减；结转结余＝全年预算数－支出。",
  "执行率＝支出÷全年预算数，并列示按年初预算计算的执行率。各项比率、得分四舍五入，保留两位小数。",
];

/** `notes`: what a filled workbook says of its own figures; none in a blank one. */
export function guideSheet(notes: readonly string[]): SheetDefinition {
  const grid = new Grid(WIDTHS);
  const heading = (title: string): Grid => grid.add([text("guideHeading", title, 3)], 26);
  const lines = (items: readonly string[]): void => {
    for (const item of items) grid.add([text("guideText", item, 3)]);
  };

  grid.add([text("title", "预算绩效自评标准工作簿", 3)], 38);
  grid.add([text("subtitle", "填报说明", 3)], 22);
  heading("一、各工作表用途");
  grid.add([text("heading", "工作表"), text("heading", "填写内容"), text("heading", "填写要求")], 22);
  for (const [sheet, content, requirement] of PURPOSES) {
    grid.add(
      [text("guideCellCentered", sheet), text("guideCell", content), text("guideCell", requirement)],
      20,
    );
  }
  heading("二、操作步骤");
  lines(STEPS);
  heading("三、颜色标记");
  for (const [style, label, meaning] of COLOURS)
    grid.add([text(style, label), text("guideCell", meaning, 2)], 20);
  grid.add([text("headingRequired", "深色表头"), text("guideCell", REQUIRED, 2)], 20);
  grid.add([text("swatchLive", "灰色单元格"), text("guideCell", LIVE, 2)], 20);
  heading("四、加载项写入的内容");
  lines(WRITING);
  heading("五、计算口径");
  lines(FORMULAS);
  if (notes.length > 0) {
    heading("六、样例说明");
    lines(notes);
  }
  return {
    name: SHEETS.guide,
    purpose: "guide",
    ...grid.build(),
    names: [],
    validations: [],
    frozenRows: 0,
    print: { orientation: "portrait", titleRows: null, header: null },
    tabColor: "#7F7F7F",
  };
}
