import { toPlainExact } from "../../../../src/domain/decimal";
import { compareUnits, scaledUnit, unitAfterNumber, unitAt } from "../../../../src/domain/text/units";

const format = (read: ReturnType<typeof unitAfterNumber>) =>
  read === null ? "none" : `${toPlainExact(read.factor)} ${read.unit ?? "no unit"}`;

describe("canonical spelling of units", () => {
  test.each([
    ["百分比 百分率 百分数 % ％ (%) （%）", "%"],
    ["个百分点 百分点", "百分点"],
    ["千米 km 公里", "公里"],
    ["m 米", "米"],
    ["cm 厘米", "厘米"],
    ["mm 毫米", "毫米"],
    ["㎡ m2 m² 平米 平方米", "平方米"],
    ["㎥ m3 m³ 方 立方米", "立方米"],
    ["km2 km² 平方千米 平方公里", "平方公里"],
    ["kg 千克 公斤", "公斤"],
    ["g 克", "克"],
    ["mg 毫克", "毫克"],
    ["t 吨", "吨"],
    ["L 升", "升"],
    ["ml mL 毫升", "毫升"],
    ["kW KW kw 千瓦", "千瓦"],
    ["kWh kwh 千瓦时", "千瓦时"],
    ["MW 兆瓦", "兆瓦"],
    ["db dB 分贝", "分贝"],
    ["℃ 摄氏度", "摄氏度"],
    ["日 天", "天"],
    ["个工作日 工作日", "工作日"],
    ["个月 月", "月"],
    ["台/套 台套", "台套"],
    ["人 (人) 人 ", "人"],
    ["户次", "户次"],
    ["亩", "亩"],
    ["公顷", "公顷"],
  ])("%s: %s", (spellings, unit) => {
    for (const written of spellings.split(" ").filter((one) => one !== "")) {
      expect([written, format(scaledUnit(written))]).toEqual([written, `1 ${unit}`]);
    }
  });

  test.each([
    ["万亿元", "1000000000000 元"],
    ["千亿元", "100000000000 元"],
    ["百亿元", "10000000000 元"],
    ["十亿元", "1000000000 元"],
    ["亿元", "100000000 元"],
    ["千万元", "10000000 元"],
    ["百万元", "1000000 元"],
    ["十万人", "100000 人"],
    ["万人次", "10000 人次"],
    ["萬人", "10000 人"],
    ["千人", "1000 人"],
    ["百户", "100 户"],
    ["万", "10000 no unit"],
    ["亿", "100000000 no unit"],
    ["万㎡", "10000 平方米"],
    ["万千瓦时", "10000 千瓦时"],
    ["千米", "1 公里"],
    ["千瓦", "1 千瓦"],
    ["元/人", "1 元/人"],
    ["万 人", "10000 人"],
  ])("%s is %s", (written, expected) => {
    expect(format(scaledUnit(written))).toBe(expected);
  });

  test.each(["", "-", "/", "—", " "])("%p is not a unit", (written) => {
    expect(format(scaledUnit(written))).toBe("1 no unit");
  });
});

