/** How a check says what it found. */
import type { FindingCode, FindingOf, RuleId, Severity } from "../finding";
import type { FindingInputs } from "../findingInputs";
import type { CellAddress, Field } from "../model";
import { ruleOf } from "./catalogue";

export interface Details<C extends FindingCode> {
  readonly inputs: FindingInputs[C];
  readonly expected?: string | null;
  readonly actual?: string | null;
  /** Where it is not the rule itself that the finding rests on, but the profile's own source */
  readonly clause?: string;
}

/**
 * One finding at the cells of these fields. None when the workbook has no such column or name: the reader
 * has already said that it is missing, and there is no cell to show.
 */
export function raise<C extends FindingCode>(
  code: C,
  severity: Severity,
  fields: readonly Field<unknown>[],
  { inputs, expected = null, actual = null, clause }: Details<C>,
): FindingOf<C>[] {
  const cells: CellAddress[] = [...new Set(fields.flatMap(({ cell }) => (cell === null ? [] : [cell])))];
  if (cells.length === 0) return [];
  const rule = code.slice(0, 3) as RuleId;
  return [{ rule, code, severity, cells, inputs, expected, actual, clause: clause ?? ruleOf(rule).clause }];
}
