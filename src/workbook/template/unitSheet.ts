/** 基本信息: a form of two columns, one name for each cell. */
import { MONEY_UNITS } from "../../domain/model";
import { Grid, cell, text } from "../grid";
import { CELL_NAMES } from "../names";
import type { CellContent, SheetDefinition, Validation } from "../sheet";
import type { StyleName } from "../styles";
import { INPUT_TAB } from "./tableSheet";
import { choice, whole } from "./validations";

type Key = keyof typeof CELL_NAMES;
export type UnitContent = Readonly<Partial<Record<Key, CellContent>>>;

interface UnitCell {
  readonly style: StyleName;
  readonly hint: string;
  readonly validation?: Omit<Validation, "area">;
}

/** `profiles`: the names of the rule profiles to choose from. */
function cellsOf(profiles: readonly string[]): Readonly<Record<Key, UnitCell>> {
  return {
    name: { style: "inputText", hint: "填写单位全称。" },
    competentDepartment: { style: "inputText", hint: "填写主管部门全称。" },
    year: {
      style: "inputYear",
      hint: "填写自评年度，如 2021。",
      validation: whole("年度", 2000, 2100, "填写四位数年份。"),
    },
    moneyUnit: {
      style: "inputText",
      hint: "“资金”“报告数”各表金额均以此为单位。",
      validation: choice("金额单位", MONEY_UNITS, "从下拉列表中选择。"),
    },
    profile: {
      style: "inputText",
      hint: "各地评分规则和附件3、附件4表式不同，从下拉列表中选择。",
      validation: choice("规则方案", profiles, "从下拉列表中选择。"),
    },
    preparer: { style: "inputText", hint: "填写填报人姓名。" },
    preparedOn: { style: "inputDate", hint: "填写日期，如 2022-04-06。" },
    staffCount: {
      style: "inputCount",
      hint: "年末实有在职人数。",
      validation: whole("在职人数", 0, 1_000_000, "填写整数。"),
    },
    retiredCount: {
      style: "inputCount",
      hint: "年末退休人数。",
      validation: whole("退休人数", 0, 1_000_000, "填写整数。"),
    },
  };
}

const FIRST_ROW = 1;

export function unitSheet(content: UnitContent, profiles: readonly string[]): SheetDefinition {
  const cells = cellsOf(profiles);
  const keys = Object.keys(CELL_NAMES) as Key[];
  const grid = new Grid([16, 48, 44]);
  grid.add([text("title", "基本信息", 2), text("plain", "")], 36);
  for (const key of keys) {
    grid.add(
      [
        text("inputLabel", CELL_NAMES[key].label),
        cell(cells[key].style, content[key] ?? null),
        text("hint", cells[key].hint),
      ],
      24,
    );
  }
  const areaOf = (key: Key) => ({ row: FIRST_ROW + keys.indexOf(key), column: 1, rows: 1, columns: 1 });
  return {
    name: "基本信息",
    purpose: "input",
    ...grid.build(),
    names: keys.map((key) => ({ name: CELL_NAMES[key].name, scope: "workbook", area: areaOf(key) })),
    validations: keys.flatMap((key): Validation[] => {
      const { validation } = cells[key];
      return validation === undefined ? [] : [{ area: areaOf(key), ...validation }];
    }),
    frozenRows: 0,
    print: { orientation: "landscape", titleRows: null, header: "预算绩效自评标准工作簿 基本信息" },
    tabColor: INPUT_TAB,
  };
}
