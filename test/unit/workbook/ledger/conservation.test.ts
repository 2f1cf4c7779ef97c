import { plantedTests } from "../../../support/ledgers/planted";

plantedTests(0, 25);
