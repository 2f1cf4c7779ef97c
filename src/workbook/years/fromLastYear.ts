/** 从上年建立: this year's standard workbook with what last year's has to give, every proposal marked. */
import { Decimal } from "../../domain/decimal";
import { figuresOf } from "../../domain/calculation/fundLines";
import type { Field, FundLine, Indicator, SelfEvaluation, WorkFigure } from "../../domain/model";
import { LAST_YEAR_MARK } from "../../domain/years/mark";
import { numberContent, textContent } from "../sheet/cells";
import type { CellContent, SheetDefinition } from "../sheet";
import { workbookWith } from "../template";
import type { InputRow } from "../template/tableSheet";

/**
 * Taken over: the unit, the fund lines with 上年结转 from last year's 结转结余, the projects with their goals, the
 * indicators with targets and weights, 实绩 with last year's figures as 上年数, the words of the reports, the parameters.
 * Amounts, results, scores, problems and conclusions of the year are left blank. Names keep the years in them.
 *
 * @param file name of last year's workbook
 */
export function workbookFromLastYear(last: SelfEvaluation, file: string): SheetDefinition[] {
  const { unit } = last;
  const year = unit.year.value;
  return workbookWith({
    unit: {
      name: written(unit.name),
      competentDepartment: written(unit.competentDepartment),
      year: year === null ? null : { number: String(year + 1) },
      moneyUnit: written(unit.moneyUnit),
      profile: written(unit.profile),
      level: written(unit.level),
      reportOutline: written(unit.reportOutline),
      unitHead: written(unit.unitHead),
      phone: written(unit.phone),
    },
    funds: last.funds.map(fundRow),
    projects: last.projects.map((project) => ({
      name: written(project.name),
      code: written(project.code),
      competentDepartment: written(project.competentDepartment),
      implementingUnit: written(project.implementingUnit),
      annualGoal: marked(project.annualGoal.written),
      separateForm: written(project.separateForm),
    })),
    indicators: last.indicators.map((indicator) => indicatorRow(indicator, year)),
    workFigures: last.workFigures.map(workRow),
    reportWords: last.reportWords.map(({ report, section, text }) => ({
      report: written(report),
      section: written(section),
      text: marked(text.written),
    })),
    parameters: last.parameters.map(({ name, value }) => ({
      name: written(name),
      value: numberContent(value.value),
    })),
    notes: [
      `由上年工作簿“${file}”建立。带“${LAST_YEAR_MARK}”的文字和指标值取自上年，请逐项核对、改写，并删除该标记；金额、完成值、得分、完成情况、问题和结论请重新填写。`,
    ],
  });
}

function written({ written: text }: Field<unknown>): CellContent {
  return textContent(text);
}

function marked(text: string): CellContent {
  return text === "" ? null : textContent(`${LAST_YEAR_MARK}${text}`);
}

/** A line without a balance carries nothing over; one that is not known is left to the user. */
function fundRow(line: FundLine): InputRow<"funds"> {
  const figures = figuresOf(line);
  const balance = figures === null ? null : Decimal.max(figures.annualBudget.minus(figures.spent), 0);
  const place = line.spent.cell === null ? "" : `（${line.spent.cell}）`;
  return {
    category: written(line.category),
    project: written(line.project),
    tier: written(line.tier),
    functionCode: written(line.functionCode),
    source: written(line.source),
    carriedOver: numberContent(balance),
    remark: balance?.isZero() === true ? null : marked(`上年结转取自上年工作簿的结转结余${place}。`),
  };
}

function indicatorRow(indicator: Indicator, year: number | null): InputRow<"indicators"> {
  const { target, actual } = indicator;
  const before = actual.written === "" ? "" : `，上年完成值${actual.written}`;
  return {
    project: textContent(indicator.project.value ?? ""),
    level1: textContent(indicator.level1.value ?? ""),
    level2: textContent(indicator.level2.value ?? ""),
    level3: written(indicator.level3),
    nature: written(indicator.nature),
    target: textContent(nextYear(target.written, year)),
    measureUnit: written(indicator.measureUnit),
    weight: numberContent(indicator.weight.value),
    reason: target.written === "" ? null : marked(`指标值取自上年${before}。`),
  };
}

/** 2020年12月31日前 → 2021年12月31日前 */
function nextYear(text: string, year: number | null): string {
  return year === null ? text : text.replaceAll(`${year}年`, `${year + 1}年`);
}

/** An inexact figure is no 上年数. */
function workRow(figure: WorkFigure): InputRow<"workFigures"> {
  return {
    name: written(figure.name),
    measureUnit: written(figure.measureUnit),
    lastYear: figure.approximation.value === null ? numberContent(figure.value.value) : null,
    targetLevel: written(figure.targetLevel),
    section: written(figure.section),
    partOf: written(figure.partOf),
    origin: written(figure.origin),
  };
}
