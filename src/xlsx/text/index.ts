/** Between cells' values and the text that people see and type. */
export { coerceInput, InputError, type CoercedInput } from "./coerceInput";
export { formatText } from "./formatText";
