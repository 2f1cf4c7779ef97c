/** 支出类别, 项目 and 预算层级 of a row: decided by its words, else asked. */
import type { CellAddress } from "../cellAddress";
import { BUDGET_TIERS, FUND_CATEGORIES, tierName, type BudgetTier, type FundCategory } from "../model";
import { foldName } from "../text";
import type { FundsList } from "./fundsList";
import type { KnownProject, Sourced } from "./lines";
import { headingText } from "./list";
import type { LedgerRow } from "./rows";
import {
  basicCategoryOf,
  categoryOf,
  economicClassOf,
  isLevel,
  isUndecidedBasic,
  tierOf,
  type Meaning,
} from "./values";

const NO_HEADING = { column: 0, texts: ["预算层级"], cell: "" } as const;

export class FundWords {
  constructor(private readonly list: FundsList) {}

  categoryOf(row: LedgerRow): Sourced<FundCategory> & { readonly word: string } {
    const { questions, fates } = this.list.context;
    const cells = this.list.cellsOf(row, "category");
    const economic = this.list.cellsOf(row, "economicClass");
    const economicClass =
      economic.map(({ written }) => economicClassOf(written)).find((one) => one !== null) ?? null;
    const [cell] = cells;
    const used = [...cells, ...economic].map(({ address }) => address);
    fates.use(used);
    const written = cell?.written ?? row.group.find((word) => categoryOf(word, null) !== null) ?? "";
    const [column] = this.list.columns("category");
    const heading = column === undefined ? "支出类别" : headingText(column.heading);
    const answered = (meaning: Meaning<FundCategory>, value: string, at: readonly CellAddress[]) => {
      const given = questions.given(heading, value, FUND_CATEGORIES);
      if (given !== null) {
        if (value !== "") this.list.decide(heading, value, given, FUND_CATEGORIES);
        return { value: given, cells: used, word: value };
      }
      if (meaning?.kind === "decided") {
        if (value !== "") this.list.decide(heading, value, meaning.value, FUND_CATEGORIES);
        return { value: meaning.value, cells: used, word: value };
      }
      const choices = meaning?.choices ?? FUND_CATEGORIES;
      return {
        value: questions.ask(this.list.mapped.list.sheet, heading, value, choices, at),
        cells: used,
        word: value,
      };
    };
    const [name] = this.list.cellsOf(row, "project");
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
      return answered(meaning, value, cells.length > 0 ? used : this.list.namesOf(row));
    }
    // Without a word: the class of 人员经费 is no other category's, the name of the project, or the list as a whole.
    if (economicClass === "301" || economicClass === "303")
      return { value: "人员经费", cells: used, word: "" };
    if (name !== undefined && byName !== null) return answered(byName, name.written, [name.address]);
    const known = name === undefined ? null : (this.elsewhere(name.written)?.category ?? null);
    if (known !== null) return { value: known, cells: used, word: "" };
    const projects = this.list.context.projects.map(foldName);
    if (name !== undefined && projects.includes(foldName(name.written)))
      return { value: "项目支出", cells: [name.address], word: "" };
    const isAbout = (word: string, other: string): boolean => {
      const says = (one: string, without: string): boolean =>
        this.list.said.some((text) => text.includes(one) && !text.includes(without));
      return says(word, other) && !says(other, word);
    };
    if (isAbout("项目支出", "基本支出")) return { value: "项目支出", cells: [], word: "" };
    if (economicClass !== null) {
      const basic = basicCategoryOf(economicClass);
      if (basic !== null && isAbout("基本支出", "项目支出")) return { value: basic, cells: used, word: "" };
      const choices = basic === null ? FUND_CATEGORIES : ([basic, "项目支出"] as const);
      return {
        value: questions.ask(this.list.mapped.list.sheet, heading, economicClass, choices, used),
        cells: used,
        word: "",
      };
    }
    const waiting = this.list.namesOf(row);
    return {
      value: questions.ask(this.list.mapped.list.sheet, heading, "", FUND_CATEGORIES, waiting),
      cells: [],
      word: "",
    };
  }

  /** A name that is written once for its rows: certain in a merged cell, which is filled down, else the user's to say */
  projectOf(
    row: LedgerRow,
    category: FundCategory | null,
    at: number,
  ): Sourced<string> & { readonly isOpen?: boolean } {
    const own = this.list.text(row, "project");
    if (own.value !== null) {
      const known = this.list.context.projects.find((name) => foldName(name) === foldName(own.value ?? ""));
      return { ...own, value: known ?? outlineFree(own.value) };
    }
    if (category === "人员经费" || category === "公用经费") return { value: category, cells: [] };
    const before = this.list.rows
      .slice(0, at)
      .findLast(
        ({ kind, cells }) => kind === "posting" && this.list.cellsOf({ ...row, cells }, "project").length > 0,
      );
    const [column] = this.list.columns("project");
    if (before === undefined || column === undefined) return own;
    const waiting = row.cells.flatMap(({ kind, address }) => (kind === "blank" ? [] : [address]));
    const answer = this.list.context.questions.ask(
      this.list.mapped.list.sheet,
      headingText(column.heading),
      "",
      ["同上一行", "留空"],
      waiting,
    );
    if (answer !== "同上一行") return { ...own, isOpen: answer === null };
    return this.projectOf(before, category, 0);
  }

  tierOf(row: LedgerRow): Sourced<BudgetTier> & { readonly word: string } {
    const { questions, fates, level } = this.list.context;
    const sheet = this.list.mapped.list.sheet;
    const [column] = this.list.columns("tier");
    const [cell] = this.list.cellsOf(row, "tier");
    const [source] = this.list.cellsOf(row, "source");
    const group = row.group.find((word) => isLevel(word));
    const bySource =
      cell === undefined && source !== undefined && isLevel(source.written) ? source : undefined;
    const from = cell ?? bySource;
    const word = from?.written ?? group ?? "";
    const heading = headingText(
      (cell === undefined && bySource !== undefined ? this.list.columns("source")[0] : column)?.heading ??
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
      const [name] = this.list.cellsOf(row, "project");
      const known = name === undefined ? null : (this.elsewhere(name.written)?.tier ?? null);
      if (known !== null) return { value: known, cells, word };
      const waiting = this.list.namesOf(row);
      return { ...this.named(asked("预算层级", "", this.tierNames(), waiting)), cells, word };
    }
    const given = questions.given(heading, word, this.tierNames());
    if (given !== null) {
      this.list.decide(heading, word, given, this.tierNames());
      return { ...this.named(given), cells, word };
    }
    const meaning = tierOf(word, level);
    if (meaning?.kind === "decided") {
      this.list.decide(heading, word, tierName(meaning.value, level), this.tierNames());
      return { value: meaning.value, cells, word };
    }
    return { ...this.named(asked(heading, word, this.tierNames(), cells)), cells, word };
  }

  private elsewhere(project: string): KnownProject | undefined {
    return this.list.context.elsewhere.get(foldName(outlineFree(project)));
  }

  private tierNames(): readonly string[] {
    return BUDGET_TIERS.map((tier) => tierName(tier, this.list.context.level));
  }

  private named(name: string | null): { readonly value: BudgetTier | null } {
    return { value: BUDGET_TIERS.find((tier) => tierName(tier, this.list.context.level) === name) ?? null };
  }
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
