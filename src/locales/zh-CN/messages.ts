import { placeName } from "./textPlace";
import type { Restoration, RestoreOffer } from "../../excel/undo/restore";
import type { HostError } from "../../excel/errors";
import type { Messages } from "../messages";
import { operations } from "./operations";

const list = (items: readonly string[]): string => items.join("、");
const quotedEach = (items: readonly string[]): string[] => items.map((item) => `“${item}”`);
const quoted = (items: readonly string[]): string => list(quotedEach(items));

const changed = ({ sheets, cells, definedNames }: HostError): string => {
  const places = [...quotedEach(sheets), ...cells, ...definedNames];
  return places.length === 0 ? "" : `，可能已改动：${list(places)}`;
};

const firstOf = (places: readonly string[]): string =>
  `${list(places.slice(0, 5))}${places.length > 5 ? ` 等 ${places.length} 处` : ""}`;

/** A department has a hundred of them. */
const sheetList = (sheets: readonly string[]): string =>
  sheets.length > 3 ? `${list(sheets.slice(0, 2))} 等 ${sheets.length} 张表` : list(sheets);

const putBack = (
  {
    removed,
    restored,
    plain,
    highlights,
    notes,
    cells,
    rows,
    names,
    removedNames,
    explanations,
  }: Restoration,
  already: string,
): string[] => [
  ...(removed.length > 0 ? [`${already}删除${sheetList(removed)}`] : []),
  ...(restored.length > 0 ? [`${already}恢复${sheetList(restored)}原有内容`] : []),
  ...(plain.length > 0 ? [`其中${sheetList(plain)}仅恢复内容，版式待下次重算补齐`] : []),
  ...(highlights ? [`${already}恢复原有标记`] : []),
  ...(notes ? [`${already}恢复原有批注`] : []),
  ...(explanations ? [`${already}恢复原有说明`] : []),
  ...(cells.length > 0 ? [`${already}恢复单元格${firstOf(cells)}原有内容`] : []),
  ...(rows.length > 0 ? [`${already}删除${sheetList(rows)}中插入的行`] : []),
  ...(names.length > 0 ? [`${already}恢复名称${firstOf(names)}原有引用`] : []),
  ...(removedNames.length > 0 ? [`${already}删除名称${firstOf(removedNames)}`] : []),
];

const skipped = ({ skippedSheets, skippedCells }: Restoration): string => {
  const places = [...skippedSheets, ...skippedCells];
  if (places.length === 0) return "";
  return `此后已改动的保持不变：${firstOf(places)}。`;
};

const further = ({ earlier, dropped }: RestoreOffer): string =>
  `${earlier > 0 ? `此后还可再还原 ${earlier} 次。` : ""}${dropped ? "更早的记录过大，未保留。" : ""}`;

const RESTORED = {
  interrupted: "上次写入中断，恢复到写入前",
  recompute: "还原上次重算",
  repair: "还原上次修复",
  reason: "还原上次填写的原因和说明",
  fill: "还原上次填入的下发表样",
} as const;

const SEVERITY = { error: "必须改", warning: "要说明", note: "供参考" } as const;

