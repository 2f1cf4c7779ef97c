import { columnLetters } from "../../../../src/a1";
import { acceptancesOf } from "../../../../src/domain/triage/acceptance";
import type { Finding } from "../../../../src/domain/finding";
import type { UnitInformation } from "../../../../src/domain/model";
import { UNIT_KEYS } from "../../../../src/workbook/schema/names";
import { readSelfEvaluation } from "../../../../src/workbook/read";
import { recordSheet } from "../../../../src/workbook/attachments/record";
import { MAX_ROW_HEIGHT } from "../../../../src/workbook/sheet/rowHeights";
import { styleNamed } from "../../../../src/workbook/sheet/styles";
import { contentAt, sampleSnapshot, withCells, type Cells } from "../../../support/inputs";
import { NO_CHECKS, recomputed } from "../../../support/attachmentsOf";
import { filledOf, rowWith, styleOf } from "../../../support/formCells";
import type { SheetDefinition } from "../../../../src/workbook/sheet";

/** A cell of 基本信息 */
const unitCell = (key: keyof UnitInformation) => `基本信息!B${2 + UNIT_KEYS.indexOf(key)}`;

const base = sampleSnapshot();
const sample = recomputed(base);
const after = (cells: Cells) => recomputed(withCells(base, cells));

/** The contents of a row (1-based) from A on. */
function row(sheet: SheetDefinition, number: number): (string | null)[] {
  return sheet.columnWidths.map((_, column) => contentAt(sheet, `${columnLetters(column)}${number}`));
}

const styleAt = (sheet: SheetDefinition, rowNumber: number, column: number) => {
  const style = sheet.rows[rowNumber - 1]?.cells[column]?.style;
  if (style === undefined) throw new Error("No cell");
  return styleNamed(style);
};

