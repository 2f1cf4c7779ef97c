import { isShareOfWhole } from "../calculation/indicatorNames";
import { HUNDRED } from "../decimal";
import type { Field, Reading } from "../model";
import { OUR_PROPOSAL } from "./documents";
import type { Found, Rule } from "./rule";
import type { OfIndicator } from "./shared/indicatorInputs";
import type { IndicatorRow } from "./shared/indicatorRow";

export interface Inputs {
  /** 验收合格率 98, without % in any of its cells */
  "R95.percentMissing": OfIndicator & { readonly columns: readonly string[]; readonly written: string };
}

/** The reader takes the % of 度量单位, of the other cell or of the name. */
function check({ result: { indicator, name } }: IndicatorRow): Found<Inputs>[] {
  const { level3, target, actual } = indicator;
  if (!isBare(target) || (actual.value !== null && !isBare(actual))) return [];
  if (!isShareOfWhole(name)) return [];
  const bare = [
    ["指标值", target],
    ["完成值", actual],
  ] as const;
  const fields = bare.filter(([, field]) => isBare(field));
  const columns = fields.map(([column]) => column);
  const inputs = { name: level3.written, columns, written: target.written };
  return [
    { code: "R95.percentMissing", at: fields.map(([, field]) => field), inputs, actual: target.written },
  ];
}

function isBare({ value }: Field<Reading>): boolean {
  return value?.kind === "number" && value.unit === null && value.value.gt(0) && value.value.lte(HUNDRED);
}

export const R95: Rule<Inputs> = {
  id: "R95",
  group: "indicators",
  clause: OUR_PROPOSAL,
  formula: "满意度、合格率等比率写明百分号，或度量单位为“%”",
  severities: { "R95.percentMissing": "warning" },
  workbook: { indicator: check },
  form: { indicator: check },
};
