import { inText } from "../../../support/ruleCases/reportCase";
import { found, oneLine } from "../../../support/ruleCases/workbookCase";
import { yearCases, yearReportCases } from "../../../support/ruleCases/yearCase";

const texts = (goalCompletion: string) => ({ projects: [{ name: "技能培训", goalCompletion }] });

export default [
  ...yearCases("Y13", {
    "last year in what was done": [
      texts("按计划于2020年12月31日前完成全部培训。"),
      {},
      found("Y13.yearLeft", "error", ["项目!E2"], "2020年", "2021年"),
    ],
    "last year in a reason": [
      oneLine({ initialBudget: "9.00", spent: "1.00", reason: "2020年疫情影响，培训推迟" }),
      {},
      found("Y13.yearLeft", "error", ["资金!L2"], "2020年", "2021年"),
    ],
    "the year reported on": [texts("2021年完成全部培训。"), {}],
    "an earlier year": [texts("2019年立项的培训全部完成。"), {}],
    "a comparison with last year": [texts("培训人数较2020年增长5%，与2020年同期持平。"), {}],
    "last year's balance and what it is up to": [
      texts("截至2020年底的结余已用完，2020年结转资金全部支出。"),
      {},
    ],
    "what it rests on": [texts("根据2020年工作会议精神开展培训。按《2020年培训计划》实施。"), {}],
    "a fund named after the year": [
      {
        ...texts("2020年工业专项补助资金全部拨付。"),
        ...oneLine({ project: "2020年工业专项补助资金", spent: "0" }),
      },
      {},
    ],
    "graduates and documents of the year": [texts("2020届毕业生参加培训，攀财〔2020〕6号。"), {}],
  }),
  ...yearReportCases(
    "Y13",
    oneLine({
      project: "人力资源市场建设专项工作经费",
      initialBudget: "5.00",
      arrived: "5.00",
      spent: "5.00",
    }),
    oneLine({ project: "人力资源市场建设专项工作经费", initialBudget: "5.00", spent: "5.00" }),
    {
      "last year before a project's name": [
        ["二、项目资金申报及使用情况", "由市级财政资金拨付2020年人力资源市场建设专项工作经费5万元。"],
        inText("Y13.yearLeft", "error", [3, 3], "2020年", "2021年"),
      ],
      "the year reported on": [
        ["二、项目资金申报及使用情况", "由市级财政资金拨付2021年人力资源市场建设专项工作经费5万元。"],
      ],
    },
  ),
];