describe("附件5", () => {
  const sheet = sample.sheet("附件5");

  test("has its title, unit and headings", () => {
    expect(contentAt(sheet, "A2")).toBe("2021年度部门预算资金使用情况表");
    expect(contentAt(sheet, "A3")).toBe("单位名称：攀枝花市就业创业促进中心");
    expect(contentAt(sheet, "F3")).toBe("金额单位：万元");
    expect(row(sheet, 4)).toEqual([
      "项目",
      "年初预算",
      "追加(减)预算",
      "上年结转",
      "全年预算数",
      "支出数",
      "结转结余",
      "执行率(%)",
      "备注",
    ]);
    // The notes below the table are on its page.
    const titleRows = { first: 3, last: 3 };
    expect(sheet.print).toEqual({ orientation: "landscape", titleRows, pagesTall: 1, header: null });
  });

  test("adds up in the total row", () => {
    expect(row(sheet, 23)).toEqual([
      "合计",
      "783.64",
      "2515.18",
      "7.7",
      "3306.52",
      "3306.58",
      "-0.06",
      "100",
      null,
    ]);
  });

  test.each([
    ["一、基本支出", ["693.64", "63.92", "0", "757.56", "757.56", "0", "100"]],
    ["（一）人员经费", ["602", "56.57", "0", "658.57", "658.57", "0", "100"]],
    ["工资福利支出", ["566.24", "56.57", "0", "622.81", "622.81", "0", "100"]],
    ["（二）日常公用", ["91.64", "7.35", "0", "98.99", "98.99", "0", "100"]],
    ["二、项目支出", ["90", "2451.26", "7.7", "2548.96", "2549.02", "-0.06", "100"]],
    ["（一）部门预算项目", ["90", "-18", "0", "72", "72", "0", "100"]],
    ["就业管理事务（未列明细）", ["18", "-18", "0", "0", "0", "0", "0"]],
    ["（二）市级专项", ["0", "319.76", "0", "319.76", "319.76", "0", "100"]],
    ["（三）上级专项", ["0", "2149.5", "7.7", "2157.2", "2157.26", "-0.06", "100"]],
    ["中央、省级就业创业补助资金", ["0", "2145.7", "7.7", "2153.4", "2153.46", "-0.06", "100"]],
  ])("has the row %s", (label, figures) => {
    expect(row(sheet, rowWith(sheet, "A", label)).slice(1, 8)).toEqual(figures);
  });

  test("writes figures as numbers, and rates in percent as their heading says", () => {
    for (let column = 1; column <= 6; column += 1)
      expect(styleAt(sheet, 23, column).numberFormat).toBe("#,##0.00_ ");
    expect(styleAt(sheet, 23, 7).numberFormat).toBe("#,##0.00_ ");
    expect(sheet.rows[22]?.cells[2]?.content).toEqual({ number: "2515.18" });
  });

  test("states its denominator and the rates on the initial budget that differ", () => {
    const note = contentAt(sheet, `A${rowWith(sheet, "A", "注：")}`);
    expect(note).toContain("执行率＝支出数÷全年预算数");
    expect(note).toContain("部门预算项目80.00%");
    expect(note).toContain("合计421.95%");
    expect(note).not.toContain("市级专项");
  });

  test("a project in two tiers has a row in each", () => {
    const rows = sheet.rows.filter((_, at) => contentAt(sheet, `A${at + 1}`) === "援藏援彝干部人才补助经费");
    expect(rows).toHaveLength(2);
  });

  test("names the special funds after the level of the unit, and is signed", () => {
    const named = (level: string) => {
      const tiers = { "资金!C6": "本级专项", "资金!C11": "本级专项" };
      const form = after({ [unitCell("level")]: level, ...tiers }).sheet("附件5");
      return form.rows.flatMap((_, at) => contentAt(form, `A${at + 1}`) ?? []);
    };
    expect(named("县级")).toEqual(expect.arrayContaining(["（二）县级专项", "（三）上级专项"]));
    expect(named("省级")).toEqual(expect.arrayContaining(["（二）省级专项", "（三）中央专项"]));
    expect(named("")).toEqual(expect.arrayContaining(["（二）市级专项", "（三）上级专项", "单位负责人："]));
  });

  test("leaves blank what cannot be computed, including the total", () => {
    const spoilt = after({ "资金!K12": "约两千" }).sheet("附件5");
    expect(row(spoilt, rowWith(spoilt, "A", "合计"))).toEqual([
      "合计",
      "783.64",
      "2515.18",
      "7.7",
      "3306.52",
      null,
      null,
      null,
      null,
    ]);
    expect(row(spoilt, rowWith(spoilt, "A", "一、基本支出"))[5]).toBe("757.56");
  });

  test("prints lines that fit no group, so that the rows add up", () => {
    const spoilt = after({ "资金!A2": "其他", "资金!C12": "" }).sheet("附件5");
    expect(row(spoilt, rowWith(spoilt, "A", "三、支出类别未填明"))[5]).toBe("622.81");
    expect(row(spoilt, rowWith(spoilt, "A", "（四）预算层级未填明"))[5]).toBe("2153.46");
    expect(row(spoilt, rowWith(spoilt, "A", "一、基本支出"))[5]).toBeNull();
  });
});

