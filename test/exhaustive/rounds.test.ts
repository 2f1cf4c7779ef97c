/** Three rounds of 40 units with 120 notes: none is lost, and the problems add up in each. */
import { closeExcel } from "../support/openExcel";
import { playRounds } from "../support/rounds";
import { atCommand, inPane } from "../support/roundsDesks";

afterEach(closeExcel);

const UNITS = 40;
/** In the first round; a fifth of them again in the second */
const NOTES = 100;

/** Milliseconds, on a busy machine */
const TIMEOUT = 300_000;

test.each([
  ["command", atCommand],
  ["pane", inPane],
])(
  "at the %s",
  async (_, at) => {
    const outcome = await at(UNITS, (desk) => playRounds(desk, { units: UNITS, notes: NOTES }));
    expect(outcome).toEqual({ notes: 120, complaints: [] });
  },
  TIMEOUT,
);
