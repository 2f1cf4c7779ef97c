/** Names, texts, year and signatures of a form, each at its label. */
import { parseAddress } from "../../a1";
import { textContent } from "../cells";
import type { Label } from "../submitted/labels";
import type { Signature } from "../submitted/signatures";
import { isUnwritten, withYear } from "./cellTexts";
import { cellOfField, type Cell, type FormCells } from "./formCells";
import { remainingReasons } from "./reasons";
import type { FilledField } from "./types";

export function planTexts(cells: FormCells): void {
  const { form, content } = cells;
  const { labels } = form.places;
  const put = (field: FilledField & Label, text: string): void => {
    const place = labels.get(field);
    if (place !== undefined) cells.putField(field, place.label.address, place.value, textContent(text));
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
  put("grade", content.result.grade ?? "");
  putOrSay("conclusion", content.conclusion);
  putOrSay("problems", content.problems);
  putOrSay("improvements", content.improvements);
  put("reasons", remainingReasons(form, content));
  planYear(cells);
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
  cells.put("year", place, at.column, text, form.year.value === null);
}

/** From the last one of a cell to the first, so that the others stay where they are */
function planSignatures(cells: FormCells): void {
  for (const { key, value, span } of [...cells.form.places.signatures].reverse()) {
    const text = cells.content.signatures[key];
    const at = parseAddress(value.address)?.area;
    if (text === "" || at === undefined) continue;
    if (span !== null) planSignature(cells, key, at, span, text);
    else cells.put(key, { row: at.row, inserted: 0 }, at.column, textContent(text));
  }
}

/** Between its label and the next one in the same cell, which keeps its distance */
function planSignature(
  cells: FormCells,
  key: Signature,
  at: Cell,
  span: { readonly start: number; readonly end: number },
  text: string,
): void {
  const written = cells.written(at);
  const behind = written.slice(span.start, span.end);
  if (behind.replace(/[\s_＿]+/gu, " ").trim() === text) return;
  const rest = written.slice(span.end);
  const room = rest === "" ? 0 : Math.max(4, behind.length - text.length);
  const whole = written.slice(0, span.start) + text + " ".repeat(room) + rest;
  cells.put(key, { row: at.row, inserted: 0 }, at.column, textContent(whole), isUnwritten(behind));
}
