/** `--fill`: fills the forms of another workbook with the evaluation of the input. */
import { createOperations } from "../../operations/create";
import type { FillPreview, FillSource, FormFill } from "../../operations";
import { EmbeddedHost } from "../../emulator";
import { cellAddress, parseArea } from "../../a1";
import { Calculator, type Workbook } from "../../xlsx";
import { fillMessages } from "../../locales/fill";
import { messagesIn } from "../../locales";
import { inputText } from "../../workbook/fill/inputText";
import { CannotRun } from "../shared/cannotRun";
import { withOffice } from "../shared/office";

const texts = fillMessages("zh-CN");

export interface FillOptions {
  /** For forms that name no project; null = not given */
  readonly project: string | null;
  /** Write over cells that hold something else */
  readonly overwrite: boolean;
}

/**
 * Fills every form of the workbook in place. Returns a few lines in Chinese: what was filled, kept and not placed.
 *
 * @throws CannotRun if there is no form, or the project of one is not known
 */
export async function fillWorkbook(
  workbook: Workbook,
  path: string,
  source: FillSource,
  { project, overwrite }: FillOptions,
  now: () => Date,
): Promise<string> {
  const host = new EmbeddedHost(workbook, { calculator: new Calculator(), showsUnknown: true });
  return withOffice(host, async () => {
    const operations = createOperations({ now });
    const shown = await chosen(project, path, (choices) => operations.previewFill(choices, source));
    const forms = shown.plan.forms.map(({ id }) => id);
    const filled = await operations.fillForms(shown, { forms, overwrite: overwrite ? forms : [] });
    if (filled.kind === "preview") throw new Error("the workbook has changed while it was filled");
    const cells = filled.forms.reduce((sum, form) => sum + form.cells, 0);
    const { done } = messagesIn("zh-CN").operations.fillForms;
    return [
      done(filled.forms.length, cells),
      ...shown.plan.forms.flatMap((form) => linesOf(form, rowsOf(shown, form.sheet), overwrite)),
    ]
      .map((line) => `${line.replace(/\s*\n\s*/g, " ")}\n`)
      .join("");
  });
}

async function chosen(
  project: string | null,
  path: string,
  preview: (choices: FillPreview["choices"]) => Promise<FillPreview>,
): Promise<FillPreview> {
  const found = await preview(new Map());
  if (found.plan.forms.length + found.undecided.length === 0)
    throw new CannotRun(`未识别出可填的表样：${path}`);
  if (found.undecided.length === 0) return found;
  const sheets = found.undecided.map(({ sheet }) => sheet).join("、");
  const names = found.projects.join("、");
  if (project === null) throw new CannotRun(`${sheets} 填哪个项目不能确定，请用 --project 指定：${names}`);
  if (!found.projects.includes(project)) throw new CannotRun(`没有项目“${project}”，可选：${names}`);
  return preview(new Map(found.undecided.map(({ id }) => [id, project])));
}

function rowsOf({ plan }: FillPreview, name: string): number {
  const insertions = plan.sheets.find(({ sheet }) => sheet === name)?.insertions ?? [];
  return insertions.reduce((sum, { count }) => sum + count, 0);
}

function linesOf(form: FormFill, rows: number, overwrite: boolean): string[] {
  const { sheet, project, cells, differing, formulas, unplaced, unknown } = form;
  const shown = (input: FormFill["cells"][number]["before"]): string => inputText(input, texts.blank);
  const cellOf = (address: string): string => {
    const area = parseArea(address);
    return area === null ? address : cellAddress(sheet, area.row, area.column);
  };
  return [
    `【${texts.form(sheet, project)}】${texts.counts(cells.length, rows)}`,
    ...differing.map(
      ({ address, what, before, after }) =>
        `[${overwrite ? "已覆盖" : "未改"}] ${cellOf(address)} ${texts.items(what)}：表样 ${shown(before)}，自评 ${shown(after)}`,
    ),
    ...formulas.map(
      ({ cell, what, shown: result, evaluated }) =>
        `[公式] ${cell} ${texts.items(what)}：表样 ${shown(result)}，自评 ${shown(evaluated)}`,
    ),
    ...unplaced.map(({ what, written }) => `[没有位置] ${texts.items([what])}：${written}`),
    ...unknown.map(({ cell, name }) => `[自评中没有] ${cell} ${name}`),
  ];
}