export const messages: Messages = {
  language: "zh-CN",
  title: "绩效自评",
  joinSentences: (sentences) => sentences.join(""),

  actions: {
    retry: "重试",
    dismiss: "关闭提示",
    close: "关闭",
    reload: "重新载入",
    more: "更多操作",
    openDoctor: "诊断与修复",
    closeDoctor: "收起诊断",
  },

  operations,

  progress: {
    waiting: "正在等待 Excel…",
    reading: "正在读取…",
    computing: "正在计算…",
    writing: (done, total) => (total === 0 ? "正在写入…" : `已写入 ${done}/${total} 张表`),
    settingUp: (done, total) => `页面设置 ${done}/${total} 张表`,
    files: (done, total) => `读取文件 ${done}/${total}`,
    rollingBack: "正在恢复原状…",
    cancel: "取消",
    cancelling: "正在取消…",
  },

  workbook: {
    dateSystemUnknown: "Excel 未给出本工作簿的日期系统，日期按 1900 年起算。如读出的日期差四年，请核对。",
    complete: "标准自评工作簿：各表识别正常",
    partial: (unusable) => `标准自评工作簿：有 ${unusable} 处未能识别`,
    faulty: (count) => `标准自评工作簿：各表已识别，其中 ${count} 处需要修复`,
    unknown: "尚未检查工作簿",
    none: "这不是标准自评工作簿",
    noneNext: "可在本工作簿中新建标准自评工作表，填好后一键重算；也可先用样例试一试。",
    formsFound: (count) => (count === 0 ? "没有识别出自评表" : `识别出 ${count} 张自评表`),
    formsNext: "可以读入核对：重新计算执行率和得分，逐条指出不符之处。原表不会被改动。",
    required: "（必需）",
    nameState: {
      area: "已找到",
      missing: "缺少",
      refError: "引用失效（#REF!）",
      multiArea: "有多个区域",
      formula: "是公式或常数，不是单元格区域",
      tooLarge: "区域过大",
      foreign: "指向其他工作簿或不存在的工作表",
    },
    names: "名称清单",
  },

  notice: {
    cancelled: "已取消，工作簿保持原样。",
    previewStale: "数据已改动，以下为改动前的预览。写入前将重新核对，内容有变的先列出，不直接写入。",
    previewIncomplete: "输入不完整，尚未写入。原因和将失去的内容列在预览上方。",
    previewShown: (decisions) =>
      decisions === 0 ? "预览如下，尚未写入。" : `有 ${decisions} 处需要您决定，尚未写入。`,
    outdated: (sheets) => `${firstOf(sheets)} 与现有数据不一致，请勿直接上报。`,
    upToDate: "各附件仍与现有数据一致。",
    stale: {
      changed: "数据已改动，以下为改动前的结果，请重新计算。",
      interrupted: "重算未完成，以下为上一次的结果。",
      elsewhere: "附件已由功能区按钮或他人重新写入，以下为此前的结果，请重新计算。",
    },
  },

  restore: {
    offer: (offer) => {
      return `${RESTORED[offer.kind]}：${putBack(offer, "").join("，") || "没有需要恢复的内容"}。${skipped(offer)}${further(offer)}`;
    },
    done: (result) => {
      const done = putBack(result, "已");
      return `${done.length === 0 ? "没有需要还原的内容" : done.join("，")}。${skipped(result)}`;
    },
  },

  result: {
    heading: "核对结果",
    verdict: ({ error, warning, note }, accepted = 0) => {
      if (error + warning + note + accepted === 0) return "核对完毕，未发现问题";
      const parts = [
        error > 0 ? `${error} 处必须改` : null,
        warning > 0 ? `${warning} 处要说明` : null,
        accepted > 0 ? `${accepted} 处已说明` : null,
        note > 0 ? `${note} 处供参考` : null,
      ].filter((part) => part !== null);
      return `${parts.join("，")}，其余未发现问题`;
    },
    tabs: { overview: "总览", findings: (count) => `问题 ${count}`, reasons: (count) => `原因 ${count}` },
    unchanged: "没有变化，未写入。",
    created: (sheets) => `已新建：${sheetList(sheets)}。`,
    updated: (sheets) => `已更新：${sheetList(sheets)}。`,
    highlighted: "偏差已在表中标记。",
    highlightsRemoved: "原有标记已去除。",
    renamed: (requested, used) => `您已有工作表“${requested}”，未作改动，结果写在“${used}”。`,
  },

  findings: {
    heading: "核对清单",
    none: "未发现问题。",
    severity: SEVERITY,
    group: (severity, count) => `${SEVERITY[severity]} ${count} 处`,
    keyboardHint: "上下方向键逐条移动，左右方向键换单元格，Excel 随之选中该单元格。",
    goTo: (cell) => `定位到 ${cell}`,
    moreCells: (count) => `另 ${count} 处`,
    more: (shown, rest) => `再显示 ${shown} 条（还有 ${rest} 条）`,
    place: placeName,
    clause: (clause) => `依据：${clause}`,
  },

  hostErrors: {
    cellEditing: () => ({
      what: "单元格正在编辑，未能执行。",
      next: "编辑单元格时，Excel 不执行其他操作。请在表格中按 Enter 或 Esc 结束编辑，然后重试。",
    }),
    sheetProtected: ({ sheets }) => ({
      what: sheets.length > 0 ? `工作表${quoted(sheets)}受保护，未能写入。` : "工作表受保护，未能写入。",
      next: "本加载项不会自行撤销保护。请在“审阅”选项卡撤销工作表保护，然后重试。",
    }),
    structureProtected: () => ({
      what: "工作簿结构受保护，不能新建或删除工作表，未作改动。",
      next: "本加载项不会自行撤销保护。请在“审阅”选项卡单击“保护工作簿”撤销保护，然后重试。",
    }),
    sheetHidden: ({ sheets }) => ({
      what: `工作表${quoted(sheets)}已隐藏，无法定位。`,
      next: "Excel 不能选定隐藏工作表中的单元格。请在工作表标签上单击右键，选择“取消隐藏”，然后重试。",
    }),
    dialogOpen: () => ({
      what: "Excel 中有对话框未关闭，未能执行。",
      next: "Excel 在对话框打开时不接受写入。请先关闭对话框，然后重试。",
    }),
    sessionLost: () => ({
      what: "与 Excel 的连接已中断，未能执行。",
      next: "网页版 Excel 的会话已超时或网络中断。请刷新浏览器，重新打开工作簿和本面板。",
    }),
    accessDenied: () => ({
      what: "Excel 拒绝了此次操作。",
      next: "工作表或工作簿可能刚被保护，或者文件以只读方式打开。请撤销保护，或另存为可编辑的副本，然后重试。",
    }),
    anotherWorkbookInFront: () => ({
      what: "当前窗口是另一个工作簿，未能执行。",
      next: "Excel 只能操作当前窗口中的工作簿。请切回本工作簿，然后重试。",
    }),
    requestTooLarge: () => ({
      what: "一次提交的数据过多，Excel 未接受。",
      next: "一次提交超过了 Excel 的上限（5 MB）。请减少工作表数量、表中行数或文字，或将项目分列到几个工作簿。",
    }),
    responseTooLarge: () => ({
      what: "要读取的数据过多，Excel 未给出。",
      next: "一次读取超过了 Excel 的上限（5 MB）。请检查名称所指区域是否过大、单元格文字是否过长，删去多余的内容。",
    }),
    itemNotFound: () => ({
      what: "要操作的工作表或单元格已不存在。",
      next: "工作簿可能在计算过程中被改动（删除或改名）。请重试。",
    }),
    sheetExists: ({ sheets }) => ({
      what: sheets.length > 0 ? `已有工作表${quoted(sheets)}，未新建。` : "已有同名工作表，未新建。",
      next: "您的工作表不会被覆盖。请将其改名，或在空白工作簿中新建。",
    }),
    nameExists: ({ definedNames }) => ({
      what: `已有名称${definedNames.length > 0 ? `（${list(definedNames.slice(0, 5))}${definedNames.length > 5 ? ` 等 ${definedNames.length} 个` : ""}）` : ""}，未新建。`,
      next: "您的名称不会被改动。请在“公式”选项卡的“名称管理器”中删除或改名，或在空白工作簿中新建。",
    }),
    outdated: ({ cells, definedNames }) => ({
      what: `工作簿与所列情况不一致，未执行${[...definedNames, ...cells].length > 0 ? `：${firstOf([...definedNames, ...cells])}` : ""}。`,
      next: "所列之后工作簿有改动，或要写入的单元格已有内容。请重新检查，看清后再执行。",
    }),
    busy: () => ({
      what: "Excel 正忙，未能执行。",
      next: "Excel 正在处理其他请求。请稍候片刻，然后重试。",
    }),
    timeout: () => ({
      what: "Excel 长时间没有应答。",
      next: "Excel 可能正忙或弹出了对话框，已提交的写入仍可能完成。请关闭 Excel 中的对话框后重试；仍无应答时，请重新打开本面板。",
    }),
    unsupported: () => ({
      what: "本机 Excel 版本过低，不支持此功能。",
      next: "需要 Excel 2021、Microsoft 365 或网页版 Excel。请更新后再用。",
    }),
    notCalculated: ({ cells }) => ({
      what: `工作簿为手动计算，公式尚未重算${cells.length > 0 ? `：${list(cells.slice(0, 5))}${cells.length > 5 ? ` 等 ${cells.length} 处` : ""}` : ""}。`,
      next: "公式显示的可能是改动之前的数。请按 F9 重算，或在“公式”选项卡把“计算选项”改为“自动”，然后重试。",
    }),
    readBackDiffers: ({ cells }) => ({
      what: `写入后读回的内容不一致${cells.length > 0 ? `：${list(cells.slice(0, 5))}${cells.length > 5 ? ` 等 ${cells.length} 处` : ""}` : ""}。`,
      next: "可能有宏、公式或其他人同时改动了这些单元格。请核对后重试。",
    }),
    inputChanged: ({ cells }) => ({
      what: `${firstOf(cells)} 所在的行此后已改动，原因未写入。`,
      next: "表中内容与面板所列不一致，可能插入或删除了行，或已填写原因。请一键重算后再写入，已输入的文字会保留。",
    }),
    inputIsFormula: ({ cells }) => ({
      what: `${firstOf(cells)} 中是公式，原因未写入。`,
      next: "公式不会被覆盖。请在表中清除公式后重试，或直接在表中填写。",
    }),
    rollbackFailed: (error) => ({
      what: `写入中断，且未能恢复原状${changed(error)}。`,
      next: "请先结束单元格编辑、切回本工作簿，再单击“还原”恢复到写入前；重新打开本面板后仍可还原。",
    }),
    general: ({ hostCode }) => ({
      what: `Excel 未能完成操作${hostCode === null ? "" : `（${hostCode}）`}。`,
      next: "原因不明。请重试；反复出现时，请保存工作簿并重新打开 Excel，仍不行则将括号中的代码告知管理员。",
    }),
  },

  notStandardWorkbook: {
    what: "没有找到标准自评工作簿的名称，未作计算。",
    next: "一键重算按名称（绩效_资金 等）读取数据。请打开标准自评工作簿，或在本工作簿中新建。",
  },
  incompleteInput: (cells) => ({
    what: `输入不完整，未写入附件：${firstOf(cells)}。`,
    next: "有数据行在表的范围之外，或必需的名称、列无法读取。请打开任务窗格，在“诊断与修复”中修复后重算。",
  }),
  partMissing: {
    what: "加载项的一部分未能载入，未能完成。",
    next: "可能网络中断，或加载项刚刚更新。请检查网络后重试；仍不行，请关闭并重新打开本面板。",
  },
  unexpected: (name, message) => ({
    what: `程序出错（${name}），未能完成。`,
    next: `这是加载项自身的问题，请将以下内容告知管理员：${message}`,
  }),
  hindrance: {
    officeMissing: {
      what: "未能载入 Office.js，面板无法工作。",
      next: "请检查网络能否访问 Office.js 的地址，或请管理员改用内网地址，然后重新载入。",
    },
    outsideExcel: {
      what: "请在 Excel 中打开本加载项。",
      next: "此页面是 Excel 加载项的任务窗格，在浏览器中单独打开无法读取工作簿。",
    },
    excelTooOld: {
      what: "本机 Excel 版本过低，无法使用本加载项。",
      next: "需要 Excel 2021、Microsoft 365 或网页版 Excel（ExcelApi 1.9）。请更新后再用。",
    },
  },
};
