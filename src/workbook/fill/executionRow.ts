/** 预算执行: its points and its score by the form, and the row of the indicators that has them where the money has none. */
import { toPlain, toPlainExact, type Decimal } from "../../domain/decimal";
import { executionScore, withPoints } from "../../domain/calculation/scoring";
import type { Indicator } from "../../domain/model";
import { foldName, withoutNumber } from "../../domain/text";
import type { FormContent } from "../attachments/formContent";
import { budgetReasons } from "../attachments/formNotes";
import { numberContent, textContent } from "../sheet/cells";
import type { CellContent } from "../sheet";
import type { IndicatorColumn, RecognisedForm } from "../forms";
import type { IndicatorHeader } from "../forms/header";
import type { Cell, FormCells } from "./formCells";
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

export interface FormExecution {
  readonly points: Decimal;
  readonly ofProfile: Decimal;
  /** Null without an execution rate */
  readonly score: Decimal | null;
}

/**
 * Points that the form prints are the bureau's: 得分（20分×执行率） takes 19.2 for 96%, whatever the profile says.
 * @param execution the row of the indicators that takes the score, if the money has no points
 */
export function executionOf(
  form: RecognisedForm,
  { profile, result }: FormContent,
  execution: ExecutionRow | null,
): FormExecution {
  const { points: ofProfile } = profile.executionScore;
  const total = form.budgetRows.find(({ isTotal }) => isTotal);
  const printed = execution?.indicator.weight.value ?? total?.weight.value ?? form.executionPoints.value;
  const points = printed?.gt(0) ? printed : ofProfile;
  const rate = result.funds?.executionRate ?? null;
  const isOfForm = !points.eq(ofProfile) && rate !== null;
  return {
    points,
    ofProfile,
    score: isOfForm ? executionScore(rate, withPoints(profile.executionScore, points)) : result.fundScore,
  };
}

/** Says by which points the score counts, where they are not the profile's. */
export function remarkPoints(
  cells: FormCells,
  { row, column }: Cell,
  { points, ofProfile, score }: FormExecution,
): void {
  if (score === null || points.eq(ofProfile)) return;
  cells.remarks.push({
    kind: "points",
    place: { row, inserted: 0 },
    column,
    written: toPlainExact(score),
    points: toPlainExact(points),
    ofProfile: toPlainExact(ofProfile),
  });
}

export function planExecutionRow(cells: FormCells, execution: ExecutionRow): void {
  const { indicator, header, row } = execution;
  const { result } = cells.content;
  const rate = result.funds?.executionRate ?? null;
  const place = { row, inserted: 0 };
  const put = (key: IndicatorColumn, content: CellContent): void => {
    const column = header.columns.get(key);
    const what = { name: indicator.level3.written, indicator: key };
    if (column !== undefined) cells.put(what, place, column, content);
  };
  put("actual", rate === null ? null : textContent(`${toPlain(rate)}%`));
  const scored = executionOf(cells.form, cells.content, execution);
  put("weight", numberContent(scored.points));
  put("score", numberContent(scored.score));
  const column = header.columns.get("score");
  if (column !== undefined) remarkPoints(cells, { row, column }, scored);
  put("reason", textContent(budgetReasons(cells.content).join("\n")));
}
