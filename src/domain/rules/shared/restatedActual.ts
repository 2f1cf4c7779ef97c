import type { Field, Reading } from "../../model";
import { statesReached } from "../../text";

/** Whether an actual is a bound (`≥90%`, `不低于15场次`, `80%–100%`) instead of a measured value. */
export function isRestated({ value, written }: Field<Reading>): boolean {
  if (value?.kind === "range") return true;
  if (value?.kind !== "number" || value.operator === null || value.operator === "=") return false;
  return !statesReached(written);
}
