import { at, formCases, oneRow } from "../../../support/ruleCases/formCase";
import { found, indicator, indicators, workbookCases } from "../../../support/ruleCases/workbookCase";

export default [
  ...workbookCases("R40", {
    "different targets in two forms": [
      {
        projects: [{ name: "业务运行" }],
        indicators: [
          indicator({ level3: "城镇新增就业", project: "业务运行", target: "1.65万人", actual: "20648人" }),
          indicator({ level3: "城镇新增 就业", target: "16000人", actual: "20648人" }),
        ],
      },
      found("R40.targetsDiffer", "warning", ["指标!F2", "指标!F3"], "16500人、16000人"),
    ],
    "twice in one form": [
      indicators({}, {}, { level3: "培训班" }),
      found("R40.duplicate", "warning", ["指标!D2", "指标!D3"], "培训学员"),
    ],
    "a name that begins like a placeholder": [
      indicators({ level3: "指标2完成数" }, { level3: "指标2完成数" }),
      found("R40.duplicate", "warning", ["指标!D2", "指标!D3"], "指标2完成数"),
    ],
    placeholders: [
      indicators(
        { level3: "指标2" },
        { level3: "指标2", target: "90人" },
        { level3: "……" },
        { level3: "……" },
        { level3: "三级指标" },
        { level3: "三级指标" },
        { level3: "指标3：" },
        { level3: "指标3：" },
      ),
    ],
    "the same target in two spellings": [
      {
        projects: [{ name: "业务运行" }],
        indicators: [
          indicator({ project: "业务运行", target: "1.65 万人", actual: "20648人" }),
          indicator({ target: "16500人", actual: "20648人" }),
        ],
      },
    ],
    "common names of several projects": [
      {
        projects: [{ name: "业务运行" }],
        indicators: [
          ...["服务对象满意度", "验收合格率", "完成及时率"].flatMap((level3) => [
            indicator({ level3, project: "业务运行", target: "≥95%", actual: "96%" }),
            indicator({ level3, target: "≥90%", actual: "96%" }),
          ]),
        ],
      },
    ],
    "a common name with two targets in one form": [
      indicators(
        { level3: "验收合格率", target: "≥95%", actual: "96%" },
        { level3: "验收合格率", target: "≥90%", actual: "96%" },
      ),
      found("R40.targetsDiffer", "warning", ["指标!F2", "指标!F3"], "95%、90%"),
    ],
    "a name with a subject of its own": [
      {
        projects: [{ name: "业务运行" }],
        indicators: [
          indicator({ level3: "疫苗接种覆盖率", project: "业务运行", target: "≥95%", actual: "96%" }),
          indicator({ level3: "疫苗接种覆盖率", target: "≥90%", actual: "96%" }),
        ],
      },
      found("R40.targetsDiffer", "warning", ["指标!F2", "指标!F3"], "95%、90%"),
    ],
    "different dates": [
      {
        projects: [{ name: "业务运行" }],
        indicators: [
          indicator({ level3: "完成时间", project: "业务运行", target: "2021年6月30日前" }),
          indicator({ level3: "完成时间", target: "2021年12月31日前" }),
        ],
      },
    ],
  }),
  ...formCases("R40", {
    "a duplicate name": [
      { indicators: [{ level3: "新增就业" }, { level3: "新增就业" }] },
      found("R40.duplicate", "warning", at("C20", "C21"), "新增就业"),
    ],
    "different names": [{ indicators: [{ level3: "新增就业" }, { level3: "再就业" }] }],
    "another target in another form of the unit": [
      [
        oneRow({ level3: "指标1：新增就业", target: "≥1.65万人", actual: "20648人" }),
        {
          ...oneRow({ level3: "新增就业", target: "≥16000人", actual: "20648人" }),
          sheet: "表二",
          project: "就业补助",
        },
      ],
      found("R40.targetsDiffer", "warning", [...at("E20"), "表二!E20"], "16500人、16000人"),
    ],
    "a form without a unit belongs to the only unit named": [
      [
        { ...oneRow({ level3: "新增就业", target: "≥16000人" }), unit: "" },
        { ...oneRow({ level3: "新增就业", target: "≥16500人" }), sheet: "表二" },
      ],
      found("R40.targetsDiffer", "warning", [...at("E20"), "表二!E20"], "16000人、16500人"),
    ],
    "the same target in another scale": [
      [
        oneRow({ level3: "新增就业", target: "≥1.65万人" }),
        { ...oneRow({ level3: "新增就业", target: "≥16500人" }), sheet: "表二" },
      ],
    ],
    "a form of another year": [
      [
        oneRow({ level3: "新增就业", target: "≥16000人" }),
        { ...oneRow({ level3: "新增就业", target: "≥16500人" }), sheet: "表二", year: 2021 },
      ],
    ],
    "a form of another unit": [
      [
        oneRow({ level3: "新增就业", target: "≥16000人" }),
        { ...oneRow({ level3: "新增就业", target: "≥16500人" }), sheet: "表二", unit: "某街道" },
      ],
    ],
  }),
];
