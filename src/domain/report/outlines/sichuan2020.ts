import { GB_T_9704 } from "./format";
import type { ReportOutline } from "./outline";
import { PROJECT_REPORT } from "./projectReport";

/** The heads of the first level are those of published reports; those of the second are the usual ones. */
export const sichuan2020: ReportOutline = {
  name: "四川-2020",
  source: "四川省2020年度部门整体、项目支出绩效自评报告提纲（旺苍县以工代赈办、大英县等公开报告）",
  department: {
    title: ["{单位}", "{年度}年度部门整体支出绩效自评报告"],
    sections: [
      {
        title: "部门（单位）概况",
        sections: [
          { title: "机构组成", content: ["words"] },
          { title: "机构职能", content: ["words"] },
          { title: "人员概况", content: ["staff"] },
        ],
      },
      {
        title: "部门财政资金收支情况",
        sections: [
          { title: "部门财政资金收入情况", content: ["initialBudget", "changes", "carriedOver"] },
          { title: "部门财政资金支出情况", content: ["departmentProjects", "execution"] },
        ],
      },
      {
        title: "部门整体预算绩效管理情况",
        sections: [
          { title: "部门预算管理", content: ["words"] },
          {
            title: "绩效目标完成情况",
            content: ["outputs", "costs", "benefits", "satisfaction", "workFigures"],
          },
          { title: "专项预算管理", content: ["cityTier", "upperTier"] },
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
  project: PROJECT_REPORT,
  format: GB_T_9704,
};
