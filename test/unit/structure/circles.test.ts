/** No files import each other in a circle, types included. */
import { importsIn } from "./imports";

const imports = ["src", "scripts", "test", "."].flatMap(importsIn).filter(({ isPackage }) => !isPackage);

test("no files import each other in a circle, not even a type", () => {
  expect(imports.length).toBeGreaterThan(5000);
  expect(circles()).toEqual([]);
});

/** One circle for each back edge of a depth-first search, as `a → b → a` */
function circles(): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const found: string[] = [];
  const path: string[] = [];
  const done = new Set<string>();
  const visit = (file: string): void => {
    if (done.has(file)) return;
    const at = path.indexOf(file);
    if (at >= 0) {
      found.push([...path.slice(at), file].join(" → "));
      return;
    }
    path.push(file);
    for (const target of targets.get(file) ?? []) visit(target);
    path.pop();
    done.add(file);
  };
  for (const file of targets.keys()) visit(file);
  return found;
}
