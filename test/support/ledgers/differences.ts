/** What an import gave otherwise than the accountant expects, one line for each difference. */
import { cellAddress, cellName, containsCell, parseArea } from "../../../src/a1";
import type { Cause, Expected, ExpectedTable, Ledger } from "../../../scripts/ledgers/ledger";
import { recordsOf } from "../../../scripts/ledgers/grid";
import type { ImportJson, LedgerTableJson } from "../../../src/cli/ledger/json";
import { Decimal } from "../../../src/domain/decimal";
import type { Workbook } from "../../../src/xlsx";
import { cellKey, columnOfKey, rowOfKey } from "../../../src/xlsx/model/cellKeys";
import { areaOf, filledCells } from "./conservation";
import { loaded, type Imported } from "./importing";

/** Sentences of each cause */
const CAUSES: Readonly<Record<Cause, RegExp>> = {
  above: /表头以上/,
  headingAgain: /重复的表头/,
  total: /合计、小计/,
  parent: /上级科目/,
  part: /其中数/,
  void: /已作废/,
  note: /没有金额/,
  column: /表头不能识别|没有对应的栏目|不是本年/,
  unreadable: /不能识别为数字/,
  noList: /不是资金、指标或项目清单|清单以外/,
  sameMoney: /同一笔资金/,
};
/** Named by the question */
const WAITS = /待您确定/;

/** Formulas of the standard workbook's own */
const LIVE: ReadonlySet<string> = new Set(["全年预算数", "执行率"]);

type Record_ = Readonly<Record<string, string>>;

export function differencesOf({ expected }: Ledger, imported: Imported, ledger: Workbook): string[] {
  if (expected.exit === 2) {
    const isRefused = imported.status === 2 && imported.out === null && imported.json === null;
    return isRefused ? [] : [`exit ${imported.status}, not 2`];
  }
  const { json, stderr } = imported;
  if (json === null) return [`exit ${imported.status}: ${stderr}`];
  const out = loaded(imported.out);
  return [
    ...(imported.status === expected.exit ? [] : [`exit ${imported.status}, not ${expected.exit}`]),
    ...tablesOf(expected, json, out),
    ...(expected.tables ?? []).flatMap((table) => differencesOfTable(table, json, ledger)),
    ...questionsOf(expected, json),
    ...findingsOf(expected, json),
  ];
}

/** What stands in the three tables, what the JSON says of it, and the unit of money */
export function tablesOf(
  {
    funds,
    projects,
    indicators,
    moneyUnit,
  }: Pick<Expected, "funds" | "projects" | "indicators" | "moneyUnit">,
  json: ImportJson,
  out: Workbook,
): string[] {
  const units = json.written.filter(({ cell }) => cell.startsWith("基本信息!")).map(({ value }) => value);
  const places = json.written.flatMap(({ cell, value }) => {
    const shown = shownAt(out, cell);
    return shown === value || sameNumber(shown, value) ? [] : [`${cell}: ${shown}, but written ${value}`];
  });
  return [
    ...rowDifferences("资金", funds, json, out),
    ...rowDifferences("项目", projects, json, out),
    ...rowDifferences("指标", indicators, json, out),
    ...places,
    ...(units.join() === (moneyUnit ?? "") ? [] : [`金额单位 ${units.join()}, not ${moneyUnit ?? ""}`]),
  ];
}

