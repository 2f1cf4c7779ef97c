import type { ReportProblem } from "../../domain/report/check/source";
import type { NotLookedAt } from "../../domain/report/check/standing";
import type { ReportRecognition } from "../../domain/report/check/recognition";

const ANOTHER = "请另选一份报告，或者粘贴报告文字。";

export const reportCheck = {
  heading: "核对报告",
  intro:
    "选择写好的自评报告（附件1、附件2，.docx 或 .txt），或者粘贴报告文字，与工作簿核对，并核对报告前后是否一致。报告和工作簿都不改动。",
  back: "返回",
  choose: "选择报告文件",
  /** Label of the text box */
  pasted: "粘贴报告文字",
  checkText: "核对文字",
  again: "重新核对",
  stale: "数据已改动，以下为改动前的核对结果。请重新核对。",
  /** What was checked; null = the pasted text */
  checked: (file: string | null) => (file === null ? "所核对的报告：粘贴的文字" : `所核对的报告：${file}`),
  coverage: (claims: number, tied: number, excluded: number) =>
    `报告中数字表述 ${claims} 处，与工作簿对应 ${tied} 处；另有 ${excluded} 个数字不是数据（文号、年份、序号等），未作核对。`,
  /** One of the two is not 0 */
  unread: (pictures: number, objects: number) =>
    `报告中有${[
      ...(pictures > 0 ? [`图片 ${pictures} 张`] : []),
      ...(objects > 0 ? [`嵌入的表格、图表等对象 ${objects} 个`] : []),
    ].join("、")}，其中的文字和数字未能读取，请自行核对。`,
  /** Heading where the text is no self-evaluation report */
  notChecked: "未识别为本单位的绩效自评报告",
  /** In place of the coverage */
  notOwn: {
    foreign: "未识别为本单位的报告，没有与工作簿核对，只核对了报告自身。请确认报告中写有单位名称或项目名称。",
    none: "未作核对。请确认报告中写有单位名称（或项目名称）和“绩效自评”字样。",
  } satisfies Record<Exclude<ReportRecognition, "own">, string>,
  noFindings: "未发现问题",
  /** The text with what was done about each figure */
  standings: {
    summary: (tied: number, derived: number, compared: number, not: number) =>
      `逐个数字的核对情况：对应工作簿 ${tied}，重新计算 ${derived}，前后比对 ${compared}，未核对 ${not}`,
    legend:
      "下划线为已核对的数字：单线对应工作簿，双线由报告中的数字算出，点线与报告中的数字比对；黄底的没有核对。",
    onlyUnchecked: "只看有未核对数字的段落",
    more: (count: number) => `再显示 ${count} 段`,
    margin: (figure: string, what: string) => `${figure}：${what}`,
    tied: (source: string) => `与工作簿核对（${source}）`,
    derived: "按报告所列数字重新计算",
    compared: "与报告其他数字比对",
    why: {
      otherTime: "未核对：其他年度或者时点的数字",
      planned: "未核对：计划数",
      otherThing: "未核对：其他单位、平均数或者上级任务的数字",
      approximate: "未核对：约数",
      otherMoney: "未核对：工作簿中没有这笔资金",
      alone: "未核对：工作簿和报告中没有可以比对的数字",
    } satisfies Record<NotLookedAt, string>,
  },
  /** Several files, as a list by unit */
  several: {
    counted: (files: number, unreadable: number) =>
      unreadable === 0 ? `已核对 ${files} 份报告` : `已核对 ${files} 份报告，另有 ${unreadable} 份未能读取`,
    unknownUnit: "未识别单位",
    unreadable: "未能读取",
    /** Heading over what the reports of one unit contradict each other in */
    together: {
      compared: "各份报告之间",
      tooLong: "各份报告合起来过长，没有互相核对，只核对了每一份。请分成几批选择。",
      alone: "只有一份报告，没有可以互相核对的。",
    },
    agree: "各份报告之间未发现不一致",
    open: (file: string) => `查看 ${file}`,
    folder: "选择文件夹",
    backToList: "返回各份报告",
    hint: "可以一次选择几份报告（附件1、附件2-1…），或者拖到这里：逐份核对，并核对同一单位的各份之间是否一致。",
  },
  /** In the comments of Word */
  comment: { cells: (cells: string) => `工作簿单元格：${cells}`, separator: "、" },
  /** Button: a copy of the .docx with each finding as a comment of Word */
  saveComments: "保存批注稿",
  saveCommentsHint:
    "另存一份 Word 文档，每处问题一条批注，原文不改；说明过的问题不写。再次核对批注稿时，只更新本工具写的批注。",
  noCommentsPossible: "这份 .docx 的结构特殊，未能写入批注。请在 Word 中打开并另存，再核对。",
  /** Screen-reader name of a passage's place */
  wholeParagraph: (place: string) => `${place}，显示全段`,
  forms: (count: number) => `报告中有 ${count} 张自评表`,
  form: (table: string, name: string) => `${table}：${name}`,
  formHint: "单元格按表格中的行列编号，如 B3 为第 3 行第 2 列。",
  /** `what` without a full stop */
  problems: {
    notDocx: { what: "文件不是 .docx 文档", next: ANOTHER },
    oldFormat: {
      what: "文件是旧版 .doc 或 .wps 文档，未能读取",
      next: "请在 Word 或 WPS 中另存为 .docx，再选择。",
    },
    otherFormat: {
      what: "文件是 PDF、RTF 或网页，未能读取",
      next: "请另存为 .docx，再选择，或者粘贴报告文字。",
    },
    encrypted: { what: "文档设有打开密码，未能读取", next: "请另存为不加密的 .docx，再选择。" },
    damaged: { what: "文件已损坏，未能读取", next: "请在 Word 中打开并另存，再选择。" },
    tooLarge: { what: "文件过大，未能读取", next: "请删去图片后另存，或者粘贴报告文字。" },
    tooLong: { what: "报告过长或数字过多，未能核对", next: "请分成几份，逐份核对。" },
    strict: {
      what: "文件是 Strict Open XML 文档，未能读取",
      next: "请另存为“Word 文档 (*.docx)”，再选择。",
    },
    notText: { what: "文件不是 .docx，也不是文本文件", next: ANOTHER },
    encoding: { what: "文字编码无法识别，未能读取", next: "请另存为 UTF-8 编码，再选择。" },
    unavailable: { what: "文件已改动、移动或者被占用，未能读取", next: "请重新选择。" },
  } satisfies Record<ReportProblem, { readonly what: string; readonly next: string }>,
};
