const known = (figure: string | null, unit: string): string =>
  figure === null ? "无法计算" : `${figure}${unit}`;

const SHOWN_NAMES = 5;

/** Null = not known */
interface UnitLine {
  readonly rate: string | null;
  readonly score: string | null;
  readonly grade: string | null;
  readonly rank: number | null;
  /** Whether its papers may go, with what is missing */
  readonly state: string;
}

export const rollup = {
  heading: "汇总各单位",
  intro:
    "选择各单位报来的自评工作簿（.xlsx，可多选），逐份核对并汇总。文件只在本机读取，不改动、不上传；本工作簿有“应报单位”表的，还核对有无漏报。",
  back: "返回",
  choose: "选择各单位工作簿",
  chooseFolder: "选择文件夹",
  again: "重新汇总",
  stale: "本工作簿的数据已改动，请重新汇总。",
  counted: (files: number, units: number) => `${files} 个文件，计入合计 ${units} 个单位`,
  /** In 万元 and percent; null = not known */
  totals: (budget: string | null, spent: string | null, rate: string | null) =>
    `全年预算数 ${known(budget, " 万元")}，支出 ${known(spent, " 万元")}，执行率 ${known(rate, "%")}`,
  provisional: (without: readonly string[], budget: string | null, spent: string | null) =>
    `合计有金额无法确定。不含${without.length}个单位（${without.slice(0, SHOWN_NAMES).join("、")}${without.length > SHOWN_NAMES ? "等" : ""}）：全年预算数 ${known(budget, " 万元")}，支出 ${known(spent, " 万元")}。`,
  scores: (projects: number, mean: string | null, weighted: string | null) =>
    `项目 ${projects} 个，平均得分 ${known(mean, "")}，按金额加权 ${known(weighted, "")}`,
  notRanked: "各单位规则方案不同，得分不可比，不排名。",
  others: (names: readonly string[]) =>
    `文件夹中有 ${names.length} 个文件不是工作簿，未读取：${names.slice(0, SHOWN_NAMES).join("、")}${names.length > SHOWN_NAMES ? "等" : ""}。`,
  noList: "本工作簿没有“应报单位”表，不能核对漏报。",
  insertList: "新建“应报单位”表",
  write: "写入汇总表",
  toWrite: (created: readonly string[], changed: readonly string[]) =>
    [
      created.length === 0 ? "" : `将新建：${created.join("、")}`,
      changed.length === 0 ? "" : `将更新：${changed.join("、")}`,
    ]
      .filter(Boolean)
      .join("；") + "。写入后可以还原。",
  written: (sheets: readonly string[]) => `已写入：${sheets.join("、")}。如需撤回，请返回后单击“还原”。`,
  upToDate: "汇总表已是最新，没有需要写入的内容。",
  left: (cells: number) => `汇总表中有 ${cells} 处您写的公式，予以保留。`,
  overwritten: (cells: readonly string[]) => `您改过的 ${cells.join("、")} 将恢复为汇总数。`,
  unreadable: (sheets: readonly string[]) =>
    `${sheets.join("、")}的表头已改动，不能读取，保持原样，没有更新。请恢复各列的表头后重新汇总。`,
  findings: (count: number) => `汇总核对 ${count} 处`,
  noFindings: "汇总核对未发现问题。",
  units: (count: number) => `各单位（${count}）`,
  filter: "筛选单位",
  filterHint: "单位、文件",
  sortBy: "排序",
  sorts: {
    errors: "问题多的在前",
    rate: "执行率低的在前",
    score: "得分低的在前",
    name: "按名称",
  },
  noMatch: "没有符合筛选的单位。",
  /** A unit's line: rate in percent, score, grade, rank */
  unit: ({ rate, score, grade, rank, state }: UnitLine) =>
    [
      `执行率 ${known(rate, "%")}`,
      score === null ? "没有整体得分" : `${score} 分${grade === null ? "" : `（${grade}）`}`,
      ...(rank === null ? [] : [`第 ${rank} 名`]),
      state,
    ].join(" · "),
  notCounted: "未计入合计",
  unitFindings: (open: number, accepted: number) =>
    open + accepted === 0 ? "未发现问题" : `${open} 处问题${accepted === 0 ? "" : `，已说明 ${accepted} 处`}`,
  accepted: (reason: string) => `单位已说明：${reason}`,
  more: (rest: number) => `再显示 ${rest} 个`,
  sample: "抽查复核",
  seed: "种子",
  amount: "金额达到（万元）的全部抽取",
  share: "其余随机抽取（%）",
  sampleHint: "未达标、执行率低于 90%、等级为中或差的项目全部抽取。种子不变，抽到的项目不变。",
  /** A place that is not in the open workbook */
  place: (file: string, cells: readonly string[]) => [file, ...cells].join(" "),
  goTo: (cell: string) => `定位到 ${cell}`,
};
