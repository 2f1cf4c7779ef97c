/** Criteria of SUMIF, COUNTIF and similar functions: `>=5`, `<>`, `甲*`, 3. */
import { compareTexts, isError, numberIn, round15, type Scalar } from "../values";
import { hasWildcards, Wildcard, type Work } from "../wildcards";

export type Criterion = (value: Scalar) => boolean;

export function criterionOf(criterion: Scalar, work: Work): Criterion {
  // A blank criterion means 0
  if (criterion === null) return equals(0, work);
  if (typeof criterion !== "string") return equals(criterion, work);
  const [, operator = "", operand = ""] = /^(<=|>=|<>|[<>=])?(.*)$/s.exec(criterion) ?? [];
  switch (operator) {
    case "":
      // Unlike "=", it also matches empty texts
      return operand === "" ? (value) => value === null || value === "" : equals(readOperand(operand), work);
    case "=":
      return operand === "" ? (value) => value === null : equals(readOperand(operand), work);
    case "<>": {
      if (operand === "") return (value) => value !== null;
      const isEqual = equals(readOperand(operand), work);
      return (value) => !isEqual(value);
    }
    default:
      return ordered(operator, readOperand(operand));
  }
}

function readOperand(text: string): Scalar {
  const number = numberIn(text);
  if (number !== null) return number;
  if (/^(?:true|false)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/i.test(text)
    ? { error: text.toUpperCase() }
    : text;
}

function equals(operand: Scalar, work: Work): Criterion {
  if (typeof operand === "number") {
    const sought = round15(operand);
    return (value) =>
      typeof value === "number"
        ? round15(value) === sought
        : // Numbers that are stored as text count too
          typeof value === "string" && value !== "" && numberIn(value) === operand;
  }
  if (typeof operand === "string") {
    const folded = operand.toLowerCase();
    const pattern = hasWildcards(operand) ? new Wildcard(operand) : null;
    return (value) =>
      typeof value === "string" && (pattern ? pattern.matches(value, work) : value.toLowerCase() === folded);
  }
  if (isError(operand)) return (value) => isError(value) && value.error === operand.error;
  return (value) => value === operand;
}

function ordered(operator: string, operand: Scalar): Criterion {
  const accepts = (order: number): boolean =>
    operator === "<" ? order < 0 : operator === "<=" ? order <= 0 : operator === ">" ? order > 0 : order >= 0;
  if (typeof operand === "number")
    return (value) => typeof value === "number" && accepts(round15(value) - round15(operand));
  if (typeof operand === "string" && operand !== "")
    return (value) => typeof value === "string" && accepts(compareTexts(value, operand));
  if (typeof operand === "boolean")
    return (value) => typeof value === "boolean" && accepts(Number(value) - Number(operand));
  return () => false;
}
