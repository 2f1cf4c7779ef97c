/** What a list is, and what each of its columns is: by heading, and where the heading leaves it open, by content. */
import { labelOf, MONEY_UNITS, NATURE_CHOICES, type MoneyUnit } from "../model";
import { fold } from "../text";
import { headingText, type LedgerCell, type LedgerHeading, type LedgerList } from "./list";
import { foldedHeading, headingOfRole, MONEY_ROLES, roleOfHeading, type ListKind, type Role } from "./roles";
import { categoryOf, isLevel, isSource, isVoid, postingRoleOf } from "./values";

export interface MappedColumn {
  readonly heading: LedgerHeading;
  /** Position in the list's headings and rows */
  readonly index: number;
  /** Null = not read */
  readonly role: Role | null;
  /** 万元 behind the heading; null = as the list */
  readonly unit: MoneyUnit | null;
}

/** Columns of which only one can be read, and the user has to say which */
export interface UnclearColumns {
  readonly role: Role;
  readonly columns: readonly MappedColumn[];
}

export interface MappedList {
  readonly list: LedgerList;
  /** Null = none of the lists that are read */
  readonly kind: ListKind | null;
  readonly columns: readonly MappedColumn[];
  readonly unclear: readonly UnclearColumns[];
  /** Of the amounts; null = the list does not say */
  readonly unit: MoneyUnit | null;
}

/** Roles as the user, or an earlier run, has decided them; by `headingText` */
export type DecidedRoles = ReadonlyMap<string, Role | null>;

/** Roles that several columns may have together */
const SHARED: ReadonlySet<Role | null> = new Set<Role | null>([
  null,
  "month",
  "economicClass",
  "functionCode",
  "serial",
  "date",
  "document",
  "summary",
  "unitName",
  "ofAnotherTime",
  "remark",
]);

/** Roles that a heading alone may get wrong: 资金性质 over 市级 and 中央 */
const BY_CONTENT: ReadonlySet<Role | null> = new Set<Role | null>([
  "kind",
  "category",
  "tier",
  "source",
  "postingType",
  "status",
  null,
]);

export function mapList(list: LedgerList, decided: DecidedRoles): MappedList {
  const given = list.headings.map((heading, index): MappedColumn => {
    const known = decided.get(headingText(heading));
    const own = byContent(roleOfHeading(heading.texts), list, index);
    // A month is 支出 by its heading, and is summed up with the others.
    const isSame =
      known !== undefined && own !== null && (known === null ? isUnread(own) : isAlike(known, own));
    const role = known === undefined || isSame ? own : known;
    return { heading, index, role, unit: unitOfHeading(heading) };
  });
  const kind = kindOf(new Set(given.map(({ role }) => role)));
  const fitted = kind === null ? given : fitToKind(given, kind, list);
  const { columns, unclear } = kind === null ? { columns: fitted, unclear: [] } : onePerRole(fitted, decided);
  return { list, kind, columns, unclear, unit: unitOf(list) ?? unitOfColumns(columns) };
}

/** That of the first amount where each column of money names its own */
function unitOfColumns(columns: readonly MappedColumn[]): MoneyUnit | null {
  const money = columns.filter(({ role }) => role !== null && MONEY_ROLES.has(role));
  return money.every(({ unit }) => unit !== null) ? (money[0]?.unit ?? null) : null;
}

function isUnread(role: Role): boolean {
  return headingOfRole(role) === null;
}

/** Roles that go to one column of the standard workbook */
function isAlike(one: Role, other: Role): boolean {
  return headingOfRole(one) === headingOfRole(other);
}

/** The kind of list that columns of these roles make. */
export function kindOf(roles: ReadonlySet<Role | null>): ListKind | null {
  const any = (...wanted: readonly Role[]): boolean => wanted.some((role) => roles.has(role));
  if (any("level3") && any("target", "actual", "weight")) return "indicators";
  const isNamed = any("project", "category", "economicClass");
  const isMoney = any(
    "carriedOver",
    "initialBudget",
    "added",
    "reduced",
    "arrived",
    "spent",
    "adjustment",
    "month",
    "amount",
    "budget",
    "annualBudget",
  );
  if (isNamed && isMoney) return "funds";
  const isDescribed = any(
    "code",
    "competentDepartment",
    "implementingUnit",
    "annualGoal",
    "goalCompletion",
    "conclusion",
    "separateForm",
  );
  return any("project") && isDescribed && !isMoney ? "projects" : null;
}

