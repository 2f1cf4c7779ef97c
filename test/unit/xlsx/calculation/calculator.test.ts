import { cellKey } from "../../../../src/xlsx/model/cellKeys";
import { parseCell } from "../../../../src/a1";
import { Calculator, NotComputedError } from "../../../../src/xlsx/calculation";
import type { Cell, CellValue, Sheet, Workbook } from "../../../../src/xlsx/model/types";
import { createWorkbook } from "../../../../src/xlsx/model/createWorkbook";
import { loadXlsx, saveXlsx } from "../../../../src/xlsx/file";
import { file } from "../file/packages";

const calculator = new Calculator();

function put(sheet: Sheet, address: string, content: CellValue): Cell {
  const at = parseCell(address) as { row: number; column: number };
  const isFormula = typeof content === "string" && content.startsWith("=");
  const cell: Cell = { value: isFormula ? null : content, formula: isFormula ? content : null, style: 0 };
  sheet.cells.set(cellKey(at.row, at.column), cell);
  return cell;
}

function get(sheet: Sheet, address: string): Cell {
  const at = parseCell(address) as { row: number; column: number };
  return sheet.cells.get(cellKey(at.row, at.column)) as Cell;
}

function fundsWorkbook(): { workbook: Workbook; funds: Sheet; form: Sheet } {
  const workbook = createWorkbook();
  const funds = workbook.sheets[0] as Sheet;
  funds.name = "资金";
  const form = workbook.addSheet("附件5 总表");
  return { workbook, funds, form };
}

