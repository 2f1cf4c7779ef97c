import { randomWorkbookTests } from "../../support/randomWorkbookTests";

randomWorkbookTests(100, 100);
