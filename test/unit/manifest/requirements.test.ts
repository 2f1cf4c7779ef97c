/** What the add-in calls in Excel against the requirement set that the manifest asks for, as TypeScript resolves it. */
import path from "node:path";
import { readdirSync } from "node:fs";
import ts from "typescript";
import { REQUIRED_API } from "../../../src/office/environment";
import { apiSet, DECLARATIONS, minor, ROOT } from "../../support/officeDeclarations";

/** Members, or all of a class, above the floor, each with what happens in an Excel that lacks it */
const DONE_WITHOUT: Readonly<Record<string, string>> = {
  "Range.getMergedAreasOrNullObject": "merged cells are not known: forms are read by their texts alone",
  "Worksheet.notes": "findings are not offered as notes",
  NoteCollection: "as Worksheet.notes",
  Note: "as Worksheet.notes",
  "Worksheet.comments": "as Worksheet.notes",
  CommentCollection: "as Worksheet.notes",
};

interface Use {
  readonly member: string;
  readonly set: string;
}

function usesIn(folder: string): Use[] {
  const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => path.join(ROOT, folder, file));
  const program = ts.createProgram([DECLARATIONS, ...files], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    strict: true,
    skipLibCheck: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const uses = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) || ts.isBindingElement(node)) {
      const [declaration] = checker.getSymbolAtLocation(node.name)?.declarations ?? [];
      const used = ts.isBindingElement(node) ? propertyOf(checker, node) : declaration;
      const owner = used?.parent;
      if (
        used?.getSourceFile().fileName === DECLARATIONS &&
        owner !== undefined &&
        ts.isClassDeclaration(owner)
      ) {
        const set = apiSet(used) ?? apiSet(owner);
        const name = (used as ts.ClassElement).name?.getText() ?? "";
        if (set !== null) uses.set(`${owner.name?.text ?? ""}.${name}`, set);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source !== undefined) visit(source);
  }
  return [...uses].map(([member, set]) => ({ member, set }));
}

/** The property that `{ name }` takes */
function propertyOf(checker: ts.TypeChecker, element: ts.BindingElement): ts.Declaration | undefined {
  const name = element.propertyName ?? element.name;
  if (!ts.isIdentifier(name)) return undefined;
  return checker.getTypeAtLocation(element.parent).getProperty(name.text)?.declarations?.[0];
}

test("asks Excel for nothing above the manifest's floor, but for what it can do without", () => {
  const uses = usesIn("src/excel");
  expect(uses.length).toBeGreaterThan(120);
  const above = uses.filter(({ set }) => minor(set) > minor(REQUIRED_API)).map(({ member }) => member);
  const entryOf = (member: string): string => {
    const [type = ""] = member.split(".");
    return type in DONE_WITHOUT ? type : member;
  };
  expect([...new Set(above.map(entryOf))].sort()).toEqual(Object.keys(DONE_WITHOUT).sort());
});