function shownAt(workbook: Workbook, address: string): string {
  const { sheet, area } = areaOf(address);
  const value = workbook.sheets
    .find(({ name }) => name === sheet)
    ?.cells.get(cellKey(area.row, area.column))?.value;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function rowDifferences(
  sheet: string,
  drawing: string | undefined,
  { written }: ImportJson,
  out: Workbook,
): string[] {
  const wanted = drawing === undefined ? [] : recordsOf(drawing);
  const found = new Map<number, Record<string, string>>();
  for (const { cell, value } of written) {
    const { sheet: own, area } = areaOf(cell);
    if (own !== sheet) continue;
    const heading = shownAt(out, `${sheet}!${cellName(0, area.column)}`);
    const row = found.get(area.row) ?? {};
    if (!LIVE.has(heading)) row[heading] = value;
    found.set(area.row, row);
  }
  const rows = [...found].sort(([one], [other]) => one - other);
  const first = rows[0]?.[0] ?? 0;
  const isClosed = rows.every(([row], index) => row === first + index);
  const count = Math.max(rows.length, wanted.length);
  return [
    ...(isClosed ? [] : [`${sheet}: gaps between rows ${rows.map(([row]) => row + 1).join(" ")}`]),
    ...Array.from({ length: count }, (_, index) => {
      const [want, have] = [wanted[index], rows[index]?.[1]];
      return want !== undefined && have !== undefined && sameRecord(want, have)
        ? []
        : [`${sheet} row ${index + 1}: ${drawn(have)} not ${drawn(want)}`];
    }).flat(),
  ];
}

const drawn = (record: Record_ | undefined): string =>
  record === undefined
    ? "nothing"
    : Object.entries(record)
        .map((entry) => entry.join("="))
        .join(" ");

function sameRecord(want: Record_, have: Record_): boolean {
  return [...new Set([...Object.keys(want), ...Object.keys(have)])].every((heading) => {
    const [wanted, found] = [want[heading] ?? "", have[heading] ?? ""];
    if (wanted === "?") return true;
    if (wanted === "~") return found === "" || sameNumber(found, "0");
    // 上级专项 is printed as 中央专项 for a province.
    if (wanted === "上级专项" && found === "中央专项") return true;
    return wanted === found || sameNumber(wanted, found);
  });
}

function sameNumber(one: string, other: string): boolean {
  const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);
  return isNumber(one) && isNumber(other) && new Decimal(one).eq(other);
}

function differencesOfTable(expected: ExpectedTable, { tables }: ImportJson, ledger: Workbook): string[] {
  const { sheet, readAs, unit, rows, postings } = expected;
  const ofSheet = tables.filter((table) => table.sheet === sheet);
  const own = ofSheet.filter((table) => table.readAs === readAs);
  const [table] = own;
  if (table === undefined) return [`${sheet} is not read as ${readAs}`];
  const differs = (what: string, found: unknown, wanted: unknown): string[] =>
    wanted === undefined || found === wanted
      ? []
      : [`${sheet} ${what}: ${String(found)}, not ${String(wanted)}`];
  return [
    ...differs("tables", ofSheet.filter((one) => one.readAs !== null).length, readAs === null ? 0 : 1),
    ...differs("unit", table.unit, unit),
    ...differs("rows", table.rows, rows),
    ...differs("postings", table.postings, postings),
    ...leftOutDifferences(expected, ofSheet, ledger),
    ...checkDifferences(expected, ofSheet),
  ];
}

function cellsIn(sheet: string, ranges: string, ledger: ReadonlyMap<string, string>): Set<string> {
  const areas = ranges.split(" ").flatMap((range) => parseArea(range) ?? []);
  return new Set(
    [...ledger.keys()].filter((cell) => {
      const { sheet: own, area } = areaOf(cell);
      return own === sheet && areas.some((one) => containsCell(one, area.row, area.column));
    }),
  );
}

