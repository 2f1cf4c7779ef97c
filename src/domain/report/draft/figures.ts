/** The figures of a draft: each from the workbook, printed as reports print it, with its source. */
import { type Decimal, round, sum, toPlain, toPlainExact } from "../../decimal";
import type { Evaluation } from "../../evaluation";
import type { FormResult } from "../../calculation/computation";
import { UNIT_CELLS, type SelfEvaluation, type UnitInformation } from "../../model";
import { YUAN } from "../../text/money";
import { FundScopes, measureName, type FundScope, type ReportMeasure } from "../funds";
import type { WorkbookFigure } from "../../calculation/workbookFigure";
import { unitFigures } from "../indicators";
import { scoreFigure } from "../scores";
import type { NamedWorkFigure } from "../../calculation/workFigures";
import type { DraftRun, FigureRun, Runs } from "./draft";
import { blank, join, list, say } from "./runs";

const MONEY_UNIT = "万元";
/** Places of money in 万元 */
const PLACES = 2;

export function figureRun({ source, value, cells }: WorkbookFigure, text: string): FigureRun {
  return { kind: "figure", text, value, source, cells };
}

/** In 万元, two places */
function printedMoney(value: Decimal): Decimal {
  return round(value.div(YUAN[MONEY_UNIT]), PLACES);
}

/** 2549.03万元, 0万元, 20元 (which would print as 0.00万元), 100%, 32人 */
function printed({ value, unit }: Pick<WorkbookFigure, "value" | "unit">): string {
  const money = printedMoney(value);
  if (unit !== "元" || (money.isZero() && !value.isZero())) return `${toPlainExact(value)}${unit ?? ""}`;
  return `${value.isZero() ? "0" : toPlain(money, PLACES)}${MONEY_UNIT}`;
}

/** The name of a part, and its figure */
export interface NamedFigure {
  readonly name: string;
  readonly figure: WorkbookFigure;
}

export class DraftFigures {
  private readonly scopes: FundScopes;
  private readonly units: ReadonlyMap<string, WorkbookFigure>;

  constructor(
    readonly selfEvaluation: SelfEvaluation,
    readonly evaluation: Evaluation,
  ) {
    this.scopes = new FundScopes(selfEvaluation);
    this.units = new Map(unitFigures(selfEvaluation).map((figure) => [figure.source, figure]));
  }

  /** 全部, 基本支出, a category, a tier, a project, or lines of one's own choice */
  scope(name: string): FundScope | null {
    return name === "全部" ? this.scopes.all : this.scopes.project(name);
  }

  /** Null for a scope without lines and for an amount that is not known */
  fund(scope: FundScope | string | null, measure: ReportMeasure): WorkbookFigure | null {
    const found = typeof scope === "string" ? this.scope(scope) : scope;
    if (found === null || this.isUnknown(found.name, measure)) return null;
    return this.scopes.figure(found, measure);
  }

  /** A line that may belong to the scope, or an amount of it, cannot be read. */
  private isUnknown(scope: string, measure: ReportMeasure): boolean {
    const totals = this.evaluation.totals.get(scope);
    if (totals === undefined) return false;
    const known = measure in totals ? (measure as keyof typeof totals) : "annualBudget";
    return totals[known] === null;
  }

  /** The figure, or a blank with its name */
  fundRun(scope: FundScope | string | null, measure: ReportMeasure): DraftRun {
    const figure = this.fund(scope, measure);
    if (figure !== null) return figureRun(figure, printed(figure));
    const name = typeof scope === "string" ? scope : (scope?.name ?? "");
    return blank(`${name === "全部" ? "" : name}${measureName(measure)}`, "“资金”未填或者无法读取");
  }

  /** A cell of 基本信息 */
  unit(key: keyof UnitInformation): WorkbookFigure | null {
    return this.units.get(`基本信息/${UNIT_CELLS[key].heading}`) ?? null;
  }

  unitRun(key: keyof UnitInformation): DraftRun {
    const figure = this.unit(key);
    return figure === null
      ? blank(UNIT_CELLS[key].heading, "“基本信息”未填")
      : figureRun(figure, printed(figure));
  }

  score(form: FormResult): DraftRun {
    const figure = scoreFigure(form);
    if (figure !== null) return figureRun(figure, printed(figure));
    const unscored = form.indicators.filter(({ score }) => score === null);
    const [first, ...others] = unscored.map(({ indicator }) => indicator.level3.value ?? "");
    if (first === undefined) return blank("自评得分", "权重或预算执行未填全");
    return blank("自评得分", `“${first}”${others.length === 0 ? "" : `等${unscored.length}项指标`}没有得分`);
  }
}

export function run(figure: WorkbookFigure): FigureRun {
  return figureRun(figure, printed(figure));
}

/** 1100余人, 约1100人, 7万人以上, 2.4亿元: as the row writes it */
export function workRun({ name, row, figure }: NamedWorkFigure): DraftRun {
  const { value, measureUnit, approximation } = row;
  if (figure === null || value.value === null) return blank(name);
  const number = toPlainExact(value.value);
  const unit = measureUnit.value ?? "";
  switch (approximation.value) {
    case null:
      return figureRun(figure, `${number}${unit}`);
    case "余":
    case "多":
      return figureRun(figure, `${number}${approximation.value}${unit}`);
    case "以上":
      return figureRun(figure, `${number}${unit}以上`);
    default:
      return figureRun(figure, `${approximation.value}${number}${unit}`);
  }
}

/**
 * A sum with its parts: 90.00万元，其中：甲72.00万元、乙18.00万元. Parts of zero are left out. Where the printed parts do
 * not add up to the printed sum, the sentence says that they are rounded.
 */
export function withParts(whole: WorkbookFigure, parts: readonly NamedFigure[], verb = ""): Runs {
  const named = parts.filter(({ figure }) => !figure.value.isZero());
  if (named.length === 0) return [run(whole)];
  const items = named.map(({ name, figure }) => say`${verb}${name}${run(figure)}`);
  const total = sum(named.map(({ figure }) => printedMoney(figure.value)));
  const note = total.eq(printedMoney(whole.value)) ? "" : "（分项经四舍五入，与合计有尾差）";
  return join([run(whole), "，其中：", list(items, "、"), note]);
}
