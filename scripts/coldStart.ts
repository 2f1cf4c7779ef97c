/** `npm run cold-start`: how long the pane's main button takes to be usable, beside a bare page's button. */
import { timeColdStart } from "./bench/coldStart";
import { ms, times } from "./bench/timing";

const { pane, bare, runs } = await timeColdStart(15);
process.stdout.write(
  `${runs} cold starts of each, in turn; medians\n` +
    `the pane's main button usable after ${ms(pane)}\n` +
    `the bare page's button usable after ${ms(bare)}\n` +
    `ratio ${times(pane, bare)}\n`,
);
