/**
 * 填入下发表样: finds the bureau's forms in the open workbook and plans how to fill them. Writes nothing.
 *
 * @throws NotStandardWorkbook
 */
import type { ContentChoices } from "../../workbook/fill/contents";
import type { OperationOptions } from "../operation";
import { prepareFill, previewOf } from "./filling";
import type { CallOptions, FillPreview, FillSource } from "../results";

/** @param source what to fill them from; null = the open workbook */
export async function run(
  options: OperationOptions,
  choices: ContentChoices = new Map(),
  source: FillSource | null = null,
  call: CallOptions = {},
): Promise<FillPreview> {
  return previewOf(await prepareFill(source, choices, { ...options, ...call }));
}
