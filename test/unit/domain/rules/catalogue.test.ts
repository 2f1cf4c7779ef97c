import { CATALOGUE } from "../../../../src/domain/rules/catalogue";

test("the rules are in order of their numbers, each once", () => {
  const ids = CATALOGUE.map(({ id }) => id);
  const order = (id: string) => (id.startsWith("R") ? 0 : 1000) + Number(id.slice(1));
  expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => order(a) - order(b)));
});

test("every rule has a document and a formula", () => {
  for (const { id, clause, formula } of CATALOGUE) {
    expect(clause).toMatch(
      /^(财预〔20\d\d〕\d+号|报表510000_0013zp|预算管理一体化绩效模块|本工具建议|本工具默认)/,
    );
    expect([id, formula.length > 6]).toEqual([id, true]);
  }
});
