/** Detects outdated formula results: with 手动计算 formulas are not recalculated until the user presses F9. */
import { cellAddress } from "../../a1";
import type { AreaSnapshot } from "../../workbook/snapshot";

/** Queues loading; read with `uncalculatedIn` after the sync. */
export function loadCalculation(context: Excel.RequestContext): Excel.Application {
  return context.workbook.application.load("calculationMode,calculationState");
}

/**
 * All formula cells in `areas` if Excel may not have recalculated them; Excel does not say which ones are outdated.
 * Only manual mode counts. Known fault: with charts, Excel on the web always reports `Pending`.
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
