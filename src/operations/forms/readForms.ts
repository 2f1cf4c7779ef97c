/**
 * 读入自评表: finds the printed forms on the visible sheets, recomputes and checks them. Writes nothing.
 * `choices` corrects columns, by the `ColumnMapping.id` of an earlier reading.
 */
import type { CellAddress } from "../../domain/model";
import { readForms, type ColumnChoice } from "../../workbook/forms";
import type { OperationOptions } from "../operation";
import { evaluatedForms } from "./evaluatedForms";
import type { CallOptions, FormsResult } from "../results";

export async function run(
  options: OperationOptions,
  choices?: ReadonlyMap<CellAddress, ColumnChoice>,
  call: CallOptions = {},
): Promise<FormsResult> {
  const { areas, truncated, dateSystemUnknown, profile } = await options.desk.readSheets({
    ...options,
    ...call,
  });
  const { forms, notForms } = readForms(areas, choices);
  return { forms: evaluatedForms(forms, profile), notForms, truncated, dateSystemUnknown };
}
