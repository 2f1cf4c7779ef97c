/** The outlines of written reports: what a year and place asks for, as data. */
import type { ReportOutlineName } from "../../model";
import type { RuleProfile } from "../../profiles/profile";
import type { ReportOutline } from "./outline";
import { panzhihua2021 } from "./panzhihua2021";
import { pidu2025 } from "./pidu2025";
import { sichuan2020 } from "./sichuan2020";
import { sichuan2022 } from "./sichuan2022";

export type { DocumentFormat, TextFormat } from "./format";
export type { OutlineSection, ReportOutline, ReportPlan, SentenceKey } from "./outline";

/** In the order in which they are offered in 绩效_报告提纲. */
export const OUTLINES: Readonly<Record<ReportOutlineName, ReportOutline>> = {
  "攀枝花-2021": panzhihua2021,
  "四川-2020": sichuan2020,
  "四川-2022": sichuan2022,
  "郫都-2025": pidu2025,
};

/** The outline that 基本信息 names, else that of the rule profile */
export function outlineFor(
  chosen: ReportOutlineName | null,
  { reportOutline }: Pick<RuleProfile, "reportOutline">,
): ReportOutline {
  return OUTLINES[chosen ?? reportOutline];
}
