/** For each check of the self-test: a host that answers otherwise, as a real Excel has been seen or feared to do. */
import { isEntireColumn, isEntireRow } from "../../../src/a1";
import { classes } from "../../../src/emulator/classes";
import { invalidArgument, invalidOperation, itemNotFound } from "../../../src/emulator/errors";
import { HostObject, type Argument, type Result } from "../../../src/emulator/objects";
import type { Session } from "../../../src/emulator/session";
import type { Collection, Method, Property } from "../../../src/emulator/table";
import type { Areas } from "../../../src/emulator/targets";
import type { Json, JsonObject } from "../../../src/emulator/wire";
import type { Border } from "../../../src/emulator/classes/borders";
import type { PlacedChart } from "../../../src/emulator/classes/charts";
import type { PlacedNote } from "../../../src/emulator/classes/notes";
import type { Rule } from "../../../src/emulator/classes/conditionalFormats";
import type { CheckName } from "../../../src/excel/selftest";
import { OTHER_SHEET, TEST_SHEET } from "../../../src/excel/selftest/check";
import type { DefinedName, Sheet, Workbook } from "../../../src/xlsx/model/types";

/** Changes the host until mocks are restored; returns a clock if it is time that differs. */
type Contrary = (workbook: Workbook) => (() => number) | undefined;

function definitionOf(className: string) {
  const found = classes.find(({ name }) => name === className);
  if (found === undefined) throw new Error(`the host has no class ${className}`);
  return found.definition;
}

type Read<T> = (self: T, answer: () => Json, session: Session) => Json;
type Write<T> = (self: T, value: Argument, write: (value: Argument) => void) => void;

function member<M>(table: Readonly<Record<string, unknown>> | undefined, name: string): M {
  const found = table?.[name];
  if (found === undefined) throw new Error(`the host has no member ${name}`);
  return found as M;
}

function answers<T>(className: string, name: string, read: Read<T>): undefined {
  const property = member<Property<T>>(definitionOf(className).properties, name);
  const original = property.read?.bind(property);
  jest
    .spyOn(property as Required<Property<T>>, "read")
    .mockImplementation((session, self) => read(self, () => original?.(session, self) ?? null, session));
}

function takes<T>(className: string, name: string, write: Write<T>): undefined {
  const property = member<Property<T>>(definitionOf(className).properties, name);
  const original = property.write?.bind(property);
  jest
    .spyOn(property as Required<Property<T>>, "write")
    .mockImplementation((session, self, value) =>
      write(self, value, (changed) => original?.(session, self, changed)),
    );
}

type Call<T> = (self: T, args: readonly Argument[], call: (args: readonly Argument[]) => Result) => Result;

export function does<T>(className: string, name: string, run: Call<T>): undefined {
  const method = member<Method<T>>(definitionOf(className).methods, name);
  const original = method.run.bind(method);
  jest
    .spyOn(method, "run")
    .mockImplementation((session, self, args) =>
      run(self, args, (changed) => original(session, self, changed)),
    );
}

/** The values of a range, one by one */
function eachValue(change: (value: Json) => Json): (value: Json) => Json {
  return (values) =>
    Array.isArray(values) ? values.map((row) => (Array.isArray(row) ? row.map(change) : row)) : values;
}

function onOtherSheet(sheet: Sheet): void {
  if (sheet.name === OTHER_SHEET) throw invalidOperation("a sheet that is not shown");
}

const setsNothing = (): void => undefined;

