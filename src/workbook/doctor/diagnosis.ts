/** The state of every name of the standard workbook, and the repairs to offer for it. Changes nothing. */
import { areaAddress, sameSheetName, type Area } from "../../a1";
import type { InputSheet, TableSchema } from "../../domain/model";
import { STANDARD_NAMES, type StandardName } from "../schema/names";
import { aroundTables, type OutsideRow } from "../read/outside";
import { candidatesFor } from "../read/resolveNames";
import type { NameSnapshot, NameState, WorkbookSnapshot } from "../snapshot";
import { cellCandidates, tableCandidates, type Candidate } from "./candidates";
import { boundsOf, excerptOf, type SheetExcerpt } from "./excerpt";
import { isRestorable, rebindOffers, rebuildOffer, scopeOffers } from "./nameRepairs";
import { repairOf, type Repair } from "./repair";
import { checkTable, faultyColumns, type TableCheck } from "./tableCheck";
import { tableRepairs } from "./tableRepairs";

export interface RowsBelow {
  readonly rows: number;
  /** First and last row as on the screen, from 1 */
  readonly first: number;
  readonly last: number;
}

export interface NameDiagnosis {
  /** 绩效_资金 */
  readonly name: string;
  readonly sheet: InputSheet;
  readonly kind: "cell" | "table";
  readonly required: boolean;
  /** `wrongScope`: a name of sheet scope stands in for that of the workbook, or shadows it */
  readonly state: Exclude<NameState, "area"> | "found" | "missing" | "wrongScope";
  /** `error`: nothing can be computed. `warning`: to be repaired. `none`: in order */
  readonly severity: "error" | "warning" | "none";
  /** As in the workbook, broken references included; null = there is no such name */
  readonly formula: string | null;
  /** `资金!A1:M40`; null when it refers to no area */
  readonly address: string | null;
  /** The sheet in whose scope the name is; null = the workbook */
  readonly scope: string | null;
  /** The name of a single cell covers several */
  readonly severalCells: boolean;
  /** Null for a single cell, and where the name refers to no area */
  readonly table: TableCheck | null;
  /** Rows of data below the area, which do not count; null if there are none */
  readonly rowsBelow: RowsBelow | null;
  /** Each is shown to the user, with old and new values, before it is applied */
  readonly repairs: readonly Repair[];
  /** Whether the selection may be bound to it: only where the former reference could be restored */
  readonly bindable: boolean;
}

export interface Diagnosis {
  /** In the order of the standard workbook; optional names only where the workbook has them or their cells */
  readonly names: readonly NameDiagnosis[];
  /** Names that are not in order */
  readonly faultCount: number;
  /** Binds all lost names that have exactly one candidate; null when they are fewer than two */
  readonly together: Repair | null;
}

/** @param excerpts of the sheets that `sheetsToSearch` names */
export function diagnose(
  snapshot: WorkbookSnapshot,
  excerpts: readonly SheetExcerpt[],
  standardNames: readonly StandardName[] = STANDARD_NAMES,
): Diagnosis {
  const standard = standardNames.map((one) => ({
    ...one,
    named: candidatesFor(one.name, one.sheet, snapshot),
  }));
  const usable = standard.flatMap(({ name, named: [first] }) => {
    return first?.state === "area" && first.area !== null ? [{ name, area: first.area }] : [];
  });
  const around = aroundTables(snapshot.outside, new Map(usable.map(({ name, area }) => [name, area])));
  // An area that another name refers to is not offered.
  const taken = (name: string, { sheet, area }: Candidate): boolean =>
    usable.some(
      (one) => one.name !== name && sameSheetName(one.area.sheet, sheet) && overlap(boundsOf(one.area), area),
    );
  const cells = cellCandidates(excerpts);
  const names = standard.flatMap(({ name, sheet, need, table, named }): NameDiagnosis[] => {
    const candidates = (table === null ? (cells.get(name) ?? []) : tableCandidates(table, excerpts)).filter(
      (candidate) => !taken(name, candidate),
    );
    if (need === "optional" && named.length === 0 && candidates.length === 0) return [];
    const required = need === "required";
    const below = around.get(name)?.below ?? [];
    const others = usable
      .filter((one) => one.name !== name && sameSheetName(one.area.sheet, named[0]?.area?.sheet ?? ""))
      .map(({ area }) => boundsOf(area));
    return [
      diagnosisOf({ name, sheet, required, schema: table, named, candidates, excerpts, below, others }),
    ];
  });
  return {
    names: withRebuildOffers(names, snapshot),
    faultCount: names.filter(({ severity }) => severity !== "none").length,
    together: bindTogether(names),
  };
}