/** In a list of indicators 单位 is the unit of measure, 名称 the indicator; in one of money 指标名称 is the project. */
function fitToKind(
  columns: readonly MappedColumn[],
  kind: ListKind,
  list: LedgerList,
): readonly MappedColumn[] {
  if (kind === "indicators") {
    return columns.map((column) => {
      const inner = foldedHeading(column.heading.texts.at(-1) ?? "");
      if (column.role === "unitName" && inner === "单位") return { ...column, role: "measureUnit" as const };
      if (column.role !== null && MONEY_ROLES.has(column.role)) return { ...column, role: null };
      if (column.role === "kind" && isNatureColumn(list, column.index))
        return { ...column, role: "nature" as const };
      if (
        column.role === "goalCompletion" &&
        !columns.some(({ role }) => role === "actual" || role === "annualGoal")
      )
        return { ...column, role: "actual" as const };
      return column;
    });
  }
  const hasAmounts = columns.some(
    ({ role }) => role !== null && role !== "amount" && role !== "budget" && MONEY_ROLES.has(role),
  );
  const isSplit = columns.some(({ role }) => role === "added" || role === "reduced");
  const isByMonth = columns.filter(({ role }) => role === "month").length > 1;
  return columns.map((column) => {
    if (isByMonth && isSumHeading(column.heading)) return { ...column, role: "spent" as const };
    if (column.role === "amount" && hasAmounts && !columns.some(({ role }) => role === "postingType"))
      return { ...column, role: null };
    // 调整数 beside 追加 and 追减 is what they come to.
    if (column.role === "adjustment" && isSplit) return { ...column, role: "netChange" as const };
    if (column.role === "tier" && isOnlySource(column, columns))
      return { ...column, role: "source" as const };
    return column.role === "budget" ? { ...column, role: budgetRole(columns) } : column;
  });
}

/** 资金来源 over 市级 and 中央 tells the level too; it stays the source where the list has no other column of either. */
function isOnlySource({ heading, index }: MappedColumn, columns: readonly MappedColumn[]): boolean {
  const others = columns.filter((column) => column.index !== index);
  return (
    roleOfHeading(heading.texts) === "source" &&
    !others.some(({ role }) => role === "source" || role === "tier")
  );
}

/** 合计 beside the months */
function isSumHeading({ texts }: LedgerHeading): boolean {
  return /^(?:全年|本年|年度)?(?:合计|累计|小计|总计|共计)$/u.test(foldedHeading(texts.at(-1) ?? ""));
}

/** 预算数 beside 年初预算 is the whole year's; beside 追加 and a total it is the initial one. */
function budgetRole(columns: readonly MappedColumn[]): Role {
  const has = (role: Role): boolean => columns.some((column) => column.role === role);
  if (has("initialBudget")) return "annualBudget";
  const changes = has("added") || has("reduced") || has("adjustment") || has("carriedOver");
  return changes || has("annualBudget") ? "initialBudget" : "annualBudget";
}

function onePerRole(
  columns: readonly MappedColumn[],
  decided: DecidedRoles,
): Pick<MappedList, "columns" | "unclear"> {
  const unclear: UnclearColumns[] = [];
  const dropped = new Set<number>();
  for (const role of new Set(columns.map((column) => column.role))) {
    const same = columns.filter((column) => column.role === role);
    if (role === null || SHARED.has(role) || same.length < 2) continue;
    const chosen = same.filter(({ heading }) => decided.get(headingText(heading)) === role);
    const [first] = chosen.length === 1 ? chosen : best(same, role);
    if (first === undefined) unclear.push({ role, columns: same });
    for (const column of same) if (column !== first) dropped.add(column.index);
  }
  return {
    columns: columns.map((column) => (dropped.has(column.index) ? { ...column, role: null } : column)),
    unclear,
  };
}

