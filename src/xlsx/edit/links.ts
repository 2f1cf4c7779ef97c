/** Hyperlinks of cells, into the workbook. */
import { intersect, type Area } from "../../a1";
import type { Sheet, Styles } from "../model/types";
import { setContent } from "./content";
import { formatArea } from "./formats";
import { isBlank, makeCell, type SheetAreas } from "./grid";

export interface Link {
  /** `资金!K12`; need not exist */
  readonly location: string;
  readonly screenTip: string | null;
  /** Null = a blank cell shows the location, another one what it holds */
  readonly text: string | null;
}

/** Sets the link of one cell, in place of another one, and formats the cell as Excel formats links. */
export function setLink(styles: Styles, sheet: Sheet, cell: Area, { location, screenTip, text }: Link): void {
  removeLinks({ sheet, areas: [cell] });
  sheet.hyperlinks.push({ area: cell, location, screenTip });
  const stored = makeCell(sheet, cell.row, cell.column);
  if (text !== null) setContent(stored, text, null);
  else if (isBlank(stored)) setContent(stored, location, null);
  formatArea(styles, sheet, cell, { font: { color: "#0563C1", underline: "Single" } });
}

export function removeLinks({ sheet, areas }: SheetAreas): void {
  sheet.hyperlinks = sheet.hyperlinks.filter(
    ({ area }) => !areas.some((one) => intersect(one, area) !== null),
  );
}