interface Examined {
  readonly name: string;
  readonly sheet: InputSheet;
  readonly required: boolean;
  /** Null for a single cell */
  readonly schema: TableSchema | null;
  readonly named: readonly NameSnapshot[];
  readonly candidates: readonly Candidate[];
  readonly excerpts: readonly SheetExcerpt[];
  /** The rows below the table */
  readonly below: readonly OutsideRow[];
  /** Areas of the other names on its sheet */
  readonly others: readonly Area[];
}

function diagnosisOf(examined: Examined): NameDiagnosis {
  const { name, sheet, required, schema, named, candidates } = examined;
  const [first] = named;
  const area = first?.state === "area" ? first.area : null;
  const bindable = isRestorable(named);
  const common = {
    name,
    sheet,
    required,
    kind: schema === null ? "cell" : "table",
    formula: first?.formula ?? null,
    scope: first?.scope ?? null,
    bindable,
  } as const;
  if (first === undefined || area === null) {
    const state = first === undefined ? "missing" : first.state === "area" ? "foreign" : first.state;
    return {
      ...common,
      state,
      severity: required ? "error" : "warning",
      address: null,
      severalCells: false,
      table: null,
      rowsBelow: null,
      repairs: bindable ? rebindOffers(name, named, candidates) : [],
    };
  }
  const bounds = boundsOf(area);
  const table = schema === null ? null : checkTable(area, schema);
  const severalCells = schema === null && bounds.rows * bounds.columns > 1;
  const scoped = first.scope !== null;
  const headless = table !== null && table.headerRow === null;
  const rowsBelow = rowsBelowOf(examined.below);
  return {
    ...common,
    state: scoped ? "wrongScope" : "found",
    severity: rowsBelow === null ? severityOf(table, scoped || severalCells) : "error",
    address: areaAddress(area.sheet, bounds),
    severalCells,
    table,
    rowsBelow,
    repairs: !bindable
      ? []
      : scoped
        ? scopeOffers(name, named)
        : headless
          ? rebindOffers(name, named, candidates)
          : severalCells
            ? rebindOffers(name, named, [{ sheet: area.sheet, area: { ...bounds, rows: 1, columns: 1 } }])
            : table === null || schema === null
              ? []
              : tableRepairs({
                  name,
                  formula: first.formula,
                  schema,
                  area,
                  table,
                  excerpt: excerptOf(examined.excerpts, area.sheet),
                  below: examined.below,
                  others: examined.others,
                }),
  };
}

function rowsBelowOf(below: readonly OutsideRow[]): RowsBelow | null {
  const rows = below.filter(({ kind }) => kind === "data").map(({ row }) => row + 1);
  const [first] = rows;
  return first === undefined ? null : { rows: rows.length, first, last: rows.at(-1) ?? first };
}

function severityOf(table: TableCheck | null, faulty: boolean): NameDiagnosis["severity"] {
  if (table === null) return faulty ? "warning" : "none";
  const columns = [...faultyColumns(table, "renamed"), ...faultyColumns(table, "missing")];
  if (table.headerRow === null || columns.some(({ need }) => need === "required")) return "error";
  return faulty || columns.length > 0 || table.rowsAbove > 0 || !table.closingRow ? "warning" : "none";
}

function bindTogether(names: readonly NameDiagnosis[]): Repair | null {
  const known = names.flatMap(({ address, repairs }) => {
    const [only, ...others] = repairs.filter(({ kind }) => kind === "bind");
    return address === null && only !== undefined && others.length === 0 ? [only] : [];
  });
  const [first] = known;
  if (first === undefined || known.length < 2) return null;
  return repairOf("bind", first.name, { names: known.flatMap((repair) => repair.names) });
}

/** A sheet of the standard workbook with no usable name can be rebuilt; the offer is made once, with its first name. */
function withRebuildOffers(
  names: readonly NameDiagnosis[],
  snapshot: WorkbookSnapshot,
): readonly NameDiagnosis[] {
  return names.map((one, index) => {
    const ofSheet = names.filter(({ sheet }) => sheet === one.sheet);
    const lost = ofSheet.every(({ address, bindable }) => address === null && bindable);
    if (!lost || names.findIndex(({ sheet }) => sheet === one.sheet) !== index) return one;
    return { ...one, repairs: [...one.repairs, rebuildOffer(one.name, one.sheet, snapshot)] };
  });
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
