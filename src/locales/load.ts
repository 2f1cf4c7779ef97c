/** For the pane: Chinese is at hand, English comes in a chunk of its own. */
import type { Language, Messages } from "./messages";
import { zhCN } from "./zh-CN/messages";

export async function loadMessages(language: Language): Promise<Messages> {
  if (language === "zh-CN") return zhCN;
  const { enUS } = await import(/* webpackChunkName: "en-US" */ "./en-US/messages");
  return enUS;
}
