import type { RuleTexts } from "../../shared/findingTexts";
import { RATES } from "../../../domain/model";
import { MEASURES } from "../measures";
import { quoted, named, scopeName, formName, figure } from "./words";

export const totalsAndText = {
  R45: {
    title: "总分有误或未填",
    sentences: {
      totalDiffers: ({ stated, working, sumOfScores, difference }) =>
        `总分填${stated}分，各项得分之和为${sumOfScores}分（${working}），相差${difference}分。请修改。`,
      rounding: ({ stated, working, sumOfScores, difference }) =>
        `总分填${stated}分，各项得分之和为${sumOfScores}分（${working}），相差${difference}分，属尾差。`,
      capped: ({ form, sumOfScores, rate, below, most }) =>
        `${formName(form)}各项得分之和为${sumOfScores}分。预算执行率为${rate}，低于${below}，按规则方案总分最高${most}分，总分按${most}分计。`,
      cappedTotalDiffers: ({ stated, sumOfScores, rate, below, most }) =>
        `总分填${stated}分，各项得分之和为${sumOfScores}分。预算执行率为${rate}，低于${below}，按规则方案总分最高${most}分。请改为${most}分。`,
      twoTotals: ({ elsewhere, stated, sumOfScores }) =>
        `表内两处总分不一致：一处${elsewhere}分，总分行${stated}分` +
        (sumOfScores === null ? "" : `，各项得分合计${sumOfScores}分`) +
        "。请核对后改为一致。",
      totalMissing: ({ column }) => `${quoted(column)}未填写。请补填。`,
      totalBlank: ({ form, unscored, noRate }) => {
        const shown = unscored.slice(0, 3).map(quoted).join("、");
        const indicators = unscored.length > 3 ? `${shown}等${unscored.length}项指标` : `指标${shown}`;
        const causes = [
          ...(unscored.length === 0 ? [] : [`${indicators}没有得分`]),
          ...(noRate ? ["执行率不能计算"] : []),
        ];
        const why = causes.length === 0 ? "没有可以计分的指标" : causes.join("，");
        return `${formName(form)}的总分算不出，附件上将是空白：${why}。请补齐或改正后重算。`;
      },
    },
  },
  R46: {
    title: "等级与总分不符",
    sentences: {
      gradeDiffers: ({ written, total, grade }) =>
        `等级填${quoted(written)}，总分${total}分对应${quoted(grade)}。请修改。`,
      gradesApart: ({ written, grade }) =>
        `评价结论写的等级是${quoted(written)}，自评等级填${quoted(grade)}。请按总分改为一致。`,
    },
  },
  R47: {
    title: "评价结论总分未写或不符",
    sentences: {
      totalNotStated: ({ total }) => `评价结论未写明自评总分。请写明${total}分。`,
      otherTotal: ({ found, total }) => `评价结论写的是${quoted(found)}，总分为${total}分。请修改。`,
    },
  },
  R48: {
    title: "填表说明未清除",
    sentences: {
      instructions: ({ column }) => `${quoted(column)}仍是表样的填表说明。请删除后据实填写。`,
    },
  },
  R49: {
    title: "所列分项与合计不符",
    sentences: {
      textPartsDiffer: ({ column, stated, working, sumOfParts, difference }) =>
        `${quoted(column)}中合计为${stated}，所列各项之和为${sumOfParts}（${working}），相差${difference}。请核实。`,
      listMayDiffer: ({ column, stated, working, sumOfParts, difference }) =>
        `${quoted(column)}写${stated}，其后所列各项之和为${sumOfParts}（${working}），相差${difference}。所列如是全部分项，请核实；如只是其中几项，请写明“其中”。`,
      partsDiffer: ({ scope, measure, stated, working, sumOfParts, difference }) =>
        `报告中${scopeName(scope)}的${MEASURES[measure]}为${stated}，其各分项之和为${sumOfParts}（${working}），相差${difference}。请核实报告数。`,
      rounding: ({ scope, measure, stated, working, sumOfParts, difference }) =>
        `报告中${scopeName(scope)}的${MEASURES[measure]}为${stated}，其各分项之和为${sumOfParts}（${working}），相差${difference}，属尾差。`,
    },
  },
  R50: {
    title: "报告数与明细不符",
    sentences: {
      statedDiffers: ({ scope, measure, stated, computed, difference }) =>
        `报告中${scopeName(scope)}的${MEASURES[measure]}为${figure(measure, stated)}，按资金明细计算为${figure(measure, computed)}，相差${difference}${RATES.has(measure) ? "个百分点" : ""}。请核实后修改。`,
      rounding: ({ scope, measure, stated, computed, difference }) =>
        `报告中${scopeName(scope)}的${MEASURES[measure]}为${figure(measure, stated)}，按资金明细计算为${figure(measure, computed)}，相差${difference}${RATES.has(measure) ? "个百分点" : ""}，属尾差。`,
      textUnitDiffers: ({ column, found, item, likely }) =>
        `${quoted(column)}写作${quoted(found)}，资金的${item}为${likely}，数字相同而单位不同。请核实，写错的改为${quoted(likely)}。`,
      textRateDiffers: ({ column, found, computed }) =>
        `${quoted(column)}中执行率写作${found}，按资金计算为${computed}。请核实并修改文字。`,
      textDiffers: ({ column, item, found, computed }) =>
        `${quoted(column)}写${item}为${quoted(found)}，表中为${computed}。请核实。`,
    },
  },
  R51: {
    title: "未完成目标未如实填写",
    sentences: {
      missedNotNamed: ({ column, written, missed }) =>
        `${quoted(column)}填写${quoted(written)}，但${missed.map(named).join("、")}未达到指标值。请如实填写未完成的目标。`,
    },
  },
  R52: {
    title: "文字超过字数限制",
    sentences: {
      tooLong: ({ column, count, limit }) => `${quoted(column)}共${count}字，超过${limit}字。请精简。`,
    },
  },
  R53: {
    title: "完成情况照抄目标",
    sentences: {
      goalRepeated: ({ project }) => `${formName(project)}的完成情况与年度目标文字相同。请填写实际完成情况。`,
    },
  },
  R54: {
    title: "得分与预算执行偏离过大",
    sentences: {
      scoreAheadOfSpending: ({
        form,
        indicatorScore,
        indicatorPoints,
        fundScore,
        fundPoints,
        indicatorRate,
        fundRate,
        deviation,
      }) =>
        `${formName(form)}指标得分${indicatorScore}分（满分${indicatorPoints}分，得分率${indicatorRate}），预算执行得分${fundScore}分（满分${fundPoints}分，得分率${fundRate}），` +
        `两个得分率偏离${deviation}，超过5%。请核实得分。`,
    },
  },
  R55: {
    title: "基本信息不完整或不一致",
    sentences: {
      competentDepartmentMissing: ({ item }) => `${quoted(item)}未填写。请在“基本信息”表中补填。`,
      itemMissing: ({ item }) => `${quoted(item)}未填写。请补填。`,
      itemDiffers: ({ item, values }) =>
        `各表${item}不一致：${values.map(({ form, written }) => `${formName(form)}为${written}`).join("，")}。请核实。`,
      beforeYearEnd: ({ preparedOn, year }) =>
        `填报日期为${preparedOn}，早于${year}年12月31日，全年数据尚未形成。请核实填报日期和年度。`,
      competentDepartmentDiffers: ({ project, written, ofUnit }) =>
        `${formName(project)}的主管部门为${quoted(written)}，基本信息中为${quoted(ofUnit)}。请核实是否一致。`,
    },
  },
  R65: {
    title: "评价结论等未填",
    sentences: {
      blank: ({ form, items }) => `${formName(form)}的${items.join("、")}未填写。请据实填写。`,
    },
  },
  R84: {
    title: "从上年建立的内容未核对",
    sentences: {
      marked: ({ column, count, mark }) =>
        `“${column}”有${count}处带“${mark}”，取自上年。请核对、改写，并删除标记。`,
    },
  },
} satisfies Partial<RuleTexts>;