describe("附件3", () => {
  const sheet = sample.sheet("附件3");

  test("prints a ratio that was read as a percentage as one, and a figure that is a day as that day", () => {
    const percent = { value: 0.9, format: "0.00%" };
    const [ratios, days] = [
      after({
        "指标!D26": "示范比例",
        "指标!E26": "≥",
        "指标!F26": percent,
        "指标!G26": "",
        "指标!H26": 0.945,
      }).sheet("附件3"),
      after({
        "指标!D26": "完工时间",
        "指标!E26": "",
        "指标!F26": 20210930,
        "指标!G26": "",
        "指标!H26": 20210920,
      }).sheet("附件3"),
    ];
    const printed = (form: SheetDefinition, name: string) => row(form, rowWith(form, "D", name)).slice(4, 6);
    expect(printed(ratios, "示范比例")).toEqual(["≥90%", "94.5"]);
    expect(printed(days, "完工时间")).toEqual(["2021年9月30日", "2021年9月20日"]);
  });

  test("reads like the annex, under the department's title", () => {
    expect(contentAt(sheet, "A2")).toBe("部门预算整体绩效自评表");
    expect(contentAt(sheet, "A3")).toBe("（2021年度）");
    expect(row(sheet, 4)).toMatchObject({ 0: "单位名称", 2: "攀枝花市就业创业促进中心" });
    expect(row(sheet, 6)).toEqual([
      "部门资金\n（万元）",
      null,
      null,
      "年初预算数",
      "全年预算数（A）",
      "全年执行数（B）",
      "分值",
      "执行率\n（B/A）",
      "得分",
    ]);
    expect(row(sheet, 7)).toEqual([
      null,
      "年度资金总额",
      null,
      "783.64",
      "3306.52",
      "3306.58",
      "10",
      "1",
      "10",
    ]);
    expect(["B8", "B9", "B10"].map((address) => contentAt(sheet, address))).toEqual([
      "其中：当年财政拨款",
      "上年结转资金",
      "其他资金",
    ]);
    expect(contentAt(sheet, "B11")).toBe("原因说明");
    expect(contentAt(sheet, "D11")).toBe("工资福利支出、日常公用支出：招考录用新增4人追加预算");
    expect(contentAt(sheet, "A12")).toBe("年度总体\n目标");
    expect(row(sheet, 14)).toEqual([
      "绩效指标",
      "一级指标",
      "二级指标",
      "三级指标",
      "年度指标值",
      "实际完成值",
      "分值",
      "得分",
      "偏差原因分析及改进措施",
    ]);
  });

  test("has the texts of the department's own row, not those of its projects", () => {
    const own = { "项目!D10": "稳定就业。", "项目!E10": "就业稳定。", "项目!F10": "完成较好。" };
    const form = after({ ...own, "项目!G10": "无", "项目!H10": "" }).sheet("附件3");
    const goals = rowWith(form, "A", "年度总体\n目标") + 1;
    expect([contentAt(form, `B${goals}`), contentAt(form, `F${goals}`)]).toEqual([
      "稳定就业。",
      "就业稳定。",
    ]);
    const conclusion = rowWith(form, "A", "评价结论");
    const below = ["评价结论", "存在问题", "改进措施"].map((_, index) => row(form, conclusion + index));
    expect(below.map((cells) => [cells[0], cells[2]])).toEqual([
      ["评价结论", "完成较好。"],
      ["存在问题", "无"],
      ["改进措施", null],
    ]);
    const without = after({ "项目!D10": "", "项目!E10": "", "项目!F10": "", "项目!G10": "", "项目!H10": "" });
    expect(contentAt(without.sheet("附件3"), `B${goals}`)).toBeNull();
    expect(without.evaluation.findings.map(({ code }) => code)).toContain("R59.noGoal");
  });

  test("is signed by the unit's head and its preparer, or left to be", () => {
    const unsigned = rowWith(sheet, "A", "单位负责人：");
    const line = (form: SheetDefinition, number: number) => row(form, number).filter((one) => one !== null);
    expect(line(sheet, unsigned)).toEqual([
      "单位负责人：",
      "填报人：",
      "联系电话：",
      "（单位盖章）",
      "填报日期：2022-04-06",
    ]);
    const signed = after({ [unitCell("unitHead")]: "张三", [unitCell("phone")]: 8123333 }).sheet("附件3");
    expect(line(signed, rowWith(signed, "A", "单位负责人："))).toContain("单位负责人：张三");
    expect(line(signed, rowWith(signed, "A", "单位负责人："))).toContain("联系电话：8123333");
  });

  test("splits the money by source; each that has any has its own execution rate", () => {
    expect(row(sheet, 8).slice(3)).toEqual(["783.64", "3298.82", "3298.88", "—", "1", "—"]);
    expect(row(sheet, 9).slice(3)).toEqual(["—", "7.7", "7.7", "—", "1", "—"]);
    expect(row(sheet, 10).slice(3)).toEqual(["0", "0", "0", "—", "—", "—"]);
  });

  test("leaves the spending of each blank where the user has to state it, and asks for it at its cell", () => {
    const open = after({ "资金!K12": 2000, "资金!P12": "" });
    const form = open.sheet("附件3");
    expect(row(form, 8).slice(3)).toEqual(["783.64", "3298.82", null, "—", null, "—"]);
    expect(row(form, 9).slice(3)).toEqual(["—", "7.7", null, "—", null, "—"]);
    const asking = open.evaluation.findings.filter(({ code }) => code === "R83.notStated");
    expect(asking.map(({ cells }) => cells)).toEqual([["资金!P12", "资金!K12"]]);
    expect(contentAt(form, `A${rowWith(form, "A", "注：")}`)).not.toContain("上年结转资金");
  });

  test("has the department's indicators in the annex order, labels merged over their rows", () => {
    expect(row(sheet, 15).slice(1)).toEqual([
      "产出指标\n（50分）",
      "数量指标",
      "就业见习人员",
      "≥300人",
      "566",
      "50",
      "50",
      null,
    ]);
    expect(row(sheet, 16).slice(1, 8)).toEqual([
      "效益指标\n（30分）",
      "社会效益",
      "全市城镇新增就业",
      "≥16000人",
      "20648",
      "8",
      "8",
    ]);
    expect(sheet.merges).toContainEqual({ row: 15, column: 1, rows: 4, columns: 1 });
    expect(sheet.merges).toContainEqual({ row: 13, column: 0, rows: 7, columns: 1 });
  });

  test("leaves the total blank while an indicator cannot be scored, and says so", () => {
    const total = rowWith(sheet, "A", "总分");
    expect(row(sheet, total).slice(6, 8)).toEqual(["100", null]);
    expect(contentAt(sheet, `A${rowWith(sheet, "A", "注：")}`)).toContain("有1项指标暂不能计分");
  });

  test("prints total and grade once everything is scored", () => {
    const scored = after({ "指标!H31": "96%" }).sheet("附件3");
    expect(row(scored, rowWith(scored, "A", "总分")).slice(6)).toEqual(["100", "100", "自评等级：优"]);
  });
});

