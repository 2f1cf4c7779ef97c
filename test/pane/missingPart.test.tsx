/** @jest-environment jsdom */
/** A tab whose chunk fails to load: the other tabs stay, with what the user has typed there. */
import { screen } from "@testing-library/react";
import { evaluate } from "../../src/domain/evaluate/workbook";
import { selfEvaluationOf } from "../support/selfEvaluationOf";
import { result } from "./evaluations";
import { FakeOperations } from "./fakeOperations";
import { openPane, openTab, recompute } from "./render";

let mockMissing = false;
jest.mock("../../src/taskpane/overview/Overview", () => ({
  __esModule: true,
  default: () => {
    if (!mockMissing) return null;
    const error = new Error("Loading chunk overview failed.");
    error.name = "ChunkLoadError";
    throw error;
  },
}));

test("a tab that fails to load leaves the others working", async () => {
  const operations = new FakeOperations();
  const selfEvaluation = selfEvaluationOf({
    lines: [{ category: "公用经费", initialBudget: "90", added: "10", spent: "72" }],
    indicators: [],
  });
  const evaluation = evaluate(selfEvaluation, []);
  operations.result = { ...result({ findings: evaluation.findings }), selfEvaluation, evaluation };
  const user = await openPane(operations);
  await recompute(user);
  await openTab(user, /^原因/);
  const [box] = await screen.findAllByRole("textbox");
  if (box === undefined) throw new Error("no reason is owed");
  await user.type(box, "年中追加人员经费");

  mockMissing = true;
  const reported = jest.spyOn(console, "error").mockImplementation(() => undefined);
  await openTab(user, /^总览/);
  expect(screen.getByRole("alert")).toHaveTextContent("加载项的一部分未能载入，未能完成。");
  expect(screen.getByRole("button", { name: "重新载入" })).toBeEnabled();
  reported.mockRestore();

  expect(screen.getByRole("button", { name: "一键重算" })).toBeEnabled();
  await openTab(user, /^原因/);
  expect(screen.queryByRole("alert")).toBeNull();
  expect((await screen.findAllByRole("textbox"))[0]).toHaveValue("年中追加人员经费");
});
