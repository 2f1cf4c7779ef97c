/** Which files a 汇总 reads: those given, and the workbooks of the given folders. */
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { groupBy } from "../../domain/groupBy";
import { folderContent, type FolderContent } from "../../workbook/rollup/workbookNames";
import { CannotRun } from "../shared/cannotRun";

export interface InputFile {
  readonly path: string;
  /** As findings call it: within its folder, else without one; the whole path where that names two files */
  readonly name: string;
  /** Another program has it open */
  readonly isOpen: boolean;
}

export interface Inputs {
  /** In the given order, those of a folder by name */
  readonly files: readonly InputFile[];
  /** Files of the folders that are no workbooks */
  readonly others: readonly string[];
}

/** @throws CannotRun if one is not there, or no workbook is */
export async function inputFiles(inputs: readonly string[], skipped: readonly string[]): Promise<Inputs> {
  return filesIn(inputs, skipped, folderContent, "没有找到工作簿");
}

/**
 * @param contentOf which files of a folder are read
 * @param none what is said if there are none
 * @throws CannotRun if one is not there, or none is read
 */
export async function filesIn(
  inputs: readonly string[],
  skipped: readonly string[],
  contentOf: (paths: readonly string[]) => FolderContent,
  none: string,
): Promise<Inputs> {
  const not = new Set(skipped.map((path) => resolve(path)));
  const files: InputFile[] = [];
  const others: string[] = [];
  for (const input of inputs) {
    const found = await stat(input).catch(() => null);
    if (found === null) throw new CannotRun(`找不到输入：${input}`);
    if (!found.isDirectory()) files.push({ path: input, name: basename(input), isOpen: false });
    else {
      const paths = (await filesBelow(input, new Set())).map((path) => relative(input, path));
      const content = contentOf(paths.sort((a, b) => a.localeCompare(b, "zh-CN", { numeric: true })));
      for (const { path, isOpen } of content.files)
        files.push({ path: join(input, path), name: path, isOpen });
      for (const path of content.others) others.push(join(input, path));
    }
  }
  const isWanted = (path: string): boolean => !not.has(resolve(path));
  const wanted = [...new Map(files.map((file) => [resolve(file.path), file])).values()].filter(({ path }) =>
    isWanted(path),
  );
  if (wanted.length === 0) throw new CannotRun(`${none}：${inputs.join("、")}`);
  return { files: withOwnNames(wanted), others: others.filter(isWanted) };
}

/** @param seen folders, without links: a link may lead back to a folder above it */
async function filesBelow(folder: string, seen: Set<string>): Promise<string[]> {
  const real = await realpath(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  const files: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory() === true) files.push(...(await filesBelow(path, seen)));
    else files.push(path);
  }
  return files;
}

function withOwnNames(files: readonly InputFile[]): InputFile[] {
  const named = groupBy(files, ({ name }) => name);
  return files.map((file) => (named.get(file.name)?.length === 1 ? file : { ...file, name: file.path }));
}
