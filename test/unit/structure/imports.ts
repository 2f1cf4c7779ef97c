/** The imports between the files of the project, as TypeScript parses and resolves them. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export interface Import {
  /** Path below the root, with `/` */
  readonly from: string;
  /** Path below the root, or the name of a package */
  readonly to: string;
  readonly isPackage: boolean;
  /** Gone at run time */
  readonly typeOnly: boolean;
}

export const ROOT = path.join(__dirname, "../../..");
const SOURCE = /(?<!\.d)\.(ts|tsx|js|mjs|cjs)$/;

/** @param folder below the root: `src`; the files of the root itself for `.` */
export function importsIn(folder: string): Import[] {
  const files = readdirSync(path.join(ROOT, folder), { recursive: folder !== ".", encoding: "utf8" });
  return files
    .filter((file) => SOURCE.test(file) && !file.includes("node_modules"))
    .flatMap((file) => importsOf(path.join(folder, file)));
}

function importsOf(from: string): Import[] {
  const file = path.join(ROOT, from);
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ESNext);
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    imports.push({ from: from.replaceAll(path.sep, "/"), typeOnly, ...target(specifier.text, file) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeExport(node));
    else if (ts.isCallExpression(node) && isLoad(node.expression)) add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return imports;
}

/** `import(…)` or `require(…)` */
function isLoad(called: ts.Expression): boolean {
  return (
    called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === "require")
  );
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const { name, namedBindings } = clause;
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  const { elements } = namedBindings;
  return elements.length > 0 && elements.every((element) => element.isTypeOnly);
}

function isTypeExport({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  if (isTypeOnly) return true;
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return false;
  const { elements } = exportClause;
  return elements.length > 0 && elements.every((element) => element.isTypeOnly);
}

const OPTIONS: ts.CompilerOptions = { moduleResolution: ts.ModuleResolutionKind.Bundler, allowJs: true };
const CACHE = ts.createModuleResolutionCache(ROOT, (name) => name, OPTIONS);

function target(specifier: string, file: string): Pick<Import, "to" | "isPackage"> {
  if (!specifier.startsWith(".")) {
    const [scope = "", name = ""] = specifier.split("/");
    const isScoped = scope.startsWith("@");
    return {
      to: specifier.startsWith("node:") ? specifier : isScoped ? `${scope}/${name}` : scope,
      isPackage: true,
    };
  }
  const { resolvedModule } = ts.resolveModuleName(specifier, file, OPTIONS, ts.sys, CACHE);
  const found = resolvedModule?.resolvedFileName ?? path.join(path.dirname(file), specifier);
  return { to: path.relative(ROOT, found).replaceAll(path.sep, "/"), isPackage: false };
}
