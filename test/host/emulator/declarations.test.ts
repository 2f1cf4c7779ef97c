/**
 * Compares the host's tables with Office.js's own declarations (@types/office-js): TypeScript itself judges a file that
 * uses every member with everything that the host accepts, and each member's requirement set stands in its comment.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { classes } from "../../../src/emulator/classes";
import { SIDES } from "../../../src/emulator/classes/borders";
import type { Parameter } from "../../../src/emulator/parameters";
import { requiredVersion } from "../../../src/emulator/requirementSets";
import type { HostClass } from "../../../src/emulator/table";
import { DECLARATIONS, declaredSets, minor, ROOT } from "../../support/officeDeclarations";

/** The add-in does without them where Excel does not have them. */
const ABOVE_FLOOR = [
  "Comment",
  "CommentCollection",
  "ConditionalFormatCollection.getItemOrNullObject",
  "Note",
  "NoteCollection",
  "Range.getMergedAreasOrNullObject",
  "Worksheet.comments",
  "Worksheet.notes",
];

/** Microsoft's page on undo names it; the declarations have the option that it belongs to, `mergeUndoGroup`. */
const UNDECLARED_CODES = ["UndoNotSupported"];

const PROBE = path.join(ROOT, "probe.ts");

/** What the library itself calls: showGridlines is written as "Gridlines", and the rest is `Excel.createWorkbook`. */
const INTERNAL = [
  "Worksheet.Gridlines",
  "Application.CreateWorkbook",
  "WorkbookCreated.Id",
  "WorkbookCreated.Open",
];
const isDeclared = (className: string, name: string): boolean =>
  !name.startsWith("_") && !INTERNAL.includes(`${className}.${name}`);
const camel = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
const excelClasses = classes.filter(({ definition }) => definition.library === undefined);

/** Values of properties that cannot be written, as the host gives them */
const READ_ONLY_VALUES: Readonly<Record<string, readonly string[]>> = {
  "Application.calculationState": ["Done", "Pending"],
  "NamedItem.type": ["Range", "Error", "String", "Boolean", "Integer", "Double"],
  "NamedItem.scope": ["Workbook", "Worksheet"],
  "Range.valueTypes": ["Empty", "Error", "Double", "Boolean", "String"],
};

interface Statement {
  /** `Range.merge(boolean)` */
  readonly use: string;
  readonly code: string;
}

const given = (type: string): string => `given<${type}>()`;

function statementsOf({ name, definition }: HostClass): Statement[] {
  const { properties = {}, links = {}, methods = {}, collection } = definition;
  const it = `given<Excel.${name === "FunctionResult" ? "FunctionResult<number>" : name}>()`;
  const statements: Statement[] = [];
  const add = (use: string, code: string): void => void statements.push({ use: `${name}.${use}`, code });
  for (const [member, property] of Object.entries(properties)) {
    if (!isDeclared(name, member)) continue;
    const own = camel(member);
    if (property.read !== undefined) add(own, `void ${it}.${own};`);
    if (property.write === undefined) continue;
    const { parameter } = property;
    const value = parameter === undefined ? `${it}.${own}` : given(parameter.type());
    add(`${own} = ${parameter?.type() ?? "…"}`, `${it}.${own} = ${value};`);
  }
  for (const link of Object.keys(links)) {
    if (isDeclared(name, link)) add(camel(link), `void ${it}.${camel(link)};`);
  }
  for (const [member, { parameters }] of Object.entries(methods)) {
    if (!isDeclared(name, member)) continue;
    for (const args of argumentLists(parameters)) {
      add(`${camel(member)}(${args.join()})`, `${it}.${camel(member)}(${args.map(given).join()});`);
    }
  }
  if (collection !== undefined) add("items", `void ${it}.items;`);
  if (collection?.item !== undefined) add("getItem", `void ${it}.getItem;`);
  return statements;
}

/** With all arguments, and with the optional ones left out. A union of texts is tried text by text. */
function argumentLists(parameters: readonly Parameter<unknown>[]): string[][] {
  const all = parameters.map((parameter) => parameter.type());
  const required = all.slice(0, parameters.filter(({ isOptional }) => isOptional !== true).length);
  const lists = required.length < all.length ? [all, required] : [all];
  return lists.flatMap((list) =>
    list.reduce<string[][]>(
      (heads, type) => heads.flatMap((head) => type.split(" | ").map((one) => [...head, one])),
      [[]],
    ),
  );
}

const statements: Statement[] = [
  ...excelClasses.flatMap(statementsOf),
  ...SIDES.map((side) => ({
    use: `RangeBorderCollection.getItem("${side}")`,
    code: `given<Excel.RangeBorderCollection>().getItem("${side}");`,
  })),
  ...Object.entries(READ_ONLY_VALUES).flatMap(([member, values]) =>
    values.map((value) => {
      const [name = "", property = ""] = member.split(".");
      const type = `Excel.${name}["${property}"]`;
      return {
        use: `${member} is "${value}"`,
        code: `void ("${value}" satisfies \`\${${type} extends (infer V extends string)[][] ? V : Extract<${type}, string>}\`);`,
      };
    }),
  ),
];

