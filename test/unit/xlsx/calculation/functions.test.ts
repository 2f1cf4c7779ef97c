/** Results of formulas as documented by Microsoft and shown by Excel. */
import { parseCell } from "../../../../src/a1";
import { Calculator, NotComputedError } from "../../../../src/xlsx/calculation";
import { cellKey } from "../../../../src/xlsx/model/cellKeys";
import { createWorkbook } from "../../../../src/xlsx/model/createWorkbook";
import type { CellValue, Sheet, Workbook } from "../../../../src/xlsx/model/types";

/** 资金: names in A (A3 and A4 blank), amounts in B, other types of values in C, a formula with an empty text in D1 */
function example(): { workbook: Workbook; sheet: Sheet } {
  const workbook = createWorkbook();
  const sheet = workbook.sheets[0] as Sheet;
  sheet.name = "资金";
  const columns: Readonly<Record<string, readonly CellValue[]>> = {
    A: ["甲", "乙", null, null, "甲乙", "丙*", "1"],
    B: [1, 2, 3, 4, 5, 6, 7],
    C: [1.005, 44682, -1.005, 0.5, true, { error: "#N/A" }],
  };
  for (const [letter, values] of Object.entries(columns))
    values.forEach((value, index) => put(sheet, `${letter}${index + 1}`, value));
  put(sheet, "D1", null, '=""');
  return { workbook, sheet };
}

function put(sheet: Sheet, address: string, value: CellValue, formula: string | null = null): void {
  const at = parseCell(address) as { row: number; column: number };
  if (value !== null || formula !== null)
    sheet.cells.set(cellKey(at.row, at.column), { value, formula, style: 0 });
}

function valueOf(formula: string): CellValue {
  const { workbook, sheet } = example();
  return new Calculator().evaluate(workbook, sheet, `=${formula}`, { row: 50, column: 9 });
}

const error = (code: string): CellValue => ({ error: code });

