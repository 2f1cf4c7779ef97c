/**
 * Writes of other pages on the same workbook: the ribbon's page, a second pane, a colleague's Excel. A write that goes on
 * gives a sign with each of its requests; one that gives none for a while was given up, as its page is gone. Clocks are
 * not compared: signs are only looked at for a change.
 */
import { parseStored } from "../../workbook/undo/journal";
import { HostError } from "../../port/errors";
import { refuseCancelled } from "../../port/options";
import { runInExcel, type HostOptions } from "../run";
import { loadSavedState, loadSign, settingText } from "../savedState";

const DEFAULT_GIVEN_UP_MS = 15_000;
/** Looks at a write before it counts as given up */
const LOOKS = 15;
/** A write that still goes on after so many times the pause of one that was given up is not waited for. */
const PATIENCE = 3;

/** Seals of writes that this page has ended, as the answer came or as it failed */
const ended = new Set<string>();

/** A seal of its own for each write */
export function newSeal(): string {
  return `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 12)}`;
}

export function endWrite(seal: string): void {
  ended.add(seal);
}

interface Look {
  readonly text: string | null;
  /** Null: it shows no sign at all */
  readonly sign: unknown;
}

/** When a write was first seen with its present sign; a later wait goes on from there. */
let seen: { readonly seal: string; readonly sign: unknown; readonly at: number } | null = null;

function lookAt(seal: string, options: HostOptions): Promise<Look> {
  return runInExcel(async (context) => {
    const state = loadSavedState(context);
    const sign = loadSign(context, seal);
    await context.sync();
    return { text: settingText(state), sign: sign() };
  }, options);
}

/** Milliseconds for which the write has given no other sign */
function silence(seal: string, sign: unknown): number {
  if (seen?.seal !== seal || seen.sign !== sign) seen = { seal, sign, at: Date.now() };
  return Date.now() - seen.at;
}

/** The seal of a write that another page may be at; null if there is none, or if it was certainly given up. */
function sealOfOther(savedState: string | null): string | null {
  const seal = parseStored(savedState)?.journal?.seals?.own ?? null;
  return seal === null || ended.has(seal) ? null : seal;
}

/**
 * Waits until the write of the open journal was given up, or has ended.
 *
 * @returns whether it was given up and is still to be taken back
 * @throws HostError `anotherWrites` if it goes on; Cancelled
 */
export async function waitForGivenUp(savedState: string, options: HostOptions): Promise<boolean> {
  const seal = sealOfOther(savedState);
  if (seal === null) return true;
  const { givenUpMs = DEFAULT_GIVEN_UP_MS } = options;
  const start = Date.now();
  for (;;) {
    const { text, sign } = await lookAt(seal, options);
    if (text !== savedState) return false;
    if (sign === null || silence(seal, sign) >= givenUpMs) return true;
    if (Date.now() - start >= PATIENCE * givenUpMs) throw new HostError("anotherWrites");
    options.onProgress?.({ phase: "waiting" });
    await pause(givenUpMs / LOOKS);
    refuseCancelled(options);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
