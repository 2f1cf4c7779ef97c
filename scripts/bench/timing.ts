import { performance } from "node:perf_hooks";

/** Milliseconds */
const WARM_UP = 1000;

/** Median milliseconds of several functions, run in turn so that a busy machine slows all of them alike. */
export function medians(works: readonly (() => void)[], rounds: number): number[] {
  const times: number[][] = works.map(() => []);
  // The first rounds compile.
  for (const work of works) {
    const end = performance.now() + WARM_UP;
    do work();
    while (performance.now() < end);
  }
  for (let round = 0; round < rounds; round += 1) {
    works.forEach((work, index) => {
      const start = performance.now();
      work();
      times[index]?.push(performance.now() - start);
    });
  }
  return times.map(median);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

export const ms = (value: number): string =>
  value < 0.1
    ? `${Math.round(value * 1000)} µs`
    : value < 10
      ? `${value.toFixed(1)} ms`
      : `${Math.round(value).toLocaleString("en")} ms`;
export const kB = (bytes: number): string => `${Math.round(bytes / 1000).toLocaleString("en")} kB`;
export const times = (a: number, b: number, digits = a / b < 10 ? 1 : 0): string =>
  `${(a / b).toFixed(digits)}×`;
