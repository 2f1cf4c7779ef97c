/** A page that the tests of a describe block share: each test goes on where the one before ended. */
import { test, type Page } from "@playwright/test";
import { newWatchedPage, type Watched, type WindowSize } from "./browser";

export class SharedPage {
  private watched: Watched | null = null;

  constructor(viewport: WindowSize) {
    test.beforeAll(async ({ browser }) => {
      this.watched = await newWatchedPage(browser, viewport);
    });
    test.afterAll(() => this.watched?.context.close());
  }

  get page(): Page {
    return this.open().page;
  }

  /** Addresses outside this machine that the page asked for */
  get foreign(): readonly string[] {
    return this.open().foreign;
  }

  /** Uncaught errors of scripts, and errors on the console */
  get errors(): readonly string[] {
    return this.open().errors;
  }

  private open(): Watched {
    if (this.watched === null) throw new Error("the page opens before the first test");
    return this.watched;
  }
}

/** For the body of a describe block; after a failure the rest of the block is skipped. */
export function sharedPage(viewport: WindowSize): SharedPage {
  test.describe.configure({ mode: "serial" });
  return new SharedPage(viewport);
}
