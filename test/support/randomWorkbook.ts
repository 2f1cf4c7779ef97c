/** Standard workbooks as a user may have made them their own, at random but again the same for the same seed. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Workbook } from "../../src/xlsx";
import { MAX_COLUMNS } from "../../src/a1";
import type { Sheet } from "../../src/xlsx/model/types";
import { SHEETS } from "../../src/domain/model";
import { INPUT_SHEETS } from "../../src/workbook/schema/names";
import { loadXlsx } from "../../src/xlsx/file";
import { bytesOf, sheetOf } from "./openExcel";

const INPUTS = INPUT_SHEETS.filter((name) => name !== SHEETS.guide);
const TEXTS = [
  "<b>备注</b>",
  "=不是公式",
  "12,3o0",
  "-5",
  "80%",
  "",
  "'引号",
  "💰",
  "见附件“一”",
  "２０２１年",
];

export type Random = () => number;

/** mulberry32 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** @param base a filled standard workbook, with a sheet of the user's in front */
export function randomWorkbook(base: Uint8Array, seed: number): Uint8Array {
  const random = randomFrom(seed);
  const workbook = loadXlsx(base);
  const own = addSheets(workbook, random);
  for (const name of INPUTS) decorate(workbook, sheetOf(workbook, name), random);
  for (const sheet of own) decorate(workbook, sheet, random);
  // In half of them every cell can be read, so that every sum is known.
  const sound = random() < 0.5;
  changeFigures(workbook, random, sound);
  addNames(workbook, random);
  placeFunds(workbook, random, sound);
  return withRawParts(bytesOf(workbook), random);
}

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

function addSheets(workbook: Workbook, random: Random): Sheet[] {
  const names = ["附件5", "Sheet 2'的", "汇总(2)", "核对记录"].filter(() => random() < 0.4);
  return names.map((name) => {
    const sheet = workbook.addSheet(name);
    sheet.visibility = random() < 0.2 ? "Hidden" : "Visible";
    for (let count = 1 + below(random, 12); count > 0; count -= 1) {
      const at = below(random, 20) * MAX_COLUMNS + below(random, 6);
      sheet.cells.set(at, { value: below(random, 1_000_000) / 100, formula: null, style: 0 });
    }
    return sheet;
  });
}

/** Beside the tables and below the limits of what the add-in reads: formulas, fills, formats, validation, hidden lines. */
function decorate(workbook: Workbook, sheet: Sheet, random: Random): void {
  const column = 20 + below(random, 5);
  const color = `#${(0x100000 + below(random, 0xefffff)).toString(16).toUpperCase()}`;
  const style = workbook.styles.change(0, {
    fill: color,
    font: { italic: random() < 0.5 },
    numberFormat: "0.000",
  });
  for (let row = 0; row < 6; row += 1) {
    if (random() < 0.5)
      sheet.cells.set(row * MAX_COLUMNS + column, { value: row * 1.1, formula: null, style });
  }
  const formula = `=SUM(资金!$G$2:$G$${3 + below(random, 5)})+${below(random, 9)}`;
  sheet.cells.set(9 * MAX_COLUMNS + column, { value: null, formula, style: 0, stale: true });
  if (random() < 0.5) sheet.rows.set(12, { height: random() < 0.5 ? 33 : null, hidden: true, style: 0 });
  if (random() < 0.5) sheet.columns.set(column + 1, { width: 3.5, hidden: random() < 0.5, style: 0 });
  if (random() < 0.5) addFormat(sheet, random);
  if (random() < 0.5) addValidation(sheet, column);
}

function addFormat(sheet: Sheet, random: Random): void {
  sheet.conditionalFormats.push({
    id: `{USER-${sheet.name}}`,
    type: "Custom",
    areas: [{ row: 1, column: below(random, 8), rows: 5, columns: 2 }],
    priority: sheet.conditionalFormats.length + 1,
    stopIfTrue: random() < 0.3,
    formula: `=$G2>${below(random, 100)}`,
    format: { fillColor: "#00FF00", fontColor: null, bold: random() < 0.5 ? true : null },
  });
}

