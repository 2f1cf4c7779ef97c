import type { RowOf, TableSchema } from "./columns";

/** 规则参数: values that override those of the rule profile; a blank value leaves the profile's own. */
export const PARAMETERS = {
  sheet: "规则参数",
  need: "expected",
  namedBy: ["name"],
  columns: {
    name: { heading: "参数", kind: "text", need: "required", width: 26 },
    value: { heading: "值", kind: "number", need: "required" },
  },
} as const satisfies TableSchema;

/** One row of 规则参数. */
export type RuleParameter = RowOf<typeof PARAMETERS.columns>;
