import { PIDU } from "./format";
import type { ReportOutline } from "./outline";

/** Known from a firm's notes on the notice, not from its text, and marked so. */
export const pidu2025: ReportOutline = {
  name: "郫都-2025",
  source: "郫财函〔2026〕11号（据事务所解读，未见原文）",
  department: {
    title: ["{单位}", "{年度}年度部门整体绩效自评报告"],
    sections: [
      {
        title: "部门概况",
        sections: [
          { title: "主要职能", content: ["words"] },
          { title: "机构设置及人员", content: ["ownWords", "staff", "assets"] },
          { title: "年度重点任务", content: ["words"] },
        ],
      },
      {
        title: "预算编制及执行情况",
        sections: [
          { title: "预算编制及调整情况", content: ["initialBudget", "changes", "carriedOver"] },
          { title: "预算执行情况", content: ["execution", "departmentProjects", "cityTier", "upperTier"] },
        ],
      },
      { title: "评价结论", content: ["words", "score"] },
      {
        title: "基本运行绩效分析",
        sections: [
          { title: "预算管理", content: ["words"] },
          { title: "落实过紧日子要求", content: ["words"] },
          { title: "绩效管理", content: ["words"] },
          { title: "财务管理", content: ["words"] },
          { title: "采购管理", content: ["words"] },
          { title: "资产管理", content: ["words"] },
        ],
      },
      {
        title: "重点履职绩效分析",
        sections: [
          { title: "产出情况", content: ["outputs", "costs"] },
          { title: "效果情况", content: ["benefits"] },
          { title: "满意度情况", content: ["satisfaction"] },
          { title: "重点工作完成情况", content: ["workFigures"], optional: true },
        ],
      },
      {
        title: "存在问题及改进措施",
        sections: [
          { title: "存在的问题", content: ["problems", "reasons"] },
          { title: "改进措施", content: ["improvements"] },
        ],
      },
    ],
  },
  project: {
    title: ["{单位}", "{年度}年度项目支出绩效自评报告", "（{项目}）"],
    sections: [
      { title: "项目基本情况", content: ["goal", "plan"] },
      {
        title: "评价结论及绩效分析",
        sections: [
          { title: "评价结论", content: ["conclusion", "score"] },
          { title: "项目决策", content: ["words"] },
          { title: "预算执行", content: ["arrival", "spending"] },
          { title: "项目实施", content: ["implementation"] },
          { title: "项目产出", content: ["outputs", "workFigures"] },
          { title: "项目效果", content: ["benefits"] },
          { title: "项目成本", content: ["costs"], optional: true },
          { title: "满意度", content: ["satisfaction"], optional: true },
        ],
      },
      { title: "存在的主要问题", content: ["problems"] },
      { title: "措施建议", content: ["improvements"] },
    ],
  },
  format: PIDU,
};
