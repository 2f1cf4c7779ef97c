/** The package of a new workbook as Excel creates it, without the sheets. */
import { OFFICE_THEME_COLORS } from "../model/styleColors";
import { Package } from "../opc/package";
import { MAIN, RELATIONSHIP, SPREADSHEET_TYPE } from "./source";
import { XML_DECLARATION } from "../opc/xml";
import { encodeText } from "../opc/zip";

export const WORKBOOK_PART = "xl/workbook.xml";
export const STYLES_PART = "xl/styles.xml";
export const STRINGS_PART = "xl/sharedStrings.xml";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export function newPackage(): Package {
  const part = (text: string): Uint8Array => encodeText(XML_DECLARATION + text);
  return new Package(
    new Map([
      [
        "[Content_Types].xml",
        part(
          `<Types xmlns="${PACKAGE}/content-types">` +
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
            '<Default Extension="xml" ContentType="application/xml"/>' +
            `<Override PartName="/${WORKBOOK_PART}" ContentType="${SPREADSHEET_TYPE}.sheet.main+xml"/>` +
            `<Override PartName="/${STYLES_PART}" ContentType="${SPREADSHEET_TYPE}.styles+xml"/>` +
            '<Override PartName="/xl/theme/theme1.xml" ' +
            'ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>',
        ),
      ],
      [
        "_rels/.rels",
        part(
          `<Relationships xmlns="${PACKAGE}/relationships">` +
            `<Relationship Id="rId1" Type="${RELATIONSHIP}/officeDocument" Target="${WORKBOOK_PART}"/></Relationships>`,
        ),
      ],
      [
        "xl/_rels/workbook.xml.rels",
        part(
          `<Relationships xmlns="${PACKAGE}/relationships">` +
            `<Relationship Id="rId1" Type="${RELATIONSHIP}/theme" Target="theme/theme1.xml"/>` +
            `<Relationship Id="rId2" Type="${RELATIONSHIP}/styles" Target="styles.xml"/></Relationships>`,
        ),
      ],
      [
        WORKBOOK_PART,
        part(
          `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIP}"><workbookPr defaultThemeVersion="166925"/>` +
            '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="22260" windowHeight="12645"/></bookViews>' +
            "<sheets/></workbook>",
        ),
      ],
      ["xl/theme/theme1.xml", part(theme())],
    ]),
  );
}

function theme(): string {
  const slots = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4"];
  slots.push("accent5", "accent6", "hlink", "folHlink");
  const colors = new Map(
    slots.map((slot, index) => [slot, (OFFICE_THEME_COLORS[index] ?? "#000000").slice(1)]),
  );
  const order = ["dk1", "lt1", "dk2", "lt2", ...slots.slice(4)];
  const system: Readonly<Record<string, string>> = { dk1: "windowText", lt1: "window" };
  const color = (slot: string): string => {
    const rgb = colors.get(slot) ?? "000000";
    const value = system[slot]
      ? `<a:sysClr val="${system[slot]}" lastClr="${rgb}"/>`
      : `<a:srgbClr val="${rgb}"/>`;
    return `<a:${slot}>${value}</a:${slot}>`;
  };
  const fonts = (name: string, latin: string, chinese: string): string =>
    `<a:${name}><a:latin typeface="${latin}"/><a:ea typeface=""/><a:cs typeface=""/>` +
    `<a:font script="Hans" typeface="${chinese}"/></a:${name}>`;
  const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string => `<a:ln w="${width}">${solid}<a:prstDash val="solid"/></a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>' +
    `<a:clrScheme name="Office">${order.map(color).join("")}</a:clrScheme>` +
    `<a:fontScheme name="Office">${fonts("majorFont", "Calibri Light", "等线 Light")}` +
    `${fonts("minorFont", "Calibri", "等线")}</a:fontScheme>` +
    `<a:fmtScheme name="Office"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>` +
    `<a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}
