/** The lines of 资金 that a list of money gives: postings by project, level, source and category. */
import type { CellAddress } from "../cellAddress";
import type { Decimal } from "../decimal";
import { FundAmounts } from "./fundAmounts";
import { FundChecks } from "./fundChecks";
import { FundsList } from "./fundsList";
import { FundSums } from "./fundSums";
import { FundWords } from "./fundWords";
import { linesOf, type FundsReading, type LedgerContext, type LedgerLine, type Posting } from "./lines";
import { headingText } from "./list";
import type { MappedList } from "./mapping";
import type { AmountRole } from "./roles";
import type { LedgerRow } from "./rows";
import { isBasicWord } from "./values";

const NO_TIER = { value: null, cells: [], word: "" } as const;

export function readFundsList(mapped: MappedList, context: LedgerContext): FundsReading {
  return new FundsReader(new FundsList(mapped, context)).read();
}

class FundsReader {
  private readonly words: FundWords;
  private readonly amounts: FundAmounts;
  private readonly sums: FundSums;
  private readonly figures: FundChecks;

  constructor(private readonly list: FundsList) {
    this.words = new FundWords(list);
    this.amounts = new FundAmounts(list);
    this.sums = new FundSums(list, this.amounts);
    this.figures = new FundChecks(list);
  }

  read(): FundsReading {
    const { fates } = this.list.context;
    for (const { kind, cells } of this.list.rows) {
      if (kind === "heading") fates.leaveOut(cells, "repeatedHeading");
      if (kind === "void") fates.leaveOut(cells, "void");
      if (kind === "group" || kind === "note") fates.leaveOut(cells, "noAmount");
    }
    this.sums.checkSums();
    for (const { kind, cells } of this.list.rows) {
      if (kind === "total" || kind === "parent" || kind === "part") fates.leaveOut(cells, kind);
    }
    const postings = this.list.rows.flatMap((row, at) =>
      row.kind === "posting" ? this.postingOf(row, at) : [],
    );
    const settled = this.withDifference(postings);
    const lines = linesOf(settled, (posting, role) => this.list.text(posting.row, role));
    this.dismissUnknown(lines);
    return {
      lines,
      values: [...this.list.values.values()],
      checks: this.list.checks,
      unread: this.list.unread,
      postings: settled.length,
    };
  }

  private postingOf(row: LedgerRow, at: number): Posting[] {
    const { fates } = this.list.context;
    const category = this.words.categoryOf(row);
    const isBasic =
      category.value === "人员经费" ||
      category.value === "公用经费" ||
      isBasicWord(category.word.split(" ")[0] ?? "");
    const project = this.words.projectOf(row, category.value, at);
    if (project.value === null && !isBasic) {
      fates.dismiss(row.cells, project.isOpen ? "question" : "noProject");
      return [];
    }
    const tier = isBasic ? NO_TIER : this.words.tierOf(row);
    if (isBasic) fates.leaveOut(this.list.cellsOf(row, "tier"), "unused");
    const amounts = this.amounts.amountsOf(row);
    const source = this.list.text(row, "source");
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

  /** 年初预算 and 全年预算数 alone: what lies between is the user's to say. */
  private withDifference(postings: readonly Posting[]): readonly Posting[] {
    const [column] = this.list.columns("annualBudget");
    if (column === undefined) return this.figures.checkFigures(postings, () => null);
    const explained = (["added", "reduced", "adjustment", "carriedOver", "amount"] as const).some((role) =>
      this.list.has(role),
    );
    const valueOf = ({ row }: Posting): { readonly value: Decimal; readonly cell: CellAddress } | null => {
      const cell = row.cells[column.index];
      const value = cell === undefined || cell.kind === "blank" ? null : this.list.valueOf(cell, column);
      return cell === undefined || value === null ? null : { value, cell: cell.address };
    };
    if (explained && this.list.has("initialBudget")) {
      return this.figures.checkFigures(postings, valueOf);
    }
    const isInitial = this.list.has("initialBudget");
    if (!isInitial && explained) {
      return this.figures.checkFigures(postings, valueOf);
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
      const answer = this.list.context.questions.ask<string>(
        this.list.mapped.list.sheet,
        headingText(column.heading),
        "",
        choices,
        open.map(({ cell }) => cell),
      );
      if (answer !== null) this.list.context.fates.use(open.map(({ cell }) => cell));
      for (const { posting, difference, cell } of open) {
        const role = roleOfDifference(answer, difference);
        if (role === null) continue;
        const amounts = new Map(posting.amounts);
        amounts.set(role, { value: difference.abs(), cells: [cell] });
        taken.set(posting, { ...posting, amounts });
      }
    }
    const waiting = new Set(taken.size > 0 ? [] : open.map(({ posting }) => posting));
    return this.figures.checkFigures(
      postings.map((posting) => taken.get(posting) ?? posting),
      valueOf,
      (posting) => !waiting.has(posting),
    );
  }

  /** An amount of which one addend is none stays blank, so that the others are not read either. */
  private dismissUnknown(lines: readonly LedgerLine[]): void {
    const unknown = new Set(
      lines.flatMap(({ amounts }) =>
        [...amounts.values()].flatMap(({ value, cells }) => (value === null ? cells : [])),
      ),
    );
    if (unknown.size === 0) return;
    const cells = this.list.rows.flatMap((row) => row.cells.filter(({ address }) => unknown.has(address)));
    this.list.context.fates.dismiss(cells, "withUnreadable");
  }
}

function roleOfDifference(answer: string | null, difference: Decimal): AmountRole | null {
  if (answer === "计入年初预算") return "initialBudget";
  if (answer === "计入上年结转") return "carriedOver";
  if (answer !== "计入追加或追减") return null;
  return difference.isNegative() ? "reduced" : "added";
}
