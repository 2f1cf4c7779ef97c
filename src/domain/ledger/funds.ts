/** The lines of 资金 that a list of money gives: postings by project, level, source and category. */
import { sum, ZERO, type Decimal } from "../decimal";
import type { CellAddress } from "../cellAddress";
import {
  BUDGET_TIERS,
  FUND_CATEGORIES,
  tierName,
  type BudgetTier,
  type FundCategory,
  type UnitLevel,
} from "../model";
import { groupBy } from "../groupBy";
import { YUAN } from "../text/money";
import { fold, foldName } from "../text";
import type { Fates } from "./fates";
import { headingText, type LedgerCell } from "./list";
import { MONEY_ROLES, type MappedColumn, type MappedList } from "./mapping";
import type { Questions } from "./questions";
import type { AmountRole, Role } from "./roles";
import { isTotalLabel, rowsOf, type LedgerRow } from "./rows";
import {
  basicCategoryOf,
  categoryOf,
  economicClassOf,
  isBasicWord,
  isUndecidedBasic,
  isLevel,
  postingRoleOf,
  tierOf,
  type Meaning,
} from "./values";

/** A figure and the cells that it was made of; null = it cannot be known yet */
export interface Sourced<T> {
  readonly value: T | null;
  readonly cells: readonly CellAddress[];
}

/** One line of 资金, in the ledger's unit */
export interface LedgerLine {
  readonly category: Sourced<FundCategory>;
  readonly project: Sourced<string>;
  readonly tier: Sourced<BudgetTier>;
  readonly source: Sourced<string>;
  readonly functionCode: Sourced<string>;
  readonly reason: Sourced<string>;
  readonly remark: Sourced<string>;
  readonly amounts: ReadonlyMap<AmountRole, Sourced<Decimal>>;
  /** Ledger rows that it was made of */
  readonly postings: number;
  /** What the list says of the project beside the money */
  readonly code: Sourced<string>;
  readonly competentDepartment: Sourced<string>;
  readonly implementingUnit: Sourced<string>;
}

/** A word of the ledger and what it was taken as */
export interface DecidedValue {
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

/** A figure of the ledger that can be computed */
export interface LedgerCheck {
  readonly what: string;
  readonly cell: CellAddress;
  readonly ledger: Decimal;
  readonly computed: Decimal;
  readonly ok: boolean;
  /** The cells that it was computed from */
  readonly from: readonly CellAddress[];
}

export interface UnreadAmount {
  readonly cell: CellAddress;
  readonly written: string;
  readonly heading: string;
}

export interface FundsReading {
  readonly lines: readonly LedgerLine[];
  readonly values: readonly DecidedValue[];
  readonly checks: readonly LedgerCheck[];
  readonly unread: readonly UnreadAmount[];
  readonly postings: number;
}

export interface KnownProject {
  readonly category: FundCategory | null;
  readonly tier: BudgetTier | null;
}

export interface LedgerContext {
  /** 预算级次 of the unit; null = not given */
  readonly level: UnitLevel | null;
  /** Names of the workbook's projects */
  readonly projects: readonly string[];
  /** What other lists say of a project, by its folded name; only what they agree on */
  readonly elsewhere: ReadonlyMap<string, KnownProject>;
  readonly questions: Questions;
  readonly fates: Fates;
}

const AMOUNT_ROLES: readonly AmountRole[] = [
  "carriedOver",
  "initialBudget",
  "added",
  "reduced",
  "arrived",
  "spent",
  "carriedOverSpent",
];

export function readFundsList(mapped: MappedList, context: LedgerContext): FundsReading {
  return new FundsReader(mapped, context).read();
}

interface Posting {
  readonly row: LedgerRow;
  readonly at: number;
  readonly category: Sourced<FundCategory>;
  /** As written, where the category is not decided */
  readonly categoryWord: string;
  readonly project: Sourced<string>;
  readonly tier: Sourced<BudgetTier>;
  readonly tierWord: string;
  readonly source: Sourced<string>;
  readonly amounts: ReadonlyMap<AmountRole, Sourced<Decimal>>;
}

class FundsReader {
  private readonly rows: readonly LedgerRow[];
  private readonly values = new Map<string, DecidedValue>();
  private readonly unread: UnreadAmount[] = [];
  private readonly checks: LedgerCheck[] = [];
  private readonly byRole: ReadonlyMap<Role | null, readonly MappedColumn[]>;
  /** Positions of the rows that are sums */
  private readonly totals: readonly number[];
  /** By column and sign */
  private readonly running = new Map<string, RunningSums>();
  private readonly rowsByWord = new Map<string, readonly number[]>();
  private readonly reducedSign: "positive" | "negative" | "mixed";

