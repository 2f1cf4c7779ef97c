/** No files import each other in a circle, types included. `KNOWN` lists what is left of them, and may only shrink. */
import { importsIn } from "./imports";
import { KNOWN } from "./knownArrows";

const arrowOf = ({ from, to }: { readonly from: string; readonly to: string }): string => `${from} → ${to}`;
const imports = ["src", "scripts", "test", "."].flatMap(importsIn).filter(({ isPackage }) => !isPackage);
const known = Object.entries(KNOWN).flatMap(([folder, arrows]) =>
  arrows.map((arrow) => {
    const [from = "", to = ""] = arrow.split(" → ");
    return { from: `${folder}${from}`, to: `${folder}${to}` };
  }),
);
const knownArrows = new Set(known.map(arrowOf));
const targets = new Map<string, string[]>();
for (const { from, to } of imports) {
  if (!knownArrows.has(arrowOf({ from, to }))) targets.set(from, [...(targets.get(from) ?? []), to]);
}

test("no files import each other in a circle, not even a type", () => {
  expect(imports.length).toBeGreaterThan(5000);
  expect(circles()).toEqual([]);
});

test("each known arrow closes a circle; one that no longer does goes from the list", () => {
  const present = new Set(imports.map(arrowOf));
  const needless = known.filter((arrow) => !present.has(arrowOf(arrow)) || !leads(arrow.to, arrow.from));
  expect(needless.map(arrowOf)).toEqual([]);
});

/** One circle for each back edge of a depth-first search, as `a → b → a` */
function circles(): string[] {
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

function leads(start: string, end: string): boolean {
  const seen = new Set([start]);
  for (const file of seen) for (const target of targets.get(file) ?? []) seen.add(target);
  return seen.has(end);
}
