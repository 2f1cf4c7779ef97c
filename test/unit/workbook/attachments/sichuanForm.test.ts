import { sichuan } from "../../../../src/domain/profiles/sichuan";
import type { SheetDefinition } from "../../../../src/workbook/sheet";
import { recomputed } from "../../../support/attachmentsOf";
import { filledOf, mergesOf, rowOf, rowWith, styleOf } from "../../../support/formCells";
import { contentAt, sampleSnapshot, withCells, type Cells } from "../../../support/inputs";

const base = sampleSnapshot();
const after = (cells: Cells = {}) => recomputed(withCells(base, { "基本信息!B6": sichuan.name, ...cells }));
const sample = after();
/** An indicator's cells from 指标性质 to 得分: 指标性质, 指标值, 度量单位, 完成值, 权重, 得分 */
function parts(sheet: SheetDefinition, level3: string) {
  const first = rowWith(sheet, "B", "一级指标");
  const row = sheet.rows.findIndex(
    (_, at) => at >= first && contentAt(sheet, `D${at + 1}`)?.startsWith(level3) === true,
  );
  return rowOf(sheet, row + 1).slice(5, 11);
}

test("a number that is too wide for its column is a text, as Excel would round what it shows", () => {
  const target = (figure: number) =>
    parts(
      after({ "指标!F2": figure, "指标!G2": "元", "指标!H2": figure }).sheet("附件4-1"),
      "开展各类招聘会",
    );
  expect(target(1_234_567).slice(1, 4)).toEqual([1_234_567, "元", 1_234_567]);
  expect(target(123_456_780.05).slice(1, 4)).toEqual(["123456780.05", "元", "123456780.05"]);
});

