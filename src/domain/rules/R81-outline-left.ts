import type { ReportContext } from "../report/context";
import type { TextPlace } from "../report/reportText";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";

export interface Inputs {
  "R81.outlineLeft": { readonly count: number; readonly first: string };
}

/** Explanations of the Sichuan outline for project reports; they tell the writer what to write. */
const OUTLINE = new RegExp(
  [
    "说明项目主管部门[（(]单位[）)]在该项目管理中的职能",
    "结合项目组织实施管理办法，重点围绕以下内容进行分析评价",
    "包括目标的量化、细化情况以及项目实施进度计划等",
    "分析评价申报内容是否与实际相符，申报目标是否合理可行",
    "[（(]?(?:此处)?(?:请|应|需)(?:简要)?(?:说明|填写|概述|阐述)[^。]{4,60}[）)]?(?=。|$)",
  ].join("|"),
  "gu",
);

/** One finding for the whole report, with all places. */
function check(context: ReportContext): Found<Inputs>[] {
  const passages = context.paragraphs.flatMap((place): TextPlace[] =>
    [...place.paragraph.folded.matchAll(OUTLINE)].map((match) =>
      context.placeIn(place, match.index, match.index + match[0].length),
    ),
  );
  const [first] = passages;
  if (first === undefined) return [];
  const inputs = { count: passages.length, first: first.quote };
  return [{ code: "R81.outlineLeft", at: [], passages, inputs, actual: first.quote }];
}

export const R81: Rule<Inputs> = {
  id: "R81",
  group: "report",
  clause: OUR_PROPOSAL,
  formula: "报告中没有提纲的说明文字",
  severities: { "R81.outlineLeft": "warning" },
  report: { report: check },
};
