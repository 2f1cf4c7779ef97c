/** The fund figures of the workbook that an amount or rate of a report may be. */
import { Decimal, HUNDRED, round, sum } from "../decimal";
import { linesByScope } from "../calculation/fundLines";
import type { BudgetTier, CellAddress, Field, FundLine, Measure, SelfEvaluation } from "../model";
import { MEASURE_CHOICES, UNIT_LEVEL_CHOICES, labelOf, tierOfLevel, type UnitLevel } from "../model";
import { fold } from "../text";
import { YUAN } from "../text/money";
import type { WorkbookFigure } from "../calculation/workbookFigure";
import { groupBy } from "../groupBy";
import { sumOfLines } from "../calculation/totals";
import { fundsWorking } from "../calculation/workings";
import { bigramsOf, commonLength, sharedBigrams } from "../text/likeness";

export type ReportMeasure = Measure | "arrived" | "thisYear" | "arrivalRate";

/** Lines of 资金 that a text names */
export interface FundScope {
  readonly name: string;
  readonly lines: readonly FundLine[];
}

const MEASURE_NAMES: Readonly<Record<"arrived" | "thisYear" | "arrivalRate", string>> = {
  arrived: "到位",
  thisYear: "本年预算",
  arrivalRate: "到位率",
};

export const RATE_MEASURES: ReadonlySet<ReportMeasure> = new Set([
  "executionRate",
  "initialRate",
  "adjustmentRate",
  "arrivalRate",
]);

const AMOUNTS: readonly ReportMeasure[] = [
  "annualBudget",
  "initialBudget",
  "added",
  "carriedOver",
  "arrived",
  "spent",
];

export function measureName(measure: ReportMeasure): string {
  return measure === "arrived" || measure === "thisYear" || measure === "arrivalRate"
    ? MEASURE_NAMES[measure]
    : labelOf(MEASURE_CHOICES, measure);
}

/** Looks up the lines that a text names. */
export class FundScopes {
  private readonly named: readonly NamedLines[];
  private readonly byCode: ReadonlyMap<string, readonly FundLine[]>;
  private readonly scope: (name: string) => readonly FundLine[];
  private readonly factor: Decimal;
  private readonly fixed: ReturnType<typeof fixedScopes>;
  private readonly bigrams = new Map<string, ReadonlySet<string>>();

  constructor(private readonly selfEvaluation: SelfEvaluation) {
    const { funds, unit } = selfEvaluation;
    this.scope = linesByScope(funds);
    this.fixed = fixedScopes(unit.level.value);
    this.factor = YUAN[unit.moneyUnit.value ?? "万元"];
    const byName = groupBy(funds, (line) => line.project.value ?? "");
    this.named = [...byName].flatMap(([name, lines]) => {
      const core = coreOf(name);
      return core.length < 3 ? [] : [{ name, core, lines, isBasic: lines[0]?.category.value !== "项目支出" }];
    });
    this.byCode = groupBy(funds, (line) => line.functionCode.written);
  }

  get all(): FundScope {
    return { name: "全部", lines: this.selfEvaluation.funds };
  }

  project(name: string): FundScope | null {
    const lines = this.scope(name);
    return lines.length === 0 ? null : { name, lines };
  }

  tier(name: BudgetTier): FundScope | null {
    const lines = this.scope(name);
    return lines.length === 0 ? null : { name, lines };
  }

  /** The special funds that a heading names */
  tierIn(heading: string): BudgetTier | null {
    const tiers = ["市级专项", "上级专项"] as const;
    return (
      tiers.find((tier) => this.fixed.some(([words, name]) => name === tier && words.test(heading))) ?? null
    );
  }

