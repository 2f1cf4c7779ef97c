/** What the last run found, as its 核对记录 lists it, and what has changed since. Nothing else is stored for this. */
import type { Finding } from "../../domain/finding";
import type { LastYearSource } from "../../domain/years/lastYear";
import { cellList, RECORD_HEADS, RECORD_LABELS, RECORD_SHEET, consequencesIn, sentenceIn } from "./record";
import type { ReadCounts } from "../read/leftOut";
import type { SheetSnapshot } from "../snapshot";

export interface RecordedFinding {
  readonly rule: string;
  /** As printed */
  readonly cells: string;
  readonly sentence: string;
  /** The sentences of what follows from it, as printed behind it; absent = nothing */
  readonly consequences?: string;
}

export interface LastRun {
  readonly findings: readonly RecordedFinding[];
  /** As printed: `2022-04-06 10:30` */
  readonly time: string;
  /** As printed, with the version of the add-in */
  readonly profile: string;
  /** The file that it was compared with, or the run before it; null = none */
  readonly lastYear: LastYearSource | null;
  /** Null if the record does not say it as this version does */
  readonly counts: ReadCounts | null;
}

export interface ChangesSince {
  /** Findings that the last run did not have */
  readonly fresh: ReadonlySet<Finding>;
  readonly gone: readonly RecordedFinding[];
  /** Why findings may have come or gone, other than by changed cells */
  readonly profile: { readonly before: string; readonly after: string } | null;
  readonly counts: { readonly before: ReadCounts; readonly after: ReadCounts } | null;
}

/** Null without a record, or if the user has changed its headings. */
export function lastRunOf(sheets: readonly SheetSnapshot[]): LastRun | null {
  for (const { ownedLayout, content } of sheets) {
    if (ownedLayout === null || content?.values[0]?.[0] !== RECORD_SHEET) continue;
    const rows = content.values.map((row) => row.map(String));
    const header = rows.findIndex((row) => RECORD_HEADS.every((head, column) => row[column] === head));
    if (header === -1) return null;
    const valueOf = (label: string): string => rows.find(([first]) => first === label)?.[2] ?? "";
    const [rule, cells, sentence] = ["规则", "单元格", "说明"].map((head) => RECORD_HEADS.indexOf(head));
    return {
      findings: rows
        .slice(header + 1)
        .filter((row) => /^[RY]\d+$/.test(row[rule ?? 0] ?? ""))
        .map((row) => ({
          rule: row[rule ?? 0] ?? "",
          cells: row[cells ?? 0] ?? "",
          sentence: sentenceIn(row[sentence ?? 0] ?? ""),
          consequences: consequencesIn(row[sentence ?? 0] ?? ""),
        })),
      time: valueOf(RECORD_LABELS.time),
      profile: valueOf(RECORD_LABELS.profile),
      lastYear: lastYearIn(valueOf(RECORD_LABELS.lastYear)),
      counts: countsIn(valueOf(RECORD_LABELS.read)),
    };
  }
  return null;
}

function lastYearIn(line: string): LastYearSource | null {
  const [, file, fingerprint] = /“([^”]+)”[^]*（指纹([0-9a-f]{16})）/.exec(line) ?? [];
  return file === undefined || fingerprint === undefined ? null : { file, fingerprint };
}

function countsIn(read: string): ReadCounts | null {
  const [line = ""] = read.split("\n");
  const [funds, projects, indicators, ...more] = (line.match(/\d+/g) ?? []).map(Number);
  if (funds === undefined || projects === undefined || indicators === undefined || more.length > 0)
    return null;
  return { funds, projects, indicators };
}

/**
 * Pairs the findings with those recorded: by cells and sentence, then by the sentence alone (its row has moved), then
 * by the cells alone (its figures have changed).
 */
export function changesSince(
  last: LastRun,
  findings: readonly Finding[],
  now: {
    readonly sentence: (finding: Finding) => string;
    readonly profile: string;
    readonly counts: ReadCounts;
    /** Without last year's figures its findings are not settled, but were not looked for. */
    readonly comparesYears: boolean;
  },
): ChangesSince {
  const gone = new Set(last.findings.filter(({ rule }) => now.comparesYears || !rule.startsWith("Y")));
  const fresh = new Map(
    findings.map((finding) => [
      finding,
      {
        rule: finding.rule,
        cells: cellList(finding.cells),
        sentence: now.sentence(finding),
      },
    ]),
  );
  const pair = (keyOf: (one: RecordedFinding) => string): void => {
    const waiting = new Map<string, RecordedFinding[]>();
    for (const one of gone) waiting.set(keyOf(one), [...(waiting.get(keyOf(one)) ?? []), one]);
    for (const [finding, recorded] of [...fresh]) {
      const former = waiting.get(keyOf(recorded))?.shift();
      if (former === undefined) continue;
      gone.delete(former);
      fresh.delete(finding);
    }
  };
  pair(({ rule, cells, sentence }) => JSON.stringify([rule, cells, sentence]));
  pair(({ rule, sentence }) => JSON.stringify([rule, sentence]));
  pair(({ rule, cells }) => JSON.stringify([rule, cells]));
  // What stood under another finding was there already.
  for (const [finding, { sentence }] of [...fresh])
    if (last.findings.some(({ consequences }) => consequences?.includes(sentence) === true))
      fresh.delete(finding);
  const { counts } = last;
  const sameCounts = counts === null || JSON.stringify(counts) === JSON.stringify(now.counts);
  return {
    fresh: new Set(fresh.keys()),
    gone: [...gone],
    profile: last.profile === now.profile ? null : { before: last.profile, after: now.profile },
    counts: sameCounts ? null : { before: counts, after: now.counts },
  };
}
