import { closeExcel, openStandard } from "../../support/openExcel";

afterEach(closeExcel);

test("the hundreds of ranges used to render attachments are not tracked", async () => {
  const { operations, host } = await openStandard("sample", { host: { keepLog: true } });
  const before = host.log.length;
  await operations.recompute();
  const requests = host.log.slice(before);
  const named = requests.flatMap(({ request }) => Object.values(request.ObjectPaths)).length;
  const released = requests
    .flatMap(({ request }) => request.Actions)
    .filter(({ Name }) => Name === "_RemoveReference").length;
  expect(named).toBeGreaterThan(500);
  expect(released).toBeLessThan(100);
});
