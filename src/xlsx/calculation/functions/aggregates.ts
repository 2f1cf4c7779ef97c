/** What sums and averages are made of. */
import { ErrorValue } from "../values";

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
export const average = (numbers: readonly number[]): number => {
  if (numbers.length === 0) throw new ErrorValue("#DIV/0!");
  return sum(numbers) / numbers.length;
};
export const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => (number > most ? number : most), numbers[0] ?? 0);
export const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((least, number) => (number < least ? number : least), numbers[0] ?? 0);
export const product = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((total, number) => total * number, 1);