describe("附件4", () => {
  test("there is one for each project with 单独填报, in the order of 项目", () => {
    expect(sample.sheets.map(({ name }) => name)).toEqual([
      "附件3",
      "附件4-1",
      "附件4-2",
      "附件4-3",
      "附件4-4",
      "附件5",
      "核对记录",
    ]);
    const names = [1, 2, 3, 4].map((number) => contentAt(sample.sheet(`附件4-${number}`), "C4"));
    expect(names).toEqual([
      "人力资源市场建设专项工作经费",
      "建立失业预警制度专项工作经费",
      "业务运行费",
      "援藏援彝干部人才补助经费",
    ]);
    expect(after({ "项目!I2": "否" }).sheets).toHaveLength(6);
    expect(after({ "项目!A5": "业务运行费" }).sheets).toHaveLength(6);
  });

  test("has the project's own money of both tiers, its texts and its score", () => {
    const sheet = sample.sheet("附件4-4");
    expect(contentAt(sheet, "A2")).toBe("部门预算专项（项目）资金绩效自评表");
    expect(row(sheet, 7).slice(3)).toEqual(["2", "3.76", "3.76", "10", "1", "10"]);
    expect(contentAt(sheet, "B12")).toBe("保障1名援藏援彝干部生活补助的发放。");
    const operation = sample.sheet("附件4-3");
    expect(row(operation, rowWith(operation, "A", "总分")).slice(6)).toEqual(["100", "100", "自评等级：优"]);
    expect(contentAt(operation, `C${rowWith(operation, "A", "存在问题")}`)).toContain("资金缺口较大");
  });

  test("keeps 三级指标 unchanged and a bare figure a number", () => {
    const sheet = after({ "指标!D2": " ★开展各类招聘会", "指标!F2": 15, "指标!H2": 16 }).sheet("附件4-1");
    expect(row(sheet, 14).slice(3, 6)).toEqual(["★开展各类招聘会", "≥15场次", "16"]);
    expect(sheet.rows[13]?.cells[5]?.content).toEqual({ number: "16" });
  });

  test("has a blank row if a project has no indicators", () => {
    const sheet = after({ "项目!I6": "是" }).sheet("附件4-5");
    expect(row(sheet, 14)).toEqual(Array(9).fill(null));
    expect(row(sheet, 15)).toEqual(["总分", null, null, null, null, null, null, null, null]);
  });
});

