import { CATALOGUE } from "../../../src/domain/rules/catalogue";
import type { Finding } from "../../../src/domain/finding";
import type { FindingCode, InputsByCode } from "../../../src/domain/rules/rules";
import { findingSentence, ruleTitle } from "../../../src/locales/findings";
import { findings as findingsEnUS } from "../../../src/locales/en-US/findings";
import type { RuleTexts } from "../../../src/locales/shared/findingTexts";
import { findings as findingsZhCN } from "../../../src/locales/zh-CN/findings";
import type { ReadingCode } from "../../../src/workbook/read/collector";
import { FORM_CASES, REPORT_CASES, WORKBOOK_CASES, YEAR_CASES } from "../../support/ruleCases";
import { formFindings } from "../../support/ruleCases/formCase";
import { reportFindings } from "../../support/ruleCases/reportCase";
import { findingsOf } from "../../support/ruleCases/workbookCase";
import { yearFindings } from "../../support/ruleCases/yearCase";
import { recomputed } from "../../support/attachmentsOf";
import { sampleSnapshot, withCells } from "../../support/inputs";
import { UNIT_KEYS } from "../../../src/workbook/schema/names";
import "../../support/everyLanguage";

const READER: { readonly [C in ReadingCode]: InputsByCode[C] } = {
  "R00.unreadableNumber": { column: "支出", written: "五万" },
  "R00.blankAmount": { column: "追加", count: "12" },
  "R00.normalisedNumber": { column: "支出", written: "１２３．４", read: "123.4" },
  "R00.numbersAsText": { columns: ["年初预算", "支出"], count: "22" },
  "R00.negativeAmount": { column: "支出", written: "-5" },
  "R00.ratioReadAsPercent": { column: "完成值", written: "0.95", read: "95%" },
  "R00.unknownChoice": { column: "支出类别", written: "其他", choices: "人员经费、公用经费、项目支出" },
  "R00.blankCell": { column: "项目名称" },
  "R00.errorValue": { column: "支出", written: "#DIV/0!" },
  "R00.unknownProject": { project: "业务运行费", similar: "业务运行经费" },
  "R00.duplicateProject": { project: "业务运行费" },
  "R00.tierOfBasic": { category: "人员经费", written: "部门预算" },
  "R00.tierBelowUnit": { written: "县级专项", level: "市级" },
  "R00.missingColumn": { table: "资金", column: "支出", similar: "支出数" },
  "R00.duplicateColumn": { table: "资金", column: "支出" },
  "R00.emptyTable": { table: "资金" },
  "R00.unusableName": { name: "绩效_资金", state: "refError" },
  "R00.copiedSheet": { sheet: "资金", copy: "资金 (2)" },
  "R00.severalNames": { name: "绩效_资金", used: "资金!A1:M20", others: "资金 (2)!A1:M20" },
  "R00.subtotalRow": { table: "资金", written: "合计" },
  "R00.headingUnit": { column: "支出", unit: "元", moneyUnit: "万元" },
  "R00.otherLabel": { column: "单位名称", label: "主管部门" },
  "R00.shownOtherwise": { column: "支出", shown: "5.00元", read: "5.00万元" },
  "R00.subtotalDiffers": { written: "合计", column: "支出", stated: "150.00", computed: "120.00" },
  "R00.unitTaken": { column: "完成值", written: "95", read: "95万元" },
  "R00.ratioOrPercent": { column: "完成值", written: "0.16", asWritten: "0.16%", asRatio: "16%" },
  "R00.readAsDate": { column: "完成值", written: "20220720", read: "2022-07-20" },
  "R00.unclearDate": { column: "完成值", written: "11.3" },
  "R00.placeholderRow": { table: "指标", written: "指标2" },
  "R00.nameAlone": { name: "培训人数" },
  "R00.projectCarriedDown": { project: "技能培训" },
  "R00.projectUnclear": { name: "培训人数", project: "技能培训" },
  "R00.unreadableTarget": { column: "指标值", written: "##" },
  "R00.unknownScope": { column: "口径", written: "其他资金" },
  "R00.unknownParameter": { written: "上限" },
  "R00.parameterOutOfRange": { name: "执行率", written: "150", range: "0–100" },
  "R00.unknownProfile": { written: "湖北", used: "国家通用", similar: "湖北（20＋80）" },
  "R00.hiddenRows": { table: "资金", place: "5、9-12" },
  "R00.hiddenColumn": { table: "资金", place: "H" },
  "R00.hiddenSheet": { table: "指标", place: "" },
  "R00.labelUnit": { table: "资金", written: "单位：元", moneyUnit: "万元" },
  "R00.lineBeside": { table: "资金", rows: "2", range: "R2:Y3" },
  "R00.figuresBelow": { table: "资金", rows: "1", range: "K45" },
  "R00.damagedText": { column: "年度指标值", written: "工5%", proposal: "≥5%" },
  "R00.formCutOff": { missing: "总分" },
  "R00.severalTotals": { used: "附件4!G40", others: "附件4!G52" },
  "R00.columnWithoutHeading": { beside: "三级指标", written: "15场" },
  "R00.formTooLong": { limit: "1000" },
  "R56.rowsBelow": { table: "资金", rows: "9", range: "A41:M49" },
  "R56.rowsAbove": { table: "资金", rows: "1", range: "A1:M1" },
  "R56.closingRow": { table: "资金", range: "F40:K40" },
  "R56.columnOutside": { table: "资金", column: "其中：上年结转支出", name: "绩效_资金" },
  "R56.notRead": { table: "资金", range: "资金!A4000:M90000" },
  "R57.missingColumn": { table: "资金", column: "支出", similar: "支出数" },
  "R62.notCalculated": { column: "支出" },
  "R57.unusableName": { name: "绩效_资金", state: "refError" },
  "R60.noWhole": { written: "其中：设备" },
  "R60.unmarkedParts": { line: "就业补助", written: "软件" },
  "R60.rowBelowParts": { line: "人员经费", written: "津贴" },
  "R60.partOfTotal": { written: "其中：设备" },
};