  constructor(
    private readonly mapped: MappedList,
    private readonly context: LedgerContext,
  ) {
    this.rows = rowsOf(mapped);
    this.totals = this.rows.flatMap(({ kind }, at) => (kind === "total" ? [at] : []));
    this.byRole = groupBy(mapped.columns, ({ role }) => role);
    this.reducedSign = this.signOfReductions();
  }

  read(): FundsReading {
    const { fates } = this.context;
    for (const { kind, cells } of this.rows) {
      if (kind === "heading") fates.leaveOut(cells, "repeatedHeading");
      if (kind === "void") fates.leaveOut(cells, "void");
      if (kind === "group" || kind === "note") fates.leaveOut(cells, "noAmount");
    }
    this.checkSums();
    for (const { kind, cells } of this.rows) {
      if (kind === "total" || kind === "parent" || kind === "part") fates.leaveOut(cells, kind);
    }
    const postings = this.rows.flatMap((row, at) => (row.kind === "posting" ? this.postingOf(row, at) : []));
    const settled = this.withDifference(postings);
    const lines = linesOf(settled, (posting, role) => this.text(posting.row, role));
    this.dismissUnknown(lines);
    return {
      lines,
      values: [...this.values.values()],
      checks: this.checks,
      unread: this.unread,
      postings: settled.length,
    };
  }

  /** An amount of which one addend is none stays blank, so that the others are not read either. */
  private dismissUnknown(lines: readonly LedgerLine[]): void {
    const unknown = new Set(
      lines.flatMap(({ amounts }) =>
        [...amounts.values()].flatMap(({ value, cells }) => (value === null ? cells : [])),
      ),
    );
    if (unknown.size === 0) return;
    const cells = this.rows.flatMap((row) => row.cells.filter(({ address }) => unknown.has(address)));
    this.context.fates.dismiss(cells, "withUnreadable");
  }

  private columns(role: Role): readonly MappedColumn[] {
    return this.byRole.get(role) ?? [];
  }

  private has(role: Role): boolean {
    return this.columns(role).length > 0;
  }

  private cellsOf(row: LedgerRow, role: Role): LedgerCell[] {
    return this.columns(role).flatMap(({ index }) => {
      const cell = row.cells[index];
      return cell === undefined || cell.kind === "blank" ? [] : [cell];
    });
  }

  private text(row: LedgerRow, role: Role): Sourced<string> {
    const cells = this.cellsOf(row, role);
    this.context.fates.use(cells.map(({ address }) => address));
    // Of 2050202 and 小学教育 in two columns the code says it all.
    const code =
      role === "functionCode" ? cells.find(({ written }) => /^\d{3,}$/u.test(fold(written))) : undefined;
    const value = code?.written ?? cells.map(({ written }) => written).join(" ");
    return { value: value === "" ? null : value, cells: cells.map(({ address }) => address) };
  }

  private decide(column: string, from: string, to: string): void {
    if (from !== to) this.values.set(JSON.stringify([column, from]), { column, from, to });
  }

  /** The money unit's factor of a cell against the list's unit */
  private valueOf(cell: LedgerCell, { unit, heading }: MappedColumn): Decimal | null {
    const own = cell.unit ?? unit;
    if (cell.kind === "error" || cell.value === null || cell.isPercent) {
      this.unread.push({ cell: cell.address, written: cell.written, heading: headingText(heading) });
      this.context.fates.leaveOut([cell], "unreadable");
      return null;
    }
    const list = this.mapped.unit;
    if (own === null || list === null || own === list) return cell.value;
    const factor = YUAN[own as keyof typeof YUAN];
    return cell.value.times(factor).div(YUAN[list]);
  }

  private postingOf(row: LedgerRow, at: number): Posting[] {
    const { fates } = this.context;
    const category = this.categoryOf(row);
    const isBasic =
      category.value === "人员经费" ||
      category.value === "公用经费" ||
      isBasicWord(category.word.split(" ")[0] ?? "");
    const project = this.projectOf(row, category.value, at);
    if (project.value === null && !isBasic) {
      fates.dismiss(row.cells, project.isOpen ? "question" : "noProject");
      return [];
    }
    const tier = isBasic ? NO_TIER : this.tierOf(row);
    if (isBasic) fates.leaveOut(this.cellsOf(row, "tier"), "unused");
    const amounts = this.amountsOf(row);
    const source = this.text(row, "source");
    return [
      {
        row,
        at,
        category,
        categoryWord: category.word,
        project,
        tier,
        tierWord: tier.word,
        source,
        amounts,
      },
    ];
  }

