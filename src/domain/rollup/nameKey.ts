import type { Field } from "../model";
import { foldName } from "../text";

/** By which a unit is found among others; null without a name */
export function nameKey({ name }: { readonly name: Field<string> }): string | null {
  return name.value === null ? null : foldName(name.value);
}
