/** Formulas of conditional formats and data validation. Excel allows less in them than in a cell. */
import { parseFormula, type FormulaNode } from "../../xlsx/formula/parse";
import { invalidArgument } from "../errors";

/** @throws InvalidArgument if Excel does not take the text, with its leading `=`, as a criterion */
export function assertCriterion(text: string): void {
  if (!text.startsWith("=")) throw invalidArgument("a rule's formula begins with =");
  const formula = parseFormula(text.slice(1));
  if (formula === null) throw invalidArgument(`not a formula: ${text}`);
  if (hasForbidden(formula))
    throw invalidArgument("unions, intersections and array constants are not allowed in a rule");
}

const FORBIDDEN: readonly FormulaNode["kind"][] = ["union", "intersection", "array"];

function hasForbidden(node: FormulaNode): boolean {
  return FORBIDDEN.includes(node.kind) || partsOf(node).some(hasForbidden);
}

function partsOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.kind) {
    case "range":
      return [node.first, node.last];
    case "call":
      return node.arguments;
    case "union":
    case "intersection":
    case "spill":
    case "single":
      return node.operands;
    case "sign":
    case "percent":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    default:
      return [];
  }
}
