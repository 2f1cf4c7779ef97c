export const help = {
  label: "帮助",
  selftest: "检查本机 Excel",
  whenToTest: "首次使用，或面板、写入不正常时，请在新建的空白工作簿中检查。",
};
