/** Whose a file is that could not be read: its name, or that of its folder, is the unit's beside words of the trade. */
import { foldName } from "../text";
import type { UnreadFile, UnreadUnitFile } from "./unitFile";

/** What stands in the name of a file beside the unit's */
const BESIDE =
  /^(?:[^\p{L}]|年|月|日|度|第|版|份|v|部门|单位|预算|项目|资金|财政|支出|整体|绩效|目标|自评|自我评价|评价|核对|汇总|工作簿|工作|文件|资料|材料|数据|报告|表|附件|上报|报送|填报|报|补|退回|修改|整改|更正|重|最终|最新|终|定|正式|稿|新|副本|复件|备份|盖章|的|及|和|copy|final|new)*$/u;

/** @param expected names of units */
export function unreadOwners(unread: readonly UnreadFile[], expected: readonly string[]): UnreadUnitFile[] {
  const keys = expected
    .map((name) => ({ name, key: foldName(name).toLowerCase() }))
    .filter(({ key }) => key !== "");
  return unread.map((one) => ({ ...one, unit: ownerOf(one.file, keys) }));
}

/** By the last part of the path that says more than words of the trade */
function ownerOf(
  file: string,
  keys: readonly { readonly name: string; readonly key: string }[],
): string | null {
  const parts = file.replace(/\.\w{1,5}$/, "").split(/[\\/]/);
  const telling = parts.map((part) => foldName(part).toLowerCase()).filter((part) => !BESIDE.test(part));
  const part = telling.at(-1);
  if (part === undefined) return null;
  return keys.find(({ key }) => isNameIn(part, key))?.name ?? null;
}

function isNameIn(part: string, key: string): boolean {
  for (let at = part.indexOf(key); at >= 0; at = part.indexOf(key, at + 1))
    if (BESIDE.test(part.slice(0, at)) && BESIDE.test(part.slice(at + key.length))) return true;
  return false;
}
