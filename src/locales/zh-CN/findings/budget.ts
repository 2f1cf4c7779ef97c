import type { MoneyUnit } from "../../../domain/model";
import type { RuleTexts } from "../../shared/findingTexts";
import { MEASURES } from "../measures";
import { quoted, named, scopeName, formName, shown } from "./words";

/** What is to be checked where amounts per head are off; `factor` would make them usual. */
const slip = (moneyUnit: MoneyUnit, factor: string | null, way: "多" | "少"): string => {
  const other = moneyUnit === "元" ? "万元" : "元";
  const isOtherUnit = factor === "10000" && (way === "多") === (moneyUnit === "万元");
  const cause =
    factor === null
      ? ""
      : isOtherUnit
        ? `金额可能是按${other}填写的。`
        : `金额可能${way}填为${factor}${way === "多" ? "倍" : "分之一"}。`;
  return `${cause}请核实金额单位、各行金额和在职人数。`;
};

export const budget = {
  R01: {
    title: "执行率有误或未填",
    sentences: {
      rateDiffers: ({ spent, budget, stated, computed, difference }) =>
        `执行率填${stated}，应为${computed}（${spent} ÷ ${budget}），相差${difference}个百分点。请修改。`,
      rounding: ({ spent, budget, stated, computed, difference }) =>
        `执行率填${stated}，计算为${computed}（${spent} ÷ ${budget}），相差${difference}个百分点，属尾差。`,
      cutOff: ({ spent, budget, stated, computed, rounded }) =>
        `执行率填${stated}，是舍去尾数所得；计算为${computed}（${spent} ÷ ${budget}），四舍五入应为${rounded}。请修改。`,
      scoredRounded: ({ spent, budget, stated, computed, score }) =>
        `执行率填${stated}，计算为${computed}（${spent} ÷ ${budget}），得分${score}分是按取舍后的执行率计算的。请按${computed}计分。`,
      rateMissing: ({ spent, budget, computed }) =>
        `执行率未填，应为${computed}（${spent} ÷ ${budget}）。请补填。`,
      onInitialBudget: ({ spent, initialBudget, rate }) =>
        `本表没有全年预算数，执行率按年初预算数计算，为${rate}（${spent} ÷ ${initialBudget}）。年中有调整的，请改按全年预算数计算。`,
    },
  },
  R02: {
    title: "支出超过全年预算数",
    sentences: {
      spentOverBudget: ({ line, spent, annualBudget, working, difference }) =>
        `${named(line)}支出${spent}，超过全年预算数${annualBudget}${shown(working)}，多${difference}。请核实预算与支出。`,
      rounding: ({ line, spent, annualBudget, working, difference }) =>
        `${named(line)}支出${spent}，比全年预算数${annualBudget}${shown(working)}多${difference}，属尾差。`,
      spentOverArrived: ({ line, spent, arrived, carriedOver, difference }) =>
        `${named(line)}支出${spent}，超过到位${arrived}与上年结转${carriedOver}之和，多${difference}。请核实“到位”和“支出”。`,
    },
  },
  R03: {
    title: "合计与各行之和不符",
    sentences: {
      rowsDiffer: ({ total, column, stated, working, sumOfRows, difference }) =>
        `${named(total)}${column}为${stated}，其各行之和为${sumOfRows}（${working}），相差${difference}。请核实。`,
      rounding: ({ total, column, stated, working, sumOfRows, difference }) =>
        `${named(total)}${column}为${stated}，其各行之和为${sumOfRows}（${working}），相差${difference}，属尾差。`,
    },
  },
  R04: {
    title: "全年预算数与所列各项不符",
    sentences: {
      budgetDiffers: ({ scope, stated, working, computed, difference }) =>
        `报告中${scopeName(scope)}的全年预算数为${stated}，按所列各项应为${computed}（${working}），相差${difference}。请核实报告数。`,
      rounding: ({ scope, stated, working, computed, difference }) =>
        `报告中${scopeName(scope)}的全年预算数为${stated}，按所列各项为${computed}（${working}），相差${difference}，属尾差。`,
    },
  },
  R05: {
    title: "结转结余与预算、支出不符",
    sentences: {
      balanceDiffers: ({ scope, stated, working, computed, difference }) =>
        `报告中${scopeName(scope)}的结转结余为${stated}，应为${computed}（${working}），相差${difference}。请核实报告数。`,
      rounding: ({ scope, stated, working, computed, difference }) =>
        `报告中${scopeName(scope)}的结转结余为${stated}，计算为${computed}（${working}），相差${difference}，属尾差。`,
      negative: ({ scope, balance }) =>
        `报告中${scopeName(scope)}的结转结余为${balance}，不应为负数。请核实支出与预算。`,
    },
  },
  R06: {
    title: "未全部支出却无结转结余",
    sentences: {
      nothingLeft: ({ scope, rate, balance }) =>
        `报告中${scopeName(scope)}的执行率为${rate}，结转结余却为${balance}。请补填结转结余，或说明收回情况。`,
    },
  },
  R07: {
    title: "执行率偏低未说明原因",
    sentences: {
      reasonMissing: ({ line, spent, annualBudget, rate, threshold }) =>
        `${named(line)}执行率为${rate}（${spent} ÷ ${annualBudget}），低于${threshold}。请在“原因”栏说明。`,
      unexplained: ({ line, spent, annualBudget, rate, threshold }) =>
        `${named(line)}执行率为${rate}（${spent} ÷ ${annualBudget}），低于${threshold}，未见说明。请在表中说明原因。`,
    },
  },
  R08: {
    title: "预算调整未说明理由",
    sentences: {
      adjusted: ({ line, initialBudget, annualBudget, difference, rate }) =>
        `${named(line)}全年预算数${annualBudget}，年初预算数${initialBudget}，调整${difference}` +
        `${rate === null ? "（年初为零，不计算调整率）" : `（${rate}）`}，未说明理由。请说明预算调整的依据。`,
      reasonMissing: ({ line, added, reduced }) => {
        const changes = [
          ...(added === null ? [] : [`追加${added}`]),
          ...(reduced === null ? [] : [`追减${reduced}`]),
        ];
        return `${named(line)}年中${changes.join("、")}，未说明理由。请在“原因”栏说明预算调整的依据。`;
      },
    },
  },
  R09: {
    title: "两种执行率相差较大",
    sentences: {
      ratesDiffer: ({ scope, spent, annualBudget, executionRate, initialBudget, initialRate }) =>
        `${scopeName(scope)}执行率：按全年预算数为${executionRate}（${spent} ÷ ${annualBudget}），` +
        `按年初预算为${initialRate}（${spent} ÷ ${initialBudget}）。填报时请注明分母。`,
    },
  },
  R10: {
    title: "年初预算为零却计算比率",
    sentences: {
      notApplicable: ({ line, written }) =>
        `${named(line)}年初预算数为0，以其为分母的比率不适用，表中显示${written}。请改填“不适用”。`,
    },
  },
  R11: {
    title: "无预算无支出时执行率不为零",
    sentences: {
      rateNotZero: ({ line, written }) =>
        `${named(line)}全年预算数和执行数均为0，执行率应为0.00%，${written === "" ? "现为空" : `现为${quoted(written)}`}。请修改。`,
    },
  },
  R12: {
    title: "预算执行得分有误或未填",
    sentences: {
      scoreDiffers: ({ rate, points, stated, computed, difference }) =>
        `预算执行得分填${stated}分，按执行率${rate}、分值${points}分应为${computed}分，相差${difference}分。请修改。`,
      rounding: ({ rate, points, stated, computed, difference }) =>
        `预算执行得分填${stated}分，按执行率${rate}、分值${points}分为${computed}分，相差${difference}分，属尾差。`,
      scoreMissing: ({ rate, points, computed }) =>
        `预算执行得分未填，按执行率${rate}、分值${points}分应为${computed}分。请补填。`,
    },
  },
  R13: {
    title: "资金来源行填有权重或得分",
    sentences: {
      onComponentRow: ({ line, column, written }) =>
        `${named(line)}的${column}填有${quoted(written)}。只有总额行填写分值和得分，请删除。`,
    },
  },
  R14: {
    title: "资金来源与资金方向合计不一致",
    sentences: {
      totalsDiffer: ({ totals, difference }) =>
        `${totals.map(({ name, amount }) => `${quoted(name)}${amount}`).join("，")}，应当相等，相差${difference}。请核实。`,
    },
  },
  R15: {
    title: "金额单位不一致",
    sentences: {
      unitInCell: ({ column, written, moneyUnit }) =>
        `${quoted(column)}填写的${quoted(written)}与金额单位${quoted(moneyUnit)}不一致。请核实数额，按${moneyUnit}填写。`,
      unitInText: ({ found, moneyUnit }) =>
        `原文写作${quoted(found)}，报告数按${moneyUnit}填列，单位不一致。请核实原文单位。`,
      bothUnits: ({ column, number }) =>
        `${quoted(column)}中同一数额${number}既写作“元”又写作“万元”。请核实并统一单位。`,
      lineContradicts: ({ line, annualBudget, spent, moneyUnit, likely }) =>
        `${named(line)}全年预算数${annualBudget}，支出${spent}，相差千倍以上，疑为单位误填${likely === null ? "" : `，应为${likely}`}。请按${moneyUnit}填写。`,
      totalTenThousandfold: ({ total, column, stated, sumOfRows }) =>
        `${named(total)}${column}为${stated}，其各行之和为${sumOfRows}，相差一万倍，元与万元混填。请按同一单位填写。`,
      rateTenThousandfold: ({ line, spent, budget, rate }) =>
        `${named(line)}支出${spent}，预算${budget}，执行率填${rate}：相差一万倍，元与万元混填。请按同一单位填写。`,
      farAboveColumn: ({ line, amounts, moneyUnit, likely }) =>
        `${named(line)}${amounts}，为本列中间水平的千倍以上${likely === null ? "" : `，疑应为${likely}`}。请核实金额单位是否为${moneyUnit}。`,
      farBelowColumn: ({ line, amounts, moneyUnit, likely }) =>
        `${named(line)}${amounts}，不足本列中间水平的千分之一${likely === null ? "" : `，疑应为${likely}`}。请核实金额单位是否为${moneyUnit}。`,
      slippedAmount: ({ line, column, written, likely, factor, total }) =>
        `${named(line)}${column}${written}，疑应为${likely}（相差${factor}倍）：改后全年预算数与支出同为${total}。请核实小数点和金额单位。`,
      slippedOfStated: ({ line, column, written, likely, factor, scope, measure, stated }) =>
        `${named(line)}${column}${written}，疑应为${likely}（相差${factor}倍）：改后${scopeName(scope)}的${MEASURES[measure]}与报告数${stated}相等。请核实小数点和金额单位。`,
      statedPowerOfTen: ({ scope, measure, stated, computed, factor }) =>
        `报告中${scopeName(scope)}的${MEASURES[measure]}为${stated}，按资金明细为${computed}，正好相差${factor}倍。请核实报告数的小数点和金额单位。`,
      statedScale: ({ count, factor, isLarger }) =>
        `${count}个报告数都是按资金明细计算的${isLarger ? `${factor}倍` : `${factor}分之一`}。请核实“资金”“报告数”两表的金额单位，统一后重新填写。`,
    },
  },
  R16: {
    title: "支出与预算逐行相同",
    sentences: {
      everyLineSpentInFull: ({ lines, carriedOver }) =>
        `有上年结转${carriedOver}，而${lines}行支出均与全年预算数完全相同。请核实支出是否按实际数填列。`,
    },
  },
  R17: {
    title: "执行率低而产出全部完成",
    sentences: {
      spendingBehindOutput: ({ form, spent, annualBudget, rate, outputs }) =>
        `${formName(form)}执行率仅${rate}（${spent} ÷ ${annualBudget}），而${outputs}项产出指标全部完成。请核实支出或完成值，并说明原因。`,
    },
  },
  R18: {
    title: "项目支出与各级之和不符",
    sentences: {
      tiersDiffer: ({ measure, stated, working, sumOfParts, difference }) =>
        `报告中项目支出的${MEASURES[measure]}为${stated}，部门预算、本级专项、上级专项之和为${sumOfParts}（${working}），相差${difference}。请核实报告数。`,
      rounding: ({ measure, stated, working, sumOfParts, difference }) =>
        `报告中项目支出的${MEASURES[measure]}为${stated}，部门预算、本级专项、上级专项之和为${sumOfParts}（${working}），相差${difference}，属尾差。`,
    },
  },
  R64: {
    title: "自动计算栏的数字不符",
    sentences: {
      liveFigureDiffers: ({ line, column, shown, computed, working }) =>
        `${named(line)}${quoted(column)}为${shown}，按各栏金额应为${computed}（${working}）。请恢复该格公式，或核实各栏金额。`,
    },
  },
  R60: {
    title: "“其中”各行与所属行不符",
    sentences: {
      partsExceed: ({ line, column, whole, working, sumOfParts }) =>
        `${named(line)}${column}为${whole}，其下“其中”各行之和为${sumOfParts}（${working}），大于该行。请核实。`,
      noWhole: ({ written }) =>
        `${quoted(written)}行不能确定属于哪一行，未计入。请移到所属行之下；单独计入的，请去掉“其中”。`,
      partOfTotal: ({ written }) => `${quoted(written)}行在合计行之下，属于合计的一部分，未另计入。`,
      unmarkedParts: ({ line, written }) =>
        `自${quoted(written)}起的行未写“其中”，已单独计入合计，但与上面“其中”各行相加正好等于${named(line)}，疑为重复计算。如属于该行，请加写“其中：”。`,
      rowBelowParts: ({ line, written }) =>
        `${quoted(written)}在${named(line)}的“其中”行之下、未写“其中”，按单独一行计入。如属于该行，请加写“其中：”。`,
    },
  },
  R89: {
    title: "人均金额不合常理",
    sentences: {
      tooLarge: ({ staff, perHead, moneyUnit, factor }) =>
        `按金额单位“${moneyUnit}”、在职人数${staff}人，人均人员经费为${perHead}元，不合常理。${slip(moneyUnit, factor, "多")}`,
      tooSmall: ({ scope, staff, perHead, moneyUnit, factor }) =>
        `按金额单位“${moneyUnit}”、在职人数${staff}人，人均${scope === "全部" ? "资金总额" : scope}仅${perHead}元，不合常理。${slip(moneyUnit, factor, "少")}`,
      tenfold: ({ staff, perHead, moneyUnit, factor }) =>
        `按金额单位“${moneyUnit}”、在职人数${staff}人，人均人员经费为${perHead}元，偏高。${slip(moneyUnit, factor, "多")}`,
      personnelTooSmall: ({ staff, perHead }) =>
        `按在职人数${staff}人，人均人员经费仅${perHead}元，而其他资金数额正常。请核实人员经费各行的金额和在职人数。`,
    },
  },
  R90: {
    title: "同一笔资金疑似重复填列",
    sentences: {
      sameRow: ({ names, annualBudget, spent }) =>
        `${names.length}行${named(names[0] ?? "")}各栏内容完全相同（全年预算数${annualBudget}，支出${spent}），已分别计入合计。如为重复，请只保留一行；如为不同资金，请在“备注”栏注明区别。`,
      similarName: ({ names, annualBudget, spent }) =>
        `${names.map(quoted).join("、")}金额完全相同（全年预算数${annualBudget}，支出${spent}），名称相近，已分别计入合计。如为同一笔资金，请只保留一行；如不是，请说明情况。`,
    },
  },
  R83: {
    title: "上年结转支出未列明或不符",
    sentences: {
      notStated: ({ line, carriedOver, annualBudget, spent, hasColumn }) =>
        `${named(line)}上年结转${carriedOver}，全年预算数${annualBudget}，支出${spent}，附件须分列上年结转资金的执行数。` +
        `请在“其中：上年结转支出”列填写${hasColumn ? "" : "（“资金”表没有此列的，请增加）"}。`,
      exceeds: ({ line, column, stated, limit }) =>
        `${named(line)}的上年结转支出${stated}大于${column}${limit}。请核实。`,
      restExceeds: ({ line, stated, rest, ofYear }) =>
        `${named(line)}的支出减去上年结转支出${stated}为${rest}，大于当年预算${ofYear}。请核实上年结转支出。`,
    },
  },
} satisfies Partial<RuleTexts>;
