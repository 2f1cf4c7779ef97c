/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { HostError } from "../../../src/port/errors";
import { finding, result } from "../evaluations";
import { FakeOperations } from "../fakeOperations";
import { figure, openPane, openTab } from "../render";

test("the pane is in English if Office is", async () => {
  const operations = new FakeOperations();
  operations.result = result({ findings: [finding({ cells: ["资金!K2"], clause: "财预〔2020〕10号" })] });
  const user = await openPane(operations, "en-US");
  expect(screen.getByText("Standard workbook: every table found")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Recompute" }));
  expect(await screen.findByRole("heading", { level: 2 })).toHaveTextContent("Not ready: 1 to correct");
  expect(await screen.findByRole("button", { name: "Go to 资金!K2" })).toBeVisible();
  await openTab(user, /^Overview/);
  expect(figure("Annual budget")).toBe("3,306.57");
  expect(screen.getByText("No change; nothing was written.")).toBeVisible();
});

test("errors are in English too", async () => {
  const operations = new FakeOperations();
  operations.failures.inspect = new HostError("sheetProtected", { sheets: ["附件3"] });
  await openPane(operations, "en-US");
  expect(await screen.findByText("Could not write: the sheet “附件3” is protected.")).toBeVisible();
});
