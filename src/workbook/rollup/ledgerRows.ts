/** 问题台账 and 自报问题台账 as they were left: columns by heading, rows by their words, whatever version wrote them. */
import type { Ledger, LedgerRow, Round } from "../../domain/rollup";
import { valueInput } from "../inputs";
import { cellOf } from "../read/cells";
import type { CellContent } from "../sheet";
import type { AreaSnapshot, SheetSnapshot } from "../snapshot";

export const PROBLEM_SHEET = "问题台账";
export const OWN_SHEET = "自报问题台账";

/** Columns that the first version had; a table without them is no ledger. */
const NAMING = ["单位", "项目", "问题", "类别", "状态"] as const;
/** Columns that people fill in */
export const ENTERED = ["整改措施", "责任人", "时限", "状态", "佐证"] as const;
/** Columns that a new round writes */
const COMPUTED: ReadonlySet<string> = new Set([
  ...["序号", "单位", "项目", "问题", "类别", "金额", "本轮情况", "变化", "级别"],
  ...["首次发现", "消除日期", "单位说明", "项目编码", "事项", "细目"],
]);

export interface SheetRow extends LedgerRow {
  readonly level: string;
  readonly amount: CellContent;
  /** By heading: what people fill in, and columns that they have added */
  readonly notes: ReadonlyMap<string, CellContent>;
}

export interface LedgerSheets {
  readonly ledger: Ledger<SheetRow>;
  /** Columns that people have added, in their order */
  readonly added: readonly string[];
  /** Sheets with the title of a ledger, of which no table could be read */
  readonly unreadable: readonly string[];
}

export const NO_LEDGER: LedgerSheets = { ledger: { round: null, rows: [] }, added: [], unreadable: [] };

export function ledgerIn(sheets: readonly Pick<SheetSnapshot, "name" | "content">[]): LedgerSheets {
  const rows: SheetRow[] = [];
  const added = new Set<string>();
  const unreadable: string[] = [];
  let round: Round | null = null;
  for (const { name, content } of sheets) {
    if (content === null || !isLedger(name, content)) continue;
    const header = content.values.findIndex((row) => NAMING.every((heading) => row.includes(heading)));
    if (header < 0) {
      unreadable.push(name);
      continue;
    }
    const headings = (content.values[header] ?? []).map(String);
    for (const heading of headings) if (heading !== "" && !isOurs(heading)) added.add(heading);
    content.values.slice(header + 1).forEach((values, index) => {
      round ??= roundIn(values.map(String));
      const row = rowOf(content, header + 1 + index, headings);
      if (row !== null) rows.push(row);
    });
  }
  return { ledger: { round, rows }, added: [...added], unreadable };
}

function isLedger(name: string, { values }: AreaSnapshot): boolean {
  const title = values[0]?.[0];
  return [name, title].some((text) => text === PROBLEM_SHEET || text === OWN_SHEET);
}

function isOurs(heading: string): boolean {
  return COMPUTED.has(heading) || ENTERED.some((one) => one === heading);
}

/** Null for a row in which nothing but the first cell is filled in: notes, and headings over rows */
function rowOf(content: AreaSnapshot, at: number, headings: readonly string[]): SheetRow | null {
  const contents = new Map<string, CellContent>();
  headings.forEach((heading, column) => {
    if (heading !== "" && !contents.has(heading)) contents.set(heading, contentAt(content, at, column));
  });
  const filled = [...contents].filter(([heading, one]) => heading !== "序号" && one !== null);
  if (filled.length === 0) return null;
  const textOf = (heading: string): string => {
    const one = contents.get(heading) ?? null;
    return one === null ? "" : "text" in one ? one.text : one.number;
  };
  return {
    unit: textOf("单位"),
    project: textOf("项目"),
    code: textOf("项目编码"),
    category: textOf("类别"),
    subject: textOf("事项"),
    detail: textOf("细目"),
    text: textOf("问题"),
    state: textOf("状态"),
    round: textOf("本轮情况"),
    change: textOf("变化"),
    firstSeen: textOf("首次发现"),
    solvedOn: textOf("消除日期"),
    reason: textOf("单位说明"),
    level: textOf("级别"),
    amount: contents.get("金额") ?? null,
    notes: new Map(filled.filter(([heading]) => !COMPUTED.has(heading))),
  };
}

/** A typed date stays readable: `2025-03-31`, not its number. */
function contentAt(content: AreaSnapshot, row: number, column: number): CellContent {
  const input = valueInput(content.values[row]?.[column] ?? "");
  if (input === null || "formula" in input) return null;
  if (!("number" in input)) return input;
  const { kind, written } = cellOf(content, content.row + row, content.column + column);
  return kind === "date" ? { text: written } : input;
}

const ROUND = /第(\d+)轮，(\d{4}-\d\d-\d\d)核对；数据标识 ([0-9a-f]+)/;

export function roundNote({ number, date, data }: Round): string {
  return `第${number}轮，${date}核对；数据标识 ${data}。`;
}

function roundIn(texts: readonly string[]): Round | null {
  for (const text of texts) {
    const [, number = "", date = "", data = ""] = ROUND.exec(text) ?? [];
    if (number !== "") return { number: Number(number), date, data };
  }
  return null;
}
