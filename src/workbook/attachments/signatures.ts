/** The line at the foot of a form that the unit signs and seals. */
import { text, type GridCell } from "../sheet/grid";
import type { Signatures } from "./formContent";
import type { FormRow } from "./formRows";

/**
 * 单位负责人, 填报人, 联系电话, the seal, 填报日期
 *
 * @param columns of each of the five
 */
export function signatureRow(
  { unitHead, preparer, phone, preparedOn }: Signatures,
  columns: readonly [number, number, number, number, number],
): FormRow {
  const texts = [
    `单位负责人：${unitHead}`,
    `填报人：${preparer}`,
    `联系电话：${phone}`,
    "（单位盖章）",
    `填报日期：${preparedOn}`,
  ];
  const cells = texts.map((one, index): GridCell => text("captionLeft", one, columns[index]));
  return [36, ...cells];
}
