/** Whether each name of 基本信息 leads to the cell beside its own label: sorting the sheet moves values, not names. */
import { cellAddress, sameSheetName } from "../../a1";
import { UNIT_CELLS } from "../../domain/model";
import { UNIT_KEYS, unitCellName } from "../schema/names";
import type { AreaSnapshot, OutsideSnapshot } from "../snapshot";
import type { Collector } from "./collector";
import type { ReadAreas } from "./outside";
import { foldHeading } from "./table";

const LABELS = new Set(UNIT_KEYS.map((key) => foldHeading(UNIT_CELLS[key].heading)));

function isLabel(text: string): boolean {
  return LABELS.has(foldHeading(text));
}

/** Labels in words of the user's own say nothing; a value that is itself a label is wrong in any case. */
export function reportOtherLabels(
  outside: readonly OutsideSnapshot[],
  areas: ReadAreas,
  collector: Collector,
): void {
  for (const key of UNIT_KEYS) {
    const area = areas.get(unitCellName(key));
    if (area === undefined) continue;
    const { heading } = UNIT_CELLS[key];
    const own = String(area.values[0]?.[0] ?? "");
    const label = isLabel(own) ? own : labelOf(area, outside);
    if (label !== own && (!isLabel(label) || foldHeading(label) === foldHeading(heading))) continue;
    const cell = cellAddress(area.sheet, area.row, area.column);
    collector.add("R00.otherLabel", "error", [cell], { column: heading, label }, label, heading);
  }
}

/** The nearest text to the left; "" for none */
function labelOf({ sheet, row, column }: AreaSnapshot, outside: readonly OutsideSnapshot[]): string {
  const texts = outside
    .filter((one) => sameSheetName(one.sheet, sheet))
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        (block.values[row - block.row] ?? []).map((value, index) => ({
          value: String(value),
          column: block.column + index,
        })),
      ),
    )
    .filter((text) => text.column < column && text.value.trim() !== "");
  return texts.sort((left, right) => right.column - left.column)[0]?.value ?? "";
}
