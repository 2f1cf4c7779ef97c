/**
 * Mistakes of an accountant, one at a time, in a clean workbook: each with the sentence that must name it and the cell at
 * which it must stand.
 */
import { Decimal } from "../../src/domain/decimal";
import type { CellAddress } from "../../src/domain/model";
import { LAST_YEAR_MARK } from "../../src/domain/years/mark";
import type { SheetDefinition } from "../../src/workbook/sheet";
import { text } from "../../src/workbook/sheet/grid";
import type { Planting } from "./planting";

export interface PlantedFault {
  /** The sentence that names it */
  readonly code: string;
  /** What must stand under it, as it only follows */
  readonly under?: string;
  /** What tells it from others of the same sentence */
  readonly title?: string;
  /** Makes the mistake and gives the cell at which it must stand; null where this workbook has no place for it */
  readonly plant: (at: Planting) => CellAddress | null;
  /** What is done to the sheets themselves */
  readonly reshape?: (sheets: readonly SheetDefinition[]) => SheetDefinition[];
  /** Points are lost as they should be: the conclusions name the totals that the workbook gives */
  readonly concludes?: true;
  /** What else is wrong with such a row, and would stay wrong without the mistake */
  readonly beside?: readonly string[];
}

/** In a row, if the workbook has one */
const inRow =
  (
    find: (at: Planting) => number | null,
    change: (at: Planting, row: number) => CellAddress | null,
  ): PlantedFault["plant"] =>
  (at) => {
    const row = find(at);
    return row === null ? null : change(at, row);
  };

const line =
  (...categories: readonly string[]) =>
  (at: Planting) =>
    at.pick("funds", (read) => categories.length === 0 || categories.includes(read("category")));
const ofProject = line("项目支出");
const plainLine = (at: Planting) => at.pick("funds", (read) => read("added") === "");
const explained = (at: Planting) => at.pick("funds", (read) => read("added") !== "");
const named = (at: Planting) => at.pick("projects", (read) => read("name") !== "");
const reported = (at: Planting) =>
  at.pick("projects", (read) => read("name") !== "" && read("separateForm") === "是");
const withForm = (at: Planting) =>
  at.pick("projects", (read) => read("name") === "" || read("separateForm") === "是");
const counted = (at: Planting) => at.counted();
const quality = (at: Planting) => at.indicator("验收合格率");
const satisfaction = (at: Planting) => at.indicator("服务对象满意度");

const set =
  (table: Parameters<Planting["set"]>[0], key: string, written: string) => (at: Planting, row: number) =>
    at.set(table, row, key, written);

/** 定性, with these words and points */
const qualitative =
  (actual: string, score: (weight: number) => string, shown: "actual" | "score") =>
  (at: Planting, row: number) => {
    at.set("indicators", row, "nature", "定性");
    at.set("indicators", row, "target", "按要求完成");
    at.set("indicators", row, "measureUnit", "");
    at.set("indicators", row, "actual", actual);
    at.set("indicators", row, "score", score(Number(at.read("indicators", row, "weight"))));
    return at.cell("indicators", row, shown);
  };

/** A rate of execution below the full one is named by itself, with a reason or without. */
const AHEAD = ["R54.scoreAheadOfSpending"];

