import { nearest } from "../../text";
import { SELF_EVALUATION_DUTY } from "../../rollup/documents";
import type { Rollup } from "../../rollup/rollup";
import { nameKey } from "../../rollup/nameKey";
import { unitLabel } from "../../rollup/unit";
import type { Rule, RollupFound } from "../rule";
import { placeOf } from "../../rollup/finding";

export interface Inputs {
  /** `similar`: a unit outside the list that may be meant */
  "U1.missing": { readonly unit: string; readonly similar: string | null };
  /** `other`: a filled workbook of the unit that was handed in too */
  "U1.blank": { readonly unit: string; readonly other: string | null };
  "U1.unlisted": { readonly unit: string; readonly similar: string | null; readonly isCounted: boolean };
}

function check({
  missing,
  unlisted,
  units,
  blank,
  unread,
  counted,
  department,
}: Rollup): RollupFound<Inputs>[] {
  const unlistedNames = [
    ...unlisted.map(unitLabel),
    ...unread.flatMap(({ file, unit }) => (unit === null ? [file] : [])),
  ];
  const missingNames = missing.flatMap(({ name }) => name.value ?? []);
  return [
    ...missing.map(({ name }): RollupFound<Inputs> => {
      const unit = name.value ?? name.written;
      return {
        code: "U1.missing",
        unit,
        places: [{ file: department?.file ?? null, cells: name.cell === null ? [] : [name.cell] }],
        inputs: { unit, similar: nearest(unit, unlistedNames) },
      };
    }),
    ...blank.map((one): RollupFound<Inputs> => {
      const unit = unitLabel(one);
      const key = nameKey(one);
      const other = key === null ? undefined : units.find((it) => it.blank !== true && nameKey(it) === key);
      const inputs = { unit, other: other?.file ?? null };
      return { code: "U1.blank", unit, places: [placeOf(one, one.name)], inputs };
    }),
    ...unlisted.map((one): RollupFound<Inputs> => {
      const unit = unitLabel(one);
      const inputs = { unit, similar: nearest(unit, missingNames), isCounted: counted.includes(one) };
      return { code: "U1.unlisted", unit, places: [placeOf(one, one.name)], inputs };
    }),
  ];
}

export const U1: Rule<Inputs> = {
  id: "U1",
  group: "rollup",
  clause: SELF_EVALUATION_DUTY,
  formula: "“应报单位”所列单位都已报送，报送的单位都在其中；空白工作簿视同未报送",
  severities: { "U1.missing": "error", "U1.blank": "error", "U1.unlisted": "error" },
  rollup: check,
};
