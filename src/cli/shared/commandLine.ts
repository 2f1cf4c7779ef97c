/** Parses the command line of every command by a small table of its options. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import { CannotRun } from "./cannotRun";

export interface Grammar<Option extends string, Switch extends string> {
  /** Follows every refusal */
  readonly usage: string;
  /** Options that take a value, each with what is missing when it has none: 文件名 */
  readonly options: Readonly<Record<Option, string>>;
  /** Options without a value; they may be repeated */
  readonly switches?: readonly Switch[];
  /** Refuses a second input; if absent, there may be any number */
  readonly oneInput?: string;
  /** Names an unknown `--name=value` without its value */
  readonly hidesValues?: boolean;
  /** Of an option that is repeated without its value, refuses the repetition */
  readonly repetitionFirst?: boolean;
}

export interface CommandLine<Option extends string, Switch extends string> {
  readonly inputs: readonly string[];
  /** Null if not given */
  readonly valueOf: (option: Option) => string | null;
  /** The options with a value that were given */
  readonly given: ReadonlySet<string>;
  readonly has: (name: Switch) => boolean;
  readonly refusal: (problem: string) => CannotRun;
}

/** @throws CannotRun for the first argument that is wrong */
export function parseCommandLine<Option extends string, Switch extends string = never>(
  args: readonly string[],
  {
    usage,
    options,
    switches = [],
    oneInput,
    hidesValues = false,
    repetitionFirst = false,
  }: Grammar<Option, Switch>,
): CommandLine<Option, Switch> {
  const refusal = (problem: string): CannotRun => new CannotRun(`${problem}。${usage}`);
  const missing = new Map(Object.entries<string>(options));
  const isSwitch = new Set<string>(switches);
  const inputs: string[] = [];
  const values = new Map<string, string>();
  const on = new Set<string>();
  for (const token of tokensOf(args, missing.keys())) {
    const text = args[token.index] ?? "";
    if (token.kind === "option" && missing.has(token.name)) {
      const { name, value = "" } = token;
      const isMissing = value === "" || value.startsWith("--");
      if (values.has(name) && (repetitionFirst || !isMissing)) throw refusal(`--${name} 只能给出一次`);
      if (isMissing) throw refusal(`--${name} 后缺少${missing.get(name) ?? ""}`);
      values.set(name, value);
    } else if (token.kind === "option" && isSwitch.has(token.name) && token.value === undefined) {
      on.add(token.name);
    } else if (text.startsWith("-")) {
      throw refusal(`不认识的选项 ${hidesValues ? text.replace(/^(--[a-z-]+)=.*$/s, "$1") : text}`);
    } else if (oneInput !== undefined && inputs.length > 0) {
      throw refusal(`${oneInput}，多出 ${text}`);
    } else inputs.push(text);
  }
  return {
    inputs,
    valueOf: (option) => values.get(option) ?? null,
    given: new Set(values.keys()),
    has: (name) => on.has(name),
    refusal,
  };
}

/** Not strict: Node's refusals are in English, and follow another order. */
function tokensOf(args: readonly string[], withValue: Iterable<string>) {
  const options: ParseArgsConfig["options"] = {};
  for (const name of withValue) options[name] = { type: "string" };
  return parseArgs({ args: [...args], options, strict: false, tokens: true }).tokens;
}
