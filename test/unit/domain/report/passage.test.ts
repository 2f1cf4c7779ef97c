import { passageIn } from "../../../../src/domain/report/check/passage";
import { readPlainText } from "../../../../src/domain/report/check/reportText";
import type { TextPlace } from "../../../../src/domain/finding";

const TEXT = readPlainText("一、概况\n年初预算90万元。支出72万元，\n执行率80%；结转0万元。\n支出72万元");

const place = (first: number, last: number, quote: string): TextPlace => ({
  kind: "lines",
  first,
  last,
  quote,
});

test("the passage stands in its sentence, and the sentence in its paragraph", () => {
  expect(
    passageIn(readPlainText("年初90万元。支出72万元，执行率80%；结转0万元。"), place(1, 1, "72万元")),
  ).toEqual({
    above: "年初90万元。",
    before: "支出",
    quote: "72万元",
    after: "，执行率80%；",
    below: "结转0万元。",
  });
});

test("of equal words the one at its place is taken", () => {
  expect(passageIn(TEXT, place(4, 4, "支出72万元"))).toMatchObject({ before: "", after: "", above: "" });
});

test("a quote that ends its sentence takes nothing of the next", () => {
  const text = readPlainText("支出72万元。结转0万元。");
  expect(passageIn(text, place(1, 1, "支出72万元。"))).toMatchObject({ after: "", below: "结转0万元。" });
});

test("words that are not there are shown alone", () => {
  expect(passageIn(TEXT, place(2, 2, "没有这句"))).toEqual({
    above: "",
    before: "",
    quote: "没有这句",
    after: "",
    below: "",
  });
});
