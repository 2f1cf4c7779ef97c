import { GB_T_9704 } from "./format";
import type { ReportOutline } from "./outline";

/** In place of a project's report the form asks for 评价结论, 存在问题 and 改进措施 only; the heads of the second level are the usual ones. */
export const sichuan2022: ReportOutline = {
  name: "四川-2022",
  source:
    "四川省2022年度部门整体支出绩效自评报告提纲（达州市发展和改革委员会公开报告）、报表编号510000_0013zp",
  department: {
    title: ["{单位}", "{年度}年度部门整体支出绩效自评报告"],
    sections: [
      {
        title: "部门（单位）概况",
        sections: [
          { title: "机构组成", content: ["words"] },
          { title: "机构职能和人员概况", content: ["words", "staff"] },
          { title: "年度主要工作任务", content: ["words"] },
        ],
      },
      {
        title: "部门资金收支情况",
        sections: [
          { title: "部门总体收支情况", content: ["initialBudget", "changes", "carriedOver", "execution"] },
          { title: "部门预算项目收支情况", content: ["departmentTier", "departmentProjects"] },
        ],
      },
      {
        title: "部门整体绩效分析",
        sections: [
          { title: "专项资金绩效分析", content: ["cityTier", "upperTier"] },
          {
            title: "部门整体履职绩效分析",
            content: ["outputs", "costs", "benefits", "satisfaction", "workFigures"],
          },
          { title: "结果应用情况", content: ["words"] },
        ],
      },
      {
        title: "评价结论及建议",
        sections: [
          { title: "评价结论", content: ["words", "score"] },
          { title: "存在问题", content: ["problems", "reasons"] },
          { title: "改进建议", content: ["improvements"] },
        ],
      },
    ],
  },
  project: {
    title: ["{单位}", "{年度}年度部门预算项目支出绩效自评报告", "（{项目}）"],
    sections: [
      {
        title: "项目年度目标及完成情况",
        content: ["goal", "outputs", "costs", "benefits", "satisfaction", "workFigures"],
      },
      { title: "项目实施内容及过程", content: ["implementation"] },
      { title: "项目资金情况", content: ["plan", "arrival", "spending"] },
      { title: "评价结论", content: ["conclusion", "score"] },
      { title: "存在问题", content: ["problems"] },
      { title: "改进措施", content: ["improvements"] },
    ],
  },
  format: GB_T_9704,
};
