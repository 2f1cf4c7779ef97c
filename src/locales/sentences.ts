/** Everything that a language says: the shape of the Chinese parts. What a language lacks of it does not compile. */
import type { Labels } from "./shared/labels";
import type * as zhCN from "./zh-CN";

export type Sentences = Labels<typeof zhCN>;