describe("recalculation", () => {
  it("computes at full double precision, not at the nine digits of a General cell", () => {
    const { workbook, funds } = fundsWorkbook();
    put(funds, "A1", 2515.17);
    put(funds, "A2", 2533.17);
    put(funds, "A3", "=A1/A2");
    put(funds, "A4", "=1/3");
    put(funds, "A5", "=1E-7/3");
    put(funds, "A6", "=1E+20/3");
    calculator.recalculate(workbook);
    expect(get(funds, "A3").value).toBe(2515.17 / 2533.17);
    expect(get(funds, "A4").value).toBe(1 / 3);
    expect(get(funds, "A5").value).toBeCloseTo(1e-7 / 3, 22);
    expect(get(funds, "A6").value).toBe(1e20 / 3);
  });

  it("follows references to sheets and names in Chinese, quoted or bare, of both scopes", () => {
    const { workbook, funds, form } = fundsWorkbook();
    put(funds, "A1", 10);
    put(funds, "A2", 20);
    workbook.names.push(
      { name: "绩效_预算", scope: null, formula: "=资金!$A$1:$A$2", visible: true, comment: "" },
      { name: "绩效_年度", scope: null, formula: "=2021", visible: true, comment: "" },
      { name: "绩效_年度", scope: form, formula: "=2022", visible: true, comment: "" },
    );
    put(form, "A1", "=SUM(绩效_预算)");
    put(form, "A2", "='资金'!A1+资金!$A$2");
    put(form, "A3", "=绩效_年度");
    put(funds, "B1", "='附件5 总表'!A1*2");
    put(funds, "B2", "=绩效_年度");
    put(funds, "B3", '=IF(A1>5,"有","无")&"资金!A1"');
    calculator.recalculate(workbook);
    expect(["A1", "A2", "A3"].map((address) => get(form, address).value)).toEqual([30, 30, 2022]);
    expect(["B1", "B2", "B3"].map((address) => get(funds, address).value)).toEqual([60, 2021, "有资金!A1"]);
  });

  it("gives booleans, texts, empty texts and errors as in Excel", () => {
    const { workbook, funds } = fundsWorkbook();
    put(funds, "A1", "=1>0");
    put(funds, "A2", '=""');
    put(funds, "A3", "=1/0");
    put(funds, "A4", '="12"');
    put(funds, "A5", "=NA()");
    put(funds, "A6", "=不存在的表!A1");
    calculator.recalculate(workbook);
    expect(["A1", "A2", "A3", "A4", "A5", "A6"].map((address) => get(funds, address).value)).toEqual([
      true,
      null,
      { error: "#DIV/0!" },
      "12",
      { error: "#N/A" },
      { error: "#REF!" },
    ]);
  });

  it("keeps constants: texts that look like numbers, formulas or errors stay texts", () => {
    const { workbook, funds } = fundsWorkbook();
    put(funds, "A1", null).value = "=1+1";
    put(funds, "A2", "12");
    put(funds, "A3", "'x");
    put(funds, "A4", { error: "#N/A" });
    put(funds, "B1", '=A1&"|"&A2&"|"&A3');
    put(funds, "B2", "=ISNUMBER(A2)");
    put(funds, "B3", "=ISNA(A4)");
    put(funds, "B4", "=ISBLANK(A9)");
    calculator.recalculate(workbook);
    expect(["B1", "B2", "B3", "B4"].map((address) => get(funds, address).value)).toEqual([
      "=1+1|12|'x",
      false,
      true,
      true,
    ]);
  });

  it("trusts the cached values of a loaded file until a precedent changes", () => {
    const { workbook, funds } = fundsWorkbook();
    put(funds, "A1", 1);
    put(funds, "A2", 5);
    put(funds, "B1", "=A1+1").value = 999;
    put(funds, "B2", "=A2+1").value = 888;
    put(funds, "C1", "=B1*10").value = 777;
    const loaded = loadXlsx(saveXlsx(workbook));
    const sheet = loaded.sheets[0] as Sheet;
    calculator.recalculate(loaded);
    expect([get(sheet, "B1").value, get(sheet, "B2").value, get(sheet, "C1").value]).toEqual([999, 888, 777]);
    get(sheet, "A1").value = 2;
    calculator.recalculate(loaded);
    expect([get(sheet, "B1").value, get(sheet, "B2").value, get(sheet, "C1").value]).toEqual([3, 888, 30]);
    sheet.cells.delete(cellKey(0, 0));
    calculator.recalculate(loaded);
    expect([get(sheet, "B1").value, get(sheet, "C1").value]).toEqual([1, 10]);
    calculator.recalculate(loaded, "all");
    expect(get(sheet, "B2").value).toBe(6);
  });

  it("keeps the result of a formula that it cannot compute while the cells behind INDIRECT are the same", () => {
    const { workbook, funds, form } = fundsWorkbook();
    put(funds, "K2", 5);
    put(funds, "L2", "K2");
    workbook.names.push({ name: "数", scope: null, formula: "=资金!$K$2", visible: true, comment: "" });
    const formulas = [
      "=DEC2BIN(资金!K2)",
      '=DEC2BIN(INDIRECT("资金!K2"))',
      '=DEC2BIN(INDIRECT("资金!"&资金!L2))',
      "=DEC2BIN(OFFSET(资金!J1,1,1))",
      '=DEC2BIN(INDIRECT("数"))',
      '=INDIRECT("资金!K1:K2")',
    ];
    const addresses = formulas.map((formula, index) => {
      put(form, `A${index + 1}`, formula).value = "101";
      return `A${index + 1}`;
    });
    const unknown = put(form, "B1", '=DEC2BIN(INDIRECT("R2C11",FALSE))');
    unknown.value = "101";
    const loaded = loadXlsx(saveXlsx(workbook));
    const [fundsRead, formRead] = loaded.sheets as [Sheet, Sheet];
    const stale = (): boolean[] => addresses.map((address) => get(formRead, address).stale ?? false);
    put(formRead, "C1", 1);
    calculator.recalculate(loaded);
    expect(stale()).toEqual(formulas.map(() => false));
    expect(get(formRead, "B1").stale).toBe(true);
    put(fundsRead, "K2", 6);
    calculator.recalculate(loaded);
    expect(stale()).toEqual(formulas.map(() => true));
  });

  it("recalculates INDIRECT when its text, a name or the cells behind it change", () => {
    const { workbook, funds, form } = fundsWorkbook();
    ["A1", "A2"].forEach((address, index) => put(funds, address, index + 1));
    put(funds, "B1", "A1");
    workbook.names.push({ name: "数", scope: null, formula: "=资金!$A$1", visible: true, comment: "" });
    put(form, "A1", '=INDIRECT("资金!"&资金!B1)');
    put(form, "A2", '=SUM(INDIRECT("数"))');
    put(form, "A3", "=OFFSET(资金!A1,A2-1,0)");
    const values = (): CellValue[] => {
      calculator.recalculate(workbook);
      return ["A1", "A2", "A3"].map((address) => get(form, address).value);
    };
    expect(values()).toEqual([1, 1, 1]);
    get(funds, "B1").value = "A2";
    expect(values()).toEqual([2, 1, 1]);
    get(funds, "A2").value = 20;
    expect(values()).toEqual([20, 1, 1]);
    const [name] = workbook.names;
    if (name) name.formula = "=资金!$A$2";
    get(funds, "A2").value = 2;
    expect(values()).toEqual([2, 2, 2]);
  });

  it("recalculates when a name is redefined", () => {
    const { workbook, funds } = fundsWorkbook();
    put(funds, "A1", 1);
    put(funds, "A2", 5);
    workbook.names.push({ name: "目标", scope: null, formula: "=资金!$A$1", visible: true, comment: "" });
    put(funds, "B1", "=目标*2");
    calculator.recalculate(workbook);
    expect(get(funds, "B1").value).toBe(2);
    const [name] = workbook.names;
    if (name) name.formula = "=资金!$A$2";
    calculator.recalculate(workbook);
    expect(get(funds, "B1").value).toBe(10);
  });

  it("marks formulas that it cannot compute and all their dependents as stale, even through IFERROR", () => {
    const { workbook, funds } = fundsWorkbook();
    put(funds, "A1", 1);
    put(funds, "B1", "=NOSUCHFUNCTION(A1)");
    put(funds, "B2", "=IFERROR(B1,0)");
    put(funds, "B3", "=SUM(B1:B2)");
    put(funds, "B4", "=[1]Sheet1!A1+A1");
    put(funds, "B5", "=A1+1");
    put(funds, "B6", "=SUM(表1[金额])");
    calculator.recalculate(workbook);
    expect(["B1", "B2", "B3", "B4", "B6"].map((address) => get(funds, address).stale)).toEqual(
      Array(5).fill(true),
    );
    expect(get(funds, "B5")).toEqual({ value: 2, formula: "=A1+1", style: 0 });
  });

  it("does not compute dates in a workbook that counts from 1904", () => {
    const { workbook, funds } = fundsWorkbook();
    put(funds, "A1", 43_099);
    put(funds, "B1", "=YEAR(A1)");
    put(funds, "B2", "=B1+1");
    put(funds, "B3", "=A1-1");
    calculator.recalculate(workbook);
    expect(get(funds, "B1").value).toBe(2017);
    workbook.date1904 = true;
    calculator.recalculate(workbook, "all");
    expect([get(funds, "B1").stale, get(funds, "B2").stale, get(funds, "B3").stale]).toEqual([
      true,
      true,
      undefined,
    ]);
    expect(() => calculator.evaluate(workbook, funds, "=DATE(2021,1,1)")).toThrow(NotComputedError);
  });

  it("keeps the cached value of a formula that it cannot compute while no precedent changes", () => {
    const { workbook, funds } = fundsWorkbook();
    put(funds, "A1", 1);
    put(funds, "A2", 1);
    put(funds, "B1", "=NOSUCHFUNCTION(A1)").value = 42;
    put(funds, "B2", "=B1+A2").value = 43;
    const loaded = loadXlsx(saveXlsx(workbook));
    const sheet = loaded.sheets[0] as Sheet;
    get(sheet, "A2").value = 8;
    calculator.recalculate(loaded);
    expect(get(sheet, "B1")).toEqual({ value: 42, formula: "=NOSUCHFUNCTION(A1)", style: 0 });
    expect(get(sheet, "B2").value).toBe(50);
    get(sheet, "A1").value = 2;
    calculator.recalculate(loaded);
    expect([get(sheet, "B1").stale, get(sheet, "B2").stale]).toEqual([true, true]);
  });

  it("marks all cells of an array formula as stale when its inputs change", () => {
    const data =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c><c r="C1"><f>B2</f><v>4</v></c></row>' +
      '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>4</v></c></row></sheetData>';
    const loaded = loadXlsx(file({ sheets: [data] }));
    const sheet = loaded.sheets[0] as Sheet;
    calculator.recalculate(loaded);
    expect(get(sheet, "B2").stale).toBeUndefined();
    get(sheet, "A2").value = 5;
    calculator.recalculate(loaded);
    expect(["B1", "B2", "C1"].map((address) => get(sheet, address).stale)).toEqual([true, true, true]);
  });

  it("marks a circular reference as stale", () => {
    const { workbook, funds } = fundsWorkbook();
    put(funds, "A1", "=A2+1");
    put(funds, "A2", "=A1+1");
    calculator.recalculate(workbook);
    expect([get(funds, "A1").stale, get(funds, "A2").stale]).toEqual([true, true]);
  });

  it("gives a new formula what has changed in a sheet that no formula referred to", () => {
    const { workbook, funds, form } = fundsWorkbook();
    put(funds, "A1", 1);
    put(funds, "A2", "=A1*2");
    put(form, "A1", 10);
    calculator.recalculate(workbook);
    put(form, "A1", 20);
    calculator.recalculate(workbook);
    put(funds, "A3", "='附件5 总表'!A1+A2");
    calculator.recalculate(workbook);
    expect(get(funds, "A3").value).toBe(22);
    put(form, "A1", 30);
    calculator.recalculate(workbook);
    expect([get(funds, "A2").value, get(funds, "A3").value]).toEqual([2, 32]);
  });
});