const INPUT: readonly PlantedFault[] = [
  { code: "R00.unreadableNumber", plant: inRow(line(), set("funds", "spent", "见附件")) },
  {
    code: "R00.negativeAmount",
    plant: inRow(line(), (at, row) => at.set("funds", row, "spent", at.amount(row, "spent").negated())),
  },
  {
    code: "R00.ratioOrPercent",
    // Either cell is asked about.
    beside: ["R00.ratioOrPercent"],
    plant: inRow(counted, (at, row) => {
      at.set("indicators", row, "level3", "群众问题化解比例");
      at.set("indicators", row, "measureUnit", "%");
      at.set("indicators", row, "target", "0.9");
      return at.set("indicators", row, "actual", "0.945");
    }),
  },
  {
    code: "R00.unclearDate",
    plant: inRow(counted, (at, row) => {
      at.date(row, "2021年11月30日前");
      at.set("indicators", row, "level2", "时效指标");
      return at.set("indicators", row, "actual", "20211340");
    }),
  },
  {
    code: "R00.unknownChoice",
    title: "支出类别",
    plant: inRow(line(), set("funds", "category", "项目支处")),
  },
  { code: "R00.unknownChoice", title: "预算层级", plant: inRow(ofProject, set("funds", "tier", "部门予算")) },
  {
    code: "R00.unknownChoice",
    title: "指标性质",
    plant: inRow(counted, set("indicators", "nature", "大约")),
  },
  {
    code: "R00.unknownChoice",
    title: "单独填报",
    plant: inRow(named, set("projects", "separateForm", "待定")),
  },
  { code: "R00.unknownChoice", title: "金额单位", plant: (at) => at.setUnit("moneyUnit", "千元") },
  { code: "R00.blankCell", title: "金额单位", plant: (at) => at.setUnit("moneyUnit", "") },
  { code: "R00.blankCell", title: "年度", plant: (at) => at.setUnit("year", "") },
  { code: "R00.blankCell", title: "单位名称", plant: (at) => at.setUnit("name", "") },
  { code: "R00.blankCell", title: "支出类别", plant: inRow(line(), set("funds", "category", "")) },
  { code: "R00.blankCell", title: "预算层级", plant: inRow(ofProject, set("funds", "tier", "")) },
  { code: "R00.blankCell", title: "项目", plant: inRow(ofProject, set("funds", "project", "")) },
  { code: "R00.blankCell", title: "三级指标", plant: inRow(counted, set("indicators", "level3", "")) },
  { code: "R00.blankCell", title: "指标值", plant: inRow(counted, set("indicators", "target", "")) },
  { code: "R00.blankCell", title: "单独填报", plant: inRow(named, set("projects", "separateForm", "")) },
  { code: "R00.errorValue", title: "支出", plant: inRow(line(), set("funds", "spent", "#DIV/0!")) },
  { code: "R00.errorValue", title: "完成值", plant: inRow(counted, set("indicators", "actual", "#REF!")) },
  {
    code: "R00.unknownProject",
    plant: inRow(
      (at) => at.pick("indicators", (read) => read("project") !== ""),
      (at, row) => at.set("indicators", row, "project", `${at.read("indicators", row, "project")}二期`),
    ),
  },
  {
    code: "R00.duplicateProject",
    plant: inRow(named, (at, row) => at.cell("projects", at.repeat("projects", row), "name")),
  },
  { code: "R00.tierBelowUnit", plant: inRow(ofProject, set("funds", "tier", "县级专项")) },
  { code: "R00.tierOfBasic", plant: inRow(line("人员经费", "公用经费"), set("funds", "tier", "部门预算")) },
  { code: "R00.unknownProfile", plant: (at) => at.setUnit("profile", "本省办法") },
  {
    code: "R00.subtotalDiffers",
    plant: (at) => {
      const lines = at.rows.funds.map((_, row) => row);
      const total = lines.reduce(
        (all, row) => all.plus(at.amount(row, "initialBudget")),
        at.amount(0, "reduced"),
      );
      return at.cell(
        "funds",
        at.add("funds", { category: "合计", initialBudget: total.plus(1234).toFixed() }),
        "category",
      );
    },
  },
  {
    code: "R00.nameAlone",
    plant: inRow(counted, (at, row) => {
      for (const key of ["target", "actual", "weight"]) at.set("indicators", row, key, "");
      return at.cell("indicators", row, "level3");
    }),
  },
  { code: "R00.unreadableTarget", plant: inRow(counted, set("indicators", "target", "≥≥")) },
  {
    code: "R00.unknownScope",
    plant: (at) => {
      const row = at.add("statedFigures", { scope: "三公经费", measure: "支出", stated: "12.6" });
      return at.cell("statedFigures", row, "scope");
    },
  },
  {
    code: "R00.unknownParameter",
    plant: (at) => at.cell("parameters", at.add("parameters", { name: "优秀线", value: "95" }), "name"),
  },
  {
    code: "R00.parameterOutOfRange",
    plant: (at) =>
      at.cell("parameters", at.add("parameters", { name: "执行率说明线", value: "900" }), "value"),
  },
  { code: "R55.beforeYearEnd", plant: (at) => at.setUnit("preparedOn", "2021-04-06") },
  { code: "R55.competentDepartmentMissing", plant: (at) => at.setUnit("competentDepartment", "") },
  {
    code: "R55.competentDepartmentDiffers",
    plant: inRow(named, set("projects", "competentDepartment", "某某委员会")),
  },
  {
    code: "R58.notListed",
    title: "misspelt in 资金",
    plant: inRow(
      (at) =>
        at.pick(
          "projects",
          (read) =>
            read("name") !== "" &&
            read("separateForm") !== "是" &&
            at.rows.funds.filter((_, row) => at.read("funds", row, "project") === read("name")).length > 1,
        ),
      (at, row) => {
        const name = at.read("projects", row, "name");
        const first = at.pick("funds", (read) => read("project") === name) ?? 0;
        return at.set("funds", first, "project", `${name.slice(0, -1)}们`);
      },
    ),
  },
  {
    code: "R58.notListed",
    title: "the only line",
    plant: inRow(
      (at) =>
        at.pick(
          "funds",
          (read) =>
            read("category") === "项目支出" &&
            at.rows.funds.filter((_, row) => at.read("funds", row, "project") === read("project")).length ===
              1,
        ),
      (at, row) => at.set("funds", row, "project", `${at.read("funds", row, "project").slice(0, -1)}们`),
    ),
  },
  {
    code: "R58.noMoney",
    plant: (at) => {
      const row = at.add("projects", {
        name: "应急物资储备",
        separateForm: "否",
        annualGoal: "储备物资。",
        goalCompletion: "物资储备到位。",
      });
      return at.cell("projects", row, "name");
    },
  },
  {
    code: "R59.noIndicators",
    plant: (at) => {
      const others = at.rows.indicators.filter((_, row) => at.read("indicators", row, "project") !== "");
      if (others.length === 0) return null;
      at.rows.indicators.splice(0, at.rows.indicators.length, ...others);
      return at.cell("indicators", 0, "project");
    },
  },
  { code: "R59.noGoal", plant: (at) => at.set("projects", 0, "annualGoal", "") },
  { code: "R59.textMissing", title: "年度目标", plant: inRow(reported, set("projects", "annualGoal", "")) },
  {
    code: "R59.textMissing",
    title: "完成情况",
    plant: inRow(withForm, set("projects", "goalCompletion", "")),
  },
  { code: "R59.unnamedForm", plant: (at) => at.set("projects", 0, "separateForm", "是") },
  {
    code: "R59.projectWithoutIndicators",
    plant: inRow(reported, (at, row) => {
      const name = at.read("projects", row, "name");
      const others = at.rows.indicators.filter(
        (_, index) => at.read("indicators", index, "project") !== name,
      );
      at.rows.indicators.splice(0, at.rows.indicators.length, ...others);
      return at.cell("projects", row, "name");
    }),
  },
  {
    code: "R84.marked",
    plant: inRow(withForm, (at, row) =>
      at.set("projects", row, "annualGoal", `${LAST_YEAR_MARK}${at.read("projects", row, "annualGoal")}`),
    ),
  },
  { code: "R93.misspelt", plant: inRow(counted, set("indicators", "level1", "产出指际")) },
  { code: "R93.mayBeMisspelt", plant: inRow(counted, set("indicators", "level2", "数里指标")) },
  { code: "R93.twoSpellings", plant: inRow(quality, set("indicators", "level1", "产出")) },
];