const CASES: Readonly<Record<string, CellValue>> = {
  // A name that the workbook does not have
  没有的名称: error("#NAME?"),
  'IFERROR("按"&没有的名称,"默认")': "默认",
  // Decimal ties round away from zero
  "ROUND(1.005,2)": 1.01,
  "ROUND(2.675,2)": 2.68,
  "ROUND(-1.005,2)": -1.01,
  "ROUND(0.285,2)": 0.29,
  "ROUND(9.995,2)": 10,
  "ROUND(8.325,2)*100": 833,
  "ROUND(1.00499999999999,2)": 1,
  "ROUND(2.5,0)": 3,
  "ROUND(-2.5,0)": -3,
  "ROUND(5015,-1)": 5020,
  "ROUND(1234.5,-4)": 0,
  "ROUND(1E+20,2)": 1e20,
  'ROUND("1.005",2)': 1.01,
  "ROUND(C1,2)": 1.01,
  "ROUND(C6,2)": error("#N/A"),
  "ROUNDUP(1.001,2)": 1.01,
  "ROUNDUP(1.01,2)": 1.01,
  "ROUNDDOWN(2.999,2)": 2.99,
  "ROUNDDOWN(-2.999,2)": -2.99,
  "TRUNC(2.789,1)": 2.7,
  "INT(-1.5)": -2,
  "MOD(-3,2)": 1,
  "CEILING(4.1,1)": 5,
  "FLOOR(0.3,0.1)": 0.3,
  // Operators
  "-2^2": 4,
  "2^3^2": 64,
  "1-2-3": -4,
  "50%*10": 5,
  "0.1+0.2=0.3": true,
  "0.1+0.2-0.3": 0,
  '"a"="A"': true,
  '1<"1"': true,
  '"1,234"+1': 1235,
  '"12%"+0': 0.12,
  '"abc"+1': error("#VALUE!"),
  "1/0": error("#DIV/0!"),
  '1&""': "1",
  '1/3&""': "0.333333333333333",
  '1E+20&""': "1E+20",
  '0.00001&""': "0.00001",
  "A3=0": true,
  'A3=""': true,
  'D1=""': true,
  "ISBLANK(D1)": false,
  "ISBLANK(A3)": true,
  // Texts
  'TEXT(1.005,"0.00")': "1.01",
  'TEXT(2.5,"0")': "3",
  'TEXT(12.5,"0.00万元")': "12.50万元",
  'TEXT(44682,"yyyy年m月d日")': "2022年5月1日",
  'TEXT(44682,"yyyy-mm-dd")': "2022-05-01",
  'TEXT(44682,"aaaa")': "星期日",
  'TEXT(0.12345,"0.00%")': "12.35%",
  'TEXT(1234567.895,"#,##0.00")': "1,234,567.90",
  'TEXT(0,"0.0;-0.0;无")': "无",
  'TEXT(12345,"0!.0,万")': "1.2万",
  'TEXT("文","@")': "文",
  'TEXT("12.5","0.00")': "12.50",
  "FIXED(1234.565,2)": "1,234.57",
  'LEFT("预算执行",2)&RIGHT("预算执行",2)&MID("预算执行",2,2)': "预算执行算执",
  'SUBSTITUTE("a,b,c",",","、")': "a、b、c",
  'SUBSTITUTE("aaa","a","b",2)': "aba",
  'FIND("算","预算执行")': 2,
  'FIND("x","预算")': error("#VALUE!"),
  'SEARCH("B?","abc")': 2,
  'SEARCH("b*d?f","abcdef")': 2,
  'SEARCH("?*","甲乙")': 1,
  'SEARCH("*乙","甲乙")': 1,
  'SEARCH("乙*甲","甲乙")': error("#VALUE!"),
  'SEARCH("a?c","ab")': error("#VALUE!"),
  'SEARCH("~?","ab?")': 3,
  'SEARCH("~~","1~6")': 2,
  'SEARCH("b","İb")': 2,
  // ~ before an ordinary character is dropped
  'SEARCH("1~6月","1~6月")': error("#VALUE!"),
  'MATCH("1~6月",{"1~6月","16月"},0)': 2,
  'MATCH("1~~6月",{"16月","1~6月"},0)': 2,
  'MATCH("*a*b",{"ab*","cAxb","b"},0)': 2,
  'MATCH("a*a",{"a","aa"},0)': 2,
  'MATCH("?",{"ab","b"},0)': 2,
  'IFERROR(SEARCH("*a*a*b",REPT("a",3000)),0)': 0,
  'IFERROR(SEARCH(REPT("*a",120)&"b",REPT("a",30000)),0)': 0,
  'IFERROR(MATCH(REPT("a*",120)&"b",A1:A1,0),0)': 0,
  'TRIM("  a   b ")': "a b",
  'LEN("预算")': 2,
  'TEXTJOIN("、",TRUE,A1:A5)': "甲、乙、甲乙",
  "CONCATENATE(A1,B1)": "甲1",
  'VALUE("12.50%")': 0.125,
  'EXACT("a","A")': false,
  // Criteria
  'SUMIF(A1:A7,"<>",B1:B7)': 21,
  'SUMIF(A1:A7,"",B1:B7)': 7,
  'SUMIF(A1:A7,"=",B1:B7)': 7,
  'SUMIF(A1:A7,"<>甲",B1:B7)': 27,
  'SUMIF(A1:A7,"甲*",B1:B7)': 6,
  'SUMIF(A1:A7,"丙~*",B1:B7)': 6,
  'SUMIF(A1:A7,"?",B1:B7)': 10,
  "SUMIF(A1:A7,1,B1:B7)": 7,
  "SUMIF(A1:A7,A3,B1:B7)": 0,
  'SUMIF(B1:B7,">3")': 22,
  'SUMIF(B1:B7,">="&B3,B1:B7)': 25,
  'SUMIF(A1:A7,"甲",B1)': 1,
  'SUMIF(A:A,"甲",B:B)': 1,
  'SUMIF(A:A,"",B:B)': 7,
  'SUMIF(A:A,"<>甲",B:B)': 27,
  'COUNTIF(A1:A7,"<>")': 5,
  'COUNTIF(A1:A7,"")': 2,
  'COUNTIF(A1:A7,"<>甲")': 6,
  'COUNTIF(A1:A7,"*")': 5,
  'COUNTIF(B1:B7,"<>3")': 6,
  "COUNTIF(C1:C6,TRUE)": 1,
  'COUNTIF(C1:C6,"#N/A")': 1,
  'COUNTIF(D1:D2,"<>")': 1,
  'COUNTIF(D1:D2,"")': 2,
  'COUNTIF(D1:D2,"=")': 1,
  'COUNTIF(A:A,"")': 1_048_571,
  'COUNTIF(A:A,"<>甲")': 1_048_575,
  'COUNTIFS(A1:A7,"<>",B1:B7,">2")': 3,
  'SUMIFS(B1:B7,A1:A7,"<>",B1:B7,"<6")': 8,
  'SUMIFS(B1:B7,A1:A6,"甲")': error("#VALUE!"),
  'AVERAGEIF(A1:A7,"<>",B1:B7)': 4.2,
  'AVERAGEIF(A1:A7,"丁",B1:B7)': error("#DIV/0!"),
  'MAXIFS(B1:B7,A1:A7,"<>")': 7,
  // Sums
  "SUM(B1:B7,C1)": 29.005,
  "SUM(A1:A7)": 0,
  'SUM("3",1,TRUE)': 5,
  "SUM(C1:C6)": error("#N/A"),
  "SUM(B:B)": 28,
  "AVERAGE(A1:A7)": error("#DIV/0!"),
  "MAX(A1:B7)": 7,
  "COUNT(A1:C6)": 10,
  "COUNTA(A1:A7,D1)": 6,
  "COUNTBLANK(A1:A7)": 2,
  "COUNTBLANK(D1:D2)": 2,
  "LARGE(B1:B7,2)": 6,
  "RANK(3,B1:B7)": 5,
  "MEDIAN(B1:B6)": 3.5,
  "SUBTOTAL(9,B1:B7)": 28,
  'SUMPRODUCT((A1:A7="甲")*B1:B7)': 1,
  'SUMPRODUCT(--(A1:A7<>""),B1:B7)': 21,
  'SUMPRODUCT((A:A="甲")*B:B)': 1,
  "SUMPRODUCT(ROUND(B1:B2/3,2))": 1,
  'SUMPRODUCT((LEFT(A1:A7,1)="甲")*(B1:B7))': 6,
  // Lookup
  'VLOOKUP("乙",A1:B7,2,FALSE)': 2,
  'VLOOKUP("甲?",A:B,2,0)': 5,
  'VLOOKUP("丁",A:B,2,0)': error("#N/A"),
  'VLOOKUP("甲",A:B,3,0)': error("#REF!"),
  "VLOOKUP(3.5,B1:B7,1)": 3,
  'INDEX(B1:B7,MATCH("乙",A1:A7,0))': 2,
  "SUM(INDEX(A1:B7,0,2))": 28,
  "MATCH(3.5,B1:B7)": 3,
  'LOOKUP(1,0/(A1:A7="甲乙"),B1:B7)': 5,
  'XLOOKUP("丁",A1:A7,B1:B7,"无")': "无",
  "CHOOSE(2,1,B2)": 2,
  "SUM(OFFSET(B1,1,0,2,1))": 5,
  'SUM(INDIRECT("资金!B1:B"&3))': 6,
  "ROWS(B$1:B3)": 3,
  // Conditions
  "IF(A3,1)": false,
  "IF(TRUE,,2)": 0,
  "IFERROR(1/0,0)": 0,
  'IFERROR(VLOOKUP("丁",A:B,2,0),"")': null,
  "IFNA(1/0,0)": error("#DIV/0!"),
  "AND(B1:B7)": true,
  'IFS(B1>1,"多",TRUE,"少")': "少",
  'SWITCH(A1,"乙",1,"甲",2)': 2,
  "ISERROR(C6)": true,
  // Dates
  "DATE(2022,2,30)": 44622,
  "YEAR(C2)*100+MONTH(C2)": 202205,
  "EDATE(DATE(2022,1,31),1)": 44620,
  "EOMONTH(DATE(2022,1,31),1)": 44620,
  'DATEDIF(DATE(2021,3,15),DATE(2022,3,14),"m")': 11,
  "WEEKDAY(C2,2)": 7,
  'VALUE("2022-5-1")': 44682,
};

