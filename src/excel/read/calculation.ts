/** Detects outdated formula results: with 手动计算 formulas are not recalculated until the user presses F9. */
import { isFormula } from "../../workbook/inputs";
import { NO_RESULT } from "../../workbook/read/cells";
import type { AreaSnapshot } from "../../workbook/snapshot";

/** Queues loading; read with `withoutOutdated` after the sync. */
export function loadCalculation(context: Excel.RequestContext): Excel.Application {
  return context.workbook.application.load("calculationMode,calculationState");
}

/**
 * The area without the results of formulas if Excel may not have recalculated them; Excel does not say which ones are
 * outdated. Only manual mode counts. Known fault: with charts, Excel on the web always reports `Pending`.
 */
export function withoutOutdated(
  { calculationMode, calculationState }: Excel.Application,
  area: AreaSnapshot,
): AreaSnapshot {
  if (calculationMode !== "Manual" || calculationState === "Done") return area;
  const { values, formulas } = area;
  return {
    ...area,
    values: values.map((line, r) =>
      line.map((value, c) => (isFormula(formulas[r]?.[c] ?? "", value) ? NO_RESULT : value)),
    ),
  };
}
