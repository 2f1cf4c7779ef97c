import type { FindingInputs } from "../../domain/findingInputs";
import type { Measure, Operator } from "../../domain/model";
import type { FindingSentences } from "../findings";
import { RATES } from "../measures";
import { MEASURES } from "./measures";

const SCOPES: ReadonlyMap<string, string> = new Map([
  ["全部", "全部资金"],
  ["基本支出", "基本支出"],
  ["人员经费", "人员经费"],
  ["公用经费", "公用经费"],
  ["项目支出", "项目支出"],
  ["部门预算", "部门预算项目"],
  ["市级专项", "市级专项"],
  ["上级专项", "上级专项"],
]);

const OPERATORS: Record<Operator, string> = { ">=": "≥", ">": "＞", "=": "＝", "<": "＜", "<=": "≤" };
const LEVELS = {
  1: "达成年度指标",
  2: "部分达成年度指标并具有一定效果",
  3: "未达成年度指标且效果较差",
} as const;

const NAME_STATES: ReadonlyMap<string, string> = new Map([
  ["missing", "不存在"],
  ["refError", "引用已失效（#REF!）"],
  ["multiArea", "指向多个区域"],
  ["formula", "是公式或常数，不是单元格区域"],
  ["tooLarge", "指向的区域过大"],
  ["foreign", "指向其他工作簿或不存在的工作表"],
]);

/** Quotation marks inside become single ones. */
const quoted = (text: string): string => `“${text.replace(/[“”]/g, (mark) => (mark === "“" ? "‘" : "’"))}”`;
/** A row by its name. */
/** A rule may be a paragraph; its cell is beside the sentence. */
const quotedStart = (text: string): string => quoted(text.length > 40 ? `${text.slice(0, 39)}…` : text);
const named = (text: string): string => (text === "" ? "该行" : quoted(text));
const scopeName = (scope: string): string => SCOPES.get(scope) ?? quoted(scope);
const formName = (form: string | null): string => (form === null ? "部门整体" : quoted(form));
/** The working in brackets, where there is one. */
const shown = (working: string | null): string => (working === null ? "" : `（${working}）`);
/** With a percent sign where the measure is a rate. */
const figure = (measure: Measure, value: string): string => (RATES.has(measure) ? `${value}%` : value);

type Range = FindingInputs["R36.scoreMissing"]["range"];
const points = ({ low, high, highIncluded }: Range): string =>
  highIncluded ? `${low}～${high}分` : `${low}分（含）～${high}分（不含）`;

