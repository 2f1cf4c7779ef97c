/** Statements of tasks, times and classes that units write instead of a bare figure. */
import { toPlainExact } from "../../../../src/domain/decimal";
import { compareUnits, readTarget, statesReached } from "../../../../src/domain/text";

function read(text: string): string {
  const reading = readTarget({ text }, "");
  if (reading?.kind === "date") return `${reading.operator ?? ""} ${reading.date}`.trim();
  if (reading?.kind !== "number") return reading?.kind ?? "unreadable";
  const { operator, value, unit } = reading;
  return [operator, toPlainExact(value), unit].filter((part) => part !== null).join(" ");
}

describe("a task and its count", () => {
  test.each([
    ["购置设备20台", "20 台"],
    ["培训学员1,574人次", "1574 人次"],
    ["新增就业20648人", "20648 人"],
    ["治理河道12.5公里", "12.5 公里"],
    ["实际到位资金100万元", "1000000 元"],
    ["惠及群众1.2万人", "12000 人"],
    ["补助标准200元/人·月", "200 元/人/月"],
    ["事故0起", "0 起"],
    ["满意度95分", "95 分"],
    ["举办活动4场以上", ">= 4 场"],
    ["改造危房不少于100户", ">= 100 户"],
    ["开展检查三次", "3 次"],
    ["两场", "2 场"],
    ["十二个", "12 个"],
    ["三年以上", ">= 3 年"],
    ["“95%”", "95 %"],
    ["不少于30个（含本数）", ">= 30 个"],
    ["大于30个（不含本数）", "> 30 个"],
    ["户均补助1500元", "1500 元"],
    ["亩均效益为2万元", "20000 元"],
    ["合格率为95%以上", ">= 95 %"],
    ["95%（问卷调查200人）", "95 %"],
    ["95%（190/200）", "95 %"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ["a share of something else", "每村1个"],
    ["a share of something else", "人均200元"],
    ["a share of something else", "人均面积30平方米"],
    ["a change of a share", "人均增收较上年620元"],
    ["two bounds", "培训人次≥200≤300"],
    ["an approximation", "带动就业约200人"],
    ["an approximation", "受益群众12000余人"],
    ["a remainder", "尚有3户未脱贫"],
    ["two figures", "购置电脑15台、打印机3台"],
    ["a number of its own", "附件2"],
    ["a number of its own", "第三次"],
    ["a number of its own", "任务3完成"],
    ["a plan", "计划培训500人"],
    ["a manner", "分3次发放"],
    ["a manner", "一次性发放"],
    ["a grade", "三级甲等"],
    ["figures that contradict each other", "95%（180/200）"],
  ])("%s: %s is not a count", (_, text) => {
    expect(["words", "unreadable"]).toContain(read(text));
  });
});

describe("times", () => {
  test.each([
    ["15天内办结", "<= 15 天"],
    ["在3个工作日内完成", "<= 3 工作日"],
    ["在30天以内", "<= 30 天"],
    ["不超过3月", "<= 3 月"],
    ["5分钟内响应", "<= 5 分钟"],
    ["≥12月", ">= 12 月"],
    ["12月", "--12-31"],
    ["第四季度", "--12-31"],
    ["2023年第二季度末前", "<= 2023-06-30"],
    ["三季度完成", "--09-30"],
    ["下半年", "--12-31"],
    ["已于2023年11月完成", "2023-11-30"],
    ["项目已于11月20日完工", "--11-20"],
    ["未于11月完成", "words"],
    ["每季度1次", "words"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("units", () => {
  test.each([
    ["20场（次）", "20 场次"],
    ["≥10台（套）", ">= 10 台套"],
    ["1.5万人（次）", "15000 人次"],
    ["5项（个）", "5 项"],
    ["3000平", "3000 平方米"],
    ["1.5万立方", "15000 立方米"],
    ["≤35μg/m³", "<= 35 微克/立方米"],
    ["≤20mg/L", "<= 20 毫克/升"],
    ["200元/(人·月)", "200 元/人/月"],
    ["不突破100万元", "<= 1000000 元"],
    ["≯100万元", "<= 1000000 元"],
    ["500米（公里）", "words"],
    ["3天（工作日）", "words"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test("a count answers a count per year", () => {
    expect(compareUnits("次/年", "次")).toBe("compatible");
    expect(compareUnits("元/人/年", "元/人")).toBe("compatible");
    expect(compareUnits("次/月", "次")).toBe("different");
  });
});

test.each(["Ⅲ类", "III类", "A级", "AAA级", "3A级"])("%s is a class, not damaged", (text) => {
  expect(read(text)).toBe("words");
});

test.each([
  ["满意度达到98%", true],
  ["受益群众达12000人", true],
  ["未达到98%", false],
  ["满意度不低于98%", false],
  ["满意度达到98%以上", false],
])("%s is stated as reached: %s", (text, reached) => {
  expect(statesReached(text)).toBe(reached);
});
