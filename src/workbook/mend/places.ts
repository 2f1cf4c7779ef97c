/** Where the cells of a self-evaluation stand: their columns, their rows, and what names the rows. */
import {
  TABLE_KEYS,
  TABLES,
  UNIT_CELLS,
  type CellAddress,
  type Column,
  type Field,
  type FundLine,
  type Indicator,
  type SelfEvaluation,
  type TableKey,
} from "../../domain/model";
import { inputCells } from "../../domain/model/inputRows";
import type { CellContent } from "../sheet";
import type { CellMend } from "./mend";

export interface Place {
  readonly field: Field<unknown>;
  readonly key: string;
  readonly column: Column;
  /** Null for a cell of 基本信息 */
  readonly table: TableKey | null;
  readonly row: Readonly<Record<string, Field<unknown>>>;
}

type Row = Readonly<Record<string, Field<unknown>>>;

export class Places {
  private readonly places = new Map<CellAddress, Place>();
  private readonly words: ReadonlyMap<CellAddress, { readonly row: { readonly words: string } }>;

  constructor(selfEvaluation: SelfEvaluation) {
    this.words = inputCells(selfEvaluation);
    this.add(null, UNIT_CELLS, selfEvaluation.unit);
    for (const table of TABLE_KEYS) {
      for (const row of selfEvaluation[table]) {
        this.add(table, TABLES[table].columns, row);
        for (const part of (row as Partial<FundLine>).parts ?? [])
          this.add(table, TABLES[table].columns, part);
      }
    }
  }

  /** A merged cell belongs to its first row. */
  private add(table: TableKey | null, columns: Readonly<Record<string, Column>>, row: object): void {
    for (const [key, column] of Object.entries(columns)) {
      const field = (row as Row)[key];
      if (field === undefined || field.cell === null || this.places.has(field.cell)) continue;
      this.places.set(field.cell, { field, key, column, table, row: row as Row });
    }
  }

  /** Undefined for a cell that no field was read from */
  at(cell: CellAddress | undefined): Place | undefined {
    return cell === undefined ? undefined : this.places.get(cell);
  }

  /** Those of a finding, each once */
  all(cells: readonly CellAddress[]): readonly Place[] {
    return [...new Set(cells)].flatMap((cell) => this.places.get(cell) ?? []);
  }

  lineAt(cell: CellAddress | undefined): FundLine | undefined {
    const place = this.at(cell);
    return place?.table === "funds" ? (place.row as unknown as FundLine) : undefined;
  }

  indicatorAt(cell: CellAddress | undefined): Indicator | undefined {
    const place = this.at(cell);
    return place?.table === "indicators" ? (place.row as unknown as Indicator) : undefined;
  }

  /** No change where the workbook lacks the cell */
  change({ cell, written }: Field<unknown>, after: CellContent): readonly CellMend[] {
    if (cell === null) return [];
    return [{ cell, words: this.words.get(cell)?.row.words ?? "", before: written, after }];
  }
}
