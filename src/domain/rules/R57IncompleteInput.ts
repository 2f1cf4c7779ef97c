import { OUR_PROPOSAL } from "./documents";
import type { Rule } from "./rule";

/** Without these the attachments cannot be complete; the reader raises these findings itself. */
export interface Inputs {
  /** A required name is missing or does not lead to one area */
  "R57.unusableName": { readonly name: string; readonly state: string };
  /** A required column is not there (renamed or deleted) */
  "R57.missingColumn": {
    readonly table: string;
    readonly column: string;
    readonly similar: string | null;
    /** Where the table's name leads, if that is a sheet other than its own */
    readonly sheet?: string;
  };
}

export const R57: Rule<Inputs> = {
  id: "R57",
  group: "input",
  clause: OUR_PROPOSAL,
  formula: "必需的名称和列都能读出；读不出时，须经填报人逐表看过将失去的内容，才写入附件",
  severities: { "R57.unusableName": "error", "R57.missingColumn": "error" },
  workbook: {},
};
