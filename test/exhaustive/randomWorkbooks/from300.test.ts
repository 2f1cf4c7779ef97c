import { randomWorkbookTests } from "../../support/randomWorkbookTests";

randomWorkbookTests(300, 100);
