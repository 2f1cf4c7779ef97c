import type { RuleTexts } from "../../shared/findingTexts";
import { OPERATORS, LEVELS, quoted, quotedStart, named, formName, points } from "./words";

export const indicators = {
  R24: {
    title: "完成值未填",
    sentences: {
      actualMissing: ({ name, target }) =>
        `${named(name)}指标值为${quoted(target)}，完成值未填。请据实补填。`,
      nothingGiven: ({ name, score }) => `${named(name)}得分${score}分，指标值和完成值均未填。请补填。`,
      notApplicableUnexplained: ({ name, actual }) =>
        `${named(name)}完成值填${quoted(actual)}，未说明原因。请填写实际完成数，或在偏差原因栏说明不适用的理由。`,
    },
  },
  R25: {
    title: "完成值不是数值或日期",
    sentences: {
      statusForNumber: ({ name, target, actual }) =>
        `${named(name)}指标值为${quoted(target)}，完成值填${quoted(actual)}，未反映实际数量。请填写实际完成数。`,
      wordsForNumber: ({ name, target, actual }) =>
        `${named(name)}指标值为${quoted(target)}，完成值${quoted(actual)}不是数值。请填写实际完成数。`,
      noDate: ({ name, target, actual }) =>
        `${named(name)}指标值为${quoted(target)}，完成值${quoted(actual)}未写明日期。请填写实际完成日期。`,
    },
  },
  R26: {
    title: "完成值照抄指标值",
    sentences: {
      restatesTarget: ({ name, actual }) =>
        `${named(name)}完成值${quoted(actual)}照抄指标值，不是实际完成数。请填写实际完成数。`,
      operatorInActual: ({ name, actual }) =>
        `${named(name)}完成值${quoted(actual)}是范围，不是实际完成数。请填写实际完成数。`,
    },
  },
  R27: {
    title: "得分超出权重范围",
    sentences: {
      aboveWeight: ({ name, score, weight }) =>
        `${named(name)}得分${score}分，超过权重${weight}分，不能计入总分。请修改得分。`,
      negative: ({ name, score }) => `${named(name)}得分为${score}分，不得小于0，不能计入总分。请修改得分。`,
    },
  },
  R28: {
    title: "得分与评分规则不符",
    sentences: {
      scoreDiffers: ({ name, stated, computed, difference }) =>
        `${named(name)}得分填${stated}分，按评分规则应为${computed}分，相差${difference}分。请修改得分。`,
      rounding: ({ name, stated, computed, difference }) =>
        `${named(name)}得分填${stated}分，按评分规则为${computed}分，相差${difference}分，属尾差。`,
      ownMethod: ({ name, stated, computed, method }) =>
        `${named(name)}得分填${stated}分，按通用评分规则为${computed}分；本表另有评分标准${quotedStart(method)}，请按该标准核对。`,
      scoreMissingOwnMethod: ({ name, method }) =>
        `${named(name)}得分未填。请按本表的评分标准${quotedStart(method)}补填。`,
      scoreMissing: ({ name, computed }) => `${named(name)}得分未填，按评分规则应为${computed}分。请补填。`,
      notScored: ({ name, target, actual }) =>
        `${named(name)}指标值为${quoted(target)}，完成值为${quoted(actual)}，不能计分，总分暂缺。请核对指标值和完成值；确不适用的，调整权重。`,
    },
  },
  R29: {
    title: "达到目标未得满分",
    sentences: {
      metButReduced: ({ name, target, actual, score, weight }) =>
        `${named(name)}完成值${quoted(actual)}已达到指标值${quoted(target)}，得分${score}分，低于权重${weight}分。请改为满分，或说明扣分原因。`,
    },
  },
  R30: {
    title: "未达到目标却得满分",
    sentences: {
      missedButFull: ({ name, target, actual, score, computed }) =>
        `${named(name)}完成值${quoted(actual)}未达到指标值${quoted(target)}，得分填${score}分。` +
        (computed === null ? "请按完成情况扣减得分。" : `按评分规则应为${computed}分，请修改得分。`),
    },
  },
  R31: {
    title: "扣分未说明原因",
    sentences: {
      reasonMissing: ({ name, score, weight }) =>
        `${named(name)}得分${score}分，低于权重${weight}分，未说明原因。请填写偏差原因及改进措施。`,
    },
  },
  R32: {
    title: "完成值远超指标值",
    sentences: {
      notice: ({ name, target, actual, percent, threshold }) =>
        `${named(name)}完成值${quoted(actual)}为指标值${quoted(target)}的${percent}，达到${threshold}的提示标准。请核实指标值和完成值。`,
      reasonRequired: ({ name, target, actual, percent, threshold }) =>
        `${named(name)}完成值${quoted(actual)}为指标值${quoted(target)}的${percent}，达到${threshold}须说明原因的标准。请填写偏差原因。`,
      targetTooLow: ({ name, target, actual, percent, threshold }) =>
        `${named(name)}完成值${quoted(actual)}为指标值${quoted(target)}的${percent}，达到${threshold}，指标值可能偏低。原因已填，请复核指标值。`,
      targetTooLowUnexplained: ({ name, target, actual, percent, threshold }) =>
        `${named(name)}完成值${quoted(actual)}为指标值${quoted(target)}的${percent}，达到${threshold}，指标值可能偏低。请填写偏差原因，并复核指标值。`,
      explained: ({ name, target, actual, percent }) =>
        `${named(name)}完成值${quoted(actual)}为指标值${quoted(target)}的${percent}，已填写原因。`,
      deducted: ({ name, target, actual, percent, threshold, points }) =>
        `${named(name)}完成值${quoted(actual)}为指标值${quoted(target)}的${percent}，超过${threshold}，按规则方案扣${points}分。请填写偏差原因，并复核指标值。`,
      deductedExplained: ({ name, target, actual, percent, threshold, points }) =>
        `${named(name)}完成值${quoted(actual)}为指标值${quoted(target)}的${percent}，超过${threshold}，按规则方案扣${points}分，已填写原因。`,
      zeroTarget: ({ name, target, actual, threshold }) =>
        `${named(name)}指标值为${quoted(target)}，完成值为${quoted(actual)}，达到${threshold}须说明原因的标准。请填写偏差原因。`,
      zeroTargetExplained: ({ name, target, actual, threshold }) =>
        `${named(name)}指标值为${quoted(target)}，完成值为${quoted(actual)}，达到${threshold}须说明原因的标准，已填写原因。`,
    },
  },
  R33: {
    title: "反向指标目标过宽",
    sentences: {
      targetTooLoose: ({ name, target, actual }) =>
        `${named(name)}完成值${quoted(actual)}不足指标值上限${quoted(target)}的一半。请复核指标值是否过宽。`,
    },
  },
  R34: {
    title: "指标方向有误或未写明",
    sentences: {
      natureContradicts: ({ name, nature, target, operator }) =>
        `${named(name)}指标性质为${quoted(nature)}，指标值写作${quoted(target)}，两者相反，现按“${OPERATORS[operator]}”计分。请核实后改为一致。`,
      natureDiffers: ({ name, nature, target }) =>
        `${named(name)}指标性质为${quoted(nature)}，指标值写作${quoted(target)}，两者不同，计分相同。请改为一致。`,
      figuresAsQualitative: ({ name, nature, target, actual }) =>
        `${named(name)}指标性质为${quoted(nature)}，指标值${quoted(target)}和完成值${quoted(actual)}均为数值，未按数值计分。请改选“≥”“≤”等。`,
      lessIsBetter: ({ name, operator }) =>
        `${named(name)}越低越好，指标方向为“${OPERATORS[operator]}”。请改为“≤”，或核实指标名称。`,
      moreIsBetter: ({ name, operator }) =>
        `${named(name)}越高越好，指标方向为“${OPERATORS[operator]}”。请改为“≥”，或核实指标名称。`,
      noDirection: ({ name, operator }) =>
        `${named(name)}未写明指标方向，已按“${OPERATORS[operator]}”计分。该指标通常越低越好，请选择指标性质。`,
    },
  },
  R35: {
    title: "百分比超过100%",
    sentences: {
      aboveHundred: ({ name, column, written, proposal }) =>
        `${named(name)}${column}为${quoted(written)}，不应超过100%。` +
        (proposal === null ? "请核实后修改。" : `是否应为${quoted(proposal)}？请核实后修改。`),
      aboveHundredInText: ({ quote }) => `${quoted(quote)}不应超过100%。请核实后修改。`,
      misread: ({ name, written, proposal }) =>
        `${named(name)}指标值为${quoted(written)}，疑为识别或录入有误，是否应为${quoted(proposal)}？请核实后修改。`,
      mayBeMisread: ({ name, written, proposal }) =>
        `${named(name)}指标值为${quoted(written)}，是否应为${quoted(proposal)}？请核实；无误的，请写明“≥”。`,
      pointMissing: ({ name, written, proposal }) =>
        `${named(name)}指标值为${quoted(written)}，疑为漏写小数点，是否应为${quoted(proposal)}？请核实后修改。`,
      pointMayBeMissing: ({ name, column, written, proposal }) =>
        `${named(name)}${column}为${quoted(written)}，是否漏写小数点，应为${quoted(proposal)}？请核实。`,
      unusual: ({ name, column, written }) =>
        `${named(name)}${column}为${quoted(written)}，比率一般不超过100%。请核实；无误的，说明情况。`,
    },
  },
  R36: {
    title: "定性指标评分不规范",
    sentences: {
      outsideTier: ({ name, achievement, range, score }) =>
        `${named(name)}评判为“${LEVELS[achievement]}”，得分应在${points(range)}之间，填报为${score}分。请修改得分。`,
      scoreMissing: ({ name, achievement, range }) =>
        `${named(name)}为定性评判，完成情况为“${LEVELS[achievement]}”，得分未填，总分暂缺。请在${points(range)}之间评分。`,
      noTier: ({ name, written, score, achieved, partly, missed }) =>
        `${named(name)}完成情况${quoted(written)}未写明达成程度，得分为${score}分。` +
        `请写明：达成${points(achieved)}，部分达成${points(partly)}，未达成${points(missed)}；可连同说明，如“明显提升，达成”“已达成年度指标”。`,
      noTierNoScore: ({ name, written, achieved, partly, missed }) =>
        `${named(name)}完成情况${quoted(written)}未写明达成程度，得分未填，总分暂缺。` +
        `请写明并评分：达成${points(achieved)}，部分达成${points(partly)}，未达成${points(missed)}；可连同说明，如“明显提升，达成”“已达成年度指标”。`,
      actualMissing: ({ name }) => `${named(name)}为定性评判，完成情况未填。请填写达成、部分达成或未达成。`,
      nothingGiven: ({ name }) =>
        `${named(name)}为定性评判，完成情况和得分均未填，总分暂缺。请填写达成、部分达成或未达成，并评分。`,
      notQualitative: ({ name, target }) =>
        `${named(name)}指标值${quoted(target)}不能按数值计分，总分暂缺。请将指标性质选为“定性”，并填写得分。`,
    },
  },
  R37: {
    title: "指标值与完成值单位或方向不一致",
    sentences: {
      unitsDiffer: ({ name, target, actual, targetUnit, actualUnit }) =>
        `${named(name)}指标值${quoted(target)}单位为${quoted(targetUnit)}，完成值${quoted(actual)}单位为${quoted(actualUnit)}，无法比较。请统一单位。`,
      directionsDiffer: ({ name, target, actual }) =>
        `${named(name)}指标值为${quoted(target)}，完成值为${quoted(actual)}，方向不同，不能按数值计分。请核实后统一表述。`,
      periodsDiffer: ({ name, target, actual }) =>
        `${named(name)}指标值${quoted(target)}与完成值${quoted(actual)}，一个是累计数，一个是本年数，不能比较。请改为同一口径。`,
      directionAssumed: ({ name, target, actual }) =>
        `${named(name)}指标值为${quoted(target)}，完成值${quoted(actual)}未写明增减，按相同方向计算。请核对。`,
    },
  },
  R38: {
    title: "指标值为零的计分或目标有误",
    sentences: {
      zeroTargetMissed: ({ name, target, actual, score }) =>
        `${named(name)}指标值为${quoted(target)}，完成值为${quoted(actual)}，不得分，填报得分${score}分。请修改得分。`,
      zeroTargetAlwaysMet: ({ name, target }) =>
        `${named(name)}指标值为${quoted(target)}，任何完成值均可达到。请复核指标值。`,
    },
  },
  R39: {
    title: "分项合计与总项不符",
    sentences: {
      partsExceedParent: ({ name, column, parent, working, sumOfParts }) =>
        `${named(name)}${column}为${parent}，其中各项之和为${sumOfParts}（${working}），大于总项。请核实。`,
      partsShortOfParent: ({ name, column, parent, working, sumOfParts }) =>
        `${named(name)}${column}为${parent}，其中各项之和为${sumOfParts}（${working}），小于总项。如有未列项目，请补充。`,
    },
  },
  R40: {
    title: "同名指标重复或不一致",
    sentences: {
      targetsDiffer: ({ name, targets }) =>
        `${named(name)}在各表中的指标值不一致：${targets.map(({ form, target }) => `${formName(form)}${target}`).join("，")}。` +
        `请统一口径，或说明差异。`,
      duplicate: ({ name, form, count }) =>
        `${formName(form)}中三级指标${named(name)}出现${count}次。请合并或区分名称。`,
    },
  },
  R41: {
    title: "满意度未填实测值",
    sentences: {
      restated: ({ name, target, actual }) =>
        `${named(name)}指标值为${quoted(target)}，完成值填${quoted(actual)}，不是调查所得数值。请填写实测满意度。`,
    },
  },
  R42: {
    title: "完成逾期或年度不符",
    sentences: {
      late: ({ name, target, actual }) =>
        `${named(name)}完成值${quoted(actual)}晚于指标值${quoted(target)}。请核实日期；确属逾期的，在“得分”栏扣分，并填写偏差原因。`,
      lateExplained: ({ name, target, actual }) =>
        `${named(name)}完成值${quoted(actual)}晚于指标值${quoted(target)}，已扣分并说明原因。`,
      targetYear: ({ name, target, targetYear, reportYear }) =>
        `${named(name)}指标值${quoted(target)}为${targetYear}年，报告年度为${reportYear}年。请核实。`,
      doneBefore: ({ name, target, actual, doneYear, firstYear }) =>
        `${named(name)}完成值${quoted(actual)}为${doneYear}年，早于${firstYear}年（指标值${quoted(target)}）。请核实年份；确在当年完成的，说明情况。`,
      yearInName: ({ name, year, reportYear }) =>
        `三级指标${named(name)}写有${year}年，报告年度为${reportYear}年。请核实。`,
    },
  },
  R43: {
    title: "资金支付列作产出效益指标",
    sentences: {
      spendingIndicator: ({ name, block }) =>
        `${named(name)}反映资金支付进度，已在预算执行率中评价，不宜列入${quoted(block)}。请改用产出或效益指标。`,
    },
  },
  R44: {
    title: "指标值或完成值误填权重",
    sentences: {
      equalsWeight: ({ name, column, weight }) =>
        `${named(name)}${column}与权重${weight}分相同。请核实是否误将权重填入${column}。`,
    },
  },
  R95: {
    title: "比率未写百分号",
    sentences: {
      percentMissing: ({ name, columns, written }) =>
        `${named(name)}${columns.join("、")}未写百分号（${quoted(written)}），度量单位也未填。请写明“%”，或在度量单位填“%”。`,
    },
  },
} satisfies Partial<RuleTexts>;
