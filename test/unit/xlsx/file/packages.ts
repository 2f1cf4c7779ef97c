/** Builds small .xlsx files for tests. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export type Parts = Record<string, string | Uint8Array>;

export function zip(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(
    ([name, content]) => [name, typeof content === "string" ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(files));
}

export function unzip(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}

export function worksheet(content: string, attributes = ""): string {
  return `<?xml version="1.0"?><worksheet xmlns="${MAIN}" xmlns:r="${R}"${attributes}>${content}</worksheet>`;
}

export interface PackageOptions {
  /** Content of `<worksheet>`, one per sheet; sheets are called 表1, 表2 … */
  readonly sheets: readonly string[];
  /** Content of `<sst>` */
  readonly strings?: string;
  /** Content of `<styleSheet>` */
  readonly styles?: string;
  /** Content of `<workbook>` after `<sheets>` */
  readonly afterSheets?: string;
  /** Additional relationships of the workbook; `types` and `parts` add their content types and parts */
  readonly relationships?: string;
  readonly types?: string;
  readonly parts?: Parts;
}

export function packageParts(options: PackageOptions): Parts {
  const { sheets, strings, styles } = options;
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  const numbers = sheets.map((_, index) => index + 1);
  const parts: Parts = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      override("xl/workbook.xml", "sheet.main") +
      numbers.map((number) => override(`xl/worksheets/sheet${number}.xml`, "worksheet")).join("") +
      (strings === undefined ? "" : override("xl/sharedStrings.xml", "sharedStrings")) +
      (styles === undefined ? "" : override("xl/styles.xml", "styles")) +
      `${options.types ?? ""}</Types>`,
    "_rels/.rels":
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      `${relationship("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets>` +
      numbers
        .map((number) => `<sheet name="表${number}" sheetId="${number}" r:id="rId${number}"/>`)
        .join("") +
      `</sheets>${options.afterSheets ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      numbers
        .map((number) => relationship(`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`))
        .join("") +
      (strings === undefined ? "" : relationship("rId90", "sharedStrings", "sharedStrings.xml")) +
      (styles === undefined ? "" : relationship("rId91", "styles", "styles.xml")) +
      `${options.relationships ?? ""}</Relationships>`,
  };
  sheets.forEach((content, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = worksheet(content);
  });
  if (strings !== undefined) parts["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${strings}</sst>`;
  if (styles !== undefined) parts["xl/styles.xml"] = `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`;
  return { ...parts, ...options.parts };
}

export function file(options: PackageOptions): Uint8Array {
  return zip(packageParts(options));
}
