import { randomWorkbookTests } from "../../support/randomWorkbookTests";

randomWorkbookTests(0, 25);
