/** Steps of a browser test: each is named, told as it passes or fails, and counted. */
import { writeSync } from "node:fs";

export class Checks {
  passed = 0;
  failed = 0;

  scenario(title: string): void {
    say(`\n${title}`);
  }

  /** A failed step is told and counted; the steps after it are tried all the same. True when it passed. */
  async step(name: string, act: () => Promise<void>): Promise<boolean> {
    const start = performance.now();
    try {
      await act();
      this.passed += 1;
      say(`  ok      ${name} (${Math.round(performance.now() - start)} ms)`);
      return true;
    } catch (error) {
      this.failed += 1;
      say(`  FAILED  ${name}\n${indented(error)}`);
      return false;
    }
  }

  /** The plain closing line, and the exit status it stands for */
  close(): number {
    say(`\n${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 && this.passed > 0 ? 0 : 1;
  }
}

/** At once, so that nothing is lost when the process ends. */
export function say(line: string): void {
  writeSync(1, `${line}\n`);
}

function indented(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replace(/^/gm, "          ");
}
