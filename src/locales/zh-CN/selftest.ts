import type { CheckName } from "../../excel/selftest";

export const selftest = {
  title: "检查本机 Excel",
  intro: [
    "本加载项依据文档编写，未在每一种 Excel 上试用过。这里逐项检查本机 Excel 的答复与预期是否一致，一般不超过一分钟。",
    "请先新建一个空白工作簿，在其中进行检查。检查用的工作表（自检、附件4-1 等）完成、停止或出错后都自动删除，上次没有删完的，下次检查前删除；不读取您的其他工作簿。",
  ],
  run: "开始检查",
  runAgain: "重新检查",
  stop: "停止并给出结果",
  stopping: "正在停止，并删除检查用的工作表…",
  back: "返回",
  running: (number: number, of: number, check: string) => `正在检查第 ${number} 项，共 ${of} 项：${check}`,
  notEmpty: "本工作簿中已有内容，没有进行检查。请新建空白工作簿，在其中打开本加载项后再检查。",
  /** Excel's code */
  refused: (code: string) =>
    `检查没有进行，Excel 返回 ${code}。请结束单元格编辑、关闭 Excel 的对话框，切回本工作簿后重试。`,
  unavailable:
    "此处不能检查：没有连接到 Excel，或 Excel 版本过低（需要 Excel 2021、Microsoft 365 或网页版 Excel）。",
  /** Stopped before the first check */
  notStarted: "检查已停止，还没有结果。",
  /** @param asked `12 / 30` */
  stopped: (asked: string, found: string) => `检查已停止，已查 ${asked}：${found}`,
  silent: (asked: string, found: string) =>
    `Excel 不再应答，检查到此为止，已查 ${asked}：${found}。请保存下面的结果，不保存工作簿，关闭 Excel。`,
  /** @param during the check that was running; may be empty */
  interrupted: (asked: string, found: string, during: string) =>
    `上次检查没有做完，已查 ${asked}：${found}${during === "" ? "" : `。中断于“${during}”`}。结果如下，可以发送，也可以重新检查。`,
  verdict: (holding: number, of: number) =>
    holding === of ? `${of} 项全部与预期一致` : `${of} 项中有 ${of - holding} 项与预期不一致`,
  excel: (platform: string, version: string, excelApi: string) =>
    `平台 ${platform}，Excel ${version}，支持 ExcelApi ${excelApi}`,
  sheetsLeft: "检查用的内容未能全部删除。关闭本工作簿时不保存即可；重新检查时也会先删除。",
  holds: "一致",
  differs: "不一致",
  milliseconds: (milliseconds: number) => `${milliseconds} 毫秒`,
  /** Headings of the table of a check */
  fact: "名称",
  assumed: "预期",
  found: "实际",
  /** Reported only, nothing is assumed */
  notAssumed: "不作要求",
  notAsked: "此 Excel 无法查得",
  notChecked: "没有检查：面板刚保存的设置，功能区按钮能否立即读到（本页不是功能区按钮所用的页面）。",
  send: "请把结果发给本加载项的提供者。结果中只有上面列出的内容、检查时间和版本，没有您的数据。",
  copy: "复制结果",
  copied: "已复制",
  notCopied: "此处不允许复制。结果已选中，请按 Ctrl+C 复制。",
  save: "保存结果",
  saved: (file: string) => `正在下载“${file}”。如没有开始下载，请改用“复制结果”。`,
  code: "不能发送文件的，把下面的代码拍照，或者读给提供者（字母不分大小写，没有 I、L、O、U）：",
  result: "结果全文",
  checks: {
    nestedLoads: "一次读取各表的名称、批注和保护状态",
    sheetName: "工作表级名称不带表名",
    nameReplaced: "名称可以在一次操作中删除后重建",
    nameFormula: "表名带连字符时引用加引号",
    nameFormulaSet: "名称的引用位置可以改写",
    nameScopes: "同名的工作簿级名称和工作表级名称互不混淆",
    ruleOnAreas: "条件格式可以作用于几个区域",
    ruleRemoval: "同一单元格的两条条件格式可以分别删除",
    ruleOrder: "新加的条件格式排在最前",
    rulePriority: "条件格式的次序可以调整",
    longAddresses: "近八千字符的区域地址不被截断",
    nullLeavesAlone: "写入时留空的单元格保持原值",
    apostrophes: "以撇号开头的内容按文本写入",
    doubles: "小数写入后再读，前 15 位有效数字不变",
    dateBase: "日期从 1900 年起算",
    dateFormat: "日期的数值和格式按写入的保存",
    emptySheet: "空白工作表没有已用区域",
    mergeAcross: "逐行合并单元格并写入",
    filteredRows: "筛选后隐藏的行与相邻各行一并写入，各在其位",
    links: "单元格链接到本工作簿的单元格，文字不变",
    notes: "批注可以写入、定位和删除",
    charts: "图表可以绘制和替换",
    bordersOfOneRow: "单行区域可以设置全部边框",
    pageSetup: "页面设置写入后读回一致",
    printTitles: "未显示的工作表可以设置打印标题行",
    freezeUnseen: "未显示的工作表可以冻结窗格",
    sheetShown: "新建的工作表可以切换到",
    largeSettings: "工作簿中可以保存 300 kB 和 1 MB 的设置",
    failedBatch: "一批操作中途失败，此前的操作仍然有效",
    speed: "绘制十张表不超过十秒",
  } satisfies Record<CheckName, string>,
};
