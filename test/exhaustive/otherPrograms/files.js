/**
 * Workbooks as other libraries write them: `node files.js FOLDER COUNT` writes so many of each, `hucre-0.xlsx` and so on.
 * A program of its own, since Jest cannot load a library that is an ES module.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { writeXlsx } from "hucre";
import XlsxPopulate from "xlsx-populate";

const PROGRAMS = { hucre: ofHucre, "xlsx-populate": ofXlsxPopulate };

/** The same numbers for the same seed */
function random(seed) {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return state % below;
  };
}

const TEXTS = [
  "单位名称",
  "  两端有空格 ",
  "换\n行",
  "<&>\"'",
  "'012",
  "=1+1",
  "表😀",
  "0",
  "_x000D_",
  "附件5",
];
const FORMATS = ["General", "0.00", "#,##0.00", "0.00%", "yyyy-mm-dd", '0.00"万元"', "@"];

function valueOf(next) {
  switch (next(6)) {
    case 0:
      return TEXTS[next(TEXTS.length)] ?? "";
    case 1:
      return next(2) === 0;
    case 2:
      return null;
    default:
      return (next(2_000_000) - 1_000_000) / 100;
  }
}

async function ofHucre(seed) {
  const next = random(seed);
  const sheets = Array.from({ length: 1 + next(3) }, (_, number) => {
    const rows = Array.from({ length: 2 + next(12) }, () =>
      Array.from({ length: 1 + next(8) }, () => valueOf(next)),
    );
    return {
      name: `数据${number + 1}`,
      rows,
      columns: Array.from({ length: 4 }, () => ({
        width: 8 + next(30),
        numFmt: FORMATS[next(FORMATS.length)] ?? "",
      })),
      cells: new Map([
        ["14,0", { value: 14.75, formula: "SUM(E15:F15)" }],
        ["14,4", { value: 12.5 }],
        ["14,5", { value: 2.25 }],
        [
          "14,1",
          {
            value: "文",
            style: {
              font: { bold: true },
              fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFF00" } },
            },
          },
        ],
        ["14,2", { value: "批注", comment: { author: "会计", text: "已核" } }],
        ["14,3", { value: "链接", hyperlink: { target: "https://example.com/?a=1&b=2" } }],
      ]),
      merges: next(2) === 0 ? [{ startRow: 16, startCol: 0, endRow: 17, endCol: 2 }] : [],
      dataValidations: next(2) === 0 ? [{ type: "list", values: ["是", "否"], range: "F1:F9" }] : [],
      freezePane: next(2) === 0 ? { rows: 1, columns: next(2) } : {},
      hidden: number > 0 && next(4) === 0,
    };
  });
  return writeXlsx({ sheets, namedRanges: [{ name: "本单位", range: "数据1!$A$1:$B$2" }] });
}

async function ofXlsxPopulate(seed) {
  const next = random(seed + 7_777);
  const workbook = await XlsxPopulate.fromBlankAsync();
  for (let number = 0; number < 1 + next(3); number++) {
    const sheet = workbook.addSheet(`数据${number + 1}`);
    for (let row = 1; row <= 2 + next(12); row++) {
      for (let column = 1; column <= 1 + next(8); column++) {
        const cell = sheet.cell(row, column);
        const value = valueOf(next);
        if (value !== null) cell.value(value);
        if (next(3) === 0) cell.style("numberFormat", FORMATS[next(FORMATS.length)] ?? "General");
        if (next(5) === 0) cell.style({ bold: true, fill: "ffff00", border: true, wrapText: true });
      }
    }
    sheet.cell("A15").formula("SUM(E15:F15)");
    sheet.cell("E15").value(12.5);
    sheet.cell("F15").value(2.25);
    sheet.cell("B15").hyperlink("https://example.com/?a=1&b=2").value("链接");
    sheet.cell("C15").value(new XlsxPopulate.RichText()).value().add("粗", { bold: true }).add("细");
    if (next(2) === 0) sheet.range("A17:C18").merged(true);
    if (next(2) === 0) sheet.cell("F1").dataValidation({ type: "list", formula1: '"是,否"' });
    if (next(2) === 0) sheet.row(2).height(30);
    if (next(2) === 0) sheet.column("B").width(25);
  }
  workbook.definedName("本单位", workbook.sheet("数据1").range("A1:B2"));
  return workbook.outputAsync("uint8array");
}

const [folder = ".", count = "1"] = process.argv.slice(2);
for (const [program, write] of Object.entries(PROGRAMS))
  for (let seed = 0; seed < Number(count); seed++)
    writeFileSync(path.join(folder, `${program}-${seed}.xlsx`), await write(seed));