  private categoryOf(row: LedgerRow): Sourced<FundCategory> & { readonly word: string } {
    const { questions, fates } = this.context;
    const cells = this.cellsOf(row, "category");
    const economic = this.cellsOf(row, "economicClass");
    const economicClass =
      economic.map(({ written }) => economicClassOf(written)).find((one) => one !== null) ?? null;
    const [cell] = cells;
    const used = [...cells, ...economic].map(({ address }) => address);
    fates.use(used);
    const written = cell?.written ?? row.group.find((word) => categoryOf(word, null) !== null) ?? "";
    const [column] = this.columns("category");
    const heading = column === undefined ? "支出类别" : headingText(column.heading);
    const answered = (meaning: Meaning<FundCategory>, value: string, at: readonly CellAddress[]) => {
      const given = questions.given(heading, value, FUND_CATEGORIES);
      if (given !== null) {
        if (value !== "") this.decide(heading, value, given);
        return { value: given, cells: used, word: value };
      }
      if (meaning?.kind === "decided") {
        if (value !== "") this.decide(heading, value, meaning.value);
        return { value: meaning.value, cells: used, word: value };
      }
      const choices = meaning?.choices ?? FUND_CATEGORIES;
      return {
        value: questions.ask(this.mapped.list.sheet, heading, value, choices, at),
        cells: used,
        word: value,
      };
    };
    const [name] = this.cellsOf(row, "project");
    const byName = name === undefined ? null : categoryOf(outlineFree(name.written), economicClass);
    // 人员经费 below the heading 基本支出 says more than the heading.
    const isByName = byName?.kind === "decided" && cell === undefined && isUndecidedBasic(written);
    if (isByName && name !== undefined) return answered(byName, name.written, [name.address]);
    if (written !== "") {
      const meaning = categoryOf(written, economicClass);
      const isOpen = meaning?.kind === "question" && economicClass !== null;
      const value = isOpen ? `${written} ${economic[0]?.written ?? ""}`.trim() : written;
      if (meaning?.kind === "decided" && isUndecidedBasic(written) && economicClass !== null)
        return answered(meaning, `${written} ${economicClass}`, used);
      return answered(meaning, value, cells.length > 0 ? used : this.namesOf(row));
    }
    // Without a word: the class of 人员经费 is no other category's, the name of the project, or the list as a whole.
    if (economicClass === "301" || economicClass === "303")
      return { value: "人员经费", cells: used, word: "" };
    if (name !== undefined && byName !== null) return answered(byName, name.written, [name.address]);
    const known = name === undefined ? null : (this.elsewhere(name.written)?.category ?? null);
    if (known !== null) return { value: known, cells: used, word: "" };
    const projects = this.context.projects.map(foldName);
    if (name !== undefined && projects.includes(foldName(name.written)))
      return { value: "项目支出", cells: [name.address], word: "" };
    const said = [this.mapped.list.sheet, ...this.mapped.list.above.map(({ written: text }) => text)];
    const isAbout = (word: string, other: string): boolean => {
      const says = (one: string, without: string): boolean =>
        said.some((text) => fold(text).includes(one) && !fold(text).includes(without));
      return says(word, other) && !says(other, word);
    };
    if (isAbout("项目支出", "基本支出")) return { value: "项目支出", cells: [], word: "" };
    if (economicClass !== null) {
      const basic = basicCategoryOf(economicClass);
      if (basic !== null && isAbout("基本支出", "项目支出")) return { value: basic, cells: used, word: "" };
      const choices = basic === null ? FUND_CATEGORIES : ([basic, "项目支出"] as const);
      return {
        value: questions.ask(this.mapped.list.sheet, heading, economicClass, choices, used),
        cells: used,
        word: "",
      };
    }
    const waiting = this.namesOf(row);
    return {
      value: questions.ask(this.mapped.list.sheet, heading, "", FUND_CATEGORIES, waiting),
      cells: [],
      word: "",
    };
  }

  /** A name that is written once for its rows: certain in a merged cell, which is filled down, else the user's to say */
  private projectOf(
    row: LedgerRow,
    category: FundCategory | null,
    at: number,
  ): Sourced<string> & { readonly isOpen?: boolean } {
    const own = this.text(row, "project");
    if (own.value !== null) {
      const known = this.context.projects.find((name) => foldName(name) === foldName(own.value ?? ""));
      return { ...own, value: known ?? outlineFree(own.value) };
    }
    if (category === "人员经费" || category === "公用经费") return { value: category, cells: [] };
    const before = this.rows
      .slice(0, at)
      .findLast(
        ({ kind, cells }) => kind === "posting" && this.cellsOf({ ...row, cells }, "project").length > 0,
      );
    const [column] = this.columns("project");
    if (before === undefined || column === undefined) return own;
    const waiting = row.cells.flatMap(({ kind, address }) => (kind === "blank" ? [] : [address]));
    const answer = this.context.questions.ask(
      this.mapped.list.sheet,
      headingText(column.heading),
      "",
      ["同上一行", "留空"],
      waiting,
    );
    if (answer !== "同上一行") return { ...own, isOpen: answer === null };
    return this.projectOf(before, category, 0);
  }