/** The one of several columns that is surely meant: of the latest year, or headed by the shortest words of a name. */
function best(columns: readonly MappedColumn[], role: Role): readonly MappedColumn[] {
  const years = columns.map(({ heading }) =>
    Number(/((?:19|20)\d\d)年?/u.exec(heading.texts.join(""))?.[1] ?? 0),
  );
  const latest = Math.max(...years);
  const ofLatest = columns.filter((_, at) => years[at] === latest);
  if (ofLatest.length === 1) return ofLatest;
  if (MONEY_ROLES.has(role)) return [];
  const named = ofLatest.filter(({ heading }) => /名称/u.test(heading.texts.join("")));
  return named.length === 1 ? named : ofLatest.slice(0, 1);
}

type Votes = readonly (readonly [Role, (text: string) => boolean])[];

const CONTENT: Votes = [
  ["tier", isLevel],
  ["status", isVoid],
  ["category", (text) => categoryOf(text, null) !== null],
  ["postingType", (text) => postingRoleOf(text) !== null],
  ["source", isSource],
];

/** Share of a column's different words that have to be of a kind */
const MOST = 0.6;

function byContent(role: Role | null, list: LedgerList, index: number): Role | null {
  if (!BY_CONTENT.has(role)) return role;
  const words = [
    ...new Set(
      list.rows.flatMap((row) => {
        const cell = row[index];
        return cell?.kind === "text" && cell.value === null ? [fold(cell.written)] : [];
      }),
    ),
  ];
  const shareOf = (isOfKind: (text: string) => boolean): number =>
    words.length === 0 ? 0 : words.filter(isOfKind).length / words.length;
  const own = CONTENT.find(([one]) => one === role)?.[1];
  if (role === "status" && words.some(isVoid)) return role;
  if (own !== undefined && shareOf(own) >= MOST) return role;
  const found = CONTENT.find(([one, isOfKind]) =>
    one === "status" ? false : shareOf(isOfKind) >= MOST,
  )?.[0];
  if (found !== undefined && (role !== null || found !== "source")) return found;
  return role === "kind" ? null : role;
}

const NATURES = new Set(
  NATURE_CHOICES.flatMap(({ value, spellings = [] }) => [labelOf(NATURE_CHOICES, value), ...spellings]),
);

function isNatureColumn({ rows }: LedgerList, index: number): boolean {
  const words = rows.flatMap((row) => {
    const cell = row[index];
    return cell === undefined || cell.kind === "blank" ? [] : [fold(cell.written).toLowerCase()];
  });
  return words.length > 0 && words.every((word) => NATURES.has(word));
}

const UNIT_WORD =
  /(?:金额|货币|计量|数据)?单位[:：]?\s*(?:人民币)?\s*(万元|亿元|千元|元)|^[([]?(?:人民币)?(万元|亿元|千元|元)[)\]]?$|[([](?:单位[:：]?)?(?:人民币)?(万元|亿元|千元|元)[)\]]/u;

function unitIn(text: string): string | null {
  const match = UNIT_WORD.exec(fold(text).replace(/\s/g, ""));
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
}

function asMoneyUnit(unit: string | null): MoneyUnit | null {
  return MONEY_UNITS.find((one) => one === unit) ?? null;
}

function unitOfHeading({ texts }: LedgerHeading): MoneyUnit | null {
  const [unit = null] = [...texts].reverse().flatMap((text) => {
    const found = unitIn(text) ?? /[,，/:：](万元|元)$/u.exec(fold(text))?.[1] ?? null;
    return found === null ? [] : [found];
  });
  return asMoneyUnit(unit);
}

/** 单位：万元 above the list, or alone in a row below it; else what all headings say that name a unit. */
function unitOf({ above, headings, rows }: LedgerList): MoneyUnit | null {
  const alone = rows.flatMap((row) => {
    const filled = row.filter(({ kind }) => kind !== "blank");
    return filled.length === 1 ? filled : [];
  });
  const [inTitle, below] = [above, alone].map((cells) =>
    cells.flatMap(({ written }: LedgerCell) => unitIn(written) ?? []),
  );
  const stated = inTitle !== undefined && inTitle.length > 0 ? inTitle : (below ?? []);
  if (stated.length > 0) return asMoneyUnit(stated.at(-1) ?? null);
  const units = new Set(headings.flatMap((heading) => unitOfHeading(heading) ?? []));
  const [unit = null] = units;
  return units.size === 1 ? unit : null;
}
