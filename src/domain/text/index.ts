/** Reading of figures, targets and units that people wrote as text: the grammar of rules.md section 7. */
export { compareUnits, scaledUnit, type ScaledUnit } from "./units";
export { foldName, isBlankMark } from "./fold";
export { proposeOcrReading } from "./ocr";
export { readNumberText, type NumberText } from "./numberText";
export { readTarget, statesReached, type TargetInput } from "./target";
