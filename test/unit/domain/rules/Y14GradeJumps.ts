import { found } from "../../../support/ruleCases/workbookCase";
import { yearCases } from "../../../support/ruleCases/yearCase";
import { indicator, projectLine } from "../../../support/ruleCases/workbookCase";

const scored = (score: string) => ({
  lines: [projectLine({ initialBudget: "100.00", spent: "100.00" })],
  projects: [{ name: "技能培训" }],
  indicators: [
    indicator({
      project: "技能培训",
      nature: "定性",
      target: "应发尽发",
      actual: "应发尽发",
      weight: "90",
      score,
    }),
  ],
});

export default yearCases("Y14", {
  "from 优 to 中": [scored("60"), scored("90"), found("Y14.jump", "note", ["项目!A2"], "中", "优")],
  "from 优 to 良": [scored("75"), scored("90")],
  "from 差 to 良, since 中 of this year was 差 by last year's bands": [
    scored("75"),
    { ...scored("55"), profile: "sichuan-2025" },
  ],
  "no score last year": [scored("60"), { projects: [{ name: "技能培训" }] }],
});
