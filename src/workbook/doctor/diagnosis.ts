/** The state of every name of the standard workbook, and the repairs that can be offered for it. Changes nothing. */
import { areaAddress, sameSheetName } from "../addresses";
import { STANDARD_NAMES, type InputSheet } from "../names";
import { candidatesFor } from "../read/resolveNames";
import type { Area } from "../sheet";
import type { NameSnapshot, NameState, WorkbookSnapshot } from "../snapshot";
import { cellCandidates, tableCandidates, tableOf, type Candidate } from "./candidates";
import { boundsOf, excerptOf, type SheetExcerpt } from "./excerpt";
import { isRestorable, rebindOffers, rebuildOffer, scopeOffers } from "./nameRepairs";
import { repairOf, type Repair } from "./repair";
import { checkTable, wantingColumns, type TableCheck } from "./tableCheck";
import { tableRepairs } from "./tableRepairs";

export interface NameDiagnosis {
  /** 绩效_资金 */
  readonly name: string;
  readonly sheet: InputSheet;
  readonly kind: "cell" | "table";
  readonly required: boolean;
  /** `wrongScope`: a sheet's own name stands in for the workbook's, or goes before it */
  readonly state: Exclude<NameState, "area"> | "found" | "missing" | "wrongScope";
  /** `error`: nothing can be computed as it is. `warning`: to be put right. `none`: in order */
  readonly severity: "error" | "warning" | "none";
  /** As it stands, the broken reference too; null = there is no such name */
  readonly formula: string | null;
  /** `资金!A1:M40`; null when it leads nowhere */
  readonly address: string | null;
  /** The sheet whose own name is read; null = the workbook's */
  readonly scope: string | null;
  /** The name of a single cell covers several */
  readonly severalCells: boolean;
  /** Null for a single cell, and where the name leads nowhere */
  readonly table: TableCheck | null;
  /** None is done before the user has seen from what to what */
  readonly repairs: readonly Repair[];
  /** The selected cells may be bound to it: not where the former reference could not be put back */
  readonly bindable: boolean;
}

export interface Diagnosis {
  /** In the order of the standard workbook */
  readonly names: readonly NameDiagnosis[];
  /** Names that are not in order */
  readonly ailing: number;
  /** Binds all lost names whose cells are known beyond doubt; null when these are fewer than two */
  readonly together: Repair | null;
}

/** @param excerpts of the sheets that `sheetsToSearch` names */
export function diagnose(snapshot: WorkbookSnapshot, excerpts: readonly SheetExcerpt[]): Diagnosis {
  const read = STANDARD_NAMES.map(({ name, sheet }) => ({
    name,
    named: candidatesFor(name, sheet, snapshot),
  }));
  const usable = read.flatMap(({ name, named: [first] }) => {
    return first?.state === "area" && first.area !== null ? [{ name, area: first.area }] : [];
  });
  // What another name leads to already is not offered again.
  const taken = (name: string, { sheet, area }: Candidate): boolean =>
    usable.some(
      (one) => one.name !== name && sameSheetName(one.area.sheet, sheet) && overlap(boundsOf(one.area), area),
    );
  const cells = cellCandidates(excerpts);
  const names = STANDARD_NAMES.map(({ name, sheet, required }): NameDiagnosis => {
    const definition = tableOf(name);
    const named = candidatesFor(name, sheet, snapshot);
    const candidates = (
      definition === undefined ? (cells.get(name) ?? []) : tableCandidates(definition, excerpts)
    ).filter((candidate) => !taken(name, candidate));
    return diagnosisOf({ name, sheet, required, named, candidates, snapshot, excerpts });
  });
  return {
    names: withRebuilding(names, snapshot),
    ailing: names.filter(({ severity }) => severity !== "none").length,
    together: bindingTogether(names),
  };
}

interface Examined {
  readonly name: string;
  readonly sheet: InputSheet;
  readonly required: boolean;
  readonly named: readonly NameSnapshot[];
  readonly candidates: readonly Candidate[];
  readonly snapshot: WorkbookSnapshot;
  readonly excerpts: readonly SheetExcerpt[];
}

function diagnosisOf(examined: Examined): NameDiagnosis {
  const { name, sheet, required, named, candidates } = examined;
  const definition = tableOf(name);
  const [first] = named;
  const area = first?.state === "area" ? first.area : null;
  const bindable = isRestorable(named);
  const common = {
    name,
    sheet,
    required,
    kind: definition === undefined ? "cell" : "table",
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
      repairs: bindable ? rebindOffers(name, named, candidates) : [],
    };
  }
  const bounds = boundsOf(area);
  const table = definition === undefined ? null : checkTable(area, definition);
  const severalCells = definition === undefined && bounds.rows * bounds.columns > 1;
  const scoped = first.scope !== null;
  const headless = table !== null && table.headerRow === null;
  return {
    ...common,
    state: scoped ? "wrongScope" : "found",
    severity: severityOf(table, scoped || severalCells),
    address: areaAddress(area.sheet, bounds),
    severalCells,
    table,
    repairs: !bindable
      ? []
      : scoped
        ? scopeOffers(name, named)
        : headless
          ? rebindOffers(name, named, candidates)
          : severalCells
            ? rebindOffers(name, named, [{ sheet: area.sheet, area: { ...bounds, rows: 1, columns: 1 } }])
            : table === null || definition === undefined
              ? []
              : tableRepairs({
                  name,
                  definition,
                  formula: first.formula,
                  area,
                  table,
                  excerpt: excerptOf(examined.excerpts, area.sheet),
                }),
  };
}

function severityOf(table: TableCheck | null, ailing: boolean): NameDiagnosis["severity"] {
  if (table === null) return ailing ? "warning" : "none";
  const wanting = [...wantingColumns(table, "renamed"), ...wantingColumns(table, "missing")];
  if (table.headerRow === null || wanting.some(({ need }) => need === "required")) return "error";
  return ailing || wanting.length > 0 || table.rowsAbove > 0 || !table.closingRow ? "warning" : "none";
}

function bindingTogether(names: readonly NameDiagnosis[]): Repair | null {
  const known = names.flatMap(({ address, repairs }) => {
    const [only, ...others] = repairs.filter(({ kind }) => kind === "bind");
    return address === null && only !== undefined && others.length === 0 ? [only] : [];
  });
  const [first] = known;
  if (first === undefined || known.length < 2) return null;
  return repairOf("bind", first.name, { names: known.flatMap((repair) => repair.names) });
}

/** Where not one name leads to a sheet of the standard workbook, it can be laid anew: offered once, with its first name. */
function withRebuilding(
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
