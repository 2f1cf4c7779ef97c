import { inText, reportCases } from "../../../support/ruleCases/reportCase";

export default reportCases(
  "R82",
  {},
  {
    "three of four measures": [
      ["落实“四项举措”，稳人增人。一是落实政策。二是摸清底数。三是建好平台。"],
      inText("R82.listDiffers", "error", [2, 2], "4项", "3"),
    ],
    "four of four": [["落实“四项举措”，稳人增人。一是落实政策。二是摸清底数。三是建好平台。四是打造品牌。"]],
    "a count that announces nothing": [["联合两所高校开展活动。一是双选会。二是宣讲会。三是见习。"]],
    "a list without its second item": [
      ["主要措施：一是加强宣传；三是强化培训。"],
      inText("R82.itemMissing", "note", [2, 2], "三是"),
    ],
    "lists in order": [
      [
        "一是加强宣传，包括：一是海报，二是视频，三是讲座；二是更新设备。三是强化培训。",
        "三是其他，原因之五是时间。",
      ],
    ],
    "no list": [["推行“三个统一”，实现统收统支。"]],
    "the second list of a paragraph": [
      ["存在两个问题：一是进度慢；二是设备旧。下一步采取四项措施：一是宣传；二是更新；三是培训。"],
      inText("R82.listDiffers", "error", [2, 2], "4项", "3"),
    ],
  },
);
