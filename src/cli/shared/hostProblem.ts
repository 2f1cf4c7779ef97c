/** Why the file could not be worked on: no window, dialog or ribbon is in front of whoever runs the command. */
import type { HostError, HostErrorCode } from "../../port/errors";

const PROBLEMS: Partial<Record<HostErrorCode, string>> = {
  sheetProtected: "工作表受保护，未能写入，请撤销工作表保护后另存",
  structureProtected: "工作簿结构受保护，不能新建或删除工作表，请撤销工作簿保护后另存",
  itemNotFound: "文件中缺少要读写的工作表或单元格",
  layoutConflict: "工作表中的筛选、表格、数据透视表或合并单元格与要写入的内容冲突",
  sheetExists: "文件中已有同名工作表，请将其改名",
  nameExists: "文件中已有同名的名称，请将其改名或删除",
  notCalculated: "公式没有计算结果，请用 Excel 重算并保存后再试",
  readBackDiffers: "写入后读回的内容不一致，文件中可能有公式改变了这些单元格",
};

export function hostProblem({ code, sheets, cells, definedNames }: HostError): string {
  const places = [...sheets, ...cells, ...definedNames];
  const where = places.length === 0 ? "" : `：${firstOf(places)}`;
  return `${PROBLEMS[code] ?? "未能处理该文件"}${where}（${code}）`;
}

export function firstOf(places: readonly string[]): string {
  return places.slice(0, 5).join("、") + (places.length > 5 ? ` 等 ${places.length} 处` : "");
}
