/** Highlights that Excel did not find */
export const highlightsLeft = (count: number): string =>
  count === 0 ? "" : `有 ${count} 处旧标记未能清除，下次重算时会再试。`;

/** Labels of the operations: button, progress while one runs, and notice of what it has done. */
export const operations = {
  inspect: { button: "重新检查", running: "正在检查工作簿…" },
  findForms: { running: "正在查找自评表…" },
  recomputeOrPreview: { button: "一键重算", running: "正在重算…" },
  preview: { button: "预览", running: "正在预览…" },
  applyPreview: { running: "正在写入…" },
  readForms: { button: "读入自评表", running: "正在读入自评表…" },
  draftReports: { button: "生成自评报告", running: "正在生成自评报告…" },
  saveReport: { running: "正在保存…" },
  checkReport: { button: "核对报告", running: "正在核对报告…" },
  checkReports: { running: "正在核对报告…" },
  acceptInReport: { running: "正在保存说明…" },
  exportAttachments: {
    button: "导出附件",
    running: "正在导出附件…",
    opened: (count: number, ready: boolean) =>
      `已在新工作簿中打开 ${count} 张附件，${ready ? "可直接打印或另存上报" : "每页注明草稿，不能上报"}。`,
    downloaded: (file: string, ready: boolean) =>
      `Excel 未能打开新工作簿，已改为下载“${file}”${ready ? "" : "，每页注明草稿，不能上报"}。如没有开始下载，说明此处也不允许下载，请在本工作簿中打印各附件。`,
    /** @param state what is missing */
    unfinished: (state: string) => `未导出。${state}。确需先看样张，可以导出草稿，每页注明草稿。`,
    draft: "导出草稿",
  },
  previewFill: {
    button: "填入下发表样",
    running: "正在查找下发表样…",
    found: (forms: number) => (forms === 0 ? "没有找到可填的下发表样" : `找到 ${forms} 张下发表样，尚未填入`),
  },
  fillForms: {
    button: "填入",
    running: "正在填入…",
    done: (forms: number, cells: number) =>
      `已填入 ${forms} 张表，共 ${cells} 处。请核对后上报；如需撤回，请单击“还原”。`,
  },
  previewLedger: { button: "读入台账", running: "正在读取台账…" },
  chooseLedger: { running: "正在读取台账…" },
  writeLedger: { button: "写入", running: "正在写入…" },
  rollup: { button: "汇总各单位", running: "正在汇总各单位…" },
  copyForms: {
    running: "正在复制到标准自评工作表…",
    done: (forms: number) =>
      `已将 ${forms} 张自评表复制到标准自评工作表。原表没有的内容（如支出类别、预算层级）请补填，然后单击“一键重算”。`,
  },
  clearHighlights: {
    button: "清除标记",
    running: "正在清除标记…",
    done: (cleared: { highlights: number; notes: number; highlightsLeft: number }) => {
      const { highlights, notes } = cleared;
      const left = highlightsLeft(cleared.highlightsLeft);
      if (highlights + notes === 0) return left || "没有需要清除的标记。";
      return `已清除 ${highlights} 处标记${notes > 0 ? `、${notes} 条批注` : ""}。${left}`;
    },
  },
  showNotes: { running: "正在更新批注…" },
  writeOverview: { button: "生成总览表", running: "正在生成总览表…" },
  insertTemplate: {
    button: { blank: "新建标准自评工作簿", sample: "试用样例" },
    running: "正在新建工作表…",
    done: {
      blank: "已新建标准自评工作表，请填写后单击“一键重算”。",
      sample: "已放入样例，请单击“一键重算”。",
      expectedUnits: "已新建“应报单位”，请填写后重新汇总。",
    },
  },
  chooseLastYear: { running: "正在读取上年工作簿…" },
  createFromLastYear: { running: "正在从上年建立…" },
  restore: { button: "还原", running: "正在还原…" },
  writeReasons: {
    running: "正在写入原因…",
    done: (count: number) => `已写入 ${count} 处原因。`,
  },
  writeLastFigures: {
    running: "正在填入上年数…",
    done: (count: number) => `已填入 ${count} 处上年数。`,
  },
  mend: {
    running: "正在改正…",
    done: (count: number) => `已改正 ${count} 处单元格。如需撤回，请单击“还原”。`,
  },
  accept: { running: "正在保存说明…", done: (count: number) => `已说明 ${count} 处。` },
  revoke: { running: "正在撤销说明…", done: (count: number) => `已撤销 ${count} 处说明。` },
  openWithWorkbook: {
    choice: "打开本工作簿时自动打开面板",
    running: "正在保存设置…",
    done: { on: "保存工作簿后生效。", off: "已取消，保存工作簿后生效。" },
  },
  setUpPages: {
    button: "重试",
    running: "正在设置版面…",
    pending: "内容已写入，列宽、冻结窗格和页面设置未完成（没有打印机或 Excel 正忙时会这样）。",
    done: "版面已设置。",
  },
  readSelection: { running: "正在读取所选区域…" },
  repair: {
    running: "正在修复…",
    done: (name: string) => `已修复：${name}。如需撤回，请单击“还原”。`,
  },
};