test.each(Object.entries(CASES))("=%s", (formula, expected) => {
  expect(valueOf(formula)).toEqual(expected);
});

/** Near misses of the cases above: no value is better than a wrong one. */
test.each([
  "NOSUCHFUNCTION(1)",
  'SEARCH("a~","a")',
  'SEARCH(REPT("?",256),"a")',
  'TEXT(123,"[DBNum1]")',
  'TEXT(0.5,"# ?/?")',
  "RMB(1.5)",
  "MATCH(3,C1:C4)",
  "SUM(B1:B7*2)",
  'COUNT((A:A="甲")*1)',
  'SUMPRODUCT((A:A="")*1)',
  "A1:B1",
  "@A1:A7",
  "SUM(表1[金额])",
  "SUM([1]Sheet1!A1)",
  "SUM(Sheet1:Sheet3!A1)",
  "资金!不存在的名称",
  "Print_Area",
  "SUM(A1:INDEX(B1:B7,3))",
])("=%s is not computed", (formula) => {
  expect(() => valueOf(formula)).toThrow(NotComputedError);
});

test("a sum of hidden rows is not computed, since they may be filtered out", () => {
  const { workbook, sheet } = example();
  sheet.rows.set(3, { height: null, hidden: true, style: 0 });
  expect(() => new Calculator().evaluate(workbook, sheet, "=SUBTOTAL(9,B1:B7)")).toThrow(NotComputedError);
});
