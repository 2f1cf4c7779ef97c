import {
  fold,
  foldName,
  hanCount,
  isBlankMark,
  isPlaceholderName,
  stripPrefix,
  withoutNumber,
} from "../../../../src/domain/text/fold";
import { foldTight } from "../../../../src/domain/text/fold";

describe("folding", () => {
  test.each([
    ["項目支出績效自評表", "项目支出绩效自评表"],
    ["實際完成值（萬元）", "实际完成值(万元)"],
    ["上年結轉結餘資金", "上年结转结余资金"],
    ["財政專戶管理資金", "财政专户管理资金"],
    ["年度總體目標完成情況", "年度总体目标完成情况"],
    ["備註：優、良、中、差", "备注:优、良、中、差"],
    ["偏差原因分析及改進措施", "偏差原因分析及改进措施"],
    ["社會效益、生態效益、可持續影響", "社会效益、生态效益、可持续影响"],
    ["服務對象滿意度", "服务对象满意度"],
    ["地方政府債券", "地方政府债券"],
    ["圖書館網絡、園區團隊", "图书馆网络、园区团队"],
    ["殘疾人歸檔、減災", "残疾人归档、减灾"],
    ["遺留問題辦結率", "遗留问题办结率"],
    ["檔案異地備份", "档案异地备份"],
    ["裝備陣地、鮮活", "装备阵地、鲜活"],
    ["寬帶、糧食豐收", "宽带、粮食丰收"],
    ["勞動就業機構獎勵", "劳动就业机构奖励"],
    ["礦山溝渠綠化", "矿山沟渠绿化"],
    ["計劃、規則、編碼", "计划、规则、编码"],
    ["１２３．４５％", "123.45%"],
    ["ＡＢｃ！～", "ABc!~"],
    ["﹦﹥﹤≧⩾≦⩽﹪", "=><≥≥≤≤%"],
    ["−18﹣18₋18∶", "-18-18-18:"],
    ["3〜5∼7", "3~5~7"],
    ["a\u00a0b\u3000c\u2003d\u200be\ufefff", "a b c d e f"],
    ["a\tb\nc\vd\fe\rf", "a b c d e f"],
    ["a\u1680b\u2028c\u2029d\u202fe\u205ff", "a b c d e f"],
    ["  a  ", "a"],
    ["95%", "95%"],
    ["–—", "–—"],
  ])("%p is %p", (text, expected) => {
    expect(fold(text)).toBe(expected);
  });
});

test("keeps spaces between digits and removes all others", () => {
  expect(foldTight("2021 年 12 月 31 日")).toBe("2021年12月31日");
  expect(foldTight("12 34")).toBe("12 34");
  expect(foldTight("1 2  3")).toBe("1 2 3");
  expect(foldTight("1 人 2")).toBe("1人2");
  expect(foldTight("95%")).toBe("95%");
});

test("strips marks and numbers before an indicator's name", () => {
  expect(["★", "☆", "▲", "△", "●", "■", "◆"].map((mark) => stripPrefix(`${mark}满意度`))).toEqual(
    Array.from({ length: 7 }, () => "满意度"),
  );
  expect(stripPrefix("★★▲满意度")).toBe("满意度");
  expect(stripPrefix("★指标1:满意度")).toBe("满意度");
  expect(stripPrefix("★合格品指标1:满意度")).toBe("合格品指标1:满意度");
  expect(stripPrefix("指定★满意度")).toBe("指定★满意度");
  expect(
    ["指标:", "指标1:", "指标12、", "指标123.", "指标1．"].map((mark) => stripPrefix(`${mark}满意度`)),
  ).toEqual(Array.from({ length: 5 }, () => "满意度"));
  expect(
    ["指标1234:满意度", "指标1满意度", "满意度指标1:", "一指标1:满意度", "满意★"].map(stripPrefix),
  ).toEqual(["指标1234:满意度", "指标1满意度", "满意度指标1:", "一指标1:满意度", "满意★"]);
  expect(foldName("★ 指標１：服務對象 滿意度（％）")).toBe("服务对象满意度(%)");
});

test("blank marks", () => {
  for (const mark of [
    "",
    " ",
    "-",
    "--",
    "—",
    "——",
    "–",
    "*",
    "**",
    "/",
    "\\",
    "…",
    "……",
    "－",
    "／",
    "指标1：—",
    "★",
  ]) {
    expect([mark, isBlankMark(mark)]).toEqual([mark, true]);
  }
  for (const mark of ["0", "无", "---", "***", "//", "·", "指标1：0", "x"]) {
    expect([mark, isBlankMark(mark)]).toEqual([mark, false]);
  }
  const padded = (length: number) => `—${" ".repeat(length - 1)}`;
  expect([isBlankMark(padded(120)), isBlankMark(padded(121)), isBlankMark(" ".repeat(121))]).toEqual([
    true,
    false,
    true,
  ]);
});

test("counts Chinese characters up to a limit", () => {
  expect(hanCount("abc", 2)).toBe(0);
  expect(hanCount("满意", 5)).toBe(2);
  expect(hanCount("满意度", 2)).toBe(2);
  expect(hanCount("a满1意", 2)).toBe(2);
});

test.each([
  ["1.产出指标", "产出指标"],
  ["1.1数量指标", "数量指标"],
  ["二、效益指标", "效益指标"],
  ["(三)满意度指标", "满意度指标"],
  ["(2)质量指标", "质量指标"],
  ["①时效指标", "时效指标"],
  ["12.成本指标", "成本指标"],
  ["3.12.11数量指标", "数量指标"],
  ["(十一)满意度指标", "满意度指标"],
  ["(123)满意度指标", "满意度指标"],
  ["123.产出指标", "123.产出指标"],
  ["产出1.数量指标", "产出1.数量指标"],
  ["产出指标", "产出指标"],
  ["1.5℃控制率", "1.5℃控制率"],
  ["一体化指标", "一体化指标"],
  ["", ""],
])("strips a level's number: %s → %s", (text, expected) => {
  expect(withoutNumber(text)).toBe(expected);
});

describe("names that only keep a place", () => {
  test.each(
    (
      "指标 指标1 指标2： 指标12、 指标123 指标１ 指标一 指标十一 指标① 指标X 指标n. 指标名称 指标名称1 一级指标 三级指标： " +
      "…… … ... 。。。 ··· •• XX xxx ×××× — - /"
    ).split(" "),
  )("%s", (name) => {
    expect(isPlaceholderName(name)).toBe(true);
  });

  test("blank, and with spaces", () => {
    expect(["", "  ", "指标 1：", "指标 1 2", " … … "].map(isPlaceholderName)).toEqual(
      Array.from({ length: 5 }, () => true),
    );
  });

  test.each(
    "满意度指标 满意度指标1 四级指标 指标1满意度 指标1234 指标完成率 指标1:: 完成率…… ……完成率 x xxxxx 办XX XX路 培训场次 0 1".split(
      " ",
    ),
  )("%s is a name", (name) => {
    expect(isPlaceholderName(name)).toBe(false);
  });

  test("up to 120 characters", () => {
    expect(["…".repeat(120), "…".repeat(121)].map(isPlaceholderName)).toEqual([true, false]);
  });
});
