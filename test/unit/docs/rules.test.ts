/** docs/rules.md, section 6: the severity of each rule is that of the code. */
import { readFileSync } from "node:fs";
import { CATALOGUE } from "../../../src/domain/rules/catalogue";

const LETTERS = { error: "F", warning: "W", note: "N" } as const;

test("the rule book has the severities of the rules", () => {
  const [, section = ""] =
    /## 6\. Machine-checkable rules\n([^]*?)\n## 7\./.exec(readFileSync("docs/rules.md", "utf8")) ?? [];
  const written = [...section.matchAll(/^(\d+)\. ([FWN]) /gm)].map(
    ([, number = "", letter]) => [`R${number.padStart(2, "0")}`, letter] as const,
  );
  expect(written).toHaveLength(55);
  const severities = new Map<string, string>(CATALOGUE.map(({ id, severity }) => [id, LETTERS[severity]]));
  expect(written).toEqual(written.map(([id]) => [id, severities.get(id)]));
});
