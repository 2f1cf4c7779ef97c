import type { MendReason } from "../../workbook/mend/mend";

type Of<K extends MendReason["kind"]> = Extract<MendReason, { readonly kind: K }>;

export const mend = {
  blank: "空白",
  change: (before: string, after: string) => `${before} → ${after}`,
  /** A number typed as text */
  asText: (written: string) => `${written}（文本）`,
  /** Several cells with the same change */
  cells: (count: number) => `${count} 处`,
  at: (place: string, change: string) => `${place}：${change}`,
  fix: "改正",
  fixTo: (after: string) => `改为“${after}”`,
  clear: "清空",
  /** Accessible name of the button */
  name: (button: string, change: string) => `${button}，${change}`,
  more: (count: number) => `另外 ${count} 处`,
  all: (count: number) => `同类 ${count} 处一并改正`,
  list: "一并改正的各处",
  choose: "不改",
  chooseFor: (place: string) => `${place} 改为`,
  write: (count: number) => `改正 ${count} 处`,
  cancel: "取消",
  why: {
    list: ({ column }: Of<"list">) => `“${column}”只能填列表中的值。`,
    level: ({ level }: Of<"level">) =>
      level === null
        ? "“基本信息”未填预算级次，请按资金来自本级还是上级选择。"
        : `本单位预算级次为${level}，预算层级按资金来自本级还是上级填写。`,
    tierOfBasic: (_: Of<"tierOfBasic">) => "基本支出不填预算层级；属于项目支出的，改支出类别。",
    sign: (_: Of<"sign">) => "追减以正数填写。",
    reduced: (_: Of<"reduced">) => "负数的追加是追减，改后全年预算数不变。",
    name: (_: Of<"name">) => "“项目”表中只有这个名称与它相近。",
    names: (_: Of<"names">) => "两表的项目名称应一致，请选择以哪个为准。",
    misspelt: (_: Of<"misspelt">) => "通用的指标名称中只有这个与它相近。",
    spelling: (_: Of<"spelling">) => "同一张表内写法应一致，这是用得多的写法。",
    part: (_: Of<"part">) => "与上面的“其中”行正好合计为该行，不另外计数。",
    grade: ({ total, grade }: Of<"grade">) => `总分${total}分，等级为${grade}。`,
    total: ({ total }: Of<"total">) => `总分为${total}分。`,
    conclusion: (_: Of<"conclusion">) => "按总分、等级、执行率和指标完成情况拟写，写入后可再修改。",
    score: (_: Of<"score">) => "按指标值、完成值和权重计算的得分。",
    number: (_: Of<"number">) => "写成数字后，Excel 的求和才会计入；数值不变。",
    unit: ({ moneyUnit }: Of<"unit">) => `换算为${moneyUnit}。`,
    moneyUnit: (_: Of<"moneyUnit">) => "各表金额不动，只改“基本信息”的金额单位。",
    decimalPoint: (_: Of<"decimalPoint">) => "小数点移到这里，合计才相符。",
    percent: (_: Of<"percent">) => "写明百分号。",
    direction: (_: Of<"direction">) => "指标性质应与指标值、指标名称的方向一致。",
    qualitative: (_: Of<"qualitative">) => "不能计算的指标值按定性指标评分。",
    lastYear: ({ file }: Of<"lastYear">) => `上年工作簿“${file}”中的数。`,
  },
};
