import { GB_T_9704 } from "./format";
import type { ReportOutline } from "./outline";
import { PROJECT_REPORT } from "./projectReport";

export const panzhihua2021: ReportOutline = {
  name: "攀枝花-2021",
  source: "攀枝花市2021年度部门预算整体及项目支出绩效自评报告（攀就创〔2022〕16号）",
  department: {
    title: ["{单位}", "{年度}年度部门预算整体绩效自评报告"],
    sections: [
      {
        title: "部门概况",
        sections: [
          { title: "基本职能", content: ["words"] },
          { title: "人员构成", content: ["staff"] },
          { title: "固定资产", content: ["assets"] },
        ],
      },
      {
        title: "部门资金基本情况",
        sections: [
          {
            title: "年初部门预算安排及支出情况",
            sections: [
              { title: "基本支出安排及使用情况", content: ["initialBudget"] },
              { title: "部门预算项目安排及支出情况", content: ["departmentProjects"] },
            ],
          },
          { title: "追加预算安排及支出情况", content: ["changes"] },
          { title: "专项资金安排及支出情况", content: ["departmentTier"] },
          { title: "其他资金收支及结转结余使用情况", content: ["carriedOver", "ownWords"] },
        ],
      },
      {
        title: "绩效目标完成情况分析",
        sections: [
          {
            title: "市级财政资金绩效目标完成情况",
            sections: [
              {
                title: "年初部门预算绩效目标完成情况",
                content: ["ownWords"],
                sections: [
                  { title: "产出指标完成情况", content: ["outputs", "costs", "execution"] },
                  { title: "效益指标完成情况", content: ["benefits"] },
                  { title: "满意度指标完成情况", content: ["satisfaction"] },
                  { title: "具体工作表现", content: ["workFigures"], optional: true },
                ],
              },
              { title: "市级专项（项目）资金绩效目标完成情况", content: ["cityTier", "ownWords"] },
            ],
          },
          { title: "上级专项（项目）资金绩效目标完成情况", content: ["upperTier", "ownWords"] },
          { title: "自评结论", content: ["words", "score"] },
        ],
      },
      {
        title: "偏离绩效目标的原因和下一步改进措施",
        sections: [
          { title: "存在问题", content: ["problems", "reasons"] },
          { title: "改进建议", content: ["improvements"] },
        ],
      },
      { title: "绩效自评结果拟应用和公开公示情况", content: ["words"] },
    ],
  },
  project: PROJECT_REPORT,
  format: GB_T_9704,
};
