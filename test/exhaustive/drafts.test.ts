import { draftsOf, SAMPLE, unnoticedChanges } from "../support/drafts";

test.each(draftsOf(SAMPLE).reports.map((draft) => [draft.name, draft] as const))(
  "any one figure of %s that is changed is found at its place",
  (_, draft) => {
    expect(unnoticedChanges(draft, SAMPLE)).toEqual([]);
  },
  300_000,
);
