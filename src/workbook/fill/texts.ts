/** Names, texts, year and signatures of a form, each at its label. */
import { parseAddress } from "../../a1";
import { textContent } from "../sheet/cells";
import type { Label } from "../forms/labels";
import { isUnwritten, withYear } from "./cellTexts";
import { cellOfField, type FormCells } from "./formCells";
import { remainingReasons } from "./reasons";
import type { FilledField } from "./types";

export function planTexts(cells: FormCells): void {
  const { form, content } = cells;
  const { labels, repeated } = form.places;
  const put = (field: FilledField & Label, text: string): void => {
    const place = labels.get(field);
    const again = repeated.flatMap((one) => (one.label === field ? [one.text] : []));
    const places = [...(place === undefined ? [] : [place]), ...again];
    for (const { label, value } of places) cells.putField(field, label.address, value, textContent(text));
    // A label beside another one, without a colon, has no room for its value.
    if (places.some(({ value }) => value.cell === null)) cells.lost(field, text);
  };
  /** Said if the form has no place for it */
  const putOrSay = (field: FilledField & Label, text: string): void => {
    if (labels.has(field)) put(field, text);
    else cells.lost(field, text);
  };
  // Before 单位名称, which may be in the same cell and to the left.
  planSignatures(cells);
  put("project", content.projectName);
  put("competentDepartment", content.competentDepartment);
  put("implementingUnit", content.implementingUnit || content.unitName);
  put("unitName", content.unitName);
  put("reportingUnit", content.unitName);
  if (labels.has("goal") || !labels.has("overallGoal")) putOrSay("goal", content.goal);
  else put("overallGoal", content.goal);
  putOrSay("completion", content.completion);
  putOrSay("implementation", content.implementation);
  if (labels.has("grade")) put("grade", content.result.grade ?? "");
  else planGrade(cells);
  putOrSay("conclusion", content.conclusion);
  putOrSay("problems", content.problems);
  putOrSay("improvements", content.improvements);
  put("reasons", remainingReasons(form, content));
  planYear(cells);
}

/** （自评等级） beside the total: （自评等级：优） */
function planGrade(cells: FormCells): void {
  const { grade } = cells.form;
  const at = cellOfField(grade);
  if (at === null) return;
  const text = cells.content.result.grade ?? "";
  const isBlank = grade.value === null;
  const whole = isBlank ? grade.written.replace(/[:：]?(?=[)）]\s*$)/u, `：${text}`) : text;
  if (text !== "" && grade.value !== text)
    cells.put("grade", { row: at.row, inserted: 0 }, at.column, textContent(whole), { keepsPlace: isBlank });
}

function planYear(cells: FormCells): void {
  const { content, form } = cells;
  const year = content.year.trim();
  const at = cellOfField(form.year);
  if (year === "" || at === null) return;
  const label = form.places.labels.get("year");
  if (label !== undefined && label.value.cell === form.year.cell)
    return cells.putField("year", label.label.address, label.value, { number: year });
  const place = { row: at.row, inserted: 0 };
  const text = textContent(withYear(cells.raw(at), year));
  cells.put("year", place, at.column, text, { keepsPlace: form.year.value === null });
}

function planSignatures(cells: FormCells): void {
  for (const { key, value, span } of cells.form.places.signatures) {
    const text = cells.content.signatures[key];
    const at = parseAddress(value.address)?.area;
    if (text === "" || at === undefined) continue;
    if (span === null) {
      cells.put(key, { row: at.row, inserted: 0 }, at.column, textContent(text));
      continue;
    }
    const behind = cells.raw(at).slice(span.start, span.end);
    if (behind.replace(/[\s_＿]+/gu, " ").trim() !== text)
      cells.putInGap(key, at, span, text, isUnwritten(behind));
  }
}
