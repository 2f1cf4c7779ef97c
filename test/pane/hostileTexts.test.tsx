/** @jest-environment jsdom */
import { screen } from "@testing-library/react";
import { finding, form, projectNamed, result } from "./evaluations";
import { FakeOperations } from "./fakeOperations";
import { openPane, openTab, recompute } from "./render";

const HTML = '<img src="x" onerror="alert(1)"><script>alert(2)</script>';

test("markup in the workbook's texts is shown as text: in findings, names of projects and of sheets", async () => {
  const operations = new FakeOperations();
  operations.result = result({
    findings: [finding({ actual: HTML, expected: HTML, cells: [`'${HTML}'!A1`] })],
    projects: [form({ name: HTML, project: projectNamed(HTML) })],
  });
  const user = await openPane(operations);
  await recompute(user);
  expect(screen.getAllByText(HTML, { exact: false }).length).toBeGreaterThan(0);
  await openTab(user, /^问题/);
  expect(screen.getAllByText(HTML, { exact: false }).length).toBeGreaterThan(1);
  expect(document.querySelector("img, script")).toBeNull();
});
