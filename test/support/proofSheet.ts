/**
 * 规则核对表: every rule with its basis, its formula and worked examples, for an accountant to check. The examples are
 * the cases that the tests run; their inputs are printed from what the cases build, their verdicts are computed.
 */
import { CATALOGUE, type CatalogueEntry } from "../../src/domain/rules/catalogue";
import { evaluate } from "../../src/domain/evaluate/workbook";
import type { Finding, Severity } from "../../src/domain/finding";
import type { Field, Indicator, SelfEvaluation } from "../../src/domain/model";
import type { BudgetRow, PrintedForm } from "../../src/domain/forms/printedForm";
import { findProfile } from "../../src/domain/profiles";
import { findingListMessages } from "../../src/locales/findingList";
import { findingSentence, ruleTitle } from "../../src/locales/findings";
import { FORM_CASES, REPORT_CASES, WORKBOOK_CASES, YEAR_CASES } from "./ruleCases";
import { type FormCase, formFindings } from "./ruleCases/formCase";
import { reportFindings } from "./ruleCases/reportCase";
import { findingsOf, type WorkbookCase } from "./ruleCases/workbookCase";
import { yearFindings } from "./ruleCases/yearCase";
import { NO_RESULT } from "../../src/workbook/read/cells";
import { readWith } from "./inputs";
import { printedFormOf } from "./printedFormOf";
import { selfEvaluationOf } from "./selfEvaluationOf";

const GROUPS: Readonly<Record<Exclude<CatalogueEntry["group"], "rollup">, string>> = {
  input: "填报内容",
  budget: "资金",
  weights: "权重",
  indicators: "指标",
  totalsAndText: "总分与文字",
  report: "自评报告",
  years: "与上年比较",
};

const PLACES: Readonly<Record<CatalogueEntry["appliesTo"], string>> = {
  standardWorkbook: "标准自评工作簿",
  printedForm: "自评表",
  both: "标准自评工作簿、自评表",
  report: "自评报告（文字）",
  lastYear: "标准自评工作簿（选择上年工作簿后）",
};

interface Example {
  readonly inputs: readonly string[];
  readonly findings: readonly Finding[];
}

/** Markdown, in Chinese. */
export function proofSheet(): string {
  const sections = Object.entries(GROUPS).map(([group, title]) => {
    const rules = CATALOGUE.filter((rule) => rule.group === group);
    return [`## ${title}`, ...rules.map(ruleText)].join("\n\n");
  });
  return `${[HEAD, ...sections].join("\n\n")}\n`;
}

const HEAD = `# 规则核对表

全部 ${CATALOGUE.length} 条规则，每条列明级别、适用范围、依据、算法和算例。“示例”为应当报告的情形，“对照”为相近而不报的情形。
算例与自动测试相同，结论由程序计算得出；未注明的，标准自评工作簿年度为2021，自评表年度为2022，金额单位为万元。本表由程序生成（\`npm run docs\`），请勿手工修改。`;

function severityName(severity: Severity): string {
  return findingListMessages("zh-CN").severity[severity];
}

/** The passages of a report, else the cells */
function placesOf({ cells, passages }: Finding): string {
  return (passages?.map(findingListMessages("zh-CN").place) ?? cells).join("、");
}

function ruleText(rule: CatalogueEntry): string {
  const examples = examplesOf(rule);
  const firing = examples.filter(({ findings }) => findings.length > 0);
  const silent = examples.filter(({ findings }) => findings.length === 0);
  return [
    `### ${rule.id} ${ruleTitle("zh-CN", rule.id)}\n`,
    `- 级别：${severityName(rule.severity)}`,
    `- 适用：${PLACES[rule.appliesTo]}`,
    `- 依据：${rule.clause}`,
    `- 算法：${rule.formula}`,
    ...firing.flatMap(({ inputs, findings }) => [
      "- 示例",
      ...inputs.map((input) => `  - ${input}`),
      ...findings.map(
        (finding) =>
          `  - **${severityName(finding.severity)}** ${placesOf(finding)}：${findingSentence("zh-CN", finding)}`,
      ),
    ]),
    ...silent.flatMap(({ inputs }) => ["- 对照", ...inputs.map((input) => `  - ${input}`), "  - **不报**"]),
  ].join("\n");
}