type Cells = SheetDefinition["rows"][number]["cells"];

/** A sheet with other cells in one of its rows */
const withRow =
  (sheet: string, rowOf: (definition: SheetDefinition) => number, change: (cells: Cells) => Cells) =>
  (sheets: readonly SheetDefinition[]): SheetDefinition[] =>
    sheets.map((definition) => {
      if (definition.name !== sheet) return definition;
      const at = rowOf(definition);
      const rows = [...definition.rows];
      while (rows.length <= at) rows.push({ cells: [] });
      rows[at] = { cells: change(rows[at]?.cells ?? []) };
      return { ...definition, rows };
    });

const renamed = (sheet: string, from: string, to: string) =>
  withRow(
    sheet,
    () => 0,
    (cells) =>
      cells.map((cell) =>
        cell.content !== null && "text" in cell.content && cell.content.text === from
          ? { ...cell, content: { text: to } }
          : cell,
      ),
  );

/** A line of 资金 as it is typed below the table or into its closing row */
const typedLine = (): Cells =>
  ["公用经费", "日常公用支出", "", "", "", "", "3", "", "", "", "3"].map((content) => text("text", content));
const closingRow = ({ rows }: SheetDefinition): number => rows.length - 1;

const SHEETS: readonly PlantedFault[] = [
  {
    code: "R57.missingColumn",
    plant: (at) => at.heading("funds", "category"),
    reshape: renamed("资金", "支出", "用掉"),
  },
  {
    code: "R57.missingColumn",
    title: "权重",
    plant: (at) => at.heading("indicators", "weight"),
    reshape: renamed("指标", "权重", "轻重"),
  },
  {
    code: "R00.missingColumn",
    plant: (at) => at.heading("funds", "category"),
    reshape: renamed("资金", "原因", "缘由"),
  },
  {
    code: "R00.duplicateColumn",
    beside: ["R00.missingColumn"],
    plant: (at) => at.heading("funds", "remark"),
    reshape: renamed("资金", "备注", "支出"),
  },
  {
    code: "R00.headingUnit",
    plant: (at) => (at.moneyUnit === "万元" ? at.heading("funds", "spent") : null),
    reshape: renamed("资金", "支出", "支出（元）"),
  },
  {
    code: "R57.unusableName",
    plant: (at) => at.heading("funds", "category"),
    reshape: (sheets) => sheets.map((sheet) => (sheet.name === "资金" ? { ...sheet, names: [] } : sheet)),
  },
  {
    code: "R56.closingRow",
    plant: (at) => at.cell("funds", 30, "project"),
    reshape: withRow("资金", closingRow, (cells) => [...cells.slice(0, 1), ...typedLine().slice(1)]),
  },
  {
    code: "R56.rowsBelow",
    plant: (at) => at.cell("funds", 32, "category"),
    reshape: withRow("资金", (definition) => closingRow(definition) + 2, typedLine),
  },
  {
    code: "R00.emptyTable",
    plant: (at) => {
      at.rows.indicators.splice(0);
      return at.heading("indicators", "project");
    },
  },
];

