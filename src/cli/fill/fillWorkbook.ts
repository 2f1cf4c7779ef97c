/** `--fill`: fills the forms of another workbook with the evaluation of the input. */
import type { FillPreview, FillSource, FormFill } from "../../operations";
import { MAX_COLUMNS, MAX_ROWS, parseAddress } from "../../a1";
import type { Workbook } from "../../xlsx";
import { isReady } from "../../domain/handIn";
import { messagesIn } from "../../locales";
import { fillMessages, fullAddress } from "../../locales/fill";
import { handInText } from "../../locales/handIn";
import { inputText } from "../../workbook/fill/inputText";
import { CannotRun } from "../shared/cannotRun";
import { operationsOn } from "../shared/operations";
import { fillJson, type FillJson } from "./json";

const texts = fillMessages("zh-CN");

export interface FillOptions {
  /** For forms that name no project; null = not given */
  readonly project: string | null;
  /** Write over cells that hold something else */
  readonly overwrite: boolean;
}

export interface FilledWorkbook {
  /** In Chinese: what was filled, kept and left to the user */
  readonly text: string;
  readonly json: FillJson;
}

/**
 * Fills every form of the workbook in place.
 *
 * @throws CannotRun if there is no form, or the project of one is not known
 */
export async function fillWorkbook(
  workbook: Workbook,
  path: string,
  source: FillSource,
  { project, overwrite }: FillOptions,
  now: () => Date,
): Promise<FilledWorkbook> {
  const operations = operationsOn(workbook, { now });
  const sheets = workbook.sheets.map(({ name }) => name);
  const shown = await chosen(project, path, sheets, (choices) => operations.previewFill(choices, source));
  const forms = shown.plan.forms.map(({ id }) => id);
  const filled = await operations.fillForms(shown, { forms, overwrite: overwrite ? forms : [] });
  if (filled.kind === "preview") throw new Error("the workbook has changed while it was filled");
  const cells = filled.forms.reduce((sum, form) => sum + form.cells, 0);
  const json = fillJson(filled.forms);
  const left = json.forms.reduce((sum, { byHand }) => sum + byHand.length, 0);
  const lines = [
    `${texts.filled(filled.forms.length, cells)}${texts.byHand(left)}。`,
    ...(isReady(shown.handIn)
      ? []
      : [`[注意] ${texts.unfinished(handInText(shown.handIn, messagesIn("zh-CN")))}`]),
    ...shown.plan.forms.flatMap((form) => linesOf(form, shown, overwrite)),
  ];
  return { text: lines.map((line) => `${line.replace(/\s*\n\s*/g, " ")}\n`).join(""), json };
}

/** A form that would take the project that is left over needs `--project` like one that takes none. */
async function chosen(
  project: string | null,
  path: string,
  sheetNames: readonly string[],
  preview: (choices: FillPreview["choices"]) => Promise<FillPreview>,
): Promise<FillPreview> {
  const found = await preview(new Map());
  if (found.plan.forms.length + found.undecided.length === 0)
    throw new CannotRun(`未识别出可填的表样：${path}`);
  const open = [...found.undecided, ...found.plan.forms.filter(({ id }) => id === found.leftOver)].sort(
    (one, other) => placeOf(one, sheetNames) - placeOf(other, sheetNames),
  );
  const nameless = open.length > 0 || project === null ? open : namelessForms(found);
  if (nameless.length === 0) return found;
  const sheets = nameless.map(({ sheet }) => sheet).join("、");
  const names = found.projects.join("、");
  if (project === null) throw new CannotRun(`${sheets} 填哪个项目不能确定，请用 --project 指定：${names}`);
  const given = projectsIn(project, found.projects);
  const unknown = given.find((name) => name !== null && !found.projects.includes(name));
  if (unknown !== undefined) throw new CannotRun(`没有项目“${unknown}”，可选：${names}`);
  if (given.length !== nameless.length)
    throw new CannotRun(
      `${sheets} 共 ${nameless.length} 张表没有项目名称，请用 --project 按表的次序列出 ${nameless.length} 个项目，用分号隔开：${names}`,
    );
  return preview(new Map(nameless.map(({ id }, index) => [id, given[index] ?? null])));
}

/** Names are given in the order of the forms: by sheets, top to bottom and left to right. */
function placeOf(
  { id, sheet }: { readonly id: string; readonly sheet: string },
  sheets: readonly string[],
): number {
  const { row, column } = parseAddress(id)?.area ?? { row: 0, column: 0 };
  return (sheets.indexOf(sheet) * MAX_ROWS + row) * MAX_COLUMNS + column;
}

function namelessForms({ plan, nameless }: FillPreview): readonly FormFill[] {
  return plan.forms.filter(({ id }) => nameless.includes(id));
}

/** The whole option may be a name that has a semicolon; null = 部门整体 */
function projectsIn(option: string, projects: readonly string[]): (string | null)[] {
  const names = projects.includes(option) ? [option] : option.split(/[;；]/u).map((name) => name.trim());
  return names.map((name) => (name === texts.department && !projects.includes(name) ? null : name));
}

function rowsOf({ plan }: FillPreview, name: string): number {
  const insertions = plan.sheets.find(({ sheet }) => sheet === name)?.insertions ?? [];
  return insertions.reduce((sum, { count }) => sum + count, 0);
}

function linesOf(form: FormFill, preview: FillPreview, overwrite: boolean): string[] {
  const { id, sheet, project, cells, differing, alike, formulas, unplaced, unknown, blank, remarks } = form;
  const shown = (input: FormFill["cells"][number]["before"]): string => inputText(input, texts.blank);
  const isGuessed = preview.nameless.includes(id) && !preview.choices.has(id);
  const isByOrder = isGuessed && (preview.projects.length > 1 || project === null);
  return [
    `【${texts.form(sheet, project)}】${texts.counts(cells.length, rowsOf(preview, sheet))}`,
    ...(isByOrder ? [`[注意] ${texts.byOrder(sheet, project)}`] : []),
    ...remarks.map((remark) => `[注意] ${remark.cell} ${texts.remark(remark)}`),
    ...blank.map(({ cell, what, why, proposed }) => {
      const value = proposed === "" ? "" : texts.proposed(proposed);
      return `[须手填] ${cell} ${texts.items(what)}：${texts.blankBecause[why]}${value}`;
    }),
    ...differing.map(
      ({ address, what, before, after }) =>
        `[${overwrite ? "已覆盖" : "未改"}] ${fullAddress(sheet, address)} ${texts.items(what)}：表样 ${shown(before)}，自评 ${shown(after)}`,
    ),
    ...formulas.map(
      ({ cell, what, shown: result, evaluated }) =>
        `[公式] ${cell} ${texts.items(what)}：表样 ${shown(result)}，自评 ${shown(evaluated)}`,
    ),
    ...unplaced.map(({ what, written }) => `[没有位置] ${texts.items([what])}：${written}`),
    ...unknown.map(({ cell, name }) => `[自评中没有] ${cell} ${name}`),
    ...(alike.length > 0 ? [`[含义相同] ${texts.alike(alike.length)}`] : []),
  ];
}
