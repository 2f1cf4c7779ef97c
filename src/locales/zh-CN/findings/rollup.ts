import type { TextKey, UnreadBecause } from "../../../domain/rollup";
import type { VersionInput } from "../../../domain/rules/rollup/U3RepeatedUnit";
import type { RollupTexts } from "../../shared/findingTexts";
import { sheetList } from "../lists";
import { quoted, scopeName } from "./words";
import { MEASURES } from "../measures";

const UNREAD: Record<UnreadBecause, string> = {
  notXlsx: "不是 .xlsx 工作簿",
  oldFormat: "是旧版 .xls 工作簿",
  encrypted: "设有打开密码",
  damaged: "文件已损坏",
  tooLarge: "文件过大",
  unsupported: "是二进制工作簿（.xlsb）",
  strict: "是 Strict Open XML 工作簿",
  notStandard: "不是标准自评工作簿，没有“绩效_资金”等名称",
  failed: "读取时程序出错",
  tooSlow: "读取时间过长（每份最多60秒）",
  tooMuchMemory: "读取时内存不足（每份最多400 MB）",
};

const ADVICE: Partial<Record<UnreadBecause, string>> = {
  encrypted: "请退回单位取消密码后重报。",
  tooLarge: "请退回单位删去多余内容后重报。",
  notStandard: "请退回单位用标准自评工作簿重报。",
  failed: "请检查文件后重新汇总。",
  tooSlow: "请退回单位删去多余的工作表、行和公式后重报。",
  tooMuchMemory: "请退回单位删去多余的工作表、行和公式后重报。",
};

const TEXTS: Record<TextKey, string> = {
  goalCompletion: "完成情况",
  conclusion: "评价结论",
  problems: "存在问题",
  improvements: "改进措施",
};

const SHOWN_UNITS = 6;
const list = (names: readonly string[]): string =>
  names.slice(0, SHOWN_UNITS).join("、") + (names.length > SHOWN_UNITS ? `等${names.length}个单位` : "");
const perhaps = (similar: string | null): string =>
  similar === null ? "" : `名称相近的有${quoted(similar)}，请核实。`;
const version = ({ file, savedAt, reportDate }: VersionInput): string =>
  `${quoted(file)}（保存时间${savedAt ?? "不详"}，填报日期${reportDate === "" ? "未填" : reportDate}）`;
const whole = (project: string | null): string => (project === null ? "部门整体" : quoted(project));

