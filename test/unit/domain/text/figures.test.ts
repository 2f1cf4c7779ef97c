import { toPlainExact } from "../../../../src/domain/decimal";
import { readTarget, statesReached, unitOfTarget } from "../../../../src/domain/text";

function read(text: string, measureUnit = ""): string {
  const reading = readTarget({ text }, measureUnit);
  if (reading?.kind === "number") {
    const { operator, value, unit } = reading;
    return [operator, toPlainExact(value), unit].filter((part) => part !== null).join(" ");
  }
  if (reading?.kind === "range") {
    return `${toPlainExact(reading.low)}..${toPlainExact(reading.high)} ${reading.unit ?? ""}`.trim();
  }
  return reading?.kind ?? "unreadable";
}

describe("words around a figure that do not change it", () => {
  test.each(
    "已 已经 实际 共计 共 累计 合计 总计 全年 年度 本年 当年 完成 开展 举办 组织 新增 实现 发放 为 已累计完成 本年实际共举办".split(
      " ",
    ),
  )("%s15场", (words) => {
    expect(read(`${words}15场`)).toBe("15 场");
    expect(read(`≥${words}15场`)).toBe(">= 15 场");
  });

  test.each([
    ["合格率95%", "95 %"],
    ["合格率为95%", "95 %"],
    ["知晓度达95%", "95 %"],
    ["所占比例95%", "95 %"],
    ["所占比重95%以上", ">= 95 %"],
    ["本地采购占比95%", "95 %"],
    ["群众(企业)满意率95.5%", "95.5 %"],
    ["招聘会:15场", "15 场"],
    ["“双创”活动、A类:15场", "15 场"],
    ["举办招聘会≥15场", ">= 15 场"],
    ["举办招聘会不少于15场", ">= 15 场"],
    ["15场。", "15 场"],
    ["15场；", "15 场"],
    ["15场，", "15 场"],
    ["15场；。", "15 场"],
    ["≥90%!", ">= 90 %"],
    ["¥5万元", "50000 元"],
    ["-5%", "-5 %"],
    ["+5%", "5 %"],
    ["-0", "0"],
    ["2,000人", "2000 人"],
    ["控制在4.2%以内", "<= 4.2 %"],
    ["不超过5天以内", "<= 5 天"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    "不合格率5%",
    "未完成率5%",
    "非正常率5%",
    "无故障率95%",
    "没有完成率5%",
    "禁止率5%",
    "每人率5%",
    "逐年率5%",
    "不招聘:15场",
    "2期招聘会:15场",
    "不低于15场以下",
    "不超过15场以上",
    `${"名".repeat(25)}≥15场`,
    `${"名".repeat(25)}率95%`,
    "已全年累计实际共完成15",
    "约15场",
    "1234567890123456789012345678901人",
  ])("%s is not read as a figure", (text) => {
    expect(["words", "unreadable"]).toContain(read(text));
  });
});

describe("ranges", () => {
  test.each([
    ["80%-90%", "80..90 %"],
    ["80-90%", "80..90 %"],
    ["80%~90%", "80..90 %"],
    ["80%至90%", "80..90 %"],
    ["80%到90%", "80..90 %"],
    ["80%--90%", "80..90 %"],
    ["3-3人", "3..3 人"],
    ["1万-2万人", "words"],
    ["1-2万人", "10000..20000 人"],
    ["1万人-2万人", "10000..20000 人"],
    ["保持在80%-90%之间", "80..90 %"],
    ["稳定在80-90%范围内", "80..90 %"],
    ["控制在3-5天以内", "3..5 天"],
    ["介于3-5天之内", "3..5 天"],
    ["在3-5天范围以内", "3..5 天"],
    ["5-3天", "unreadable"],
    ["3天-5户", "words"],
    ["3-5左右", "words"],
    ["3左右-5人", "words"],
    ["3-5场以内活动", "words"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe("remark after a figure", () => {
  test.each(
    "含线上 不含线上 包括线上 包含线下 其中线上为主 线上 线下 详见附件 见附件 均为线上 全部为线上 已完成".split(
      " ",
    ),
  )("15场（%s） is 15", (remark) => {
    expect(read(`15场（${remark}）`)).toBe("15 场");
  });

  test("after a figure without operator or unit", () => {
    expect(read("5场（含线上）")).toBe("5 场");
    expect(["15（含线上）", "15（已完成）", "15（预计）"].map((text) => read(text, "场"))).toEqual([
      "15 场",
      "15 场",
      "words",
    ]);
    expect(read("15（含线上）")).toBe("15");
    expect(read("15（万人）")).toBe("150000 人");
    expect(read("15场（含线上线下活动）")).toBe("15 场");
  });

  test("after a range or a date", () => {
    expect(read("80%-90%（含线上）")).toBe("80..90 %");
    expect(read("2021年12月31日前（已完成）")).toBe("date");
    expect(read("2021年2月30日前（已完成）")).toBe("words");
  });

  test.each(
    "含以上 含之内 含校内 含大厅线上 约 其中多 已预计 已超额 已计划 含5场 另含线上 线上左右 其中未完".split(
      " ",
    ),
  )("15场（%s） is not read", (remark) => {
    expect(read(`15场（${remark}）`)).toBe("words");
  });
});

test("minimum length of words", () => {
  expect(
    ["是", "优", "工", "乙", "土", "a", "a优", "优a", "优良", "a优良"].map((text) => read(text)),
  ).toEqual([
    "words",
    "words",
    "unreadable",
    "unreadable",
    "unreadable",
    "unreadable",
    "unreadable",
    "unreadable",
    "words",
    "words",
  ]);
  expect(read(`5场${" ".repeat(200)}`)).not.toBe("");
});

test("keeps the text without surrounding spaces", () => {
  expect(readTarget({ text: " 无 " }, "")).toEqual({ kind: "notApplicable", text: "无" });
});

test("reads text above the length limit as words if it has two Chinese characters, never as a figure", () => {
  const rate = (length: number) => `合格率${" ".repeat(length - 6)}95%`;
  expect([read(rate(120)), read(rate(121))]).toEqual(["95 %", "words"]);
  const written = `未完成${"项".repeat(118)}`;
  expect(readTarget({ text: written }, "")).toEqual({ kind: "words", text: written, achievement: null });
  expect([`${"1".repeat(119)}项目`, `${"1".repeat(120)}项`].map((text) => read(text))).toEqual([
    "words",
    "unreadable",
  ]);
});

test("detects an actual stated as reached", () => {
  expect(["达到98%", "达98%", "已达98%", "已达到98%", "实际达到98%", "★达到98%"].map(statesReached)).toEqual(
    Array.from({ length: 6 }, () => true),
  );
  expect(["98%", "达到98%以上", "≥98%", "未达到98%", "到98%", ""].map(statesReached)).toEqual(
    Array.from({ length: 6 }, () => false),
  );
  const padded = (length: number) => `达到98%${" ".repeat(length - 5)}`;
  expect([statesReached(padded(120)), statesReached(padded(121))]).toEqual([true, false]);
});

test.each([
  ["≥90万元。", "万元"],
  ["≥90 万元；", "万元"],
  ["≥90万元；。", "万元"],
  ["≥1.5万元。", "万元"],
  ["百分之九十五以上", "%"],
  ["90", null],
  ["≥90万", null],
  ["80%-90%", "%"],
  ["达成", null],
  ["3次宣传", "次宣传"],
])("the unit after the figure of %s is %s", (text, unit) => {
  expect(unitOfTarget(text)).toBe(unit);
});
