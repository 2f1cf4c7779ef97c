/** The search for copied texts compares few pairs, and still finds what comparing all pairs would find. */
import { copiedTextSteps } from "../../../../src/domain/rollup/copiedTexts";
import { runSync } from "../../../../src/domain/yielding";
import { cleanUnit } from "../../../support/rollup";
import { randomFrom } from "../../../../scripts/rollup/units";

const random = randomFrom(15);
const PHRASES = Array.from({ length: 24 }, () =>
  Array.from({ length: 10 }, () => String.fromCharCode(0x4e00 + random(3000))).join(""),
);

/** Eight of a few phrases in any order, so that most texts share some */
function textOf(): string {
  const left = [...PHRASES];
  return Array.from({ length: 8 }, () => left.splice(random(left.length), 1)[0]).join("");
}

const named = (prefix: string, texts: readonly string[]) =>
  texts.map((goalCompletion, index) =>
    cleanUnit(`${prefix}${index}`, { projects: [{ name: "专项", goalCompletion }] }),
  );

test("finds every copy with three changed characters among texts of the same phrases, and nothing else", () => {
  const texts = Array.from({ length: 60 }, textOf);
  const copies = texts.map((text) => [5, 30, 60].reduce((changed, at) => replaceAt(changed, at, "某"), text));
  const groups = runSync(copiedTextSteps([...named("甲", texts), ...named("乙", copies)]));
  expect(groups.map((group) => group.map(({ unit }) => unit.name.value))).toEqual(
    texts.map((_, index) => [`甲${index}`, `乙${index}`]),
  );
});

test("takes texts with a sixth of their characters changed for different ones", () => {
  const texts = Array.from({ length: 60 }, textOf);
  const others = texts.map((text) =>
    Array.from({ length: 13 }, (_, index) => index * 6).reduce((one, at) => replaceAt(one, at, "某"), text),
  );
  expect(runSync(copiedTextSteps([...named("甲", texts), ...named("乙", others)]))).toEqual([]);
});

function replaceAt(text: string, at: number, by: string): string {
  return text.slice(0, at) + by + text.slice(at + 1);
}