describe("核对记录", () => {
  const sheet = sample.sheet("核对记录");

  test("says when, by which rules and with what result", () => {
    expect(contentAt(sheet, "C2")).toBe("攀枝花市就业创业促进中心（2021年度）");
    expect(contentAt(sheet, "C3")).toBe("2022-04-06 10:30");
    expect(contentAt(sheet, "C4")).toContain("加载项版本 0.1.0");
    const count = (severity: string) =>
      sample.evaluation.findings.filter((one) => one.severity === severity).length;
    expect(contentAt(sheet, "C5")).toBe(
      `错误${count("error")}项，提醒${count("warning")}项，说明${count("note")}项，其余未发现问题`,
    );
    expect(contentAt(sheet, "C6")).toBe("已读 12 行资金");
  });

  test("lists every finding with its cell, figures, sentence and clause", () => {
    expect(row(sheet, 7)).toEqual([
      "序号",
      "级别",
      "规则",
      "项目",
      "单元格",
      "表内数",
      "核算数",
      "说明",
      "依据",
    ]);
    expect(sheet.rows).toHaveLength(7 + sample.evaluation.findings.length);
    const overspent = rowWith(sheet, "E", "资金!K12");
    expect(row(sheet, overspent).slice(1, 6)).toEqual([
      "错误",
      "R02",
      "中央、省级就业创业补助资金",
      "资金!K12",
      "2153.46",
    ]);
    const stated = sample.evaluation.findings.findIndex(({ code }) => code === "R50.statedDiffers");
    expect(row(sheet, 8 + stated)).toMatchObject({
      3: null,
      5: "2515.17",
      6: "2533.18",
      7: "判定：R50.statedDiffers（随之而来：判定：R49.partsDiffer）",
    });
  });

  test("accepted findings follow with their reasons and a separate count; one accepted before its figures changed says so", () => {
    const { selfEvaluation } = readSelfEvaluation(base);
    const find = (code: string): Finding => {
      const finding = sample.evaluation.findings.find((one) => one.code === code);
      if (finding === undefined) throw new Error(`no ${code}`);
      return finding;
    };
    const [overspent, stated] = [find("R02.spentOverBudget"), find("R50.statedDiffers")];
    const acceptances = [
      ...acceptancesOf([overspent], selfEvaluation, "年末上级追加，文件已附"),
      ...acceptancesOf([stated], selfEvaluation, "报告已公开").map((one) => ({ ...one, figures: "others" })),
    ];
    const record = recomputed(base, undefined, acceptances).sheet("核对记录");
    const total = sample.evaluation.findings.length;
    expect(contentAt(record, "C5")).toMatch(/，已说明1项，其余未发现问题$/);
    expect(record.rows).toHaveLength(7 + total - 1 + 3);
    expect(contentAt(record, `A${7 + total}`)).toBe("已说明情况的问题（1项）");
    expect(row(record, 8 + total)[8]).toBe("说明情况");
    expect(row(record, 9 + total)).toEqual([
      "1",
      "错误",
      "R02",
      "中央、省级就业创业补助资金",
      "资金!K12",
      overspent.actual,
      overspent.expected,
      `判定：R02.spentOverBudget（依据：${overspent.clause}）`,
      "年末上级追加，文件已附",
    ]);
    const reopened = record.rows.filter(({ cells }) => {
      const content = cells[7]?.content;
      return content && "text" in content && content.text.includes("数据已变，原说明：报告已公开");
    });
    expect(reopened).toHaveLength(1);
  });

  test("says so when nothing was found", () => {
    const { evaluation } = sample;
    expect(evaluation.findings.length).toBeGreaterThan(0);
    const clean = recomputedWithoutFindings();
    expect(contentAt(clean, "C5")).toBe("未发现问题");
    expect(contentAt(clean, "A8")).toBe("未发现问题");
  });
});

