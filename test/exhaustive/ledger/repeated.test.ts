import { DECIDED, repeatedTests } from "../../support/ledgers/repeated";

repeatedTests(DECIDED);
