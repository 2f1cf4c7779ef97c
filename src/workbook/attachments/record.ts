/** 核对记录: every finding of a run, for the records. */
import type { Triage } from "../../domain/triage/acceptance";
import type { Evaluation } from "../../domain/evaluation";
import { standingFindings, type Finding } from "../../domain/finding";
import { SEVERITIES, type Severity } from "../../domain/finding";
import type { SelfEvaluation } from "../../domain/model";
import type { RuleProfile } from "../../domain/profiles/profile";
import { projectOfCell, projectOfFinding } from "../../domain/model/projectOfCell";
import { Decimal, HUNDRED, toPlainExact } from "../../domain/decimal";
import { Grid, cell, text, type GridCell } from "../sheet/grid";
import type { SheetDefinition } from "../sheet";
import type { StyleName } from "../sheet/styles";
import { LIST_SEPARATOR } from "../sheet/links";
import { profileText, yearText } from "./labels";
import { ownedSheet } from "./owned";

export interface RecordOptions {
  readonly selfEvaluation: SelfEvaluation;
  readonly evaluation: Evaluation;
  readonly triage: Triage;
  readonly sentence: (finding: Finding) => string;
  readonly severityName: (severity: Severity) => string;
  /** What was read, and then, in a line for each reason, what was left out */
  readonly read: readonly string[];
  /** What was checked, what could not be judged, and what did not run, in lines */
  readonly checks: Readonly<Record<"checks" | "unjudged" | "notChecked", readonly string[]>>;
  /** What became of the comparison with last year; empty where there never was one */
  readonly lastYear: readonly string[];
  /** As printed: `2022-04-06 10:30` */
  readonly writtenAt: string;
  /** Of the add-in */
  readonly version: string;
}

export const RECORD_SHEET = "核对记录";

/** The cell of the time: if it alone changes, nothing is written. */
export const TIME_CELL = { row: 2, column: 2 } as const;

//             序号 级别 规则 项目 单元格 表内数 核算数 说明 依据
const WIDTHS = [6, 8, 8, 16, 18, 16, 16, 60, 32];
export const RECORD_HEADS = ["序号", "级别", "规则", "项目", "单元格", "表内数", "核算数", "说明", "依据"];
export const RECORD_LABELS = {
  time: "核对时间",
  profile: "规则方案",
  read: "读取情况",
  checks: "核对范围",
  unjudged: "未能判断",
  notChecked: "未作核对",
  lastYear: "上年比较",
} as const;
const SWATCHES: Readonly<Record<Severity, StyleName>> = {
  error: "swatchError",
  warning: "swatchWarning",
  note: "swatchNote",
};
/** Further cells are counted, not listed. */
const LISTED_CELLS = 6;

export function recordSheet(options: RecordOptions): SheetDefinition {
  const { evaluation, selfEvaluation, triage, severityName } = options;
  const { findings, profile } = evaluation;
  const { open, accepted } = triage;
  const grid = new Grid(WIDTHS);
  const head = (label: string, value: string): Grid =>
    grid.add([text("heading", label, 2), text("text", value, WIDTHS.length - 2)], 20);
  grid.add([text("title", RECORD_SHEET, WIDTHS.length)], 32);
  head("单位名称", `${selfEvaluation.unit.name.value ?? ""}（${yearText(selfEvaluation)}年度）`);
  head(RECORD_LABELS.time, options.writtenAt);
  head(RECORD_LABELS.profile, profileLine(profile, options.version));
  const counts = SEVERITIES.map(
    (severity) =>
      `${severityName(severity)}${open.filter((finding) => finding.severity === severity).length}项`,
  );
  if (accepted.size > 0) counts.push(`已说明${accepted.size}项`);
  head("核对结果", findings.length === 0 ? "未发现问题" : `${counts.join("，")}，其余未发现问题`);
  head(RECORD_LABELS.read, options.read.join("\n"));
  if (options.lastYear.length > 0) head(RECORD_LABELS.lastYear, options.lastYear.join("\n"));
  for (const key of ["checks", "unjudged", "notChecked"] as const)
    if (options.checks[key].length > 0) head(RECORD_LABELS[key], options.checks[key].join("\n"));
  const headerRow = grid.length;
  grid.add(
    RECORD_HEADS.map((heading) => text("heading", heading)),
    24,
  );
  const projectOf = projectOfCell(selfEvaluation);
  open.forEach((finding, index) => grid.add(findingCells(finding, index, projectOf, options), 20));
  if (open.length === 0) {
    const nothing = findings.length === 0 ? "未发现问题" : "没有未说明的问题";
    grid.add([text("textCentered", nothing, WIDTHS.length)], 28);
  }
  if (accepted.size > 0) addAccepted(grid, projectOf, options);
  return ownedSheet(RECORD_SHEET, "record", grid, {
    orientation: "landscape",
    headerRow,
    frozenRows: headerRow + 1,
  });
}

