import { hubei } from "../../../../src/domain/profiles/hubei";
import { recomputed } from "../../../support/attachmentsOf";
import { filledOf, mergesOf, rowOf, rowWith, styleOf } from "../../../support/formCells";
import { contentAt, sampleSnapshot, withCells, type Cells } from "../../../support/inputs";

const base = sampleSnapshot();
const after = (cells: Cells = {}) => recomputed(withCells(base, { "基本信息!B6": hubei.name, ...cells }));
const sample = after();

describe("湖北项目自评表", () => {
  const sheet = sample.sheet("附件4-1");

  test("has title, headings and boxes to tick", () => {
    expect(contentAt(sheet, "A2")).toBe("2021年度人力资源市场建设专项工作经费项目自评表");
    expect(filledOf(sheet, 3)).toEqual(["单位名称：攀枝花市就业创业促进中心", "填报日期：2022-04-06"]);
    expect(filledOf(sheet, 5)).toEqual([
      "主管部门",
      "攀枝花市人力资源和社会保障局",
      "项目实施单位",
      "攀枝花市就业创业促进中心",
    ]);
    expect([6, 7, 8].map((row) => contentAt(sheet, `A${row}`))).toEqual(["项目类别", "项目属性", "项目类型"]);
    expect(contentAt(sheet, "C7")).toBe("1、持续性项目 □    2、新增性项目 □");
  });

  test("gives 20 points for the adjusted budget alone", () => {
    expect(filledOf(sheet, 9)).toEqual([
      "预算执行情况(万元)\n(20分)",
      "预算数(A)",
      "执行数(B)",
      "执行率(B/A)",
      "得分\n(20分*执行率)",
    ]);
    expect(filledOf(sheet, 10)).toEqual(["年度财政资金总额", 5, 5, 1, 20]);
    expect(styleOf(sheet, "D10").numberFormat).toBe("#,##0.00_ ");
    expect(styleOf(sheet, "F10").numberFormat).toBe("0.00%");
    expect(filledOf(sample.sheet("附件4-4"), 10)).toEqual(["年度财政资金总额", 3.76, 3.76, 1, 20]);
  });

  test("has the points beside 一级指标, targets and actuals as written", () => {
    expect(filledOf(sheet, 11)).toEqual([
      "年度绩效目标\n(80分)",
      "一级指标",
      "二级指标",
      "三级指标",
      "年初目标值(A)",
      "实际完成值(B)",
      "得分",
    ]);
    expect(filledOf(sheet, 12)).toEqual([
      "产出指标\n（50分）",
      "数量指标",
      "开展各类招聘会",
      "不低于15场次",
      16,
      17,
    ]);
    expect(rowOf(sheet, 15).slice(1)).toEqual([
      "效益指标\n（40分）",
      "社会效益",
      "全市城镇新增就业",
      "≥1.65 万人",
      "20648人",
      14,
    ]);
    expect(mergesOf(sheet)).toEqual(
      expect.arrayContaining(["A9:B10", "A11:A17", "B12:B14", "B15:B17", "A18:F18"]),
    );
  });

  test("gathers the reasons, and leaves the total blank while an indicator cannot be scored", () => {
    expect(filledOf(sheet, 18)).toEqual(["总分"]);
    const withReasons = after({
      "资金!L8": "年中追加",
      "指标!K2": "线下场地受限",
      "指标!K5": "线下场地受限",
      "指标!H3": "2021年12月20日",
    }).sheet("附件4-1");
    expect(filledOf(withReasons, 18)).toEqual(["总分", 110]);
    expect(contentAt(withReasons, "C19")).toBe(
      "年中追加\n开展各类招聘会：线下场地受限\n全市城镇新增就业：线下场地受限\n" +
        "存在问题：2021年由于疫情，开展的现场招聘会较少，招聘信息的发布以线上为主，对于很多4050人员，线上招聘需要一定的适应性。",
    );
    expect(contentAt(withReasons, "A20")).toBe("改进措施及结果应用方案");
  });

  test("explains the rules that the profile scores by", () => {
    const note = contentAt(sheet, `A${rowWith(sheet, "A", "注：")}`);
    expect(note).toContain("反向指标得分=权重*A/B");
    expect(note).toContain("100%-80%(含)、80%-50%(含)、50%-0%");
    expect(note).not.toContain("非财政资金");
    const mixed = after({ "资金!E8": "单位资金" }).sheet("附件4-1");
    expect(contentAt(mixed, `A${rowWith(mixed, "A", "注：")}`)).toContain("本表资金总额包含非财政资金");
  });

  test("a name that ends with 项目 does not say it twice", () => {
    const renamed = after({ "项目!A2": "招聘会项目" }).sheet("附件4-1");
    expect(contentAt(renamed, "A2")).toBe("2021年度招聘会项目自评表");
  });
});

test("the whole department has the same columns under its own title", () => {
  const sheet = sample.sheet("附件3");
  expect(contentAt(sheet, "A2")).toBe("2021年度部门预算整体绩效自评表");
  expect(filledOf(sheet, 6)).toEqual(["年度财政资金总额", 3306.52, 3306.58, 1, 20]);
  expect(rowOf(sheet, 7)).toEqual(rowOf(sample.sheet("附件4-1"), 11));
  expect(contentAt(sheet, "C15")).toMatch(
    /^工资福利支出、日常公用支出：招考录用新增4人追加预算\n存在问题：1.基本支出预算安排不足/u,
  );
});
