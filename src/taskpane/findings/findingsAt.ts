/** The findings of selected cells. Pure. */
import { intersect, parseAddress, parseReference } from "../../a1";
import type { Finding } from "../../domain/finding";
import { groupBy } from "../../domain/groupBy";
import type { SelectedCells } from "../../operations";

/** The function gives the findings with a cell among those selected, in their order. */
export function findingsAt(
  findings: readonly Finding[],
  sheetNames: ReadonlyMap<string, string>,
): (cells: SelectedCells) => readonly Finding[] {
  const placed = findings.flatMap((finding) =>
    finding.cells.flatMap((cell) => {
      const address = parseAddress(cell);
      return address === null ? [] : { finding, sheet: address.sheet, area: address.area };
    }),
  );
  const bySheet = groupBy(placed, ({ sheet }) => sheet);
  return ({ sheetId, address }) => {
    const areas = parseReference(address)?.areas ?? [];
    const ofSheet = bySheet.get(sheetNames.get(sheetId) ?? null) ?? [];
    const selected = ofSheet.filter(({ area }) => areas.some((one) => intersect(one, area) !== null));
    return [...new Set(selected.map(({ finding }) => finding))];
  };
}
