/**
 * 复制到标准自评工作簿: adds the standard sheets, filled with what the forms say, behind the existing ones. The forms are
 * those of one unit and year; the first gives the money unit and the rule profile. Overwrites nothing: throws
 * `HostError` if one of the sheets or names exists.
 */
import { DEFAULT_PROFILE } from "../../domain/profiles";
import { profileOf } from "../../domain/forms/profileOf";
import type { PrintedForm } from "../../domain/forms/printedForm";
import { copyToStandard } from "../../workbook/forms";
import type { OperationOptions } from "../operation";

export async function run(options: OperationOptions, forms: readonly PrintedForm[]): Promise<void> {
  const [first] = forms;
  const profile = first === undefined ? DEFAULT_PROFILE : profileOf(first);
  await options.desk.insertSheets(copyToStandard(forms, profile.name), options);
}
