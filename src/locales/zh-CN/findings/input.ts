import type { RuleTexts } from "../../shared/findingTexts";
import { NAME_STATES, formName, quoted, named } from "./words";

const missingColumn = ({
  table,
  column,
  similar,
  sheet,
}: {
  readonly table: string;
  readonly column: string;
  readonly similar: string | null;
  readonly sheet?: string;
}): string => {
  if (sheet !== undefined)
    return `名称${named(`绩效_${table}`)}现指向工作表${quoted(sheet)}，其中没有${quoted(column)}列。请在“公式”选项卡的“名称管理器”中将该名称改回${quoted(table)}表的区域。`;
  return similar === null
    ? `${quoted(table)}表缺少${quoted(column)}列。请补上该列。`
    : `${quoted(table)}表缺少${quoted(column)}列，现有相近的${quoted(similar)}列。如为同一列，请将列名改回${quoted(column)}。`;
};

const unusableName = ({ name, state }: { readonly name: string; readonly state: string }): string =>
  `名称${named(name)}${NAME_STATES.get(state) ?? "不可用"}，无法读取对应内容。请在“诊断与修复”中恢复该名称。`;

/** What a negative amount may have been meant as, where it is no cut of the budget */
const NEGATIVES: ReadonlyMap<string, string> = new Map([
  ["支出", "收回或退回的支出，按冲减后的净额填写"],
  ["其中：上年结转支出", "收回或退回的支出，按冲减后的净额填写"],
  ["到位", "退回的资金，按扣除后的净额填写"],
  ["追减", "追减以正数填写"],
]);

