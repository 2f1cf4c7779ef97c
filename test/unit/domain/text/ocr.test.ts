import { proposeOcrReading } from "../../../../src/domain/text";

describe("proposals for damaged figures", () => {
  test.each([
    // ≥ read as another sign
    ["工95%", "≥95%"],
    ["土95%", "≥95%"],
    ["乙95%", "≥95%"],
    ["之95%", "≥95%"],
    ["Z95%", "≥95%"],
    ["z^80%", "≥80%"],
    ["乙之5场", "≥5场"],
    ["工1OO%", "≥100%"],
    ["★工95%", "≥95%"],
    ["指标1：工 95 %", "≥95%"],
    // ≥ read as 2 or 1
    ["25%", "≥5%"],
    ["290%", "≥90%"],
    ["２９０％", "≥90%"],
    ["2100%", "≥100%"],
    ["299.55%", "≥99.55%"],
    ["150%", "≥50%"],
    ["199.5%", "≥99.5%"],
    // letters instead of digits
    ["1OO%", "100%"],
    ["1oo%", "100%"],
    ["l5场", "15场"],
    ["I2人次", "12人次"],
    ["≥9O%", "≥90%"],
    ["≤O.5%", "≤0.5%"],
    ["1,OOO人", "1,000人"],
    ["O份", "0份"],
  ])("%s: %s", (text, proposal) => {
    expect(proposeOcrReading(text)).toBe(proposal);
  });

  test.each([
    "",
    "95%",
    "120%",
    "149%",
    "200%",
    "20%",
    "2101%",
    "1290%",
    "290%以上",
    "290",
    "竣工5%",
    "共1OO人",
    "工作",
    "工O工作日内办结率",
    "工12月前",
    "工",
    "OK",
    "应发尽发",
    "≥90%",
  ])("no proposal for %p", (text) => {
    expect(proposeOcrReading(text)).toBeNull();
  });

  test("ignores text above the length limit", () => {
    const padded = (length: number) => `O${" ".repeat(length - 2)}份`;
    expect(proposeOcrReading(padded(120))).toBe("0份");
    expect(proposeOcrReading(padded(121))).toBeNull();
  });
});
