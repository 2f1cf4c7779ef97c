import { MEASURES } from "./measures";

export const workingTerms = {
  score: "得分",
  executionScore: "预算执行得分",
  completion: "完成率",
  deviation: "偏离",
  ...MEASURES,
};
