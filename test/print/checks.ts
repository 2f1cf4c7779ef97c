/** Named steps of the print test, reported as they pass or fail, and counted. */
import { writeSync } from "node:fs";

export class Checks {
  passed = 0;
  failed = 0;

  scenario(title: string): void {
    say(`\n${title}`);
  }

  /** Reports and counts a failure; later steps still run. True when the step passed. */
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

  /** Prints the totals and gives the exit status. */
  close(): number {
    say(`\n${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 && this.passed > 0 ? 0 : 1;
  }
}

/** Synchronous, so that nothing is lost when the process ends. */
export function say(line: string): void {
  writeSync(1, `${line}\n`);
}

function indented(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replace(/^/gm, "          ");
}
