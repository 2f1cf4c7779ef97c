/** The command's summary on stdout. */
import { SEVERITIES, type Severity } from "../../domain/finding";
import { readCounts } from "../../workbook/read/leftOut";
import { messagesIn } from "../../locales";
import { paperSentences } from "../../locales/handIn";
import { checksSummary } from "../../locales/ruleChecks";
import { yearsMessages } from "../../locales/years";
import { readAccountMessages } from "../../locales/readAccount";
import type { LastYearJson } from "../years/lastYear";
import type { CellJson, CheckJson, FindingJson, HandInJson, ReadingJson, RecomputeJson } from "./json";

const UNKNOWN = "—";

/**
 * A few lines in Chinese: the unit, the money, the scores, and every finding with its cells.
 *
 * @param label the word for a severity
 */
export function summaryOf(report: RecomputeJson, label: (severity: Severity) => string): string {
  const { unit, year, moneyUnit, totals } = report;
  const money = moneyUnit ?? "";
  const all = totals["全部"];
  const lines = [
    [unit ?? "（未填单位名称）", year === null ? "" : `${year}年度`, "绩效自评核对"]
      .filter(Boolean)
      .join(" "),
    all
      ? `全年预算数 ${all.budget ?? UNKNOWN} ${money}，支出 ${all.spent ?? UNKNOWN} ${money}，执行率 ${percent(all.executionRate)}` +
        `（按年初预算 ${percent(all.initialRate)}），结转结余 ${all.balance ?? UNKNOWN} ${money}`
      : null,
    ...[report.department, ...report.projects].map(
      (form) =>
        `${form.name ?? "部门整体"}：总分 ${form.totalScore ?? UNKNOWN}${form.grade === null ? "" : `（${form.grade}）`}` +
        `，预算执行 ${form.fundScore ?? UNKNOWN}，绩效指标 ${form.indicatorScore ?? UNKNOWN}`,
    ),
    readLine(report.read),
    checksLine(report.checks),
    ...lastYearLines(report.lastYear),
    handInLine(report.handIn),
    ...findingLines(report.findings, label),
    ...leftLines(report),
  ];
  return lines.filter((line) => line !== null).join("\n") + "\n";
}

/** 可以上报, or what is missing, with the attachments that are not in order */
function handInLine({ state, attachments }: HandInJson): string {
  const papers = paperSentences(attachments, messagesIn("zh-CN"));
  return [state, ...papers].join("。").replace(/。+/g, "。");
}

/** What was read, and how much was left out */
function readLine(read: readonly ReadingJson[]): string {
  const messages = readAccountMessages("zh-CN");
  const cells = read.reduce((sum, { leftOut }) => sum + leftOut.length, 0);
  return [messages.read(readCounts(read)), ...(cells === 0 ? [] : [messages.leftOut(cells)])].join(
    messages.separator,
  );
}

/** How much was checked, and what could not be judged; the JSON has it by rule */
function checksLine(checks: readonly CheckJson[]): string {
  return checksSummary(
    "zh-CN",
    checks.map(({ notJudged, ...check }) => ({ ...check, unjudged: notJudged })),
  );
}

/** What was compared with last year, and the names that only one of the years has */
function lastYearLines(lastYear: LastYearJson | null): string[] {
  const messages = yearsMessages("zh-CN");
  if (lastYear === null) return [messages.notCompared(null)];
  const { file, year, projects, indicators, workFigures } = lastYear;
  const lists = {
    newProjects: projects.onlyThisYear,
    droppedProjects: projects.onlyLastYear,
    newIndicators: indicators.onlyThisYear,
    droppedIndicators: indicators.onlyLastYear,
    newWorkFigures: workFigures.onlyThisYear,
    droppedWorkFigures: workFigures.onlyLastYear,
  };
  const unmatched = Object.entries(lists) as [keyof typeof lists, readonly string[]][];
  return [
    messages.compared(file, year, projects.matched, indicators.matched),
    ...unmatched.flatMap(([key, names]) => (names.length === 0 ? [] : [messages.unmatched[key](names)])),
  ];
}

/** A line for each of the user's cells on our sheets that was kept or overwritten */
export function leftLines({
  left = [],
  overwritten = [],
}: Pick<RecomputeJson, "left" | "overwritten">): string[] {
  const line = (label: string, { cell, present, computed }: CellJson): string =>
    `[${label}] ${cell} ${present ?? "（空白）"}，核算为 ${computed ?? "（空白）"}`;
  return [...left.map((cell) => line("已保留", cell)), ...overwritten.map((cell) => line("已覆盖", cell))];
}

/**
 * The counts by severity, then a line for each finding
 *
 * @param placeOf where a finding is; its cells if not given
 */
export function findingLines<F extends FindingJson>(
  findings: readonly F[],
  label: (severity: Severity) => string,
  placeOf: (finding: F) => string = ({ cells }) => cells.join("、"),
): readonly string[] {
  const text = (finding: F): string => `${finding.rule} ${placeOf(finding)} ${finding.message}`;
  const lines = SEVERITIES.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity && finding.accepted === undefined)
      .flatMap((finding) => [
        `[${label(severity)}] ${text(finding)}`,
        ...(finding.follows ?? []).map(
          ({ rule, cells, message }) => `  [随之而来] ${rule} ${cells.join("、")} ${message}`,
        ),
      ]),
  );
  const explained = findings.flatMap((finding) =>
    finding.accepted === undefined ? [] : [`[已说明] ${text(finding)} 说明：${finding.accepted}`],
  );
  return [verdict(findings, label), ...lines, ...explained];
}

function percent(rate: string | null): string {
  return rate === null ? UNKNOWN : `${rate}%`;
}

function verdict(findings: readonly FindingJson[], label: (severity: Severity) => string): string {
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const counts = SEVERITIES.map((severity) => {
    const count = open.filter((finding) => finding.severity === severity).length;
    return count === 0 ? "" : `${label(severity)} ${count} 项`;
  });
  const explained = findings.length - open.length;
  const parts = [...counts, explained === 0 ? "" : `已说明 ${explained} 项`].filter((text) => text !== "");
  return parts.length === 0 ? "未发现问题" : `${parts.join("，")}，其余未发现问题`;
}
