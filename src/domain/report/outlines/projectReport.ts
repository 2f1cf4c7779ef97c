import type { ReportPlan } from "./outline";

/** 项目支出绩效自评报告 of Sichuan for 2021 and before */
export const PROJECT_REPORT: ReportPlan = {
  title: ["{单位}", "{年度}年部门预算项目支出绩效自评报告", "（{项目}）"],
  sections: [
    {
      title: "项目概况",
      sections: [
        {
          title: "项目基本情况",
          sections: [
            { title: "主管部门（单位）在项目管理中的职能", content: ["ownWords"], optional: true },
            { title: "项目立项、资金申报的依据", content: ["words"] },
            { title: "资金管理办法制定情况", content: ["ownWords"], optional: true },
            { title: "资金分配的原则及考虑因素", content: ["ownWords"], optional: true },
          ],
        },
        {
          title: "项目绩效目标",
          sections: [
            { title: "项目主要内容", content: ["goal"] },
            { title: "项目应实现的具体绩效目标", content: ["targets"] },
            { title: "申报内容与实际相符情况", content: ["words"] },
          ],
        },
      ],
    },
    {
      title: "项目资金申报及使用情况",
      sections: [
        { title: "项目资金申报及批复情况", content: ["words"] },
        {
          title: "资金计划、到位及使用情况",
          sections: [
            { title: "资金计划", content: ["plan"] },
            { title: "资金到位", content: ["arrival"] },
            { title: "资金使用", content: ["spending", "ownWords"] },
          ],
        },
        { title: "项目财务管理情况", content: ["words"] },
      ],
    },
    {
      title: "项目实施及管理情况",
      sections: [
        { title: "项目组织架构及实施流程", content: ["implementation"] },
        { title: "项目管理情况", content: ["words"] },
        { title: "项目监管情况", content: ["words"] },
      ],
    },
    {
      title: "项目绩效情况",
      sections: [
        { title: "项目完成情况", content: ["outputs", "costs", "workFigures"] },
        { title: "项目效益情况", content: ["benefits", "satisfaction", "workFigures"] },
      ],
    },
    {
      title: "评价结论及建议",
      sections: [
        { title: "评价结论", content: ["conclusion", "score"] },
        { title: "存在的问题", content: ["problems"] },
        { title: "相关建议", content: ["improvements"] },
      ],
    },
  ],
};
