/** Parses figures, targets and units typed as text: the grammar of rules.md section 7. */
export { compareUnits, scaledUnit, unitAt, type ScaledUnit } from "./units";
export {
  fold,
  foldName,
  foldTight,
  isBlankMark,
  isPlaceholderName,
  stripPrefix,
  withoutNumber,
} from "./fold";
export { proposeOcrReading } from "./ocr";
export { readNameOperator, readNameUnit, type NameOperator } from "./nameOperator";
export { readNumberText, type NumberText } from "./numberText";
export { lastDay } from "./dates";
export { numeralValue } from "./numerals";
export { changeInName } from "./changes";
export { nearest } from "./nearest";
export { figureAsDate, readTarget, statesReached, unitOfTarget, type TargetInput } from "./target";
