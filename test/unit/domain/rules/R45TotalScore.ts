import { unitManual } from "../../../../src/domain/profiles/unitManual";
import { at, formCases, NINETY, spentThreeQuarters, total, whole } from "../../../support/ruleCases/formCase";
import { found, indicator, projectLine, workbookCases } from "../../../support/ruleCases/workbookCase";
import { scored } from "../../../support/ruleCases/workbookSpecs";

const DONE = indicator({ project: null, weight: "90", target: "≥100", actual: "已完成" });

export default [
  ...workbookCases("R45", {
    "97.50 is capped at 89 with 75 % spent": [
      { profile: "unit-manual", ...scored("75.00") },
      found("R45.capped", "note", ["资金!K2"], "97.50", "89.00"),
    ],
    "80.00 % spent is not below 80 %": [{ profile: "unit-manual", ...scored("80.00") }],
    "79.99 % spent is below 80 %": [
      { profile: "unit-manual", ...scored("79.99") },
      found("R45.capped", "note", ["资金!K2"], "98.00", "89.00"),
    ],
    "a total below its cap": [
      { profile: "unit-manual", ...scored("75.00"), indicators: [indicator({ weight: "45" })] },
    ],
    "the national profile has no cap": [scored("75.00")],
    "an actual that says only that it was done leaves the total blank": [
      { ...scored("75.00"), projects: [{ name: null, separateForm: false }], indicators: [DONE] },
      found("R45.totalBlank", "error", ["项目!A2"]),
    ],
    "and so does spending that cannot be read": [
      {
        lines: [projectLine({ initialBudget: "100.00", spent: null })],
        projects: [{ name: "就业补助" }],
        indicators: [indicator({}), indicator({ project: null })],
      },
      found("R45.totalBlank", "error", ["指标!A2"]),
      found("R45.totalBlank", "error", ["项目!A2"]),
    ],
    "a project without a form of its own needs no total": [
      {
        ...scored("75.00"),
        indicators: [indicator({ project: null, weight: "90" })],
        projects: [
          { name: null, separateForm: false },
          { name: "就业补助", separateForm: false },
        ],
      },
    ],
    "an empty table has been named": [{ ...scored("75.00"), indicators: [] }],
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
    "two totals, the row's is correct": [
      whole({ rows: [total({ score: "8.62" })], totalScore: "98.62", totalAbove: "99.62" }),
      found("R45.twoTotals", "error", at("I3", "I90"), "99.62、98.62", "98.62"),
    ],
    "two totals, neither is correct": [
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
    "预算执行率 only as an indicator counts in the sum": [
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
    "a blank score may be what the total has more": [
      whole({ indicators: [...NINETY.slice(1), { weight: "25", score: "" }] }),
    ],
    "a total that no blank score explains": [
      whole({ indicators: [...NINETY.slice(1), { weight: "25", score: "" }], totalScore: "100.50" }),
      found("R45.totalDiffers", "error", at("I90"), "100.50", "75.00"),
    ],
    "a row without points does not hide a wrong total": [
      whole({
        indicators: [...NINETY, { level3: "其中", target: "", actual: "", weight: "", score: "" }],
        totalScore: "99.00",
      }),
      found("R45.totalDiffers", "error", at("I90"), "99.00", "100.00"),
    ],
  }),
  ...formCases(
    "R45",
    {
      "97.50 is the sum, but 75 % spent caps it at 89": [
        spentThreeQuarters({ totalScore: "97.5" }),
        found("R45.cappedTotalDiffers", "error", at("I90"), "97.50", "89.00"),
      ],
      "two totals, one of them not capped": [
        spentThreeQuarters({ totalScore: "89", totalAbove: "97.5" }),
        found("R45.twoTotals", "error", at("I3", "I90"), "97.50、89.00", "89.00"),
      ],
      "the capped total": [
        spentThreeQuarters({ totalScore: "89" }),
        found("R45.capped", "note", at("I90"), "97.50", "89.00"),
      ],
      "a sum that the cap does not reach": [
        spentThreeQuarters({ indicators: NINETY.slice(0, 3), totalScore: "72.5" }),
      ],
    },
    unitManual,
  ),
];
