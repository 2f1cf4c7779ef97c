/** The rule profile that a form is judged by. */
import type { FormLayout } from "../profiles/layouts";
import type { PrintedForm } from "./printedForm";
import type { RuleProfile } from "../profiles/profile";
import { findProfile, namesOf, PROFILES } from "../profiles";
import { hubei } from "../profiles/hubei";
import { national2020 } from "../profiles/national2020";
import { national2021 } from "../profiles/national2021";
import { sichuan } from "../profiles/sichuan";
import { foldName, withoutNumber } from "../text";

const HUBEI_POINTS = hubei.executionScore.points;

const BY_LAYOUT: Readonly<Record<FormLayout, RuleProfile>> = {
  national: national2020,
  department: national2020,
  sichuan,
  ruralRevitalisation: national2020,
  hubei,
  progress: national2020,
};

/**
 * The profile that a note of the form names (评分规则：…, as the attachments of this add-in do), else the one that the
 * workbook chooses (绩效_规则方案, null for none or one that is not known), else that of the layout: of the national
 * profiles that of 2021 where 成本指标 is a first-level block.
 */
export function profileOf(form: PrintedForm, chosen: string | null = null): RuleProfile {
  return namedInNotes(form) ?? (chosen === null ? null : findProfile(chosen)) ?? ofLayout(form);
}

function namedInNotes({ notes }: PrintedForm): RuleProfile | null {
  const texts = notes.map(({ written }) => foldName(written));
  const isNamed = (name: string): boolean =>
    texts.some((text) => ["评分规则:", "规则方案:"].some((label) => text.includes(label + foldName(name))));
  return PROFILES.find((profile) => namesOf(profile).some(isNamed)) ?? null;
}

/** The 20 points for execution are Hubei's in a whole department's form, too. */
function ofLayout({ layout, indicators, budgetRows, executionPoints }: PrintedForm): RuleProfile {
  const points = budgetRows.find(({ isTotal }) => isTotal)?.weight.value ?? executionPoints.value;
  if (layout === "department" && points?.eq(HUBEI_POINTS)) return hubei;
  const profile = BY_LAYOUT[layout];
  const hasCostBlock = indicators.some(({ level1 }) =>
    withoutNumber(foldName(level1.written)).startsWith("成本"),
  );
  return profile === national2020 && hasCostBlock ? national2021 : profile;
}
