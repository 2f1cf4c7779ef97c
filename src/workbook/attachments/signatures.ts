/** The line at the foot of a form that the unit signs and seals. */
import type { UnitInformation } from "../../domain/model";
import { text, type GridCell } from "../sheet/grid";
import type { FormRow } from "./formRows";

/** "" where the workbook has none: to be signed by hand */
export interface Signatures {
  readonly unitHead: string;
  readonly preparer: string;
  readonly phone: string;
  readonly preparedOn: string;
}

export function signaturesOf(unit: UnitInformation): Signatures {
  return {
    unitHead: unit.unitHead.value ?? "",
    preparer: unit.preparer.value ?? "",
    phone: unit.phone.value ?? "",
    preparedOn: unit.preparedOn.value ?? "",
  };
}

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
