import type { LeftOutCause } from "../../domain/ledger/fates";
import type { UnreadableLedger } from "../../domain/ledger/reading";
import type { WhyRead } from "../../domain/ledger/table";
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
    withUnreadable: "同一栏中另有不能识别的数，改正后一并读入",
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
  back: "返回",
  again: "重新读取",
  chooseFile: "选择台账文件",
  readWorkbook: "读本工作簿的台账",
  intro:
    "从本单位自己的台账读入“资金”“项目”“指标”。台账不改动；以下先列出，单击“写入”才写入，写入后可以还原。",
  introNone:
    "本工作簿中没有其他清单。请选择台账文件（.xlsx 或 .csv），或者把台账的工作表复制到本工作簿后重新读取。",
  introNoneInFile:
    "这个文件中没有资金、指标或项目清单。请另选文件；清单须有表头，如“项目名称”“年初预算”“支出”。",
  file: (name: string) => `台账文件：${name}。文件只在本机读取，不改动、不上传。`,
  stale: "数据已改动，以下为改动前的内容。写入前将重新核对，内容有变的先列出，不直接写入。",
  changed: "数据有变，已重新列出，尚未写入。",
  missing: (tables: readonly string[]) =>
    `标准工作簿中找不到“${tables.join("、")}”表，读不进去。请先用“诊断与修复”修复，再重新读取。`,
  remembered: "表头与上次相同，已沿用上次的选择，可以修改。",
  forget: "不沿用",
  saveMapping: "保存对应关系",
  useMapping: "使用对应关系",
  /** Name of the file */
  mappingFile: "台账对应关系.json",
  notMapping: (file: string) => `“${file}”不是读入台账的对应关系文件，请另选。`,
  mappingHint: "对应关系（各栏读作什么、各项怎样确定）可以存成文件，供明年或同事使用。",
  goTo: (cell: string) => `定位到 ${cell}`,
  /** One list */
  list: (sheet: string, range: string, readAs: string | null) =>
    `${sheet}（${range}）${readAs === null ? "：未读入" : `读作“${readAs}”`}`,
  counts: (postings: number, rows: number, unit: string | null) =>
    `台账 ${postings} 行，读成 ${rows} 行${unit === null ? "" : `，金额单位${unit}`}`,
  readSheet: (sheet: string) => `读入“${sheet}”`,
  sheetLeftOut: (sheet: string) => `您选择了不读入“${sheet}”。`,
  columns: (read: number, all: number) => `各栏读作什么（${all} 栏，读入 ${read} 栏）`,
  column: "台账的栏目",
  columnReadAs: "读作",
  readColumnAs: (heading: string) => `“${heading}”读作`,
  notReadColumn: "不读入",
  otherColumns: "核对或辨认用",
  examples: (texts: readonly string[]) => (texts.length === 0 ? "没有内容" : `如：${texts.join("；")}`),
  values: (count: number) => `按词义改写 ${count} 种`,
  value: (column: string, from: string, to: string) => `${column}：${from} → ${to}`,
  word: (column: string, from: string) => `${column}：${from}`,
  readWordAs: (column: string, from: string) => `${column}中的“${from}”读作`,
  leftOut: (count: number) => `未读入 ${count} 处`,
  cause: (cause: string, count: number) => `${cause}（${count} 处）`,
  questions: (open: number) => (open === 0 ? "各项都已确定" : `须您确定 ${open} 项`),
  questionsIntro: "每项只问一次。没有选的，相应单元格写入后留空。",
  question: (sheet: string | null, column: string, value: string) =>
    `${sheet === null ? "" : `${sheet}：`}“${column}”${value === "" ? "" : `中的“${value}”`}读作什么？`,
  waiting: (cells: number) => `台账中有 ${cells} 格等待确定`,
  clearAnswer: "取消选择",
  mode: (tables: readonly string[]) => `“${tables.join("、")}”表已有内容，台账的行怎样写入？`,
  modeChosen: "台账的行怎样写入？",
  modes: { append: "追加在已有的行之后", replace: "替换已有的行" },
  modeDue: "请先选择追加还是替换，再写入。",
  troubles: (count: number) => `台账须核对 ${count} 处`,
  computedFrom: "按以下各格计算：",
  toWrite: (cells: number) => `将写入 ${cells} 格`,
  nothingToWrite: "台账的内容工作簿中都已有，没有要写入的。",
  nothingReadable: "没有可以写入的行。",
  rowsOf: (sheet: string, rows: number, cells: number) => `${sheet}：${rows} 行，${cells} 格`,
  inserted: (rows: number) => `插入 ${rows} 行`,
  formulas: (count: number) => `另有自动计算栏的公式 ${count} 格`,
  tableOf: (sheet: string) => `写入“${sheet}”的内容，可左右滚动`,
  row: (row: number) => `第 ${row} 行`,
  rowHeading: "行",
  from: (cells: readonly string[]) => `来自 ${cells.join("、")}`,
  furtherCells: (count: number) => `等 ${count} 格`,
  cleared: "清空",
  former: (text: string) => `原为 ${text}`,
  more: (count: number) => `显示其余 ${count} 行`,
  moreCells: (count: number) => `显示其余 ${count} 格`,
  stayBlank: (cells: number) => `台账中有 ${cells} 格待定，写入时相应单元格留空，写入后请补填。`,
  found: (lists: number) => (lists === 0 ? "没有找到可以读入的清单" : `找到 ${lists} 张清单，尚未写入`),
  summary: (cells: number, open: number) =>
    `将写入 ${cells} 格，${open === 0 ? "各项都已确定" : `还有 ${open} 项须您确定`}。`,
  written: "台账已写入",
  done: (cells: number, rows: number) =>
    `已写入 ${cells} 格${rows === 0 ? "" : `，插入 ${rows} 行`}。请单击“一键重算”；如需撤回，请单击“还原”。`,
  blankAfterwards: (count: number) => `未确定的 ${count} 项没有写入，请补填`,
  problems: {
    notXlsx: "不是 .xlsx 工作簿，也不是 .csv 文件，请另选文件。",
    oldFormat: "是旧版 .xls 工作簿，请用 Excel 另存为 .xlsx 再选。",
    encrypted: "设有打开密码，请取消密码另存后再选。",
    damaged: "已损坏，无法读取，请另选文件。",
    tooLarge: "过大，无法读取，请只留台账的工作表另存后再选。",
    unsupported: "是二进制工作簿（.xlsb），请用 Excel 另存为 .xlsx 再选。",
    strict: "是 Strict Open XML 工作簿，请用 Excel 另存为普通的 .xlsx 再选。",
    unavailable: "已移动、删除或改动，请重新选择。",
  } satisfies Record<UnreadableLedger, string>,
  unreadable: (file: string, problem: string) => `“${file}”${problem}`,
};
