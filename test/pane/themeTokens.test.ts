import { tokens as fluentTokens } from "@fluentui/react-components";
import { tokens } from "../../src/taskpane/themeTokens";

test("every token of Fluent UI has the same value in the module that stands in for Fluent's", () => {
  const names = Object.keys(fluentTokens);
  expect(names.length).toBeGreaterThan(400);
  for (const [name, value] of Object.entries(fluentTokens))
    expect([name, tokens[name]]).toEqual([name, value]);
});
