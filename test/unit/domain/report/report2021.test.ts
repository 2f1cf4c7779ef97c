import { readPlainText, ReportTooLarge } from "../../../../src/domain/report/check/reportText";
import { auditReport, changeEachFigure, checkText, REPORT_2021 } from "../../../support/reportResults";

const audit = auditReport();

test("nearly all statements of figures are found, with their value and unit", () => {
  expect(audit.found.size + audit.missed.length).toBe(317);
  expect(audit.found.size).toBeGreaterThanOrEqual(314);
});

test("nearly all that the workbook has are tied to its figure", () => {
  expect(audit.withFigure).toBe(139);
  expect(audit.tied).toBeGreaterThanOrEqual(136);
});

test("all ten contradictions are found at their lines, with their severities", () => {
  const missing = audit.contradictions.filter(({ finding }) => finding === undefined);
  expect(missing).toEqual([]);
  expect(audit.contradictions).toHaveLength(10);
});

test("no trap is reported, no further error, and two further warnings", () => {
  expect(audit.trapped).toEqual([]);
  expect(audit.further.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
    "warning R80",
    "warning R81",
  ]);
});

test("a figure that is changed is found at its place", () => {
  const { changed, found } = changeEachFigure(8);
  expect(found / changed).toBeGreaterThan(0.9);
});

test("the numerals are counted: those that state a figure and those that do not", () => {
  const { numerals, claims, excluded, tied } = audit.check.coverage;
  expect(numerals - excluded).toBeLessThanOrEqual(claims + 60);
  expect(tied).toBeLessThan(claims);
});

describe("the same report in another shape has the same findings:", () => {
  const codes = (text: string): string[] =>
    checkText(text).findings.map(({ rule, code, actual }) => `${rule} ${code} ${actual ?? ""}`);

  test("each paragraph on a line of its own", () => {
    const paragraphs = readPlainText(REPORT_2021).paragraphs.map(({ text }) => text);
    expect(codes(paragraphs.join("\n")).toSorted()).toEqual(codes(REPORT_2021).toSorted());
  });

  test("other line ends, full-width digits and blanks", () => {
    const wide = REPORT_2021.replace(/\d+\.\d+/g, (text) =>
      text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replace(".", "．"),
    );
    expect(codes(wide.replace(/\n/g, "\r\n").replace(/万元/g, " 万元"))).toHaveLength(
      codes(REPORT_2021).length,
    );
  });

  test("the attachments without their numbers", () => {
    const bare = REPORT_2021.replace(/^ ?附件 [\d-]+$/gm, "");
    expect(codes(bare).filter((code) => /^R7[0-5]/.test(code))).toEqual(
      codes(REPORT_2021).filter((code) => /^R7[0-5]/.test(code)),
    );
  });
});

describe("an error that is put into the report is found by its rule:", () => {
  test.each([
    ["a target beside a rate", "129.05%", "128.05%", "R73.rateDiffers", 398],
    ["元 for 万元 over two lines", "（涉密）318\n万元", "（涉密）318\n元", "R74.wrongUnit", 81],
    ["the year of a project", "拨付2021年建立失业预", "拨付2019年建立失业预", "R75.otherYear", 496],
    ["the year of a sentence", "2021年，年初预算 783.65", "2020年，年初预算 783.65", "R75.otherYear", 75],
    ["one measure too many", "——落实“四项举措”", "——落实“五项举措”", "R82.listDiffers", 135],
    ["a total", "创业培训 9100人次", "创业培训 9200人次", "R71.partsDiffer", 199],
    ["a number of people", "职工人数 32人", "职工人数 33人", "R70.textDiffers", 57],
    ["a part of a list", "日常公用支出 91.64", "日常公用支出 94.61", "R70.textDiffers", 66],
    ["a rate over two lines", "执\n行率 100 %", "执\n行率 98 %", "R73.rateDiffers", 220],
    [
      "what is said twice",
      "今年全市共发放创业担保贷款 2.4",
      "今年全市共发放创业担保贷款 2.6",
      "R70.textDiffers",
      176,
    ],
  ])("%s", (_, written, changed, code, line) => {
    expect(REPORT_2021).toContain(written);
    const { findings } = checkText(REPORT_2021.replace(written, changed));
    const places = findings.filter((one) => one.code === code).map(({ passages }) => passages?.[0]?.first);
    expect(places).toContain(line);
  });
});

