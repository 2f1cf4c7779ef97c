/** The cells that formulas reach through INDIRECT and OFFSET. */
import type { Workbook } from "../model/types";
import { UNBOUNDED, VOLATILE, type Precedent } from "./compile";
import type { FormulaCell } from "./dependents";
import { Evaluator } from "./evaluator";
import { GENERAL_FUNCTIONS } from "./functions/general";
import type { CompiledNode } from "./nodes";
import { WorkbookCells } from "./order";
import { ErrorValue, NotComputedError, Reference } from "./values";

/**
 * The areas by formula, as the stored values give them. A formula is absent if they cannot be told: it then depends on
 * every cell. A change of what INDIRECT is given needs no attention here, since its text names those cells.
 */
export function reachedAreas(
  workbook: Workbook,
  formulas: readonly FormulaCell[],
): ReadonlyMap<FormulaCell, readonly Precedent[]> {
  const found = new Map<FormulaCell, readonly Precedent[]>();
  const unbounded = formulas.filter(({ formula }) => formula.needsEverything);
  if (unbounded.length === 0) return found;
  const cells = new WorkbookCells(workbook);
  for (const one of unbounded) {
    const { sheet, row, column, array } = one;
    const place = { sheet, row, column, arrays: array !== null };
    const areas: Precedent[] = [];
    const evaluator = new Evaluator(cells, place, GENERAL_FUNCTIONS);
    if (collect(evaluator, one.formula.root, areas)) found.set(one, areas);
  }
  return found;
}

/** Returns whether all areas could be told. */
function collect(evaluator: Evaluator, node: CompiledNode, areas: Precedent[]): boolean {
  const all = (nodes: readonly CompiledNode[]): boolean =>
    nodes.every((one) => collect(evaluator, one, areas));
  switch (node.kind) {
    case "unsupported":
      return false;
    case "negated":
    case "plus":
    case "percent":
      return all([node.operand]);
    case "binary":
      return all([node.left, node.right]);
    case "call": {
      if (VOLATILE.has(node.name) || !all(node.arguments)) return false;
      if (!UNBOUNDED.has(node.name)) return true;
      const reference = referenceOf(evaluator, node);
      if (reference !== null) areas.push(reference);
      return reference !== null;
    }
    default:
      return true;
  }
}

function referenceOf(evaluator: Evaluator, node: CompiledNode): Reference | null {
  try {
    const value = evaluator.value(node);
    return value instanceof Reference ? value : null;
  } catch (error) {
    if (error instanceof NotComputedError || error instanceof ErrorValue || error instanceof RangeError)
      return null;
    throw error;
  }
}