describe("a formula without bounds is not computed, and the others are:", () => {
  const wide = (name: string): string => `=SUM(${Array<string>(200).fill(name).join(",")})`;
  const deep = `=1${"+1".repeat(20_000)}`;

  it.each([
    ["thousands of terms", deep, "nested too deeply"],
    ["names that multiply", "=_n0", "too large"],
  ])("%s", (_, formula, why) => {
    const { workbook, funds } = fundsWorkbook();
    for (const level of [0, 1, 2, 3, 4])
      workbook.names.push({
        name: `_n${level}`,
        scope: null,
        formula: level === 4 ? "=1" : wide(`_n${level + 1}`),
        visible: true,
        comment: "",
      });
    expect(() => calculator.evaluate(workbook, funds, formula)).toThrow(why);
    expect(calculator.evaluate(workbook, funds, "=1+1")).toBe(2);
  });
});

describe("evaluation of a formula outside a cell", () => {
  it("reads the sheet's cells and uses the given cell position", () => {
    const { workbook, funds } = fundsWorkbook();
    put(funds, "A1", 3);
    expect(calculator.evaluate(workbook, funds, "=A1>2")).toBe(true);
    expect(calculator.evaluate(workbook, funds, '=N("绩效核对:R03")=0')).toBe(true);
    expect(calculator.evaluate(workbook, funds, "=ROW()*10+COLUMN()", { row: 4, column: 2 })).toBe(53);
    expect(
      calculator.evaluateAll(workbook, [
        { sheet: funds, formula: "=A1*2" },
        { sheet: funds, formula: '=A1&""' },
      ]),
    ).toEqual([6, "3"]);
  });

  it("throws if it cannot compute the formula", () => {
    const { workbook, funds } = fundsWorkbook();
    expect(() => calculator.evaluate(workbook, funds, "=NOSUCHFUNCTION(1)")).toThrow(NotComputedError);
  });
});

