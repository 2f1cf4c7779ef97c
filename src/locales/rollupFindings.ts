/** What a finding about a packet says: the title of its check and its sentence, in each language. */
import type {
  PacketCheckId,
  PacketCode,
  PacketFinding,
  PacketFindingOf,
  PacketInputs,
} from "../domain/rollup";
import { sentencesIn, type Language } from "./languages";
import { packetFindings as zhCN } from "./zh-CN/rollupFindings";

type NameIn<Id extends PacketCheckId, Code> = Code extends `${Id}.${infer Name}` ? Name : never;

export type PacketTexts = {
  readonly [Id in PacketCheckId]: {
    /** Names the error: 单位未报送 */
    readonly title: string;
    readonly sentences: {
      readonly [C in PacketCode as NameIn<Id, C>]: (inputs: PacketInputs[C]) => string;
    };
  };
};

export function packetSentence(language: Language, finding: PacketFinding): string {
  return sentence(sentencesIn(language, "packetFindings", zhCN), finding).replace(/\s*\n\s*/g, " ");
}

function sentence<C extends PacketCode>(texts: PacketTexts, { code, inputs }: PacketFindingOf<C>): string {
  // TypeScript does not follow a code through the two keys that it consists of.
  const [check, name] = code.split(".") as [PacketCheckId, string];
  const sentences = texts[check].sentences as Readonly<Record<string, (inputs: PacketInputs[C]) => string>>;
  const say = sentences[name];
  if (say === undefined) throw new RangeError(`${code} has no sentence`);
  return say(inputs);
}

export function packetCheckTitle(language: Language, check: PacketCheckId): string {
  return sentencesIn(language, "packetFindings", zhCN)[check].title;
}
