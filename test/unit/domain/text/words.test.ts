import { isNotApplicable, isRecurring, readStatus, achievementIn } from "../../../../src/domain/text/words";

describe("not applicable", () => {
  test.each([
    "无",
    "没有",
    "不适用",
    "不涉及",
    "未涉及",
    "N/A",
    "na",
    "无此项",
    "无此项工作",
    "本年无此项内容",
    "本年度无此项支出",
    "今年无相关工作",
    "无相关支出",
    "不涉及此项",
    "本年不涉及此项工作",
    "不涉及此项资金支出",
  ])("%s", (text) => {
    expect(isNotApplicable(text)).toBe(true);
  });

  test.each(["", "无偏差", "有无", "没有完成", "不适用范围", "本年", "不涉及此项abc", "去年无此项工作", "0"])(
    "%p is not",
    (text) => {
      expect(isNotApplicable(text)).toBe(false);
    },
  );
});

describe("recurring deadlines", () => {
  test.each([
    "每年",
    "每年度",
    "每半年",
    "每季",
    "每季度",
    "每个月",
    "每月份",
    "每月度上报",
    "每周",
    "每旬",
    "每日",
    "每天",
    "按季",
    "按月发放",
    "逐月发放",
    "每季度末月25日前",
    "每季度首月5日",
    "每月底前",
    "每月初3号前上报",
    "每月上旬",
    "每月下旬之前",
    "每月5个工作日内",
    "每月10日之内",
    "每月10日以内完成支付",
    "每月内",
    "每月25号",
    "下一季度次月10前",
    "下季度10日前",
    "下年度3日内",
    "下个月5日前",
    "下一年末",
    "次月10日前",
    "次年10日前",
    "季后15日前",
    "月后5日内",
  ])("%s", (text) => {
    expect(isRecurring(text)).toBe(true);
  });

  test.each([
    "",
    "完成",
    "下年度",
    "次月",
    "季后",
    "次年完成",
    "按年度计划完成",
    "按季度目标完成",
    "按月进度拨付",
    "每月3次",
    "每月10日前完成3项",
    `每月${"报".repeat(21)}`,
    "12月每月",
  ])("%p is not", (text) => {
    expect(isRecurring(text)).toBe(false);
  });

  test("计划 excludes a deadline only after 按", () => {
    expect(isRecurring("每年计划上报")).toBe(true);
    expect(isRecurring("按年上报计划")).toBe(true);
    expect(isRecurring(`每月${"报".repeat(20)}`)).toBe(true);
  });
});

describe("status words", () => {
  test.each<[string, string | null]>([
    ["完成", null],
    ["已完成", null],
    ["已经完成", null],
    ["均完成", null],
    ["均已完工", null],
    ["全部达标", null],
    ["已全部按时完成年度目标任务", null],
    ["保质保量完成各项工作", null],
    ["达成预期指标", null],
    ["达成预期", null],
    ["已达到预期目标", null],
    ["已经实现了年初预定的绩效目标", null],
    ["均达到既定要求", null],
    ["均已达到设定值", null],
    ["全部达成预期效果", null],
    ["完成率100%", "100"],
    ["完成率为98.5%", "98.5"],
    ["完成度:100%", "100"],
    ["完成进度80%", "80"],
    ["已完成100%", "100"],
    ["100%完成", "100"],
    ["99.25%全部完成任务", "99.25"],
  ])("%s: %s", (text, percent) => {
    const read = readStatus(text);
    expect(read === undefined ? "none" : (read.percent?.toFixed() ?? null)).toBe(percent);
  });

  test.each([
    "",
    "基本达到预期目标",
    "达成预期指标的大部分",
    "未完成",
    "完成3项",
    "完成率100",
    "完成率1000%",
    "计划完成100%以上",
    "双方达成一致",
    "项目完成",
    "100%完成率提升",
    "项目100%完成",
  ])("%p is not a status", (text) => {
    expect(readStatus(text)).toBeUndefined();
  });
});

describe("levels of achievement in words", () => {
  test.each<[string, 1 | 2 | 3 | null]>([
    ["达成", 1],
    ["已达成", 1],
    ["已经达成目标", 1],
    ["均达成", 1],
    ["均已达成各项指标", 1],
    ["全部达成", 1],
    ["圆满达成了年度目标", 1],
    ["达成预期", 1],
    ["达成绩效目标", 1],
    ["达成全年任务", 1],
    ["达成,效果良好", 1],
    ["达成且效果显著", 1],
    ["明显提升,达成", 1],
    ["服务水平明显提升;已达成年度指标", 1],
    ["已达成年度指标", 1],
    ["按期达成年初目标", 1],
    ["年度指标已达成", 1],
    ["各项绩效目标均已达成,效果良好", 1],
    ["明显提升,未达成", 3],
    ["明显提升,部分达成", 2],
    ["效果明显,与企业达成合作协议", null],
    ["明显提升,基本达成", null],
    ["部分指标达成", null],
    ["部分达成", 2],
    ["部分完成", 2],
    ["部分达标", 2],
    ["部分实现年度目标", 2],
    ["未达成", 3],
    ["未能按期完成", 3],
    ["没完成", 3],
    ["没有达到目标", 3],
    ["尚未全面实现", 3],
    ["不达标", 3],
    ["基本达成", null],
    ["大部分完成", null],
    ["大部达成目标", null],
    ["大体实现", null],
    ["达成年度指标,部分未完成", null],
    ["达成年度指标,基本完成任务", null],
    ["部分达成,部分未达成", null],
    ["双方达成一致", null],
    ["达成一致意见", null],
    ["共同达成目标", null],
    ["效果明显", null],
    ["", null],
  ])("%s: %s", (text, achievement) => {
    expect(achievementIn(text)).toBe(achievement);
  });
});
