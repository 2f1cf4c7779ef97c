import { inText, reportCases } from "../../../support/ruleCases/reportCase";

export default reportCases(
  "R86",
  {},
  {
    "a growth beside its amounts": [
      ["收入总计1286.4万元，较上年增加96.4万元，增长9.1%。"],
      inText("R86.resultDiffers", "error", [2, 2], "9.1%", "8.10%"),
    ],
    "a growth of the sentence before": [
      ["收支总计1523.26万元。与2020年相比增加92.36万元，增长4.66%。"],
      inText("R86.resultDiffers", "error", [2, 2], "4.66%", "6.45%"),
    ],
    "a growth beside last year's figure": [
      ["到馆读者31.2万人次，同比增长14%，上年为30万人次。"],
      inText("R86.resultDiffers", "error", [2, 2], "14%", "4.00%"),
    ],
    "a share of the sum of a list": [
      ["支出构成为：设备购置612.75万元，占57%；场地改造163.4万元，占20%；其他费用40.85万元，占5%。"],
      inText("R86.resultDiffers", "error", [2, 2], "57%", "75.00%"),
    ],
    "less than was planned": [
      ["全年支出合计2143.2万元，较预算2232万元少支出98.8万元。"],
      inText("R86.resultDiffers", "error", [2, 2], "98.8万元", "88.80万元"),
    ],
    "a change beside last year's figure": [
      ["持证残疾人6850人，比上年的6800人增加500人，增长7.87%。"],
      inText("R86.resultDiffers", "error", [2, 2], "500人", "50人"),
    ],
    "more that is less": [
      ["三公经费支出12.6万元，比上年减少1.4万元，增长10%。"],
      inText("R86.directionDiffers", "error", [2, 2], "10%"),
    ],
    "a fall that rises": [
      ["完工率由82.5%下降到86.11%。"],
      inText("R86.directionDiffers", "error", [2, 2], "86.11%"),
    ],
    ...Object.fromEntries(
      ["下滑", "回落", "下跌"].map((word) => [
        `${word} to what is more`,
        [
          [`完工率由82.5%${word}至86.11%。`],
          inText("R86.directionDiffers", "error", [2, 2], "86.11%"),
        ] as const,
      ]),
    ),
    "上涨 beside 下滑": [
      ["三公经费支出12.6万元，比上年下滑1.4万元，上涨10%。"],
      inText("R86.directionDiffers", "error", [2, 2], "10%"),
    ],
    "攀升 by another rate": [
      ["收入总计1286.4万元，较上年攀升96.4万元，上涨9.1%。"],
      inText("R86.resultDiffers", "error", [2, 2], "9.1%", "8.10%"),
    ],
    "a growth on nothing": [
      ["到馆读者3人次，同比增长100%，上年为0人次。"],
      inText("R86.growthOnNothing", "warning", [2, 2], "100%"),
    ],
    "below a target that is lower": [
      ["群众满意度92.6%，低于目标值90%。"],
      inText("R86.directionDiffers", "error", [2, 2], "90%"),
    ],
    "points that differ": [
      ["完工率由82.5%提高到86.11%，提高3.16个百分点。"],
      inText("R86.resultDiffers", "error", [2, 2], "3.16个百分点", "3.61个百分点"),
    ],
    "percent for points": [
      ["完工率由82.5%提高到86.1%，提高3.6%。"],
      inText("R86.pointsMeant", "warning", [2, 2], "3.6%", "3.6个百分点"),
    ],
    "points for percent": [
      ["图书外借18.6万册次，较上年18万册次增长3.33个百分点。"],
      inText("R86.percentMeant", "warning", [2, 2], "3.33个百分点", "3.33%"),
    ],
    "a share of a total in the same clause": [
      ["抽查资金1986万元，占专项资金总额4920万元的43.07%。"],
      inText("R86.resultDiffers", "error", [2, 2], "43.07%", "40.37%"),
    ],
    "shares of a total": [
      ["支出总计500万元。其中：人员支出300万元，占60%；商品服务支出200万元，占48%。"],
      inText("R86.resultDiffers", "error", [2, 2], "48%", "40.00%"),
    ],
    "so much for each": [
      ["救助残疾儿童150人，每人1.2万元，小计160万元。"],
      inText("R86.resultDiffers", "error", [2, 2], "160万元", "180.00万元"),
    ],
    "what is left of the budget": [
      ["全年预算数100万元，支出90万元，结余12万元。"],
      inText("R86.resultDiffers", "error", [2, 2], "12万元", "10.00万元"),
    ],
    "a budget and its parts": [
      ["年初预算1150万元，年中追加106万元，追减23.6万元，全年预算数1286.4万元。"],
      inText("R86.resultDiffers", "error", [2, 2], "1286.4万元", "1232.40万元"),
    ],
    "done and not done": [
      ["设置绩效指标15个，完成14个，未完成2个。"],
      inText("R86.resultDiffers", "error", [2, 2], "2个", "1个"),
    ],
    "an amount in words": [
      ["支出总计二百三十万元。其中：设备采购130万元，占46.52%；软件开发100万元，占43.48%。"],
      inText("R86.resultDiffers", "error", [2, 2], "46.52%", "56.52%"),
    ],
    "all of them right": [
      [
        "收入总计1286.4万元，较上年增加96.4万元，增长8.1%。",
        "到馆读者31.2万人次，同比增长4%，上年为30万人次。",
        "持证残疾人6850人，比上年的6800人增加50人，增长0.74%。",
        "完工率由82.5%提高到86.11%，提高3.61个百分点。群众满意度92.6%，高于目标值90%，高出2.6个百分点。",
        "支出总计500万元。其中：人员支出300万元，占60%；商品服务支出200万元，占40%。",
        "救助残疾儿童150人，每人1.2万元，小计180万元。",
        "全年预算数100万元，支出90万元，结余10万元。",
        "年初预算1150万元，年中追加160万元，追减23.6万元，全年预算数1286.4万元。",
        "设置绩效指标15个，完成14个，未完成1个。",
      ],
    ],
    "money carried over in the sentence before": [
      ["上年结转20万元。年初预算100万元，追加50万元，全年预算数170万元。"],
    ],
    "further words of direction that are right": [
      [
        "完工率由82.5%攀升至86.11%。",
        "投诉率由6.2%回落到5.1%。",
        "收入总计1286.4万元，较上年上涨96.4万元，攀升8.1%。",
      ],
    ],
    "rounded figures": [["到馆读者3.1万人次，同比增长5%，上年为3万人次。"]],
    "a change of something else": [["全年支出799.12万元，其中会议经费比上年减少2.1万元，下降16.61%。"]],
    "a share of one of two totals": [
      ["预算总额5236.8万元，决算支出5120.31万元。其中：人员支出2230.11万元（占43.55%），其他2890.2万元。"],
    ],
    "so many points lower than the target": [["执行率92%，低于目标1.5个百分点。"]],
    "a relative rise of a rate": [["完工率由80%提高到84%，提高5%。"]],
    "a budget of which some was withdrawn": [["全年预算数100万元，支出72万元，收回18万元，结余10万元。"]],
    "shares of a list that fit its sum": [
      ["支出构成为：设备购置612.75万元，占75%；场地改造163.4万元，占20%；其他费用40.85万元，占5%。"],
    ],
    "shares of a list of other money": [
      ["其中设备购置600万元，占30%；场地改造160万元，占8%；其他费用40万元，占2%。"],
    ],
    "less than was planned, rightly": [["全年支出合计2143.2万元，较预算2232万元少支出88.8万元。"]],
    "a share of a total in the same clause that is right": [
      ["抽查资金1968万元，占专项资金总额4920万元的40%。"],
    ],
  },
);
