import { changeInName, splitChange } from "../../../../src/domain/text/changes";

const split = (text: string): string => {
  const found = splitChange(text);
  return found === undefined ? "none" : `${found.change}${found.isLevel ? " to" : ""} ${found.figure}`;
};

describe("directions", () => {
  test.each("增长 增加 提高 提升 上升 上涨 攀升 回升 走高 扩大 增幅 涨幅 增速 增产 递增".split(" "))(
    "%s is up",
    (word) => {
      expect(split(`${word}5%`)).toBe("increase 5%");
    },
  );

  test.each(
    "下降 降低 减少 压减 压缩 压降 缩减 缩短 节约 节省 削减 减低 下浮 下滑 下跌 回落 降幅 减幅 递减".split(
      " ",
    ),
  )("%s is down", (word) => {
    expect(split(`${word}5%`)).toBe("decrease 5%");
  });

  test.each([
    ["升至95%", "increase to 95%"],
    ["增到500人", "increase to 500人"],
    ["降至3%", "decrease to 3%"],
    ["减到3起", "decrease to 3起"],
    ["提高至98%以上", "increase to 98%以上"],
    ["提高满意度至95%", "increase to 95%"],
    ["提高产量到95吨", "increase to 95吨"],
    ["减少事故到3起以内", "decrease to 3起以内"],
    ["提高至少5%", "increase 至少5%"],
    ["提高到位率5%", "none"],
    ["升5%", "none"],
    ["降5%", "none"],
  ])("%s is %s", (text, expected) => {
    expect(split(text)).toBe(expected);
  });
});

describe("what a change is compared with", () => {
  test.each(
    "较2020年 比2020年度 较2020年同期 较上年 比上一年 较上年度 比上年同期 较去年 比去年同期 较年初 较往年 较同期 比前年 比前一年 较上年相比， 同比 环比 年均".split(
      " ",
    ),
  )("%s", (head) => {
    expect(split(`${head.replace("，", ",")}增长5%`)).toBe("increase 5%");
  });

  test("another year's figure is not", () => {
    expect(split("由2020年30人增加5%")).toBe("none");
  });
});

describe("near misses", () => {
  test.each([
    ..."值 额 点 型 班 站 泵 改造 工程 项目 行动 计划 方案 任务 措施 活动 培训 系统"
      .split(" ")
      .map((word) => `提升${word}5个`),
    ..."不 未 非 无 没 勿 禁 每 逐 约 近 超 逾 余 负 计划 目标 预计"
      .split(" ")
      .map((word) => `${word}增长5%`),
    ..."约 近 超 不 未 余".split(" ").map((word) => `增长${word}5%`),
    "增长",
    "明显下降",
    "减少成本提高效率5%",
    "提升群众满意度95%",
    "提高覆盖率为95%",
    "≥减少事故3起",
    "从前面的各项一般公共预算支出中合理压减5%",
    "减少30人、增加5人",
  ])("%s", (text) => {
    const found = splitChange(text);
    expect(found === undefined || !/^\d+(?:个|%|起)$/.test(found.figure)).toBe(true);
  });
});

test.each([
  "增长",
  "明显下降",
  "≥减少事故3起",
  "提升群众满意度95%",
  "提高覆盖率为95%",
  "降低空置比例5%",
  "减少成本提高效率5%",
  "较上年100万元,增长5%",
  "培训人数5人",
  "",
])("%p states no change", (text) => {
  expect(split(text)).toBe("none");
});

test.each([
  ["增长率5%", "increase 5%"],
  ["较去年,增长5%", "increase 5%"],
  ["较前年、增长5%", "increase 5%"],
  ["较2020年增长5%,", "increase 5%,"],
  ["增加知晓度宣传5场", "increase 5场"],
  ["增长5%以上", "increase 5%以上"],
  ["下降-5%", "decrease -5%"],
  ["下降幅度5%", "decrease 5%"],
  ["下降的比例为5%", "decrease 5%"],
  ["降低比例5%", "decrease 5%"],
  ["≥增长5%", "increase ≥5%"],
  ["≤下降5%", "decrease ≤5%"],
  ["增长≥5%", "increase ≥5%"],
  ["增长不低于5%", "increase 不低于5%"],
  ["减少了3起", "decrease 3起"],
  ["节约经费￥5000元", "decrease ￥5000元"],
  ["GDP增长6.2%", "increase 6.2%"],
])("%s is %s", (text, expected) => {
  expect(split(text)).toBe(expected);
});

test.each([
  ["失业率下降幅度", "decrease"],
  ["旅游收入增长率", "increase"],
  ["能耗降低率", "decrease"],
  ["减少事故、提高效率", null],
  ["压减和降低支出", "decrease"],
  ["培训人数", null],
  ["增加值", null],
])("the name %s says %s", (name, change) => {
  expect(changeInName(name)).toBe(change);
});
