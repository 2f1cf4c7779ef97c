/** What is waited for comes at once on an idle machine; other work may hold it up. */
import { configure } from "@testing-library/react";

configure({ asyncUtilTimeout: 30_000 });