export const CONTRARY = {
  nestedLoads: () =>
    answers<DefinedName>("NamedItem", "Comment", ({ name }, answer) =>
      name === "绩效_嵌套" ? "" : answer(),
    ),
  sheetName: () =>
    answers<DefinedName>("NamedItem", "Name", ({ name }) =>
      name === "绩效_附表" ? `${TEST_SHEET}!${name}` : name,
    ),
  /** The name is gone only once the request is done. */
  nameReplaced: () =>
    does<DefinedName>("NamedItem", "Delete", ({ name }, args, call) =>
      name === "绩效_替换" ? null : call(args),
    ),
  nameFormula: () =>
    answers<DefinedName>("NamedItem", "Formula", (_name, answer) => String(answer()).replaceAll("'", "")),
  nameFormulaSet: () => takes<DefinedName>("NamedItem", "Formula", setsNothing),
  nameScopes: () =>
    answers<DefinedName>("NamedItem", "Scope", ({ name, scope }) =>
      scope === null || name === "绩效_同名" ? "Workbook" : "Worksheet",
    ),
  ruleOnAreas: () =>
    answers<Rule>("ConditionalFormatRule", "Formula", (_rule, answer) =>
      String(answer()).replace("=0", " = 0"),
    ),
  /** office-js#5222 */
  ruleRemoval: () => {
    const collection = definitionOf("ConditionalFormatCollection").collection as Required<Collection<Areas>>;
    const original = collection.item.bind(collection);
    jest.spyOn(collection, "item").mockImplementation((session, range, id) => {
      const whole = range.areas.some((area) => isEntireRow(area) && isEntireColumn(area));
      const onE1 = range.sheet.conditionalFormats.filter(({ areas }) =>
        areas.some(({ row, column }) => row === 0 && column === 4),
      );
      if (whole && onE1.length > 1) throw itemNotFound();
      return original(session, range, id);
    });
    return undefined;
  },
  ruleOrder: () =>
    does<Areas>("ConditionalFormatCollection", "Add", ({ areas: [first] }, args, call) => {
      const added = call(args);
      if (first?.column === 6 && added instanceof HostObject) (added.self as Rule).format.priority = 1000;
      return added;
    }),
  rulePriority: () => takes<Rule>("ConditionalFormat", "Priority", setsNothing),
  longAddresses: () =>
    does<Sheet>("Worksheet", "GetRanges", (_sheet, [address], call) => {
      const text = String(address);
      return call([text.length > 4096 ? text.slice(0, text.lastIndexOf(",", 4096)) : text]);
    }),
  nullLeavesAlone: () =>
    takes<Areas>("Range", "Values", (_range, values, write) =>
      write(eachValue((value) => value ?? "")(values as Json)),
    ),
  apostrophes: () =>
    answers<Areas>("Range", "Values", (_range, answer) =>
      eachValue((value) => (value === "0012" ? 12 : value))(answer()),
    ),
  doubles: (_workbook: Workbook, change = (value: number): number => Number(value.toPrecision(14))) =>
    answers<Areas>("Range", "Values", (_range, answer) =>
      eachValue((value) => (typeof value === "number" && !Number.isInteger(value) ? change(value) : value))(
        answer(),
      ),
    ),
  dateBase: (workbook: Workbook) => {
    workbook.date1904 = true;
    return undefined;
  },
  dateFormat: () =>
    answers<Areas>("Range", "NumberFormat", (_range, answer) =>
      eachValue((format) => (format === "yyyy-mm-dd" ? "yyyy/m/d" : format))(answer()),
    ),
  emptySheet: () => {
    const { methods } = definitionOf("Worksheet");
    const usedRange = member<Method<Sheet>>(methods, "GetUsedRange");
    const orNull = member<Method<Sheet>>(methods, "GetUsedRangeOrNullObject");
    jest.spyOn(orNull, "run").mockImplementation(usedRange.run.bind(usedRange));
    return undefined;
  },
  mergeAcross: () => does<Areas>("Range", "Merge", (_range, _args, call) => call([false])),
  /** office-js#224: the rows that are shown take the first values */
  filteredRows: () =>
    takes<Areas>("Range", "Values", ({ sheet, areas: [area] }, values, write) => {
      const hides = [...sheet.rows.values()].some(({ hidden }) => hidden);
      write(hides && area?.column === 14 ? [[1], [null], [2]] : values);
    }),
  links: () =>
    answers<Areas>("Range", "Hyperlink", (_range, answer) => ({
      ...(answer() as JsonObject),
      documentReference: `'${TEST_SHEET}'!A1`,
    })),
  notes: () => answers<PlacedNote>("Note", "Content", (_note, answer) => `用户:\n${String(answer())}`),
  charts: () => answers<PlacedChart>("ChartTitle", "Text", () => "图表标题"),
  bordersOfOneRow: () =>
    takes<Border>("RangeBorder", "Style", ({ target, side }, style, write) => {
      if (target.sheet.name === TEST_SHEET && side === "InsideHorizontal") throw invalidArgument("one row");
      write(style);
    }),
  pageSetup: () => takes<Sheet>("PageLayout", "Zoom", setsNothing),
  printTitles: () =>
    does<Sheet>("PageLayout", "SetPrintTitleRows", (sheet, args, call) => {
      onOtherSheet(sheet);
      return call(args);
    }),
  freezeUnseen: () =>
    does<Sheet>("WorksheetFreezePanes", "FreezeRows", (sheet, args, call) => {
      onOtherSheet(sheet);
      return call(args);
    }),
  sheetShown: () =>
    does<Sheet>("Worksheet", "Activate", ({ name }, args, call) => (name === TEST_SHEET ? call(args) : null)),
  largeSettings: () =>
    does<Workbook>("SettingCollection", "Add", (_workbook, [key = "", value = ""], call) =>
      call([key, String(value).slice(0, 255_000)]),
    ),
  /** A request that fails leaves nothing behind */
  failedBatch: () =>
    does<Workbook>("SettingCollection", "GetItemOrNullObject", (_workbook, [key = ""], call) =>
      String(key).endsWith("中断") ? null : call([key]),
    ),
  speed: () => {
    let clock = 0;
    return () => (clock += 11_000);
  },
} as const satisfies Readonly<Record<CheckName, Contrary>>;
