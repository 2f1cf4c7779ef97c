import type { Source } from "../../../domain/years/source";
import type { RuleTexts } from "../../shared/findingTexts";
import { formName, named, OPERATORS, quoted, quotedStart } from "./words";

const place = ({ file, cells, more }: Source): string =>
  `${quoted(file)}${cells.join("、")}${more > 0 ? `等${cells.length + more}处` : ""}`;
const last = (source: Source): string => `上年（${place(source)}）`;

export const years = {
  Y1: {
    title: "上年结转与上年工作簿不符",
    sentences: {
      differs: ({ scope, stated, balance, difference, source }) =>
        `${named(scope)}上年结转${stated}，${last(source)}结转结余为${balance}，相差${difference}。请核实。`,
      rounding: ({ scope, stated, balance, difference, source }) =>
        `${named(scope)}上年结转${stated}，${last(source)}结转结余为${balance}，尾差${difference}。`,
      noSource: ({ scope, stated, file, similar }) =>
        `${named(scope)}上年结转${stated}，上年工作簿（${quoted(file)}）没有该项目` +
        (similar === null
          ? "。请核实资金来源。"
          : `；上年${named(similar)}的结转结余与此相同。如为同一项目，请统一名称。`),
      notKnown: ({ scopes, file }) =>
        `上年工作簿（${quoted(file)}）中${scopes.map(quoted).join("、")}的结转结余无法计算，上年结转未作比较。请先更正上年工作簿。`,
      sumDiffers: ({ scope, stated, balance, difference, source }) =>
        `各项目上年结转与上年一致，但${scope === "全部" ? "合计" : scope}上年结转${stated}，${last(source)}结转结余为${balance}，相差${difference}。请核对预算层级。`,
    },
  },
  Y2: {
    title: "上年有结余的项目今年未列",
    sentences: {
      noLine: ({ project, balance, source }) =>
        `${last(source)}${named(project)}结转结余${balance}，今年“资金”表没有该项目。请补列上年结转，或者说明资金去向。`,
    },
  },
  Y3: {
    title: "上年结转是否编入年初预算",
    sentences: {
      inBudget: ({ scopes, total }) =>
        `${scopes.map(quoted).join("、")}上年结转共${total}。请核对是否已编入当年年初部门预算。`,
    },
  },
  Y4: {
    title: "追减与结转结余重复",
    sentences: {
      takenOrLeft: ({ line, reduced, working }) =>
        `${named(line)}未支出，追减${reduced}，与未支出的资金相同（${working}）。追减（收回）与结转结余只能列一项，请核实；已收回的在“原因”中写明依据。`,
      carriedAnyway: ({ scope, amount, source }) =>
        `${named(scope)}上年结转${amount}，${last(source)}已作追减，没有结余。收回的资金不得再列上年结转，请核实。`,
    },
  },
  Y5: {
    title: "连续两年有结转结余",
    sentences: {
      twoYears: ({ scope, balance, last: before, change, source }) =>
        `${named(scope)}结转结余${balance}，${last(source)}为${before}（变动率${change}），连续两年有结余。请说明原因。`,
    },
  },
  Y6: {
    title: "与上年相比变动较大",
    sentences: {
      unexplained: ({ scope, changes, threshold, source }) =>
        `${named(scope)}与${last(source)}相比，${changesText(changes)}，变动超过${threshold}。请在“原因”中说明。`,
      category: ({ scope, changes, threshold, source }) =>
        `${scope}与${last(source)}相比，${changesText(changes)}，变动超过${threshold}。请说明原因。`,
    },
  },
  Y7: {
    title: "上年数与上年工作簿不符",
    sentences: {
      lastYearDiffers: ({ name, stated, last: before, source }) =>
        `${named(name)}上年数为${stated}，${last(source)}为${before}。请核实。`,
      growthDiffers: ({ quote, working, computed, source }) =>
        `${quoted(quote)}，按${last(source)}的数计算为${computed}（${working}）。请核实。`,
    },
  },
  Y8: {
    title: "指标值落后于上年完成值",
    sentences: {
      behind: ({ name, target, last: before, share, direction, source }) =>
        `${named(name)}指标值${target}${direction === "below" ? "低于" : "高于"}${last(source)}完成值${before}` +
        `${share === null ? "" : `，为上年的${share}`}。请说明理由，或者调整指标值。`,
      slightlyBehind: ({ count, names }) =>
        `${count}项指标值略低于（“≤”的略高于）上年完成值，相差不超过10%：${names.map(quoted).join("、")}。下年申报时可参考上年完成值。`,
    },
  },
  Y9: {
    title: "连续两年大幅超额而指标值未变",
    sentences: {
      unchanged: ({ name, target, now, last: before, threshold, source }) =>
        `${named(name)}指标值两年均为${target}，今年超出${now}，${last(source)}超出${before}，均在${threshold}以上。请调整指标值。`,
    },
  },
  Y10: {
    title: "指标与上年不同",
    sentences: {
      unit: ({ name, now, last: before, source }) =>
        `${named(name)}度量单位为${quoted(now)}，${last(source)}为${quoted(before)}，两年不能比较。`,
      direction: ({ name, now, last: before, source }) =>
        `${named(name)}指标性质为${OPERATORS[now]}，${last(source)}为${OPERATORS[before]}，方向相反。请核实。`,
      renamed: ({ name, last: before, source }) =>
        `${named(name)}${last(source)}名称为${quoted(before)}。请核对是否同一指标。`,
      dropped: ({ project, names, source }) =>
        `${formName(project)}有${names.length}项上年的指标今年未列：${names.map(quotedStart).join("、")}（${place(source)}）。`,
    },
  },
  Y11: {
    title: "人数与上年不衔接",
    sentences: {
      moreStaff: ({ staff, last: before, recruited, source }) =>
        `在职人数${staff}人，多于${last(source)}的${before}人加本年新增${recruited}人。请核对新增人数。`,
      moreRetired: ({ retired, left, source }) =>
        `退休人数比${last(source)}多${retired}人，在职只减少${left}人。请核对。`,
    },
  },
  Y12: {
    title: "问题、措施或完成情况与上年相同",
    sentences: {
      again: ({ form, problem, likeness, source }) =>
        `${formName(form)}存在问题${quotedStart(problem)}与${last(source)}相似度${likeness}。如尚未解决，请写明整改情况。`,
      copied: ({ form, key, quote, likeness, source }) =>
        `${formName(form)}${key === "goalCompletion" ? "完成情况" : "改进措施"}${quotedStart(quote)}与${last(source)}相似度${likeness}。请按本年实际重写。`,
    },
  },
  Y13: {
    title: "文字中遗留上年年度",
    sentences: {
      yearLeft: ({ quote, written, year }) =>
        `${quoted(quote)}写作${written}年，自评年度为${year}年。请核实是否沿用上年文字。`,
    },
  },
  Y14: {
    title: "等级与上年相差较大",
    sentences: {
      jump: ({ form, now, last: before, score, lastScore, file }) =>
        `${formName(form)}自评等级为${now}（${score}分），上年（${quoted(file)}）为${before}（${lastScore}分）。请核对。`,
    },
  },
  Y15: {
    title: "与上年相比各项金额都差同一倍数",
    sentences: {
      scaleDiffers: ({ factor, isLarger, moneyUnit, amounts, source }) =>
        `各项金额都约为${last(source)}的${isLarger ? `${factor}倍` : `${factor}分之一`}：${amounts.map((one) => `${one.measure}${one.now}，上年${one.last}`).join("；")}。请核实本年和上年的金额单位（本年为${moneyUnit}）及各行金额。`,
    },
  },
  Y16: {
    title: "累计数少于上年",
    sentences: {
      yearForTotal: ({ name, now, last: before, source }) =>
        `${named(name)}写的是累计，完成值${now}少于${last(source)}的${before}，而指标值不低于上年完成值，可能误填了本年数。请改填累计数；确有减少的，请说明。`,
      fell: ({ name, now, last: before, source }) =>
        `${named(name)}写的是累计，今年${now}，少于${last(source)}的${before}。如为历年累计，请改填累计数；如只是本年累计，不必改。`,
    },
  },
} satisfies Partial<RuleTexts>;

interface Change {
  readonly measure: string;
  readonly now: string;
  readonly last: string;
  readonly growth: string;
}

function changesText(changes: readonly Change[]): string {
  return changes
    .map(({ measure, now, last: before, growth }) => `${measure}${now}，上年${before}（${growth}）`)
    .join("；");
}