const MONEY: readonly PlantedFault[] = [
  {
    code: "R02.spentOverBudget",
    plant: inRow(line(), (at, row) =>
      at.set("funds", row, "spent", at.amount(row, "spent").times("1.07").toDecimalPlaces(2)),
    ),
  },
  {
    code: "R02.spentOverArrived",
    plant: inRow(plainLine, (at, row) => {
      at.set("funds", row, "arrived", at.amount(row, "spent").times("0.6").toDecimalPlaces(2));
      return at.cell("funds", row, "spent");
    }),
  },
  {
    code: "R07.reasonMissing",
    concludes: true,
    beside: AHEAD,
    plant: inRow(plainLine, (at, row) =>
      at.set("funds", row, "spent", at.amount(row, "spent").times("0.83").toDecimalPlaces(2)),
    ),
  },
  {
    code: "R08.reasonMissing",
    plant: inRow(explained, (at, row) => {
      at.set("funds", row, "reason", "");
      return at.cell("funds", row, "added");
    }),
  },
  {
    code: "R09.ratesDiffer",
    plant: inRow(ofProject, (at, row) => {
      for (const index of at.rows.funds.keys()) {
        at.set("funds", index, "added", "");
        at.set("funds", index, "spent", at.amount(index, "initialBudget"));
      }
      at.set("funds", row, "added", at.total("initialBudget"));
      at.set("funds", row, "reason", "年中按批复追加");
      at.set("funds", row, "spent", at.amount(row, "initialBudget").plus(at.amount(row, "added")));
      return at.cell("funds", row, "initialBudget");
    }),
  },
  {
    code: "R15.lineContradicts",
    plant: inRow(
      (at) => at.largest(),
      (at, row) => at.set("funds", row, "spent", at.amount(row, "spent").times(10000)),
    ),
  },
  {
    code: "R15.slippedAmount",
    title: "支出 times 10",
    // Beside one amount alone, it may as well be that one which has lost a zero.
    plant: inRow(
      (at) =>
        at.pick("funds", (read) => read("added") !== "" && read("spent").replace(/\D/g, "").length >= 4),
      (at, row) => at.set("funds", row, "spent", at.amount(row, "spent").times(10)),
    ),
  },
  {
    code: "R15.farAboveColumn",
    title: "the whole line times 10000",
    plant: inRow(
      (at) => (at.moneyUnit === "万元" && at.rows.funds.length > 4 ? at.largest() : null),
      (at, row) => {
        at.set("funds", row, "initialBudget", at.amount(row, "initialBudget").times(10000));
        at.set("funds", row, "spent", at.amount(row, "initialBudget"));
        return at.cell("funds", row, "initialBudget");
      },
    ),
  },
  {
    code: "R15.statedPowerOfTen",
    plant: (at) => {
      at.state(["spent", "initialBudget"]);
      const row = at.pick("statedFigures", (read) => Number(read("stated")) > 0) ?? 0;
      return at.set("statedFigures", row, "stated", at.stated(row).times(10));
    },
  },
  {
    code: "R15.statedScale",
    plant: (at) => {
      at.state(["spent", "initialBudget"]);
      const rows = at.rows.statedFigures.map((_, row) => row);
      for (const row of rows) at.set("statedFigures", row, "stated", at.stated(row).times(10000));
      return at.cell("statedFigures", 0, "stated");
    },
  },
  {
    code: "R15.unitInText",
    plant: (at) => {
      at.state(["spent"]);
      const other = at.moneyUnit === "元" ? "万元" : "元";
      return at.set("statedFigures", 0, "text", `全年支出${at.read("statedFigures", 0, "stated")}${other}。`);
    },
  },
  {
    code: "R15.bothUnits",
    plant: inRow(withForm, (at, row) =>
      at.set("projects", row, "goalCompletion", "采购支出1783.65元，其中设备1783.65万元已按时完成。"),
    ),
  },
  {
    code: "R16.everyLineSpentInFull",
    plant: inRow(plainLine, (at, row) => {
      const own = at.amount(row, "initialBudget");
      const carried = own.div(10).toDecimalPlaces(2);
      at.set("funds", row, "carriedOver", carried);
      at.set("funds", row, "initialBudget", own.minus(carried));
      return at.cell("funds", 0, "spent");
    }),
  },
  {
    code: "R17.spendingBehindOutput",
    concludes: true,
    beside: ["R54.scoreAheadOfSpending", "R45.capped", "R46.gradeDiffers"],
    plant: inRow(reported, (at, row) => {
      const name = at.read("projects", row, "name");
      const lines = at.rows.funds.flatMap((_, index) =>
        at.read("funds", index, "project") === name ? [index] : [],
      );
      for (const index of lines) {
        at.set("funds", index, "spent", at.amount(index, "spent").times("0.27").toDecimalPlaces(2));
        at.set("funds", index, "reason", "项目于年底开工，尾款跨年支付");
      }
      return at.cell("funds", lines[0] ?? 0, "spent");
    }),
  },
  {
    code: "R50.statedDiffers",
    under: "R04.budgetDiffers",
    plant: (at) => {
      const total = at.total("initialBudget").plus(at.total("added"));
      at.add("statedFigures", {
        scope: "全部",
        measure: "年初预算",
        stated: at.total("initialBudget").toFixed(),
      });
      at.add("statedFigures", { scope: "全部", measure: "追加", stated: at.total("added").toFixed() });
      const row = at.add("statedFigures", {
        scope: "全部",
        measure: "全年预算数",
        stated: total.plus("23.45").toFixed(),
      });
      return at.cell("statedFigures", row, "stated");
    },
  },
  {
    code: "R50.statedDiffers",
    under: "R05.balanceDiffers",
    plant: (at) => {
      const total = at.total("initialBudget").plus(at.total("added"));
      at.add("statedFigures", { scope: "全部", measure: "全年预算数", stated: total.toFixed() });
      at.add("statedFigures", { scope: "全部", measure: "支出", stated: at.total("spent").toFixed() });
      const row = at.add("statedFigures", { scope: "全部", measure: "结转结余", stated: "23.45" });
      return at.cell("statedFigures", row, "stated");
    },
  },
  {
    code: "R50.statedDiffers",
    under: "R05.negative",
    plant: (at) =>
      at.cell(
        "statedFigures",
        at.add("statedFigures", { scope: "全部", measure: "结转结余", stated: "-23.45" }),
        "stated",
      ),
  },
  {
    code: "R50.statedDiffers",
    under: "R06.nothingLeft",
    concludes: true,
    beside: AHEAD,
    plant: inRow(plainLine, (at, row) => {
      at.set("funds", row, "spent", at.amount(row, "spent").times("0.83").toDecimalPlaces(2));
      at.set("funds", row, "reason", "尾款跨年支付");
      const [spent, budget] = [at.total("spent"), at.total("initialBudget").plus(at.total("added"))];
      at.add("statedFigures", {
        scope: "全部",
        measure: "执行率",
        stated: spent.times(100).div(budget).toDecimalPlaces(2).toFixed(),
      });
      const left = at.add("statedFigures", { scope: "全部", measure: "结转结余", stated: "0" });
      return at.cell("statedFigures", left, "stated");
    }),
  },
  {
    code: "R50.statedDiffers",
    under: "R18.tiersDiffer",
    plant: inRow(ofProject, (at) => {
      const tiers = ["部门预算", "市级专项", "上级专项"];
      const of = (tier: string) =>
        at.total("spent", (read) => read("category") === "项目支出" && read("tier") === tier);
      for (const tier of tiers)
        at.add("statedFigures", { scope: tier, measure: "支出", stated: of(tier).toFixed() });
      const all = at.total("spent", (read) => read("category") === "项目支出");
      const row = at.add("statedFigures", {
        scope: "项目支出",
        measure: "支出",
        stated: all.plus("23.45").toFixed(),
      });
      return at.cell("statedFigures", row, "stated");
    }),
  },
  {
    code: "R50.statedDiffers",
    under: "R49.partsDiffer",
    plant: (at) => {
      at.state(["spent"]);
      return at.set("statedFigures", 1, "stated", at.stated(1).plus("23.45"));
    },
  },
  {
    code: "R50.statedDiffers",
    title: "alone",
    plant: (at) => {
      const row = at.add("statedFigures", {
        scope: "全部",
        measure: "支出",
        stated: at.total("spent").plus("23.45").toFixed(),
      });
      return at.cell("statedFigures", row, "stated");
    },
  },
  {
    code: "R50.textDiffers",
    plant: inRow(reported, (at, row) => {
      const name = at.read("projects", row, "name");
      const spent = at.total("spent", (read) => read("project") === name);
      return at.set(
        "projects",
        row,
        "goalCompletion",
        `任务已按时完成，全年支出${at.money(spent.plus("23.45"))}。`,
      );
    }),
  },
  {
    code: "R50.textRateDiffers",
    plant: inRow(reported, set("projects", "goalCompletion", "任务已按时完成，预算执行率91.25%。")),
  },
  {
    code: "R49.textPartsDiffer",
    plant: inRow(
      withForm,
      set("projects", "goalCompletion", "落实补助90万元，其中：设备30万元，培训25万元，宣传34万元。"),
    ),
  },
  {
    code: "R49.textPartsDiffer",
    title: "原因",
    plant: inRow(explained, set("funds", "reason", "年中追加30万元，其中：设备18万元，培训11.5万元。")),
  },
  {
    code: "R49.textPartsDiffer",
    title: "报告文字",
    plant: (at) => {
      const row = at.add("reportWords", {
        section: "一（一）",
        text: "落实30万元，其中：设备18万元，培训11.5万元。",
      });
      return at.cell("reportWords", row, "text");
    },
  },
  {
    code: "R49.listMayDiffer",
    plant: inRow(
      withForm,
      set("projects", "goalCompletion", "落实补助90万元：设备30万元，培训25万元，宣传34万元。"),
    ),
  },
  {
    code: "R50.textUnitDiffers",
    plant: inRow(
      (at) => at.pick("funds", (read) => new Decimal(read("spent")).precision() >= 4),
      (at, row) => {
        const other = at.moneyUnit === "元" ? "万元" : "元";
        return at.set("funds", row, "reason", `按进度支付${at.amount(row, "spent").toFixed()}${other}。`);
      },
    ),
  },
  {
    code: "R50.textDiffers",
    title: "报告文字",
    plant: (at) => {
      const text = `单位全年支出${at.money(at.total("spent").plus("23.45"))}。`;
      return at.cell("reportWords", at.add("reportWords", { section: "二", text }), "text");
    },
  },
  {
    code: "R60.partsExceed",
    plant: inRow(line("公用经费"), (at, row) => {
      const spent = at.amount(row, "spent");
      const part = (name: string, share: string) => ({
        category: "公用经费",
        project: `其中：${name}`,
        initialBudget: at.amount(row, "initialBudget").times(share).toDecimalPlaces(2),
        spent: spent.times(share).toDecimalPlaces(2),
      });
      at.insert("funds", row + 1, part("办公费", "0.7"));
      at.insert("funds", row + 2, { ...part("差旅费", "0.2"), spent: spent.times("0.5").toDecimalPlaces(2) });
      return at.cell("funds", row, "spent");
    }),
  },
  {
    code: "R60.noWhole",
    plant: (at) => {
      at.insert("funds", 0, { category: "人员经费", project: "其中：奖金", initialBudget: "1", spent: "1" });
      return at.cell("funds", 0, "project");
    },
  },
  {
    code: "R64.liveFigureDiffers",
    title: "全年预算数",
    plant: inRow(line(), (at, row) =>
      at.set("funds", row, "shownBudget", at.amount(row, "spent").plus("23.45")),
    ),
  },
  { code: "R64.liveFigureDiffers", title: "执行率", plant: inRow(line(), set("funds", "shownRate", "0.83")) },
  {
    code: "R83.notStated",
    plant: inRow(
      (at) => (at.splitsSpending() ? plainLine(at) : null),
      (at, row) => {
        at.carryOver(row, "0.1", "0.95");
        return at.cell("funds", row, "carriedOverSpent");
      },
    ),
    concludes: true,
    beside: AHEAD,
  },
  {
    code: "R83.exceeds",
    concludes: true,
    beside: AHEAD,
    plant: inRow(plainLine, (at, row) => {
      const carried = at.carryOver(row, "0.1", "0.95");
      return at.set("funds", row, "carriedOverSpent", carried.times("1.2").toDecimalPlaces(2));
    }),
  },
  {
    code: "R83.restExceeds",
    concludes: true,
    beside: AHEAD,
    plant: inRow(plainLine, (at, row) => {
      at.carryOver(row, "0.1", "0.95");
      return at.set("funds", row, "carriedOverSpent", "0");
    }),
  },
  { code: "R89.tooLarge", plant: (at) => (at.moneyUnit === "元" ? at.setUnit("moneyUnit", "万元") : null) },
  { code: "R89.tooSmall", plant: (at) => (at.moneyUnit === "万元" ? at.setUnit("moneyUnit", "元") : null) },
  {
    code: "R89.tenfold",
    plant: inRow(line("人员经费"), (at, row) => {
      at.keepBasic();
      const perHead = at.moneyUnit === "元" ? 1_500_000 : 150;
      at.set("funds", row, "added", "");
      at.set("funds", row, "initialBudget", new Decimal(at.rows.unit.staffCount ?? "1").times(perHead));
      at.set("funds", row, "spent", at.amount(row, "initialBudget"));
      return at.unitCell("moneyUnit");
    }),
  },
  {
    code: "R90.sameRow",
    plant: inRow(ofProject, (at, row) => {
      at.repeat("funds", row);
      return at.cell("funds", row, "project");
    }),
  },
  {
    code: "R90.similarName",
    plant: inRow(line("公用经费"), (at, row) => {
      at.set("funds", at.repeat("funds", row), "project", `${at.read("funds", row, "project")}项目`);
      return at.cell("funds", row, "project");
    }),
  },
];

