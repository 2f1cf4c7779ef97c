import { definedNames as kind, type FormerName } from "../../../workbook/undo/kinds/definedNames";
import { step } from "../../payload";
import type { OpenWorkbook } from "../../../port/openWorkbook";
import { inStyle } from "../../referenceStyle";
import { inExcel } from "../kind";

export const definedNames = inExcel(kind, {
  steps: (names, workbook) =>
    names.map((name) => step(name, (context) => restoreName(context, name, workbook))),
});

function restoreName(
  context: Excel.RequestContext,
  { name, before, scope, comment, hidden }: FormerName,
  { names, r1c1 }: OpenWorkbook,
): void {
  const items =
    scope === undefined ? context.workbook.names : context.workbook.worksheets.getItem(scope).names;
  const exists = names.some(
    (one) => one.scope === (scope ?? null) && one.name.toUpperCase() === name.toUpperCase(),
  );
  if (before === null) items.getItem(name).delete();
  else if (exists) items.getItem(name).formula = inStyle(before, r1c1);
  else {
    const item = items.add(name, inStyle(before, r1c1), comment);
    if (hidden === true) item.visible = false;
  }
}
