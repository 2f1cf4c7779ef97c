import fc from "fast-check";
import { readForms, type ColumnChoice, type TableMapping } from "../../../src/workbook/forms";
import { INDICATOR_COLUMNS, MONEY_COLUMNS } from "../../../src/workbook/forms/headings";
import { meaningOf, withChoice, withMeaning } from "../../../src/taskpane/forms/columnChoice";
import { printedSheet } from "../../support/printedWorkbook";
import { published } from "../../support/publishedForms";

const SHEET = printedSheet(published("05")).snapshot();

/** The mappings of the form as it is read with that choice. */
function mappingWith(choice: ColumnChoice) {
  const [first] = readForms([SHEET]).forms;
  if (first === undefined) throw new Error("no form");
  const choices = withChoice(new Map<string, ColumnChoice>(), first.mapping.id, choice);
  const [form] = readForms([SHEET], choices).forms;
  if (!form?.mapping.money || !form.mapping.indicators) throw new Error("a table was lost");
  return { money: form.mapping.money, indicators: form.mapping.indicators };
}

/** All columns with their meanings, the one column left out */
function others<Key extends string>(mapping: TableMapping<Key>, column: number): Map<number, Key | null> {
  return new Map(
    mapping.headings
      .filter((heading) => heading.column !== column)
      .map((heading) => [heading.column, meaningOf(mapping, heading.column)]),
  );
}

const moneyKeys = Object.keys(MONEY_COLUMNS) as (keyof typeof MONEY_COLUMNS)[];
const indicatorKeys = Object.keys(INDICATOR_COLUMNS) as (keyof typeof INDICATOR_COLUMNS)[];

/** Which column of a table, and its new meaning */
const step = <Key>(keys: readonly Key[]) =>
  fc.record({
    heading: fc.nat({ max: 8 }),
    meaning: fc.option(fc.constantFrom(...keys), { nil: null }),
  });

test("after any corrections a column has the meaning chosen last, and at most one other column loses its meaning", () => {
  fc.assert(
    fc.property(fc.array(step(moneyKeys), { maxLength: 6 }), (steps) => {
      let choice: ColumnChoice = {};
      let { money } = mappingWith(choice);
      for (const { heading, meaning } of steps) {
        const column = money.headings[heading % money.headings.length]?.column ?? 0;
        const before = others(money, column);
        choice = { ...choice, money: withMeaning(choice.money, money, column, meaning) };
        money = mappingWith(choice).money;
        expect(meaningOf(money, column)).toBe(meaning);
        for (const [other, was] of before) {
          expect(meaningOf(money, other)).toBe(meaning !== null && was === meaning ? null : was);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("corrections of one table leave the other as it is", () => {
  fc.assert(
    fc.property(step(indicatorKeys), ({ heading, meaning }) => {
      const { money, indicators } = mappingWith({});
      const column = indicators.headings[heading % indicators.headings.length]?.column ?? 0;
      const choice = { indicators: withMeaning(undefined, indicators, column, meaning) };
      const changed = mappingWith(choice);
      expect(changed.money).toEqual(money);
      expect(meaningOf(changed.indicators, column)).toBe(meaning);
    }),
    { numRuns: 40 },
  );
});
