import { randomWorkbookTests } from "../../support/randomWorkbookTests";

randomWorkbookTests(200, 100);