describe("another way to write a figure is no error:", () => {
  const errors = (text: string): number =>
    checkText(text).findings.filter(({ severity }) => severity === "error").length;

  test.each([
    ["in 元", "人员经费年度调整预算为 658.57万元", "人员经费年度调整预算为 6585700元"],
    ["亿元 as 万元", "创业担保贷款 2.4亿元", "创业担保贷款 24000万元"],
    ["without 万", "新增就业 1.65 万人", "新增就业 16500人"],
    ["with separators", "支付各项补贴共计 8751.80", "支付各项补贴共计 8,751.80"],
    ["with wide separators", "支付各项补贴共计 8751.80", "支付各项补贴共计 8，751.80"],
    ["broken before its unit", "追加预算 2469.26万元", "追加预算 2469.26\n万元"],
    ["broken before its point", "追加预算 63.91万元", "追加预算 63\n.91万元"],
    ["broken within its digits", "工资福利支出 566.24万元", "工资福利支出 56\n6.24万元"],
  ])("%s", (_, written, changed) => {
    expect(errors(REPORT_2021.replace(written, changed))).toBe(errors(REPORT_2021));
  });
});

test("of the report of a project that the workbook does not have, its money is not that of all projects", () => {
  const text = REPORT_2021.replaceAll("建立失业预警制度", "建立用工监测体系");
  expect(checkText(text).findings.filter(({ code }) => code === "R70.textDiffers")).toHaveLength(2);
});

describe("a text of another kind raises no error:", () => {
  test.each([
    [
      "a speech",
      "同志们：2021年全市一般公共预算支出319亿元，其中教育支出58亿元、社保支出61亿元，增长8.2%。全市城镇新增就业20000人，完成目标任务的120%。执行率98%。",
    ],
    [
      "a law",
      "第十七条 预算绩效自评得分90分以上的为优。预算执行率低于60%的，总分不超过80分。年初预算100万元以下的项目，由单位自行组织。",
    ],
    [
      "a speech of the unit",
      "攀枝花市就业创业促进中心主任讲话：今年年初预算900万元，追加预算3000万元，支出3800万元，城镇新增就业30000人。",
    ],
    ["nothing", ""],
  ])("%s", (_, text) => {
    expect(checkText(text).findings).toEqual([]);
  });
});

test.each([
  ["2024年2月底前完成培训。", "2024-02-29"],
  ["2023年2月底前完成培训。", "2023-02-28"],
  ["围绕十二项任务，开展培训。", "12"],
  ["围绕两个统一，开展培训。", "2"],
])("%s states %s", (text, written) => {
  expect(checkText(text).claims.map(({ claim }) => claim.written)).toEqual([written]);
});

/** Milliseconds, the shortest of three times: other work on the machine only lengthens them */
function shortestTime(text: string): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    checkText(text);
    return performance.now() - start;
  });
  return Math.max(1, Math.min(...times));
}

describe("hostile text is refused or read in linear time:", () => {
  test.each<[string, (length: number) => string]>([
    ["blanks inside a page number", (length) => `第1页${" ".repeat(length)}页`],
    ["one number without end", (length) => `${"1".repeat(length)}元`],
    ["digits before a letter", (length) => `${"1".repeat(length)}a`],
  ])("%s", (_, text) => {
    // A quadratic time would be 256 times as long.
    expect(shortestTime(text(90_000)) / shortestTime(text(90_000 / 16))).toBeLessThan(64);
  });

  test.each([
    ["more counts in Chinese characters than a report has", "三项工作，".repeat(15_000)],
    ["a paragraph longer than a report", "支出。".repeat(50_000)],
  ])("%s", (_, text) => {
    expect(() => checkText(text)).toThrow(ReportTooLarge);
  });
});
