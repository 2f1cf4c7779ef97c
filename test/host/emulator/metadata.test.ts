/** Compares the host's tables with the class metadata of the library. */
import { readFileSync } from "node:fs";
import { classes } from "../../../src/emulator/classes";
import { LATER_PROPERTIES } from "../../../src/emulator/laterMembers";
import { requiredVersion } from "../../../src/emulator/requirementSets";
import { closeAll, failureOf, open, type Bench } from "./support";

interface LibraryPrototype {
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
  readonly _navigationPropertyNames?: readonly string[];
}

/** Protocol names that are not in the metadata: the library writes showGridlines as "Gridlines". */
const WIRE_ONLY = new Set(["Worksheet.Gridlines"]);

function camel(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

let bench: Bench;
beforeAll(async () => {
  bench = await open();
});
afterAll(closeAll);

/** A class of the library, from the page's globals; null for the private class of the custom functions runtime. */
function prototypeOf(library: string, name: string): (LibraryPrototype & Record<string, unknown>) | null {
  if (library === "CustomFunctions") return null;
  const inPage = bench.office.Office.onReady.constructor as FunctionConstructor;
  const type: unknown = inPage(`return ${library}[${JSON.stringify(name)}]`)();
  if (typeof type !== "function") throw new Error(`the library has no ${library}.${name}`);
  return type.prototype as LibraryPrototype & Record<string, unknown>;
}

describe.each(classes.map((type) => [type.name, type.definition] as const))("%s", (name, definition) => {
  test("has only members that the library has", () => {
    const prototype = prototypeOf(definition.library ?? "Excel", name);
    if (prototype === null) return;
    const scalars = new Set(prototype._scalarPropertyOriginalNames ?? []);
    const links = new Set(prototype._navigationPropertyNames ?? []);
    const unknown = [
      ...Object.keys(definition.properties ?? {}).filter(
        (one) => !scalars.has(one) && !WIRE_ONLY.has(`${name}.${one}`),
      ),
      ...Object.keys(definition.links ?? {}).filter(
        (one) => !links.has(one.startsWith("_") ? one : camel(one)),
      ),
      ...Object.keys(definition.methods ?? {}).filter((one) => {
        const member = Object.getOwnPropertyDescriptor(prototype, one.startsWith("_") ? one : camel(one));
        return typeof member?.value !== "function";
      }),
    ];
    expect(unknown).toEqual([]);
  });

  test("has only writable properties that the library can write", () => {
    const prototype = prototypeOf(definition.library ?? "Excel", name);
    if (prototype === null) return;
    const names = prototype._scalarPropertyOriginalNames ?? [];
    const wrong = Object.entries(definition.properties ?? {})
      .filter(([one, property]) => property.write !== undefined && !WIRE_ONLY.has(`${name}.${one}`))
      .filter(([one]) => prototype._scalarPropertyUpdateable?.[names.indexOf(one)] !== true);
    expect(wrong.map(([one]) => one)).toEqual([]);
  });
});

test("no class is listed twice", () => {
  expect(new Set(classes.map(({ name }) => name)).size).toBe(classes.length);
});

/** The requirement set of each member, from the library's source. */
function gatesOfLibrary(): ReadonlyMap<string, string> {
  const file = require.resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js");
  const gates = readFileSync(file, "utf8").matchAll(
    /_throwIfApiNotSupported\("([\w.]+)", _defaultApiSetName, "([\d.]+)"/g,
  );
  const ofPackage = [...gates].map(([, member = "", version = ""]) => [member, version] as const);
  return new Map([...ofPackage, ...LATER_PROPERTIES]);
}

test("every member requires the ExcelApi version stated in the library", () => {
  const gates = gatesOfLibrary();
  expect(gates.get("Range.merge")).toBe("1.2");
  for (const { name, definition } of classes) {
    const { properties, links, methods } = definition;
    for (const member of Object.keys({ ...properties, ...links, ...methods })) {
      const full = `${name}.${member.startsWith("_") ? member : camel(member)}`;
      expect([full, requiredVersion(full)]).toEqual([full, gates.get(full) ?? null]);
    }
  }
});

test("members that are newer than the host's Excel fail with ApiNotFound", async () => {
  const old = await open({ requirements: { ExcelApi: "1.4" } });
  const failure = await failureOf(
    old.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").conditionalFormats.clearAll();
      await context.sync();
    }),
  );
  expect(failure).toMatchObject({ code: "ApiNotFound", location: "Range.conditionalFormats" });
  const { requirements } = old.office.Office.context;
  expect([
    requirements.isSetSupported("ExcelApi", "1.4"),
    requirements.isSetSupported("ExcelApi", "1.6"),
  ]).toEqual([true, false]);
});

test("loading everything omits members that an older Excel does not have", async () => {
  const old = await open({ requirements: { ExcelApi: "1.6" } });
  await old.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load();
    await context.sync();
    expect(sheet.name).toBe("Sheet1");
    expect(() => sheet.tabColor).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
  });
});
