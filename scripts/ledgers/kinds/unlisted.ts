/** What is no ledger: nothing of it may be read, however much its words resemble one. */
import { HOSPITAL, LIBRARY, SCHOOL, TOWN, type Ledger } from "../ledger";

export const UNLISTED: readonly Ledger[] = [
  {
    kind: "工资表",
    name: "图书馆-工资表",
    into: { ...LIBRARY, moneyUnit: "元" },
    sheets: [
      {
        name: "12月工资",
        grid: `
          云岭市图书馆2024年12月工资发放表
          序号|姓名|岗位|基本工资|津贴补贴|奖金|应发合计|代扣款|实发金额
          1|李娜|馆员|4200|2300|1000|7500|1300|6200
          2|王强|助理馆员|3600|2000|800|6400|1100|5300
          合计|||7800|4300|1800|13900|2400|11500
        `,
      },
    ],
    expected: { exit: 2 },
  },
  {
    kind: "通讯录",
    name: "中学-通讯录",
    into: { ...SCHOOL, moneyUnit: "元" },
    sheets: [
      {
        name: "通讯录",
        grid: `
          部门|姓名|职务|办公电话|手机|备注
          教务处|周敏|主任|'0812-2220001|'13800000001|
          总务处|吴刚|主任|'0812-2220002|'13800000002|负责采购项目
        `,
      },
    ],
    expected: { exit: 2 },
  },
  {
    kind: "审批表",
    name: "县医院-用款申请单",
    into: { ...HOSPITAL, moneyUnit: "元" },
    sheets: [
      {
        name: "申请单",
        merges: "A1:D1 B5:D5",
        grid: `
          用款申请单
          申请部门|设备科|申请日期|@2024-05-06
          项目名称|医疗设备更新|资金来源|政府性基金
          申请金额|120000|大写|壹拾贰万元整
          用途|购置监护仪六台||
          经办人|张某|负责人|李某
        `,
      },
    ],
    expected: { exit: 2 },
  },
  {
    kind: "固定资产卡片",
    name: "镇政府-固定资产清单",
    into: { ...TOWN, moneyUnit: "元" },
    sheets: [
      {
        name: "资产",
        grid: `
          清水镇固定资产清单
          资产编号|资产名称|规格型号|数量|单价|原值|累计折旧|净值|使用部门
          '2024001|台式计算机|M428|6|4500|27000|9000|18000|党政办
          '2024002|复印机|C3322|1|16800|16800|3360|13440|财政所
          合计|||7||43800|12360|31440|
        `,
      },
    ],
    expected: { exit: 2 },
  },
];
