import { readFileSync } from "node:fs";
import { CATALOGUE } from "../../../src/domain/rules/catalogue";
import { ruleTitle } from "../../../src/locales/findings";
import { proofSheet } from "../../support/proofSheet";

const committed = readFileSync("docs/规则核对表.md", "utf8");

test("the committed proof sheet is the one that the rules and their examples give", () => {
  expect(committed).toBe(proofSheet());
});

test("it has every rule with a worked example, and a near miss for all but the reader's own", () => {
  for (const { id, clause, formula } of CATALOGUE) {
    const section = committed.split("### ").find((part) => part.startsWith(`${id} `)) ?? "";
    expect(section).toContain(`${id} ${ruleTitle("zh-CN", id)}`);
    expect(section).toContain(`- 依据：${clause}`);
    expect(section).toContain(`- 算法：${formula}`);
    expect([id, /- 示例\n( {2}- .+\n)+ {2}- \*\*.+\*\* .+。/.test(section)]).toEqual([id, true]);
    expect([id, section.includes("  - **不报**")]).toEqual([id, id !== "R00"]);
  }
});
