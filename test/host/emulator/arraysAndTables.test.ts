/** Array formulas of several cells, and tables, as they come with files. */
import { EmbeddedHost } from "../../../src/emulator";
import { bootOffice, type OfficeGlobals } from "../../../src/emulator/node";
import { loadXlsx } from "../../../src/xlsx/file";
import { packageParts, zip } from "../../unit/xlsx/file/packages";
import { failureOf } from "./support";

let office: OfficeGlobals;

afterEach(() => office.close());

/** An array formula in B2:B3, and a dynamic one in D2 with its results below. */
const SHEET =
  '<sheetData><row r="2"><c r="B2"><f t="array" ref="B2:B3">A2:A3*2</f><v>2</v></c>' +
  '<c r="D2" cm="1"><f t="array" ref="D2:D3">A2:A3*3</f><v>3</v></c></row>' +
  '<row r="3"><c r="B3"><v>4</v></c><c r="D3"><v>6</v></c></row></sheetData>';

async function inSheet(work: (sheet: Excel.Worksheet) => void, content = SHEET): Promise<EmbeddedHost> {
  const host = new EmbeddedHost(loadXlsx(zip(packageParts({ sheets: [content] }))));
  office = await bootOffice(host);
  await office.Excel.run(async (context) => {
    work(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });
  return host;
}

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["writing", (sheet) => (sheet.getRange("B3").values = [[1]])],
  ["writing into a larger range", (sheet) => (sheet.getRange("A3:C4").values = "甲" as never)],
  ["clearing", (sheet) => sheet.getRange("B2").clear("Contents")],
  ["inserting a row in it", (sheet) => void sheet.getRange("3:3").insert("Down")],
  ["deleting a row of it", (sheet) => sheet.getRange("3:3").delete("Up")],
  ["merging it", (sheet) => sheet.getRange("B2:B3").merge()],
])("%s is refused for a part of an array formula", async (_what, work) => {
  expect((await failureOf(inSheet(work))).code).toBe("InvalidOperation");
});

test("the user cannot type into a part of it either", async () => {
  const host = await inSheet(() => undefined);
  expect(() => host.userEdit("表1", "B3", "1")).toThrow(
    expect.objectContaining({ code: "InvalidOperation" }),
  );
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["it is replaced as a whole", (sheet) => (sheet.getRange("B2:B3").values = [[1], [2]])],
  ["rows are inserted above it", (sheet) => void sheet.getRange("2:2").insert("Down")],
  ["rows are inserted below it", (sheet) => void sheet.getRange("4:4").insert("Down")],
  ["a cell beside it is written", (sheet) => (sheet.getRange("B2:C2").values = [[null, 1]])],
  ["a result of a dynamic array is overwritten", (sheet) => (sheet.getRange("D3").values = [[1]])],
])("%s", async (_what, work) => {
  await expect(inSheet(work)).resolves.toBeDefined();
});

test("each of its cells has its formula", async () => {
  const read: Excel.Range[] = [];
  await inSheet((sheet) => read.push(sheet.getRange("B2:B3").load("formulas,values")));
  expect(read.map(({ formulas, values }) => [formulas, values])).toEqual([
    [
      [["=A2:A3*2"], ["=A2:A3*2"]],
      [[2], [4]],
    ],
  ]);
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["inserted", (sheet) => void sheet.getRange("9:9").insert("Down")],
  ["deleted", (sheet) => sheet.getRange("9:9").delete("Up")],
])("rows are not %s on a sheet with tables, which the host does not move", async (_what, work) => {
  const failure = await failureOf(inSheet(work, '<sheetData/><tableParts count="0"/>'));
  expect(failure.code).toBe("InsertDeleteConflict");
});