function leftOutDifferences(
  { sheet, leftOut = {}, keys = "" }: ExpectedTable,
  tables: readonly LedgerTableJson[],
  workbook: Workbook,
): string[] {
  const ledger = filledCells(workbook);
  const found = new Map<string, string>();
  for (const { cell, why } of tables.flatMap((table) => table.leftOut)) {
    const { sheet: own, area } = areaOf(cell);
    if (WAITS.test(why)) continue;
    for (const one of ledger.keys()) {
      const at = areaOf(one);
      if (at.sheet === own && containsCell(area, at.area.row, at.area.column)) found.set(one, why);
    }
  }
  const wanted = new Map(
    (Object.entries(leftOut) as [Cause, string][]).flatMap(([cause, ranges]) =>
      [...cellsIn(sheet, ranges, ledger)].map((cell) => [cell, cause] as const),
    ),
  );
  const either = cellsIn(sheet, keys, ledger);
  return [...new Set([...found.keys(), ...wanted.keys()])].flatMap((cell) => {
    const [why, cause] = [found.get(cell), wanted.get(cell)];
    if (either.has(cell)) return [];
    if (cause === undefined) return [`${cell} “${ledger.get(cell) ?? ""}” left out: ${why}`];
    if (why === undefined) return [`${cell} “${ledger.get(cell) ?? ""}” not left out: ${cause}`];
    return CAUSES[cause].test(why) ? [] : [`${cell} left out: ${why}, not ${cause}`];
  });
}

function checkDifferences(
  { sheet, holds = "", fails = [] }: ExpectedTable,
  tables: readonly LedgerTableJson[],
): string[] {
  const checks = tables.flatMap((table) => table.checks);
  const held = new Set(checks.filter(({ ok }) => ok).map(({ cell }) => cell));
  const areas = holds.split(" ").flatMap((range) => parseArea(range) ?? []);
  const cells = areas.flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, index) =>
      cellAddress(sheet, row + Math.floor(index / columns), column + (index % columns)),
    ),
  );
  const failed = checks.filter(({ ok }) => !ok);
  const isExpected = ({ cell, ledger, computed }: (typeof failed)[number]): boolean =>
    fails.some(
      ([at, written, sum]) =>
        cell === `${sheet}!${at}` && sameNumber(ledger, written) && sameNumber(computed, sum),
    );
  return [
    ...cells.filter((cell) => !held.has(cell)).map((cell) => `${cell} is not checked`),
    ...failed
      .filter((check) => !isExpected(check))
      .map(({ what, cell, ledger, computed }) => `${cell} fails: ${what} ${ledger}, computed ${computed}`),
    ...fails
      .filter(([at]) => !failed.some(({ cell }) => cell === `${sheet}!${at}`))
      .map(([at]) => `${sheet}!${at} does not fail`),
  ];
}

function questionsOf({ questions = [] }: Expected, json: ImportJson): string[] {
  const isSame = (index: number): boolean => {
    const [want, have] = [questions[index], json.questions[index]];
    if (want === undefined || have === undefined) return false;
    return (
      want.sheet === have.sheet &&
      want.column === have.column &&
      (want.value === "?" || want.value === have.value) &&
      (want.choices === undefined || want.choices.join() === have.choices.join()) &&
      have.cells.length > 0
    );
  };
  const count = Math.max(questions.length, json.questions.length);
  return Array.from({ length: count }, (_, index) =>
    isSame(index)
      ? []
      : [`question ${JSON.stringify(json.questions[index])}, not ${JSON.stringify(questions[index])}`],
  ).flat();
}

/** A finding for each amount that is none, and for each figure that does not hold */
function findingsOf({ unreadable = "", tables = [] }: Expected, { findings }: ImportJson): string[] {
  const wanted = [
    ...unreadable.split(" ").filter((cell) => cell !== ""),
    ...tables.flatMap(({ sheet, fails = [] }) => fails.map(([cell]) => `${sheet}!${cell}`)),
  ].sort();
  const found = findings.map(({ cells }) => cells[0] ?? "").sort();
  return wanted.join() === found.join() ? [] : [`findings at ${found.join()}, not at ${wanted.join()}`];
}

/** The rows of a table of the workbook, as text, by the keys of its sheet */
export function contentOf(workbook: Workbook): string[] {
  return workbook.sheets.flatMap(({ name, cells }) =>
    [...cells]
      .filter(([, { value }]) => value !== null)
      .map(
        ([key, { value }]) =>
          `${cellAddress(name, rowOfKey(key), columnOfKey(key))} ${JSON.stringify(value)}`,
      )
      .sort(),
  );
}