  /** The scopes that a clause names, the most specific first, and the clause without their names. */
  in(clause: string): {
    readonly scopes: readonly FundScope[];
    readonly rest: string;
    readonly names: readonly string[];
  } {
    const scopes: FundScope[] = [];
    const text = fold(clause);
    let rest = text;
    const names: string[] = [];
    const bare = text.replace(/[^\p{Script=Han}A-Za-z0-9]/gu, "").slice(-LAST_WORDS);
    const found = this.named.filter(({ core }) => isNamedIn(text, bare, core));
    const best = found.filter(
      (one) =>
        !found.some(
          (other) => other !== one && other.core.length > one.core.length && other.core.includes(one.core),
        ),
    );
    if (best.length > 0) {
      scopes.push({
        name: best.map(({ name }) => name).join("、"),
        lines: best.flatMap(({ lines }) => lines),
      });
      for (const { name, core, isBasic } of best) {
        names.push(name);
        rest = rest.replace(fold(name), "").replace(core, "");
        // 对个人和家庭的补助支出: a part of the name, though the workbook leaves it out
        if (isBasic && !/费$/u.test(name)) rest = rest.replace(/支出$/u, "");
      }
    }
    const code = /(?<!\d)(2\d{4,6})(?=\p{Script=Han})/u.exec(text)?.[1];
    const coded = code === undefined ? undefined : this.byCode.get(code);
    if (coded !== undefined && code !== undefined) {
      // 2013299其他组织事务支出: the end of its name, not what was spent
      rest = rest.replace(/(?<=2\d{4,6}[\p{Script=Han}（）]{2,24})支出$/u, "");
      const both = coded.filter((line) => scopes[0]?.lines.includes(line));
      const ofCode = { name: code, lines: coded };
      scopes.splice(
        0,
        scopes.length,
        ...(both.length > 0 ? [{ name: `${code} ${scopes[0]?.name ?? ""}`, lines: both }, ofCode] : [ofCode]),
      );
    }
    const fixed = this.fixed.flatMap(([expression, name]): FundScope[] => {
      if (!expression.test(rest)) return [];
      const lines = this.scope(name);
      rest = name === "部门预算" ? rest.replace(/部门预算|项目/gu, "") : rest.replace(expression, "");
      return lines.length === 0 ? [] : [{ name, lines }];
    });
    if (scopes.length === 0) scopes.push(...fixed);
    return { scopes, rest, names };
  }

  /** The lines of a scope whose names share two characters with the clause */
  alike(clause: string, { lines }: FundScope): readonly FundScope[] {
    const bigrams = bigramsOf(fold(clause));
    return lines
      .filter(({ project }) => sharedBigrams(this.bigramsOfName(project.written), bigrams) > 0)
      .map((line) => ({ name: line.project.written, lines: [line] }));
  }

  /** The one such line whose figure is this amount, in 元 */
  withAmount(clause: string, measure: ReportMeasure, amount: Decimal): WorkbookFigure | null {
    const figures = this.alike(clause, this.all).flatMap((line) => this.figure(line, measure) ?? []);
    const equal = figures.filter(({ value }) => value.eq(amount));
    return equal.length === 1 ? (equal[0] ?? null) : null;
  }

  /** Whether the lines of a name have this amount, in 元, under any measure */
  hasAmount(name: string, amount: Decimal | null): boolean {
    const scope = this.project(name);
    return (
      scope !== null &&
      amount !== null &&
      AMOUNTS.some((measure) => this.figure(scope, measure)?.value.eq(amount) === true)
    );
  }

  private bigramsOfName(name: string): ReadonlySet<string> {
    const known = this.bigrams.get(name) ?? bigramsOf(coreOf(name));
    this.bigrams.set(name, known);
    return known;
  }

  /** Null where an amount is not known, or the lines have no such figure. */
  figure(scope: FundScope, measure: ReportMeasure): WorkbookFigure | null {
    const { lines } = scope;
    if (lines.length === 0) return null;
    const amount = this.amountOf(lines, measure);
    if (amount === null) return null;
    const isRate = RATE_MEASURES.has(measure);
    const working = isPlain(measure) ? fundsWorking(measure, sumOfLines(lines), lines) : null;
    return {
      source: `资金/${measureName(measure)}/${scope.name}`,
      value: isRate ? amount : amount.times(this.factor),
      unit: isRate ? "%" : "元",
      statedIn: isRate ? "%" : this.selfEvaluation.unit.moneyUnit.value,
      cells: cellsOf(lines, measure),
      working,
    };
  }

  private amountOf(lines: readonly FundLine[], measure: ReportMeasure): Decimal | null {
    const figures = sumOfLines(lines);
    switch (measure) {
      case "arrived":
        return sumOf(lines.map(({ arrived }) => arrived.value));
      case "arrivalRate": {
        const arrived = sumOf(lines.map(({ arrived: field }) => field.value));
        const budget = figures.annualBudget;
        return arrived === null || budget === null || budget.isZero()
          ? null
          : round(arrived.div(budget).times(HUNDRED));
      }
      case "thisYear": {
        const { annualBudget, carriedOver } = figures;
        return annualBudget === null || carriedOver === null ? null : annualBudget.minus(carriedOver);
      }
      default:
        return figures[measure];
    }
  }
}

interface NamedLines extends FundScope {
  /** The words of the name that no other has: without 专项, 资金, 经费 */
  readonly core: string;
  readonly isBasic: boolean;
}

