/** The command line of `check-report` */
import { parseCommandLine } from "../shared/commandLine";

export const USAGE =
  "用法：npm run check-report -- 工作簿.xlsx 报告.docx（或 .txt，可以多份，或者文件夹） [--json 结果.json] [--commented 批注稿.docx（多份时为文件夹）] [--last-year 上年.xlsx]";

export interface CheckArguments {
  readonly workbook: string;
  /** Files and folders */
  readonly reports: readonly string[];
  readonly json: string | null;
  /** The copy with comments, or the folder of several */
  readonly commented: string | null;
  /** Last year's workbook or JSON */
  readonly lastYear: string | null;
}

/** @throws CannotRun */
export function parseCheckArguments(args: readonly string[]): CheckArguments {
  const { inputs, valueOf, refusal } = parseCommandLine(args, {
    usage: USAGE,
    options: { json: "文件名", commented: "文件名", "last-year": "文件名" },
    repetitionFirst: true,
  });
  const [workbook = "", ...reports] = inputs;
  if (workbook === "") throw refusal("缺少工作簿");
  if (reports.length === 0) throw refusal("缺少报告");
  const [json, commented, lastYear] = [valueOf("json"), valueOf("commented"), valueOf("last-year")];
  return { workbook, reports, json, commented, lastYear };
}
