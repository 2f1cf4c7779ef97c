import { rowName } from "../forms/names";
import { FORM_0013 } from "./documents";
import type { FormContext } from "./formContext";
import type { Found, Rule } from "./rule";

export interface Inputs {
  "R13.onComponentRow": { readonly line: string; readonly column: string; readonly written: string };
}

function check({ funds: { components } }: FormContext): Found<Inputs>[] {
  return components.flatMap((row) =>
    [
      { column: "分值", field: row.weight },
      { column: "得分", field: row.score },
    ].flatMap(({ column, field }): Found<Inputs>[] => {
      if (field.value === null) return [];
      const inputs = { line: rowName(row), column, written: field.written };
      return [{ code: "R13.onComponentRow", at: [field], inputs, actual: field.written }];
    }),
  );
}

export const R13: Rule<Inputs> = {
  id: "R13",
  group: "budget",
  clause: FORM_0013,
  formula: "其中：各资金来源行不填权重和得分",
  severities: { "R13.onComponentRow": "error" },
  form: { form: check },
};