/** For each kind of workbook, and each rule profile, the first case that fires and the first that does not. */
function examplesOf({ id }: CatalogueEntry): readonly Example[] {
  if (id === "R00") return [unknownProfile()];
  if (id === "R56") return [rowsOutside(), noteBelow()];
  if (id === "R57") return [heading("支出数额"), heading("支出（万元）")];
  if (id === "R62") return [formulaWithoutResult(), ownFormulaWithoutResult()];
  const standard = WORKBOOK_CASES.filter(({ rule }) => rule === id);
  const printed = FORM_CASES.filter(({ rule }) => rule === id);
  const examples = [
    ...firstOfEach(standard, ({ spec }) => spec.profile ?? "").map((one: WorkbookCase): Example => ({
      inputs: workbookInputs(built(one)),
      findings: findingsOf(one).filter(({ rule }) => rule === id),
    })),
    ...firstOfEach(printed, ({ profile, beside }) => `${profile?.id ?? ""}${beside?.length ?? 0}`).map(
      (one: FormCase): Example => ({
        inputs: formCaseInputs(one),
        findings: formFindings(one).filter(({ rule }) => rule === id),
      }),
    ),
  ];
  const written = REPORT_CASES.filter(({ rule }) => rule === id);
  examples.push(
    ...firstOfEach(written, () => "").map((one): Example => ({
      inputs: [
        ...workbookInputs(selfEvaluationOf(one.spec)),
        ...one.text.split("\n").map((line, index) => `报告第${index + 1}行：${line}`),
      ],
      findings: reportFindings(one).filter(({ rule }) => rule === id),
    })),
  );
  const ofYears = YEAR_CASES.filter(({ rule }) => rule === id);
  examples.push(
    ...firstOfEach(ofYears, ({ lines }) => String(lines !== undefined)).map((one): Example => ({
      inputs: [
        ...workbookInputs(selfEvaluationOf(one.spec)).map((line) => `本年：${line}`),
        ...workbookInputs(selfEvaluationOf({ year: 2020, ...one.last })).map((line) => `上年：${line}`),
        ...(one.lines ?? []).map((line, index) => `报告第${index + 2}行：${line}`),
      ],
      findings: yearFindings(one).filter(({ rule }) => rule === id),
    })),
  );
  if (examples.length === 0) throw new Error(`${id} has no worked example`);
  return examples;
}

