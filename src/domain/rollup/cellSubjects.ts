/** What a cell of the input tables is about, in words that stay when its row moves. */
import { TABLE_KEYS, TABLES, UNIT_CELLS, type CellAddress, type Field, type SelfEvaluation } from "../model";

export interface CellSubject {
  /** The indicator or fund line of the row; empty for 基本信息 and where the project says it all */
  readonly row: string;
  /** The heading over the cell */
  readonly column: string;
}

/** Known beside the row: the project, and levels that may be renamed without another indicator being meant */
const LEFT_OUT: ReadonlySet<string> = new Set(["project", "level1", "level2"]);

/** The function returns null for other cells. */
export function subjectOfCell(selfEvaluation: SelfEvaluation): (cell: CellAddress) => CellSubject | null {
  const subjects = new Map<CellAddress, CellSubject>();
  const add = (
    row: string,
    fields: object,
    headings: Readonly<Record<string, { heading: string }>>,
  ): void => {
    for (const [key, { cell }] of Object.entries(fields) as [string, Field<unknown>][])
      if (cell !== null) subjects.set(cell, { row, column: headings[key]?.heading ?? key });
  };
  add("", selfEvaluation.unit, UNIT_CELLS);
  for (const table of TABLE_KEYS) {
    const { namedBy, columns } = TABLES[table];
    const names = table === "projects" ? [] : namedBy.filter((key) => !LEFT_OUT.has(key));
    for (const fields of selfEvaluation[table]) {
      const written = fields as Readonly<Record<string, Field<unknown>>>;
      add(names.flatMap((key) => written[key]?.written || []).join(" "), fields, columns);
    }
  }
  return (cell) => subjects.get(cell) ?? null;
}
