import type { LeftOutCause } from "../../domain/ledger/fates";
import type { WhyRead } from "../../domain/ledger/reading";
import type { ListKind } from "../../domain/ledger/roles";

export const ledger = {
  /** The sheet of the standard workbook */
  readAs: { funds: "资金", indicators: "指标", projects: "项目" } satisfies Record<ListKind, string>,
  why: (why: WhyRead, kind: ListKind | null): string => {
    if (why === "sameMoney") return "同一笔资金已从另一张表读入，这张表只作核对。";
    if (why === "noRows") return "表头可以识别，但没有可以读入的行。";
    if (kind === null) return "没有找到资金、指标或项目清单的表头，未读入。";
    return `表头与“${{ funds: "资金", indicators: "指标", projects: "项目" }[kind]}”表的栏目对应。`;
  },
  causes: {
    above: "表头以上的标题、单位等",
    repeatedHeading: "重复的表头",
    total: "合计、小计，由明细相加，不重复读入",
    parent: "上级科目，是其下各行之和，不重复读入",
    part: "其中数，已含在上面一行，只核对不相加",
    void: "已作废",
    noAmount: "这一行没有金额，是分组标题、说明或签章",
    column: "表头不能识别，这一列未读入",
    unused: "标准工作簿没有对应的栏目，未读入",
    anotherTime: "不是本年全年数，未读入",
    unreadable: "不能识别为数字，须核对",
    noProject: "项目支出没有项目名称，须补填",
    question: "待您确定后读入",
    sameMoney: "同一笔资金已从另一张表读入",
    there: "工作簿中已有",
    noList: "不是资金、指标或项目清单",
    outside: "清单以外的内容",
  } satisfies Record<LeftOutCause, string>,
  checkFailed: (what: string, ledger: string, computed: string) =>
    `${what}：台账为${ledger}，按读入的数计算为${computed}，请核对。`,
  unread: (heading: string, written: string) =>
    `“${heading}”的“${written}”不能识别为金额，未读入，请改正后重新读入。`,
  notRead: (sheet: string) => `工作表“${sheet}”是隐藏的或者过大，未读入。`,
};