export const input = {
  R00: {
    title: "填报内容缺失或不规范",
    sentences: {
      unreadableNumber: ({ column, written }) =>
        `${quoted(column)}填写的${quoted(written)}无法识别为数值，相关合计不能计算。请改填数字。`,
      blankAmount: ({ column, count }) => `${quoted(column)}有${count}行为空，按0.00计算。如有数额，请补填。`,
      numbersAsText: ({ columns, count }) =>
        `${columns.map(quoted).join("、")}有${count}个单元格的数字为文本格式，已按数值计算；表格自带的求和不含文本。建议转换为数字。`,
      normalisedNumber: ({ column, written, read }) =>
        `${quoted(column)}填写的${quoted(written)}按${read}计算。请核对，建议直接填写数字。`,
      negativeAmount: ({ column, written }) =>
        `${quoted(column)}填写的${written}为负数。请核实后改填；${NEGATIVES.get(column) ?? "调减的预算以正数填入“追减”列"}。`,
      ratioReadAsPercent: ({ column, written, read }) =>
        `${quoted(column)}填写的${written}按${read}计算。请核对。`,
      unitTaken: ({ column, written, read }) =>
        `${quoted(column)}填写的${written}未写单位，按${read}计算。请核对。`,
      ratioOrPercent: ({ column, written, asWritten, asRatio }) =>
        `${quoted(column)}填写的${written}可理解为${asWritten}，也可理解为${asRatio}，现按${asWritten}计算。请核实，并写明百分号。`,
      readAsDate: ({ column, written, read }) =>
        `${quoted(column)}填写的${written}按日期${read}计算。请核对。`,
      unclearDate: ({ column, written }) =>
        `${quoted(column)}填写的${quoted(written)}应为日期，但不能确定是哪一天，未采用。请按“2021年11月30日”的形式填写。`,
      unknownChoice: ({ column, written, choices }) =>
        `${quoted(column)}填写的${quoted(written)}不在可选范围内。请选择：${choices}。`,
      blankCell: ({ column, choices }) =>
        `${quoted(column)}未填写。${choices === undefined ? "请补填" : `请选择：${choices}`}。`,
      errorValue: ({ column, written }) => `${quoted(column)}显示错误值${written}。请检查公式，或改填数字。`,
      unknownProject: ({ project, similar }) =>
        `“项目”表中没有${named(project)}。` +
        (similar === null
          ? "请核对名称，或在“项目”表中补充该项目。"
          : `是否应为${quoted(similar)}？请核对名称，或在“项目”表中补充该项目。`),
      duplicateProject: ({ project }) =>
        project === null
          ? "项目名称留空的行（部门整体）不止一行。请只保留一行，其余填写项目名称。"
          : `项目${named(project)}重复填报。请只保留一行。`,
      tierBelowUnit: ({ written, level }) =>
        level === null
          ? `${quoted(written)}低于市级。单位不是市级的，请在基本信息中填写预算级次。`
          : `单位预算级次为${level}，${quoted(written)}低于本级。请核实预算层级。`,
      tierOfBasic: ({ category, written }) =>
        `${category}属于基本支出，不分预算层级，现填${quoted(written)}。请清空“预算层级”；如为项目支出，请更正“支出类别”。`,
      missingColumn,
      duplicateColumn: ({ table, column }) =>
        `${quoted(table)}表有多个${quoted(column)}列，只读取第一个。请只保留一列。`,
      emptyTable: ({ table }) => `${quoted(table)}表没有数据。请填写后重新计算。`,
      unusableName,
      severalNames: ({ name, used, others }) =>
        `名称${named(name)}在多个工作表中存在，本次读取${used}，未读取${others}。请删除多余的名称。`,
      copiedSheet: ({ sheet, copy }) =>
        `工作表${quoted(copy)}是${quoted(sheet)}的副本，其中的数据未读取，在副本中的改动不影响结果。请在${quoted(sheet)}中填写；不需要的副本可以删除。`,
      headingUnit: ({ column, unit, moneyUnit }) =>
        `${quoted(column)}的列名写明单位为${unit}，基本信息的金额单位为${moneyUnit}，现按${moneyUnit}计算。请核实数额，并统一单位。`,
      otherLabel: ({ column, label }) =>
        `名称${named(`绩效_${column}`)}所指的单元格标为${quoted(label)}，读入的内容可能不是${quoted(column)}。如表中的行经过排序或移动，请恢复原来的顺序；否则请在“公式”选项卡的“名称管理器”中更正。`,
      shownOtherwise: ({ column, shown, read }) =>
        `${quoted(column)}显示为${shown}，单元格中的数为${read}，现按${read}计算。请核实数额，并更改单元格的数字格式。`,
      subtotalRow: ({ table, written }) =>
        `${quoted(table)}表中的${quoted(written)}行为合计行，为避免重复计算，未计入。如为明细，请修改名称。`,
      subtotalDiffers: ({ written, column, stated, computed }) =>
        `${quoted(written)}行的${quoted(column)}为${stated}，与相应各行之和${computed}不符。如为单独的一笔资金，请修改名称，否则不计入；如为合计，请更正，或移到表外。`,
      placeholderRow: ({ table, written }) =>
        `${quoted(table)}表中的${quoted(written)}行只有序号，没有指标内容，未计入。如不需要，请删除该行。`,
      nameAlone: ({ name }) =>
        `${named(name)}只有名称，指标值、完成值和权重均未填写，未计入。请补填，或删除该行。`,
      projectCarriedDown: ({ project }) =>
        `“项目”未填写，按合并单元格处理，与上一行同属${named(project)}。如为部门整体的指标，请填写“部门整体”。`,
      projectUnclear: ({ name, project }) =>
        `${named(name)}的“项目”未填写，且该行不完整，不能确定属于${named(project)}还是部门整体，未计入。请补填“项目”。`,
      unreadableTarget: ({ column, written }) =>
        `${quoted(column)}填写的${quoted(written)}无法识别。请按“≥90%”“15场次”“2021年12月31日前”等形式填写。`,
      unknownScope: ({ column, written }) =>
        `${quoted(column)}填写的${quoted(written)}在资金明细中没有对应内容，无法核对。请核对名称。`,
      unknownParameter: ({ written }) => `规则参数${quoted(written)}不存在，未采用。请核对参数名称。`,
      parameterOutOfRange: ({ name, written, range }) =>
        `规则参数${named(name)}填写的${written}超出范围（${range}），未采用。请修改。`,
      unknownProfile: ({ written, used, similar }) =>
        `规则方案${quoted(written)}不存在，暂按${quoted(used)}计算。` +
        (similar === null ? "请重新选择。" : `是否应为${quoted(similar)}？请重新选择。`),
      hiddenRows: ({ table, place }) =>
        `${quoted(table)}表第${place}行已隐藏或被筛选，其中的数据仍计入结果。`,
      hiddenColumn: ({ table, place }) => `${quoted(table)}表${place}列已隐藏，其中的数据仍计入结果。`,
      hiddenSheet: ({ table }) => `工作表${quoted(table)}已隐藏，其中的数据仍计入结果。`,
      labelUnit: ({ table, written, moneyUnit }) =>
        `${quoted(table)}表上注明${quoted(written)}，而“基本信息”的金额单位为${moneyUnit}。请核实后改为一致。`,
      lineBeside: ({ table, rows, range }) =>
        `工作表${quoted(table)}的${range}有${rows}行内容像是“资金”或“指标”表的数据，未计入。属于该表的请移入表内。`,
      figuresBelow: ({ table, rows, range }) =>
        `${quoted(table)}表下方有${rows}行数字（${range}），未计入。属于该表的请移入表内。`,
      damagedText: ({ column, written, proposal }) =>
        `${quoted(column)}中的${quoted(written)}疑似识别或录入有误，可能为${quoted(proposal)}，未予采用。请核实后改填。`,
      formCutOff: ({ missing }) => `本表不完整，缺少${quoted(missing)}部分。请核对原表。`,
      severalTotals: ({ used, others }) =>
        `本表有多个总分行，本次读取${used}，未读取${others}。请只保留一个。`,
      columnWithoutHeading: ({ beside, written }) =>
        `${quoted(beside)}右侧的列没有列名，其中的${quoted(written)}等内容未读取。请补上列名。`,
      formTooLong: ({ limit }) => `本表指标超过${limit}行，其余未读取。请核对原表。`,
    },
  },
  R56: {
    title: "数据在表的范围之外",
    sentences: {
      rowsBelow: ({ table, rows, range }) =>
        `${quoted(table)}表有${rows}行在表的范围之外（${range}），未计入。请在“诊断与修复”中将其纳入表内。`,
      rowsAbove: ({ table, rows, range }) =>
        `${quoted(table)}表的列标题上方有${rows}行数据（${range}），未计入。请将其移到列标题下方。`,
      closingRow: ({ table, range }) =>
        `${quoted(table)}表的数据填在了“在此行上方插入”一行（${range}），未计入。请将其移到该行上方。`,
      columnOutside: ({ table, column, name }) =>
        `${quoted(table)}表的${quoted(column)}列在表的范围之外，未计入。请将该列移到表内，或在“公式”选项卡的“名称管理器”中将名称${named(name)}的范围扩大到该列。`,
      notRead: ({ table, range }) =>
        `${quoted(table)}表所在工作表内容过多，${range}未读取。请删去该处多余的内容，或移到其他工作表。`,
    },
  },
  R57: {
    title: "必需的名称或列无法读取",
    sentences: { missingColumn, unusableName },
  },
  R58: {
    title: "项目名称在各表对不上",
    sentences: {
      notListed: ({ project, similar }) =>
        `“资金”表有${named(project)}的资金，“项目”表没有该项目，不能生成附件4。` +
        (similar === null ? "" : `是否应为${quoted(similar)}？`) +
        "请核对名称，或在“项目”表中补充该项目。",
      noMoney: ({ project, similar }) =>
        `“项目”表的${named(project)}在“资金”表中没有资金，执行率和总分不能计算。` +
        (similar === null ? "" : `是否应为${quoted(similar)}？`) +
        "请核对名称，或在“资金”表中补充该项目。",
    },
  },
  R59: {
    title: "附件缺少指标或目标",
    sentences: {
      noIndicators: () => "部门整体没有指标，附件3不能计分。请在“指标”表中补充“项目”栏留空的指标。",
      noGoal: () => "部门整体没有年度目标，附件3的年度总体目标为空。请在“项目”表中用一行填写，项目名称留空。",
      unnamedForm: ({ answer }) =>
        `项目名称留空，单独填报为${quoted(answer)}，不能确定是部门整体还是项目。部门整体的，单独填报改选“否”；是项目的，补填项目名称。`,
      textMissing: ({ form, column }) =>
        `${formName(form)}的${column}未填，附件${form === null ? 3 : 4}该栏为空。请补填。`,
      projectWithoutIndicators: ({ project }) =>
        `${named(project)}单独填报，但没有指标，附件4不能计分。请在“指标”表中补充。`,
    },
  },
  R62: {
    title: "公式没有计算结果",
    sentences: {
      notCalculated: ({ column }) =>
        `${quoted(column)}的公式没有计算结果，未采用。请按F9重算后保存，或改填数字。`,
    },
  },
  R93: {
    title: "指标层级名称有错字",
    sentences: {
      misspelt: ({ column, written, proposal }) =>
        `${column}${quoted(written)}有错字，应为${quoted(proposal)}？附件按原文单列一组。请修改。`,
      mayBeMisspelt: ({ column, written, proposal }) =>
        `${column}${quoted(written)}不常见，是否应为${quoted(proposal)}？请核实。`,
      twoSpellings: ({ column, written, proposal }) =>
        `${column}${quoted(written)}与${quoted(proposal)}写法不同，附件分列为两组。请统一写法。`,
    },
  },
} satisfies Partial<RuleTexts>;
