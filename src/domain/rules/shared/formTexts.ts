/** The texts of a form, and what findings call them. */
import { PROJECTS, type Field } from "../../model";

const { annualGoal, goalCompletion, conclusion, problems, improvements } = PROJECTS.columns;

const HEADINGS = {
  annualGoal: annualGoal.heading,
  goalCompletion: goalCompletion.heading,
  /** As the Sichuan form prints it */
  implementation: "项目实施内容及过程概述",
  conclusion: conclusion.heading,
  problems: problems.heading,
  improvements: improvements.heading,
} as const;

type FormText = keyof typeof HEADINGS;

export interface NamedText {
  readonly column: string;
  readonly field: Field<string>;
}

/** These texts with their headings, in the order in which forms print them */
export function formTexts<Key extends FormText>(
  form: Readonly<Record<Key, Field<string>>>,
  keys: readonly Key[],
): readonly NamedText[] {
  return keys.map((key) => ({ column: HEADINGS[key], field: form[key] }));
}

export const ALL_TEXTS = Object.keys(HEADINGS) as readonly FormText[];