const produced: readonly Finding[] = [
  ...WORKBOOK_CASES.flatMap(findingsOf),
  ...FORM_CASES.flatMap(formFindings),
  ...REPORT_CASES.flatMap(reportFindings),
  ...YEAR_CASES.flatMap(yearFindings),
];
const reader = Object.entries(READER) as [ReadingCode, InputsByCode[ReadingCode]][];

/** Every sentence that the tests know, of the checks and of the reader. */
function sentences(language: "zh-CN" | "en-US"): (readonly [string, string])[] {
  const ofReader = reader.map(([code, inputs]) => {
    const finding: Finding = {
      code,
      inputs,
      rule: code.slice(0, code.indexOf(".")),
      severity: "error",
      cells: ["资金!A1"],
      expected: null,
      actual: null,
      clause: "",
    };
    return [code, findingSentence(language, finding)] as const;
  });
  return [
    ...produced.map((finding) => [finding.code, findingSentence(language, finding)] as const),
    ...ofReader,
  ];
}

const codesOf = (texts: RuleTexts): string[] =>
  Object.entries(texts).flatMap(([id, text]) => Object.keys(text.sentences).map((name) => `${id}.${name}`));

test("the cases produce every sentence that there is", () => {
  const codes = [...new Set(sentences("zh-CN").map(([code]) => code))].toSorted();
  expect(codes).toEqual(codesOf(findingsZhCN).toSorted());
  expect(codes).toEqual(codesOf(findingsEnUS).toSorted());
});

