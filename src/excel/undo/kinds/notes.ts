import { notes as kind } from "../../../workbook/undo/kinds/notes";
import { noteSteps, saveNoteRecord } from "../../notes";
import { step } from "../../payload";
import { inExcel } from "../kind";

export const notes = inExcel(kind, {
  snapshotOptions: { readsNotes: true },
  steps: (items) =>
    items.flatMap(({ remove, add, record, stored }) => [
      ...noteSteps(remove, add),
      step(record, (context) => saveNoteRecord(context, record, stored)),
    ]),
});