  private tierOf(row: LedgerRow): Sourced<BudgetTier> & { readonly word: string } {
    const { questions, fates, level } = this.context;
    const sheet = this.mapped.list.sheet;
    const [column] = this.columns("tier");
    const [cell] = this.cellsOf(row, "tier");
    const [source] = this.cellsOf(row, "source");
    const group = row.group.find((word) => isLevel(word));
    const bySource =
      cell === undefined && source !== undefined && isLevel(source.written) ? source : undefined;
    const from = cell ?? bySource;
    const word = from?.written ?? group ?? "";
    const heading = headingText(
      (cell === undefined && bySource !== undefined ? this.columns("source")[0] : column)?.heading ??
        NO_HEADING,
    );
    const cells = from === undefined ? [] : [from.address];
    fates.use(cells);
    const asked = <T extends string>(
      about: string,
      value: string,
      choices: readonly T[],
      at: readonly CellAddress[],
    ) => questions.ask(sheet, about, value, choices, at);
    if (word === "") {
      const [name] = this.cellsOf(row, "project");
      const known = name === undefined ? null : (this.elsewhere(name.written)?.tier ?? null);
      if (known !== null) return { value: known, cells, word };
      const waiting = this.namesOf(row);
      return { ...this.named(asked("预算层级", "", this.tierNames(), waiting)), cells, word };
    }
    const given = questions.given(heading, word, this.tierNames());
    if (given !== null) {
      this.decide(heading, word, given);
      return { ...this.named(given), cells, word };
    }
    const meaning = tierOf(word, level);
    if (meaning?.kind === "decided") {
      this.decide(heading, word, tierName(meaning.value, level));
      return { value: meaning.value, cells, word };
    }
    return { ...this.named(asked(heading, word, this.tierNames(), cells)), cells, word };
  }

  /** The cells that a row is known by */
  private namesOf(row: LedgerRow): CellAddress[] {
    const named = this.cellsOf(row, "project");
    const cells = named.length > 0 ? named : row.cells.filter(({ kind }) => kind !== "blank").slice(0, 1);
    return cells.map(({ address }) => address);
  }

  private elsewhere(project: string): KnownProject | undefined {
    return this.context.elsewhere.get(foldName(outlineFree(project)));
  }

  private tierNames(): readonly string[] {
    return BUDGET_TIERS.map((tier) => tierName(tier, this.context.level));
  }

  private named(name: string | null): { readonly value: BudgetTier | null } {
    return { value: BUDGET_TIERS.find((tier) => tierName(tier, this.context.level) === name) ?? null };
  }

  private amountsOf(row: LedgerRow): Map<AmountRole, Sourced<Decimal>> {
    const found = new Map<AmountRole, { value: Decimal | null; cells: CellAddress[] }>();
    const add = (role: AmountRole, value: Decimal | null, cell: CellAddress): void => {
      const there = found.get(role);
      if (there === undefined) found.set(role, { value, cells: [cell] });
      else {
        there.value = there.value === null || value === null ? null : there.value.plus(value);
        there.cells.push(cell);
      }
    };
    const post = (role: AmountRole | "adjustment", value: Decimal | null, cell: CellAddress): void => {
      if (value === null) {
        if (role !== "adjustment") return add(role, null, cell);
        add("added", null, cell);
        return add("reduced", null, cell);
      }
      if (role === "adjustment" || role === "added") {
        if (value.isNegative()) return add("reduced", value.neg(), cell);
        return add("added", value, cell);
      }
      if (role === "reduced")
        return add("reduced", this.reducedSign === "negative" ? value.abs() : value, cell);
      return add(role, value, cell);
    };
    for (const role of AMOUNT_ROLES) {
      if (role === "spent" && this.hasWholeYear) continue;
      this.eachAmount(row, role, (value, cell) => post(role, value, cell));
    }
    this.eachAmount(row, "adjustment", (value, cell) => post("adjustment", value, cell));
    if (!this.has("spent") || this.hasWholeYear)
      this.eachAmount(row, "month", (value, cell) => add("spent", value, cell));
    if (this.hasWholeYear) this.checkMonths(row, found.get("spent"));
    this.eachAmount(row, "amount", (value, cell) => {
      const role = this.postingRole(row, cell);
      if (role !== null) post(role, value, cell);
    });
    return found;
  }

  /** Twelve months make up 支出; a column with their total is compared with them. */
  private get hasWholeYear(): boolean {
    return this.columns("month").length >= MONTHS;
  }

  private checkMonths(row: LedgerRow, months: Sourced<Decimal> | undefined): void {
    for (const column of this.columns("spent")) {
      const cell = row.cells[column.index];
      const stated = cell === undefined || cell.kind === "blank" ? null : this.valueOf(cell, column);
      if (cell === undefined || stated === null) continue;
      this.context.fates.use([cell.address]);
      const computed = months === undefined ? ZERO : months.value;
      const what = headingText(column.heading);
      if (computed !== null) this.check(what, cell.address, stated, computed, months?.cells ?? []);
    }
  }

