/** Words of 评价结论 and of 一级指标, 二级指标 that the workbook itself contradicts. */
import type { FormResult } from "../../domain/calculation/computation";
import { amount, percent } from "../../domain/format";
import { gradeNamedIn } from "../../domain/text/grade";
import { editDistance } from "../../domain/text/likeness";
import type { FindingOf } from "../../domain/rules/rules";
import { isBlank } from "../../domain/text/written";
import { textContent } from "../sheet/cells";
import type { Mend } from "./mend";
import type { MendedWorkbook } from "./workbook";

const LONG_GRADES = { 优: "优秀", 良: "良好", 中: "中等", 差: "差" } as const;
const GRADE_WORDS = /优秀|良好|中等|[优良中差]/gu;

/** The one word of the conclusion that names the wrong grade becomes the right one. */
export function gradeInConclusion(
  { cells, inputs: { grade, total } }: FindingOf<"R46.gradeDiffers">,
  { places }: MendedWorkbook,
): Mend | null {
  const place = places.at(cells[0]);
  if (place?.key !== "conclusion") return null;
  const { written } = place.field;
  const replaced = [...written.matchAll(GRADE_WORDS)].flatMap(({ 0: word, index }) => {
    const right = word.length > 1 ? LONG_GRADES[grade] : grade;
    const text = `${written.slice(0, index)}${right}${written.slice(index + word.length)}`;
    return gradeNamedIn(text) === grade ? [text] : [];
  });
  const [text, ...others] = replaced;
  if (text === undefined || others.length > 0) return null;
  return { why: { kind: "grade", total, grade }, choices: [places.change(place.field, textContent(text))] };
}

/** 总分 in the conclusion; the number has to stand there once. */
export function totalInConclusion(
  { cells, inputs: { found, total } }: FindingOf<"R47.otherTotal">,
  { places }: MendedWorkbook,
): Mend | null {
  const place = places.at(cells[0]);
  if (place?.key !== "conclusion") return null;
  const { written } = place.field;
  const number = found.replace(/分$/u, "");
  const standing = [...written.matchAll(/\d+(?:\.\d+)?/gu)].filter(([figure]) => figure === number);
  const [only, ...others] = standing;
  if (only === undefined || others.length > 0) return null;
  const text = `${written.slice(0, only.index)}${total}${written.slice(only.index + number.length)}`;
  return { why: { kind: "total", total }, choices: [places.change(place.field, textContent(text))] };
}

/** 四川510000_0013zp asks for the total in the conclusion: a sentence before it. */
export function totalNotStated(
  { cells, inputs: { total } }: FindingOf<"R47.totalNotStated">,
  { places }: MendedWorkbook,
): Mend | null {
  const place = places.at(cells[0]);
  if (place?.key !== "conclusion") return null;
  const text = `自评总分${total}分。${place.field.written}`;
  return { why: { kind: "total", total }, choices: [places.change(place.field, textContent(text))] };
}

/** A blank 评价结论 gets what total, grade and indicators say; 存在问题 and 改进措施 only the unit can write. */
export function conclusionProposed(
  { cells }: FindingOf<"R65.blank">,
  { evaluation: { department, projects }, places }: MendedWorkbook,
): Mend | null {
  const place = places.all(cells).find(({ key }) => key === "conclusion");
  if (place === undefined || !isBlank(place.field)) return null;
  const form = [department, ...projects].find(({ project }) => project?.conclusion.cell === place.field.cell);
  const text = form === undefined ? null : conclusionOf(form);
  if (text === null) return null;
  return { why: { kind: "conclusion" }, choices: [places.change(place.field, textContent(text))] };
}

const MOST_NAMED = 3;

/** The attachments are official documents, so it is Chinese in any pane. Null while the total is not known */
function conclusionOf({ totalScore, grade, funds, indicators }: FormResult): string | null {
  if (totalScore === null || grade === null) return null;
  const rate = funds?.executionRate ?? null;
  const missed = indicators
    .filter(({ met }) => met === false)
    .map(({ indicator }) => indicator.level3.written);
  const named = missed.slice(0, MOST_NAMED).join("、");
  const more = missed.length > MOST_NAMED ? "等" : "";
  const ofIndicators =
    missed.length > 0
      ? `${indicators.length}项指标中有${missed.length}项未完成：${named}${more}。`
      : indicators.length > 0 && indicators.every(({ met }) => met === true)
        ? `${indicators.length}项指标均已完成。`
        : "";
  const ofBudget = rate === null ? "" : `预算执行率${percent(rate)}。`;
  return `自评总分${amount(totalScore)}分，等级为“${grade}”。${ofBudget}${ofIndicators}`;
}

/** 效益指际 becomes 效益指标, unless the cell says more than the name. */
export function levelName(
  { cells, inputs: { written, proposal }, code }: FindingOf<"R93.misspelt"> | FindingOf<"R93.twoSpellings">,
  { places }: MendedWorkbook,
): Mend | null {
  const isMisspelt = code === "R93.misspelt";
  if (isMisspelt && !isSlip(written, proposal)) return null;
  const fields = places.all(cells).map(({ field }) => field);
  if (fields.length === 0) return null;
  const why = { kind: isMisspelt ? "misspelt" : "spelling" } as const;
  return { why, choices: [fields.flatMap((field) => places.change(field, { text: proposal }))] };
}

function isSlip(written: string, name: string): boolean {
  return written.length === name.length || editDistance(written, name) === 1;
}

/** Rows below 其中 rows that make up exactly the rest of the line above: they are parts, too. */
export function unmarkedParts(
  { cells }: FindingOf<"R60.unmarkedParts">,
  { places }: MendedWorkbook,
): Mend | null {
  const changed = places
    .all(cells)
    .flatMap(({ field }) => places.change(field, { text: `其中：${field.written}` }));
  return changed.length === 0 ? null : { why: { kind: "part" }, choices: [changed] };
}
