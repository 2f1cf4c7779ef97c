/** Reads a worksheet part into a `Sheet`. */
import type { Sheet } from "../../model/types";
import { guardXml } from "../../opc/package";
import { child, elements, readXml } from "../../opc/xml";
import { readAreas } from "./areas";
import { WorksheetReader, type SheetContext } from "./cells";
import { readColumns } from "./columns";
import { readConditionalFormats } from "./conditionalFormats";
import { readHyperlinks } from "./hyperlinks";
import { readPage, readProtected } from "./page";
import type { SheetSource } from "./source";
import { readValidations } from "./validations";
import { readView, type SheetView } from "./views";

/** Fills `sheet` from its part. The caller adds the loaded state to `source` once the names are read. */
export function readSheet(
  sheet: Sheet,
  part: string,
  text: string,
  number: number,
  context: SheetContext,
): { view: SheetView; source: Omit<SheetSource, "loaded"> } {
  const { styles } = context;
  const reader = new WorksheetReader(part, context);
  guardXml(part, () => readXml(text, reader));
  const root = reader.root;
  for (const [key, cell] of reader.cells) sheet.cells.set(key, cell);
  for (const [row, format] of reader.rows) sheet.rows.set(row, format);
  const { columns, attributes } = readColumns(root, part, styles.count);
  for (const [column, format] of columns) sheet.columns.set(column, format);
  const merges = child(root, "mergeCells");
  sheet.merges = (merges ? elements(merges, "mergeCell") : []).flatMap((item) =>
    readAreas(item.attributes["ref"], part),
  );
  sheet.conditionalFormats = readConditionalFormats(root, part, styles, number);
  sheet.validations = readValidations(root, part);
  sheet.hyperlinks = readHyperlinks(root, part);
  const view = readView(root);
  sheet.frozen = { ...view.frozen };
  sheet.showGridlines = view.showGridlines;
  sheet.protected = readProtected(root);
  const properties = child(root, "sheetPr");
  sheet.tabColor = properties ? styles.color(child(properties, "tabColor")) : null;
  readPage(root, sheet.pageLayout);
  const { rowAttributes, strings } = reader;
  return {
    view,
    source: { part, root, rowAttributes, columnAttributes: attributes, strings, titleColumns: null },
  };
}