  private eachAmount(
    row: LedgerRow,
    role: Role,
    take: (value: Decimal | null, cell: CellAddress) => void,
  ): void {
    for (const column of this.columns(role)) {
      const cell = row.cells[column.index];
      if (cell === undefined || cell.kind === "blank") continue;
      const value = this.valueOf(cell, column);
      if (value !== null) this.context.fates.use([cell.address]);
      take(value, cell.address);
    }
  }

  private postingRole(row: LedgerRow, amount: CellAddress): AmountRole | "adjustment" | null {
    const { questions, fates } = this.context;
    const [column] = this.columns("postingType");
    const [type] = this.cellsOf(row, "postingType");
    const choices = ["年初预算", "追加", "追减", "上年结转", "支出", "到位"] as const;
    const roleOf = (answer: (typeof choices)[number] | null) =>
      answer === null ? null : postingRoleOf(answer);
    if (column === undefined || type === undefined) {
      const said = [this.mapped.list.sheet, ...this.mapped.list.above.map(({ written }) => written)].map(
        fold,
      );
      if (
        column === undefined &&
        said.some((text) => /支出明细|支付明细|支出台账|支付台账|执行明细|付款/u.test(text))
      )
        return "spent";
      return roleOf(
        questions.ask(
          this.mapped.list.sheet,
          column === undefined ? "金额" : headingText(column.heading),
          "",
          choices,
          [amount],
        ),
      );
    }
    fates.use([type.address]);
    const role = postingRoleOf(type.written);
    if (role !== null) {
      this.decide(headingText(column.heading), type.written, POSTED_TO[role]);
      return role;
    }
    return roleOf(
      questions.ask(this.mapped.list.sheet, headingText(column.heading), type.written, choices, [amount]),
    );
  }

  /** Whether 追减 is kept with a minus sign throughout */
  private signOfReductions(): "positive" | "negative" | "mixed" {
    const values = this.rows.flatMap((row) => {
      if (row.kind !== "posting") return [];
      const own = this.cellsOf(row, "reduced");
      const [type] = this.cellsOf(row, "postingType");
      const posted =
        type !== undefined && postingRoleOf(type.written) === "reduced" ? this.cellsOf(row, "amount") : [];
      return [...own, ...posted].flatMap(({ value }) => (value === null || value.isZero() ? [] : [value]));
    });
    if (values.length > 0 && values.every((value) => value.isNegative())) return "negative";
    return values.some((value) => value.isNegative()) ? "mixed" : "positive";
  }

  /** 年初预算 and 全年预算数 alone: what lies between is the user's to say. */
  private withDifference(postings: readonly Posting[]): readonly Posting[] {
    const [column] = this.columns("annualBudget");
    if (column === undefined) return this.checkFigures(postings, () => null);
    const explained = (["added", "reduced", "adjustment", "carriedOver", "amount"] as const).some((role) =>
      this.has(role),
    );
    const valueOf = ({ row }: Posting): { readonly value: Decimal; readonly cell: CellAddress } | null => {
      const cell = row.cells[column.index];
      const value = cell === undefined || cell.kind === "blank" ? null : this.valueOf(cell, column);
      return cell === undefined || value === null ? null : { value, cell: cell.address };
    };
    if (explained && this.has("initialBudget")) {
      return this.checkFigures(postings, valueOf);
    }
    const isInitial = this.has("initialBudget");
    if (!isInitial && explained) {
      return this.checkFigures(postings, valueOf);
    }
    const open = postings.flatMap((posting) => {
      const annual = valueOf(posting);
      const initial = posting.amounts.get("initialBudget")?.value ?? null;
      if (annual === null || (isInitial && initial === null)) return [];
      const difference = isInitial && initial !== null ? annual.value.minus(initial) : annual.value;
      return difference.isZero() ? [] : [{ posting, difference, cell: annual.cell }];
    });
    const taken = new Map<Posting, Posting>();
    if (open.length > 0) {
      const choices = isInitial
        ? (["计入追加或追减", "计入上年结转", "留空"] as const)
        : (["计入年初预算", "留空"] as const);
      const answer = this.context.questions.ask<string>(
        this.mapped.list.sheet,
        headingText(column.heading),
        "",
        choices,
        open.map(({ cell }) => cell),
      );
      if (answer !== null) this.context.fates.use(open.map(({ cell }) => cell));
      for (const { posting, difference, cell } of open) {
        const role = roleOfDifference(answer, difference);
        if (role === null) continue;
        const amounts = new Map(posting.amounts);
        amounts.set(role, { value: difference.abs(), cells: [cell] });
        taken.set(posting, { ...posting, amounts });
      }
    }
    const waiting = new Set(taken.size > 0 ? [] : open.map(({ posting }) => posting));
    return this.checkFigures(
      postings.map((posting) => taken.get(posting) ?? posting),
      valueOf,
      (posting) => !waiting.has(posting),
    );
  }