const WEIGHTS: readonly PlantedFault[] = [
  {
    code: "R19.weightsNotHundred",
    plant: inRow(counted, (at, row) => {
      at.set("indicators", row, "weight", String(Number(at.read("indicators", row, "weight")) + 3));
      return at.weightsOf(row);
    }),
  },
  {
    code: "R21.noScheme",
    plant: inRow(quality, (at, row) => {
      const other = at.sameForm(row, "服务群众");
      const move = (index: number, by: number) =>
        at.set("indicators", index, "weight", String(Number(at.read("indicators", index, "weight")) + by));
      if (other === null) return null;
      move(row, 3);
      move(other, -3);
      return at.weightsOf(row);
    }),
  },
  {
    code: "R22.concentrated",
    plant: inRow(quality, (at, row) => {
      const other = at.sameForm(row, "开展宣传活动");
      const weight = (index: number) => Number(at.read("indicators", index, "weight"));
      if (other === null || weight(row) + weight(other) < 34) return null;
      const sum = weight(row) + weight(other);
      at.set("indicators", other, "weight", "2");
      return at.set("indicators", row, "weight", String(sum - 2));
    }),
  },
  { code: "R23.weightMissing", plant: inRow(counted, set("indicators", "weight", "")) },
  { code: "R23.weightNotPositive", plant: inRow(counted, set("indicators", "weight", "0")) },
  {
    code: "R23.weightNotPositive",
    title: "below zero",
    plant: inRow(counted, set("indicators", "weight", "-5")),
  },
];