export const rollupFindings: RollupTexts = {
  U0: {
    title: "文件未能读取",
    sentences: {
      unread: ({ because, detail }) =>
        `${UNREAD[because]}${detail === null ? "" : `（${detail}）`}，未计入汇总。${ADVICE[because] ?? "请退回单位另存为 .xlsx 后重报。"}`,
    },
  },
  U1: {
    title: "单位未报送，或不在应报单位中",
    sentences: {
      missing: ({ unit, similar }) =>
        `${unit}在应报单位中，没有报送工作簿，合计中不含该单位。${perhaps(similar)}`,
      blank: ({ unit, other }) =>
        other === null
          ? `${unit}报送的是空白工作簿，视同未报送，合计中不含该单位。请退回填写后重报。`
          : `${unit}的这份工作簿是空白的，未计入；该单位另有${quoted(other)}。请移走空白的一份。`,
      unlisted: ({ unit, similar, isCounted }) =>
        `${unit}报送了工作簿，但不在应报单位中；金额${isCounted ? "已" : "未"}计入合计。${perhaps(similar)}`,
    },
  },
  U2: {
    title: "年度不符",
    sentences: {
      wrongYear: ({ unit, year, expected }) =>
        `${unit}的工作簿年度为${year}年，本次汇总${expected}年，未计入合计。请退回核实。`,
      noYear: ({ unit, expected }) => `${unit}的工作簿没有填年度，按${expected}年计入合计。请核实。`,
    },
  },
  U3: {
    title: "同一单位重复报送",
    sentences: {
      sameName: ({ unit, file, counted }) =>
        `${unit}有几份工作簿，已选定${quoted(counted)}计入合计，未计入${quoted(file)}。`,
      undecided: ({ unit, versions }) =>
        `${unit}有${versions.length}份不同的工作簿：${versions.map(version).join("；")}。未选定以哪一份为准，都未计入，合计暂缺。请移走其余各份，或者选定一份后重新汇总（命令行用 --use 文件）。`,
      copy: ({ unit, file, counted }) =>
        `${unit}的${quoted(file)}与${quoted(counted)}内容完全相同，只计一份。可移走重复的一份。`,
      sameContent: ({ unit, other }) => `${unit}的工作簿与${other}的内容完全相同，未计入合计。请退回核实。`,
    },
  },
  U4: {
    title: "主管部门不符",
    sentences: {
      otherDepartment: ({ unit, written, department }) =>
        `${unit}的主管部门填${quoted(written)}，不是${quoted(department)}。请核实。`,
    },
  },
  U5: {
    title: "金额单位不一致或有误",
    sentences: {
      mixed: ({ wan, yuan }) => `${wan}个单位以万元填报，${yuan}个单位以元填报；汇总已换算为万元。`,
      tooLarge: ({ total, median, written }) =>
        `全年预算数${total}万元，是同类单位中位数${median}万元的1000倍以上；金额单位填的是${quoted(written)}。请核实是否以元填报。`,
      tooSmall: ({ total, median, written }) =>
        `全年预算数${total}万元，不到同类单位中位数${median}万元的千分之一；金额单位填的是${quoted(written)}。请核实是否以万元填报。`,
    },
  },
  U6: {
    title: "规则方案不一致",
    sentences: {
      mixedProfiles: ({ profiles }) =>
        `各单位采用的规则方案不同：${profiles.map(({ name, count }) => `${name}${count}个`).join("，")}。等级按各自方案统计，得分不可比，不排名。`,
    },
  },
  U7: {
    title: "报告数与各单位之和不符",
    sentences: {
      totalDiffers: ({ scope, measure, stated, sum, difference, units }) =>
        `${scopeName(scope)}的${MEASURES[measure]}，报告数为${stated}万元，${units}个单位之和为${sum}万元，相差${difference}万元。请核实。`,
    },
  },
  U8: {
    title: "同一指标的指标值不一致",
    sentences: {
      targetsDiffer: ({ indicator, unit, target, other, otherTarget }) =>
        `${quoted(indicator)}是全域的指标，${unit}的指标值为${target}，${other}为${otherTarget}。请核实。`,
      targetsDoNotAdd: ({ indicator, target, sum, units }) =>
        `${quoted(indicator)}的部门指标值为${target}，${units}个单位指标值之和为${sum}。请核实。`,
    },
  },
  U9: {
    title: "文字雷同或出现其他单位",
    sentences: {
      copied: ({ units, keys, count, quote }) =>
        `${list(units)}的${keys.map((key) => TEXTS[key]).join("、")}有${count}处文字雷同：${quoted(quote)}。请退回按本单位实际重写。`,
      foreignUnit: ({ other, key, quote }) =>
        `${TEXTS[key]}中出现其他单位${quoted(other)}：${quoted(quote)}。请核实是否抄自该单位。`,
    },
  },
  U10: {
    title: "所有项目都是满分",
    sentences: {
      allFullMarks: ({ unit, projects }) => `${unit}的${projects}个项目自评都是100分。建议抽查复核。`,
    },
  },
  U11: {
    title: "问题与措施不对应",
    sentences: {
      countDiffers: ({ project, counted, listed }) =>
        `${whole(project)}的存在问题写有${counted}个问题，实际列出${listed}个。请核实。`,
      noMeasure: ({ project, problems }) => `${whole(project)}列出${problems}个问题，没有改进措施。请补填。`,
      fewerMeasures: ({ project, problems, measures }) =>
        `${whole(project)}列出${problems}个问题，只有${measures}条改进措施。请逐项补充。`,
    },
  },
  U12: {
    title: "单位仍有必须改的问题",
    sentences: {
      openErrors: ({ unit, errors, rules }) =>
        `${unit}还有${errors}处必须改的问题（${rules.join("、")}），没有改正，也没有说明。请退回修改。`,
    },
  },
  U13: {
    title: "同一项目在几个单位出现",
    sentences: {
      countedOnce: ({ project, units, budget }) =>
        `${quoted(project)}在${list(units)}的工作簿中都有，全年预算数都是${budget}万元，合计只计一次。请核实由哪个单位填报。`,
      alike: ({ project, units, budget }) =>
        `${quoted(project)}在${list(units)}的工作簿中都有，主管部门相同，全年预算数都是${budget}万元，没有相同的项目编码，按不同项目相加。如是同一项目，请各单位填写相同的项目编码后重新汇总。`,
      otherName: ({ code, projects, units }) =>
        `项目编码${code}在${list(units)}的工作簿中名称不同（${projects.map(quoted).join("、")}），按不同项目相加。请核实编码；如是同一项目，请统一名称。`,
      added: ({ project, units }) =>
        `${quoted(project)}在${list(units)}的工作簿中都有，金额不同，合计为相加数；项目数只计一个。有单位之间拨款的请核实是否重复。`,
    },
  },
  U14: {
    title: "单位金额无法计算，合计不完整",
    sentences: {
      unknownAmounts: ({ unit }) =>
        `${unit}的全年预算数或支出无法计算（原因见该单位的问题），有关合计留空，另列不含该单位的合计。请退回改正后重新汇总。`,
    },
  },
  U15: {
    title: "工作簿正在编辑",
    sentences: {
      open: ({ unit }) =>
        `${unit}的工作簿正在其他程序中打开，汇总的是上次保存的内容。请保存并关闭后重新汇总。`,
    },
  },
  U16: {
    title: "附件与数据不一致",
    sentences: {
      differ: ({ unit, sheets }) =>
        `${unit}的${sheetList(sheets)}与其工作簿的数据不一致，汇总数与该单位上报的附件不同。请退回该单位重算后重新上报。`,
      copies: ({ unit, sheets }) =>
        `${unit}的工作簿中有附件改名或复制的旧件：${sheetList(sheets)}，不随数据更新。请该单位核对后删除。`,
    },
  },
};
