import { at, formCases, money, source, total } from "../../../support/ruleCases/formCase";
import { found } from "../../../support/ruleCases/workbookCase";

export default [
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
    "a source with a budget whose spending is blank may hold the rest": [
      money(
        { spent: "98.30", rate: "98.30%", score: "9.83" },
        source("其中：当年财政拨款", { initial: "70", annual: "70", spent: "70" }),
        source("上年结转资金", { initial: "30", annual: "30" }),
      ),
    ],
    "a blank source cannot make the rows less": [
      money(
        { spent: "60", rate: "60.00%", score: "6" },
        source("其中：当年财政拨款", { initial: "70", annual: "70", spent: "70" }),
        source("上年结转资金", { initial: "30", annual: "30" }),
      ),
      found("R03.rowsDiffer", "error", at("E5", "E6"), "60.00", "70.00"),
    ],
    "a blank source without any money counts as nothing": [
      money(
        { spent: "98.30", rate: "98.30%", score: "9.83" },
        source("其中：当年财政拨款", { initial: "100", annual: "100", spent: "70" }),
        source("其他资金", {}),
        source("上年结转资金", { initial: "0", annual: "0", spent: "0" }),
      ),
      found("R03.rowsDiffer", "error", at("E5", "E6", "E8"), "98.30", "70.00"),
    ],
    "two sources of nothing below 100": [
      money(
        {},
        source("其中：当年财政拨款", { initial: "100", annual: "100", spent: "0.00" }),
        source("其他资金", { initial: "0.00", annual: "0.00", spent: "0.00" }),
      ),
      found("R03.rowsDiffer", "error", at("E5", "E6", "E7"), "100.00", "0.00"),
    ],
    "a source and its own parts count once": [
      money(
        { spent: "90.00", rate: "90.00%", score: "9" },
        source("财政拨款", { initial: "100.00", annual: "100.00", spent: "95.00" }),
        source("其中：本年财政拨款", { initial: "80.00", annual: "80.00", spent: "80.00" }),
        source("上年结转资金", { initial: "20.00", annual: "20.00", spent: "15.00" }),
      ),
      found("R03.rowsDiffer", "error", at("E5", "E6", "E7", "E8"), "90.00", "95.00"),
    ],
  }),
];
