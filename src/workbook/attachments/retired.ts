/** What is left of an attachment that is no longer due: a line that says so, instead of figures of an earlier run. */
import { Grid, text } from "../grid";
import type { SheetDefinition } from "../sheet";
import { ownedSheet } from "./owned";

export function retiredSheet(name: string): SheetDefinition {
  const grid = new Grid([90]);
  grid.add([text("annexMark", name)], 20);
  grid.add([text("captionLeft", "按“项目”表当前内容，没有对应本表的单独填报项目，本表可以删除。")], 24);
  // A row to be printed again, as every form has one: Office.js can set the print titles of a sheet, not take them away.
  return ownedSheet(name, "attachment", grid, { orientation: "portrait", headerRow: 0 });
}
