/** 预算执行率 as a row of the indicators, in a form whose money has no points. */
import { toPlain } from "../../domain/decimal";
import type { Indicator } from "../../domain/model";
import { foldName, withoutNumber } from "../../domain/text";
import { budgetReasons } from "../attachments/formNotes";
import { numberContent, textContent } from "../sheet/cells";
import type { CellContent } from "../sheet";
import type { IndicatorColumn, RecognisedForm } from "../forms";
import type { IndicatorHeader } from "../forms/header";
import type { FormCells } from "./formCells";
import type { Assignment } from "./rows";

export interface ExecutionRow {
  readonly indicator: Indicator;
  readonly header: IndicatorHeader;
  readonly row: number;
}

/** The only one of the form that the evaluation has no indicator for; null if the money has points of its own. */
export function executionRowOf(form: RecognisedForm, { unknown }: Assignment): ExecutionRow | null {
  const { budgetRows, places } = form;
  const isInMoney = budgetRows.some(({ weight, score }) => weight.cell !== null || score.cell !== null);
  const [indicator, ...others] = isInMoney ? [] : unknown.filter(isExecution);
  if (indicator === undefined || others.length > 0) return null;
  const table = places.tables.find(({ rows }) => rows.some((one) => one.indicator === indicator));
  const place = table?.rows.find((one) => one.indicator === indicator);
  return table === undefined || place === undefined
    ? null
    : { indicator, header: table.header, row: place.row };
}

function isExecution({ level1, level3 }: Indicator): boolean {
  return [level1, level3].some(({ written }) => /^预算(?:资金)?执行/u.test(withoutNumber(foldName(written))));
}

/** Whether the row has the points that the profile gives for execution, so that it takes the score */
export function takesScore({ content }: FormCells, { indicator: { weight } }: ExecutionRow): boolean {
  return weight.value === null || weight.value.eq(content.profile.executionScore.points);
}

export function planExecutionRow(cells: FormCells, execution: ExecutionRow): void {
  const { indicator, header, row } = execution;
  const { result, profile } = cells.content;
  const rate = result.funds?.executionRate ?? null;
  const put = (key: IndicatorColumn, content: CellContent): void => {
    const column = header.columns.get(key);
    const what = { name: indicator.level3.written, indicator: key };
    if (column !== undefined) cells.put(what, { row, inserted: 0 }, column, content);
  };
  put("actual", rate === null ? null : textContent(`${toPlain(rate)}%`));
  if (takesScore(cells, execution)) {
    put("weight", numberContent(profile.executionScore.points));
    put("score", numberContent(result.fundScore));
  }
  put("reason", textContent(budgetReasons(cells.content).join("\n")));
}
