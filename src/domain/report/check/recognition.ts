/** Whose report a text is. */
import type { SelfEvaluation } from "../../model";
import { fold } from "../../text";
import type { ReportText } from "./reportText";

/**
 * `own`: a self-evaluation report of this unit. `foreign`: one of another unit, which is checked against itself alone.
 * `none`: any other text, which has no findings.
 */
export type ReportRecognition = "own" | "foreign" | "none";

/** The unit's own report names the unit; or one of its projects, unless its title names another unit. */
export function recognitionOf({ paragraphs }: ReportText, workbook: SelfEvaluation): ReportRecognition {
  const lines = paragraphs.map(({ folded }) => folded);
  const text = lines.join("\n");
  if (!REPORT.test(text)) return "none";
  const names = (written: readonly (string | null)[], inText: string): boolean =>
    written
      .map((name) => fold(name ?? "").replace(/ /g, ""))
      .some((name) => name.length >= SHORTEST_NAME && inText.includes(name));
  const unit = workbook.unit.name.value;
  if (names([unit], text)) return "own";
  const titles = titlesIn(lines);
  const units = unitsIn(titles);
  if (units.some((name) => name.length >= SHORTEST_NAME && unit?.endsWith(name) === true)) return "own";
  const projects = [
    ...workbook.projects.map(({ name }) => name.value),
    ...workbook.funds.map(({ project }) => project.value),
  ];
  const ofAnother = units.length > 0 && !names(projects, titles.join("\n"));
  if (!ofAnother && names(projects, text)) return "own";
  return titles.length === 0 ? "none" : "foreign";
}

/** The unit that the title of a report names; null for none */
export function unitOfTitle({ paragraphs }: ReportText): string | null {
  return unitsIn(titlesIn(paragraphs.map(({ folded }) => folded)))[0] ?? null;
}

function titlesIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, index) => [line, `${line}${lines[index + 1] ?? ""}`]).filter(isTitle);
}

function unitsIn(titles: readonly string[]): readonly string[] {
  return titles.flatMap((title) => UNIT_OF_TITLE.exec(title)?.[1] ?? []);
}

/** Shorter names stand in other texts, too. */
const SHORTEST_NAME = 4;
const LONGEST_TITLE = 80;
/** 绩效自评总结报告, 自评价报告, 绩效抽查评价报告, 绩效自评情况说明, 绩效自评工作的总结 */
const REPORT =
  /绩效自评|自评价?(?:总结|分析|工作)?(?:情况)?的?(?:报告|总结|说明)|绩效(?:抽查|重点|单位|项目)?评价(?:总结|分析)?(?:情况)?的?(?:报告|说明)/u;
const TITLE = new RegExp(
  "^[^，。；：、]*(?:绩效自评|绩效(?:抽查|重点)?评价|自评)价?(?:工作)?(?:情况)?的?(?:总结|分析)?(?:报告|总结|说明|汇报)(?:书)?(?:（[^（）]{1,20}）)?$",
  "u",
);
/** 云岭市水务局2023年…, 某某县农业农村局部门整体…; the unit itself may leave out its city */
const UNIT_OF_TITLE =
  /^(?:关于)?(\p{Script=Han}{1,30}?(?:局|厅|委|会|中心|院|所|站|馆|[大中小]学|园|办|办公室|处|队|部|政府|公司))(?=关于|[（(]?(?:19|20)\d\d|部门|单位|整体|项目)/u;

function isTitle(line: string): boolean {
  return line.length <= LONGEST_TITLE && TITLE.test(line);
}
