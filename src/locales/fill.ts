/** Sentences about 填入下发表样, by language; loaded when they are needed. */
import { cellAddress, parseArea } from "../a1";
import type { CellAddress } from "../domain/model";
import type { FilledCell, FormFill } from "../workbook/fill";
import { inputText } from "../workbook/fill/inputText";
import { sentencesIn, type Language } from "./languages";
import type { Sentences } from "./sentences";
import { fill as zhCN } from "./zh-CN/fill";

export type FillMessages = Sentences["fill"];

/** @throws Error if the language is not loaded */
export function fillMessages(language: Language): FillMessages {
  return sentencesIn(language, "fill", zhCN);
}

/** One thing that is left to the user once a form is filled */
export interface HandItem {
  readonly kind: "blank" | "differs" | "formula" | "unknown" | "unplaced";
  /** Null for what the form has no place for */
  readonly cell: CellAddress | null;
  readonly item: string;
  readonly text: string;
}

/** What is to be filled in or checked by hand: 还须手填. @param overwritten what differed has been overwritten */
export function handItems(form: FormFill, overwritten: boolean, texts: FillMessages): HandItem[] {
  const shown = (input: FilledCell["before"]): string => inputText(input, texts.blank);
  return [
    ...form.blank.map(({ cell, what, why, proposed }): HandItem => {
      const text = texts.blankBecause[why] + (proposed === "" ? "" : texts.proposed(proposed));
      return { kind: "blank", cell, item: texts.items(what), text };
    }),
    ...(overwritten ? [] : form.differing).map(({ sheet, address, what, before, after }): HandItem => {
      const text = texts.differs(shown(before), shown(after));
      return { kind: "differs", cell: fullAddress(sheet, address), item: texts.items(what), text };
    }),
    ...form.formulas.map(({ cell, what, shown: result, evaluated }): HandItem => {
      const text = texts.formulaDiffers(shown(result), shown(evaluated));
      return { kind: "formula", cell, item: texts.items(what), text };
    }),
    ...form.unknown.map(({ cell, name }): HandItem => ({
      kind: "unknown",
      cell,
      item: name,
      text: texts.notEvaluated,
    })),
    ...form.unplaced.map(({ what, written }): HandItem => ({
      kind: "unplaced",
      cell: null,
      item: texts.items([what]),
      text: texts.notPlaced(written),
    })),
  ];
}

/** `表一!C4` of the cell `C4` */
export function fullAddress(sheet: string, address: string): CellAddress {
  const area = parseArea(address);
  return area === null ? address : cellAddress(sheet, area.row, area.column);
}