const INDICATORS: readonly PlantedFault[] = [
  { code: "R24.actualMissing", plant: inRow(counted, set("indicators", "actual", "")) },
  { code: "R24.notApplicableUnexplained", plant: inRow(counted, set("indicators", "actual", "无")) },
  { code: "R25.statusForNumber", plant: inRow(counted, set("indicators", "actual", "已完成")) },
  { code: "R25.wordsForNumber", plant: inRow(counted, set("indicators", "actual", "较多")) },
  {
    code: "R25.noDate",
    plant: inRow(counted, (at, row) => {
      at.date(row, "2021年11月30日前");
      return at.set("indicators", row, "actual", "已完成");
    }),
  },
  {
    code: "R26.restatesTarget",
    plant: inRow(counted, (at, row) =>
      at.set("indicators", row, "actual", `≥${at.read("indicators", row, "target")}`),
    ),
  },
  {
    code: "R26.operatorInActual",
    plant: inRow(counted, (at, row) =>
      at.set("indicators", row, "actual", `不低于${Number(at.read("indicators", row, "target")) + 1}`),
    ),
  },
  {
    code: "R27.aboveWeight",
    plant: inRow(counted, (at, row) =>
      at.set("indicators", row, "score", String(Number(at.read("indicators", row, "weight")) + 1)),
    ),
  },
  { code: "R27.negative", plant: inRow(counted, set("indicators", "score", "-1")) },
  {
    code: "R28.scoreDiffers",
    concludes: true,
    beside: ["R51.missedNotNamed"],
    plant: inRow(counted, (at, row) => {
      at.miss(row);
      at.set("indicators", row, "reason", "受天气影响，计划下年补齐");
      return at.set("indicators", row, "score", "1");
    }),
  },
  {
    code: "R29.metButReduced",
    plant: inRow(counted, (at, row) =>
      at.set("indicators", row, "score", String(Number(at.read("indicators", row, "weight")) - 1)),
    ),
  },
  {
    code: "R30.missedButFull",
    concludes: true,
    plant: inRow(counted, (at, row) => {
      at.miss(row);
      at.set("indicators", row, "reason", "受天气影响，计划下年补齐");
      return at.set("indicators", row, "score", at.read("indicators", row, "weight"));
    }),
  },
  {
    code: "R31.reasonMissing",
    concludes: true,
    plant: inRow(counted, (at, row) => {
      at.miss(row);
      return at.cell("indicators", row, "reason");
    }),
  },
  {
    code: "R32.notice",
    plant: inRow(counted, (at, row) => at.over(row, 125)),
  },
  {
    code: "R32.reasonRequired",
    plant: inRow(
      (at) => (at.profile.overfulfilment.kind === "reason" ? at.counted() : null),
      (at, row) => at.over(row, 140),
    ),
  },
  {
    code: "R32.targetTooLowUnexplained",
    plant: inRow(
      (at) => (at.profile.overfulfilment.kind === "reason" ? at.counted() : null),
      (at, row) => at.over(row, 300),
    ),
  },
  {
    code: "R32.deducted",
    concludes: true,
    plant: inRow(
      (at) => (at.profile.overfulfilment.kind === "deduction" ? at.counted() : null),
      (at, row) => at.over(row, 140),
    ),
  },
  {
    code: "R33.targetTooLoose",
    plant: inRow(
      (at) => at.indicator("人均培训成本"),
      (at, row) => {
        at.set("indicators", row, "actual", "120");
        return at.cell("indicators", row, "target");
      },
    ),
  },
  {
    code: "R34.natureContradicts",
    plant: inRow(quality, (at, row) => {
      at.set("indicators", row, "target", "≥95");
      return at.set("indicators", row, "nature", "≤");
    }),
  },
  {
    code: "R34.natureDiffers",
    plant: inRow(quality, (at, row) => {
      at.set("indicators", row, "target", "≥95");
      return at.set("indicators", row, "nature", "=");
    }),
  },
  { code: "R34.figuresAsQualitative", plant: inRow(counted, set("indicators", "nature", "定性")) },
  {
    code: "R34.lessIsBetter",
    plant: inRow(counted, (at, row) => {
      at.set("indicators", row, "level3", "安全事故发生次数");
      return at.set("indicators", row, "nature", "≥");
    }),
  },
  { code: "R34.moreIsBetter", plant: inRow(quality, set("indicators", "nature", "≤")) },
  { code: "R35.aboveHundred", plant: inRow(quality, set("indicators", "actual", "985")) },
  {
    code: "R35.aboveHundred",
    title: "指标值",
    plant: inRow(satisfaction, (at, row) => {
      at.set("indicators", row, "target", "980");
      return at.cell("indicators", row, "target");
    }),
  },
  {
    code: "R35.unusual",
    plant: inRow(quality, (at, row) => {
      at.set("indicators", row, "level3", "群众问题化解率");
      return at.set("indicators", row, "actual", "104");
    }),
  },
  {
    code: "R36.outsideTier",
    plant: inRow(
      counted,
      qualitative("部分达成", (weight) => String(weight), "score"),
    ),
    beside: ["R31.reasonMissing"],
  },
  {
    code: "R36.scoreMissing",
    plant: inRow(
      counted,
      qualitative("达成", () => "", "score"),
    ),
  },
  {
    code: "R36.noTier",
    plant: inRow(
      counted,
      qualitative("情况较好", (weight) => String(weight - 1), "actual"),
    ),
    concludes: true,
    beside: ["R31.reasonMissing"],
  },
  {
    code: "R36.noTierNoScore",
    plant: inRow(
      counted,
      qualitative("情况较好", () => "", "score"),
    ),
  },
  {
    code: "R36.actualMissing",
    plant: inRow(
      counted,
      qualitative("", (weight) => String(weight), "actual"),
    ),
  },
  {
    code: "R36.nothingGiven",
    plant: inRow(
      counted,
      qualitative("", () => "", "actual"),
    ),
  },
  {
    code: "R36.notQualitative",
    plant: inRow(counted, (at, row) => {
      at.set("indicators", row, "target", "明显改善");
      at.set("indicators", row, "measureUnit", "");
      at.set("indicators", row, "actual", "达成");
      return at.cell("indicators", row, "nature");
    }),
  },
  {
    code: "R37.unitsDiffer",
    plant: inRow(counted, (at, row) => {
      const target = at.read("indicators", row, "target");
      const unit = at.read("indicators", row, "measureUnit");
      at.set("indicators", row, "target", `${target}${unit}`);
      return at.set("indicators", row, "actual", `${target}公里`);
    }),
  },
  {
    code: "R37.directionsDiffer",
    plant: inRow(quality, (at, row) => {
      at.set("indicators", row, "level3", "游客人次");
      at.set("indicators", row, "measureUnit", "");
      at.set("indicators", row, "target", "增长5%");
      return at.set("indicators", row, "actual", "下降6%");
    }),
  },
  {
    code: "R37.periodsDiffer",
    plant: inRow(counted, (at, row) => {
      at.set("indicators", row, "level3", `累计${at.read("indicators", row, "level3")}`);
      return at.set("indicators", row, "actual", `本年${at.read("indicators", row, "actual")}`);
    }),
  },
  {
    code: "R38.zeroTargetAlwaysMet",
    beside: ["R32.zeroTarget"],
    plant: inRow(counted, (at, row) => at.set("indicators", row, "target", "0")),
  },
  {
    code: "R38.zeroTargetMissed",
    concludes: true,
    plant: inRow(counted, (at, row) => {
      at.set("indicators", row, "level3", "安全事故发生次数");
      at.set("indicators", row, "nature", "=");
      at.set("indicators", row, "target", "0");
      at.set("indicators", row, "actual", "2");
      at.set("indicators", row, "reason", "管理不到位，已整改");
      return at.set("indicators", row, "score", "2");
    }),
  },
  {
    code: "R39.partsExceedParent",
    plant: inRow(counted, (at, row) => {
      const part = at.insertBelow(row, "其中：街道", 5);
      const actual = Number(at.read("indicators", row, "actual"));
      at.set("indicators", part, "target", "1");
      at.set("indicators", part, "actual", String(actual + 3));
      at.set("indicators", part, "reason", "统计口径调整");
      return at.cell("indicators", row, "actual");
    }),
    beside: ["R32.targetTooLow"],
  },
  {
    code: "R40.targetsDiffer",
    plant: inRow(counted, (at, row) => {
      const other = at.insertBelow(row, at.read("indicators", row, "level3"), 5);
      const target = String(Number(at.read("indicators", row, "target")) - 1);
      at.set("indicators", other, "target", target);
      at.set("indicators", other, "actual", target);
      return at.cell("indicators", row, "target");
    }),
  },
  {
    code: "R40.duplicate",
    plant: inRow(counted, (at, row) => {
      at.insertBelow(row, at.read("indicators", row, "level3"), 5);
      return at.cell("indicators", row, "level3");
    }),
  },
  {
    code: "R41.restated",
    under: "R45.totalBlank",
    plant: inRow(satisfaction, set("indicators", "actual", "≥90")),
  },
  {
    code: "R42.late",
    plant: inRow(counted, (at, row) => {
      at.date(row, "2021年6月30日前");
      return at.set("indicators", row, "actual", "2021年9月12日");
    }),
  },
  {
    code: "R42.targetYear",
    plant: inRow(counted, (at, row) => {
      at.date(row, "2020年6月30日前");
      at.set("indicators", row, "actual", "2021年6月12日");
      return at.cell("indicators", row, "target");
    }),
  },
  {
    code: "R42.doneBefore",
    plant: inRow(counted, (at, row) => {
      at.date(row, "2021年6月30日前");
      return at.set("indicators", row, "actual", "2020年6月12日");
    }),
  },
  {
    code: "R42.yearInName",
    plant: inRow(counted, (at, row) =>
      at.set("indicators", row, "level3", `2020年${at.read("indicators", row, "level3")}`),
    ),
  },
  { code: "R43.spendingIndicator", plant: inRow(quality, set("indicators", "level3", "资金支付率")) },
  {
    code: "R44.equalsWeight",
    plant: inRow(counted, (at, row) => {
      at.set("indicators", row, "measureUnit", "");
      at.set("indicators", row, "target", at.read("indicators", row, "weight"));
      at.set("indicators", row, "actual", at.read("indicators", row, "weight"));
      return at.cell("indicators", row, "target");
    }),
  },
  {
    code: "R95.percentMissing",
    plant: inRow(quality, (at, row) => {
      at.set("indicators", row, "measureUnit", "");
      return at.cell("indicators", row, "target");
    }),
  },
];

