import { found, oneIndicator, oneLine, workbookCases } from "../../../support/ruleCases/workbookCase";

const MARK = "【上年，待核】";

export default workbookCases("R84", {
  "texts of last year that nobody has looked at, one finding for each column": [
    {
      ...oneLine({ carriedOver: "5.00", spent: "5.00", remark: `${MARK}上年结转取自上年的结转结余` }),
      projects: [
        { name: "技能培训", annualGoal: `${MARK}培训学员100人` },
        { name: null, annualGoal: `${MARK}完成各项工作` },
      ],
    },
    found("R84.marked", "error", ["资金!M2"]),
    found("R84.marked", "error", ["项目!D2", "项目!D3"]),
  ],
  "the remark beside a target": [
    oneIndicator({ reason: `${MARK}上年完成值110人` }),
    found("R84.marked", "error", ["指标!K2"]),
  ],
  "a text of last year without the mark": [oneIndicator({ reason: "上年完成值110人" })],
});
