/** Adds the sheets of the standard workbook to the open workbook, atomically. */
import { sameSheetName } from "../../a1";
import { setUpOf, setUpsToDo, type SheetSetUp } from "../../workbook/sheet/setUp";
import type { SheetDefinition } from "../../workbook/sheet";
import { entry, openJournal } from "../../workbook/undo/journal";
import { activeSheet } from "../../workbook/undo/kinds/activeSheet";
import { createdSheet, createdSheets } from "../../workbook/undo/kinds/createdSheets";
import { definedNames, type FormerName } from "../../workbook/undo/kinds/definedNames";
import { writeAtomically, finishInterruptedWrite } from "../undo/atomicWrite";
import { HostError } from "../../port/errors";
import { loadSetUps, saveSetUps, setUpsIn } from "../pendingSetUps";
import { setUpSheets } from "../render/setUp";
import { prepareSheet, setLists } from "../render/sheet";
import { insertionOf } from "../../workbook/insertion";
import { callSize, step, sumOf, valuesSize, type Step } from "../payload";
import { inA1 } from "../referenceStyle";
import { runInExcel, type HostOptions } from "../run";
import { loadSavedState, settingText } from "../savedState";
import { cellsOfDefinition, writeSteps, type Report } from "../render/cells";

/**
 * Adds the sheets behind the existing ones and activates the first; then sets them up. Replaces names of the
 * workbook that are `#REF!`, left over from deleted sheets.
 *
 * @throws HostError before anything is written: `structureProtected`, `sheetExists` with the sheets, `nameExists` with the names
 */
export async function insertSheets(
  definitions: readonly SheetDefinition[],
  options: HostOptions = {},
): Promise<void> {
  const before = await readBefore(options);
  if (await finishInterruptedWrite(before.savedState, options)) return insertSheets(definitions, options);
  if (before.structureProtected) throw new HostError("structureProtected");
  const { existing, names, used } = insertionOf(definitions, before);
  if (existing.length > 0) throw new HostError("sheetExists", { sheets: existing });
  if (used.length > 0) throw new HostError("nameExists", { definedNames: used });
  const setUps = setUpsToDo(
    definitions.map((definition) => setUpOf(definition)),
    before.setUps,
    (sheet) => before.sheets.some((name) => sameSheetName(name, sheet)),
  );
  const journal = openJournal(
    "insert",
    entry(createdSheets, definitions.map(createdSheet)),
    entry(definedNames, names),
    entry(activeSheet, before.active),
  );
  await writeAtomically(
    {
      journal: { ...journal, setUps: before.setUps },
      looks: {},
      previous: before.savedState,
    },
    {
      steps: (report) => insertSteps(definitions, names, report),
      beginsAtOnce: true,
      end: (context) => {
        saveSetUps(context, setUps);
        // Known fault on the web: a sheet can be activated only in a request after the one that added it.
        const first = definitions[0];
        if (first) context.workbook.worksheets.getItem(first.name).activate();
      },
      finished: { text: before.savedState, slots: [] },
    },
    options,
  );
  await setUpSheets(setUps, options);
}

interface Before {
  readonly sheets: readonly string[];
  readonly active: string;
  readonly structureProtected: boolean;
  /** Workbook-scoped */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly savedState: string | null;
  readonly setUps: readonly SheetSetUp[];
}

function readBefore(options: HostOptions): Promise<Before> {
  return runInExcel(async (context) => {
    // The sheets' names are not used, but Excel gives them only for the workbook in front. As it also adds sheets only
    // there, the error comes before anything is written.
    const worksheets = context.workbook.worksheets.load("items/name,items/names/items/name");
    const active = worksheets.getActiveWorksheet().load("name");
    const names = context.workbook.names.load("items/name,items/scope,items/formula");
    const protection = context.workbook.protection.load("protected");
    const savedState = loadSavedState(context);
    const setUps = loadSetUps(context);
    await context.sync();
    return {
      sheets: worksheets.items.map((sheet) => sheet.name),
      active: active.name,
      structureProtected: protection.protected,
      names: names.items
        .filter(({ scope }) => scope === "Workbook")
        .map(({ name, formula }) => ({ name, formula: inA1(formula) })),
      savedState: settingText(savedState),
      setUps: setUpsIn(setUps),
    };
  }, options);
}

function insertSteps(
  definitions: readonly SheetDefinition[],
  names: readonly FormerName[],
  report: Report,
): Step[] {
  return [
    {
      size: sumOf([valuesSize(names), callSize(2 * definitions.length)]),
      write: (context) => {
        // First, as Excel refuses a name that is taken: where another page was faster, nothing is changed.
        for (const { name } of definitions) context.workbook.worksheets.add(name);
        for (const { name, before } of names) {
          if (before !== null) context.workbook.names.getItem(name).delete();
        }
        return undefined;
      },
    },
    ...definitions.flatMap((definition) => {
      const rendering = prepareSheet(definition);
      return [
        {
          size: rendering.size,
          write: (context: Excel.RequestContext) => {
            rendering.render(context, context.workbook.worksheets.getItem(definition.name));
            return undefined;
          },
        },
        ...writeSteps(cellsOfDefinition(definition), report),
      ];
    }),
    step(
      definitions.map(({ validations }) => validations),
      (context) => setLists(context, definitions),
    ),
  ];
}
