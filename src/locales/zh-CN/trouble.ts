import type { HostErrorCode, HostError } from "../../port/errors";
import type { Trouble } from "../shared/trouble";
import { firstOf, list } from "./lists";

const quotedEach = (items: readonly string[]): string[] => items.map((item) => `“${item}”`);
const quoted = (items: readonly string[]): string => list(quotedEach(items));

const changed = ({ sheets, cells, definedNames }: HostError): string => {
  const places = [...quotedEach(sheets), ...cells, ...definedNames];
  return places.length === 0 ? "" : `，可能已改动：${list(places)}`;
};

export const trouble = {
  host: {
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
    layoutConflict: () => ({
      what: "工作表的筛选、表格、数据透视表或合并单元格不允许此次改动。",
      next: "请清除筛选，将表格转换为区域（“表设计”选项卡），然后重试。",
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
      what: `工作簿为手动计算，公式尚未重算${cells.length > 0 ? `：${firstOf(cells)}` : ""}。`,
      next: "公式显示的可能是改动之前的数。请按 F9 重算，或在“公式”选项卡把“计算选项”改为“自动”，然后重试。",
    }),
    readBackDiffers: ({ cells }) => ({
      what: `写入后读回的内容不一致${cells.length > 0 ? `：${firstOf(cells)}` : ""}。`,
      next: "可能有宏、公式或其他人同时改动了这些单元格。请核对后重试。",
    }),
    anotherWrites: () => ({
      what: "另一个窗口或其他人正在（或刚刚）写入本工作簿，本次未写入。",
      next: "两次写入不能同时进行。请等对方完成，然后重试。",
    }),
    takenBack: () => ({
      what: "本次写入未完成：写入期间，另一个窗口或其他人撤回或替换了它。",
      next: "本窗口停顿过久（如电脑休眠）时，另一个窗口视其为中断并撤回。请核对工作簿，然后重试。",
    }),
    inputChanged: ({ cells }) => ({
      what: `${firstOf(cells)} 所在的行此后已改动，未写入。`,
      next: "表中内容与面板所列不一致，可能插入或删除了行，或已填写内容。请一键重算后再写入，已输入的文字会保留。",
    }),
    inputIsFormula: ({ cells }) => ({
      what: `${firstOf(cells)} 中是公式，未写入。`,
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
  } satisfies Record<HostErrorCode, (error: HostError) => Trouble>,

  notStandardWorkbook: {
    what: "没有找到标准自评工作簿的名称，未作计算。",
    next: "一键重算按名称（绩效_资金 等）读取数据。请打开标准自评工作簿，或在本工作簿中新建。",
  },
  /** For the ribbon, which cannot ask whether to write all the same */
  incompleteInput: (cells: readonly string[]) => ({
    what: `输入不完整，未写入附件：${firstOf(cells)}。`,
    next: "有数据行在表的范围之外，或必需的名称、列无法读取。请打开任务窗格，在“诊断与修复”中修复后重算。",
  }),
};
