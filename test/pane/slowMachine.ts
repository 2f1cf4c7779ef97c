/** Longer timeouts: what tests wait for comes at once on an idle machine, later on a busy one. */
import { configure } from "@testing-library/react";

configure({ asyncUtilTimeout: 30_000 });
