import { createWorkbook } from "../../../src/xlsx";
import { saveXlsx } from "../../../src/xlsx/file";
import { closeAll, failureOf, open, type Bench } from "./support";

afterEach(closeAll);

const FILE = saveXlsx(createWorkbook());
const BASE64 = Buffer.from(FILE).toString("base64");

function filesOf(bench: Bench): (Uint8Array | null)[] {
  const files: (Uint8Array | null)[] = [];
  bench.host.onWorkbookOpened((file) => files.push(file));
  return files;
}

test("an .xlsx file in Base64, or nothing, becomes a new workbook; this one is not written to", async () => {
  const bench = await open();
  const files = filesOf(bench);
  await bench.office.Excel.createWorkbook(BASE64);
  await bench.office.Excel.createWorkbook();
  expect(files.map((file) => file && Buffer.from(file).equals(Buffer.from(FILE)))).toEqual([true, null]);
  expect(bench.host.cost.writeRequests).toBe(0);
});

test.each([
  ["text that is not Base64", "附件"],
  ["Base64 of something else", Buffer.from("附件").toString("base64")],
  ["a data URL", `data:application/octet-stream;base64,${BASE64}`],
  ["a file that was cut off", Buffer.from(FILE.subarray(0, 600)).toString("base64")],
])("%s is refused, and nothing opens", async (_, text) => {
  const bench = await open();
  const files = filesOf(bench);
  const failure = await failureOf(bench.office.Excel.createWorkbook(text));
  expect(failure.code).toBe("InvalidArgument");
  expect(files).toEqual([]);
});

test("an Excel before ExcelApi 1.8 does not know it", async () => {
  const bench = await open({ requirements: { ExcelApi: "1.7" } });
  await expect(bench.office.Excel.createWorkbook(BASE64)).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("it waits for the end of a cell edit", async () => {
  const bench = await open();
  const files = filesOf(bench);
  bench.host.startCellEdit();
  const opening = bench.office.Excel.createWorkbook(BASE64);
  await new Promise((resolve) => setTimeout(resolve, 25));
  expect(files).toEqual([]);
  bench.host.endCellEdit();
  await opening;
  expect(files).toHaveLength(1);
});
