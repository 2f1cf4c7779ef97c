import type { Restored, Restoration, RestoreOffer } from "../../port/written";
import type { Severity } from "../../domain/finding";
import { firstOf, sheetList } from "./lists";
import { handIn, papers } from "./handIn";
import { highlightsLeft, operations } from "./operations";
import { putBackClauses } from "../shared/putBack";

/** @param already 已, of what is done */
const putBack = (what: Restoration, already: "" | "已"): string =>
  putBackClauses(what, {
    removed: (sheets) => `${already}删除${sheetList(sheets)}`,
    restored: (sheets) => `${already}恢复${sheetList(sheets)}原有内容`,
    plain: (sheets) => `其中${sheetList(sheets)}仅恢复内容，版式待下次重算补齐`,
    highlights: () => `${already}恢复原有标记`,
    notes: () => `${already}恢复原有批注`,
    explanations: () => `${already}恢复原有说明`,
    cells: (cells) => `${already}恢复单元格${firstOf(cells)}原有内容`,
    rows: (sheets) => `${already}删除${sheetList(sheets)}中插入的行`,
    names: (names) => `${already}恢复名称${firstOf(names)}原有引用`,
    removedNames: (names) => `${already}删除名称${firstOf(names)}`,
  }).join("，");

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
  reason: "还原上次填写的原因、上年数和说明",
  fill: "还原上次填入的下发表样",
  ledger: "还原上次读入的台账",
} as const;

export const messages = {
  title: "绩效自评",
  joinSentences: (sentences: readonly string[]) => sentences.join(""),

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

  /** Shown when an operation takes longer */
  progress: {
    waiting: "正在等待 Excel…",
    reading: "正在读取…",
    computing: "正在计算…",
    /** Sheets that are complete; of none where only cells change */
    writing: (done: number, total: number) => (total === 0 ? "正在写入…" : `已写入 ${done}/${total} 张表`),
    settingUp: (done: number, total: number) => `页面设置 ${done}/${total} 张表`,
    files: (done: number, total: number) => `读取文件 ${done}/${total}`,
    /** An interrupted write is undone */
    rollingBack: "正在恢复原状…",
    cancel: "取消",
    cancelling: "正在取消…",
  },

  workbook: {
    complete: "标准自评工作簿：各表识别正常",
    partial: (unusable: number) => `标准自评工作簿：有 ${unusable} 处未能识别`,
    /** All names exist, but `count` of them need a repair */
    faulty: (count: number) => `标准自评工作簿：各表已识别，其中 ${count} 处需要修复`,
    /** The workbook could not be read */
    unknown: "尚未检查工作簿",
    none: "这不是标准自评工作簿",
    noneNext: "可在本工作簿中新建标准自评工作表，填好后一键重算；也可先用样例试一试。",
    formsFound: (count: number) => (count === 0 ? "没有识别出自评表" : `识别出 ${count} 张自评表`),
    formsNext: "可以读入核对：重新计算执行率和得分，逐条指出不符之处。原表不会被改动。",
  },

  notice: {
    cancelled: "已取消，工作簿保持原样。",
    /** A cell has changed since; changes are shown before they are written */
    previewStale: "数据已改动，以下为改动前的预览。写入前将重新核对，内容有变的先列出，不直接写入。",
    previewIncomplete: "输入不完整，尚未写入。原因和将失去的内容列在预览上方。",
    previewShown: (decisions: number) =>
      decisions === 0 ? "预览如下，尚未写入。" : `有 ${decisions} 处需要您决定，尚未写入。`,
    upToDate: "各附件仍与现有数据一致。",
    stale: {
      changed: "数据已改动，以下为改动前的结果，请重新计算。",
      interrupted: "重算未完成，以下为上一次的结果。",
      elsewhere: "附件已由功能区按钮或他人重新写入，以下为此前的结果，请重新计算。",
    },
  },

  restore: {
    /** What 还原 would restore, and what it would leave alone */
    offer: (offer: RestoreOffer) => {
      return `${RESTORED[offer.kind]}：${putBack(offer, "") || "没有需要恢复的内容"}。${skipped(offer)}${further(offer)}`;
    },
    done: (result: Restored) =>
      `${putBack(result, "已") || "没有需要还原的内容"}。${skipped(result)}${highlightsLeft(result.highlightsLeft)}`,
  },

  result: {
    heading: "核对结果",
    handIn,
    papers,
    /** @param state `handIn` of the counts */
    handInVerdict: (state: string, accepted: number, notes: number) => {
      const parts = [
        ...(accepted > 0 ? [`${accepted} 处已说明`] : []),
        ...(notes > 0 ? [`${notes} 处供参考`] : []),
      ];
      return `${state}${parts.length === 0 ? "" : `；另有 ${parts.join("，")}`}`;
    },
    /** Of a form or a report that is checked */
    verdict: ({ error, warning, note }: Record<Severity, number>, accepted = 0) => {
      if (error + warning + note + accepted === 0) return "核对完毕，未发现问题";
      const parts = [
        error > 0 ? `${error} 处必须改` : null,
        warning > 0 ? `${warning} 处要说明` : null,
        accepted > 0 ? `${accepted} 处已说明` : null,
        note > 0 ? `${note} 处供参考` : null,
      ].filter((part) => part !== null);
      return `${parts.join("，")}，其余未发现问题`;
    },
    tabs: {
      overview: "总览",
      findings: (count: number) => `问题 ${count}`,
      reasons: (count: number) => `原因 ${count}`,
    },
  },

  partMissing: {
    what: "加载项的一部分未能载入，未能完成。",
    next: "可能网络中断，或加载项刚刚更新。请检查网络后重试；仍不行，请关闭并重新打开本面板。",
  },
  /** An error of our own; `name` is its class */
  unexpected: (name: string, message: string) => ({
    what: `程序出错（${name}），未能完成。`,
    next: `这是加载项自身的问题，请将以下内容告知管理员：${message}`,
  }),
  startFailure: {
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
