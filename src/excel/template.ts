/** Lays the sheets of the standard workbook into the open workbook. */
import { sameSheetName } from "../workbook/addresses";
import type { SheetDefinition } from "../workbook/sheet";
import { HostError } from "./errors";
import { layDown } from "./layDown";
import { nameTarget } from "./nameFormula";
import { lookBytes, sendInChunks } from "./payload";
import { runInExcel, type HostOptions } from "./run";
import { cellsOfDefinition, writeSteps } from "./writtenCells";

/**
 * Adds the sheets behind the existing ones and shows the first; three requests when they stay below 4 MB.
 * Names of the workbook that lead nowhere any more (`#REF!`, left over from deleted sheets) make room for the new.
 *
 * @throws HostError before anything is written: `sheetExists` with the sheets, `nameExists` with the names
 */
export async function insertSheets(
  definitions: readonly SheetDefinition[],
  options: HostOptions = {},
): Promise<void> {
  await runInExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name");
    const names = context.workbook.names.load("items/name,items/scope,items/formula");
    await context.sync();

    const sheetNames = worksheets.items.map((sheet) => sheet.name);
    refuseExisting(definitions, sheetNames);
    const clashing = clashingNames(definitions, names.items);
    const used = clashing.filter((item) => nameTarget(item.formula, sheetNames).state !== "refError");
    if (used.length > 0) throw new HostError("nameExists", { definedNames: used.map((item) => item.name) });

    const differing: string[] = [];
    await sendInChunks(context, [
      {
        bytes: 0,
        write: () => {
          for (const item of clashing) item.delete();
          return undefined;
        },
      },
      ...definitions.flatMap((definition) => [
        {
          bytes: lookBytes(definition),
          write: () => {
            layDown(context, worksheets.add(definition.name), definition);
            return undefined;
          },
        },
        ...writeSteps(cellsOfDefinition(definition), (cells) => differing.push(...cells)),
      ]),
    ]);
    if (differing.length > 0) throw new HostError("readBackDiffers", { cells: differing });
    // Known fault on the web: a sheet can be shown only in a request after the one that made it.
    const first = definitions[0];
    if (first) worksheets.getItem(first.name).activate();
    await context.sync();
  }, options);
}

function refuseExisting(definitions: readonly SheetDefinition[], sheetNames: readonly string[]): void {
  const existing = definitions
    .map(({ name }) => name)
    .filter((name) => sheetNames.some((other) => sameSheetName(other, name)));
  if (existing.length > 0) throw new HostError("sheetExists", { sheets: existing });
}

function clashingNames(
  definitions: readonly SheetDefinition[],
  existing: readonly Excel.NamedItem[],
): Excel.NamedItem[] {
  const wanted = definitions
    .flatMap(({ names }) => names)
    .filter(({ scope }) => scope === "workbook")
    .map(({ name }) => name.toUpperCase());
  return existing.filter((item) => item.scope === "Workbook" && wanted.includes(item.name.toUpperCase()));
}
