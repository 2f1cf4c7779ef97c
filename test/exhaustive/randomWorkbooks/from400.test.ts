import { randomWorkbookTests } from "../../support/randomWorkbookTests";

randomWorkbookTests(400, 100);
