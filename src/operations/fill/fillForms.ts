/**
 * Fills the forms that the user was shown, all or none. The workbook is read again: if it has changed since, nothing is
 * written and a new preview given.
 *
 * @throws NotStandardWorkbook
 * @throws HostError `sheetProtected` before anything is written
 */
import type { FormFill } from "../../workbook/fill";
import type { OperationOptions } from "../operation";
import { prepareFill, previewOf } from "./filling";
import type { CallOptions, Filled, FillPreview, FillSelection } from "../results";

export async function run(
  options: OperationOptions,
  shown: FillPreview,
  selection: FillSelection,
  call: CallOptions = {},
): Promise<Filled> {
  const all = { ...options, ...call };
  const { snapshot, areas, ...now } = await prepareFill(shown.source, shown.choices, all, selection.forms);
  const isSelected = ({ id }: FormFill): boolean => selection.forms.includes(id);
  const contentOf = ({ plan }: FillPreview): string =>
    JSON.stringify(plan.forms.filter(isSelected).map(withoutPlaces));
  if (contentOf(now) !== contentOf(shown)) {
    const prepared = await prepareFill(shown.source, shown.choices, all);
    return { kind: "preview", preview: previewOf(prepared) };
  }
  const { forms, sheets } = now.plan;
  const cellsOf = (form: FormFill): FormFill["cells"] =>
    selection.overwrite.includes(form.id) ? [...form.cells, ...form.differing] : form.cells;
  await all.desk.writeUserRows("fill", now.plan, forms.flatMap(cellsOf), snapshot, areas, all);
  const rows = sheets.flatMap(({ insertions }) => insertions).reduce((sum, { count }) => sum + count, 0);
  const filled = forms.map((form) => ({
    sheet: form.sheet,
    project: form.project,
    cells: cellsOf(form).length,
    plan: form,
    overwritten: selection.overwrite.includes(form.id),
  }));
  return { kind: "filled", forms: filled, rows };
}

/** Rows inserted for a form that is not filled move the others on its sheet. */
function withoutPlaces({ cells, differing, ...form }: FormFill): unknown {
  const contents = [...cells, ...differing].map(({ what, before, after }) => ({ what, before, after }));
  return [form.id, form.project, form.unplaced, contents];
}
