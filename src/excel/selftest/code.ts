/**
 * The answers of a self-test as a code of some 60 characters, for desks that can send no file: it can be photographed or
 * read out. It says what is as assumed and what differs, not what was found instead.
 */
import { CHECK_NAMES, CHECKS, type CheckName } from "./index";
import type { CheckResult, Ending } from "./run";

/** `missing`: could not be asked of that Excel */
export type FactAnswer = "asAssumed" | "differs" | "missing";

export interface CheckAnswer {
  readonly name: CheckName;
  /** Excel's code, `timeout`, or `other` */
  readonly error?: string;
  /** Of each assumed fact, unless the check failed */
  readonly facts: Readonly<Record<string, FactAnswer>>;
}

export interface Answers {
  /** Of Office; `other` if the code has none for it */
  readonly platform: string;
  /** Up to four numbers; empty if Excel says anything else */
  readonly version: string;
  readonly excelApi: string;
  readonly ended: Ending;
  readonly cleanedUp: boolean;
  /** Those that were asked */
  readonly checks: readonly CheckAnswer[];
}

/** What a code is made from; a report of the self-test is one. */
export interface Answered extends Omit<Answers, "checks"> {
  readonly checks: readonly Pick<CheckResult, "name" | "assumed" | "facts">[];
}

/** These lists are part of the code: add at the end only, and never beyond `LIST_LENGTH`. */
const PLATFORMS = ["other", "PC", "Mac", "OfficeOnline", "iOS", "Android", "Universal"];
const ENDINGS: readonly Ending[] = ["complete", "stopped", "silent", "interrupted"];
const FACT_ANSWERS: readonly FactAnswer[] = ["asAssumed", "differs", "missing"];
const ERRORS = [
  "other",
  "timeout",
  "AccessDenied",
  "ActivityLimitReached",
  "ApiNotAvailable",
  "ApiNotFound",
  "Conflict",
  "FilteredRangeConflict",
  "GeneralException",
  "InsertDeleteConflict",
  "InternalError",
  "InvalidArgument",
  "InvalidBinding",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "InvalidReference",
  "InvalidSelection",
  "ItemAlreadyExists",
  "ItemNotFound",
  "MergedRangeConflict",
  "NotImplemented",
  "RequestAborted",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "ServiceNotAvailable",
  "Unauthenticated",
  "UndoNotSupported",
  "UnsupportedFeature",
  "UnsupportedOperation",
  "UnsupportedSheet",
];
const LIST_LENGTH = 64;

/** How a check was answered */
const STATES = ["notAsked", "asAssumed", "failed", "mixed"] as const;

const MOST_CHECKS = 128;
const MOST_API = 64;
const VERSION_PARTS = 4;
const MOST_BITS = 40;
/** Prime, so that each wrong character and each exchange of two is noticed */
const CHECKSUM_MODULUS = 32_749;
const CHECKSUM_LENGTH = 3;
const FINGERPRINT_MODULUS = 1_021;

/** Crockford's: no I, L, O, U */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUP = 5;

export function answersOf({ checks, platform, version, excelApi, ended, cleanedUp }: Answered): Answers {
  return {
    platform: PLATFORMS.includes(platform) ? platform : "other",
    version: numbersOf(version).join("."),
    excelApi,
    ended,
    cleanedUp,
    checks: checks.map(({ name, facts }) => {
      const { error } = facts;
      if (typeof error === "string" && !("error" in CHECKS[name].assumed))
        return { name, error: ERRORS.includes(error) ? error : "other", facts: {} };
      return {
        name,
        facts: Object.fromEntries(
          Object.entries(CHECKS[name].assumed).map(([fact, assumed]) => [
            fact,
            !(fact in facts) ? "missing" : facts[fact] === assumed ? "asAssumed" : "differs",
          ]),
        ),
      };
    }),
  };
}

/** In groups of five, with a space between them. */
export function encode(answered: Answered): string {
  const { checks, platform, version, excelApi, ended, cleanedUp } = answersOf(answered);
  const digits = new Digits();
  digits.add(CHECK_NAMES.length, MOST_CHECKS);
  digits.add(fingerprint(CHECK_NAMES), FINGERPRINT_MODULUS);
  digits.add(PLATFORMS.indexOf(platform), LIST_LENGTH);
  digits.add(Number(excelApi.replace(/^1\./, "")), MOST_API);
  digits.add(ENDINGS.indexOf(ended), ENDINGS.length);
  digits.add(Number(cleanedUp), 2);
  const numbers = numbersOf(version);
  digits.add(numbers.length, VERSION_PARTS + 1);
  for (const number of numbers) {
    const bits = number.toString(2).length;
    digits.add(bits, MOST_BITS + 1);
    digits.add(number, 2 ** bits);
  }
  for (const name of CHECK_NAMES) {
    const check = checks.find((one) => one.name === name);
    const facts = Object.values(check?.facts ?? {});
    const state =
      check === undefined
        ? "notAsked"
        : check.error !== undefined
          ? "failed"
          : facts.every((fact) => fact === "asAssumed")
            ? "asAssumed"
            : "mixed";
    digits.add(STATES.indexOf(state), STATES.length);
    if (check?.error !== undefined) digits.add(ERRORS.indexOf(check.error), LIST_LENGTH);
    if (state === "mixed")
      for (const fact of facts) digits.add(FACT_ANSWERS.indexOf(fact), FACT_ANSWERS.length);
  }
  const text = textOf(digits.value());
  const code = text + textOf(BigInt(checksum(text))).padStart(CHECKSUM_LENGTH, "0");
  return code.replace(new RegExp(`.{${GROUP}}(?=.)`, "g"), "$& ");
}