describe("510000_0013zp", () => {
  const sheet = sample.sheet("附件4-1");

  test("has its number, title and headings", () => {
    expect([1, 2, 3].map((row) => filledOf(sheet, row))).toEqual([
      ["附件4-1"],
      ["报表编号:510000_0013zp"],
      ["部门预算项目支出绩效自评表(2021年度)"],
    ]);
    expect(filledOf(sheet, 4)).toEqual(["项目名称", "人力资源市场建设专项工作经费"]);
    expect(filledOf(sheet, 5)).toEqual([
      "主管部门",
      "攀枝花市人力资源和社会保障局",
      "实施单位(盖章)",
      "攀枝花市就业创业促进中心",
    ]);
    expect(filledOf(sheet, 6)).toEqual([
      "项目基本\n情况",
      "1.项目年度目标完成情况",
      "项目年度目标",
      "年度目标完成情况",
    ]);
    expect(contentAt(sheet, "D7")).toContain("各类招聘会不低于15场次");
    expect(contentAt(sheet, "H7")).toContain("开展现场招聘会16场");
    expect(filledOf(sheet, 8)).toEqual(["2.项目实施内容及过程概述"]);
    expect(filledOf(sheet, 9)).toEqual([
      "预算执行\n情况\n(10分)",
      "年度预算数(万元)",
      "年初预算",
      "调整后预算数",
      "预算执行数",
      "预算执行率",
      "权重",
      "得分",
      "原因",
    ]);
    expect(filledOf(sheet, 15)).toEqual([
      "绩效指标\n(90分)",
      "一级指标",
      "二级指标",
      "三级指标",
      "指标性质",
      "指标值",
      "度量单位",
      "完成值",
      "权重",
      "得分",
      "未完成原因分析",
    ]);
  });

  test("has the money by source, / where there are no points, 0.00 % of zero, and no other money", () => {
    expect(filledOf(sheet, 10)).toEqual(["总额", 5, 5, 5, 1, 10, 10]);
    expect(filledOf(sheet, 11)).toEqual(["其中:财政资金", 5, 5, 5, 1, "/", "/"]);
    expect(filledOf(sheet, 12)).toEqual(["财政专户管理资金", 0, 0, 0, 0, "/", "/"]);
    expect(filledOf(sheet, 13)).toEqual(["单位资金", 0, 0, 0, 0, "/", "/"]);
    expect(filledOf(sheet, 14)).toEqual(["其他资金", "/", "/"]);
    for (const address of ["D10", "E10", "G10"])
      expect(styleOf(sheet, address).numberFormat).toBe("#,##0.00_ ");
    expect(styleOf(sheet, "I12").numberFormat).toBe("0.00%");
    for (const address of ["J10", "K10", "J16", "K16"])
      expect(styleOf(sheet, address).numberFormat).toBe("0.00");
  });

  test("splits operator, number and unit out of the texts", () => {
    expect(rowOf(sheet, 16)).toEqual([
      null,
      "产出指标",
      "数量指标",
      "开展各类招聘会",
      null,
      "≥",
      15,
      "场次",
      16,
      17,
      17,
      null,
    ]);
    expect(parts(sheet, "全市城镇新增就业")).toEqual(["≥", 16500, "人", 20648, 14, 14]);
    expect(parts(sheet, "城镇登记失业率")).toEqual(["≤", 4.2, "%", 3.74, 13, 13]);
    expect(parts(sheet, "完成时间")).toEqual(["≤", "2021年12月31日完成", null, null, 17, null]);
    expect(parts(sheet, "“攀枝花公共招聘网”")).toEqual([
      "定性",
      "年底根据合同支付相关金额",
      null,
      "5万元",
      16,
      16,
    ]);
    expect(parts(sample.sheet("附件4-2"), "调查员的工资")).toEqual(["≤", 60, "万元", 60, 20, 20]);
    expect(parts(sample.sheet("附件4-2"), "按季收集51个指标数据")).toEqual([
      "=",
      51,
      "个",
      "完成率100%",
      20,
      null,
    ]);
    expect(parts(sample.sheet("附件4-4"), "个人援藏工作")).toEqual([">", 5, "年", null, 30, null]);
    expect(parts(sample.sheet("附件3"), "服务对象满意度")).toEqual([">", 95, "%", "＞95%", 10, null]);
  });

  test("ends with total, conclusions and signatures, the form's instructions below", () => {
    const total = rowWith(sheet, "A", "合计");
    expect(filledOf(sheet, total)).toEqual(["合计", 100]);
    expect([1, 2, 3].map((down) => contentAt(sheet, `A${total + down}`))).toEqual([
      "评价结论",
      "存在问题",
      "改进措施",
    ]);
    expect(contentAt(sheet, `D${total + 2}`)).toContain("2021年由于疫情");
    expect(filledOf(sheet, total + 4)).toEqual(["项目负责人:", "财务负责人:"]);
    const note = contentAt(sheet, `A${total + 5}`) ?? "";
    for (const instruction of [
      "预算执行率=预算执行数/调整后预算数,预算执行率未达到90%的需说明原因(100字以内)",
      "年中发生预算调整的(追加或调减),应单独说明理由",
      "其他资金包括:社会投入资金、银行贷款",
      "改进措施各200字以内",
    ]) {
      expect(note).toContain(instruction);
      const cells = sheet.rows.slice(0, total + 4).flatMap(({ cells: all }) => all);
      expect(
        cells.some(
          ({ content }) => content !== null && "text" in content && content.text.includes(instruction),
        ),
      ).toBe(false);
    }
    expect(sheet.rows).toHaveLength(total + 5);
  });

  test("merges what the printed form merges", () => {
    expect(mergesOf(sheet)).toEqual(
      expect.arrayContaining(
        [
          "A3:L3",
          "D4:L4",
          "A6:A8",
          "B6:C7",
          "D7:G7",
          "H7:L7",
          "A9:A14",
          "L10:L14",
          "B9:C9",
          "E10:F10",
          "G10:H10",
          "A15:A21",
        ].concat(["B16:B18", "B19:B21", "C19:C21", "D16:E16", "A22:I22"]),
      ),
    );
  });

  test("prints in portrait, with the headings of the indicators on every page", () => {
    expect(sheet.print).toEqual({
      orientation: "portrait",
      titleRows: { first: 14, last: 14 },
      pagesTall: 1,
      header: null,
    });
    // Eleven points on paper are nine at least: a form wider than this prints too small to read.
    expect(sheet.columnWidths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(116);
  });

  test("prints the total once everything is scored, with its grade", () => {
    const scored = after({ "指标!H3": "2021年12月20日" }).sheet("附件4-1");
    expect(filledOf(scored, rowWith(scored, "A", "合计"))).toEqual(["合计", 100, 100, "自评等级：优"]);
  });
});

test("money of other sources has its own row, including carried-over money", () => {
  const sheet = after({
    "资金!E5": "银行贷款",
    "资金!E6": "单位自有资金",
    "资金!F6": 1,
    "资金!K6": 2.5,
    "资金!L6": "年底到账",
  }).sheet("附件4-4");
  expect(filledOf(sheet, 10)).toEqual(["总额", 2, 4.76, 4.5, 0.9454, 10, 9.45, "年底到账"]);
  expect(filledOf(sheet, 11)).toEqual(["其中:财政资金", 0, 0, 0, 0, "/", "/"]);
  expect(filledOf(sheet, 13)).toEqual(["单位资金", 0, 2.76, 2.5, 0.9058, "/", "/"]);
  expect(filledOf(sheet, 14)).toEqual(["其他资金", 2, 2, 2, 1, "/", "/"]);
  const account = after({ "资金!E5": "财政专户管理资金" }).sheet("附件4-4");
  expect(filledOf(account, 12)).toEqual(["财政专户管理资金", 2, 2, 2, 1, "/", "/"]);
});

test("an unreadable amount leaves blank what depends on it, never zero", () => {
  const sheet = after({ "资金!K8": "约五万" }).sheet("附件4-1");
  expect(filledOf(sheet, 10)).toEqual(["总额", 5, 5, 10]);
  expect(filledOf(sheet, 11)).toEqual(["其中:财政资金", 5, 5, "/", "/"]);
  expect(filledOf(sheet, 13)).toEqual(["单位资金", 0, 0, "/", "/"]);
});

test("a project without money or indicators still has a form, with a blank row", () => {
  const sheet = after({ "项目!A6": "新项目", "项目!I6": "是" }).sheet("附件4-5");
  expect(filledOf(sheet, 10)).toEqual(["总额", 10]);
  expect(filledOf(sheet, 13)).toEqual(["单位资金", "/", "/"]);
  expect(filledOf(sheet, 16)).toEqual([]);
  expect(filledOf(sheet, 17)).toEqual(["合计"]);
});

test("项目实施内容及过程概述 is printed if the workbook has the column", () => {
  const sheet = after({ "项目!J2": "举办招聘会16场，维护招聘网。" }).sheet("附件4-1");
  expect(contentAt(sheet, "D8")).toBe("举办招聘会16场，维护招聘网。");
});

test("the headings follow the workbook's money unit and points", () => {
  const sheet = after({ "基本信息!B5": "元", "规则参数!B2": 20, "规则参数!B3": 85 }).sheet("附件4-1");
  expect(contentAt(sheet, "A9")).toBe("预算执行\n情况\n(20分)");
  expect(contentAt(sheet, "B9")).toBe("年度预算数(元)");
  expect(contentAt(sheet, "A15")).toBe("绩效指标\n(80分)");
  expect(contentAt(sheet, `A${rowWith(sheet, "A", "注：")}`)).toContain("未达到85%的需说明原因");
});

describe("the whole department", () => {
  const sheet = sample.sheet("附件3");

  test("has the same columns under its own title, and nothing that only a project has", () => {
    expect(contentAt(sheet, "A2")).toBe("部门预算整体绩效自评表(2021年度)");
    expect(filledOf(sheet, 4)).toEqual([
      "主管部门",
      "攀枝花市人力资源和社会保障局",
      "在职/退休人数",
      "32人／26人",
    ]);
    const project = sample.sheet("附件4-1");
    expect(rowOf(sheet, 7)).toEqual(rowOf(project, 9));
    expect(rowOf(sheet, 13)).toEqual(rowOf(project, 15));
    expect(filledOf(sheet, 8)).toEqual([
      "总额",
      783.64,
      3306.52,
      3306.58,
      1,
      10,
      10,
      "工资福利支出、日常公用支出：招考录用新增4人追加预算",
    ]);
    const labels = sheet.rows.map((_, index) => contentAt(sheet, `A${index + 1}`));
    for (const label of ["报表编号:510000_0013zp", "项目负责人:"]) expect(labels).not.toContain(label);
  });

  test("names the rate on the initial budget that differs", () => {
    expect(contentAt(sheet, `A${rowWith(sheet, "A", "注：")}`)).toContain(
      "按年初预算数计算的执行率为421.95%",
    );
  });
});
