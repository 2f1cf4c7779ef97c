/** What the cells of the standard workbook accept. Closed lists ask before they refuse: old data must stay pasteable. */
import type { Validation } from "../sheet";

type Rule = Omit<Validation, "area">;

export function choice(
  title: string,
  values: readonly string[],
  message: string,
  onError: Rule["onError"] = "stop",
): Rule {
  return { rule: { kind: "list", values }, prompt: { title, message }, onError };
}

export function decimal(title: string, min: number, max: number, message: string): Rule {
  return { rule: { kind: "decimal", min, max }, prompt: { title, message }, onError: "warning" };
}

export function whole(title: string, min: number, max: number, message: string): Rule {
  return { rule: { kind: "wholeNumber", min, max }, prompt: { title, message }, onError: "warning" };
}

/** Amounts of one unit do not pass this, in 元 */
const LARGEST_AMOUNT = 1e12;

export function amount(title: string, message: string): Rule {
  return decimal(title, 0, LARGEST_AMOUNT, message);
}
