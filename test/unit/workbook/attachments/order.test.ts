import fc from "fast-check";
import { positionsOfNew } from "../../../../src/workbook/attachments/order";

const ours = (...names: string[]) => names.map((name) => ({ name, ownedLayout: "甲" }));
const users = (...names: string[]) => names.map((name) => ({ name, ownedLayout: null }));

/** The sheets after the new ones were added at the end and moved. */
function after(existing: Parameters<typeof positionsOfNew>[0], created: readonly string[]): string[] {
  const names = [...existing.map(({ name }) => name), ...created];
  for (const { name, position } of positionsOfNew(existing, created)) {
    names.splice(names.indexOf(name), 1);
    names.splice(position, 0, name);
  }
  return names;
}

const ALL = ["附件3", "附件4-1", "附件4-2", "附件4-10", "附件5", "核对记录"];

test("a first recompute moves nothing", () => {
  expect(positionsOfNew(users("资金", "Sheet1"), ALL)).toEqual([]);
});

test("a new 附件4 stands behind the others and before 附件5", () => {
  const existing = [...users("资金"), ...ours("附件3", "附件4-1", "附件5", "核对记录"), ...users("备忘")];
  expect(after(existing, ["附件4-2", "附件4-10"])).toEqual(["资金", ...ALL, "备忘"]);
});

test("a sheet of the user's with such a name is no guide", () => {
  const existing = [...users("附件5"), ...ours("附件3", "附件5(自评)", "核对记录")];
  expect(after(existing, ["附件4-1"])).toEqual(["附件5", "附件3", "附件4-1", "附件5(自评)", "核对记录"]);
});

test("whichever of them are new, they stand in their order", () => {
  fc.assert(
    fc.property(fc.subarray(ALL), (created) => {
      const existing = [...users("资金"), ...ours(...ALL.filter((name) => !created.includes(name)))];
      expect(after(existing, created)).toEqual(["资金", ...ALL]);
    }),
  );
});
