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

const CLAUSE = "标准工作簿填报说明";

export class Collector {
  readonly findings: Finding[] = [];
  /** Cells of rows that do not count */
  readonly skipped = new Map<CellAddress, SkippedBecause>();

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
  ): void {
    this.findings.push({
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

  skip(row: Readonly<Partial<Record<string, InputCell>>>, because: SkippedBecause): void {
    for (const cell of Object.values(row)) if (cell !== undefined) this.skipped.set(cell.address, because);
  }
}

/** `资金!A1:M40` */
export function addressOfArea(area: AreaSnapshot): string {
  const { sheet, row, column, values } = area;
  return areaAddress(sheet, { row, column, rows: values.length, columns: values[0]?.length ?? 1 });
}
