/** The JSON of `check-report`, and its summary. */
import type { Finding, TextPlace } from "../../domain/finding";
import { findingListMessages } from "../../locales/findingList";
import { reportCheckMessages } from "../../locales/reportCheck";
import type { CheckedReport, CheckedReportFile, CheckedReports, UnitReports } from "../../operations";
import { formsJson, type FormJson } from "../forms/json";
import { findingJson, type FindingJson } from "../recompute/json";
import { findingLines } from "../recompute/summary";
import { hasErrors, sentenceOf } from "../shared/command";

/** Where it stands: lines of a text, counted from 1, or the paragraph of a .docx */
type PlaceJson = ({ lines: [first: number, last: number] } | { paragraph: number }) & {
  quote: string;
  /** Of several reports that are compared with each other: which one */
  report?: string;
};

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

/** One of several files */
export type FileJson = { file: string } & (CheckJson | { problem: string; message: string });

/** The reports of one unit */
export interface UnitJson {
  /** Null for a file of which nothing says whose it is */
  unit: string | null;
  /** compared, alone, or tooLong: not compared with each other, since they hold too much */
  together: UnitReports["together"];
  /** What the reports contradict each other in */
  findings: TextFindingJson[];
  files: FileJson[];
}

export interface UnitsJson {
  units: UnitJson[];
}

function placeJson({ kind, first, last, quote, report }: TextPlace): PlaceJson {
  const of = report === undefined ? {} : { report };
  return kind === "lines" ? { lines: [first, last], quote, ...of } : { paragraph: first, quote, ...of };
}

export function jsonOf({ check, triage, forms, unread }: CheckedReport): CheckJson {
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
    findings: findingsJson(check.findings, triage),
    coverage: { ...check.coverage },
    unread: { ...unread },
    forms: formsJson(forms, sentenceOf),
  };
}

function findingsJson(
  findings: readonly Finding[],
  { accepted }: CheckedReport["triage"],
): TextFindingJson[] {
  return findings.map((finding) => {
    const reason = accepted.get(finding)?.reason;
    return { ...textFindingJson(finding), ...(reason === undefined ? {} : { accepted: reason }) };
  });
}

export function unitsJson({ units }: CheckedReports): UnitsJson {
  return {
    units: units.map(({ unit, together, triage, files }) => ({
      unit,
      together,
      findings: findingsJson([...triage.accepted.keys(), ...triage.open], triage),
      files: files.map(fileJson),
    })),
  };
}

function fileJson({ file, outcome }: CheckedReportFile): FileJson {
  if (outcome.kind === "checked") return { file: file.name, ...jsonOf(outcome.report) };
  const { what, next } = reportCheckMessages("zh-CN").problems[outcome.problem];
  return { file: file.name, problem: outcome.problem, message: `${what}。${next}` };
}

/** A file that cannot be read counts as an error: nobody has checked it. */
export function hasErrorsOf({ units }: UnitsJson): boolean {
  return units.some(
    ({ findings, files }) =>
      hasErrors(findings) || files.some((file) => "problem" in file || hasErrorsIn(file)),
  );
}

export function hasErrorsIn({ findings, forms }: CheckJson): boolean {
  return hasErrors([...findings, ...forms.flatMap((form) => form.findings)]);
}

/** The list by unit: each file, then what the unit's reports contradict each other in */
export function unitsSummary({ units }: UnitsJson): string {
  const { severity } = findingListMessages("zh-CN");
  const { several } = reportCheckMessages("zh-CN");
  const lines = units.flatMap(({ unit, together, findings, files }) => [
    `■ ${unit ?? several.unknownUnit}`,
    ...files.flatMap((file) => [
      `● ${file.file}`,
      ...("problem" in file ? [file.message] : summaryOf(file).trimEnd().split("\n")),
    ]),
    ...(together === "alone" ? [] : [`● ${several.together[together]}`]),
    ...(together === "compared"
      ? findingLines(
          findings.map((finding) => ({ ...finding, place: placeText(finding) })),
          (one) => severity[one],
          ({ place }) => place,
        )
      : []),
  ]);
  return `${lines.join("\n")}\n`;
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

export function summaryOf({ ownReport, checked, findings, coverage, unread, forms }: CheckJson): string {
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
  const { quote, report } = place;
  const [kind, first, last]: [TextPlace["kind"], number, number] =
    "lines" in place
      ? ["lines", place.lines[0], place.lines[1]]
      : ["paragraph", place.paragraph, place.paragraph];
  return findingListMessages("zh-CN").place({
    kind,
    first,
    last,
    quote,
    ...(report === undefined ? {} : { report }),
  });
}