describe("formulas with names and tables", () => {
  const rows =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>金额</t></is></c><c r="C1"><f>SUM(表1[金额])</f><v>5</v></c>' +
    '<c r="D1" t="b"><f>IF(TRUE,A2=5,FALSE)</f><v>1</v></c></row><row r="2"><c r="A2"><v>5</v></c></row>';
  const sheetOf = (afterwards: string): Sheet =>
    loadXlsx(file({ sheets: [`<sheetData>${rows}</sheetData>${afterwards}`] })).sheets[0] as Sheet;
  const loadWith = (afterwards: string): Workbook =>
    loadXlsx(file({ sheets: [`<sheetData>${rows}</sheetData>${afterwards}`] }));

  it("keep their results when a name is added", () => {
    const workbook = loadWith("");
    const sheet = workbook.sheets[0] as Sheet;
    calculator.recalculate(workbook);
    workbook.names.push({ name: "绩效_附表", scope: null, formula: "=1", visible: true, comment: "" });
    calculator.recalculate(workbook);
    expect(get(sheet, "C1")).toEqual(get(sheetOf(""), "C1"));
    expect(get(sheet, "C1").stale).toBeUndefined();
    expect(get(sheet, "D1").value).toBe(true);
  });

  it("lose the result of a table column once a cell on a sheet with tables changes", () => {
    const workbook = loadWith('<tableParts count="0"/>');
    const sheet = workbook.sheets[0] as Sheet;
    calculator.recalculate(workbook);
    get(sheet, "A2").value = 6;
    calculator.recalculate(workbook);
    expect(get(sheet, "C1").stale).toBe(true);
  });

  it("are not computed if an unknown name may be that of a table", () => {
    const withTable = loadWith('<tableParts count="0"/>');
    const without = loadWith("");
    for (const workbook of [withTable, without]) {
      put(workbook.sheets[0] as Sheet, "E1", "=ROWS(表1)");
      calculator.recalculate(workbook);
    }
    expect(get(withTable.sheets[0] as Sheet, "E1").stale).toBe(true);
    expect(get(without.sheets[0] as Sheet, "E1").value).toEqual({ error: "#NAME?" });
  });

  it("are not computed if a name has a relative reference, even if only its row is relative", () => {
    const { workbook, funds } = fundsWorkbook();
    put(funds, "B1", 3);
    workbook.names.push({ name: "本行", scope: null, formula: "=资金!$B1", visible: true, comment: "" });
    put(funds, "C5", "=本行*2");
    calculator.recalculate(workbook);
    expect(get(funds, "C5").stale).toBe(true);
  });
});

