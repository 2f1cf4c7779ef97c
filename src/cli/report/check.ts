/**
 * The command that checks a written report against a workbook: `in.xlsx REPORT.docx|.txt [--json out.json]
 * [--commented out.docx] [--last-year last.xlsx]`
 */
import type { Finding, TextPlace } from "../../domain/finding";
import type { ReportFile } from "../../domain/report/check/source";
import { MAX_REPORT_BYTES } from "../../docx";
import { writeComments } from "../../docx/comments";
import { EmbeddedHost } from "../../emulator";
import { findingListMessages } from "../../locales/findingList";
import { reportCheckMessages } from "../../locales/reportCheck";
import { reportComments } from "../../locales/reportComments";
import type { CheckedReport } from "../../operations";
import { excelDesk } from "../../excel/desk";
import { createOperations } from "../../operations/create";
import { NotStandardWorkbook } from "../../workbook/read/notStandardWorkbook";
import { Calculator } from "../../xlsx";
import { XlsxError } from "../../xlsx/opc/errors";
import { CannotRun } from "../shared/cannotRun";
import { commandOf, hasErrors, sentenceOf, type CommandEnvironment } from "../shared/command";
import { parseCommandLine } from "../shared/commandLine";
import { assertWritable, readInput, refuseOtherExtension, refuseSameFile, writeFiles } from "../shared/files";
import { formsJson, type FormJson } from "../forms/json";
import { lastYearFile, refuseOtherYear } from "../years/lastYear";
import { withOffice } from "../shared/office";
import { openWorkbook } from "../shared/openWorkbook";
import { findingJson, type FindingJson } from "../recompute/json";
import { findingLines } from "../recompute/summary";

export const USAGE =
  "用法：npm run check-report -- 工作簿.xlsx 报告.docx（或 .txt） [--json 结果.json] [--commented 批注稿.docx] [--last-year 上年.xlsx]";

/** Where it stands: lines of a text, counted from 1, or the paragraph of a .docx */
type PlaceJson =
  { lines: [first: number, last: number]; quote: string } | { paragraph: number; quote: string };

export type ClaimJson = PlaceJson & {
  subject: string;
  /** As printed; a date as `2021-12-31` */
  value: string;
  unit: string | null;
  kind: string;
  /** `资金/支出/项目支出`; null where the workbook has no such figure */
  source: string | null;
  cells: string[];
  verdict: "consistent" | "contradiction" | "unverifiable";
  /** tied, derived, compared, notLookedAt */
  standing: string;
  /** Why nothing was compared with it: otherTime, planned, otherThing, approximate, otherMoney, alone; else null */
  why: string | null;
};

export type TextFindingJson = PlaceJson &
  FindingJson & {
    /** `63.91 + 2469.26`; null where nothing is computed */
    arithmetic: string | null;
    /** Further passages that it compares */
    others: PlaceJson[];
  };

export interface CheckJson {
  /** False: the text is no self-evaluation report of this unit, and nothing was compared with the workbook */
  ownReport: boolean;
  /** False: the text is no self-evaluation report at all, and nothing was checked */
  checked: boolean;
  claims: ClaimJson[];
  findings: TextFindingJson[];
  coverage: { numerals: number; claims: number; excluded: number; tied: number };
  /** Parts of a .docx that were not read */
  unread: { pictures: number; objects: number };
  /** Printed forms among the tables of a .docx */
  forms: FormJson[];
}

/** 0: no errors found. 1: errors, accepted or not. 2: could not run. */
export const runCheckReport = commandOf(parseArguments, checkReport);

interface CheckArguments {
  readonly workbook: string;
  readonly report: string;
  readonly json: string | null;
  /** The copy with comments */
  readonly commented: string | null;
  /** Last year's workbook or JSON */
  readonly lastYear: string | null;
}

/** @throws CannotRun */
function parseArguments(args: readonly string[]): CheckArguments {
  const { inputs, valueOf, refusal } = parseCommandLine(args, {
    usage: USAGE,
    options: { json: "文件名", commented: "文件名", "last-year": "文件名" },
    repetitionFirst: true,
  });
  const [workbook = "", report = "", other] = inputs;
  if (workbook === "") throw refusal("缺少工作簿");
  if (report === "") throw refusal("缺少报告");
  if (other !== undefined) throw refusal(`只能核对一份报告，多出 ${other}`);
  const [json, commented, lastYear] = [valueOf("json"), valueOf("commented"), valueOf("last-year")];
  return { workbook, report, json, commented, lastYear };
}

/** Returns whether errors were found. */
async function checkReport(given: CheckArguments, { now, stdout }: CommandEnvironment): Promise<boolean> {
  const { json, commented } = given;
  const checked = await checkFile(given, now);
  const result = jsonOf(checked);
  const outputs = [
    ...(json === null ? [] : [{ path: json, content: `${JSON.stringify(result, null, 2)}\n` }]),
    ...(commented === null ? [] : [{ path: commented, content: commentedCopy(checked, given, now()) }]),
  ];
  if (json === null) stdout(summaryOf(result));
  await writeFiles(outputs);
  return hasErrors([...result.findings, ...result.forms.flatMap((form) => form.findings)]);
}

