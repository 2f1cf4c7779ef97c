import {
  countWordsToFigures,
  dateWordsToFigures,
  numeralValue,
  percentWordsToFigures,
} from "../../../../src/domain/text/numerals";

describe("percentages in words", () => {
  test.each([
    ["百分之零", "0%"],
    ["百分之〇点五", "0.5%"],
    ["百分之五", "5%"],
    ["百分之两点五", "2.5%"],
    ["百分之十", "10%"],
    ["百分之一十", "10%"],
    ["百分之十二", "12%"],
    ["百分之二十", "20%"],
    ["百分之九十五", "95%"],
    ["百分之九十五点二五", "95.25%"],
    ["百分之八点零五〇一", "8.0501%"],
    ["百分之百", "100%"],
    ["百分之一百", "100%"],
    ["百分之一百二十", "120%"],
    ["百分之二百", "200%"],
    ["千分之三", "3‰"],
    ["千分之二点五", "2.5‰"],
    ["百分之8", "8%"],
    ["百分之98.25", "98.25%"],
    ["不低于百分之九十以上", "不低于90%以上"],
    ["控制在百分之4.2以内", "控制在4.2%以内"],
  ])("%s is %s", (words, figures) => {
    expect(percentWordsToFigures(words)).toBe(figures);
  });

  test.each([
    "百分之",
    "百分之一二",
    "百分之十百",
    "百分之百二",
    "百分之二十三四",
    "百分之九十点",
    "百分之零十",
    "百分之几",
    "百分比",
    "百分之点五",
  ])("%s is unchanged", (words) => {
    expect(percentWordsToFigures(words)).toBe(words);
  });
});

describe("texts that are too long for a figure", () => {
  // Looking for the unit behind each numeral would take minutes.
  test.each(["三人，", "1万", "一"])("many times %s: unchanged", (part) => {
    const text = part.repeat(400_000);
    expect(countWordsToFigures(text)).toBe(text);
  });
});

describe("the value of a numeral", () => {
  test.each<[string, number]>([
    ["零", 0],
    ["十", 10],
    ["一十五", 15],
    ["两百", 200],
    ["一千零五", 1005],
    ["一千零五十", 1050],
    ["一万", 10_000],
    ["一万一千", 11_000],
    ["一万零一百", 10_100],
    ["三万五千", 35_000],
    ["一亿", 100_000_000],
    ["一亿零五万", 100_050_000],
    ["一万亿", 1_000_000_000_000],
    ["三千二百亿一千二百三十四万五千六百七十八", 320_012_345_678],
  ])("%s is %d", (numeral, value) => {
    expect(numeralValue(numeral)).toBe(value);
  });

  test.each([
    "",
    "百",
    "万",
    "一百二",
    "一万零一千",
    "一千五十",
    "十百",
    "二三",
    "三人",
    // beyond 20 characters
    "三千零二十亿一千二百三十四万五千六百七十八",
  ])("%p has none", (numeral) => {
    expect(numeralValue(numeral)).toBeNull();
  });
});

describe("counts in words", () => {
  test.each([
    ["三百人", "300人"],
    ["三人", "3人"],
    ["十二场", "12场"],
    ["三个工作日", "3个工作日"],
    ["三日内", "3日内"],
    ["预算:三万五千", "预算:35000"],
    ["预算(元):三万五千", "预算(元):35000"],
    ["三至五年", "3至5年"],
    // tenths and halves
    ["九成", "90%"],
    ["八成五以上", "85%以上"],
    ["七成半", "75%"],
    ["九成以上、八成以内", "90%以上、80%以内"],
    ["2天半", "2.5天"],
    ["一个半月", "1.5个月"],
    ["两个半小时", "2.5小时"],
    ["2天半以上,3天半以内", "2.5天以上,3.5天以内"],
    ["半小时", "0.5小时"],
    ["半天以上,半小时以内", "0.5天以上,0.5小时以内"],
    // digits with powers between them
    ["1万2千", "12000"],
    ["1亿2000万", "120000000"],
    ["1万2千-1万5千", "12000-15000"],
    ["1万2千3百人", "12300人"],
    ["1万2345", "12345"],
  ])("%s is %s", (words, figures) => {
    expect(countWordsToFigures(words)).toBe(figures);
  });

  test.each([
    "近九成",
    "第三次",
    "每三年",
    "上三次",
    "上半天",
    "半年",
    "十百天半",
    "一百二人",
    "百人",
    "三日",
    "十二级",
    "三级",
    "一",
    "预算三万五千",
    "1万2",
    "1万2万",
    "2千1万",
    "1万20千",
    "1千23456",
  ])("%s is unchanged", (words) => {
    expect(countWordsToFigures(words)).toBe(words);
  });
});

describe("dates in words", () => {
  test.each([
    ["二〇二二年十二月三十一日", "2022年12月31日"],
    ["二零二二年三月", "2022年3月"],
    ["二〇二二年三月至五月", "2022年3月至5月"],
    ["十月十号前", "10月10号前"],
  ])("%s is %s", (words, figures) => {
    expect(dateWordsToFigures(words)).toBe(figures);
  });

  test.each(["自二〇二二年起", "第三日", "每十日", "二〇二年", "三年"])("%s is unchanged", (words) => {
    expect(dateWordsToFigures(words)).toBe(words);
  });
});
