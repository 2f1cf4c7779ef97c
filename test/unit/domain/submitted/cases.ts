/** The cases of the rules of printed forms that have no file of their own yet. */
import type { PrintedFormSpec } from "../../../support/printedFormOf";
import { unitManual } from "../../../../src/domain/profiles/unitManual";
import {
  at,
  type FormCase,
  formCases,
  money,
  NINETY,
  oneRow,
  source,
  total,
  whole,
} from "../../../support/ruleCases/formCase";
import { FORM_CASES_BY_FILE } from "../../../support/ruleCases";
import { found } from "../../../support/ruleCases/workbookCase";
import { ALL_SCHEMES } from "../checks/cases/weights";

export { formFindings, type FormCase } from "../../../support/ruleCases/formCase";

const spentThreeQuarters = (spec: PrintedFormSpec): PrintedFormSpec =>
  whole({ rows: [total({ spent: "75.00", rate: "75.00%", score: "7.5" })], ...spec });
const INSTRUCTION = "1.预算执行率=预算执行数/调整后预算数,预算执行率未达到90%的需说明原因(100字以内)";

export const FORM_CASES: readonly FormCase[] = [
  ...FORM_CASES_BY_FILE,
  ...formCases("R01", {
    "a source's own rate": [
      money(
        {},
        source("其中：当年财政拨款", { initial: "80.00", annual: "80.00", spent: "80.00", rate: "100%" }),
        source("上年结转资金", { initial: "20.00", annual: "20.00", spent: "5.00", rate: "30%" }),
      ),
      found("R01.rateDiffers", "error", at("G7"), "30.00%", "25.00%"),
    ],
    "sources without rates, and one without a budget": [
      money(
        {},
        source("其中：当年财政拨款", { initial: "100.00", annual: "100.00", spent: "100.00", rate: "—" }),
        source("其他资金", { initial: "0", annual: "0", spent: "0", rate: "" }),
      ),
    ],
    "a formula's rate has more places than are printed": [
      money({ annual: "310.20", initial: "310.20", spent: "154.74", rate: "49.883946%", score: "4.9883946" }),
    ],
    "50% where 154.74 of 310.20 is 49.88%": [
      money({ annual: "310.20", initial: "310.20", spent: "154.74", rate: "50%", score: "4.99" }),
      found("R01.rateDiffers", "error", at("G5"), "50.00%", "49.88%"),
    ],
    "86.19% for 86.18304% is a rounding difference": [
      money({ annual: "250000.00", initial: "250000.00", spent: "215457.6", rate: "86.19%", score: "8.62" }),
      found("R01.rounding", "note", at("G5"), "86.19%", "86.18%"),
    ],
    "0.02 is an error": [
      money({ annual: "250000.00", initial: "250000.00", spent: "215457.6", rate: "86.20%", score: "8.62" }),
      found("R01.rateDiffers", "error", at("G5"), "86.20%", "86.18%"),
    ],
    "a blank rate": [money({ rate: "" }), found("R01.rateMissing", "error", at("G5"), null, "100.00%")],
    "zero beside sources that have money": [
      {
        rows: [
          total({ initial: "0", annual: "0", spent: "0", rate: "0", score: "10" }),
          source("其中：本年财政拨款", { initial: "90", annual: "90", spent: "90" }),
        ],
      },
      found("R01.rateDiffers", "error", at("G5"), "0.00%", "100.00%"),
    ],
    "an older form has only 年初预算数": [
      {
        rows: [
          {
            label: "年度资金总额",
            total: true,
            initial: "80",
            spent: "80",
            weight: "10",
            rate: "100%",
            score: "10",
          },
        ],
      },
      found("R01.onInitialBudget", "warning", at("C5"), "100.00%"),
    ],
    "86.18%": [
      money({ annual: "250000.00", initial: "250000.00", spent: "215457.6", rate: "86.18%", score: "8.62" }),
    ],
    "nothing budgeted, nothing spent is told by itself": [money({ annual: "0", spent: "0", rate: "" })],
    "a form without such a column": [
      { rows: [{ label: "年度资金总额", total: true, annual: "80", spent: "70" }] },
    ],
  }),

  ...formCases("R02", {
    "338.31 of 329.77": [
      money({ annual: "329.77", initial: "329.77", spent: "338.31", rate: "102.59%" }),
      found("R02.spentOverBudget", "error", at("E5"), "338.31", "≤ 329.77"),
    ],
    "a source that repeats the total is not told again": [
      money(
        { annual: "329.77", initial: "329.77", spent: "338.31", rate: "102.59%" },
        source("其中：当年财政拨款", { annual: "329.77", spent: "338.31" }),
      ),
      found("R02.spentOverBudget", "error", at("E5"), "338.31", "≤ 329.77"),
    ],
    "0.01 is a rounding difference": [
      money({ spent: "100.01", rate: "100.01%" }),
      found("R02.rounding", "note", at("E5"), "100.01", "≤ 100.00"),
    ],
    "exactly the budget": [money({})],
  }),

  ...formCases("R03", {
    "a total of zero above a source of 90": [
      {
        rows: [
          total({ initial: "90", annual: "0", spent: "90" }),
          source("其中：本年财政拨款", { initial: "90", annual: "90", spent: "90" }),
        ],
      },
      found("R03.rowsDiffer", "error", at("D5", "D6"), "0.00", "90.00"),
    ],
    "0.02 of two sources is a rounding difference": [
      money(
        { spent: "100.02" },
        source("其中：当年财政拨款", { initial: "60", annual: "60", spent: "60" }),
        source("其他资金", { initial: "40", annual: "40", spent: "40" }),
      ),
      found("R03.rounding", "note", at("E5", "E6", "E7"), "100.02", "100.00"),
    ],
    "按收入性质分 against its rows": [
      money(
        {},
        { label: "按收入性质分：100.00", amount: "100.00" },
        { label: "一般公共预算：60.00", amount: "60.00" },
        { label: "其他资金：30.00", amount: "30.00" },
      ),
      found("R03.rowsDiffer", "error", at("B6", "B7", "B8"), "100.00", "90.00"),
    ],
    "sources that add up": [
      money(
        {},
        source("其中：当年财政拨款", { initial: "60", annual: "60", spent: "60" }),
        source("其他资金", { initial: "40", annual: "40", spent: "40" }),
      ),
    ],
    "a source that is itself divided": [
      money(
        {},
        source("其中：财政拨款", { initial: "100", annual: "100", spent: "100" }),
        source("其中：上级资金", { initial: "40", annual: "40", spent: "40" }),
      ),
    ],
    "a source and the two that it is made of": [
      money(
        {},
        source("财政拨款", { initial: "90", annual: "90", spent: "90" }),
        source("一般公共预算", { initial: "60", annual: "60", spent: "60" }),
        source("政府性基金", { initial: "30", annual: "30", spent: "30" }),
        source("其他资金", { initial: "10", annual: "10", spent: "10" }),
      ),
    ],
    "one source of several": [
      money({}, source("其中：财政拨款", { initial: "80", annual: "80", spent: "80" })),
    ],
    "no source is filled in": [money({}, source("其他资金", {}))],
    "only a source that had nothing is filled in": [
      money(
        {},
        source("其中：当年财政拨款", {}),
        source("其他资金", { initial: "0.00", annual: "0.00", spent: "0.00" }),
      ),
    ],
    "two sources of nothing below 100": [
      money(
        {},
        source("其中：当年财政拨款", { initial: "100", annual: "100", spent: "0.00" }),
        source("其他资金", { initial: "0.00", annual: "0.00", spent: "0.00" }),
      ),
      found("R03.rowsDiffer", "error", at("E5", "E6", "E7"), "100.00", "0.00"),
    ],
  }),

  ...formCases("R07", {
    "86.18% and no place for reasons": [
      money({ annual: "250000.00", initial: "250000.00", spent: "215457.6", rate: "86.18%", score: "8.62" }),
      found("R07.unexplained", "warning", at("E5"), "86.18%", "≥ 90.00%"),
    ],
    "only the instructions stand there": [
      money({ spent: "80.00", rate: "80.00%", score: "8", reason: INSTRUCTION }),
      found("R07.reasonMissing", "warning", at("E5", "I5"), "80.00%", "≥ 90.00%"),
    ],
    "marks and figures explain nothing": [
      money({ spent: "80.00", rate: "80.00%", score: "8", reason: "1." }),
      found("R07.reasonMissing", "warning", at("E5", "I5"), "80.00%", "≥ 90.00%"),
    ],
    "a reason is given": [money({ spent: "80.00", rate: "80.00%", score: "8", reason: "年终收回" })],
    "exactly 90 %": [money({ spent: "90.00", rate: "90.00%", score: "9" })],
  }),

  ...formCases("R08", {
    "0.00 becomes 3.36": [
      money({ initial: "0.00", annual: "3.36", spent: "3.36", reason: "" }),
      found("R08.adjusted", "warning", at("D5", "C5"), "3.36", "0.00"),
    ],
    "a reason is given": [money({ initial: "0.00", annual: "3.36", spent: "3.36", reason: "年中追加" })],
    "no adjustment": [money({ initial: "3.36", annual: "3.36", spent: "3.36" })],
  }),

  ...formCases("R14", {
    "a division whose head has no amount of its own": [
      money(
        { initial: "512.60", annual: "512.60", spent: "512.60" },
        { label: "按收入性质分", amount: "" },
        { label: "其中：一般公共预算", amount: "512.60" },
        { label: "按支出性质分", amount: "" },
        { label: "其中：基本支出", amount: "420.60" },
        { label: "项目支出", amount: "110.00" },
      ),
      found("R14.totalsDiffer", "error", at("D5", "B6", "B8"), "512.60、512.60、530.60"),
    ],
    "its parts add up": [
      money(
        { initial: "512.60", annual: "512.60", spent: "512.60" },
        { label: "按支出性质分", amount: "" },
        { label: "其中：基本支出", amount: "402.60" },
        { label: "项目支出", amount: "110.00" },
      ),
    ],
    "a part is blank": [
      money(
        { initial: "512.60", annual: "512.60", spent: "512.60" },
        { label: "按支出性质分", amount: "" },
        { label: "其中：基本支出", amount: "402.60" },
        { label: "项目支出", amount: "" },
      ),
    ],
  }),

  ...formCases("R15", {
    "a total in 万元 over rows in 元": [
      money(
        { initial: "320", annual: "320", spent: "316.8", rate: "99%", score: "9.9" },
        source("财政拨款", { initial: "3200000", annual: "3200000", spent: "3168000" }),
      ),
      found("R15.totalTenThousandfold", "error", at("C5", "C6"), "320.00"),
      found("R15.totalTenThousandfold", "error", at("D5", "D6"), "320.00"),
      found("R15.totalTenThousandfold", "error", at("E5", "E6"), "316.80"),
    ],
    "one amount in 万元; the printed rate is that of one unit": [
      money({ initial: "3200000", annual: "3200000", spent: "316.8", rate: "99%", score: "9.9" }),
      found("R15.rateTenThousandfold", "error", at("E5", "D5"), "316.80"),
    ],
    "a total in 万元, rounded": [
      money(
        { initial: "12000000", annual: "12000000", spent: "1134.57", rate: "94.55%", score: "9.46" },
        source("财政拨款", { initial: "12000000", annual: "12000000", spent: "11345678.9" }),
      ),
      found("R15.totalTenThousandfold", "error", at("E5", "E6"), "1134.57"),
    ],
    "a total ten thousand times its rows is told once": [
      money(
        { initial: "36", annual: "36", spent: "351000", rate: "97.5%", score: "9.75" },
        source("财政拨款", { initial: "36", annual: "36", spent: "35.1" }),
      ),
      found("R15.totalTenThousandfold", "error", at("E5", "E6"), "351000.00"),
    ],
    "hardly anything spent, and a rate that says so": [
      money({ initial: "3200000", annual: "3200000", spent: "316.8", rate: "0.01%", score: "0" }),
    ],
    "a total a thousandfold off is another mistake": [
      money(
        { initial: "3200", annual: "3200", spent: "3200" },
        source("财政拨款", { initial: "3200000", annual: "3200000", spent: "3200000" }),
      ),
    ],
  }),

  ...formCases("R03", {
    "a source that is divided again counts once": [
      money(
        { spent: "90.00", rate: "90.00%", score: "9" },
        source("财政拨款", { initial: "100.00", annual: "100.00", spent: "95.00" }),
        source("其中：本年财政拨款", { initial: "80.00", annual: "80.00", spent: "80.00" }),
        source("上年结转资金", { initial: "20.00", annual: "20.00", spent: "15.00" }),
      ),
      found("R03.rowsDiffer", "error", at("E5", "E6", "E7", "E8"), "90.00", "95.00"),
    ],
  }),

  ...formCases("R07", {
    "the reason stands in a note": [
      {
        ...money({ spent: "85.00", rate: "85%", score: "8.5" }),
        notes: ["执行率偏低系工程尾款未到付款节点。"],
      },
    ],
    "a note that only asks for the reason": [
      {
        ...money({ spent: "85.00", rate: "85%", score: "8.5" }),
        notes: ["执行率低于90%的，应说明因何未执行。"],
      },
      found("R07.unexplained", "warning", at("E5"), "85.00%", "≥ 90.00%"),
    ],
    "a blank 原因 in spite of a note": [
      {
        ...money({ spent: "85.00", rate: "85%", score: "8.5", reason: "" }),
        notes: ["执行率偏低系工程尾款未到付款节点。"],
      },
      found("R07.reasonMissing", "warning", at("E5", "I5"), "85.00%", "≥ 90.00%"),
    ],
  }),

  ...formCases("R08", {
    "the adjustment is explained in a note": [
      { ...money({ initial: "120.00" }), notes: ["年中调整说明：市财政统一压减预算20万元。"] },
    ],
    "a note that asks for the reason": [
      { ...money({ initial: "120.00" }), notes: ["年中发生预算调整的，应根据实际情况单独说明理由。"] },
      found("R08.adjusted", "warning", at("D5", "C5"), "100.00", "120.00"),
    ],
  }),

  ...formCases("R10", {
    "#DIV/0! where nothing was budgeted initially": [
      money({ initial: "0.00", annual: "3.36", spent: "3.36", rate: "#DIV/0!" }),
      found("R10.notApplicable", "error", at("G5"), "#DIV/0!"),
    ],
    不适用: [money({ initial: "0.00", annual: "3.36", spent: "3.36", rate: "100.00%" })],
  }),

  ...formCases("R11", {
    "#DIV/0! where nothing was budgeted and nothing spent": [
      money({ annual: "0", spent: "0", rate: "#DIV/0!" }),
      found("R11.rateNotZero", "error", at("G5"), "#DIV/0!", "0.00%"),
    ],
    "100% for nothing": [
      money({ annual: "0", spent: "0", rate: "100%" }),
      found("R11.rateNotZero", "error", at("G5"), "100%", "0.00%"),
    ],
    "a blank rate of a source beside one that has a rate, in Sichuan": [
      {
        layout: "sichuan",
        ...money(
          {},
          source("其中：财政资金", { initial: "100", annual: "100", spent: "100", rate: "100.00%" }),
          source("单位资金", { initial: "0.00", annual: "0.00", spent: "0.00", rate: "" }),
        ),
      },
      found("R11.rateNotZero", "error", at("G7"), "", "0.00%"),
    ],
    "0.00%": [
      money(
        {},
        source("其中：财政资金", { initial: "100", annual: "100", spent: "100", rate: "100.00%" }),
        source("单位资金", { initial: "0.00", annual: "0.00", spent: "0.00", rate: "0.00%" }),
      ),
    ],
    "elsewhere a source without money needs no rate": [
      money(
        {},
        source("其中：财政资金", { initial: "100", annual: "100", spent: "100", rate: "100.00%" }),
        source("单位资金", { initial: "0.00", annual: "0.00", spent: "0.00", rate: "" }),
      ),
    ],
    "a form that prints no rates for its sources": [
      money({}, source("上年结转资金", { initial: "0", annual: "0", spent: "0" })),
    ],
  }),

  ...formCases("R12", {
    "a formula's score has more places than are printed": [
      money({ annual: "310.20", initial: "310.20", spent: "154.74", rate: "49.88%", score: "4.9883946" }),
    ],
    "4.99 is 5 rounded early": [
      money({ annual: "310.20", initial: "310.20", spent: "154.74", rate: "49.88%", score: "5" }),
      found("R12.rounding", "note", at("H5"), "5.00", "4.99"),
    ],
    "full points for 80 %": [
      money({ spent: "80.00", rate: "80.00%", reason: "年终收回" }),
      found("R12.scoreDiffers", "error", at("H5"), "10.00", "8.00"),
    ],
    "the form's own rule for 80 %": [
      money({
        spent: "80.00",
        rate: "80.00%",
        score: "6",
        reason: "年终收回",
        method: "每低1个百分点扣0.2分",
      }),
    ],
    "more than the form's own rule can give": [
      money({
        spent: "80.00",
        rate: "80.00%",
        score: "12",
        reason: "年终收回",
        method: "每低1个百分点扣0.2分",
      }),
      found("R12.scoreDiffers", "error", at("H5"), "12.00", "8.00"),
    ],
    "a blank score": [money({ score: "" }), found("R12.scoreMissing", "error", at("H5"), null, "10.00")],
    "20 points in Hubei": [
      {
        layout: "hubei",
        rows: [{ label: "年度财政资金总额", total: true, annual: "50", spent: "10", rate: "20", score: "5" }],
        executionPoints: "20",
      },
      found("R12.scoreDiffers", "error", at("H5"), "5.00", "4.00"),
    ],
    "102.59% is capped": [
      money({ annual: "329.77", initial: "329.77", spent: "338.31", rate: "102.59%", score: "10" }),
    ],
    "8.62 for 86.18%": [
      money({ annual: "250000.00", initial: "250000.00", spent: "215457.6", rate: "86.18%", score: "8.62" }),
    ],
  }),

  ...formCases("R13", {
    "a source with weight and score": [
      money(
        {},
        source("其中：当年财政拨款", {
          initial: "100",
          annual: "100",
          spent: "100",
          weight: "10",
          score: "10",
        }),
      ),
      found("R13.onComponentRow", "error", at("F6"), "10"),
      found("R13.onComponentRow", "error", at("H6"), "10"),
    ],
    marks: [
      money({}, source("其中：当年财政拨款", { initial: "100", annual: "100", spent: "100", weight: "/" })),
    ],
  }),

  ...formCases("R14", {
    "2030.12 by source and 1925.67 by use": [
      money(
        { initial: "2030.12", annual: "2030.12", spent: "2030.12" },
        { label: "按收入性质分：2030.12", amount: "2030.12" },
        { label: "按支出性质分：1925.67", amount: "1925.67" },
      ),
      found("R14.totalsDiffer", "error", at("D5", "B6", "B7"), "2030.12、2030.12、1925.67"),
    ],
    "both divide what was spent": [
      money(
        { initial: "2030.12", annual: "2100.00", spent: "2030.12", rate: "96.67%", score: "9.67" },
        { label: "按收入性质分：2030.12", amount: "2030.12" },
        { label: "按支出性质分：2030.12", amount: "2030.12" },
      ),
    ],
    "all three equal": [
      money(
        { initial: "2030.12", annual: "2030.12", spent: "2030.12" },
        { label: "按收入性质分：2030.12", amount: "2030.12" },
        { label: "按支出性质分：2030.12", amount: "2030.12" },
      ),
    ],
  }),

  ...formCases("R17", {
    "20 % spent and every output met": [
      oneRow({}, { rows: [total({ annual: "50", initial: "50", spent: "10", rate: "20%", score: "2" })] }),
      found("R17.spendingBehindOutput", "warning", at("E5", "G20"), "20.00%"),
    ],
    "an output is missed": [
      oneRow({ actual: "90人" }, { rows: [total({ annual: "50", initial: "50", spent: "10" })] }),
    ],
  }),

  ...formCases("R19", {
    "weights of 100 beside 10 for execution": [
      whole({ indicators: [{ weight: "70" }, { level1: "效益指标", weight: "30" }] }),
      found("R19.weightsNotHundred", "error", at("H90", "H20", "H21"), "110.00", "100.00"),
    ],
    "预算执行率 among the indicators counts once": [
      whole({ indicators: [...NINETY, { level1: "预算执行率指标", weight: "10" }] }),
    ],
    "90 and 10": [whole({})],
    "a form that breaks off": [{ indicators: [{ weight: "70" }] }],
  }),

  ...formCases("R20", {
    "Σ 60 under 产出指标(50分)": [
      whole({
        indicators: [
          { level1: "产出指标(50分)", weight: "30" },
          { level1: "产出指标(50分)", weight: "30" },
        ],
      }),
      found("R20.headingDiffers", "error", at("A20"), "60.00", "50.00"),
    ],
    "a note fixes 50": [
      whole({
        indicators: [{ level1: "产出指标(70分)", weight: "70" }],
        notes: ["一级指标分值统一设置为：产出指标50分、效益指标30分"],
      }),
      found("R20.noteDiffers", "error", at("A20"), "70.00", "50.00"),
    ],
    "绩效指标(90分) with 80": [
      whole({ indicatorPoints: "90", indicators: [{ weight: "80" }] }),
      found("R20.headingDiffers", "error", at("A19"), "80.00", "90.00"),
    ],
    "60 already where the form breaks off": [
      { indicators: [{ weight: "30" }, { weight: "30" }] },
      found("R20.aboveEveryScheme", "error", at("A20"), "60.00", "50.00"),
    ],
    "Σ 50 under 产出指标(50分)": [
      whole({
        indicators: [
          { level1: "产出指标(50分)", weight: "20" },
          { level1: "产出指标(50分)", weight: "30" },
        ],
      }),
    ],
    "绩效指标(100分) with 预算执行率 among them": [
      whole({
        rows: [total({ weight: "", score: "" })],
        indicatorPoints: "100",
        indicators: [{ level1: "一、预算执行率", weight: "10" }, ...NINETY],
      }),
    ],
    "the last block of a form that breaks off is not whole": [
      { indicators: [{ level1: "产出指标(50分)", weight: "12" }] },
    ],
  }),

  ...formCases("R07", {
    "80 % spent, and the indicator 预算执行率 says why": [
      whole({
        rows: [total({ weight: "", score: "", spent: "80.00", rate: "80.00%" })],
        indicators: [
          { level1: "预算执行", target: "100%", actual: "80%", weight: "10", score: "8", reason: "项目结余" },
          ...NINETY,
        ],
        totalScore: "98.00",
      }),
    ],
    "80 % spent, and it does not": [
      whole({
        rows: [total({ weight: "", score: "", spent: "80.00", rate: "80.00%" })],
        indicators: [
          { level1: "预算执行", target: "100%", actual: "80%", weight: "10", score: "8" },
          ...NINETY,
        ],
        totalScore: "98.00",
      }),
      found("R07.reasonMissing", "warning", at("E5", "J20"), "80.00%", "≥ 90.00%"),
    ],
  }),

  ...formCases("R21", {
    "the blocks by their names, with numbers before them": [
      whole({
        indicators: [
          { level1: "1.产出指标", weight: "25" },
          { level1: "1.产出指标", weight: "25" },
          { level1: "二、效益指标", weight: "15" },
          { level1: "二、效益指标", weight: "15" },
          { level1: "（三）满意度指标", weight: "10" },
        ],
      }),
    ],
    "产出 60, 效益 30 and no satisfaction, in Sichuan": [
      whole({
        layout: "sichuan",
        conclusion: "自评总分100分",
        indicators: [
          { weight: "30" },
          { weight: "30" },
          { level1: "效益指标", weight: "15" },
          { level1: "效益指标", weight: "15" },
        ],
      }),
      found("R21.noScheme", "warning", at("H20", "H21", "H22", "H23"), "10+60+30+0+0", ALL_SCHEMES),
    ],
    "50, 30 and 10": [whole({})],
  }),

  ...formCases("R23", {
    "one weight is blank": [
      whole({ indicators: [{ weight: "10" }, { weight: "", score: "10" }] }),
      found("R23.weightMissing", "error", at("H21")),
    ],
    "a row without score shares the merged weight above it": [
      whole({ indicators: [{ weight: "20" }, { weight: "", score: "" }] }),
    ],
    "a form without weights": [whole({ indicators: [{ weight: "", score: "10" }] })],
  }),

  ...formCases("R45", {
    "100 for scores of 98.62": [
      whole({ rows: [total({ score: "8.62" })] }),
      found("R45.totalDiffers", "error", at("I90"), "100.00", "98.62"),
    ],
    "0.01 is a rounding difference": [
      whole({ rows: [total({ score: "8.62" })], totalScore: "98.63" }),
      found("R45.rounding", "note", at("I90"), "98.63", "98.62"),
    ],
    "a form scored by indicators alone": [
      {
        rows: [],
        indicators: [{ weight: "60" }, { weight: "40", score: "35", reason: "延期" }],
        totalScore: "96",
      },
      found("R45.totalDiffers", "error", at("I90"), "96.00", "95.00"),
    ],
    "a form without its money": [
      { rows: [], indicators: [{ weight: "60" }, { weight: "30" }], totalScore: "98" },
    ],
    "two totals, of which the row's is right": [
      whole({ rows: [total({ score: "8.62" })], totalScore: "98.62", totalAbove: "99.62" }),
      found("R45.twoTotals", "error", at("I3", "I90"), "99.62、98.62", "98.62"),
    ],
    "two totals, of which neither is right": [
      whole({ rows: [total({ score: "8.62" })], totalScore: "98.26", totalAbove: "100" }),
      found("R45.twoTotals", "error", at("I3", "I90"), "100.00、98.26", "98.62"),
    ],
    "two totals where a score is missing": [
      whole({ rows: [total({ score: "" })], totalScore: "98.62", totalAbove: "98.26" }),
      found("R45.twoTotals", "error", at("I3", "I90"), "98.26、98.62"),
    ],
    "the same total with fewer places": [
      whole({ rows: [total({ score: "8.62" })], totalScore: "98.62", totalAbove: "98.6" }),
    ],
    "a blank total": [whole({ totalScore: "" }), found("R45.totalMissing", "error", at("I90"))],
    "98.62": [whole({ rows: [total({ score: "8.62" })], totalScore: "98.62" })],
    "a formula's sum has more places": [
      whole({ rows: [total({ score: "8.6166667" })], totalScore: "98.62" }),
    ],
    "预算执行率 among the indicators counts once": [
      whole({ indicators: [...NINETY, { level1: "预算执行率指标", weight: "10" }] }),
    ],
    "预算执行率 is an indicator only: its score is of the sum": [
      whole({
        rows: [total({ weight: "", score: "", spent: "90.00", rate: "90.00%" })],
        indicators: [
          {
            level1: "预算执行(10分)",
            target: "100%",
            actual: "90%",
            weight: "10",
            score: "9",
            reason: "结余",
          },
          ...NINETY,
        ],
        totalScore: "99.50",
      }),
      found("R45.totalDiffers", "error", at("I90"), "99.50", "99.00"),
    ],
    "a score is blank, so the sum is not known": [
      whole({ indicators: [...NINETY.slice(1), { weight: "25", score: "" }] }),
    ],
  }),

  ...formCases("R45", {
    "97.50 is the sum, but 75 % spent caps it at 89": [
      spentThreeQuarters({ totalScore: "97.5" }),
      found("R45.cappedTotalDiffers", "error", at("I90"), "97.50", "89.00"),
    ],
    "two totals, of which one is not capped": [
      spentThreeQuarters({ totalScore: "89", totalAbove: "97.5" }),
      found("R45.twoTotals", "error", at("I3", "I90"), "97.50、89.00", "89.00"),
    ],
    "the capped total is right": [
      spentThreeQuarters({ totalScore: "89" }),
      found("R45.capped", "note", at("I90"), "97.50", "89.00"),
    ],
    "a sum that the cap does not reach": [
      spentThreeQuarters({ indicators: NINETY.slice(0, 3), totalScore: "72.5" }),
    ],
  }).map((one) => ({ ...one, profile: unitManual })),

  ...formCases("R46", {
    "优 for 89.50": [
      whole({ totalScore: "89.50", notes: ["自评等级：优"] }),
      found("R46.gradeDiffers", "error", at("A95"), "优", "良"),
    ],
    "良 for 90 in the conclusion": [
      whole({ totalScore: "90", conclusion: "自评总分90分，评价等级为“良”。" }),
      found("R46.gradeDiffers", "error", at("D80"), "良", "优"),
    ],
    "优 for 90.00": [whole({ totalScore: "90.00", notes: ["自评等级：优"] })],
    "an explanation of the grades": [
      whole({
        totalScore: "85",
        notes: ["评价等级：优（90分以上）、良（80-90分）、中（60-80分）、差（60分以下）"],
      }),
    ],
    "良 beside its label for 96.20": [
      whole({ totalScore: "96.20", grade: "良" }),
      found("R46.gradeDiffers", "error", at("B91"), "良", "优"),
    ],
    "优秀 beside its label for 85": [
      whole({ totalScore: "85", grade: "优秀" }),
      found("R46.gradeDiffers", "error", at("B91"), "优", "良"),
    ],
    "ticked before the word": [
      whole({ totalScore: "85", grade: "☑优 □良 □中 □差" }),
      found("R46.gradeDiffers", "error", at("B91"), "优", "良"),
    ],
    "ticked behind the word": [
      whole({ totalScore: "85", grade: "优（√） 良（ ） 中（ ） 差（ ）" }),
      found("R46.gradeDiffers", "error", at("B91"), "优", "良"),
    ],
    "the right one ticked": [whole({ totalScore: "85", grade: "优□ 良☑ 中□ 差□" })],
    "the right one ticked before": [whole({ totalScore: "85", grade: "□优秀 ■良好 □中 □差" })],
    "良好 for 85": [whole({ totalScore: "85", grade: "良好" })],
    "none ticked": [whole({ totalScore: "85", grade: "□优 □良 □中 □差" })],
    "two ticked": [whole({ totalScore: "85", grade: "☑优 ☑良 □中 □差" })],
    "中等规模 is no grade": [whole({ totalScore: "85", grade: "中小学" })],
    "words that are no grade": [whole({ totalScore: "75", notes: ["优良率达到95%，评价结果公开"] })],
  }),

  ...formCases("R47", {
    "another total": [
      whole({ layout: "sichuan", conclusion: "项目自评总分98分，效果明显。" }),
      found("R47.otherTotal", "error", at("D80"), "98", "100.00"),
    ],
    "no total": [
      whole({ layout: "sichuan", conclusion: "项目实施效果明显。" }),
      found("R47.totalNotStated", "error", at("D80"), null, "100.00"),
    ],
    "the total": [whole({ layout: "sichuan", conclusion: "项目自评总分100分，效果明显。" })],
    "points of a part are no total": [whole({ conclusion: "产出指标得分50分，效益指标得分30分。" })],
    "another layout does not ask for it": [whole({ conclusion: "项目实施效果明显。" })],
    "instructions are told by themselves": [
      whole({
        layout: "sichuan",
        conclusion: "结合自评情况,说明项目自评总分,说明项目实施取得的成效或成果。(200字以内)",
      }),
    ],
  }),

  ...formCases("R48", {
    "the form's own words": [
      whole({
        improvements: "针对项目自评中发现的问题，提出下一步改进完善的意见及有关政策性建议。（200字以内）",
      }),
      found(
        "R48.instructions",
        "error",
        at("F80"),
        "针对项目自评中发现的问题，提出下一步改进完善的意见及有关政策性建议。（200字以内）",
      ),
    ],
    "an answer behind them": [money({ reason: `${INSTRUCTION} 年终收回结余资金。` })],
    "words that only resemble them": [whole({ problems: "结合自评情况，存在资金拨付较慢的问题。" })],
  }),

  ...formCases("R49", {
    "30 + 30 + 29.99 for 89.97": [
      whole({
        completion: "共完成预算资金89.97万元。其中:30万元用于编制;30万元用于审计;29.99万元用于设计。",
      }),
      found("R49.textPartsDiffer", "error", at("B80"), "89.97万元", "89.99万元"),
    ],
    "the parts add up": [
      whole({ completion: "共申请90万元。其中:30万元用于编制;30万元用于审计;30万元用于设计。" }),
    ],
    "the sentence goes on after the list": [
      whole({ completion: "总投资100万元，其中：财政资金80万元，自筹20万元，已支付50万元。" }),
    ],
    "a choice of items": [whole({ completion: "共支出100万元，其中办公费5万元，差旅费3万元。" })],
    "one part": [whole({ completion: "共支出100万元，其中办公费99万元。" })],
  }),

  ...formCases("R50", {
    "the text has another budget": [
      whole({ goal: "年初预算数90万元，用于培训。" }),
      found("R50.textDiffers", "error", at("A80"), "90万元", "100.00万元"),
    ],
    "元 and 万元 at the precision that is written": [
      {
        ...money({ initial: "132.912", annual: "132.912", spent: "132.912" }),
        completion: "共完成预算资金1329120.67元。",
      },
    ],
    "another figure": [whole({ goal: "上级资金90万元，用于培训。" })],
  }),

  ...formCases("R55", {
    "主管部门 is blank": [whole({ department: "" }), found("R55.itemMissing", "note", at("C3"))],
    "it is filled in": [whole({})],
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
