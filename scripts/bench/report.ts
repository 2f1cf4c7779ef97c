/** How the time of 核对报告 grows with the text: the 2021 report once, twice, four times and eight times. */
import { checkText, REPORT_2021 } from "../../test/support/reportResults";
import { medians } from "./timing";

export interface ReportTime {
  readonly lines: number;
  /** Milliseconds; a median */
  readonly time: number;
}

export function timeReports(rounds: number): readonly ReportTime[] {
  const texts = [1, 2, 4, 8].map((count) => Array<string>(count).fill(REPORT_2021).join("\n"));
  const times = medians(
    texts.map((text) => () => void checkText(text)),
    rounds,
  );
  return texts.map((text, index) => ({ lines: text.split("\n").length, time: times[index] ?? NaN }));
}
