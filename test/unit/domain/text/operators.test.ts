import {
  leadingOperator,
  operatorIndex,
  sameDirection,
  trailingOperator,
} from "../../../../src/domain/text/operators";

describe("operators before a figure", () => {
  test.each([
    [
      ">=",
      ">= => ≥= =≥ ≥ 大于或等于 大于等于 不得低于 不能低于 不应低于 不低于 不得少于 不能少于 不应少于 不少于 不得小于 不小于 至少 最少 最低 达到 达",
    ],
    [
      "<=",
      "<= =< ≤= =≤ ≤ 小于或等于 小于等于 不得超过 不能超过 不应超过 不超过 未超过 不得高于 不能高于 不高于 未高于 不得大于 不大于 不得多于 不多于 严格控制在 控制在 控制到 至多 最多 最高",
    ],
    [">", "> 大于 超过 高于 多于 超出"],
    ["<", "< 小于 低于 少于"],
    ["=", "= 等于"],
  ])("%s is written %s", (operator, words) => {
    for (const word of words.split(" ")) {
      expect([word, leadingOperator(`${word}95%`)]).toEqual([word, { operator, rest: "95%" }]);
    }
  });

  test("a figure alone has none, and an operator after the figure does not count", () => {
    expect(leadingOperator("95%")).toEqual({ operator: null, rest: "95%" });
    expect(leadingOperator("95%以上")).toEqual({ operator: null, rest: "95%以上" });
  });
});

describe("operators after a figure", () => {
  test.each([
    ["98%以上", ">=", "98%"],
    ["98%(含)以上", ">=", "98%"],
    ["98%(含本数)以上", ">=", "98%"],
    ["98%含以上", ">=", "98%"],
    ["98%及以上", ">=", "98%"],
    ["98%以上(含98%)", ">=", "98%"],
    ["5%以下", "<=", "5%"],
    ["5%以内", "<=", "5%"],
    ["3天之内", "<=", "3天"],
    ["3天内", "<=", "3天"],
    ["98%", null, "98%"],
    ["98%以上水平", null, "98%以上水平"],
    ["98%以上(含98%以及本数在内)", null, "98%以上(含98%以及本数在内)"],
  ])("%s is %s", (text, operator, rest) => {
    expect(trailingOperator(text)).toEqual({ operator, rest });
  });
});

test("index of the first operator after a name", () => {
  expect(operatorIndex("满意度≥90%")).toBe(3);
  expect(operatorIndex("≥90%")).toBe(0);
  expect(operatorIndex("失业率控制在4.2%以内")).toBe(3);
  expect(operatorIndex("满意度90%")).toBe(-1);
  expect(operatorIndex("满意度≥")).toBe(3);
  expect(operatorIndex("")).toBe(-1);
});

test("operators of the same direction", () => {
  expect(sameDirection(">=", ">")).toBe(true);
  expect(sameDirection("<", "<=")).toBe(true);
  expect(sameDirection("=", "=")).toBe(true);
  expect(sameDirection("<", ">")).toBe(false);
  expect(sameDirection(">=", "=")).toBe(false);
});
