import { FUNDS, INDICATORS, PROJECTS, REPORT_WORDS, type Field } from "../model";
import { LAST_YEAR_MARK } from "../years/mark";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import type { WorkbookContext } from "./workbookContext";

export interface Inputs {
  /** One for each column */
  "R84.marked": { readonly column: string; readonly count: string; readonly mark: string };
}

function check({ selfEvaluation }: WorkbookContext): Found<Inputs>[] {
  const { funds, projects, indicators, reportWords } = selfEvaluation;
  const columns: readonly (readonly [heading: string, fields: readonly Field<string>[]])[] = [
    [FUNDS.columns.remark.heading, funds.map(({ remark }) => remark)],
    [PROJECTS.columns.annualGoal.heading, projects.map(({ annualGoal }) => annualGoal)],
    [INDICATORS.columns.reason.heading, indicators.map(({ reason }) => reason)],
    [REPORT_WORDS.columns.text.heading, reportWords.map(({ text }) => text)],
  ];
  return columns.flatMap(([column, fields]): Found<Inputs>[] => {
    const at = fields.filter(({ written }) => written.includes(LAST_YEAR_MARK));
    if (at.length === 0) return [];
    const inputs = { column, count: String(at.length), mark: LAST_YEAR_MARK };
    return [{ code: "R84.marked", at, inputs }];
  });
}

export const R84: Rule<Inputs> = {
  id: "R84",
  group: "totalsAndText",
  clause: OUR_PROPOSAL,
  formula: `从上年建立的文字已核对，“${LAST_YEAR_MARK}”已删除`,
  severities: { "R84.marked": "error" },
  asksForInput: { "R84.marked": true },
  workbook: { workbook: check },
};