test.each(["zh-CN", "en-US"] as const)("every sentence of %s is whole", (language) => {
  for (const [code, sentence] of sentences(language)) {
    expect([code, sentence]).toEqual([
      code,
      expect.not.stringMatching(/undefined|null|NaN|\[object|“”| {2}/),
    ]);
    expect([code, sentence]).toEqual([code, expect.stringMatching(language === "zh-CN" ? /。$/ : /[.?]$/)]);
  }
});

test("Chinese sentences have no English in them, and English ones no Chinese full stop", () => {
  for (const [code, sentence] of sentences("zh-CN")) {
    const ours = sentence.replace(/“[^”]*”/g, "").replace(/#[A-Z]+[/0-9]*!|[A-Z]+\d+(:[A-Z]+\d+)?/g, "");
    expect([code, ours]).toEqual([code, expect.not.stringMatching(/[A-Za-z]{2,}/)]);
  }
  for (const [code, sentence] of sentences("en-US")) {
    expect([code, sentence.replace(/“[^”]*”/g, "")]).toEqual([code, expect.not.stringMatching(/[。，；]/)]);
  }
});

test("sentences show the working", () => {
  const say = (language: "zh-CN" | "en-US", code: FindingCode): string | undefined =>
    sentences(language).find(([known]) => known === code)?.[1];
  expect(say("zh-CN", "R02.spentOverBudget")).toBe(
    "“技能培训”支出2153.46，超过全年预算数2153.40（7.70 + 2145.70），多0.06。请核实预算与支出。",
  );
  expect(say("zh-CN", "R07.reasonMissing")).toBe(
    "“技能培训”执行率为80.00%（72.00 ÷ 90.00），低于90%。请在“原因”栏说明。",
  );
  expect(say("zh-CN", "R49.partsDiffer")).toBe(
    "报告中全部资金的追加预算为2515.17，其各分项之和为2533.17（63.91 + 2469.26），相差18.00。请核实报告数。",
  );
  expect(say("zh-CN", "R40.targetsDiffer")).toBe(
    "“城镇新增就业”在各表中的指标值不一致：“业务运行”16500人，部门整体16000人。请统一口径，或说明差异。",
  );
  expect(say("en-US", "R49.partsDiffer")).toBe(
    "The report states additions of all funds as 2515.17; its stated parts add up to 2533.17 (63.91 + 2469.26), a difference of 18.00. Check the report.",
  );
});

const LEVEL = `基本信息!B${2 + UNIT_KEYS.indexOf("level")}`;

test.each([
  ["县级", "本级专项", "县级专项", "county special funds"],
  ["省级", "上级专项", "中央专项", "central special funds"],
  ["", "市级专项", "市级专项", "municipal special funds"],
])("a unit of level “%s” reads of its own %s as %s", (level, written, tier, english) => {
  const cells = {
    [LEVEL]: level,
    "资金!C6": "本级专项",
    "资金!C11": "本级专项",
    "报告数!A14": written,
    "报告数!C14": "1",
  };
  const { evaluation } = recomputed(withCells(sampleSnapshot(), cells));
  const [finding] = evaluation.findings.filter(
    ({ rule, cells: at }) => rule === "R50" && at.includes("报告数!C14"),
  );
  if (finding === undefined) throw new Error("No finding of 报告数!C14");
  expect(findingSentence("zh-CN", finding)).toMatch(new RegExp(`^报告中${tier}的全年预算数为1\\.00，`));
  expect(findingSentence("en-US", finding)).toContain(english);
});

test("a negative amount is explained by its column", () => {
  const sentence = (column: string) =>
    findingSentence("zh-CN", {
      rule: "R00",
      code: "R00.negativeAmount",
      severity: "error",
      cells: ["资金!K2"],
      inputs: { column, written: "-5" },
      expected: null,
      actual: "-5",
      clause: "",
    });
  expect(sentence("支出")).not.toContain("追减");
  expect(sentence("年初预算")).toContain("追减");
});

test("quotation marks inside a name become single ones", () => {
  const finding = {
    rule: "R23",
    code: "R23.weightMissing",
    inputs: { name: "“攀枝花公共招聘网”购买服务" },
  } as unknown as Finding;
  expect(findingSentence("zh-CN", finding)).toBe("“‘攀枝花公共招聘网’购买服务”未填权重，不能计分。请补填。");
});

test("every rule has a short title in both languages", () => {
  for (const { id } of CATALOGUE) {
    const title = ruleTitle("zh-CN", id);
    expect([id, title.length > 3 && title.length <= 16]).toEqual([id, true]);
    expect(ruleTitle("en-US", id)).toMatch(/^[A-Z][ -~]+$/);
  }
});

test("a title names the error, not the rule that should hold", () => {
  for (const { id } of CATALOGUE) expect(ruleTitle("zh-CN", id)).not.toMatch(/(?<!不)(正确|一致|完整)$/);
});
