/** `--last-year FILE`: last year's workbook, or the JSON that `--json` has written of it. */
import { basename } from "node:path";
import type { Evaluation } from "../../domain/evaluation";
import type { SelfEvaluation } from "../../domain/model";
import { isYearBefore, type LastYear } from "../../domain/years/lastYear";
import { unmatchedOf } from "../../domain/years/unmatched";
import { readLastYear } from "../../files/readLastYear";
import { yearsMessages } from "../../locales/years";
import { MAX_FILE_BYTES } from "../../xlsx/file";
import { CannotRun } from "../shared/cannotRun";
import { readInput } from "../shared/files";
import { inflateRaw } from "../shared/inflateRaw";

/** @throws CannotRun */
export async function lastYearFile(path: string | null): Promise<LastYear | null> {
  if (path === null) return null;
  const reading = readLastYear(basename(path), await readInput(path, MAX_FILE_BYTES), inflateRaw);
  if (reading.kind === "read") return reading.lastYear;
  throw new CannotRun(`--last-year ${yearsMessages("zh-CN").problems[reading.problem].what}：${path}`);
}

/** @throws CannotRun for a file of another year: whoever named it wants it compared */
export function refuseOtherYear(lastYear: LastYear, { unit }: SelfEvaluation): void {
  const year = unit.year.value;
  if (isYearBefore(lastYear, year)) return;
  throw new CannotRun(yearsMessages("zh-CN").otherYear(lastYear.file, lastYear.year, year));
}

/** Names that both years have, and those that only one has */
export interface MatchesJson {
  matched: number;
  onlyThisYear: string[];
  onlyLastYear: string[];
}

export interface LastYearJson {
  file: string;
  fingerprint: string;
  year: number | null;
  unit: string | null;
  projects: MatchesJson;
  indicators: MatchesJson;
  /** 实绩 */
  workFigures: MatchesJson;
}

/** Null where nothing was compared with last year */
export function lastYearJson({ years }: Evaluation): LastYearJson | null {
  if (years?.kind !== "compared") return null;
  const { context } = years;
  const { file, fingerprint, year, unit } = context.lastYear;
  const unmatched = unmatchedOf(context);
  return {
    file,
    fingerprint,
    year,
    unit,
    projects: {
      matched: context.lastProjects.size,
      onlyThisYear: [...unmatched.newProjects],
      onlyLastYear: [...unmatched.droppedProjects],
    },
    indicators: {
      matched: context.indicators.length,
      onlyThisYear: [...unmatched.newIndicators],
      onlyLastYear: [...unmatched.droppedIndicators],
    },
    workFigures: {
      matched: context.workFigures.length,
      onlyThisYear: [...unmatched.newWorkFigures],
      onlyLastYear: [...unmatched.droppedWorkFigures],
    },
  };
}
