/** 单位负责人, 填报人, 联系电话 and 填报日期, in cells of their own or several in one: 填报人：      联系电话： */
import type { InputCell } from "../read/cells";
import type { RowRange } from "./particulars";
import type { SheetText } from "./sheetText";

export type Signature = "unitHead" | "preparer" | "phone" | "preparedOn";

export interface SignaturePlace {
  readonly key: Signature;
  /** The cell of the value, which is the label's own where a colon follows the label */
  readonly value: InputCell;
  /** The value's part of the cell's text, from the colon to the next label; null for a cell of its own */
  readonly span: { readonly start: number; readonly end: number } | null;
  /** What the value's part of the text holds */
  readonly written: string;
}

const LABELS: readonly (readonly [Signature, RegExp])[] = [
  ["unitHead", /(?:单位|部门)(?:主要)?(?:负责人|领导)/u],
  ["preparer", /填报人|填表人|制表人|经办人/u],
  ["phone", /联系电话|联系方式/u],
  ["preparedOn", /填报日期|填表日期|填报时间|填表时间/u],
];
const ANY = new RegExp(LABELS.map(([, { source }]) => source).join("|"), "u");
/** Any label within a line of them: 项目负责人（签字）： */
const LABEL = /[\p{Script=Han}]{2,8}\s*(?:[（(][^（）()]{0,12}[)）])?\s*[:：]/gu;

export function signaturePlaces(sheet: SheetText, ranges: readonly RowRange[]): SignaturePlace[] {
  return ranges.flatMap(({ first, end }) =>
    Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index).flatMap((row) =>
      sheet.filled(row).flatMap((column) => {
        const text = sheet.text(row, column);
        return text.length > LONGEST || !ANY.test(text) ? [] : placesIn(sheet, row, column);
      }),
    ),
  );
}

const LONGEST = 120;

function placesIn(sheet: SheetText, row: number, column: number): SignaturePlace[] {
  const value = sheet.area.values[row - sheet.area.row]?.[column - sheet.area.column] ?? "";
  const written = String(value);
  const labels = [...written.matchAll(LABEL)];
  if (labels.length === 0) {
    const key = keyOf(written.replace(/\s/g, ""), true);
    const beside = sheet.cell(row, sheet.columnAfter(row, column));
    return key === undefined ? [] : [{ key, value: beside, span: null, written: beside.written }];
  }
  return labels.flatMap((label, index): SignaturePlace[] => {
    const key = keyOf(label[0], false);
    const start = label.index + label[0].length;
    const end = labels[index + 1]?.index ?? written.length;
    const span = { start, end };
    return key === undefined
      ? []
      : [{ key, value: sheet.cell(row, column), span, written: written.slice(start, end) }];
  });
}

function keyOf(text: string, isWhole: boolean): Signature | undefined {
  return LABELS.find(([, label]) => {
    const found = label.exec(text)?.[0];
    return found !== undefined && (!isWhole || found === text.replace(/[（(].*$/u, ""));
  })?.[0];
}
