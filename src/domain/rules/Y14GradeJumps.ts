import type { Grade } from "../calculation/computation";
import { toPlain } from "../decimal";
import { gradeOf } from "../calculation/scoring";
import type { FormPair, YearContext } from "../years/context";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  "Y14.jump": {
    /** Null for the whole department */
    readonly form: string | null;
    readonly now: Grade;
    readonly last: Grade;
    readonly score: string;
    readonly lastScore: string;
    readonly file: string;
  };
}

const GRADES: readonly Grade[] = ["优", "良", "中", "差"];
const JUMP = 2;

/** Both years' scores by this year's bands: last year's profile may have had others. */
function check({ form, last }: FormPair, { lastYear, profile }: YearContext): Found<Inputs>[] {
  const { name, grade, totalScore, project, indicators } = form;
  if (grade === null || last.grade === null || totalScore === null || last.totalScore === null) return [];
  const before = gradeOf(last.totalScore, profile);
  if (Math.abs(GRADES.indexOf(grade) - GRADES.indexOf(before)) < JUMP) return [];
  const at = [project?.name ?? indicators[0]?.indicator.level3].flatMap((field) => field ?? []);
  const inputs = {
    form: name,
    now: grade,
    last: last.grade,
    score: toPlain(totalScore),
    lastScore: toPlain(last.totalScore),
    file: lastYear.file,
  };
  return [{ code: "Y14.jump", at, inputs, expected: last.grade, actual: grade }];
}

export const Y14: Rule<Inputs> = {
  id: "Y14",
  group: "years",
  clause: OUR_PROPOSAL,
  formula: "两年得分按本年等级标准相差不到两级",
  severities: { "Y14.jump": "note" },
  years: { form: check },
};
