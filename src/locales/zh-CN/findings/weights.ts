import type { RuleTexts } from "../../shared/findingTexts";
import { quoted, named, formName } from "./words";

const blockName = (block: string | null): string => (block === null ? "全表" : quoted(block));

export const weights = {
  R63: {
    title: "指标行没有分值和得分",
    sentences: {
      noPoints: ({ name }) =>
        `${named(name)}没有分值和得分，分值合计和总分按其余各行核对。请补填；如不是指标，请删除该行。`,
    },
  },
  R19: {
    title: "权重合计不为100分",
    sentences: {
      weightsNotHundred: ({ form, weights, execution, total }) =>
        `${formName(form)}指标权重合计${weights}分，加预算执行率${execution}分，共${total}分，应为100分。请调整权重。`,
    },
  },
  R20: {
    title: "一级指标分值与标题不符",
    sentences: {
      headingDiffers: ({ block, points, weights }) =>
        `${quoted(block)}标题列${points}分，其各指标分值合计${weights}分。请核实。`,
      noteDiffers: ({ block, points, weights }) =>
        `填表说明规定${quoted(block)}${points}分，其各指标分值合计${weights}分。请核实。`,
      aboveEveryScheme: ({ block, points, weights }) =>
        `${quoted(block)}已列分值${weights}分，超过规定结构中的最高分${points}分。请核实。`,
    },
  },
  R21: {
    title: "权重结构与规定不同",
    sentences: {
      noScheme: ({ form, execution, output, benefit, satisfaction, cost, other }) =>
        `${formName(form)}权重为预算执行${execution}、产出${output}、效益${benefit}、满意度${satisfaction}、成本${cost}` +
        `${other === null ? "" : `、其他${other}`}分，与规定的权重结构不同。如有特殊规定，请留存依据。`,
    },
  },
  R22: {
    title: "单项权重过于集中",
    sentences: {
      concentrated: ({ form, limit, heavy, alone }) => {
        const parts = [
          ...(heavy.length === 0
            ? []
            : [
                `${heavy.map(({ name, weight }) => `${named(name)}权重${weight}分`).join("，")}，超过单项${limit}分`,
              ]),
          ...alone.map(
            ({ name, block, weight }) => `${quoted(block)}只有${named(name)}一项指标，权重${weight}分`,
          ),
        ];
        return `${formName(form)}：${parts.join("；")}。权重由本单位确定的，可考虑补充或细化指标。`;
      },
    },
  },
  R23: {
    title: "权重未填或不大于零",
    sentences: {
      weightMissing: ({ name }) => `${named(name)}未填权重，不能计分。请补填。`,
      weightNotPositive: ({ name, weight }) => `${named(name)}权重为${weight}分，应大于0。请修改。`,
    },
  },
  R94: {
    title: "得分之和与标题分值不符",
    sentences: {
      metButShort: ({ block, points, working, sumOfScores }) =>
        `${blockName(block)}各指标均已达到指标值，得分之和为${sumOfScores}分（${working}），少于${points}分。请改为满分，或说明扣分原因。`,
      missedButFull: ({ block, points, missed }) =>
        `${blockName(block)}得满分${points}分，但${missed.map(quoted).join("、")}未达到指标值。请按完成情况修改得分。`,
      aboveHeading: ({ block, points, working, sumOfScores }) =>
        `${blockName(block)}得分之和为${sumOfScores}分（${working}），超过${points}分。请核实各项得分。`,
    },
  },
} satisfies Partial<RuleTexts>;
