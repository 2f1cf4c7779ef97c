import { nearest } from "../../../../src/domain/text";

describe("the most similar name", () => {
  test.each<[name: string, candidates: string[], expected: string]>([
    ["项目名称", ["单位名称", "项目明称"], "项目明称"],
    ["项目名称", ["项目明称", "单位名称"], "项目明称"],
    ["预算执行数", ["全年预算数", "全年执行数"], "全年执行数"],
    // the first of two that are equally similar
    ["预算数", ["预算款", "预算额"], "预算款"],
    // half of it: two of four characters differ, one is left out and one added
    ["指标名称", ["项目名称"], "项目名称"],
    ["预算金额", ["算金额预"], "算金额预"],
    ["算金额预", ["预算金额"], "预算金额"],
    ["指标", ["指数"], "指数"],
    // one contains the other
    ["执行", ["全年预算执行数"], "全年预算执行数"],
    ["2024年度项目支出绩效", ["支出"], "支出"],
    ["数", ["年初预算数"], "年初预算数"],
    ["项目", ["科目", "项目名称及内容"], "项目名称及内容"],
    ["名称", ["名", "名称"], "名称"],
  ])("to %s among %j is %s", (name, candidates, expected) => {
    expect(nearest(name, candidates)).toBe(expected);
  });

  test.each<[name: string, candidates: string[]]>([
    ["项目名称", []],
    ["项目名称", ["联系电话", "备注"]],
    // fewer than half: three of five, both halves exchanged
    ["年度总目标", ["年度实施期"]],
    ["实际完成", ["完成实际"]],
    // A single character says nothing.
    ["联系人", ["人"]],
  ])("to %s among %j is none", (name, candidates) => {
    expect(nearest(name, candidates)).toBeNull();
  });

  test("texts of more than 40 characters are no names", () => {
    const name = "项".repeat(40);
    expect(nearest("项", [`${name}项`])).toBeNull();
    expect(nearest("项", [`${name}项`, name])).toBe(name);
  });
});
