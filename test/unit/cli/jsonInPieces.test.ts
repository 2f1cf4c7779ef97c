import fc from "fast-check";
import { jsonInPieces } from "../../../src/cli/rollup/jsonInPieces";

test("is what JSON.stringify gives at once", () => {
  const record = fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue());
  fc.assert(
    fc.property(record, fc.array(fc.jsonValue()), (members, list) => {
      const whole = { first: null, ...members, list, last: "两\n行" };
      expect([...jsonInPieces(whole)].join("")).toBe(`${JSON.stringify(whole, null, 2)}\n`);
    }),
  );
});

test("takes the members of an iterable one at a time", () => {
  let taken = 0;
  function* members(): Iterable<number> {
    for (const member of [1, 2, 3]) {
      taken += 1;
      yield member;
    }
  }
  const takenByPiece: number[] = [];
  for (const _ of jsonInPieces({ members: members() })) takenByPiece.push(taken);
  expect([...new Set(takenByPiece)]).toEqual([0, 1, 2, 3]);
});
