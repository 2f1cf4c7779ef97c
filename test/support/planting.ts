/** A clean workbook while a mistake is planted in it. */
import { columnLetters } from "../../src/a1";
import { Decimal, sum } from "../../src/domain/decimal";
import { SHEETS, TABLES, UNIT_CELLS, type CellAddress, type TableKey } from "../../src/domain/model";
import { LAYOUT_TRAITS } from "../../src/domain/profiles/layouts";
import type { RuleProfile } from "../../src/domain/profiles/profile";
import { contentsOfRow } from "../../src/workbook/schema/contents";
import type { CellContent } from "../../src/workbook/sheet";
import type { CleanRows } from "./cleanWorkbook";
import type { Random } from "./randomWorkbook";

type Row = Record<string, CellContent>;

export class Planting {
  constructor(
    readonly rows: CleanRows,
    readonly profile: RuleProfile,
    readonly moneyUnit: "元" | "万元",
    private readonly random: Random,
  ) {}

  /** One of the rows that fit; null where there is none */
  pick(table: TableKey, fits: (row: (key: string) => string) => boolean = () => true): number | null {
    const places = this.rows[table].flatMap((_, index) =>
      fits((key) => this.read(table, index, key)) ? [index] : [],
    );
    return places[Math.floor(this.random() * places.length)] ?? null;
  }

  read(table: TableKey, index: number, key: string): string {
    const content = this.rows[table][index]?.[key] ?? null;
    return content === null ? "" : "text" in content ? content.text : content.number;
  }

  amount(index: number, key: string): Decimal {
    const written = this.read("funds", index, key);
    return new Decimal(written === "" ? 0 : written);
  }

  /** As typed; an amount that is no number stays a text */
  set(table: TableKey, index: number, key: string, written: string | Decimal): CellAddress {
    const row = this.rows[table][index];
    if (row === undefined) throw new Error(`no row ${index} in ${table}`);
    const isText = typeof written === "string" && !/^-?\d+(\.\d+)?$/.test(written);
    const shown = typeof written === "string" ? written : written.toFixed();
    row[key] = isText ? (shown === "" ? null : { text: shown }) : contentOf(table, key, shown);
    return this.cell(table, index, key);
  }

  cell(table: TableKey, index: number, key: string): CellAddress {
    const column = Object.keys(TABLES[table].columns).indexOf(key);
    return `${SHEETS[table]}!${columnLetters(column)}${index + 2}`;
  }

  heading(table: TableKey, key: string): CellAddress {
    return this.cell(table, -1, key);
  }

  setUnit(key: keyof typeof UNIT_CELLS, written: string): CellAddress {
    this.rows.unit[key] = written;
    return this.unitCell(key);
  }

  unitCell(key: keyof typeof UNIT_CELLS): CellAddress {
    return `${SHEETS.unit}!B${Object.keys(UNIT_CELLS).indexOf(key) + 2}`;
  }

  /** A further row at the end; gives its index */
  add(table: TableKey, written: Readonly<Record<string, string>>): number {
    const row: Row = {};
    this.rows[table].push(row);
    const index = this.rows[table].length - 1;
    for (const [key, value] of Object.entries(written)) this.set(table, index, key, value);
    return index;
  }

  /** A second row like this one, behind it */
  repeat(table: TableKey, index: number): number {
    const row = this.rows[table][index];
    if (row === undefined) throw new Error(`no row ${index} in ${table}`);
    this.rows[table].splice(index + 1, 0, { ...row });
    return index + 1;
  }

  /** A unit without projects */
  keepBasic(): void {
    const isBasic = ({ category }: Row) => category?.["text" as never] !== "项目支出";
    this.rows.funds.splice(0, this.rows.funds.length, ...this.rows.funds.filter(isBasic));
    this.rows.projects.splice(1);
    const ofDepartment = this.rows.indicators.filter(
      (_, row) => this.read("indicators", row, "project") === "",
    );
    this.rows.indicators.splice(0, this.rows.indicators.length, ...ofDepartment);
  }

  /** The line with the largest 年初预算 */
  largest(): number | null {
    const budgets = this.rows.funds.map((_, row) => this.amount(row, "initialBudget"));
    return budgets.findIndex((one) => budgets.every((other) => one.gte(other)));
  }

  /** An indicator by the end of its name, of any form */
  indicator(name: string): number | null {
    return this.pick("indicators", (read) => read("level3").endsWith(name));
  }

