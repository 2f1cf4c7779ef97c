import type { HandInCounts, PaperFault, PaperFaultKind } from "../../domain/handIn";
import { sheetList } from "./lists";

/** `10 处必须改（其中缺填 8 处、缺原因 1 处）` */
export const mustFixText = (mustFix: number, missing: number, reasons: number): string => {
  const parts = [
    ...(missing > 0 ? [`缺填 ${missing} 处`] : []),
    ...(reasons > 0 ? [`缺原因 ${reasons} 处`] : []),
  ];
  return `${mustFix} 处必须改${parts.length === 0 ? "" : `（其中${parts.join("、")}）`}`;
};

/** 可以上报, or 还差 with what is missing */
export const handIn = ({ mustFix, toExplain, blankTotals, papers }: HandInCounts): string => {
  const parts = [
    ...(mustFix > 0 ? [`${mustFix} 处必须改`] : []),
    ...(toExplain > 0 ? [`${toExplain} 处要说明`] : []),
    ...(blankTotals > 0 ? [`${blankTotals} 个总分空白`] : []),
    ...(papers > 0 ? [`${papers} 张附件待处理`] : []),
  ];
  return parts.length === 0 ? "可以上报" : `还差：${parts.join("，")}`;
};

const sheetsOf = (faults: readonly PaperFault[]): string => sheetList(faults.map(({ sheet }) => sheet));

const cellsOf = (faults: readonly PaperFault[]): number =>
  faults.reduce((sum, { cells }) => sum + cells.length, 0);

export const papers = {
  missing: (faults) => `${sheetsOf(faults)}尚未生成。`,
  deleted: (faults) => `${sheetsOf(faults)}已被删除，请一键重算补上。`,
  stale: (faults) => `${sheetsOf(faults)}与现有数据不一致，请勿直接上报。`,
  typedOver: (faults) => `${sheetsOf(faults)}中有 ${cellsOf(faults)} 处被改动，与核算不一致，请预览后决定。`,
  renamed: (faults) =>
    `${sheetsOf(faults)}是附件改名或复制而来，不再随数据更新，请删除或改回原名，以免误报。`,
} satisfies Record<PaperFaultKind, (faults: readonly PaperFault[]) => string>;
