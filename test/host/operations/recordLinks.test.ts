import { cellName } from "../../../src/a1";
import { loadXlsx } from "../../../src/xlsx/file";
import { columnOfKey, rowOfKey } from "../../../src/xlsx/model/cellKeys";
import type { Workbook } from "../../../src/xlsx";
import { bytesOf, closeExcel, openStandard, sheetOf } from "../../support/openExcel";

afterEach(closeExcel);

/** Cell and target of each link of the record */
function linksIn(workbook: Workbook): [cell: string, target: string | null][] {
  const { hyperlinks } = sheetOf(workbook, "核对记录");
  return hyperlinks
    .map(({ area, location }): [string, string | null] => [cellName(area.row, area.column), location])
    .sort(([one], [other]) => Number(one.slice(1)) - Number(other.slice(1)));
}

/** What the cells of the column 单元格 say */
function addressesIn(workbook: Workbook): [cell: string, first: string][] {
  return [...sheetOf(workbook, "核对记录").cells].flatMap(([key, { value }]): [string, string][] =>
    columnOfKey(key) === 4 && typeof value === "string" && value.includes("!")
      ? [[cellName(rowOfKey(key), 4), value.split("、")[0] ?? ""]]
      : [],
  );
}

test("each line of 核对记录 leads to the first cell that it names, in its own colours, also in the saved file", async () => {
  const { operations, workbook } = await openStandard("sample");
  await operations.recompute();
  expect(linksIn(workbook).length).toBeGreaterThan(20);
  expect(linksIn(workbook)).toEqual(addressesIn(workbook));
  const saved = loadXlsx(bytesOf(workbook));
  expect(linksIn(saved)).toEqual(linksIn(workbook));
  const cell = [...sheetOf(workbook, "核对记录").cells].find(([, { value }]) => value === "资金!K12")?.[1];
  expect(workbook.styles.read(cell?.style ?? 0).font).toMatchObject({
    name: "宋体",
    size: 11,
    color: "#0563C1",
  });
});

test("the links follow the findings, and 还原 brings the former ones back", async () => {
  const { operations, workbook, host } = await openStandard("sample");
  await operations.recompute();
  const before = linksIn(workbook);
  host.userEdit("资金", "K12", "2153.4");
  await operations.recompute();
  const after = linksIn(workbook);
  expect(after).toEqual(addressesIn(workbook));
  expect(after).not.toEqual(before);
  await operations.restore();
  expect(linksIn(workbook)).toEqual(before);
  expect(before).toEqual(addressesIn(workbook));
});
