import { inText, reportCases } from "../../../support/ruleCases/reportCase";

export default reportCases(
  "R71",
  {},
  {
    "people by kind of course": [
      [
        "今年共开展各类创业培训9100人次，其中创业意识培训5657人次，创业能力培训1678人次，网络创业培训1760人次。",
      ],
      inText("R71.partsDiffer", "error", [2, 2], "9100人次", "9095人次"),
    ],
    "a complete list that is short by more than a twentieth": [
      ["项目支出90万元。分别为：培训2万元；管理60万元。"],
      inText("R71.partsDiffer", "error", [2, 2], "90万元", "62.00万元"),
    ],
    "one digit of one part, far from the sum": [
      ["实际使用386.5万元，其中免疫规划128.2万元，疾病监测168.3万元。"],
      inText("R71.partsDiffer", "error", [2, 2], "386.5万元", "296.50万元"),
    ],
    "parts that add up": [
      ["资产总值498.75万元，其中流动资产0万元，非流动资产498.75万元（其中固定资产净值400万元）。"],
    ],
    "round parts, which lack others": [["实际使用900万元，其中免疫规划300万元，疾病监测200万元。"]],
    "the first of a list, each in a sentence of its own": [
      ["项目支出90万元。支出构成为：培训2万元，占2.22%。管理88万元，占97.78%。"],
    ],
    "a few of many parts": [["培训9100人次，其中女性500人次，退役军人20人次。"]],
    "元 throughout, 3 apart": [
      ["年初预算783.65元，其中人员602.00元，公用91.64元，项目93元。"],
      inText("R71.partsDiffer", "error", [2, 2], "783.65元", "786.64元"),
    ],
    "amounts that are rounded": [["年初预算783.65万元，其中人员602.00万元，公用91.64万元，项目90万元。"]],
    "a part that is more than its whole": [
      ["非流动资产498.75万元（其中固定资产4987.50万元）。"],
      inText("R71.partsDiffer", "error", [2, 2], "498.75万元", "4987.50万元"),
    ],
    "more and less": [
      ["支出比上年增加10万元，其中人员经费增加15万元，公用经费减少4万元。"],
      inText("R71.partsDiffer", "error", [2, 2], "10万元", "11.00万元"),
    ],
    "less in another word": [["支出比上年上涨10万元，其中人员经费攀升15万元，公用经费回落5万元。"]],
    "more and less that add up": [["支出比上年增加10万元，其中人员经费增加15万元，公用经费减少5万元。"]],
    "a list that ends before the sentence": [
      ["在职人员244人，其中行政人员30人，事业人员214人；离退休人员96人。"],
    ],
    "a list within a list": [
      ["支出100万元，其中：项目支出60万元，其中培训30万元，设备30万元；基本支出40万元。"],
    ],
    "people of whom some are both": [["培训1000人，其中女性460人，脱贫人口610人。"]],
    "firms of which some are both": [["服务企业200家，其中规模以上企业60家，民营企业180家，外资企业12家。"]],
    "rates, means and prices": [
      [
        "满意度96%，其中学员满意度97%，企业满意度95%。",
        "人均支出2.1万元，其中机关2.6万元，下属单位1.9万元。",
        "平均提供岗位1500个，其中最多2300个，最少800个。",
      ],
    ],
    "parts of which one is about so much": [["培训1000人，其中线上500余人，线下480人。"]],
    "half-width marks": [["支出:799.12万元。其中:人员434.89万元,公用77.4万元,项目286.83万元。"]],
    "parts of another unit": [["培训9100人次，其中农村学员2000人，企业职工3000人。"]],
    "parts behind how much less it is": [
      ["三公经费支出12.6万元，比上年减少1.4万元，下降10%。其中公务接待费2万元，车辆运行费10.5万元。"],
      inText("R71.partsDiffer", "error", [2, 2], "12.6万元", "12.50万元"),
    ],
    "staff, and others behind the semicolon": [
      ["年末在职26人，其中专业技术人员18人、管理人员4人、工勤人员3人；另有聘用人员11人。"],
      inText("R71.partsDiffer", "error", [2, 2], "26人", "25人"),
    ],
    "parts of what was said earlier": [
      ["康复支出172.8万元，占78%；器具支出48.8万元，占22%。其中转账支付218万元，现金支付3.6万元。"],
    ],
    "parts behind a grade": [["综合得分94分，评价等级为优。其中决策18分、过程20分、产出28分、效益28分。"]],
    "parts of what was counted last": [["培训500人，惠及企业12家，其中民营企业8家，国有企业4家。"]],
    "marks of which that of the whole is the mean": [
      ["综合得分87.37分，其中昆明84.14分、大理85.2分、曲靖89.51分。"],
    ],
    "a budget beside what was spent": [["支出90万元，支出进度90%，其中人员经费预算60万元，支出55万元。"]],
    "where the money comes from": [
      ["年度资金总额286.5万元，资金的来源为：县级财政拨款200万元，上级补助68.5万元。"],
      inText("R71.partsDiffer", "error", [2, 2], "286.5万元", "268.50万元"),
    ],
    "what it was spent on, in a sentence of its own": [
      [
        "支出537.6万元，使用率96%，余22.4万元结转下年。支出用于：人才培养128.6万元、信息化264万元、专科建设163万元。",
      ],
      inText("R71.partsDiffer", "error", [2, 2], "537.6万元", "555.60万元"),
    ],
    "a part in 元 among 万元": [
      ["共投入资金10441万元，其中，中央资金8353元，省级配套资金2088万元。"],
      inText("R71.partsDiffer", "error", [2, 2], "10441万元", "2088.8353万元"),
    ],
    "a total behind its parts": [
      ["核定行政编制32名，事业编制145名，编制总数171名。"],
      inText("R71.partsDiffer", "error", [2, 2], "171名", "177名"),
    ],
    "a total behind its parts that is right": [
      [
        "中央资金90万元，市级资金67万元，合计157万元。",
        "发放低保资金560万元，发放供养资金122万元，共发放682万元。",
      ],
    ],
    "people by post, far more than there are": [
      ["在职人员81人，其中：专业技术人员75人、管理人员1人、工勤人员23人。"],
      inText("R71.partsDiffer", "error", [2, 2], "81人", "99人"),
    ],
    "parts that leave some": [
      ["三公经费支出12.6万元，其中公务接待费1.2万元，车辆运行费10.5万元。"],
      inText("R71.partsLeave", "note", [2, 2], "12.6万元", "11.70万元"),
    ],
  },
);
