/** The file with the 1904 date system of old Macs */
import { unzip, zip } from "../unit/xlsx/file/packages";

export function from1904(file: Uint8Array): Uint8Array {
  const parts = unzip(file);
  const part = String(parts["xl/workbook.xml"]);
  const changed = part.includes("<workbookPr")
    ? part.replace("<workbookPr", '<workbookPr date1904="1"')
    : part.replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
  return zip({ ...parts, "xl/workbook.xml": changed });
}
