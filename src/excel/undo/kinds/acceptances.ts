import { acceptances as kind } from "../../../workbook/undo/kinds/acceptances";
import { saveAcceptances } from "../../acceptances";
import { step } from "../../payload";
import { inExcel } from "../kind";

export const acceptances = inExcel(kind, {
  steps: (items, workbook) =>
    items.map((former) => step(former, (context) => saveAcceptances(context, workbook.acceptances, former))),
});