function recomputedWithoutFindings(): SheetDefinition {
  return recordSheet({
    selfEvaluation: readSelfEvaluation(base).selfEvaluation,
    evaluation: { ...sample.evaluation, findings: [] },
    triage: { open: [], accepted: new Map(), reopened: new Map() },
    sentence: () => "",
    severityName: () => "",
    checks: NO_CHECKS,
    read: [],
    lastYear: [],
    writtenAt: "",
    version: "",
  });
}

test("every cell is drawn once, merges do not overlap, and no row exceeds Excel's height", () => {
  for (const { rows, merges, columnWidths } of sample.sheets) {
    const taken = new Set<string>();
    for (const { row: top, column, rows: height, columns } of merges) {
      for (let r = top; r < top + height; r += 1) {
        for (let c = column; c < column + columns; c += 1) {
          expect(taken.has(`${r},${c}`)).toBe(false);
          taken.add(`${r},${c}`);
          if (r > top || c > column) expect(rows[r]?.cells[c]?.content).toBeNull();
        }
      }
    }
    for (const { cells, height } of rows) {
      expect(cells).toHaveLength(columnWidths.length);
      expect(height).toBeLessThanOrEqual(MAX_ROW_HEIGHT);
    }
  }
});

test("a row grows with the text that it wraps, also in merged cells", () => {
  const long = "全市就业创业工作得到稳定，项目经济效益、社会效益显著提高。".repeat(8);
  const grown = after({ "项目!F2": long, "指标!K2": long });
  const before = sample.sheet("附件4-1");
  const sheet = grown.sheet("附件4-1");
  const conclusion = rowWith(sheet, "A", "评价结论") - 1;
  // 232 characters on 98 widths are at least 5 lines of 11 points.
  expect(sheet.rows[conclusion]?.height).toBeGreaterThanOrEqual(5 * 11 * 1.2);
  expect(sheet.rows[13]?.height ?? 0).toBeGreaterThan(5 * (before.rows[13]?.height ?? 0));
});

test("a text that the tallest row would cut is printed smaller, and whole", () => {
  const reason = (length: number) => after({ "指标!K2": "培训".repeat(length / 2) }).sheet("附件4-1");
  const [short, long] = [reason(200), reason(400)];
  expect([short, long].map((sheet) => styleOf(sheet, "I14").font.size)).toEqual([11, 8]);
  expect(long.rows[13]?.height).toBeLessThan(MAX_ROW_HEIGHT);
});

test("主管部门 and 实施单位 that 项目 leaves blank are those of 基本信息, and nothing is missing", () => {
  const blank = after({ "项目!B3": "", "项目!C3": "" });
  const form = blank.sheet("附件4-1");
  const row = rowWith(form, "A", "主管部门");
  expect(filledOf(form, row)).toEqual(filledOf(after({}).sheet("附件4-1"), row));
  const named = blank.evaluation.findings.flatMap(({ cells }) => cells);
  expect(named.filter((cell) => cell === "项目!B3" || cell === "项目!C3")).toEqual([]);
});

test("an empty workbook still gives forms, without figures", () => {
  const empty = recomputed({ sheets: base.sheets, names: [], outside: [], highlights: [] });
  expect(empty.sheets.map(({ name }) => name)).toEqual(["附件3", "附件5", "核对记录"]);
  const fundUse = empty.sheet("附件5");
  expect(contentAt(fundUse, "A2")).toBe("    年度部门预算资金使用情况表");
});
