/** The command's summary of printed forms on stdout. */
import type { Severity } from "../../domain/finding";
import type { NotForm, NotFormReason } from "../../workbook/forms";
import type { FormsJson, FormJson } from "./json";
import { findingLines } from "../recompute/summary";

const UNKNOWN = "—";

/**
 * A few lines in Chinese for each form: its name, its printed and computed figures, and every finding.
 *
 * @param label the word for a severity
 */
export function formsSummaryOf(
  { forms, truncated }: FormsJson,
  label: (severity: Severity) => string,
): string {
  const lines = forms.flatMap((form) => [
    heading(form),
    figures(form),
    ...findingLines(form.findings, label),
  ]);
  const cut = truncated.map((sheet) => `工作表“${sheet}”内容过多，只读取了前面部分`);
  return `${[...lines, ...cut].join("\n")}\n`;
}

function heading({ sheet, project, unit, year }: FormJson): string {
  const name = project ?? `${unit ?? "（未填单位名称）"}整体支出`;
  return [`【${sheet}】`, name, year === null ? "" : `${year}年度`, "自评表核对"].filter(Boolean).join(" ");
}

function figures({ stated, computed }: FormJson): string {
  const both = (name: string, key: keyof FormJson["stated"], unit: string) =>
    `${name} ${shown(computed[key], unit)}（表列 ${shown(stated[key], unit)}）`;
  return [
    both("执行率", "rate", "%"),
    both("预算执行得分", "budgetScore", ""),
    both("分值合计", "totalWeight", ""),
    both("总分", "totalScore", ""),
  ].join("，");
}

function shown(value: string | null, unit: string): string {
  return value === null ? UNKNOWN : `${value}${unit}`;
}

const REASONS: Readonly<Record<NotFormReason, string>> = {
  blank: "没有内容",
  noForm: "没有自评表",
  titleOnly: "只有标题，没有资金和指标",
  list: "是逐项列示的清单，不是自评表",
  tableOnly: "只有列名，没有标题、单位和项目名称",
};

/** Why the first few sheets have no form: 自评表（没有自评表）、Sheet2（没有内容） */
export function notFormsText(notForms: readonly NotForm[]): string {
  const shownSheets = notForms.slice(0, 5).map(({ sheet, reason }) => `${sheet}（${REASONS[reason]}）`);
  return shownSheets.join("、") + (notForms.length > shownSheets.length ? " 等" : "");
}
