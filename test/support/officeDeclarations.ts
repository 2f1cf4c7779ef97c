/** Office.js's own declarations (@types/office-js), with the requirement set that stands in each member's comment. */
import path from "node:path";
import ts from "typescript";

export const ROOT = path.join(__dirname, "../..");
export const DECLARATIONS = path.join(ROOT, "node_modules/@types/office-js/index.d.ts");

/** `1.9` of `[Api set: ExcelApi 1.9]`; null if the comment names no set, or a preview */
export function apiSet(node: ts.Node): string | null {
  const source = node.getSourceFile();
  const comment = source.text.slice(node.getFullStart(), node.getStart(source));
  return /\[Api set: ExcelApi ([\d.]+)/.exec(comment)?.[1] ?? null;
}

/** Of the classes of Excel by name, and of their members as `Range.merge` */
export function declaredSets(source: ts.SourceFile): ReadonlyMap<string, string> {
  const sets = new Map<string, string>();
  const add = (name: string, node: ts.Node): void => {
    const set = apiSet(node);
    // Overloads share one comment, on the first.
    if (set !== null && !sets.has(name)) sets.set(name, set);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) && node.name !== undefined) {
      const { text } = node.name;
      add(text, node);
      for (const member of node.members) {
        if (member.name !== undefined) add(`${text}.${member.name.getText(source)}`, member);
      }
    } else if (ts.isModuleBlock(node)) node.statements.forEach(visit);
    else if (ts.isModuleDeclaration(node) && node.body !== undefined) visit(node.body);
  };
  for (const statement of source.statements) {
    if (ts.isModuleDeclaration(statement) && statement.name.text === "Excel") visit(statement);
  }
  return sets;
}

/** 9 of `1.9`; all versions are 1.x */
export function minor(version: string): number {
  return Number(version.split(".")[1]);
}
