/** Collects the findings of the reader. */
import { areaAddress } from "../../a1";
import type { Finding, Severity } from "../../domain/finding";
import type { FindingCode, InputsByCode } from "../../domain/rules/rules";
import type { CellAddress } from "../../domain/model";
import type { AreaSnapshot } from "../snapshot";
import type { InputCell } from "./cells";

/** The codes of the findings that a reader raises */
export type ReadingCode = Extract<
  FindingCode,
  | `${"R00" | "R56" | "R57" | "R62"}.${string}`
  | `R60.${"noWhole" | "partOfTotal" | "unmarkedParts" | "rowBelowParts"}`
>;

/** Why a row of a table does not count */
export type SkippedBecause =
  | "subtotal"
  | "zeroRow"
  /** 其中: part of another row */
  | "part"
  /** 指标2, …… */
  | "placeholder"
  /** An indicator without target, actual, weight and score */
  | "nameAlone"
  /** The project of the indicator is unclear */
  | "projectUnclear";

interface NumbersAsText {
  readonly at: number;
  readonly cells: CellAddress[];
  readonly columns: Set<string>;
}

const CLAUSE = "标准工作簿填报说明";

export class Collector {
  readonly findings: Finding[] = [];
  /** Cells of rows that do not count */
  readonly skipped = new Map<CellAddress, SkippedBecause>();

  /** By sheet: where its finding stands, and what it names */
  private readonly numbersAsText = new Map<string, NumbersAsText>();
  private readonly uncalculated = new Map<string, CellAddress[]>();

  /** @param clause the document that the reading rests on */
  constructor(private readonly clause: string = CLAUSE) {}

  add<C extends ReadingCode>(
    code: C,
    severity: Severity,
    cells: readonly CellAddress[],
    inputs: InputsByCode[C],
    actual: string | null = null,
    expected: string | null = null,
    restsOn: readonly CellAddress[] = [],
  ): void {
    this.findings.push({
      ...(restsOn.length === 0 ? {} : { restsOn }),
      rule: code.slice(0, code.indexOf(".")),
      code,
      severity,
      cells,
      inputs,
      expected,
      actual,
      clause: this.clause,
    });
  }

  /** One finding for each column of a sheet, which grows with its cells */
  addUncalculated(cell: CellAddress, column: string): void {
    const key = `${cell.slice(0, cell.lastIndexOf("!"))} ${column}`;
    const cells = this.uncalculated.get(key);
    if (cells !== undefined) {
      cells.push(cell);
      return;
    }
    const first = [cell];
    this.uncalculated.set(key, first);
    this.add("R62.notCalculated", "error", first, { column });
  }

  /** One note for each sheet: a pasted table has such a cell in every row. */
  addNumberAsText(cell: CellAddress, column: string, written: string, read: string): void {
    const sheet = cell.slice(0, cell.lastIndexOf("!"));
    const known = this.numbersAsText.get(sheet);
    if (known === undefined) {
      const at = this.findings.length;
      this.numbersAsText.set(sheet, { at, cells: [cell], columns: new Set([column]) });
      this.add("R00.normalisedNumber", "note", [cell], { column, written, read }, written, read);
      return;
    }
    known.cells.push(cell);
    known.columns.add(column);
    const before = this.findings[known.at];
    if (before === undefined) return;
    const inputs = { columns: [...known.columns], count: String(known.cells.length) };
    const { rule, severity, clause } = before;
    const code = "R00.numbersAsText";
    this.findings[known.at] = {
      ...{ rule, code, severity, clause },
      ...{ cells: known.cells, inputs, expected: null, actual: null },
    };
  }

  skip(row: Readonly<Partial<Record<string, InputCell>>>, because: SkippedBecause): void {
    for (const cell of Object.values(row)) if (cell !== undefined) this.skipped.set(cell.address, because);
  }
}

/** `资金!A1:M40` */
export function addressOfArea(area: AreaSnapshot): string {
  const { sheet, row, column, values } = area;
  return areaAddress(sheet, { row, column, rows: values.length, columns: values[0]?.length ?? 1 });
}
