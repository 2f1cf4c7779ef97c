/** With 手动计算 formulas show what they showed before their inputs changed, until the user presses F9. */
import { cellAddress } from "../../a1";
import type { AreaSnapshot } from "../../workbook/snapshot";

/** Loaded; read it with `uncalculatedIn` after the sync. */
export function loadCalculation(context: Excel.RequestContext): Excel.Application {
  return context.workbook.application.load("calculationMode,calculationState");
}

/**
 * The cells whose formulas may show something outdated. Excel does not say which formulas are due; all of them are
 * suspected. (Known fault: with charts Excel on the web reports `Pending` for good. So only the manual mode counts.)
 */
export function uncalculatedIn(
  { calculationMode, calculationState }: Excel.Application,
  areas: readonly AreaSnapshot[],
): string[] {
  if (calculationMode !== "Manual" || calculationState === "Done") return [];
  return areas.flatMap(({ sheet, row, column, formulas, values }) =>
    formulas.flatMap((line, r) =>
      line.flatMap((formula, c) =>
        typeof formula === "string" && formula.startsWith("=") && formula !== values[r]?.[c]
          ? [cellAddress(sheet, row + r, column + c)]
          : [],
      ),
    ),
  );
}