  counted(): number | null {
    return this.pick("indicators", (read) => read("nature") === "≥" && read("measureUnit") !== "%");
  }

  /** The row of 项目 that belongs to the form of an indicator */
  formOf(indicator: number): number {
    const name = this.read("indicators", indicator, "project");
    return this.rows.projects.findIndex((_, index) => this.read("projects", index, "name") === name);
  }

  /** 口径 as the unit's report states them: all money, and its parts */
  state(measures: readonly ("initialBudget" | "added" | "spent")[]): void {
    const lines = this.rows.funds.map((_, index) => index);
    const ofCategory = (...categories: string[]) =>
      lines.filter((index) => categories.includes(this.read("funds", index, "category")));
    const scopes: readonly (readonly [string, readonly number[]])[] = [
      ["全部", lines],
      ["基本支出", ofCategory("人员经费", "公用经费")],
      ["项目支出", ofCategory("项目支出")],
    ];
    for (const measure of measures)
      for (const [scope, indices] of scopes) {
        const total = sum(indices.map((index) => this.amount(index, measure)));
        this.add("statedFigures", { scope, measure: MEASURES[measure], stated: total.toFixed() });
      }
  }

  stated(row: number): Decimal {
    return new Decimal(this.read("statedFigures", row, "stated"));
  }

  /** Of the lines of 资金 that fit */
  total(key: string, fits: (read: (key: string) => string) => boolean = () => true): Decimal {
    return sum(
      this.rows.funds.flatMap((_, row) =>
        fits((column) => this.read("funds", row, column)) ? [this.amount(row, key)] : [],
      ),
    );
  }

  insert(table: TableKey, index: number, written: Readonly<Record<string, string | Decimal>>): void {
    this.rows[table].splice(index, 0, {});
    for (const [key, value] of Object.entries(written)) this.set(table, index, key, value);
  }

  /** A further indicator of the same kind and block, which takes these points from the one above it */
  insertBelow(row: number, name: string, points: number): number {
    const below = this.repeat("indicators", row);
    const weight = Number(this.read("indicators", row, "weight"));
    this.set("indicators", row, "weight", String(weight - points));
    this.set("indicators", below, "weight", String(points));
    this.set("indicators", below, "level3", name);
    return below;
  }

  /** Nine tenths of the target */
  miss(row: number): void {
    this.set("indicators", row, "target", "100");
    this.set("indicators", row, "actual", "90");
  }

  over(row: number, percent: number): CellAddress {
    this.set("indicators", row, "target", "100");
    return this.set("indicators", row, "actual", String(percent));
  }

  date(row: number, target: string): void {
    this.set("indicators", row, "nature", "≤");
    this.set("indicators", row, "measureUnit", "");
    this.set("indicators", row, "target", target);
  }

  /** The first weight of the form of an indicator */
  weightsOf(row: number): CellAddress {
    const form = this.read("indicators", row, "project");
    const first = this.rows.indicators.findIndex(
      (_, index) => this.read("indicators", index, "project") === form,
    );
    return this.cell("indicators", first, "weight");
  }

  sameForm(row: number, name: string): number | null {
    const form = this.read("indicators", row, "project");
    return this.pick("indicators", (read) => read("project") === form && read("level3").endsWith(name));
  }

  /** Makes a share of the line's budget 上年结转, and spends a share of it all; gives 上年结转 */
  carryOver(row: number, share: string, spent: string): Decimal {
    const own = this.amount(row, "initialBudget");
    const carried = own.times(share).toDecimalPlaces(2);
    this.set("funds", row, "carriedOver", carried);
    this.set("funds", row, "initialBudget", own.minus(carried));
    this.set("funds", row, "spent", own.times(spent).toDecimalPlaces(2));
    return carried;
  }

  splitsSpending(): boolean {
    return LAYOUT_TRAITS[this.profile.formLayout].splitsSpending;
  }

  follows0013(): boolean {
    return LAYOUT_TRAITS[this.profile.formLayout].follows0013;
  }

  printsConclusion(): boolean {
    return LAYOUT_TRAITS[this.profile.formLayout].printsConclusion;
  }

  /** The unit of a text and the amount in it */
  money(amount: Decimal): string {
    return `${amount.toFixed()}${this.moneyUnit}`;
  }
}

const MEASURES = { initialBudget: "年初预算", added: "追加", spent: "支出" } as const;

function contentOf(table: TableKey, key: string, written: string): CellContent {
  return contentsOfRow(TABLES[table].columns, { [key]: written })[key as never] ?? null;
}
