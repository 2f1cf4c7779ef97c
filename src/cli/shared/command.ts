/** What every headless command has in common: its surroundings, its exit status, and its refusals on stderr. */
import type { Finding, Severity } from "../../domain/finding";
import { HostError } from "../../port/errors";
import { findingSentence } from "../../locales/findings";
import { CannotRun } from "./cannotRun";
import { hostProblem } from "./hostProblem";

export interface CommandEnvironment {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly now: () => Date;
}

/** 0: nothing is left to do. 1: errors were found, or blanks are left. 2: could not run. */
export type ExitStatus = 0 | 1 | 2;

/** With status 2 it writes no file and one line to stderr. */
export type Command<Environment extends CommandEnvironment = CommandEnvironment> = (
  args: readonly string[],
  environment: Environment,
) => Promise<ExitStatus>;

/**
 * @param parse throws CannotRun for a wrong command line
 * @param run returns whether status 1 is due; throws CannotRun
 */
export function commandOf<Given, Environment extends CommandEnvironment = CommandEnvironment>(
  parse: (args: readonly string[]) => Given,
  run: (given: Given, environment: Environment) => Promise<boolean>,
): Command<Environment> {
  return async (args, environment) => {
    try {
      return (await run(parse(args), environment)) ? 1 : 0;
    } catch (error) {
      environment.stderr(`${sentence(error).replace(/\s+/g, " ").trim()}\n`);
      return 2;
    }
  };
}

/** A bug shows its own message: the user can do nothing about it. */
function sentence(error: unknown): string {
  if (error instanceof CannotRun) return error.message;
  if (error instanceof HostError) return hostProblem(error);
  return `程序出错：${error instanceof Error ? error.message : String(error)}`;
}

export const hasErrors = (findings: readonly { readonly severity: Severity }[]): boolean =>
  findings.some(({ severity }) => severity === "error");

export const sentenceOf = (finding: Finding): string => findingSentence("zh-CN", finding);