  /** The ledger's own 全年预算数, 结余 and 执行率 of each row */
  private checkFigures(
    postings: readonly Posting[],
    annualOf: (posting: Posting) => { readonly value: Decimal; readonly cell: CellAddress } | null,
    isComplete: (posting: Posting) => boolean = () => true,
  ): readonly Posting[] {
    const { fates } = this.context;
    for (const posting of postings) {
      const name = posting.project.value ?? posting.category.value ?? "";
      const amount = (role: AmountRole): Decimal | null => {
        const there = posting.amounts.get(role);
        return there === undefined ? ZERO : there.value;
      };
      const [carried, initial, added, reduced, spent] = (
        ["carriedOver", "initialBudget", "added", "reduced", "spent"] as const
      ).map(amount);
      const from = [...posting.amounts.values()].flatMap(({ cells }) => cells);
      const isKnown =
        isComplete(posting) &&
        (this.has("initialBudget") || this.has("amount") || posting.amounts.has("initialBudget"));
      const computed =
        isKnown && carried && initial && added && reduced
          ? carried.plus(initial).plus(added).minus(reduced)
          : null;
      const stated = annualOf(posting);
      if (stated !== null && computed !== null) {
        fates.use([stated.cell]);
        this.check(`全年预算数：${name}`, stated.cell, stated.value, computed, from);
      }
      const budget = computed ?? stated?.value ?? null;
      const annual = posting.row.cells.filter(({ address }) => address === stated?.cell);
      if (computed === null && isComplete(posting)) fates.leaveOut(annual, "unused");
      if (added && reduced)
        this.checkAmount(posting, "netChange", `调整数：${name}`, added.minus(reduced), from);
      const isSpentKnown = this.has("spent") || this.has("month") || posting.amounts.has("spent");
      if (budget === null || spent === undefined || spent === null || !isSpentKnown) continue;
      this.checkAmount(posting, "balance", `结转结余：${name}`, budget.minus(spent), from);
      this.checkRate(posting, "executionRate", `执行率：${name}`, budget, spent, from);
      if (initial) this.checkRate(posting, "initialRate", `年初执行率：${name}`, initial, spent, from);
    }
    return postings;
  }

  private checkAmount(
    posting: Posting,
    role: Role,
    what: string,
    computed: Decimal,
    from: readonly CellAddress[],
  ): void {
    for (const column of this.columns(role)) {
      const cell = posting.row.cells[column.index];
      const value = cell === undefined || cell.kind === "blank" ? null : this.valueOf(cell, column);
      if (cell === undefined || value === null) continue;
      this.context.fates.use([cell.address]);
      this.check(what, cell.address, value, computed, from);
    }
  }

  private checkRate(
    posting: Posting,
    role: "executionRate" | "initialRate",
    what: string,
    budget: Decimal,
    spent: Decimal,
    from: readonly CellAddress[],
  ): void {
    for (const { index } of this.columns(role)) {
      const cell = posting.row.cells[index];
      if (cell === undefined || cell.kind === "blank") continue;
      if (cell.value === null) {
        this.context.fates.leaveOut([cell], "unreadable");
        continue;
      }
      this.context.fates.use([cell.address]);
      if (budget.isZero()) continue;
      const rate = spent.times(100).div(budget);
      // 0.98 without a percent format may be a fraction, 98 is in percent.
      const stated = cell.isPercent && cell.kind === "number" ? [cell.value.times(100)] : [cell.value];
      if (!cell.isPercent && cell.value.abs().lte(2)) stated.push(cell.value.times(100));
      const agreeing = stated.find((value) => isRounded(rate, value));
      const ledger = agreeing ?? stated.at(-1) ?? cell.value;
      const places = Math.min(Math.max(ledger.decimalPlaces(), 2), 6);
      this.checks.push({
        what,
        cell: cell.address,
        ledger,
        computed: rate.toDecimalPlaces(places, 4),
        ok: agreeing !== undefined,
        from,
      });
    }
  }

  private check(
    what: string,
    cell: CellAddress,
    ledger: Decimal,
    computed: Decimal,
    from: readonly CellAddress[],
  ): void {
    this.checks.push({ what, cell, ledger, computed, ok: ledger.eq(computed), from });
  }

