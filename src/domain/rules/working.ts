import type { Finding } from "../finding";
import { RULES } from "./rules";
import type { Working } from "./rule";

type WorkingOf = (inputs: never) => Working | null;

const BY_CODE: ReadonlyMap<string, WorkingOf> = new Map([
  ...RULES.flatMap(({ workings }) => Object.entries<WorkingOf>(workings ?? {})),
]);

/** How the computed figure of a finding comes about; null where nothing is computed or the sentence shows it. */
export function workingOf({ code, inputs }: Finding): Working | null {
  return BY_CODE.get(code)?.(inputs as never) ?? null;
}
