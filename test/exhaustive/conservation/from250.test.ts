import { conservationTests } from "../../support/conservation";

conservationTests(250, 250);
