/** Replaces an attachment that is no longer needed: a line that says so instead of figures of an earlier run. */
import { Grid, text } from "../sheet/grid";
import type { SheetDefinition } from "../sheet";
import { ownedSheet } from "./owned";

export function retiredSheet(name: string): SheetDefinition {
  const grid = new Grid([90]);
  grid.add([text("annexMark", name)], 20);
  grid.add([text("captionLeft", "按“项目”表当前内容，没有对应本表的单独填报项目，本表可以删除。")], 24);
  // Every form repeats a row on each page, and Office.js can set a sheet's print titles but not remove them.
  return ownedSheet(name, "attachment", grid, { orientation: "portrait", headerRow: 0 });
}