function addValidation(sheet: Sheet, column: number): void {
  sheet.validations.push({
    areas: [{ row: 1, column, rows: 4, columns: 1 }],
    type: "WholeNumber",
    operator: "Between",
    formula1: "1",
    formula2: "10",
    ignoreBlanks: true,
    inCellDropDown: true,
    prompt: { show: true, title: "我的", message: "一到十" },
    errorAlert: { show: true, style: "Warning", title: "", message: "" },
  });
}

/** Changes the input tables: other figures, and texts that are no figures. */
function changeFigures(workbook: Workbook, random: Random, sound: boolean): void {
  for (const [name, columns, rows] of [
    // The fourth row of 资金 is the closing row.
    ["资金", [5, 6, 7, 8, 10], sound ? 3 : 4],
    ["指标", sound ? [5, 7, 8] : [4, 5, 7, 8], 4],
  ] as const) {
    const { cells } = sheetOf(workbook, name);
    for (let row = 1; row <= rows; row += 1) {
      for (const column of columns) {
        if (random() < 0.6) continue;
        const cell = cells.get(row * MAX_COLUMNS + column);
        const number = Math.round(random() * 30_000) / 100;
        const value = sound || random() < 0.7 ? number : TEXTS[below(random, TEXTS.length)] || null;
        cells.set(row * MAX_COLUMNS + column, {
          value: value ?? null,
          formula: null,
          style: cell?.style ?? 0,
        });
      }
    }
  }
}

/** Lines of every category and tier, named or not, and a cap of the total. */
function placeFunds(workbook: Workbook, random: Random, sound: boolean): void {
  const choose = (cells: Sheet["cells"], row: number, column: number, choices: readonly string[]): void => {
    if (!sound && random() < 0.3) return;
    const at = row * MAX_COLUMNS + column;
    const value = choices[below(random, choices.length)] || null;
    cells.set(at, { value, formula: null, style: cells.get(at)?.style ?? 0 });
  };
  const funds = sheetOf(workbook, "资金").cells;
  for (let row = 1; row < 4; row += 1) {
    choose(funds, row, 0, ["人员经费", "公用经费", "项目支出", "项目支出", "项目支出"]);
    choose(funds, row, 2, ["部门预算", "市级专项", "上级专项"]);
  }
  if (random() < 0.5) return;
  const parameters = sheetOf(workbook, "规则参数").cells;
  parameters.set(MAX_COLUMNS, { value: "执行率低于95%总分上限", formula: null, style: 0 });
  parameters.set(MAX_COLUMNS + 1, { value: below(random, 45), formula: null, style: 0 });
}

function addNames(workbook: Workbook, random: Random): void {
  const add = (name: string, formula: string, scope: Sheet | null): void => {
    if (random() < 0.5)
      workbook.names.push({ name, scope, formula, visible: random() < 0.7, comment: "我的名称" });
  };
  add("我的合计", "=Sheet1!$A$1:$B$2", null);
  add("税率", "=0.13", null);
  add("坏的", "=#REF!", null);
  add("局部", "=资金!$U$1", sheetOf(workbook, "资金"));
}

/** What the host does not know and must hand on: comments with their drawing, filters, a part of somebody else's. */
function withRawParts(file: Uint8Array, random: Random): Uint8Array {
  const files = unzipSync(file);
  const edit = (part: string, change: (text: string) => string): void => {
    files[part] = strToU8(change(strFromU8(files[part] ?? new Uint8Array())));
  };
  const comments = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
  const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  let types = "";
  for (const number of [1, 4]) {
    if (random() < 0.3) continue;
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    files[`xl/comments${number}.xml`] = strToU8(
      `<comments xmlns="${main}"><authors><author>会计</author></authors><commentList><comment ref="B2" authorId="0"><text><t>批注 ${below(random, 99)}</t></text></comment></commentList></comments>`,
    );
    files[`xl/worksheets/_rels/sheet${number}.xml.rels`] = strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/comments" Target="../comments${number}.xml"/></Relationships>`,
    );
    types += `<Override PartName="/xl/comments${number}.xml" ContentType="${comments}"/>`;
  }
  if (random() < 0.7) {
    edit("xl/worksheets/sheet4.xml", (text) =>
      text.replace("</sheetData>", '</sheetData><autoFilter ref="A1:M5"/>'),
    );
  }
  edit("[Content_Types].xml", (text) => text.replace("</Types>", `${types}</Types>`));
  return zipSync(files, { mtime: new Date(2022, 0, 1) });
}