async function checkFile(
  { workbook: input, report: reportPath, json, commented, lastYear: lastPath }: CheckArguments,
  now: () => Date,
): Promise<CheckedReport> {
  if (commented !== null) refuseOtherExtension(commented, ".docx", "--commented 只能写成 .docx");
  for (const [option, output] of [
    ["--json", json],
    ["--commented", commented],
  ] as const) {
    if (output === null) continue;
    await assertWritable(output);
    await refuseSameFile(`${option} 与输入是同一个文件`, output, [input, reportPath, lastPath]);
  }
  if (json !== null && commented !== null)
    await refuseSameFile("--json 与 --commented 是同一个文件", json, [commented]);
  const lastYear = await lastYearFile(lastPath);
  const content = await readInput(reportPath, MAX_REPORT_BYTES);
  const host = new EmbeddedHost(await openWorkbook(input), {
    calculator: new Calculator(),
    showsUnknown: true,
  });
  const file: ReportFile = {
    name: reportPath,
    size: content.length,
    arrayBuffer: async () => new Uint8Array(content).buffer,
  };
  const outcome = await withOffice(host, () =>
    createOperations(excelDesk, { now, lastYear: { current: lastYear } }).checkReport({ kind: "file", file }),
  ).catch((error: unknown) => {
    if (error instanceof NotStandardWorkbook)
      throw new CannotRun(`未找到标准自评工作簿的名称（绩效_资金 等）：${input}`, { cause: error });
    throw error;
  });
  if (outcome.kind === "checked") {
    if (lastYear !== null) refuseOtherYear(lastYear, outcome.report.selfEvaluation);
    return outcome.report;
  }
  const { what } = reportCheckMessages("zh-CN").problems[outcome.problem];
  throw new CannotRun(`${what}：${reportPath}`);
}

/** @throws CannotRun */
function commentedCopy(
  { document, triage }: CheckedReport,
  { report }: CheckArguments,
  now: Date,
): Uint8Array {
  if (document === null) throw new CannotRun(`--commented 只用于 .docx 报告：${report}`);
  try {
    return writeComments(document, reportComments("zh-CN", triage.open), now);
  } catch (error) {
    if (error instanceof XlsxError)
      throw new CannotRun(`${reportCheckMessages("zh-CN").noCommentsPossible}${report}`, { cause: error });
    throw error;
  }
}

function placeJson({ kind, first, last, quote }: TextPlace): PlaceJson {
  return kind === "lines" ? { lines: [first, last], quote } : { paragraph: first, quote };
}

function jsonOf({ check, triage, forms, unread }: CheckedReport): CheckJson {
  return {
    ownReport: check.recognition === "own",
    checked: check.recognition !== "none",
    claims: check.claims.map(({ claim, place, verdict, standing: { standing, why } }) => ({
      ...placeJson(place),
      subject: claim.subject,
      value: claim.written,
      unit: claim.unit,
      kind: claim.kind,
      source: claim.figure?.source ?? null,
      cells: [...(claim.figure?.cells ?? [])],
      verdict,
      standing,
      why,
    })),
    findings: check.findings.map((finding) => {
      const reason = triage.accepted.get(finding)?.reason;
      return { ...textFindingJson(finding), ...(reason === undefined ? {} : { accepted: reason }) };
    }),
    coverage: { ...check.coverage },
    unread: { ...unread },
    forms: formsJson(forms, sentenceOf),
  };
}

function textFindingJson(finding: Finding): TextFindingJson {
  const [first, ...others] = finding.passages ?? [];
  const place: TextPlace = first ?? { kind: "lines", first: 0, last: 0, quote: "" };
  const { working } = finding.inputs as { readonly working?: string | null };
  return {
    ...placeJson(place),
    ...findingJson(finding, sentenceOf),
    arithmetic: working ?? null,
    others: others.map(placeJson),
  };
}

function summaryOf({ ownReport, checked, findings, coverage, unread, forms }: CheckJson): string {
  const { severity } = findingListMessages("zh-CN");
  const all: readonly (FindingJson & { place: string })[] = [
    ...findings.map((finding) => ({ ...finding, place: placeText(finding) })),
    ...forms.flatMap((form) =>
      form.findings.map((finding) => ({ ...finding, place: finding.cells.join("、") })),
    ),
  ];
  const lines = [
    `报告中数字表述 ${coverage.claims} 处，与工作簿对应 ${coverage.tied} 处`,
    ...(unread.pictures + unread.objects > 0
      ? [reportCheckMessages("zh-CN").unread(unread.pictures, unread.objects)]
      : []),
    ...(ownReport
      ? []
      : [`未识别为本单位的绩效自评报告，${checked ? "未与工作簿核对，只核对报告自身" : "未作核对"}`]),
    ...(checked || forms.length > 0
      ? findingLines(
          all,
          (one) => severity[one],
          ({ place }) => place,
        )
      : []),
  ];
  return `${lines.join("\n")}\n`;
}

function placeText(place: PlaceJson): string {
  const { quote } = place;
  const text: TextPlace =
    "lines" in place
      ? { kind: "lines", first: place.lines[0], last: place.lines[1], quote }
      : { kind: "paragraph", first: place.paragraph, last: place.paragraph, quote };
  return findingListMessages("zh-CN").place(text);
}