function firstOfEach<T extends { readonly finds: readonly unknown[] }>(
  cases: readonly T[],
  kindOf: (one: T) => string,
): T[] {
  const seen = new Set<string>();
  return cases.filter((one) => {
    const key = `${kindOf(one)} ${one.finds.length > 0}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

function built({ spec, adjust }: WorkbookCase): SelfEvaluation {
  const selfEvaluation = selfEvaluationOf(spec);
  return adjust === undefined ? selfEvaluation : adjust(selfEvaluation);
}

/** What the reader could not read is shown by the rule profile, which is the domain's own to read. */
function unknownProfile(): Example {
  const selfEvaluation = selfEvaluationOf({ profile: "某省方案" });
  return {
    inputs: [item("规则方案", selfEvaluation.unit.profile)],
    findings: evaluate(selfEvaluation, []).findings.filter(({ rule }) => rule === "R00"),
  };
}

/** The closing row of 资金 in the sample */
const CLOSING = 32;

function rowsOutside(): Example {
  const line = { A: "项目支出", B: "就业补助", C: "部门预算", G: 12.5, K: 10 };
  const cells = [1, 2].flatMap((below) =>
    Object.entries(line).map(([column, value]) => [`资金!${column}${CLOSING + below}`, value] as const),
  );
  return {
    inputs: [`“资金”表的范围到第${CLOSING}行为止，第${CLOSING + 1}、${CLOSING + 2}行还有两笔项目支出`],
    findings: readWith(Object.fromEntries(cells)).findings,
  };
}

function noteBelow(): Example {
  const { findings } = readWith({
    [`资金!A${CLOSING + 2}`]: "填表人：张三",
    [`资金!E${CLOSING + 2}`]: "审核人：李四",
  });
  return { inputs: ["“资金”表下方有“填表人：张三”“审核人：李四”"], findings };
}

function heading(written: string): Example {
  return {
    inputs: [`“资金”表的列标题“支出”写成“${written}”`],
    findings: readWith({ "资金!K1": written }).findings,
  };
}

function formulaWithoutResult(): Example {
  return {
    inputs: ["“资金”表的“支出”是公式，尚未计算"],
    findings: readWith({ "资金!K2": NO_RESULT }).findings,
  };
}

function ownFormulaWithoutResult(): Example {
  const { findings } = readWith({ "资金!AA2": NO_RESULT });
  return { inputs: ["“资金”表右侧自设列的公式尚未计算"], findings };
}

function item(name: string, { written }: Field<unknown>): string {
  const text = written
    .replace(/\s+/g, " ")
    .replace(/^>=$/, "≥")
    .replace(/^<=$/, "≤")
    .replace(/[*_\\`|<]/g, "\\$&");
  const length = [...text.replace(/ /g, "")].length;
  return length > LONGEST ? `${name} ${text.slice(0, 20)}……（共${length}字）` : `${name} ${text}`;
}

const LONGEST = 80;

/** The name of the profile that is chosen by its id. */
function profileField(field: Field<string>): Field<string> {
  return { ...field, written: findProfile(field.written)?.name ?? field.written };
}

type Items = readonly (readonly [name: string, field: Field<unknown>])[];

/** The cells that hold something, in one line. */
function row(name: string, items: Items): string[] {
  const filled = items.filter(([, { written }]) => written !== "");
  return filled.length === 0
    ? []
    : [`${name}（${filled.map(([label, field]) => item(label, field)).join("，")}）`];
}

function indicatorRow(indicator: Indicator): string[] {
  const { level1, level3, nature, target, measureUnit, actual, weight, score, reason, project } = indicator;
  const method = indicator.scoringMethod;
  return row(`指标“${level3.written}”`, [
    ["项目", project],
    ["一级指标", level1],
    ["指标性质", nature],
    ["指标值", target],
    ["度量单位", measureUnit],
    ["完成值", actual],
    ["权重", weight],
    ["得分", score],
    ["偏差原因", reason],
    ...(method === undefined ? [] : [["评分标准", method] as const]),
  ]);
}

function workbookInputs({ unit, funds, projects, indicators, statedFigures }: SelfEvaluation): string[] {
  return [
    ...row("基本信息", [
      ["主管部门", unit.competentDepartment],
      ["规则方案", profileField(unit.profile)],
      ...(unit.year.value === 2021 ? [] : [["年度", unit.year] as const]),
      ...(unit.moneyUnit.value === "万元" ? [] : [["金额单位", unit.moneyUnit] as const]),
    ]),
    ...funds.flatMap((line) =>
      row(`资金“${line.project.written === "" ? line.category.written : line.project.written}”`, [
        ["支出类别", line.category],
        ["预算层级", line.tier],
        ["上年结转", line.carriedOver],
        ["年初预算", line.initialBudget],
        ["追加", line.added],
        ["追减", line.reduced],
        ["支出", line.spent],
        ["原因", line.reason],
      ]),
    ),
    ...projects.flatMap((project) =>
      row(`项目“${project.name.written}”`, [
        ["主管部门", project.competentDepartment],
        ["年度目标", project.annualGoal],
        ["完成情况", project.goalCompletion],
        ["评价结论", project.conclusion],
        ["存在问题", project.problems],
        ["改进措施", project.improvements],
        ...(project.separateForm.value === true ? [] : [["单独填报", project.separateForm] as const]),
      ]),
    ),
    ...indicators.flatMap(indicatorRow),
    ...statedFigures.flatMap(({ scope, measure, stated, text }) =>
      row(`报告数“${scope.written}”`, [
        ["数据项", { ...measure, written: measureName(measure.value) }],
        ["报告数", stated],
        ["原文", text],
      ]),
    ),
  ];
}