  /** 合计, 小计, rows above their details, 其中 rows: compared with the rows that they are sums or parts of */
  private checkSums(): void {
    const money = this.mapped.columns.filter(({ role }) => role !== null && MONEY_ROLES.has(role));
    this.rows.forEach((row, at) => {
      if (row.kind !== "total" && row.kind !== "parent") return;
      for (const column of money) {
        const cell = row.cells[column.index];
        if (cell === undefined || cell.kind === "blank") continue;
        const value = cell.value;
        if (value === null) {
          this.valueOf(cell, column);
          continue;
        }
        const sums =
          row.kind === "parent"
            ? [this.sumOf(row.related, column.index)]
            : SIGNS.flatMap((sign) => this.spanSums(at, row.label, column.index, sign));
        const agreeing = sums.findIndex((one) => one.value.eq(value));
        const chosen = sums[Math.max(agreeing, 0)];
        if (chosen === undefined) continue;
        this.checks.push({
          what: `${row.label}：${headingText(column.heading)}`,
          cell: cell.address,
          ledger: value,
          computed: chosen.value,
          ok: agreeing >= 0,
          from: chosen.cells(),
        });
      }
    });
    this.rows.forEach((row, at) => {
      if (row.kind !== "part" || this.rows[at - 1]?.kind === "part") return;
      const [whole = -1] = row.related;
      const parts: number[] = [];
      for (let part = at; this.rows[part]?.kind === "part"; part += 1) parts.push(part);
      for (const column of money) {
        const cell = this.rows[whole]?.cells[column.index];
        const total = this.sumOf(parts, column.index);
        if (cell === undefined || cell.value === null || total.isEmpty) continue;
        this.checks.push({
          what: `其中：${headingText(column.heading)}`,
          cell: cell.address,
          ledger: cell.value,
          computed: total.value,
          ok: total.value.abs().lte(cell.value.abs()),
          from: total.cells(),
        });
      }
    });
  }

  /** What a sum may be the sum of, the likeliest first */
  private spanSums(at: number, label: string, index: number, sign: Sign): readonly RowSum[] {
    const end = this.rows.length;
    const place = this.totals.indexOf(at);
    const [before = -1, next = end] = [this.totals[place - 1], this.totals[place + 1]];
    const sums = this.runningSums(index, sign);
    const between = (from: number, to: number): RowSum => sums.between(from, to);
    const [since, above] = [between(before + 1, at), between(0, at)];
    const [below, all] = [between(at + 1, next), between(0, end)];
    const word = fold(label)
      .replace(/\s/g, "")
      .replace(/(?:合计|小计|总计|共计)[:]?$/u, "");
    const named = word === "" ? [] : this.rowsNamed(word);
    const ofNamed = named.length > 0 ? [this.sumOf(named, index, sign)] : [];
    if (/小计/u.test(label)) return [...ofNamed, since, below, above, all];
    return [...ofNamed, ...(above.isEmpty ? [all] : [above, all]), since, below];
  }

  /** The postings whose group or words are those before 合计 in a label */
  private rowsNamed(word: string): readonly number[] {
    const known = this.rowsByWord.get(word);
    if (known !== undefined) return known;
    const found = this.rows.flatMap(({ kind, group, cells }, index) =>
      kind === "posting" &&
      (group.some((one) => one.includes(word)) || cells.some(({ written }) => isSameGroup(written, word)))
        ? [index]
        : [],
    );
    this.rowsByWord.set(word, found);
    return found;
  }

  private runningSums(index: number, sign: Sign): RunningSums {
    const key = `${sign} ${index}`;
    const known = this.running.get(key);
    if (known !== undefined) return known;
    const sums = new RunningSums(
      this.rows.map((row) => (row.kind === "posting" ? this.addendOf(row, index, sign) : null)),
    );
    this.running.set(key, sums);
    return sums;
  }

  private sumOf(rows: readonly number[], index: number, sign: Sign = "written"): RowSum {
    const addends = rows.flatMap((at) => {
      const row = this.rows[at];
      const addend = row === undefined ? null : this.addendOf(row, index, sign);
      return addend === null ? [] : [addend];
    });
    return {
      value: sum(addends.map(({ value }) => value)),
      isEmpty: addends.length === 0,
      cells: () => addends.map(({ address }) => address),
    };
  }

  private addendOf(row: LedgerRow, index: number, sign: Sign): Addend | null {
    const cell = row.cells[index];
    if (cell === undefined || cell.value === null) return null;
    const isTakenOff = sign === "net" && this.isReduction(row, index);
    return { address: cell.address, value: isTakenOff ? cell.value.neg() : cell.value };
  }

  /** An amount of 追减 that is kept without a sign */
  private isReduction(row: LedgerRow, index: number): boolean {
    const [type] = this.cellsOf(row, "postingType");
    return (
      this.reducedSign === "positive" &&
      this.mapped.columns[index]?.role === "amount" &&
      type !== undefined &&
      postingRoleOf(type.written) === "reduced"
    );
  }
}

/** The sum of 指标金额 is either that of the amounts as written, or one that takes those of 追减 off. */
type Sign = "written" | "net";
const SIGNS: readonly Sign[] = ["written", "net"];

interface Addend {
  readonly address: CellAddress;
  readonly value: Decimal;
}

interface RowSum {
  readonly value: Decimal;
  /** Whether there is any amount */
  readonly isEmpty: boolean;
  readonly cells: () => readonly CellAddress[];
}

/** The sums of one column over stretches of rows, each added up once */
class RunningSums {
  private readonly upTo: Decimal[] = [ZERO];
  private readonly counts: number[] = [0];

