import type { Grade } from "../evaluation";
import { toPlain } from "../decimal";
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

function check({ form, last }: FormPair, { lastYear }: YearContext): Found<Inputs>[] {
  const { name, grade, totalScore, project, indicators } = form;
  if (grade === null || last.grade === null || totalScore === null || last.totalScore === null) return [];
  if (Math.abs(GRADES.indexOf(grade) - GRADES.indexOf(last.grade)) < JUMP) return [];
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
  formula: "自评等级与上年相差不到两级",
  severities: { "Y14.jump": "note" },
  years: { form: check },
};
