/** Explanations in the outlines, which tell the writer what to write and are no part of the report. As regular expressions. */
export const OUTLINE_INSTRUCTIONS: readonly string[] = [
  // Sichuan, project reports
  "说明项目主管部门[（(]单位[）)]在该项目管理中的职能",
  "结合项目组织实施管理办法，重点围绕以下内容进行分析评价",
  "包括目标的量化、细化情况以及项目实施进度计划等",
  "分析评价申报内容是否与实际相符，申报目标是否合理可行",
  // （100字以内）
  "[（(](?:限|不超过|不少于)?\\d{2,4}字(?:以内|左右|以上)?[）)]",
  // Any outline: 此处请简要说明…
  "[（(]?(?:此处)?(?:请|应|需)(?:简要)?(?:说明|填写|概述|阐述)[^。]{4,60}[）)]?(?=。|$)",
];
