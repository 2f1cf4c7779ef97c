import type { Decimal } from "../decimal";
import type { CellAddress } from "../model";

/** A figure of the workbook, with what it is and where it stands */
export interface WorkbookFigure {
  /** 资金/支出/项目支出, 指标/完成值/整体/城镇新增就业, 基本信息/在职人数 */
  readonly source: string;
  /** Money in 元, rates in percent, counts in their unit; 0 for a deadline */
  readonly value: Decimal;
  /** The deadline, where it is one: 2021-12-31, 次月10日 */
  readonly date?: string;
  readonly unit: string | null;
  /** The unit in which its cells hold it: for money, the workbook's */
  readonly statedIn: string | null;
  readonly cells: readonly CellAddress[];
  /** How it is computed, in the workbook's money unit; null where it stands in one cell */
  readonly working: string | null;
}
