/** Aggregates of numbers. */
import { ErrorValue } from "../values";

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
export const average = (numbers: readonly number[]): number => {
  if (numbers.length === 0) throw new ErrorValue("#DIV/0!");
  return sum(numbers) / numbers.length;
};
export const largest = (numbers: readonly number[]): number =>
  numbers.reduce((max, number) => (number > max ? number : max), numbers[0] ?? 0);
export const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((min, number) => (number < min ? number : min), numbers[0] ?? 0);
export const product = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((total, number) => total * number, 1);
