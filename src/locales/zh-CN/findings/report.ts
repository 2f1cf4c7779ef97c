import type { RuleTexts } from "../../shared/findingTexts";
import { placeName } from "../textPlace";
import { quoted } from "./words";

const shown = (working: string | null): string => (working === null ? "" : `（${working}）`);

export const report = {
  R70: {
    title: "报告数字与工作簿不符",
    sentences: {
      textDiffers: ({ quote, source, computed, working, difference }) =>
        `${quoted(quote)}，工作簿（${source}）为${computed}${shown(working)}，相差${difference.replace("%", "个百分点")}。请核实。`,
      uncertain: ({ quote, readings }) =>
        `${quoted(quote)}，工作簿中${readings.map(({ source, value }) => `${source}为${value}`).join("，")}，${readings.length > 1 ? "均" : ""}不相符。请核对所指项目。`,
      noneAgrees: ({ quote, readings }) =>
        `${quoted(quote)}，工作簿中${readings.map(({ source, value }) => `${source}为${value}`).join("，")}，均不相符。请核实。`,
      mistyped: ({ quote, source, computed }) =>
        `${quoted(quote)}，工作簿（${source}）为${computed}，只有一位数字不同或两位颠倒。请核对是否笔误。`,
      lastPlace: ({ quote, source, computed }) =>
        `${quoted(quote)}，工作簿（${source}）为${computed}，末位相差1。请核对。`,
    },
  },
  R71: {
    title: "合计与分项之和不符",
    sentences: {
      partsDiffer: ({ quote, working, sum, difference }) =>
        `${quoted(quote)}，所列分项之和为${sum}（${working}），相差${difference}。请核实。`,
      partsLeave: ({ quote, working, sum, difference }) =>
        `${quoted(quote)}，所列分项之和为${sum}（${working}），少${difference}。请核对是否漏列。`,
    },
  },
  R72: {
    title: "同一数字前后不一致",
    sentences: {
      repeatDiffers: ({ quote, other, otherPlace, evidence }) =>
        `${quoted(quote)}，${placeName(otherPlace)}为${other}` +
        (evidence === null ? "" : `，且报告所写比率只与${other}相符（${evidence}）`) +
        "。请核对后改为一致。",
      likeDiffers: ({ quote, other, otherPlace, evidence }) =>
        `${quoted(quote)}，${placeName(otherPlace)}${quoted(otherPlace.quote)}为${other}${shown(evidence)}。如为同一指标，请改为一致。`,
    },
  },
  R73: {
    title: "比率与所列数字不符",
    sentences: {
      rateDiffers: ({ quote, working, computed }) =>
        `${quoted(quote)}，按所列数字计算为${computed}（${working}）。请核实。`,
      cutOff: ({ quote, working, computed }) =>
        `${quoted(quote)}，按所列数字计算为${computed}（${working}），末位未四舍五入。请核实。`,
    },
  },
  R86: {
    title: "增减、占比等与所列数字不符",
    sentences: {
      resultDiffers: ({ quote, working, computed }) =>
        `${quoted(quote)}，按所列数字计算为${computed}（${working}）。请核实。`,
      directionDiffers: ({ quote, other }) => `${quoted(quote)}与${quoted(other)}增减方向不一致。请核实。`,
      pointsMeant: ({ quote, working, computed }) =>
        `${quoted(quote)}是两个百分数之差（${working}），应写${computed}。`,
      percentMeant: ({ quote, working, computed }) =>
        `${quoted(quote)}是增减幅度（${working}），应写${computed}。`,
      growthOnNothing: ({ quote, base }) =>
        `${quoted(quote)}的上年数为${base}，增减幅度不能计算。请改写为增减数。`,
    },
  },
  R74: {
    title: "金额单位写错",
    sentences: {
      wrongUnit: ({ quote, stated, meant, source, computed }) =>
        `${quoted(quote)}，工作簿（${source}）为${computed}，${stated}应为${meant}。请修改。`,
    },
  },
  R75: {
    title: "资金年度与自评年度不符",
    sentences: {
      otherYear: ({ quote, written, year }) =>
        `${quoted(quote)}写作${written}年，自评年度为${year}年。请核实。`,
    },
  },
  R76: {
    title: "同一指标目标值不一致",
    sentences: {
      targetsDiffer: ({ subject, targets }) =>
        `${quoted(subject)}的目标值不一致：${targets
          .map(
            ({ value, place, level, working }) =>
              `${placeName(place)}${level ?? ""}${working === null ? "" : "反推"}${value}${shown(working)}`,
          )
          .join("，")}。请写明各是哪一级目标。`,
    },
  },
  R77: {
    title: "资金去向未写全",
    sentences: {
      gap: ({ working, gap }) =>
        `年初安排、支出与结转不能衔接：${working}，还有${gap}未说明。请写明收回或追减情况。`,
    },
  },
  R78: {
    title: "时限前后不一致",
    sentences: {
      deadlinesDiffer: ({ step, deadline, other, otherPlace }) =>
        `${quoted(step)}的时限写作${deadline}前，${placeName(otherPlace)}写作${other}前。请核实。`,
    },
  },
  R79: {
    title: "目标值或上年数未写明",
    sentences: {
      impliedTarget: ({ quote, working, implied }) =>
        `${quoted(quote)}未写目标值，由完成率反推为${implied}（${working}）。请核对。`,
      noTarget: ({ quote, working }) => `${quoted(quote)}反推不出整数目标值（${working}）。请核实完成率。`,
      noLastYear: ({ quote, working }) => `${quoted(quote)}反推不出整数上年数（${working}）。请核实。`,
      impliedLastYear: ({ quote, working, implied }) =>
        `${quoted(quote)}未写上年数，反推约为${implied}（${working}）。请与上年报告核对。`,
    },
  },
  R80: {
    title: "以目标值代替实际值",
    sentences: {
      targetAsResult: ({ count, first }) =>
        `完成情况中${count}处满意度只写目标值，如${quoted(first)}。请填写调查所得的满意度。`,
    },
  },
  R85: {
    title: "文字差错",
    sentences: {
      marks: ({ count, first }) => `报告中有${count}处标点重复或多余，如${quoted(first)}。请改正。`,
      unbalanced: ({ count }) => `报告中有${count}处括号、引号或书名号不成对。请核对。`,
      doubled: ({ count, first }) => `报告中有${count}处词句重复，如${quoted(first)}。请核对。`,
      numbers: ({ count, first }) => `报告中有${count}处标题序号缺号或重号，如${quoted(first)}。请核对。`,
      documentNumbers: ({ count, first, should }) =>
        `报告中有${count}处文号的年份未用六角括号“〔〕”，如${quoted(first)}应为${quoted(should ?? "")}。`,
      attachments: ({ count, first, should }) =>
        `报告中有${count}处附件名称与附件标题不一致，如${quoted(first)}应为${quoted(should ?? "")}。请核对。`,
      headings: ({ first }) => `标题${quoted(first)}与下一标题重复。请核对。`,
      dates: ({ count, first }) => `报告中有${count}处日期不存在，如${quoted(first)}。请改正。`,
      figures: ({ count, first }) => `报告中有${count}处数字写法有误，如${quoted(first)}。请改正。`,
      typos: ({ count, first, should }) =>
        `报告中有${count}处疑似错别字或漏字，如${quoted(first)}应为${quoted(should ?? "")}。请核对。`,
    },
  },
  R87: {
    title: "计量单位写错",
    sentences: {
      otherUnit: ({ quote, source, unit }) =>
        `${quoted(quote)}，工作簿（${source}）同一数字的单位为“${unit}”。请核实。`,
      levelInPoints: ({ quote, meant }) => `${quoted(quote)}不是两个百分数之差，应写${meant}。`,
    },
  },
  R88: {
    title: "年度与自评年度不符",
    sentences: {
      titleYear: ({ quote, written, year }) =>
        `${quoted(quote)}写作${written}年，自评年度为${year}年。请核实。`,
      resultYear: ({ quote, written, year, source }) =>
        `${quoted(quote)}写作${written}年，工作簿（${source}）${year}年的数字与此相同。请核实年度。`,
      deadlineYear: ({ quote, source, deadline }) =>
        `${quoted(quote)}，工作簿（${source}）为${deadline}。请核实年度。`,
    },
  },
  R81: {
    title: "提纲说明文字未删",
    sentences: {
      outlineLeft: ({ count, first }) => `报告中有${count}处提纲的说明文字，如${quoted(first)}。请删除。`,
    },
  },
  R82: {
    title: "所称项数与所列不符",
    sentences: {
      listDiffers: ({ quote, announced, given }) =>
        `${quoted(quote)}称${announced}，其后列出${given}项。请核实。`,
      itemMissing: ({ quote, missing }) => `${quoted(quote)}之前缺“${missing}是”。请核对是否漏项或序号有误。`,
    },
  },
} satisfies Partial<RuleTexts>;
