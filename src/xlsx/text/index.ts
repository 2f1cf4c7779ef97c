/** Converts between cell values and the text that users see and type. */
export { coerceInput, InputError, type CoercedInput } from "./coerceInput";
export { formatText } from "./formatText";
export { shownTextIn } from "./shownText";
