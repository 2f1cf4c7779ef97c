export const reportDraft = {
  back: "返回",
  drafted: (reports: number) => `已生成 ${reports} 份自评报告，尚未保存`,
  save: "保存为 Word 文档",
  /** Whether the file was saved is not known */
  downloaded: (file: string) =>
    `正在下载“${file}”。如没有开始下载，说明此处不允许下载，请单击“复制全文”，粘贴到 Word。`,
  draftAgain: "重新生成",
  intro:
    "文字取自“报告文字”“项目”等表，数字取自工作簿，单击数字可定位到单元格。保存为 Word 文档后可继续修改；在工作簿中补填的，请重新生成。",
  /** @param state what is missing */
  unfinished: (state: string) => `${state}。报告每页注明草稿，补齐后请重新生成。`,
  stale: "数据已改动，以下为改动前的内容。请重新生成。",
  report: "报告",
  name: (name: string, project: string | null) =>
    project === null ? `${name}（部门整体）` : `${name}（${project}）`,
  copy: "复制全文",
  copied: "已复制，可粘贴到 Word。",
  notCopied: "此处不允许复制，请保存为 Word 文档。",
  blanks: (count: number) => (count === 0 ? "没有待填的内容" : `待填 ${count} 处`),
  /** What the reports contradict each other or themselves in */
  contradictions: (count: number) =>
    `各份报告之间或前后不一致 ${count} 处，源于工作簿，请改正工作簿后重新生成`,
  unplaced: (count: number) => `没有放入任何报告的内容 ${count} 项`,
  noSection: (written: string) => `提纲中没有“${written}”`,
  /** Screen-reader name of a figure */
  goTo: (figure: string, cell: string) => `${figure}，定位到 ${cell}`,
};
