export const help = {
  label: "帮助",
  guide: {
    label: "使用说明",
    search: "查找使用说明",
    hint: "如：追减、完成值、还原",
    found: (sections: number) => (sections === 0 ? "没有找到，请换一个词。" : `${sections} 节中有`),
  },
  selftest: "检查本机 Excel",
  whenToTest: "首次使用，或面板、写入不正常时，请在新建的空白工作簿中检查。",
  dateSystemUnknown: "Excel 未给出本工作簿的日期系统，日期按 1900 年起算。如读出的日期差四年，请核对。",
};