describe("a formula in a file", () => {
  it.each([
    ['<c r="B1"><f>A1*2</f><v></v></c>', 6],
    ['<c r="B1"><f>A1*2</f><v/></c>', 6],
    ['<c r="B1"><f>A1*2</f></c>', 6],
    ['<c r="B1" t="e"><f>A1*2</f><v/></c>', 6],
    ['<c r="B1"><f>A1*2</f><v>0</v></c>', 0],
    ['<c r="B1" t="str"><f>A1&amp;""</f><v></v></c>', null],
  ])("%s gives %p", (cell, expected) => {
    const workbook = loadXlsx(
      file({ sheets: [`<sheetData><row r="1"><c r="A1"><v>3</v></c>${cell}</row></sheetData>`] }),
    );
    calculator.recalculate(workbook);
    const found = get(workbook.sheets[0] as Sheet, "B1");
    expect([found.value, found.stale]).toEqual([expected, undefined]);
  });

  it("applies to areas cell by cell if it is an array formula of one cell", () => {
    const data = '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="A2"/></row></sheetData>'.replace(
      '<c r="A2"/>',
      '<c r="B1"><f t="array" ref="B1">SUM((A1:A3&gt;1)*A1:A3)</f></c>',
    );
    const workbook = loadXlsx(file({ sheets: [data] }));
    calculator.recalculate(workbook);
    expect(get(workbook.sheets[0] as Sheet, "B1").value).toBe(2);
  });
});

describe("a formula in a file that cannot be computed", () => {
  it.each(['CELL("filename",A1)', "SUM(A1:INDEX(A1:A9,2))", "NOSUCHFUNCTION(NOW())"])(
    "keeps its result while nothing changes: %s",
    (formula) => {
      const data = `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>${formula.replaceAll('"', "&quot;")}</f><v>7</v></c></row></sheetData>`;
      const workbook = loadXlsx(file({ sheets: [data] }));
      const sheet = workbook.sheets[0] as Sheet;
      calculator.recalculate(workbook);
      expect([get(sheet, "B1").value, get(sheet, "B1").stale]).toEqual([7, undefined]);
    },
  );

  it("loses its result when a cell that it may refer to changes", () => {
    const data =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>SUM(A1:INDEX(A1:A9,2))</f><v>7</v></c></row></sheetData>';
    const workbook = loadXlsx(file({ sheets: [data] }));
    const sheet = workbook.sheets[0] as Sheet;
    put(sheet, "A2", 5);
    calculator.recalculate(workbook);
    expect(get(sheet, "B1").stale).toBe(true);
  });
});