/** This is no code, or one character of it is wrong; or another version of the add-in made it. */
export class UnreadableCode extends Error {
  override readonly name = "UnreadableCode";
}

/**
 * Takes small letters, O for 0, I and L for 1, and any spaces and hyphens.
 *
 * @throws UnreadableCode
 */
export function decode(code: string): Answers {
  const text = code.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  const payload = text.slice(0, -CHECKSUM_LENGTH);
  const isCode = payload !== "" && [...text].every((character) => ALPHABET.includes(character));
  if (!isCode || checksum(payload) !== Number(valueOf(text.slice(-CHECKSUM_LENGTH))))
    throw new UnreadableCode("This is no code of the self-test, or a character of it is wrong");
  const digits = new DigitReader(valueOf(payload));
  const asked = CHECK_NAMES.slice(0, digits.take(MOST_CHECKS));
  if (digits.take(FINGERPRINT_MODULUS) !== fingerprint(asked))
    throw new UnreadableCode("Another version of the add-in made this code: decode it with that version");
  const platform = PLATFORMS[digits.take(LIST_LENGTH)] ?? "other";
  const excelApi = `1.${digits.take(MOST_API)}`;
  const ended = ENDINGS[digits.take(ENDINGS.length)] ?? "complete";
  const cleanedUp = digits.take(2) === 1;
  const version = Array.from({ length: digits.take(VERSION_PARTS + 1) }, () =>
    digits.take(2 ** digits.take(MOST_BITS + 1)),
  ).join(".");
  const checks = asked.flatMap((name): CheckAnswer[] => {
    const state = STATES[digits.take(STATES.length)];
    if (state === "notAsked") return [];
    if (state === "failed") return [{ name, error: ERRORS[digits.take(LIST_LENGTH)] ?? "other", facts: {} }];
    const facts = Object.keys(CHECKS[name].assumed).map((fact): [string, FactAnswer] => [
      fact,
      state === "mixed" ? (FACT_ANSWERS[digits.take(FACT_ANSWERS.length)] ?? "missing") : "asAssumed",
    ]);
    return [{ name, facts: Object.fromEntries(facts) }];
  });
  return { platform, version, excelApi, ended, cleanedUp, checks };
}

/** `16.0.17928.20000` */
function numbersOf(version: string): number[] {
  const parts = version.split(".");
  const isNumbers =
    parts.length <= VERSION_PARTS &&
    parts.every((part) => /^\d+$/.test(part) && Number(part) < 2 ** MOST_BITS);
  return isNumbers ? parts.map(Number) : [];
}

/** Of the checks and their facts, since a code means nothing without them */
function fingerprint(names: readonly CheckName[]): number {
  const text = names.map((name) => [name, ...Object.keys(CHECKS[name].assumed)].join()).join(";");
  return [...text].reduce(
    (sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % FINGERPRINT_MODULUS,
    0,
  );
}

/** Numbers of different ranges as one number */
class Digits {
  private readonly digits: (readonly [number, number])[] = [];

  add(digit: number, radix: number): void {
    this.digits.push([digit, radix]);
  }

  value(): bigint {
    return this.digits.reduceRight((sum, [digit, radix]) => sum * BigInt(radix) + BigInt(digit), 0n);
  }
}

class DigitReader {
  constructor(private rest: bigint) {}

  take(radix: number): number {
    const digit = this.rest % BigInt(radix);
    this.rest /= BigInt(radix);
    return Number(digit);
  }
}

function textOf(value: bigint): string {
  let text = "";
  for (let rest = value; rest > 0n; rest /= 32n) text = (ALPHABET[Number(rest % 32n)] ?? "") + text;
  return text;
}

function valueOf(text: string): bigint {
  return [...text].reduce((sum, character) => sum * 32n + BigInt(ALPHABET.indexOf(character)), 0n);
}

function checksum(text: string): number {
  return [...text].reduce(
    (sum, character, index) => (sum + (index + 1) * (ALPHABET.indexOf(character) + 1)) % CHECKSUM_MODULUS,
    0,
  );
}