/** The rules that applied, as printed */
export function profileLine(profile: RuleProfile, version: string): string {
  return `${profileText(profile)}；加载项版本 ${version}`;
}

/** Accepted findings with the user's reasons, below the others; the clause follows the sentence. */
function addAccepted(grid: Grid, projectOf: ProjectOf, options: RecordOptions): void {
  const { accepted } = options.triage;
  grid.add([text("heading", `已说明情况的问题（${accepted.size}项）`, WIDTHS.length)], 24);
  grid.add(
    RECORD_HEADS.map((heading, index) =>
      text("heading", index === RECORD_HEADS.length - 1 ? "说明情况" : heading),
    ),
    24,
  );
  const findings = standingFindings(options.evaluation.findings, accepted);
  const explained = findings.filter((finding) => accepted.has(finding));
  explained.forEach((finding, index) => {
    const [number, , ...cells] = findingCells(finding, index, projectOf, options);
    const severity = text("textCentered", options.severityName(finding.severity));
    if (number === undefined) return;
    grid.add(
      [
        number,
        severity,
        ...cells.slice(0, -2),
        text("text", `${options.sentence(finding)}（依据：${finding.clause}）`),
        text("text", accepted.get(finding)?.reason ?? ""),
      ],
      20,
    );
  });
}

type ProjectOf = ReturnType<typeof projectOfCell>;

function findingCells(
  finding: Finding,
  index: number,
  projectOf: ProjectOf,
  { triage, sentence, severityName }: RecordOptions,
): GridCell[] {
  const former = triage.reopened.get(finding);
  const again = former === undefined ? "" : `（数据已变，原说明：${former.reason}）`;
  // Once the finding is accepted, what follows from it has rows of its own.
  const consequences = triage.accepted.has(finding) ? [] : (finding.follows ?? []);
  const follows = consequences.length === 0 ? "" : `（随之而来：${consequences.map(sentence).join("")}）`;
  return [
    cell("integer", { number: String(index + 1) }),
    text(SWATCHES[finding.severity], severityName(finding.severity)),
    text("textCentered", finding.rule),
    text("text", projectOfFinding(finding, projectOf) ?? ""),
    text("cellLink", cellList(finding.cells)),
    figure(finding.actual),
    figure(finding.expected),
    text("text", `${sentence(finding)}${follows}${again}`),
    text("text", finding.clause),
  ];
}

/** The finding's own sentence, without what the record adds to it */
export function sentenceIn(printed: string): string {
  return printed.replace(/（(?:随之而来|数据已变，原说明|依据)：[^]*）$/, "");
}

/** What follows from the finding, as printed behind its sentence; "" for nothing */
export function consequencesIn(printed: string): string {
  return /（随之而来：([^]*)）$/.exec(printed)?.[1] ?? "";
}

/** The first cell comes first: `workbook/links` leads there. */
export function cellList(cells: readonly string[]): string {
  if (cells.length <= LISTED_CELLS) return cells.join(LIST_SEPARATOR);
  return `${cells.slice(0, LISTED_CELLS).join(LIST_SEPARATOR)}等${cells.length}处`;
}

/** Printed figures become numbers again, so that formulas can use the record; everything else is text. */
function figure(printed: string | null): GridCell {
  if (printed === null) return text("textRight", "");
  const plain = printed.replaceAll(",", "");
  if (/^-?\d{1,13}\.\d\d$/.test(plain)) return cell("amount", { number: plain });
  if (/^-?\d{1,13}$/.test(plain) && !/^-?0\d/.test(plain)) return cell("integerRight", { number: plain });
  const percent = /^(-?\d{1,9}\.\d\d)%$/.exec(plain)?.[1];
  return percent === undefined
    ? text("textRight", printed)
    : cell("rate", { number: toPlainExact(new Decimal(percent).div(HUNDRED)) });
}