describe("unit after a figure", () => {
  test.each<[text: string, measureUnit: string, expected: string]>([
    ["", "", "1 no unit"],
    ["人", "", "1 人"],
    ["(人)", "", "1 人"],
    ["万人", "", "10000 人"],
    ["万", "人", "10000 no unit"],
    // A noun may be attached to a counter.
    ["次宣传", "", "1 次"],
    ["场次招聘会", "", "1 场次"],
    ["名学员", "", "1 名"],
    ["个百分点", "", "1 百分点"],
    ["万人次培训", "", "10000 人次"],
    ["公里道路", "", "1 公里"],
    ["km道路", "", "none"],
    ["篇论文", "", "1 篇"],
    ["条线索", "", "1 条"],
    ["份报告", "", "1 份"],
    // The row's unit takes precedence.
    ["场招聘会活动", "场", "1 场"],
    ["贫困户户数", "贫困户", "1 贫困户"],
    ["人次", "人", "1 人次"],
    ["%的学员", "%", "none"],
    // After a time or a rate, a noun means something else.
    ["日前", "", "none"],
    ["年来", "", "none"],
    ["天内办结", "", "none"],
    ["小时以后", "", "none"],
    ["%达标", "", "none"],
    ["分钟讲解", "", "none"],
    ["元/人a", "", "none"],
    ["元钱/人", "", "none"],
    ["(人)次", "", "none"],
    ["元/人", "", "1 元/人"],
    ["次/年", "", "1 次/年"],
    ["元/人/月", "", "1 元/人/月"],
    ["元/12", "", "none"],
    // Unknown counters of up to four characters, also as rates.
    ["牌匾", "", "1 牌匾"],
    ["党小组长", "", "1 党小组长"],
    ["党小组长代", "", "none"],
    ["牌匾/村", "", "1 牌匾/村"],
    ["剂次/万人", "", "1 剂次/万人"],
    ["(牌匾)", "", "none"],
    ["(万人)", "", "10000 人"],
    ["牌匾/行政村里", "", "none"],
    // Not units.
    ["月", "", "none"],
    ["左右", "", "none"],
    ["人左右", "", "none"],
    ["人以上", "", "none"],
    ["人以下", "", "none"],
    ["人不等", "", "none"],
    ["年以来", "", "none"],
    ["余人", "", "none"],
    ["多人", "", "none"],
    ["几人", "", "none"],
    ["人约", "", "none"],
    ["人或户", "", "none"],
    ["人和户", "", "none"],
    ["人及户", "", "none"],
    ["人与户", "", "none"],
    ["人未完", "", "none"],
    ["人不足", "", "none"],
    ["人,户", "", "none"],
    ["人，户", "", "none"],
    ["人、户", "", "none"],
    ["人;户", "", "none"],
    ["人；户", "", "none"],
    ["人2", "", "none"],
    ["人 户", "", "none"],
    ["m2", "", "1 平方米"],
    ["km2", "", "1 平方公里"],
    ["m3", "", "1 立方米"],
    ["m4", "", "none"],
    ["xm2", "", "none"],
    ["abc", "", "none"],
    ["个".repeat(17), "", "none"],
    [`场${"活".repeat(15)}`, "场", "1 场"],
    [`场${"活".repeat(16)}`, "场", "none"],
    [`人${"了".repeat(8)}`, "", "1 人"],
    [`人${"了".repeat(9)}`, "", "none"],
  ])("%s, in a row of %p, is %s", (text, measureUnit, expected) => {
    expect(format(unitAfterNumber(text, measureUnit))).toBe(expected);
  });
});

describe("comparing units", () => {
  const GROUPS = [
    "人 名 位 个",
    "人次 次",
    "场 场次 次",
    "期 次 班次 班",
    "户 家 个",
    "批 批次 次",
    "家 个 所",
    "项 个 件 项目",
    "件 个",
    "台 套 台套 个",
    "村 个 个村",
    "处 个 座",
    "篇 条 则",
    "本 册 份",
    "天 工作日",
  ];

  test.each(GROUPS)("%s", (group) => {
    const [first = "", ...others] = group.split(" ");
    for (const other of others) {
      expect([first, other, compareUnits(first, other)]).toEqual([first, other, "compatible"]);
    }
  });

  test.each<[string | null, string | null, string]>([
    ["人", "人", "same"],
    ["日", "天", "same"],
    ["％", "%", "same"],
    ["%", "百分比", "same"],
    ["km", "公里", "same"],
    [null, null, "same"],
    ["", "", "same"],
    ["万元", "万元", "same"],
    ["万元", "元", "compatible"],
    [null, "人", "compatible"],
    ["", "%", "compatible"],
    [null, "", "compatible"],
    ["万", "", "compatible"],
    ["日", "工作日", "compatible"],
    ["人", "户", "different"],
    ["名", "场", "different"],
    ["亩", "公顷", "different"],
    ["期", "场", "different"],
    ["%", "人", "different"],
  ])("%p and %p are %s", (a, b, expected) => {
    expect(compareUnits(a, b)).toBe(expected);
    expect(compareUnits(b, a)).toBe(expected);
  });
});

test.each<[text: string, at: number, unit: string | null]>([
  ["3100人次", 4, "人次"],
  ["3100人", 4, "人"],
  ["5个工作日内", 1, "个工作日"],
  ["5个工作日内", 2, "工作日"],
  ["人3100", 1, null],
  ["3100人", 5, null],
  ["95约", 2, null],
])("the unit of %s at %d is %s", (text, at, unit) => {
  expect(unitAt(text, at)).toBe(unit);
});