export const findings: FindingSentences = {
  "R00.unreadableNumber": ({ column, written }) =>
    `${quoted(column)}填写的${quoted(written)}无法识别为数值，相关合计不能计算。请改填数字。`,
  "R00.blankAmount": ({ column }) => `${quoted(column)}为空，按0.00计算。如有数额，请补填。`,
  "R00.normalisedNumber": ({ column, written, read }) =>
    `${quoted(column)}填写的${quoted(written)}按${read}计算。请核对，建议直接填写数字。`,
  "R00.negativeAmount": ({ column, written }) =>
    `${quoted(column)}填写的${written}为负数。请核实后改填；调减的预算以正数填入“追减”列。`,
  "R00.ratioReadAsPercent": ({ column, written, read }) =>
    `${quoted(column)}填写的${written}按${read}计算。请核对。`,
  "R00.unknownChoice": ({ column, written, choices }) =>
    `${quoted(column)}填写的${quoted(written)}不在可选范围内。请选择：${choices}。`,
  "R00.blankCell": ({ column }) => `${quoted(column)}未填写。请补填。`,
  "R00.errorValue": ({ column, written }) =>
    `${quoted(column)}显示错误值${written}。请检查公式，或改填数字。`,
  "R00.unknownProject": ({ project }) =>
    `“项目”表中没有${named(project)}。请核对名称，或在“项目”表中补充该项目。`,
  "R00.duplicateProject": ({ project }) => `项目${named(project)}重复填报。请只保留一行。`,
  "R00.missingColumn": ({ table, column, similar }) =>
    similar === null
      ? `${quoted(table)}表缺少${quoted(column)}列。请补上该列。`
      : `${quoted(table)}表缺少${quoted(column)}列，现有相近的${quoted(similar)}列。如为同一列，请将列名改回${quoted(column)}。`,
  "R00.duplicateColumn": ({ table, column }) =>
    `${quoted(table)}表有多个${quoted(column)}列，只读取第一个。请只保留一列。`,
  "R00.emptyTable": ({ table }) => `${quoted(table)}表没有数据。请填写后重新计算。`,
  "R00.unusableName": ({ name, state }) =>
    `名称${named(name)}${NAME_STATES.get(state) ?? "不可用"}，无法读取对应内容。请在名称管理器中恢复该名称。`,
  "R00.severalNames": ({ name, used, others }) =>
    `名称${named(name)}在多个工作表中存在，本次读取${used}，未读取${others}。请删除多余的名称。`,
  "R00.subtotalRow": ({ table, written }) =>
    `${quoted(table)}表中的${quoted(written)}行为合计行，为避免重复计算，未计入。如为明细，请修改名称。`,
  "R00.unreadableTarget": ({ column, written }) =>
    `${quoted(column)}填写的${quoted(written)}无法识别。请按“≥90%”“15场次”“2021年12月31日前”等形式填写。`,
  "R00.unknownScope": ({ column, written }) =>
    `${quoted(column)}填写的${quoted(written)}在资金明细中没有对应内容，无法核对。请核对名称。`,
  "R00.unknownParameter": ({ written }) => `规则参数${quoted(written)}不存在，未采用。请核对参数名称。`,
  "R00.parameterOutOfRange": ({ name, written, range }) =>
    `规则参数${named(name)}填写的${written}超出范围（${range}），未采用。请修改。`,
  "R00.unknownProfile": ({ written, used }) =>
    `规则方案${quoted(written)}不存在，已按${quoted(used)}计算。请重新选择。`,
  "R00.damagedText": ({ column, written, proposal }) =>
    `${quoted(column)}中的${quoted(written)}疑似识别或录入有误，可能为${quoted(proposal)}，未予采用。请核实后改填。`,
  "R00.formCutOff": ({ missing }) => `本表不完整，缺少${quoted(missing)}部分。请核对原表。`,
  "R00.severalTotals": ({ used, others }) =>
    `本表有多个总分行，本次读取${used}，未读取${others}。请只保留一个。`,
  "R00.columnWithoutHeading": ({ beside, written }) =>
    `${quoted(beside)}右侧的列没有列名，其中的${quoted(written)}等内容未读取。请补上列名。`,
  "R00.formTooLong": ({ limit }) => `本表指标超过${limit}行，其余未读取。请核对原表。`,

  "R01.rateDiffers": ({ spent, budget, stated, computed, difference }) =>
    `执行率填${stated}，应为${computed}（${spent} ÷ ${budget}），相差${difference}个百分点。请修改。`,
  "R01.rounding": ({ spent, budget, stated, computed, difference }) =>
    `执行率填${stated}，计算为${computed}（${spent} ÷ ${budget}），相差${difference}个百分点，属尾差。`,
  "R01.rateMissing": ({ spent, budget, computed }) =>
    `执行率未填，应为${computed}（${spent} ÷ ${budget}）。请补填。`,
  "R01.onInitialBudget": ({ spent, initialBudget, rate }) =>
    `本表没有全年预算数，执行率按年初预算数计算，为${rate}（${spent} ÷ ${initialBudget}）。年中有调整的，请改按全年预算数计算。`,
  "R02.spentOverBudget": ({ line, spent, annualBudget, working, difference }) =>
    `${named(line)}支出${spent}，超过全年预算数${annualBudget}${shown(working)}，多${difference}。请核实预算与支出。`,
  "R02.rounding": ({ line, spent, annualBudget, working, difference }) =>
    `${named(line)}支出${spent}，比全年预算数${annualBudget}${shown(working)}多${difference}，属尾差。`,
  "R03.rowsDiffer": ({ total, column, stated, working, sumOfRows, difference }) =>
    `${named(total)}${column}为${stated}，其各行之和为${sumOfRows}（${working}），相差${difference}。请核实。`,
  "R03.rounding": ({ total, column, stated, working, sumOfRows, difference }) =>
    `${named(total)}${column}为${stated}，其各行之和为${sumOfRows}（${working}），相差${difference}，属尾差。`,
  "R04.budgetDiffers": ({ scope, stated, working, computed, difference }) =>
    `报告中${scopeName(scope)}的预算合计为${stated}，按所列各项应为${computed}（${working}），相差${difference}。请核实报告数。`,
  "R04.rounding": ({ scope, stated, working, computed, difference }) =>
    `报告中${scopeName(scope)}的预算合计为${stated}，按所列各项为${computed}（${working}），相差${difference}，属尾差。`,
  "R05.balanceDiffers": ({ scope, stated, working, computed, difference }) =>
    `报告中${scopeName(scope)}的结转结余为${stated}，应为${computed}（${working}），相差${difference}。请核实报告数。`,
  "R05.rounding": ({ scope, stated, working, computed, difference }) =>
    `报告中${scopeName(scope)}的结转结余为${stated}，计算为${computed}（${working}），相差${difference}，属尾差。`,
  "R05.negative": ({ scope, balance }) =>
    `报告中${scopeName(scope)}的结转结余为${balance}，不应为负数。请核实支出与预算。`,
  "R06.nothingLeft": ({ scope, rate, balance }) =>
    `报告中${scopeName(scope)}的执行率为${rate}，结转结余却为${balance}。请补填结转结余，或说明收回情况。`,
  "R07.reasonMissing": ({ line, spent, annualBudget, rate, threshold }) =>
    `${named(line)}执行率为${rate}（${spent} ÷ ${annualBudget}），低于${threshold}。请在“原因”栏说明。`,
  "R07.unexplained": ({ line, spent, annualBudget, rate, threshold }) =>
    `${named(line)}执行率为${rate}（${spent} ÷ ${annualBudget}），低于${threshold}，未见说明。请在表中说明原因。`,
  "R08.adjusted": ({ line, initialBudget, annualBudget, difference, rate }) =>
    `${named(line)}全年预算数${annualBudget}，年初预算数${initialBudget}，调整${difference}` +
    `${rate === null ? "（年初为零，不计算调整率）" : `（${rate}）`}，未说明理由。请说明预算调整的依据。`,
  "R08.reasonMissing": ({ line, added, reduced }) => {
    const changes = [
      ...(added === null ? [] : [`追加${added}`]),
      ...(reduced === null ? [] : [`追减${reduced}`]),
    ];
    return `${named(line)}年中${changes.join("、")}，未说明理由。请在“原因”栏说明预算调整的依据。`;
  },
  "R09.ratesDiffer": ({ scope, spent, annualBudget, executionRate, initialBudget, initialRate }) =>
    `${scopeName(scope)}执行率：按全年预算数为${executionRate}（${spent} ÷ ${annualBudget}），` +
    `按年初预算为${initialRate}（${spent} ÷ ${initialBudget}）。填报时请注明分母。`,
  "R10.notApplicable": ({ line, written }) =>
    `${named(line)}年初预算数为0，以其为分母的比率不适用，表中显示${written}。请改填“不适用”。`,
  "R11.rateNotZero": ({ line, written }) =>
    `${named(line)}全年预算数和执行数均为0，执行率应为0.00%，${written === "" ? "现为空" : `现为${quoted(written)}`}。请修改。`,
  "R12.scoreDiffers": ({ rate, points, stated, computed, difference }) =>
    `预算执行得分填${stated}分，按执行率${rate}、分值${points}分应为${computed}分，相差${difference}分。请修改。`,
  "R12.rounding": ({ rate, points, stated, computed, difference }) =>
    `预算执行得分填${stated}分，按执行率${rate}、分值${points}分为${computed}分，相差${difference}分，属尾差。`,
  "R12.scoreMissing": ({ rate, points, computed }) =>
    `预算执行得分未填，按执行率${rate}、分值${points}分应为${computed}分。请补填。`,
  "R13.onComponentRow": ({ line, column, written }) =>
    `${named(line)}的${column}填有${quoted(written)}。只有总额行填写分值和得分，请删除。`,
  "R14.totalsDiffer": ({ totals, difference }) =>
    `${totals.map(({ name, amount }) => `${quoted(name)}${amount}`).join("，")}，应当相等，相差${difference}。请核实。`,
  "R15.unitInCell": ({ column, written, moneyUnit }) =>
    `${quoted(column)}填写的${quoted(written)}与金额单位${quoted(moneyUnit)}不一致。请核实数额，按${moneyUnit}填写。`,
  "R15.unitInText": ({ found, moneyUnit }) =>
    `原文写作${quoted(found)}，报告数按${moneyUnit}填列，单位不一致。请核实原文单位。`,
  "R15.bothUnits": ({ column, number }) =>
    `${quoted(column)}中同一数额${number}既写作“元”又写作“万元”。请核实并统一单位。`,
  "R15.lineContradicts": ({ line, amounts, annualBudget, spent, moneyUnit }) =>
    `${named(line)}${amounts}，全年预算数${annualBudget}与支出${spent}相差千倍以上，疑为单位误填。请按${moneyUnit}填写。`,
  "R15.totalTenThousandfold": ({ total, column, stated, sumOfRows }) =>
    `${named(total)}${column}为${stated}，其各行之和为${sumOfRows}，相差一万倍，元与万元混填。请按同一单位填写。`,
  "R15.rateTenThousandfold": ({ line, spent, budget, rate }) =>
    `${named(line)}支出${spent}，预算${budget}，执行率填${rate}：相差一万倍，元与万元混填。请按同一单位填写。`,
  "R15.farAboveColumn": ({ line, amounts, moneyUnit }) =>
    `${named(line)}${amounts}，为本列中间水平的千倍以上。请核实金额单位是否为${moneyUnit}。`,
  "R16.everyLineSpentInFull": ({ lines, carriedOver }) =>
    `有上年结转${carriedOver}，而${lines}行支出均与全年预算数完全相同。请核实支出是否按实际数填列。`,
  "R17.spendingBehindOutput": ({ form, spent, annualBudget, rate, outputs }) =>
    `${formName(form)}执行率仅${rate}（${spent} ÷ ${annualBudget}），而${outputs}项产出指标全部完成。请核实支出或完成值，并说明原因。`,

  "R18.tiersDiffer": ({ measure, stated, working, sumOfParts, difference }) =>
    `报告中项目支出的${MEASURES[measure]}为${stated}，部门预算、市级专项、上级专项之和为${sumOfParts}（${working}），相差${difference}。请核实报告数。`,
  "R18.rounding": ({ measure, stated, working, sumOfParts, difference }) =>
    `报告中项目支出的${MEASURES[measure]}为${stated}，部门预算、市级专项、上级专项之和为${sumOfParts}（${working}），相差${difference}，属尾差。`,

  "R19.weightsNotHundred": ({ form, weights, execution, total }) =>
    `${formName(form)}指标权重合计${weights}分，加预算执行率${execution}分，共${total}分，应为100分。请调整权重。`,
  "R20.headingDiffers": ({ block, points, weights }) =>
    `${quoted(block)}标题列${points}分，其各指标分值合计${weights}分。请核实。`,
  "R20.noteDiffers": ({ block, points, weights }) =>
    `填表说明规定${quoted(block)}${points}分，其各指标分值合计${weights}分。请核实。`,
  "R20.aboveEveryScheme": ({ block, points, weights }) =>
    `${quoted(block)}已列分值${weights}分，超过规定结构中的最高分${points}分。请核实。`,
  "R21.noScheme": ({ form, execution, output, benefit, satisfaction, cost, other }) =>
    `${formName(form)}权重为预算执行${execution}、产出${output}、效益${benefit}、满意度${satisfaction}、成本${cost}` +
    `${other === null ? "" : `、其他${other}`}分，与规定的权重结构不同。如有特殊规定，请留存依据。`,
  "R22.singleWeight": ({ name, weight, limit }) =>
    `${named(name)}权重${weight}分，超过单项${limit}分。请考虑细化指标。`,
  "R22.onlyOneOfBlock": ({ name, block, weight }) =>
    `${quoted(block)}只有${named(name)}一项指标，权重${weight}分。请考虑补充或细化指标。`,
  "R23.weightMissing": ({ name }) => `${named(name)}未填权重，不能计分。请补填。`,
  "R23.weightNotPositive": ({ name, weight }) => `${named(name)}权重为${weight}分，应大于0。请修改。`,

  "R24.actualMissing": ({ name, target }) =>
    `${named(name)}指标值为${quoted(target)}，完成值未填。请据实补填。`,
  "R24.nothingGiven": ({ name, score }) => `${named(name)}得分${score}分，指标值和完成值均未填。请补填。`,
  "R24.notApplicableUnexplained": ({ name, actual }) =>
    `${named(name)}完成值填${quoted(actual)}，未说明原因。请填写实际完成数，或在偏差原因栏说明不适用的理由。`,
  "R25.statusForNumber": ({ name, target, actual }) =>
    `${named(name)}指标值为${quoted(target)}，完成值填${quoted(actual)}，未反映实际数量。请填写实际完成数。`,
  "R25.wordsForNumber": ({ name, target, actual }) =>
    `${named(name)}指标值为${quoted(target)}，完成值${quoted(actual)}不是数值。请填写实际完成数。`,
  "R25.noDate": ({ name, target, actual }) =>
    `${named(name)}指标值为${quoted(target)}，完成值${quoted(actual)}未写明日期。请填写实际完成日期。`,
  "R26.restatesTarget": ({ name, actual }) =>
    `${named(name)}完成值${quoted(actual)}照抄指标值，不是实际完成数。请填写实际完成数。`,
  "R26.operatorInActual": ({ name, actual }) =>
    `${named(name)}完成值${quoted(actual)}是范围，不是实际完成数。请填写实际完成数。`,
  "R27.aboveWeight": ({ name, score, weight }) =>
    `${named(name)}得分${score}分，超过权重${weight}分。请修改得分。`,
  "R27.negative": ({ name, score }) => `${named(name)}得分为${score}分，不得小于0。请修改得分。`,
  "R28.scoreDiffers": ({ name, stated, computed, difference }) =>
    `${named(name)}得分填${stated}分，按评分规则应为${computed}分，相差${difference}分。请修改得分。`,
  "R28.rounding": ({ name, stated, computed, difference }) =>
    `${named(name)}得分填${stated}分，按评分规则为${computed}分，相差${difference}分，属尾差。`,
  "R28.ownMethod": ({ name, stated, computed, method }) =>
    `${named(name)}得分填${stated}分，按通用评分规则为${computed}分；本表另有评分标准${quotedStart(method)}，请按该标准核对。`,
  "R28.scoreMissingOwnMethod": ({ name, method }) =>
    `${named(name)}得分未填。请按本表的评分标准${quotedStart(method)}补填。`,
  "R28.scoreMissing": ({ name, computed }) => `${named(name)}得分未填，按评分规则应为${computed}分。请补填。`,
  "R28.notScored": ({ name, target, actual }) =>
    `${named(name)}指标值为${quoted(target)}，完成值为${quoted(actual)}，不能计分，总分暂缺。请核对指标值和完成值；确不适用的，调整权重。`,
  "R29.metButReduced": ({ name, target, actual, score, weight }) =>
    `${named(name)}完成值${quoted(actual)}已达到指标值${quoted(target)}，得分${score}分，低于权重${weight}分。请改为满分，或说明扣分原因。`,
  "R30.missedButFull": ({ name, target, actual, score, computed }) =>
    `${named(name)}完成值${quoted(actual)}未达到指标值${quoted(target)}，得分填${score}分。` +
    (computed === null ? "请按完成情况扣减得分。" : `按评分规则应为${computed}分，请修改得分。`),
  "R31.reasonMissing": ({ name, score, weight }) =>
    `${named(name)}得分${score}分，低于权重${weight}分，未说明原因。请填写偏差原因及改进措施。`,
  "R32.notice": ({ name, target, actual, percent, threshold }) =>
    `${named(name)}完成值${quoted(actual)}为指标值${quoted(target)}的${percent}，达到${threshold}的提示标准。请核实指标值和完成值。`,
  "R32.reasonRequired": ({ name, target, actual, percent, threshold }) =>
    `${named(name)}完成值${quoted(actual)}为指标值${quoted(target)}的${percent}，达到${threshold}须说明原因的标准。请填写偏差原因。`,
  "R32.targetTooLow": ({ name, target, actual, percent, threshold }) =>
    `${named(name)}完成值${quoted(actual)}为指标值${quoted(target)}的${percent}，达到${threshold}，指标值可能偏低。原因已填，请复核指标值。`,
  "R32.targetTooLowUnexplained": ({ name, target, actual, percent, threshold }) =>
    `${named(name)}完成值${quoted(actual)}为指标值${quoted(target)}的${percent}，达到${threshold}，指标值可能偏低。请填写偏差原因，并复核指标值。`,
  "R32.explained": ({ name, target, actual, percent }) =>
    `${named(name)}完成值${quoted(actual)}为指标值${quoted(target)}的${percent}，已填写原因。`,
  "R32.deducted": ({ name, target, actual, percent, threshold, points }) =>
    `${named(name)}完成值${quoted(actual)}为指标值${quoted(target)}的${percent}，超过${threshold}，按规则方案扣${points}分。请填写偏差原因，并复核指标值。`,
  "R32.deductedExplained": ({ name, target, actual, percent, threshold, points }) =>
    `${named(name)}完成值${quoted(actual)}为指标值${quoted(target)}的${percent}，超过${threshold}，按规则方案扣${points}分，已填写原因。`,
  "R32.zeroTarget": ({ name, target, actual, threshold }) =>
    `${named(name)}指标值为${quoted(target)}，完成值为${quoted(actual)}，达到${threshold}须说明原因的标准。请填写偏差原因。`,
  "R32.zeroTargetExplained": ({ name, target, actual, threshold }) =>
    `${named(name)}指标值为${quoted(target)}，完成值为${quoted(actual)}，达到${threshold}须说明原因的标准，已填写原因。`,
  "R33.targetTooLoose": ({ name, target, actual }) =>
    `${named(name)}完成值${quoted(actual)}不足指标值上限${quoted(target)}的一半。请复核指标值是否过宽。`,
  "R34.lessIsBetter": ({ name, operator }) =>
    `${named(name)}越低越好，指标方向为“${OPERATORS[operator]}”。请改为“≤”，或核实指标名称。`,
  "R34.moreIsBetter": ({ name, operator }) =>
    `${named(name)}越高越好，指标方向为“${OPERATORS[operator]}”。请改为“≥”，或核实指标名称。`,
  "R34.noDirection": ({ name, operator }) =>
    `${named(name)}未写明指标方向，已按“${OPERATORS[operator]}”计分。该指标通常越低越好，请选择指标性质。`,
  "R35.aboveHundred": ({ name, column, written, proposal }) =>
    `${named(name)}${column}为${quoted(written)}，不应超过100%。` +
    (proposal === null ? "请核实后修改。" : `是否应为${quoted(proposal)}？请核实后修改。`),
  "R36.outsideTier": ({ name, achievement, range, score }) =>
    `${named(name)}评判为“${LEVELS[achievement]}”，得分应在${points(range)}之间，填报为${score}分。请修改得分。`,
  "R36.scoreMissing": ({ name, achievement, range }) =>
    `${named(name)}为定性评判，完成情况为“${LEVELS[achievement]}”，得分未填。请在${points(range)}之间评分。`,
  "R36.noTier": ({ name, written, score, achieved, partly, missed }) =>
    `${named(name)}完成情况${quoted(written)}未写明达成程度，${score === null ? "得分未填" : `得分为${score}分`}。` +
    `请写明：达成${points(achieved)}，部分达成${points(partly)}，未达成${points(missed)}。`,
  "R36.actualMissing": ({ name }) => `${named(name)}为定性评判，完成情况未填。请填写达成、部分达成或未达成。`,
  "R36.notQualitative": ({ name, target }) =>
    `${named(name)}指标值${quoted(target)}不能按数值计分。请将指标性质选为“定性”，并填写得分。`,
  "R37.unitsDiffer": ({ name, target, actual, targetUnit, actualUnit }) =>
    `${named(name)}指标值${quoted(target)}单位为${quoted(targetUnit)}，完成值${quoted(actual)}单位为${quoted(actualUnit)}，无法比较。请统一单位。`,
  "R38.zeroTargetMissed": ({ name, target, actual, score }) =>
    `${named(name)}指标值为${quoted(target)}，完成值为${quoted(actual)}，不得分，填报得分${score}分。请修改得分。`,
  "R38.zeroTargetAlwaysMet": ({ name, target }) =>
    `${named(name)}指标值为${quoted(target)}，任何完成值均可达到。请复核指标值。`,
  "R39.partsExceedParent": ({ name, column, parent, working, sumOfParts }) =>
    `${named(name)}${column}为${parent}，其中各项之和为${sumOfParts}（${working}），大于总项。请核实。`,
  "R39.partsShortOfParent": ({ name, column, parent, working, sumOfParts }) =>
    `${named(name)}${column}为${parent}，其中各项之和为${sumOfParts}（${working}），小于总项。如有未列项目，请补充。`,
  "R40.targetsDiffer": ({ name, targets }) =>
    `${named(name)}在各表中的指标值不一致：${targets.map(({ form, target }) => `${formName(form)}${target}`).join("，")}。` +
    `请统一口径，或说明差异。`,
  "R40.duplicate": ({ name, form, count }) =>
    `${formName(form)}中三级指标${named(name)}出现${count}次。请合并或区分名称。`,
  "R41.restated": ({ name, target, actual }) =>
    `${named(name)}指标值为${quoted(target)}，完成值填${quoted(actual)}，不是调查所得数值。请填写实测满意度。`,
  "R42.late": ({ name, target, actual }) =>
    `${named(name)}完成值${quoted(actual)}晚于指标值${quoted(target)}。请核实日期；确属逾期的，扣减得分并说明原因。`,
  "R42.targetYear": ({ name, target, targetYear, reportYear }) =>
    `${named(name)}指标值${quoted(target)}为${targetYear}年，报告年度为${reportYear}年。请核实。`,
  "R42.yearInName": ({ name, year, reportYear }) =>
    `三级指标${named(name)}写有${year}年，报告年度为${reportYear}年。请核实。`,
  "R43.spendingIndicator": ({ name, block }) =>
    `${named(name)}反映资金支付进度，已在预算执行率中评价，不宜列入${quoted(block)}。请改用产出或效益指标。`,
  "R44.equalsWeight": ({ name, column, weight }) =>
    `${named(name)}${column}与权重${weight}分相同。请核实是否误将权重填入${column}。`,

  "R45.totalDiffers": ({ stated, working, sumOfScores, difference }) =>
    `总分填${stated}分，各项得分之和为${sumOfScores}分（${working}），相差${difference}分。请修改。`,
  "R45.rounding": ({ stated, working, sumOfScores, difference }) =>
    `总分填${stated}分，各项得分之和为${sumOfScores}分（${working}），相差${difference}分，属尾差。`,
  "R45.capped": ({ form, sumOfScores, rate, below, most }) =>
    `${formName(form)}各项得分之和为${sumOfScores}分。预算执行率为${rate}，低于${below}，按规则方案总分最高${most}分，总分按${most}分计。`,
  "R45.cappedTotalDiffers": ({ stated, sumOfScores, rate, below, most }) =>
    `总分填${stated}分，各项得分之和为${sumOfScores}分。预算执行率为${rate}，低于${below}，按规则方案总分最高${most}分。请改为${most}分。`,
  "R45.twoTotals": ({ elsewhere, stated, sumOfScores }) =>
    `表内两处总分不一致：一处${elsewhere}分，总分行${stated}分` +
    (sumOfScores === null ? "" : `，各项得分合计${sumOfScores}分`) +
    "。请核对后改为一致。",
  "R45.totalMissing": ({ column }) => `${quoted(column)}未填写。请补填。`,
  "R46.gradeDiffers": ({ written, total, grade }) =>
    `等级填${quoted(written)}，总分${total}分对应${quoted(grade)}。请修改。`,
  "R47.totalNotStated": ({ total }) => `评价结论未写明自评总分。请写明${total}分。`,
  "R47.otherTotal": ({ found, total }) => `评价结论写的是${quoted(found)}，总分为${total}分。请修改。`,
  "R48.instructions": ({ column }) => `${quoted(column)}仍是表样的填表说明。请删除后据实填写。`,
  "R49.textPartsDiffer": ({ column, stated, working, sumOfParts, difference }) =>
    `${quoted(column)}中合计为${stated}，所列各项之和为${sumOfParts}（${working}），相差${difference}。请核实。`,
  "R49.partsDiffer": ({ scope, measure, stated, working, sumOfParts, difference }) =>
    `报告中${scopeName(scope)}的${MEASURES[measure]}为${stated}，其各分项之和为${sumOfParts}（${working}），相差${difference}。请核实报告数。`,
  "R49.rounding": ({ scope, measure, stated, working, sumOfParts, difference }) =>
    `报告中${scopeName(scope)}的${MEASURES[measure]}为${stated}，其各分项之和为${sumOfParts}（${working}），相差${difference}，属尾差。`,
  "R50.statedDiffers": ({ scope, measure, stated, computed, difference }) =>
    `报告中${scopeName(scope)}的${MEASURES[measure]}为${figure(measure, stated)}，按资金明细计算为${figure(measure, computed)}，相差${difference}${RATES.has(measure) ? "个百分点" : ""}。请核实后修改。`,
  "R50.rounding": ({ scope, measure, stated, computed, difference }) =>
    `报告中${scopeName(scope)}的${MEASURES[measure]}为${figure(measure, stated)}，按资金明细计算为${figure(measure, computed)}，相差${difference}${RATES.has(measure) ? "个百分点" : ""}，属尾差。`,
  "R50.textDiffers": ({ column, item, found, computed }) =>
    `${quoted(column)}写${item}为${quoted(found)}，表中为${computed}。请核实。`,
  "R51.missedNotNamed": ({ column, written, missed }) =>
    `${quoted(column)}填写${quoted(written)}，但${missed.map(named).join("、")}未达到指标值。请如实填写未完成的目标。`,
  "R52.tooLong": ({ column, count, limit }) => `${quoted(column)}共${count}字，超过${limit}字。请精简。`,
  "R53.goalRepeated": ({ project }) => `${named(project)}的完成情况与年度目标文字相同。请填写实际完成情况。`,
  "R54.scoreAheadOfSpending": ({ form, indicatorScore, indicatorPoints, fundScore, fundPoints, deviation }) =>
    `${formName(form)}指标得分${indicatorScore}分（满分${indicatorPoints}分），预算执行得分${fundScore}分（满分${fundPoints}分），` +
    `偏离${deviation}，超过5%。请核实得分。`,
  "R55.competentDepartmentMissing": ({ item }) => `${quoted(item)}未填写。请在“基本信息”表中补填。`,
  "R55.itemMissing": ({ item }) => `${quoted(item)}未填写。请补填。`,
  "R55.itemDiffers": ({ item, values }) =>
    `各表${item}不一致：${values.map(({ form, written }) => `${formName(form)}为${written}`).join("，")}。请核实。`,
  "R55.competentDepartmentDiffers": ({ project, written, ofUnit }) =>
    `${named(project)}的主管部门为${quoted(written)}，基本信息中为${quoted(ofUnit)}。请核实是否一致。`,
};