let source: ts.SourceFile;
let program: ts.Program;

beforeAll(() => {
  program = checked(statements);
  const declarations = program.getSourceFile(DECLARATIONS);
  if (declarations === undefined) throw new Error("no declarations of Office.js");
  source = declarations;
});

function checked(lines: readonly Statement[]): ts.Program {
  const text = ["declare function given<T>(): T;", ...lines.map(({ code }) => code)].join("\n");
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (file, ...rest) =>
    file === PROBE
      ? ts.createSourceFile(file, text, ts.ScriptTarget.ES2022)
      : getSourceFile.call(host, file, ...rest);
  return ts.createProgram([DECLARATIONS, PROBE], options, host);
}

function refused(lines: readonly Statement[], of: ts.Program): string[] {
  const probe = of.getSourceFile(PROBE);
  return of.getSemanticDiagnostics(probe).map(({ start = 0, messageText }) => {
    const line = probe?.getLineAndCharacterOfPosition(start).line ?? 0;
    return `${lines[line - 1]?.use ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}

test("Office.js declares every class, member, argument and value of the host", () => {
  expect(statements.length).toBeGreaterThan(300);
  expect(refused(statements, program)).toEqual([]);
});

test("a class, member, argument or value that Office.js does not declare is found", () => {
  const wrong = [
    ["a class", "void given<Excel.Rang>();"],
    ["a member", "void given<Excel.Range>().valeus;"],
    ["an argument", 'given<Excel.Range>().merge("across");'],
    ["a missing argument", "given<Excel.Worksheet>().calculate();"],
    ["a value", 'given<Excel.PageLayout>().orientation = "Upright";'],
    ["a property that cannot be written", 'given<Excel.NamedItem>().name = "a";'],
  ].map(([use = "", code = ""]) => ({ use, code }));
  const found = refused(wrong, checked(wrong));
  expect(found.map((line) => line.split(":")[0])).toEqual(wrong.map(({ use }) => use));
});

function membersOf({ name, definition }: HostClass): string[] {
  const { properties, links, methods } = definition;
  return Object.keys({ ...properties, ...links, ...methods })
    .filter((member) => isDeclared(name, member))
    .map((member) => `${name}.${camel(member)}`);
}

const setOf = (sets: ReadonlyMap<string, string>, type: string, member: string): string =>
  sets.get(member) ?? sets.get(type) ?? "1.1";

/** Where the library asks for another set than its declarations name, the host follows the library. */
const LIBRARY_DIFFERS: Readonly<Record<string, { readonly declared: string; readonly library: string }>> = {
  "WorksheetProtection.unprotect": { declared: "1.7", library: "1.2" },
  "Range.getResizedRange": { declared: "1.2", library: "1.3" },
  "Range.getRowsBelow": { declared: "1.2", library: "1.3" },
  "Range.getRowsAbove": { declared: "1.2", library: "1.3" },
};

test("the host knows the requirement set of every member", () => {
  const sets = declaredSets(source);
  expect(sets.get("Range.merge")).toBe("1.2");
  const differing = excelClasses.flatMap((type) =>
    membersOf(type).flatMap((member) => {
      const declared = setOf(sets, type.name, member);
      const library = requiredVersion(member) ?? sets.get(type.name) ?? "1.1";
      return declared === library ? [] : [[member, { declared, library }] as const];
    }),
  );
  expect(Object.fromEntries(differing)).toEqual(LIBRARY_DIFFERS);
});

test("only these of the host are above the manifest's floor", () => {
  const manifest = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
  const floor = /<Set Name="ExcelApi" MinVersion="([\d.]+)"/.exec(manifest)?.[1] ?? "";
  const sets = declaredSets(source);
  const above = excelClasses.flatMap((type) =>
    minor(setOf(sets, type.name, type.name)) > minor(floor)
      ? [type.name]
      : membersOf(type).filter((member) => minor(setOf(sets, type.name, member)) > minor(floor)),
  );
  expect(above.sort()).toEqual(ABOVE_FLOOR);
});

test("the declarations name every error code of the host", () => {
  const codes = readdirSync(path.join(ROOT, "src/emulator"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [
      ...readFileSync(path.join(ROOT, "src/emulator", file), "utf8").matchAll(/new ReplyError\(\s*"(\w+)"/g),
    ])
    .map(([, code = ""]) => code);
  expect(codes.length).toBeGreaterThan(10);
  // In the list of codes, or in the comment of a member
  const isNamed = (code: string): boolean =>
    source.text.includes(`= "${code}"`) || source.text.includes(`\`${code}\``);
  expect(codes.filter((code) => !isNamed(code))).toEqual(UNDECLARED_CODES);
});
