/** Reads the input file, and writes all output files or none. */
import { randomUUID } from "node:crypto";
import { createReadStream, renameSync, rmSync } from "node:fs";
import {
  access,
  chmod,
  constants,
  readdir,
  readFile,
  readlink,
  realpath,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, extname, join, resolve } from "node:path";
import { CannotRun } from "./cannotRun";

export interface OutputFile {
  readonly path: string;
  /** The texts of an iterable are written one by one, never held together */
  readonly content: Uint8Array | string | Iterable<string>;
}

/** @throws CannotRun, also for a pipe or device, which might never end */
export async function readInput(path: string, maxBytes: number): Promise<Uint8Array> {
  const size = await sizeOf(path);
  if (size > maxBytes) throw new CannotRun(`文件过大，无法读取：${path}`);
  return readFile(path).catch(throwReadProblem(path));
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch(throwReadProblem(path));
  if (found.isDirectory()) throw new CannotRun(`输入的是文件夹，不是文件：${path}`);
  if (!found.isFile()) throw new CannotRun(`输入的不是普通文件：${path}`);
  return found.size;
}

/** The lines of a text file that are not blank, one at a time, whatever its size. @throws CannotRun */
export async function* linesIn(path: string): AsyncIterable<string> {
  await sizeOf(path);
  let rest = "";
  try {
    for await (const chunk of createReadStream(path, "utf8") as AsyncIterable<string>) {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      yield* lines.filter((line) => line.trim() !== "");
    }
  } catch (error) {
    throwReadProblem(path)(error);
  }
  if (rest.trim() !== "") yield rest;
}

function throwReadProblem(path: string): (error: unknown) => never {
  return (error) => {
    throw new CannotRun(readProblem(path, errorCode(error)), { cause: error });
  };
}

function readProblem(path: string, code: string): string {
  if (code === "ENOENT" || code === "ENOTDIR") return `找不到输入文件：${path}`;
  return `无法读取输入文件（${code}）：${path}`;
}

/**
 * @param sentence without its full stop; the path follows
 * @throws CannotRun if Excel would not open the output under its extension
 */
export function refuseOtherExtension(path: string, expected: string, sentence: string): void {
  if (extname(path).toLowerCase() !== expected) throw new CannotRun(`${sentence}：${path}`);
}

/** Checked before the work starts, so that nobody waits for a result that cannot be saved. */
export async function assertWritable(path: string): Promise<void> {
  const folder = dirname(await placeOf(path));
  const existing = await stat(path).catch(() => null);
  if (existing?.isDirectory()) throw new CannotRun(`输出的位置是文件夹：${path}`);
  // Writing would replace a device or a pipe with the file.
  if (existing?.isFile() === false) throw new CannotRun(`输出的位置不是普通文件：${path}`);
  try {
    await access(folder, constants.W_OK);
    if (existing) await access(path, constants.W_OK);
  } catch (error) {
    throw new CannotRun(writeProblem(path, errorCode(error)), { cause: error });
  }
}

const MAX_LINKS = 40;

/** The file that is written: the target of a link, even if it does not exist. @throws CannotRun for links in a circle */
async function placeOf(path: string, links = 0): Promise<string> {
  const existing = await realpath(path).catch(() => null);
  if (existing !== null) return existing;
  const target = await readlink(path).catch(() => null);
  if (target === null) return path;
  if (links === MAX_LINKS) throw new CannotRun(writeProblem(path, "ELOOP"));
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  return placeOf(resolve(folder, target), links + 1);
}

/** Whether two paths lead to the same existing file, through links or not. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => stat(path).catch(() => null)));
  return !!first && !!second && first.dev === second.dev && first.ino === second.ino;
}

/**
 * @param sentence without its full stop; the path follows
 * @throws CannotRun if an output would replace one of the others
 */
export async function refuseSameFile(
  sentence: string,
  output: string,
  others: readonly (string | null)[],
): Promise<void> {
  for (const other of others)
    if (other !== null && (await isSameFile(output, other))) throw new CannotRun(`${sentence}：${output}`);
}

const TEMPORARY_PREFIX = `.绩效自评-${hostname()
  .replace(/[^A-Za-z0-9]/g, "")
  .slice(0, 40)}-`;

function temporaryName(): string {
  return `${TEMPORARY_PREFIX}${process.pid}-${randomUUID()}.tmp`;
}

/** Removes what commands of this machine left in the folder when they were killed. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(TEMPORARY_PREFIX) || !name.endsWith(".tmp")) continue;
    const owner = Number(name.slice(TEMPORARY_PREFIX.length).split("-", 1)[0]);
    if (Number.isInteger(owner) && owner > 0 && !isRunning(owner))
      await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

function isRunning(id: number): boolean {
  try {
    // Signal 0 is not sent
    return process.kill(id, 0);
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Writes every file to a temporary name beside its target, then renames them all. An existing file keeps its
 * permissions, and a link its target. A signal that ends the process leaves either all files or none.
 */
export async function writeFiles(files: readonly OutputFile[]): Promise<void> {
  const pending = await Promise.all(
    files.map(async (file) => {
      const place = await placeOf(file.path);
      const mode = await stat(place).then(
        (existing) => existing.mode & 0o777,
        () => null,
      );
      return { ...file, place, mode, temporary: join(dirname(place), temporaryName()) };
    }),
  );
  for (const folder of new Set(pending.map(({ place }) => dirname(place)))) await removeLeftovers(folder);
  const removeAll = (): void => pending.forEach(({ temporary }) => rmSync(temporary, { force: true }));
  const stop = (signal: NodeJS.Signals): void => {
    removeAll();
    release();
    process.kill(process.pid, signal);
  };
  const release = (): void => SIGNALS.forEach((signal) => process.off(signal, stop));
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    for (const { path, temporary, content, mode } of pending) {
      const refuse = throwWriteProblem(path);
      await writeFile(temporary, content, { flag: "wx", mode: mode ?? 0o666 }).catch(refuse);
      // The umask has removed some permissions.
      if (mode !== null) await chmod(temporary, mode).catch(refuse);
    }
    // Synchronous, so that no signal comes between two of them.
    for (const { path, place, temporary } of pending) {
      try {
        renameSync(temporary, place);
      } catch (error) {
        throwWriteProblem(path)(error);
      }
    }
  } finally {
    removeAll();
    release();
  }
}

function throwWriteProblem(path: string): (error: unknown) => never {
  return (error) => {
    throw new CannotRun(writeProblem(path, errorCode(error)), { cause: error });
  };
}

function writeProblem(path: string, code: string): string {
  if (code === "ENOENT" || code === "ENOTDIR") return `输出文件所在的文件夹不存在：${path}`;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return `没有写入权限：${path}`;
  return `无法写入输出文件（${code}）：${path}`;
}

function errorCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : String(error);
}
