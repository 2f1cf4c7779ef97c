/** Each kind of mistake in 25 clean workbooks of all profiles. */
import { complaintsAbout } from "../support/foundFault";
import { PLANTED_FAULTS } from "../support/plantedFaults";

test("each mistake is found at its cell, once", () => {
  expect(complaintsAbout(PLANTED_FAULTS, 25)).toEqual([]);
});
