/** The same form as another user might type it: transformations that leave its meaning unchanged. */
import type { AreaSnapshot, CellValue } from "../../src/workbook/snapshot";

type Rows = readonly (readonly CellValue[])[];

function withRows(sheet: AreaSnapshot, change: (rows: Rows) => Rows): AreaSnapshot {
  const rows = change(sheet.values as Rows);
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  const numberFormats = values.map((row) => row.map(() => "General"));
  return { ...sheet, values, formulas: values, numberFormats };
}

const texts =
  (change: (text: string) => string) =>
  (rows: Rows): Rows =>
    rows.map((row) =>
      row.map((value) => (typeof value === "string" && value !== "" ? change(value) : value)),
    );

const TRADITIONAL = new Map(
  "項项標标績绩預预數数執执評评實实產产質质時时經经濟济會会態态續续響响滿满總总額额財财撥拨結结轉转餘余單单萬万級级權权體体緣缘達达無无際际"
    .match(/../gu)
    ?.map((pair) => [pair.charAt(1), pair.charAt(0)]),
);

const isHead = (row: readonly CellValue[]) =>
  row.some((value) => /三级/u.test(String(value).replace(/\s/g, "")));
const isEnd = (row: readonly CellValue[]) => /总分|合计|^注|评价|存在|改进|偏差/u.test(String(row[0] ?? ""));

/** The rows of indicators, changed one by one; `column` is that of the heading. */
function indicatorRows(
  heading: RegExp,
  change: (row: readonly CellValue[], column: number, index: number) => Rows,
): (rows: Rows) => Rows {
  return (rows) => {
    const head = rows.findIndex(isHead);
    const column = rows[head]?.findIndex((value) => heading.test(String(value))) ?? -1;
    const end = rows.findIndex((row, index) => index > head && isEnd(row));
    if (head < 0 || column < 0) return rows;
    return rows.flatMap((row, index) =>
      index > head && (end < 0 || index < end) ? change(row, column, index - head) : [row],
    );
  };
}

function repeated(heading: RegExp): (rows: Rows) => Rows {
  let above: CellValue = "";
  return indicatorRows(heading, (row, column) => {
    const own = row[column] ?? "";
    above = own === "" ? above : own;
    return [row.map((value, at) => (at === column ? above : value))];
  });
}

const lineAt = (column: number, text: string): CellValue[] => [
  ...Array.from({ length: column }, () => ""),
  text,
];

const CHANGES: Readonly<Record<string, (rows: Rows) => Rows>> = {
  "in traditional characters": texts((text) => [...text].map((one) => TRADITIONAL.get(one) ?? one).join("")),
  "in full-width digits, signs and brackets": texts((text) =>
    text.replace(/[0-9%.,()]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  ),
  "with spaces around every text": texts((text) => ` \u00a0${text}\u3000`),
  "with short words broken into lines": texts((text) =>
    /^\p{Script=Han}{2,8}$/u.test(text) ? [...text].join("\n") : text,
  ),
  "with thousands separators": texts((text) =>
    /^\d{4,}(\.\d+)?$/.test(text) ? text.replace(/\B(?=(\d{3})+(?![\d.]))(?<!\.\d*)/g, ",") : text,
  ),
  "with 附件 above its title": (rows) => [["附件4-1"], [], ...rows],
  "with signatures and notes below it": (rows) => [
    ...rows,
    [],
    ["填报人：张三", "", "联系电话：0812-1234567"],
    ["单位负责人（签字）："],
    [
      "注：1.得分一档最高不能超过该指标分值上限。\n2.定性指标按100-80%（含80%）、80-50%（含50%）、50-0%评分。",
    ],
    ["3. 表中数据以决算为准，总分100分。"],
  ],
  "with blank columns left of it": (rows) => rows.map((row) => ["", "", ...row]),
  "with a blank row above the heads of its indicators": (rows) =>
    rows.flatMap((row) => (isHead(row) ? [[], row] : [row])),
  "with numbered indicators": indicatorRows(/三级/u, (row, column, index) => [
    row.map((value, at) =>
      at === column && value !== ""
        ? `指标${String(index)}：${String(value).replace(/^指标\d:/, "")}`
        : value,
    ),
  ]),
  "with rows left open": indicatorRows(/三级/u, (row, column, index) =>
    index % 2 === 0 ? [row] : [row, lineAt(column, "……"), lineAt(column, "指标3：")],
  ),
  "with 一级指标 in every row": repeated(/一级/u),
};

/** Each transformation with its result. */
export const FORM_VARIANTS = Object.entries(CHANGES).map(
  ([title, change]) => [title, (sheet: AreaSnapshot) => withRows(sheet, change)] as const,
);

/** One sheet below the other, with that many blank rows between them. */
export function below(upper: AreaSnapshot, lower: AreaSnapshot, gap: number): AreaSnapshot {
  const blank: CellValue[][] = Array.from({ length: gap }, () => []);
  return withRows(upper, (rows) => [...rows, ...blank, ...(lower.values as Rows)]);
}

/** One sheet beside the other, with that many blank columns between them. */
export function beside(left: AreaSnapshot, right: AreaSnapshot, gap: number): AreaSnapshot {
  const width = Math.max(...left.values.map((row) => row.length)) + gap;
  const padded = (row: readonly CellValue[] = []) =>
    Array.from({ length: width }, (_, column) => row[column] ?? "");
  const length = Math.max(left.values.length, right.values.length);
  return withRows(left, (rows) =>
    Array.from({ length }, (_, row) => [...padded(rows[row]), ...((right.values as Rows)[row] ?? [])]),
  );
}
