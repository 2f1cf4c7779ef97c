/** Rounding to decimal places. */

/**
 * Rounds the 15 digits that Excel shows, so that 1.005, which is slightly less in binary, becomes 1.01 at two places.
 * `half` rounds ties away from zero.
 */
export function roundDecimal(number: number, digits: number, mode: "half" | "up" | "down"): number {
  const places = Math.trunc(digits);
  const size = Math.abs(number);
  if (size === 0) return 0;
  const [mantissa = "0", exponent = "0"] = size.toExponential(14).split("e");
  const shifted = Number(`${mantissa}e${Number(exponent) + places}`);
  // More digits than a double has
  if (shifted >= 1e15) return number;
  const whole =
    mode === "half" ? Math.round(shifted) : mode === "up" ? Math.ceil(shifted) : Math.floor(shifted);
  return Math.sign(number) * Number(`${whole}e${-places}`) || 0;
}
