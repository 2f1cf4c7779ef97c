import { EmbeddedHost } from "../../../src/emulator/host";
import { bootOffice, type OfficeGlobals } from "../../../src/emulator/node";
import { createWorkbook } from "../../../src/emulator/workbook";

describe("Office.js on the embedded host", () => {
  let host: EmbeddedHost;
  let office: OfficeGlobals;
  beforeEach(async () => {
    host = new EmbeddedHost(createWorkbook(), { keepLog: true });
    office = await bootOffice(host);
  });
  afterEach(() => office.close());

  test("writes and reads cells, names, formats and conditional formats", async () => {
    const { Excel } = office;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("资金");
      const range = sheet.getRange("B2:C3");
      range.values = [
        [1, "甲"],
        ["2.50", true],
      ];
      range.numberFormat = [
        ["0.00", "@"],
        ["General", "General"],
      ];
      range.format.fill.color = "#FFFF00";
      range.format.font.bold = true;
      range.format.borders.getItem("EdgeTop").style = "Continuous";
      const name = context.workbook.names.add("绩效_资金", range, "made");
      name.load("name,formula,type,value");
      const rule = range.conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=$B$2>0";
      rule.custom.format.fill.color = "#00FF00";
      await context.sync();
      range.load({ values: true, address: true, format: { fill: { color: true }, font: { bold: true } } });
      const sheets = context.workbook.worksheets;
      sheets.load("items/name");
      const rules = sheet.getRange().conditionalFormats;
      rules.load("items/type,items/custom/rule/formula");
      await context.sync();
      expect(range.values).toStrictEqual([
        [1, "甲"],
        [2.5, true],
      ]);
      expect(range.address).toBe("资金!B2:C3");
      expect(range.format.fill.color).toBe("#FFFF00");
      expect(name.formula).toBe("=资金!$B$2:$C$3");
      expect(sheets.items.map((one) => one.name)).toEqual(["Sheet1", "资金"]);
      expect(rules.items.map((one) => one.custom.rule.formula)).toEqual(["=$B$2>0"]);
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.cost).toMatchObject({ requests: 2, writeRequests: 1, readRequests: 1, cleanUpRequests: 1 });
  });
});
