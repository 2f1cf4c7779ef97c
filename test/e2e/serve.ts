/** Builds the demo page, the production pane, its host script and the release, and serves them until the browser tests end. */
import {
  buildDemo,
  buildHostScript,
  buildProduction,
  DEMO,
  OFFICE_JS,
  PRODUCTION,
  unpackRelease,
} from "./build";
import { DEMO_PORT, PRODUCTION_PORT } from "./origins";
import { serve } from "./staticServer";

await buildDemo();
await buildProduction();
await unpackRelease();
await buildHostScript();
await serve({ "/": PRODUCTION }, PRODUCTION_PORT);
// The tests start when this one answers.
await serve({ "/": DEMO, "/office-js/": OFFICE_JS }, DEMO_PORT);
