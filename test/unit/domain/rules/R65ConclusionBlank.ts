import { at, formCases, whole } from "../../../support/ruleCases/formCase";
import { found, workbookCases } from "../../../support/ruleCases/workbookCase";
import { project } from "../../../support/ruleCases/workbookSpecs";

const TEXTS = { conclusion: "自评总分100分。", problems: "无", improvements: "继续加强管理。" };

export default [
  ...workbookCases("R65", {
    "nothing is written": [project({}), found("R65.blank", "warning", ["项目!F2", "项目!G2", "项目!H2"])],
    "存在问题 alone": [project({ ...TEXTS, problems: null }), found("R65.blank", "warning", ["项目!G2"])],
    "all are written": [project(TEXTS)],
    "a project without a form of its own": [project({ separateForm: false })],
    "a layout without these texts": [{ ...project({}), profile: "hubei-20-80" }],
  }),
  ...formCases("R65", {
    "a Sichuan form handed in blank": [
      whole({ layout: "sichuan", conclusion: "", problems: "", improvements: "" }),
      found("R65.blank", "warning", at("D80", "E80", "F80")),
    ],
    "all are written": [whole({ layout: "sichuan", ...TEXTS })],
    "a form that does not ask for them": [whole({})],
  }),
];