const TEXTS: readonly PlantedFault[] = [
  {
    code: "R45.capped",
    concludes: true,
    beside: AHEAD,
    plant: inRow(
      (at) => (at.profile.totalCaps.length > 0 ? 0 : null),
      (at) => {
        for (const row of at.rows.funds.keys()) {
          at.set("funds", row, "spent", at.amount(row, "spent").times("0.66").toDecimalPlaces(2));
          at.set("funds", row, "reason", "尾款跨年支付");
        }
        return at.cell("funds", 0, "spent");
      },
    ),
  },
  {
    code: "R46.gradeDiffers",
    plant: inRow(withForm, set("projects", "conclusion", "自评总分100分，等级为良。")),
  },
  {
    code: "R47.otherTotal",
    plant: inRow(withForm, set("projects", "conclusion", "自评总分99.6分，等级为优。")),
  },
  {
    code: "R47.totalNotStated",
    plant: inRow(
      (at) => (at.follows0013() ? reported(at) : null),
      set("projects", "conclusion", "项目成效明显，等级为优。"),
    ),
  },
  {
    code: "R51.missedNotNamed",
    title: "存在问题",
    concludes: true,
    plant: inRow(counted, (at, row) => {
      at.miss(row);
      at.set("indicators", row, "reason", "受天气影响，计划下年补齐");
      return at.set("projects", at.formOf(row), "problems", "无");
    }),
  },
  {
    code: "R51.missedNotNamed",
    title: "完成情况",
    concludes: true,
    plant: inRow(counted, (at, row) => {
      at.miss(row);
      at.set("indicators", row, "reason", "受天气影响，计划下年补齐");
      return at.set("projects", at.formOf(row), "goalCompletion", "年度目标已全部完成。");
    }),
  },
  {
    code: "R52.tooLong",
    title: "完成情况",
    plant: inRow(reported, set("projects", "goalCompletion", "各项工作有序推进，".repeat(12))),
  },
  {
    code: "R52.tooLong",
    title: "原因",
    plant: inRow(line(), set("funds", "reason", "年中按批复追加，".repeat(14))),
  },
  {
    code: "R53.goalRepeated",
    plant: inRow(withForm, (at, row) =>
      at.set("projects", row, "goalCompletion", at.read("projects", row, "annualGoal")),
    ),
  },
  {
    code: "R54.scoreAheadOfSpending",
    concludes: true,
    // Each form is named by itself.
    beside: AHEAD,
    plant: inRow(
      (at) => (at.rows.indicators.length > 0 ? 0 : null),
      (at) => {
        for (const [row] of at.rows.funds.entries()) {
          at.set("funds", row, "spent", at.amount(row, "spent").times("0.87").toDecimalPlaces(2));
          at.set("funds", row, "reason", "尾款跨年支付");
        }
        return at.cell("funds", 0, "spent");
      },
    ),
  },
  {
    code: "R65.blank",
    plant: inRow((at) => (at.printsConclusion() ? reported(at) : null), set("projects", "problems", "")),
  },
];

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  ...INPUT,
  ...SHEETS,
  ...MONEY,
  ...WEIGHTS,
  ...INDICATORS,
  ...TEXTS,
];
