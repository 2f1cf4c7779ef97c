/** Areas in the attributes `sqref` and `ref`. */
import { areaName, parseArea, type Area } from "../../../a1";
import { XlsxError } from "../../opc/errors";

/** Limit for one element, so that a hostile file cannot cause unbounded work. */
const MAX_AREAS = 100_000;

export function readAreas(sqref: string | undefined, part: string): Area[] {
  const words = (sqref ?? "").split(/\s+/).filter((word) => word !== "");
  if (words.length > MAX_AREAS)
    throw new XlsxError("tooLarge", `${part} has an element of ${words.length} areas`);
  return words.map((word) => {
    const area = parseArea(word);
    if (!area) throw new XlsxError("damaged", `${part} has an area ${word.slice(0, 40)}`);
    return area;
  });
}

export function writeAreas(areas: readonly Area[]): string {
  return areas.map((area) => areaName(area)).join(" ");
}
