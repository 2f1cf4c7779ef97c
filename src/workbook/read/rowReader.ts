/** Reads the cells of a row by the kinds of their columns. */
import { ZERO } from "../../domain/decimal";
import type {
  CellAddress,
  CellKind,
  Column,
  Columns,
  Field,
  KindValues,
  MoneyUnit,
  RowOf,
} from "../../domain/model";
import type { Collector } from "./collector";
import { readDay, readYear } from "./dates";
import {
  choiceList,
  fieldOf,
  readChoice,
  readNumber,
  readPoints,
  readLiveFigure,
  readPresentAmount,
  readRate,
  readText,
  reportBlank,
  type MaybeCell,
} from "./fields";
import type { TableRow } from "./table";

/** What the cells of a workbook have in common */
export interface ReadContext {
  /** Null where 金额单位 cannot be read */
  readonly moneyUnit: MoneyUnit | null;
  readonly collector: Collector;
}

type FieldReader<T> = (cell: MaybeCell) => Field<T>;
type Readers = {
  readonly [Kind in Exclude<CellKind, "choice">]: (
    cell: MaybeCell,
    heading: string,
    context: ReadContext,
  ) => Field<KindValues[Kind]>;
};

const READERS: Readers = {
  text: (cell, heading, { collector }) => readText(cell, heading, collector),
  profile: (cell, heading, { collector }) => readText(cell, heading, collector),
  amount: (cell, heading, { moneyUnit, collector }) => readPresentAmount(cell, heading, moneyUnit, collector),
  rate: (cell, heading, { collector }) => readRate(cell, heading, collector),
  points: (cell, heading, { collector }) => readPoints(cell, heading, collector),
  count: (cell, heading, { collector }) => readNumber(cell, heading, collector),
  number: (cell, heading, { collector }) => readNumber(cell, heading, collector),
  year: (cell, heading, { collector }) => readYear(cell, heading, collector),
  day: (cell, heading, { collector }) => readDay(cell, heading, collector),
};

/** The columns of `C` that are read from their cells alone */
type CellKeys<C extends Columns> = {
  [Key in keyof C]: C[Key]["kind"] extends CellKind ? Key : never;
}[keyof C];

/** The fields of a row that are read from their cells alone; the table's own reader adds the others. */
export type CellFields<C extends Columns> = Pick<RowOf<C>, CellKeys<C>>;

export class RowReader<C extends Columns> {
  private readonly readers: readonly (readonly [key: string, read: FieldReader<unknown>])[];
  /** Cells of amounts that were blank and count as zero, by heading */
  private readonly blanks = new Map<string, CellAddress[]>();

  constructor(
    columns: C,
    private readonly context: ReadContext,
  ) {
    this.readers = Object.entries<Column>(columns).flatMap(([key, column]) => {
      const read = this.readerOf(column);
      return read === undefined ? [] : [[key, this.withBlanks(column, read)] as const];
    });
  }

  read(row: TableRow<keyof C & string>): CellFields<C> {
    const cells: Readonly<Partial<Record<string, MaybeCell>>> = row;
    const fields: Record<string, Field<unknown>> = {};
    for (const [key, read] of this.readers) fields[key] = read(cells[key]);
    // `readers` holds a reader of its kind for every key of `CellFields`.
    return fields as CellFields<C>;
  }

  /** One note for each column whose blank amounts count as zero, at the first of them: a column of marks hides others. */
  reportBlankAmounts(): void {
    for (const [column, cells] of this.blanks) {
      const inputs = { column, count: String(cells.length) };
      const [first, ...others] = cells;
      if (first === undefined) continue;
      this.context.collector.add("R00.blankAmount", "note", [first], inputs, "", "0.00", others);
    }
  }

  /** Undefined for a kind that is read with the help of other cells */
  private readerOf(column: Column): FieldReader<unknown> | undefined {
    const { heading } = column;
    if (column.kind === "choice") {
      const list = choiceList(column.choices);
      return (cell) => readChoice(cell, heading, list, this.context.collector);
    }
    if (column.live === true) return readLiveFigure;
    if (!isCellKind(column.kind)) return undefined;
    const read: (cell: MaybeCell, heading: string, context: ReadContext) => Field<unknown> =
      READERS[column.kind];
    return (cell) => read(cell, heading, this.context);
  }

  private withBlanks(column: Column, read: FieldReader<unknown>): FieldReader<unknown> {
    const { blank, heading } = column;
    switch (blank) {
      case undefined:
        return read;
      case "zero":
        return (cell) => (cell?.kind === "blank" ? this.zero(cell.address, heading, cell) : read(cell));
      default:
        return (cell) => {
          if (cell?.kind === "blank") reportBlank(cell, column, this.context.collector, blank);
          return read(cell);
        };
    }
  }

  private zero(address: CellAddress, heading: string, cell: MaybeCell): Field<unknown> {
    const cells = this.blanks.get(heading);
    if (cells === undefined) this.blanks.set(heading, [address]);
    else cells.push(address);
    return fieldOf(cell, ZERO);
  }
}

function isCellKind(kind: Column["kind"]): kind is keyof Readers {
  return kind in READERS;
}
