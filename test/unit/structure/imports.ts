/** The imports between the files of src, as TypeScript parses and resolves them. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export interface Import {
  /** Path below src, with `/` */
  readonly from: string;
  /** Path below src, or the name of a package */
  readonly to: string;
  readonly isPackage: boolean;
  /** Gone at run time */
  readonly typeOnly: boolean;
}

const ROOT = path.join(__dirname, "../../..");
const SRC = path.join(ROOT, "src");
const SOURCE = /(?<!\.d)\.(ts|tsx|js|mjs|cjs)$/;

export function importsOfSrc(): Import[] {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => SOURCE.test(file));
  return files.flatMap((file) => importsOf(file.replaceAll(path.sep, "/")));
}

function importsOf(from: string): Import[] {
  const file = path.join(SRC, from);
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ESNext, true);
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    imports.push({ from, typeOnly, ...target(specifier.text, file) });
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

function target(specifier: string, file: string): Pick<Import, "to" | "isPackage"> {
  if (!specifier.startsWith(".")) {
    const [scope = "", name = ""] = specifier.split("/");
    const isScoped = scope.startsWith("@");
    return {
      to: specifier.startsWith("node:") ? specifier : isScoped ? `${scope}/${name}` : scope,
      isPackage: true,
    };
  }
  const { resolvedModule } = ts.resolveModuleName(specifier, file, OPTIONS, ts.sys);
  const found = resolvedModule?.resolvedFileName ?? path.join(path.dirname(file), specifier);
  return { to: path.relative(SRC, found).replaceAll(path.sep, "/"), isPackage: false };
}
