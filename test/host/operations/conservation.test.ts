import { conservationTests } from "../../support/conservation";

conservationTests(0, 10);