/** What a report calls the special funds of a tier: 县级专项 are a county's own, and 市级专项 then of a higher level. */
function tierWords(tier: BudgetTier, level: UnitLevel | null, others: RegExp): RegExp {
  const ofLevels = UNIT_LEVEL_CHOICES.filter(({ value }) => tierOfLevel(value, level) === tier);
  const words = ofLevels.map(({ value }) =>
    value === "县级" ? "[县区](?:本)?级专项" : `${value.charAt(0)}(?:本)?级专项`,
  );
  return new RegExp([others.source, ...words].join("|"), "u");
}

/** What a report of a unit of this level calls the fixed scopes, the narrower first; 部门预算 alone is all its money. */
const fixedScopes = (level: UnitLevel | null): readonly (readonly [RegExp, string])[] => [
  [tierWords("市级专项", level, /本级专项/), "市级专项"],
  [
    tierWords("上级专项", level, /上级专项|中央(?:、|和|及)?省(?:级)?(?:财政)?(?:专项|补助)|上级转移支付/),
    "上级专项",
  ],
  [/(?:部门预算|年初(?!结转))[^，。]{0,6}?项目(?:支出|资金|经费)?/u, "部门预算"],
  [/基本支出/u, "基本支出"],
  [/人员(?:经费|支出)/u, "人员经费"],
  [/(?:日常)?公用(?:经费|支出)/u, "公用经费"],
  [/项目(?:支出|资金|经费)/u, "项目支出"],
];

const TAIL = /(?:专项|资金|经费|工作|补助|支出|项目|费用)+$/u;

/** A cell with a longer text holds no name that a report would repeat. */
const LONGEST_NAME = 200;

/** The words of a name that no other has: without 专项, 资金, 经费 */
export function coreOf(name: string): string {
  if (name.length > LONGEST_NAME) return "";
  const bare = fold(name)
    .replace(/\([^()]*\)/g, "")
    .replace(/[^\p{Script=Han}A-Za-z0-9]/gu, "");
  const core = bare.replace(TAIL, "");
  return core.length >= 4 ? core : bare;
}

/** The end of a clause, in characters, in which a name with words left out is looked for */
const LAST_WORDS = 60;

/** Whether a clause has the words of a name in their order, few of them left out. */
function isNamedIn(text: string, bare: string, core: string): boolean {
  if (text.includes(core)) return true;
  const needed = core.length * 0.75;
  if (core.length < 6 || bare.length < needed) return false;
  return bare.includes(core) || (hasStem(bare, core) && commonLength(core, bare) >= needed);
}

/** Four characters of the name in a row, which a chance likeness does not have */
function hasStem(text: string, core: string): boolean {
  for (let at = 0; at + 4 <= core.length; at += 1) if (text.includes(core.slice(at, at + 4))) return true;
  return false;
}

function isPlain(measure: ReportMeasure): measure is Measure {
  return measure !== "arrived" && measure !== "thisYear" && measure !== "arrivalRate";
}

function sumOf(amounts: readonly (Decimal | null)[]): Decimal | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length < amounts.length || known.length === 0 ? null : sum(known);
}

const BUDGET = ["carriedOver", "initialBudget", "added", "reduced"] as const;
const FIELDS: Readonly<Record<ReportMeasure, readonly (keyof FundLine)[]>> = {
  carriedOver: ["carriedOver"],
  initialBudget: ["initialBudget"],
  added: ["added"],
  reduced: ["reduced"],
  spent: ["spent"],
  arrived: ["arrived"],
  annualBudget: BUDGET,
  thisYear: ["initialBudget", "added", "reduced"],
  balance: [...BUDGET, "spent"],
  executionRate: [...BUDGET, "spent"],
  initialRate: ["initialBudget", "spent"],
  adjustmentRate: BUDGET,
  arrivalRate: [...BUDGET, "arrived"],
};

/** The cells that are not zero; the first one where all are */
function cellsOf(lines: readonly FundLine[], measure: ReportMeasure): readonly CellAddress[] {
  const fields = lines.flatMap((line) => FIELDS[measure].map((key) => line[key] as Field<unknown>));
  const filled = fields.filter(({ value, cell }) => cell !== null && !isZero(value));
  const chosen = filled.length > 0 ? filled : fields.slice(0, 1);
  return [...new Set(chosen.flatMap(({ cell }) => cell ?? []))];
}

function isZero(value: unknown): boolean {
  return value === null || (Decimal.isDecimal(value) && value.isZero());
}