const MEASURES: Readonly<Record<string, string>> = {
  carriedOver: "上年结转",
  initialBudget: "年初预算",
  added: "追加",
  reduced: "追减",
  spent: "支出",
  annualBudget: "全年预算数",
  balance: "结转结余",
  executionRate: "执行率",
  initialRate: "执行率（按年初预算）",
  adjustmentRate: "预算调整率",
};

function measureName(measure: string | null): string {
  return measure === null ? "" : (MEASURES[measure] ?? measure);
}

function budgetRow(one: BudgetRow): string[] {
  return row(`资金“${one.label.written}”`, [
    ["年初预算数", one.initialBudget],
    ["全年预算数", one.annualBudget],
    ["全年执行数", one.spent],
    ["分值", one.weight],
    ["执行率", one.statedRate],
    ["得分", one.score],
    ["原因", one.reason],
    ...(one.scoringMethod === undefined ? [] : [["评分标准", one.scoringMethod] as const]),
    ["金额", one.amount],
  ]);
}

function formCaseInputs({ spec, beside = [], profile }: FormCase): string[] {
  const ofProfile = profile === undefined ? [] : [`规则方案 ${profile.name}`];
  const others = beside.map(printedFormOf).flatMap((form) => {
    const particulars = row("另一张自评表", [
      ["工作表", { cell: null, written: form.sheet, value: null }],
      ["实施单位", form.unit],
      ["年度", form.year],
      ["金额单位", form.moneyUnit],
      ["项目名称", form.project],
    ]);
    return [...particulars, ...form.indicators.flatMap(indicatorRow)];
  });
  return [...ofProfile, ...formInputs(printedFormOf(spec)), ...others];
}

function formInputs(form: PrintedForm): string[] {
  const blank = form.competentDepartment.written === "" ? ["主管部门（空）"] : [];
  return [
    ...blank,
    ...(form.layout === "national" ? [] : [`表式 ${LAYOUTS[form.layout]}`]),
    ...form.budgetRows.flatMap(budgetRow),
    ...form.indicators.flatMap(indicatorRow),
    ...row("总分", [
      ["分值", form.totalWeight],
      ["得分", form.totalScore],
      ...(form.totalElsewhere === undefined ? [] : [["表头自评总分", form.totalElsewhere] as const]),
    ]),
    ...row("各部分标题所列分值", [
      ["预算执行", form.executionPoints],
      ["绩效指标", form.indicatorPoints],
    ]),
    ...row("文字", [
      ["年度目标", form.annualGoal],
      ["完成情况", form.goalCompletion],
      ["项目实施内容及过程概述", form.implementation],
      ["评价结论", form.conclusion],
      ["存在问题", form.problems],
      ["改进措施", form.improvements],
    ]),
    ...form.notes.map(({ written }) => `表注“${written}”`),
  ];
}

const LAYOUTS: Readonly<Record<PrintedForm["layout"], string>> = {
  national: "全国统一表样",
  department: "部门整体",
  sichuan: "四川510000_0013zp",
  ruralRevitalisation: "衔接资金",
  hubei: "湖北20＋80",
  progress: "含实施进度的旧表",
};
