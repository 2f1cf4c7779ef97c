import { at, formCases, whole } from "../../../support/ruleCases/formCase";
import { found, workbookCases } from "../../../support/ruleCases/workbookCase";
import { project } from "../../../support/ruleCases/workbookSpecs";

export default [
  ...workbookCases("R55", {
    "no competent department": [{}, found("R55.competentDepartmentMissing", "note", ["基本信息!B3"])],
    "a project under another department": [
      { competentDepartment: "市人社局", ...project({ competentDepartment: "市财政局" }) },
      found("R55.competentDepartmentDiffers", "note", ["项目!B2"], "市财政局", "市人社局"),
    ],
    "the date is before the end of the year": [
      { competentDepartment: "市人社局", year: 2021, preparedOn: "2021-04-06" },
      found("R55.beforeYearEnd", "warning", ["基本信息!B8"], "2021-04-06", "≥ 2021-12-31"),
    ],
    "the date is the last day of the year": [
      { competentDepartment: "市人社局", year: 2021, preparedOn: "2021-12-31" },
    ],
    "the date is no day": [{ competentDepartment: "市人社局", year: 2021, preparedOn: "4月" }],
    "a project of the same department or without one": [
      {
        competentDepartment: "市人社局",
        projects: [{ name: "技能培训", competentDepartment: "市人社局 " }, { name: "业务运行" }],
      },
    ],
  }),
  ...formCases("R55", {
    "主管部门 is blank": [whole({ department: "" }), found("R55.itemMissing", "note", at("C3"))],
    "主管部门 is given": [whole({})],
    "another unit, year and money unit on another form of the workbook": [
      [{}, { sheet: "表二", unit: "某局下属中心", year: 2021, moneyUnit: "元" }],
      found("R55.itemDiffers", "note", [...at("A2"), "表二!A2"], "2022、2021"),
      found("R55.itemDiffers", "note", [...at("G3"), "表二!G3"], "某局、某局下属中心"),
      found("R55.itemDiffers", "note", [...at("A4"), "表二!A4"], "万元、元"),
    ],
    "the same unit in another width, and a blank year, on another form": [
      [{ unit: "某局(本级)" }, { sheet: "表二", unit: "某局（本级）", year: null }],
    ],
  }),
];