  /** @param addends null for a row that is no posting, or has no amount */
  constructor(private readonly addends: readonly (Addend | null)[]) {
    let total = ZERO;
    for (const addend of addends) {
      total = addend === null ? total : total.plus(addend.value);
      this.upTo.push(total);
      this.counts.push((this.counts.at(-1) ?? 0) + (addend === null ? 0 : 1));
    }
  }

  between(from: number, to: number): RowSum {
    return {
      value: (this.upTo[to] ?? ZERO).minus(this.upTo[from] ?? ZERO),
      isEmpty: (this.counts[to] ?? 0) === (this.counts[from] ?? 0),
      cells: () =>
        this.addends.slice(from, to).flatMap((addend) => (addend === null ? [] : [addend.address])),
    };
  }
}

const MONTHS = 12;
const NO_HEADING = { column: 0, texts: ["预算层级"], cell: "" } as const;
const NO_TIER = { value: null, cells: [], word: "" } as const;

const POSTED_TO: Readonly<Record<AmountRole | "adjustment", string>> = {
  carriedOver: "上年结转",
  initialBudget: "年初预算",
  added: "追加",
  reduced: "追减",
  arrived: "到位",
  spent: "支出",
  carriedOverSpent: "其中：上年结转支出",
  adjustment: "追加、追减",
};

function isSameGroup(written: string, word: string): boolean {
  const text = fold(written).replace(/\s/g, "");
  return (
    text === word ||
    (text.startsWith(word) && !isTotalLabel(text) && word.length >= 2 && text.length <= word.length + 4)
  );
}

function roleOfDifference(answer: string | null, difference: Decimal): AmountRole | null {
  if (answer === "计入年初预算") return "initialBudget";
  if (answer === "计入上年结转") return "carriedOver";
  if (answer !== "计入追加或追减") return null;
  return difference.isNegative() ? "reduced" : "added";
}

/** Whether a stated rate is the exact one, rounded to its own places, which are two at most unless it has more */
function isRounded(rate: Decimal, stated: Decimal): boolean {
  const places = stated.decimalPlaces();
  return [places, 2, 1, 0].some((one) => one >= places && rate.toDecimalPlaces(one, 4).eq(stated));
}

/** 一、, 1. before a name that is listed by number */
function outlineFree(name: string): string {
  return name
    .replace(
      /^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．](?!\d))\s*/u,
      "",
    )
    .trim();
}

function linesOf(
  postings: readonly Posting[],
  textOf: (posting: Posting, role: Role) => Sourced<string>,
): LedgerLine[] {
  const groups = groupBy(postings, ({ category, categoryWord, project, tier, tierWord, source }) =>
    JSON.stringify([
      category.value ?? `?${categoryWord}`,
      foldName(project.value ?? ""),
      tier.value ?? `?${tierWord}`,
      foldName(source.value ?? ""),
    ]),
  );
  return [...groups.values()].flatMap((group): LedgerLine[] => {
    const [first] = group;
    if (first === undefined) return [];
    const joined = (role: Role, mark: string): Sourced<string> => {
      const texts = group.map((posting) => textOf(posting, role));
      const words = new Set(texts.flatMap(({ value }) => value ?? []));
      return {
        value: words.size === 0 ? null : [...words].join(mark),
        cells: texts.flatMap(({ cells }) => cells),
      };
    };
    const amounts = new Map<AmountRole, Sourced<Decimal>>();
    for (const role of AMOUNT_ROLES) {
      const found = group.flatMap((posting) => posting.amounts.get(role) ?? []);
      if (found.length === 0) continue;
      const isKnown = found.every(({ value }) => value !== null);
      amounts.set(role, {
        value: isKnown ? sum(found.map(({ value }) => value ?? ZERO)) : null,
        cells: found.flatMap(({ cells }) => cells),
      });
    }
    const together = <T>(pick: (posting: Posting) => Sourced<T>): Sourced<T> => ({
      value: pick(first).value,
      cells: group.flatMap((posting) => pick(posting).cells),
    });
    return [
      {
        category: together(({ category }) => category),
        project: together(({ project }) => project),
        tier: together(({ tier }) => tier),
        source: together(({ source }) => source),
        functionCode: joined("functionCode", "、"),
        reason: joined("reason", "；"),
        remark: joined("remark", "；"),
        code: joined("code", "、"),
        competentDepartment: joined("competentDepartment", "、"),
        implementingUnit: joined("implementingUnit", "、"),
        amounts,
        postings: group.length,
      },
    ];
  });
}
