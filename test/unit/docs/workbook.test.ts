import { readFileSync } from "node:fs";
import { workbookDocument } from "../../../scripts/workbookDocument";
import { TABLES, UNIT_CELLS, type Columns } from "../../../src/domain/model";
import { STANDARD_NAMES } from "../../../src/workbook/schema/names";

const committed = readFileSync("docs/workbook.md", "utf8");

test("docs/workbook.md is what `npm run docs` writes", () => {
  expect(committed).toBe(workbookDocument());
});

test("it lists every name and every column", () => {
  for (const { name } of STANDARD_NAMES) expect(committed).toContain(name);
  for (const columns of [UNIT_CELLS, ...Object.values(TABLES).map((table): Columns => table.columns)]) {
    for (const [key, { heading, kind }] of Object.entries<Columns[string]>(columns))
      expect(committed).toContain(`| ${heading} | \`${key}\` | \`${kind}\` |`);
  }
});
