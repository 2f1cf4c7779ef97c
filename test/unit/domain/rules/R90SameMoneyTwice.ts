import { found, projectLine, workbookCases } from "../../../support/ruleCases/workbookCase";
import type { LineSpec } from "../../../support/selfEvaluationOf";

const MONEY = { initialBudget: "48.60", spent: "47.95", source: "一般公共预算" };
const line = (project: string, more: LineSpec = {}): LineSpec => projectLine({ project, ...MONEY, ...more });
const both = (first: LineSpec, second: LineSpec) => ({
  lines: [first, projectLine({ initialBudget: "3" }), second],
});

export default workbookCases("R90", {
  "the same row twice": [
    both(line("河道保洁"), line("河道保洁")),
    found("R90.sameRow", "warning", ["资金!B2", "资金!B4"], "河道保洁、河道保洁"),
  ],
  "the same name but for a suffix": [
    both(line("河道保洁"), line("河道保洁项目")),
    found("R90.similarName", "warning", ["资金!B2", "资金!B4"], "河道保洁、河道保洁项目"),
  ],
  "two other suffixes": [
    both(line("河道保洁专项经费"), line("河道保洁费")),
    found("R90.similarName", "warning", ["资金!B2", "资金!B4"], "河道保洁专项经费、河道保洁费"),
  ],
  "基本支出 twice": [
    both(
      { category: "公用经费", project: "日常公用经费", ...MONEY },
      { category: "公用经费", project: "日常公用经费", ...MONEY },
    ),
    found("R90.sameRow", "warning", ["资金!B2", "资金!B4"], "日常公用经费、日常公用经费"),
  ],
  "one amount is another": [both(line("河道保洁"), line("河道保洁", { spent: "47.59" }))],
  "another 功能科目": [
    both(line("河道保洁", { functionCode: "2130304" }), line("河道保洁", { functionCode: "2130305" })),
  ],
  "another source": [both(line("河道保洁"), line("河道保洁项目", { source: "政府性基金" }))],
  "another 预算层级": [both(line("河道保洁"), line("河道保洁", { tier: "上级专项" }))],
  "another remark": [both(line("河道保洁", { remark: "第一批" }), line("河道保洁", { remark: "第二批" }))],
  "another project with the same amounts": [both(line("河道保洁"), line("河道清淤"))],
  "two rows without money": [
    both(projectLine({ project: "河道保洁" }), projectLine({ project: "河道保洁" })),
  ],
});
