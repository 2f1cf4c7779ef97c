import { StyleSheet } from "../../../src/xlsx/model/styles";
import { applyTint } from "../../../src/xlsx/model/styleColors";
import { createWorkbook } from "../../../src/xlsx/model/createWorkbook";
import { parseXml } from "../../../src/xlsx/opc/xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const sheet = (content: string): StyleSheet =>
  new StyleSheet(parseXml(`<styleSheet xmlns="${MAIN}">${content}</styleSheet>`));

describe("styles", () => {
  it("are interned: the same change gives the same style, and a change without effect gives the style itself", () => {
    const { styles } = createWorkbook();
    const bold = styles.change(0, { font: { bold: true } });
    expect(bold).not.toBe(0);
    expect(styles.change(0, { font: { bold: true } })).toBe(bold);
    expect(styles.change(bold, { font: { bold: false } })).not.toBe(bold);
    expect(styles.read(styles.change(bold, { font: { bold: false } })).font.bold).toBe(false);
    expect(styles.change(0, { fill: null, numberFormat: "General", vertical: "Center" })).toBe(0);
  });

  it("read back the changed parts and nothing else", () => {
    const { styles } = createWorkbook();
    const style = styles.change(0, {
      fill: "#fff2cc",
      borders: {
        top: { style: "Continuous", weight: "Medium", color: "#FF0000" },
        left: { style: "Double" },
      },
      numberFormat: "0.00%",
      horizontal: "CenterAcrossSelection",
      indent: 2,
      locked: false,
      quotePrefix: true,
    });
    const base = styles.read(0);
    expect(styles.read(style)).toEqual({
      ...base,
      fill: "#FFF2CC",
      borders: {
        ...base.borders,
        top: { style: "Continuous", weight: "Medium", color: "#FF0000" },
        left: { style: "Double", weight: "Thick", color: "#000000" },
      },
      numberFormat: "0.00%",
      horizontal: "CenterAcrossSelection",
      indent: 2,
      locked: false,
      quotePrefix: true,
    });
  });

  it("draw an absent line when its colour is set, and remove it with None", () => {
    const { styles } = createWorkbook();
    const red = styles.change(0, { borders: { bottom: { color: "#FF0000" } } });
    expect(styles.read(red).borders.bottom).toEqual({
      style: "Continuous",
      weight: "Thin",
      color: "#FF0000",
    });
    const none = styles.change(red, { borders: { bottom: { style: "None" } } });
    expect(styles.read(none).borders.bottom.style).toBe("None");
  });

  it("resolve theme, indexed and tinted colours", () => {
    const styles = sheet(
      '<fonts count="3"><font><color theme="1"/></font><font><color indexed="10"/></font><font><color theme="4" tint="0.5999938962981048"/></font></fonts>' +
        '<fills count="2"><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.249977111117893"/></patternFill></fill><fill><patternFill patternType="none"/></fill></fills>' +
        '<cellXfs count="3"><xf fontId="0" fillId="1"/><xf fontId="1" fillId="0"/><xf fontId="2" fillId="1"/></cellXfs>',
    );
    expect([0, 1, 2].map((style) => styles.read(style).font.color)).toEqual([
      "#000000",
      "#FF0000",
      "#B4C7E7",
    ]);
    expect(styles.read(1).fill).toBe("#BFBFBF");
    expect(applyTint("#000000", 0.5)).toBe("#808080");
  });

  it("keep a theme colour when another part of the font changes", () => {
    const styles = sheet(
      '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="等线"/><scheme val="minor"/></font></fonts>',
    );
    styles.change(0, { font: { size: 14, italic: true } });
    const written = styles.write();
    const text = JSON.stringify(written);
    expect(text).toContain('"theme":"1"');
    expect(text).toContain('"scheme"');
    expect(text).not.toContain('"rgb"');
  });

  it("support built-in and custom number formats, and use a built-in id if there is one", () => {
    const styles = sheet(
      '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.0_ "/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="176"/><xf numFmtId="43"/></cellXfs>',
    );
    expect([0, 1, 2, 3, 4].map((style) => styles.read(style).numberFormat)).toEqual([
      "General",
      "m/d/yyyy",
      'yyyy"年"m"月"d"日"',
      "0.0_ ",
      '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    ]);
    styles.change(0, { numberFormat: "0.00%" });
    styles.change(0, { numberFormat: "0.000" });
    const text = JSON.stringify(styles.write());
    expect(text).toContain('"numFmtId":"10"');
    expect(text).toContain('{"numFmtId":"177","formatCode":"0.000"}');
  });

  it("cannot be changed by readers, and refuse invalid styles and colours", () => {
    const { styles } = createWorkbook();
    expect(() => Object.assign(styles.read(0).font, { bold: true })).toThrow(TypeError);
    expect(() => styles.read(99)).toThrow(RangeError);
    expect(() => styles.change(0, { fill: "red" })).toThrow(RangeError);
    expect(() => styles.change(0, { horizontal: "Middle" })).toThrow(RangeError);
  });
});
